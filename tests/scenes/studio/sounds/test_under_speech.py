"""Words can be understood: how far speech is above the bed while each of its words sounds."""

from __future__ import annotations

import numpy as np
import pytest

from scenes.studio.files.stagings import stagings
from scenes.studio.plan import proof
from scenes.studio.publish.films import Film, lesson_film
from scenes.studio.publish.loudness import TARGET, measured
from scenes.studio.publish.sound_track import spoken, track
from scenes.studio.script import film_file
from scenes.studio.shots.quality import quality_of
from scenes.studio.sounds.bed import bed, ducked
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK
from scenes.studio.speech.narrator import Narrator
from scenes.studio.store.code_digests import Library

ABOVE = 15.0        # dB
SHORTEST = 0.03     # seconds of a word that is measured
LIBRARY = Library()
QUICK = ("four-short-of-ten", "how-big-a-pinch")
LESSONS = [name if name in QUICK else pytest.param(name, marks=pytest.mark.long) for name in film_file.names()]


@pytest.mark.parametrize("name", LESSONS)
def test_every_word_is_well_above_the_bed(name: str) -> None:
    film = spoken_film(name)
    speech = spoken(film.sounds, film.ticks)
    speech = speech * 10 ** ((TARGET - measured(speech, PER_SECOND)[0]) / 20)
    below = ducked(bed(film.played, film.ticks), speech)
    found = sorted((level(speech[span]) - level(below[span]), word) for word, span in words(film))
    assert len(found) > 20
    print(f"{name}: least {found[0][0]:.1f} dB ({found[0][1]}), median {np.median([by for by, _ in found]):.1f} dB")
    assert found[0][0] > ABOVE, found[:3]
    lufs, peak = measured(track(film.sounds, film.ticks, film.played), PER_SECOND)
    print(f"{name}: {lufs:.2f} LUFS, peak {peak:.2f} dB")
    assert lufs == pytest.approx(TARGET, abs=0.7)
    assert peak < -1


def spoken_film(name: str) -> Film:
    (checked,) = proof.check_all([name], prove=False, narrator=Narrator("auto"))
    assert checked.plan, checked.faults
    assert stagings()[checked.plan.staging].part("sounds")
    return lesson_film(checked.plan, quality_of("preview"), "", LIBRARY, narration=checked.narration)


def words(film: Film) -> list[tuple[str, slice]]:
    """Each word, and where it sounds in the film."""
    (section,) = film.sections
    found = []
    for beat in section.plan.beats:
        if said := section.narration.said.get(beat.id):
            for word, (begin, end) in zip(said.spelled.text.split(), said.spoken.words, strict=True):
                if end - begin >= SHORTEST:
                    at = beat.begins * PER_TICK
                    found.append((word, slice(at + round(begin * PER_SECOND), at + round(end * PER_SECOND))))
    return found


def level(samples: np.ndarray) -> float:
    return 20 * float(np.log10(np.sqrt(np.mean(samples.astype(float) ** 2)) + 1e-9))

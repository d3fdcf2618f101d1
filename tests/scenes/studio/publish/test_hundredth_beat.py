"""A film of a hundred short beats: what is heard, read and seen of the last is as much in time as of the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np
import pysubs2
import pytest
from footage import beat, library, make, plan
from tones import RATE

from scenes.stage.timeline import Beat, Plan
from scenes.studio.draw.encode import decoded
from scenes.studio.plan.burned_captions import with_captions
from scenes.studio.publish.films import Film, lesson_film
from scenes.studio.publish.sound_track import PER_SECOND, heard
from scenes.studio.shots.quality import Quality
from scenes.studio.sounds.score import Listening
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.narrator import SILENT, Narration, Said
from scenes.studio.speech.spoken import Spoken

BEATS = 100
RATES = [15, *(pytest.param(rate, marks=pytest.mark.long) for rate in (30, 60))]
LENGTHS = (17, 16, 19, 23, 16)      # ticks, none of them a second, in turn
FIRST, SECOND = 0.2, 0.8            # seconds into a sentence at which its two words click
SIDE = 96


def clicking() -> Said:
    samples = np.zeros(RATE, np.int16)
    for begin in (FIRST, SECOND):
        at = round(begin * RATE)
        samples[at : at + 48] = 30_000
    return Said(spelled("one two"), Spoken(samples, RATE, np.array([[FIRST, 0.3], [SECOND, 0.9]])))


def short(number: int) -> Beat:
    said = clicking()
    made = beat("rest", name=f"b{number}", say="one two")
    return replace(made, ticks=LENGTHS[number % len(LENGTHS)], words=said.words, speech_ticks=said.ticks)


@dataclass(frozen=True)
class Made:
    film: Film
    folder: Path

    @property
    def beats(self) -> tuple[Beat, ...]:
        return self.film.sections[0].plan.beats

    @property
    def frame(self) -> float:
        """Seconds that a frame is shown."""
        return 1 / self.film.quality.fps


@pytest.fixture(scope="module", params=RATES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """With its captions in a track, and its sound."""
    beats = [short(number) for number in range(BEATS)]
    narration = Narration("clicks", {one.id: clicking() for one in beats})
    return made_of(plan(*beats), request.param, narration, tmp_path_factory.mktemp("out"))


@pytest.fixture(scope="module", params=RATES)
def burned(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """With its captions in the picture."""
    beats = [with_captions(short(number), "en", "wide") for number in range(BEATS)]
    return made_of(plan(*beats, burn=True), request.param, SILENT, tmp_path_factory.mktemp("out"))


def made_of(a_plan: Plan, fps: int, narration: Narration, out: Path) -> Made:
    film = lesson_film(a_plan, Quality(f"{fps}", SIDE, fps), "", library(), narration=narration)
    (production,) = make(out, replace(film, listening=Listening(False)))
    assert production.status == "done", production.error
    return Made(film, production.folder)


def clicks(samples: np.ndarray) -> np.ndarray:
    """Seconds at which it clicks."""
    loud = np.flatnonzero(np.abs(samples) > 0.4 * np.abs(samples).max())
    return loud[np.diff(loud, prepend=-PER_SECOND) > PER_SECOND / 10] / PER_SECOND


def captions_come(path: Path) -> Iterator[float]:
    """Seconds at which letters appear in the lowest part of the picture."""
    stood = False
    for frame in decoded(path):
        lowest = frame.to_ndarray(format="gray")[-SIDE // 5 :]
        stands = bool(lowest.max() > 100)
        if stands and not stood:
            yield float(frame.pts * frame.time_base)
        stood = stands


def test_words_are_heard_in_their_frames(made: Made) -> None:
    samples = heard(made.folder / "film.mp4")
    assert samples is not None
    planned = [one.begins / 15 + at for one in made.beats for at in (FIRST, SECOND)]
    found = clicks(samples)
    assert len(found) == 2 * BEATS
    assert np.abs(found - planned).max() <= made.frame
    assert np.abs(found - planned)[-2:].max() <= 0.002, "at the hundredth beat"


def test_words_are_lit_where_they_are_heard(made: Made) -> None:
    """The ticks of a Plan, by which cues fire and words are lit, against the sound of the file."""
    found = clicks(heard(made.folder / "film.mp4"))
    planned = [(one.begins + tick) / 15 for one in made.beats for _, tick in one.words]
    assert np.abs(found - planned).max() <= 1 / 15


def test_captions_begin_with_their_beats_in_every_file(made: Made) -> None:
    begins = [one.begins / 15 for one in made.beats]
    with av.open(str(made.folder / "film.mp4")) as film:
        (words,) = film.streams.subtitles
        track = [float(packet.pts * packet.time_base) for packet in film.demux(words) if packet.size > 2]
    files = [[line.start / 1000 for line in pysubs2.load(str(made.folder / f"film.en.{kind}"))]
             for kind in ("srt", "vtt")]
    for found in (track, *files):
        assert len(found) == BEATS
        assert np.abs(np.array(found) - begins).max() <= 0.0006


@pytest.mark.long
def test_what_is_drawn_comes_in_its_frame(burned: Made) -> None:
    """Captions in the picture, which come with their beats: the hundredth too."""
    found = list(captions_come(burned.folder / "film.mp4"))
    planned = [one.begins / 15 for one in burned.beats]
    assert len(found) == BEATS
    assert np.abs(np.array(found) - planned).max() <= 1e-4
    with av.open(str(burned.folder / "film.mp4")) as film:
        assert film.streams.video[0].frames == burned.film.frames
        assert not film.streams.subtitles

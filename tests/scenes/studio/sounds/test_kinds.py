"""Each kind of sound: that it is like the thing, as loud as its table says, and the same at the same place."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import numpy as np
import pytest

from scenes.stage.foley import Air, Ambience, Foley, Kind, Lasting, hit
from scenes.studio.sounds import ambience
from scenes.studio.sounds.kinds import KINDS, VARIES, sounding
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK, loudest
from scenes.studio.sounds.struck import GLASS, SPOON

# where a kind has its power: Hz, and at least what share of it is between them
BANDS: dict[str, tuple[float, float, float]] = {
    "flame": (40, 700, 0.95), "simmer": (180, 1400, 0.9), "air": (120, 1000, 0.95),
    "salt": (3500, 16_000, 0.9), "pepper": (1000, 8000, 0.9), "cream": (200, 2000, 0.9), "splash": (300, 4000, 0.9),
    "plop": (330, 900, 0.9), "stir": (140, 1400, 0.9), "slide": (90, 1000, 0.9),
    "spoon": (1000, 10_000, 0.9), "wood": (150, 1000, 0.9),
    "bowl": (150, 3000, 0.9), "glass": (1000, 9000, 0.9), "tone": (380, 1300, 0.95), "note": (210, 1800, 0.95),
    "step": (40, 250, 0.8), "hop": (60, 500, 0.9), "dial": (1400, 6000, 0.9), "chalk": (1500, 7000, 0.9),
}


def one(kind: str, place: str = "here") -> np.ndarray:
    """A kind as it is heard once, or for a second."""
    if kind in ambience.TEXTURES:
        return ambience.sounding(Ambience(kind, (1.0,) * 46), place)       # type: ignore[arg-type]
    if KINDS[kind].lasts:                                                   # type: ignore[index]
        return sounding(Foley(kind, 0.0, 15.0), place)[1]                   # type: ignore[arg-type]
    return sounding(hit(kind, 2.0), place)[1]                               # type: ignore[arg-type]


def test_every_kind_is_made() -> None:
    assert set(KINDS) == set(get_args(Kind))
    assert set(ambience.TEXTURES) == set(get_args(Air))
    assert set(BANDS) == {*KINDS, *ambience.TEXTURES}
    assert {kind for kind, made in KINDS.items() if made.lasts} == set(get_args(Lasting))


@pytest.mark.parametrize("kind", sorted({*get_args(Kind)} - {*get_args(Lasting)}))
def test_what_is_struck_says_when(kind: str) -> None:
    with pytest.raises(ValueError, match=f"a sound of {kind} must have hits, got none: .* a kind that lasts"):
        Foley(kind, 0.0, 15.0)                                                  # type: ignore[arg-type]
    assert sounding(Foley(kind, 0.0, 15.0, (3.0,)), "here")[1].any()            # type: ignore[arg-type]


@pytest.mark.parametrize("kind", BANDS)
def test_its_power_lies_where_that_of_the_thing_does(kind: str) -> None:
    low, high, share = BANDS[kind]
    samples = np.pad(one(kind), PER_SECOND)
    power, hertz = np.abs(np.fft.rfft(samples)) ** 2, np.fft.rfftfreq(len(samples), 1 / PER_SECOND)
    assert power[(hertz >= low) & (hertz <= high)].sum() > share * power.sum()


@pytest.mark.parametrize("kind", BANDS)
def test_it_is_the_same_at_its_place_and_another_elsewhere(kind: str) -> None:
    first = one(kind)
    assert np.isfinite(first).all()
    assert np.array_equal(first, one(kind))
    if kind not in ("tone", "note"):        # which are played, not struck: but for their loudness they are alike
        assert not np.array_equal(first, one(kind, "elsewhere"))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_as_loud_as_the_table_says(kind: Kind) -> None:
    level = 20 * np.log10(loudest(one(kind)))
    assert level == pytest.approx(KINDS[kind].level, abs=VARIES + 0.1)


@pytest.mark.parametrize("body", [GLASS, SPOON])
def test_partials_of_glass_and_metal_are_no_harmonics(body: object) -> None:
    pitches = sorted(hertz for hertz, _, _ in body.partials)        # type: ignore[attr-defined]
    assert all(abs(pitch / pitches[0] - round(pitch / pitches[0])) > 0.1 for pitch in pitches[1:])


def test_what_is_struck_dies_away() -> None:
    for kind, seconds in (("wood", 0.2), ("bowl", 0.25), ("spoon", 0.5), ("glass", 1.2), ("step", 0.25)):
        samples = one(kind)
        assert len(samples) < seconds * PER_SECOND, kind
        assert np.abs(samples[-100:]).max() < 0.01 * np.abs(samples).max(), kind


def test_a_pour_is_heard_from_the_first_grain_that_leaves_to_the_last_that_lands() -> None:
    begin, samples = sounding(Foley("salt", 10.0, 20.0, (15.0, 16.5, 20.0)), "here")
    heard = np.flatnonzero(np.abs(samples) > 0.01 * np.abs(samples).max()) + begin
    assert heard[0] == pytest.approx(10 * PER_TICK, abs=PER_TICK / 4)
    assert heard[-1] == pytest.approx(20 * PER_TICK, abs=PER_TICK / 2)


def test_the_higher_the_more() -> None:
    for kind in ("plop", "tone", "note", "glass"):
        powers = [np.abs(np.fft.rfft(sounding(hit(kind, 0.0, high=high), "here")[1], PER_SECOND))
                  for high in (0.0, 0.4, 1.0)]
        loudest_hertz = [int(power.argmax()) for power in powers]
        assert loudest_hertz == sorted(set(loudest_hertz)), kind


# what goes on -----------------------------------------------------------------------
@pytest.mark.parametrize("kind", ambience.TEXTURES)
def test_the_wave_goes_on_from_beat_to_beat(kind: Air) -> None:
    """At a border it changes no faster than within a beat, whichever beats follow one another."""
    beats = [ambience.sounding(Ambience(kind, (1.0,) * (ticks + 1)), f"beat {ticks}") for ticks in (38, 3, 75, 1, 20)]
    usual = max(float(np.abs(np.diff(beat, 2)).max()) for beat in beats)
    for before, after in pairwise(beats):
        border = np.concatenate([before[-3:], after[:3]])
        assert np.abs(np.diff(border, 2)).max() <= usual
        assert abs(border[3] - border[2]) <= np.abs(np.diff(before)).max()


@pytest.mark.parametrize("kind", ambience.TEXTURES)
def test_every_beat_begins_and_ends_with_the_same_wave(kind: Air) -> None:
    """Its phase is 0 at both ends, however long it is."""
    quiet = {ticks: ambience.sounding(Ambience(kind, (1.0,) * (ticks + 1)), f"{ticks}") for ticks in (30, 47)}
    few = 60
    ends = [np.concatenate([quiet[a][-few:], quiet[b][:few]]) for a, b in ((30, 30), (30, 47), (47, 47))]
    scale = np.abs(np.concatenate(ends)).max()
    for one_end in ends[1:]:
        assert np.allclose(one_end, ends[0], atol=0.15 * scale)


def test_it_swells_and_ebbs_with_its_levels() -> None:
    levels = tuple(np.linspace(0, 1, 61))
    samples = ambience.sounding(Ambience("flame", levels), "here")
    early, late = samples[: 10 * PER_TICK], samples[-10 * PER_TICK :]
    assert samples[0] == 0
    assert np.sqrt(np.mean(late**2)) > 5 * np.sqrt(np.mean(early**2))

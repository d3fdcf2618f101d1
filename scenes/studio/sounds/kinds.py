"""What each kind of sound is made by, and how loud it is: a table, quiet beside speech at -16 LUFS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from scenes.stage.foley import Foley, Kind
from scenes.studio.sounds import loose, struck
from scenes.studio.sounds.samples import PER_TICK, Samples, added, generator, levelled_at

Strikes = Callable[[np.random.Generator, float], Samples]       # at each hit; the number is Foley.high
Lasts = Callable[[int, np.random.Generator], Samples]           # for so many samples
FALLING = -7.0          # dB: a grain as it leaves, beside the same as it lands
VARIES = 1.5            # dB that no two hits are alike by


@dataclass(frozen=True)
class Made:
    """level: of one hit, or of all that lasts, where it is loudest: dB below full scale over 50 ms."""

    level: float
    strikes: Strikes | None = None
    lasts: Lasts | None = None


KINDS: Mapping[Kind, Made] = {
    "salt": Made(-43, loose.salt), "pepper": Made(-39, loose.pepper), "cream": Made(-33, lasts=loose.cream),
    "splash": Made(-31, loose.splash), "plop": Made(-31, loose.plop), "stir": Made(-35, lasts=loose.stir),
    "slide": Made(-37, lasts=loose.slide),
    "spoon": Made(-34, struck.SPOON.strike), "wood": Made(-30, struck.WOOD.strike),
    "bowl": Made(-30, struck.BOWL.strike), "glass": Made(-31, struck.GLASS.strike),
    "tone": Made(-30, struck.TONE.strike), "note": Made(-28, struck.NOTE.strike),
    "step": Made(-28, loose.step), "hop": Made(-28, struck.HOP.strike), "dial": Made(-40, struck.DIAL.strike),
    "chalk": Made(-43, lasts=loose.chalk),
}
POURED = ("salt", "pepper")     # of which each grain is heard twice: as it leaves, and as it lands


def sounding(foley: Foley, place: str) -> tuple[int, Samples]:
    """(sample of the beat at which it begins, the sound); its random numbers are those of the place."""
    made, rng = KINDS[foley.kind], generator(place, foley.kind)
    begin = round(foley.begins * PER_TICK)
    if made.lasts:
        count = max(1, round(foley.ends * PER_TICK) - begin)
        return begin, foley.loud * levelled_at(made.lasts(count, rng), made.level)
    assert made.strikes
    falls = foley.hits[0] - foley.begins if foley.kind in POURED else 0.0
    parts = []
    for hit in foley.hits:
        one = levelled_at(made.strikes(rng, foley.high), made.level + rng.uniform(-VARIES, VARIES)) * foley.loud
        parts.append((hit, one))
        if falls:
            parts.append((hit - falls, one[::-1] * np.float32(10 ** (FALLING / 20))))
    ends = [round(tick * PER_TICK) - begin + len(one) for tick, one in parts]
    whole = np.zeros(max(ends), np.float32)
    for tick, one in parts:
        added(whole, one, round(tick * PER_TICK) - begin)
    return begin, whole

"""What goes on through beats: fire, soup that simmers, air in fog.

It breathes with the picture, in whole cycles a beat, and begins and ends every beat with the same few hundredths of a
second of noise, at their middle: so whichever beats follow one another, the wave goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from scenes.stage.foley import Air, Ambience
from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.studio.sounds.loose import bubbles
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK, Samples, band, generator

SHARED = round(0.06 * PER_SECOND)       # samples before and after a beat's ends that all beats have in common


@dataclass(frozen=True)
class Texture:
    """low, high: of its noise, in Hz; level: its root mean square in dB below full scale.

    breath: (times a cycle, by how much) it swells; more: what comes to the noise.
    """

    low: float
    high: float
    level: float
    breath: tuple[tuple[int, float], ...]
    more: Callable[[int, np.random.Generator], Samples] | None = None


def _bubbling(count: int, rng: np.random.Generator) -> Samples:
    return bubbles(count, rng, 13, (210, 880), 22.0)


TEXTURES: dict[Air, Texture] = {
    "flame": Texture(55, 420, -46, ((1, 0.22), (3, 0.10), (7, 0.05))),
    "simmer": Texture(200, 900, -58, ((1, 0.15), (2, 0.10)), _bubbling),
    "air": Texture(180, 620, -46, ((1, 0.12),)),
}


def sounding(ambience: Ambience, place: str) -> Samples:
    """The sound of a beat; its random numbers are those of the place."""
    texture, ticks = TEXTURES[ambience.kind], len(ambience.levels) - 1
    count = ticks * PER_TICK
    rng = generator(place, ambience.kind)
    made = _joined(band(count, texture.low, texture.high, rng), ambience.kind, texture)
    phase = np.arange(count) / count * max(1, round(ticks / TICKS_PER_SECOND))      # as Moment.ambient
    for times, much in texture.breath:
        made *= (1 + much * np.sin(2 * np.pi * times * phase)).astype(np.float32)
    if texture.more:
        made += texture.more(count, rng)
    levels = np.interp(np.arange(count), np.arange(ticks + 1) * PER_TICK, ambience.levels)
    return made * (levels * 10 ** (texture.level / 20)).astype(np.float32)


def _joined(noise: Samples, kind: Air, texture: Texture) -> Samples:
    """The noise with what all beats share at its ends: equal powers cross."""
    shared = band(2 * SHARED, texture.low, texture.high, generator(kind))
    reach = min(SHARED, len(noise) // 2)
    turn = (np.arange(reach) / reach * np.pi / 2).astype(np.float32)
    noise[:reach] = noise[:reach] * np.sin(turn) + shared[SHARED : SHARED + reach] * np.cos(turn)
    noise[len(noise) - reach :] *= np.cos(turn)
    noise[len(noise) - reach :] += shared[SHARED - reach : SHARED] * np.sin(turn)
    return noise

"""All that is heard of a film besides speech, and how it gives way to speech."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.stage.foley import Ambience
from scenes.studio.sounds import ambience, kinds
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK, Samples, added
from scenes.studio.sounds.score import Played

DUCKED = -14.0         # dB of the bed while words sound
ATTACK, RELEASE = 0.15, 0.6     # seconds before a word in which it goes down, and after one in which it comes back
PAUSE = 0.4             # seconds of silence between words in which it stays down
BLOCK = PER_SECOND // 100       # samples that are looked at together
SPOKEN = -35.0          # dB below the loudest of the speech: what is softer is no word


def bed(played: Sequence[Played], ticks: int) -> Samples:
    """The sounds of a film of so many ticks, each at its place."""
    whole = np.zeros(ticks * PER_TICK, np.float32)
    for one in played:
        if isinstance(one.sound, Ambience):
            begin, samples = 0, ambience.sounding(one.sound, one.place)
        else:
            begin, samples = kinds.sounding(one.sound, one.place)
        added(whole, samples, one.begins * PER_TICK + begin)
    return whole


def ducked(below: Samples, speech: Samples) -> Samples:
    """The bed as it gives way to speech: down before a word begins, up again when no other follows."""
    blocks = -(-len(speech) // BLOCK)
    power = np.zeros(blocks * BLOCK, np.float32)
    power[: len(speech)] = speech**2
    loud = np.sqrt(power.reshape(blocks, BLOCK).mean(axis=1))
    words = np.flatnonzero(loud > 10 ** (SPOKEN / 20) * loud.max(initial=0.0))
    if not words.size:
        return below
    down = np.interp(np.arange(len(below)), (np.arange(blocks) + 0.5) * BLOCK, _down(words, blocks))
    return below * (10 ** (DUCKED * down / 20)).astype(np.float32)


def _down(words: np.ndarray, blocks: int) -> np.ndarray:
    """(blocks,) how far the bed is down: 1 while words sound, ramps before and after."""
    per_second = PER_SECOND / BLOCK
    place = np.arange(blocks)
    after = np.searchsorted(words, place)       # the first word block from here on
    until = np.where(after < words.size, words[np.minimum(after, words.size - 1)] - place, np.inf) / per_second
    since = np.where(after > 0, place - words[np.maximum(after - 1, 0)], np.inf) / per_second
    since[words] = 0.0
    coming, going = 1 - until / ATTACK, 1 - since / RELEASE
    down = np.clip(np.maximum(coming, going), 0.0, 1.0)
    return np.where((until + since) <= PAUSE, 1.0, down)

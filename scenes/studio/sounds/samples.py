"""Sound as numbers: how many a second and a tick, noise in a band, envelopes, levels."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from scenes.stage.timeline import TICKS_PER_SECOND

PER_SECOND = 48_000
PER_TICK = PER_SECOND // TICKS_PER_SECOND       # whole, so that no sound drifts
HEARD_AS_ONE = round(0.05 * PER_SECOND)         # samples over which a level is measured
STEEP = 6               # power by which noise falls off beyond its band
Samples = NDArray[np.float32]


def generator(*place: object) -> np.random.Generator:
    """Random numbers that depend on the place alone."""
    seed = hashlib.sha256("\n".join(map(str, place)).encode()).digest()
    return np.random.default_rng(int.from_bytes(seed[:8], "big"))


def seconds(count: int) -> Samples:
    """The time of each of so many samples."""
    return (np.arange(count) / PER_SECOND).astype(np.float32)


def band(count: int, low: float, high: float, rng: np.random.Generator) -> Samples:
    """Noise between two frequencies in Hz, its root mean square 1."""
    hertz = np.maximum(np.fft.rfftfreq(count, 1 / PER_SECOND), 1e-3)
    gain = 1 / np.sqrt((1 + (low / hertz) ** STEEP) * (1 + (hertz / high) ** STEEP))
    noise = np.fft.irfft(np.fft.rfft(rng.standard_normal(count)) * gain, count)
    return (noise / max(float(np.sqrt(np.mean(noise**2))), 1e-12)).astype(np.float32)


def burst(low: float, high: float, decay: float, rng: np.random.Generator, attack: float = 0.001) -> Samples:
    """Noise in a band that comes within `attack` seconds and falls by 60 dB in `decay`."""
    count = round((attack + decay) * PER_SECOND)
    return band(count, low, high, rng) * dying(count, decay, attack)


def dying(count: int, decay: float, attack: float = 0.001) -> Samples:
    """From 0 to 1 within `attack` seconds, while it falls by 60 dB in `decay`."""
    at = seconds(count)
    return np.minimum(1.0, at / attack) * 10 ** (-3 * at / decay)


def levelled_at(samples: Samples, decibels: float) -> Samples:
    """As loud where it is loudest: its root mean square over 50 ms, in dB below full scale."""
    return samples * np.float32(10 ** (decibels / 20) / max(loudest(samples), 1e-9))


def loudest(samples: Samples) -> float:
    """The largest root mean square over 50 ms; what is shorter stands in silence."""
    power = np.cumsum(np.concatenate([[0.0], samples.astype(np.float64) ** 2, np.zeros(HEARD_AS_ONE)]))
    return float(np.sqrt(np.max(power[HEARD_AS_ONE:] - power[:-HEARD_AS_ONE]) / HEARD_AS_ONE))


def added(whole: Samples, part: Samples, at: int) -> None:
    """Add a part to a whole from a sample on, as far as it is within."""
    first, last = max(0, at), min(len(whole), at + len(part))
    if first < last:
        whole[first:last] += part[first - at : last - at]

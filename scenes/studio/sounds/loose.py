"""What has no pitch: grains, liquids, earth, chalk. Each is noise in a band of its own, or bubbles."""

from __future__ import annotations

import numpy as np

from scenes.studio.sounds.samples import PER_SECOND, Samples, added, band, burst, dying, seconds

BUBBLE_RISES = 0.5      # of its pitch, while it closes


def salt(rng: np.random.Generator, high: float) -> Samples:
    """A crystal on something hard: a click of some milliseconds, high and dry."""
    low = rng.uniform(3500, 5500)
    return rng.uniform(0.4, 1.0) * burst(low, 1.8 * low, rng.uniform(0.010, 0.018), rng)


def pepper(rng: np.random.Generator, high: float) -> Samples:
    """A corn that breaks in the mill: duller and longer."""
    low = rng.uniform(1200, 2200)
    return rng.uniform(0.4, 1.0) * burst(low, 2.5 * low, rng.uniform(0.012, 0.03), rng)


def bubble(hertz: float, decay: float) -> Samples:
    """Air that closes up under a surface: a pitch that rises as it dies (Minnaert)."""
    count = round(1.2 * decay * PER_SECOND)
    at = seconds(count)
    return np.sin(2 * np.pi * hertz * at * (1 + BUBBLE_RISES * at / decay / 2)) * dying(count, decay, 0.002)


def plop(rng: np.random.Generator, high: float) -> Samples:
    """One drop into a vessel, which sounds the higher the fuller it is."""
    return bubble(330 * 2 ** (1.2 * high) * rng.uniform(0.98, 1.02), 0.12) + 0.1 * _padded(
        burst(900, 4000, 0.02, rng), round(1.2 * 0.12 * PER_SECOND))


def splash(rng: np.random.Generator, high: float) -> Samples:
    """A surface that parts, and the bubbles under it."""
    made = _padded(0.6 * burst(350, 2600, 0.22, rng, attack=0.015), round(0.35 * PER_SECOND))
    for _ in range(5):
        added(made, rng.uniform(0.3, 0.9) * bubble(rng.uniform(380, 950), rng.uniform(0.05, 0.10)),
              round(rng.uniform(0.01, 0.18) * PER_SECOND))
    return made


def step(rng: np.random.Generator, high: float) -> Samples:
    """A foot on earth: a low thud, and what crumbles under it."""
    count = round(0.2 * PER_SECOND)
    at = seconds(count)
    thud = np.sin(2 * np.pi * (58 * at + 1.1 * (1 - np.exp(-at / 0.02)))) * dying(count, 0.16, 0.004)
    crumbs = _padded(burst(150, 700, 0.10, rng, attack=0.006), count)
    return thud + 0.30 * crumbs + 0.05 * _padded(burst(1200, 4000, 0.06, rng, attack=0.01), count)


# what lasts: so many samples ------------------------------------------------------------
def cream(count: int, rng: np.random.Generator) -> Samples:
    """A thin stream into liquid: a murmur with bubbles."""
    made = 0.5 * band(count, 250, 1300, rng)
    return made + bubbles(count, rng, 26, (380, 1100), 2.0)


def stir(count: int, rng: np.random.Generator) -> Samples:
    """Liquid that is carried round: it swells and ebbs once."""
    return band(count, 180, 900, rng) * np.sin(np.pi * np.arange(count) / count) ** 2


def slide(count: int, rng: np.random.Generator) -> Samples:
    """Something heavy that is pushed or glides: low, rough, swelling and ebbing once."""
    rough = 0.7 + 0.3 * np.abs(band(count, 8, 30, rng))
    return (band(count, 120, 650, rng) * rough * np.sin(np.pi * np.arange(count) / count)).astype(np.float32)


def chalk(count: int, rng: np.random.Generator) -> Samples:
    """A line that is drawn: dry, with a grain of its own."""
    grain = 0.6 + 0.4 * np.abs(band(count, 12, 45, rng))
    return band(count, 1800, 5200, rng) * grain * np.minimum(1, 12 * np.sin(np.pi * np.arange(count) / count))


def bubbles(count: int, rng: np.random.Generator, rate: float, pitches: tuple[float, float], loud: float) -> Samples:
    """So many a second on an average, at any time, each wholly within."""
    made = np.zeros(count, np.float32)
    for _ in range(rng.poisson(rate * count / PER_SECOND)):
        one = bubble(float(np.exp(rng.uniform(*np.log(pitches)))), rng.uniform(0.05, 0.13))
        if len(one) < count:
            added(made, loud * np.float32(rng.beta(1.2, 3)) * one, int(rng.integers(count - len(one))))
    return made


def _padded(samples: Samples, count: int) -> Samples:
    return np.concatenate([samples, np.zeros(count, np.float32)])[:count]

"""What is struck and rings: a few partials that die away, each at its own pace, and the knock that sets them off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.studio.sounds.samples import PER_SECOND, Samples, burst, dying, seconds

ASTRAY = 0.02           # by how much no two strokes are alike: of each partial's pitch
Knock = tuple[float, float, float, float]       # low and high in Hz, seconds, how loud beside the partials


@dataclass(frozen=True)
class Body:
    """partials: (Hz, seconds in which it falls by 60 dB, how loud); knock: noise at the stroke.

    range: octaves between what rings lowest and highest; attack: seconds in which it comes.
    """

    partials: tuple[tuple[float, float, float], ...]
    knock: Knock | None = None
    range: float = 0.0
    attack: float = 0.001

    def strike(self, rng: np.random.Generator, high: float) -> Samples:
        """high: 0 … 1 of its range."""
        raised = 2 ** (self.range * high)
        count = round((self.attack + max(decay for _, decay, _ in self.partials)) * PER_SECOND)
        made, at = np.zeros(count, np.float32), seconds(count)
        for hertz, decay, loud in self.partials:
            pitch = hertz * raised * (1 + ASTRAY * (self.knock is not None) * rng.uniform(-1, 1))
            made += loud * np.sin(2 * np.pi * pitch * at) * dying(count, decay, self.attack)
        if self.knock:
            low, top, decay, loud = self.knock
            noise = loud * burst(low, top, decay, rng)
            made[: len(noise)] += noise[:count]
        return made


# a board: damped within a tenth of a second
WOOD = Body(((215, 0.16, 1.0), (342, 0.13, 0.7), (518, 0.10, 0.45), (774, 0.07, 0.25)), (250, 1800, 0.03, 0.5))
# fired clay that is set down
BOWL = Body(((540, 0.20, 0.8), (1290, 0.14, 0.5), (2210, 0.09, 0.3), (180, 0.10, 0.6)), (300, 3000, 0.02, 0.4))
# a thin bar of metal against a rim: its partials lie as 1, 2.76, 5.40 do
SPOON = Body(((1180, 0.42, 0.6), (3257, 0.30, 0.5), (6372, 0.16, 0.3)), (2000, 8000, 0.012, 0.35))
# the rim of a glass bends in 4, 6, 8 … waves: partials near 1, 2.3, 4.2, 6.6, none of them in tune with another
GLASS = Body(((1046, 1.10, 1.0), (2427, 0.75, 0.55), (4446, 0.40, 0.3), (6904, 0.22, 0.15)),
             (3000, 9000, 0.006, 0.15), range=0.5)
# what says that something has come to rest: nearly a sine, that comes softly
TONE = Body(((392, 0.95, 1.0), (784, 0.55, 0.18), (1176, 0.30, 0.05)), range=1.0, attack=0.02)
# the same, shorter, over two octaves: losses that are heard
NOTE = Body(((220, 0.55, 1.0), (440, 0.34, 0.30), (660, 0.22, 0.10)), range=2.0, attack=0.006)
# a foot on a board
HOP = Body(((98, 0.20, 1.0), (163, 0.15, 0.6), (291, 0.10, 0.35)), (120, 900, 0.05, 0.45))
# a notch of a knob
DIAL = Body(((1900, 0.020, 1.0), (3100, 0.012, 0.6)), (1500, 5000, 0.006, 0.6))

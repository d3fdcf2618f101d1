"""The way of the bowl of the wish: from the guest's hands into the cook's, to his mouth, and onto the counter."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.timing import ease

# in heights of who holds it, from between the feet
REACHES, HIGH = 0.345, 0.28         # the guest's hand, and the bowl's foot between the two
HELD = (0.10, 0.25)                 # the bowl's foot before the cook
MOUTH = (0.066, 0.520)              # of a cook who looks to the right
TIPPED = 0.42                       # radians that the bowl is tipped at the mouth
LIPS = (0.56, -0.26)                # its foot from the mouth, in its widths
SIDE, UP = 0.46, 0.30               # of its width: where hands hold it, from the middle of its foot


@dataclass(frozen=True)
class Handing:
    """cook, guest: where they stand; width: of the bowl."""

    cook: Region
    guest: Region
    width: float
    down: Point

    @classmethod
    def of(cls, setting: Setting) -> Handing:
        regions = setting.regions
        wish = regions["wish"]
        return cls(regions["cook"], regions["handing"], wish.width, (wish.x, wish.bottom))

    @property
    def mouth(self) -> Point:
        return self.cook.x + MOUTH[0] * self.cook.height, self.cook.bottom + MOUTH[1] * self.cook.height

    def bowl(self, now: Moment, carried: Point) -> tuple[float, float, float]:
        """Where its foot is, and how far it is tipped; carried: where it is in the guest's hands."""
        half, tall = 0.5 * self.width, self.cook.height
        meet = (self.guest.x - REACHES * self.guest.height - half, self.cook.bottom + HIGH * tall)
        held = self.cook.x + HELD[0] * tall, self.cook.bottom + HELD[1] * tall
        at_mouth = self.mouth[0] + LIPS[0] * self.width, self.mouth[1] + LIPS[1] * self.width
        ways = [ease(now, thing) for thing in ("gives", "takes", "sips", "set down")]
        x, y = carried
        for (to_x, to_y), way in zip((meet, held, at_mouth, self.down), ways, strict=True):
            x, y = between(x, to_x, way), between(y, to_y, way)
        return x, y, TIPPED * ways[2] * (1 - ways[3])

    def hands(self, bowl: Point) -> tuple[Point, Point]:
        """Where the left and the right hand hold it."""
        (x, y), aside, up = bowl, SIDE * self.width, UP * self.width
        return (x - aside, y + up), (x + aside, y + up)

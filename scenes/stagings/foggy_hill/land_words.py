"""Gradient × rate = step on a land of two parameters: over or beside the cook's hat; where a view goes along, the rate
at the dial while that is turned, and a step too far at its arrow."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import SMALLEST
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.step_parts import Share, share_done
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.on_land import OnLand
from scenes.stagings.foggy_hill.product import Product, is_product
from scenes.stagings.foggy_hill.props.term import HALF
from scenes.stagings.foggy_hill.throw import Throw
from scenes.stagings.foggy_hill.timing import OVERSTEPS, STEPS, TURNS, move
from scenes.stagings.foggy_hill.views import LAND_AT, near_width
from scenes.stagings.foggy_hill.walker import DIAL, TURNED
from soupmath import Trajectory

BESIDE_HAT = 0.30, 0.92, 1.26   # of the cook's height from the foot, where the line begins; higher in three lines
OVER_HAT = 1.13         # the same over the hat, in a near view
EM, ROOM = 0.46, 0.94   # of its letters as they are seen; of the view, that it may take
GOES = 0.25             # of a walk, in which the line goes
LETTERS = 0.2           # units within what is seen, to which letters come
RIM, OFF_DIAL = 1.1, 0.22       # of the dial's radius; units from there to the rate
OFF_ARROW = 0.30, 0.55  # units from the middle of a step too far to its length: beside it, and under or over it
OFF_JAR = 0.15          # units from the jar to the rate
Spot = tuple[float, float]


class LandWords:
    """Of the steps of a run, and of one with another dial."""

    def __init__(self, setting: Setting, on: OnLand, shape: str, follows: bool) -> None:
        """follows: whether a near view goes with the cook, else the land is seen whole."""
        r, self.on, self.run, self.follows = setting.regions, on, on.run, follows
        self.tall, self.wide, self.safe = r["small_cook"].height, shape == "wide", r["safe"]
        self.jar, self.ends = (r["land_jar"].right + OFF_JAR, r["throw"].right) if follows else (0.0, 0.0)
        self.left, self.right = r["land"].left + LETTERS, r["land"].right - LETTERS
        # For translators: the name of a plank that tilts along the steepest slope of a land
        name = setting.theme.words.gettext("gradient")
        seen = 1.0 if follows else r["land"].width / r["frame"].width
        self.product = Product(setting.theme, EM * seen, name, ROOM * r["frame"].width * seen, self.run)
        if follows and self.product.stacked:
            near = r["frame"].width / near_width(r, shape)
            self.product.lower(self.safe.top - near * (OVER_HAT - LAND_AT[shape][1]) * self.tall, SMALLEST)
        for term in self.product.terms:
            term.margin = follows

    def pose(self, now: Moment, view: View) -> None:
        """view: through which the land is seen."""
        there = self._there(now)
        self.product.appear(*there)
        if any(there):
            self.product.show(*self.factors(now))
            self.product.place(self._line(self.on.plane.foot(self.on.crossed(now)), view))
            if self.follows:
                self._at_the_dial(now, view)
                self._at_the_arrow(now, view)

    def _line(self, at: Spot, view: View) -> Spot:
        """at: where the cook stands, or was thrown from."""
        wide, tall = self.product.width, self.tall
        if self.follows:
            lines = 4 * HALF * self.product.em * self.product.stacked
            hat = view.on_screen(Region(at[0], at[1] + OVER_HAT * tall, 0.0, 0.0))
            above = max(term.above for term in self.product.terms)
            high = min(hat.y, self.safe.top - above - lines)
            return self._within(hat.x - wide / 2, wide), high + lines
        aside = BESIDE_HAT[0] * tall
        left = min(at[0] + aside, self.right - wide)
        if left < at[0] + aside:        # at the other side of the hat
            left = max(self.left, at[0] - aside - wide)
        return left, at[1] + BESIDE_HAT[1 + self.product.stacked] * tall

    def _within(self, left: float, wide: float) -> float:
        """Moved into the frame."""
        return max(self.safe.left, min(left, self.safe.right - wide))

    def _at_the_dial(self, now: Moment, view: View) -> None:
        """The rate stands at the dial until that is turned, then in its line."""
        if not timing.parts(now, TURNS) or not now.beat.entry.get("flung") or move(now, "told dial").ease(now) > 0:
            return
        term, foot = self.product.terms[1], self.on.plane.foot(self.on.crossed(now))
        dial = view.on_screen(Region(foot[0] + TURNED[0] * self.tall, foot[1] + TURNED[1] * self.tall, 0.0, 0.0))
        rim, wide = RIM * DIAL * self.tall * view.zoom + OFF_DIAL, term.width_of_plate
        x, y = (dial.x - rim - wide, dial.y) if self.wide else (dial.x - wide / 2, dial.y - rim - term.above)
        term.place(self._within(max(self.jar, x), wide), min(y, self.safe.top - term.above))

    def _at_the_arrow(self, now: Moment, view: View) -> None:
        """The length of a step too far stands at its arrow's middle."""
        if bold := self._too_far(now):
            term, grown = self.product.terms[2], timing.arrow(now, OVERSTEPS) if timing.parts(now, OVERSTEPS) else 1.0
            middle = view.on_screen(Region(*bold.spot(grown / 2), 0.0, 0.0))
            aside, off = OFF_ARROW if not self.wide else (-OFF_ARROW[0] - term.width_of_plate, -OFF_ARROW[1])
            term.place(min(middle.x + aside, self.ends - term.width_of_plate), middle.y + off)

    def _too_far(self, now: Moment) -> Throw | None:
        """The step that goes too far, or went: until whoever made it is back."""
        if timing.parts(now, OVERSTEPS):
            return self.on.throws[str(now.beat.args["run"])]
        flung = now.beat.entry.get("flung")
        home = timing.parts(now, TURNS) and move(now, "home").ease(now) < 1.0
        return self.on.throws[str(flung)] if flung and home else None

    def _there(self, now: Moment) -> tuple[float, float, float]:
        """How far each term is there: one after the other at first; the rate stands aside while it is turned."""
        if not is_product(self.run) or not timing.parts(now, (*OVERSTEPS, *TURNS, "cross")):
            return 0.0, 0.0, 0.0
        stays = 1.0 - share_done(now, _until_gone(now))     # until a foot leaves where it was felt
        if not timing.parts(now, TURNS):
            plank, dial, arrow = (move(now, thing).ease(now) for thing in ("plank", "dial", "arrow"))
            if self.follows and timing.parts(now, OVERSTEPS):       # the view leaves where the first two were felt
                near = max(0.0, 1.0 - 2.5 * arrow)
                return near * plank, near * dial, arrow
            return stays * plank, stays * dial, stays * arrow
        plank, dial, arrow = (move(now, thing).ease(now) for thing in ("told slope", "told dial", "told step"))
        if not now.beat.entry.get("flung"):
            return stays * plank, stays * dial, stays * timing.arrow(now, TURNS)
        before = move(now, "hand").ease(now) * (1.0 - move(now, "told dial goes").ease(now))
        gone = max(0.0, 1.0 - move(now, "arrow told goes").ease(now))
        return stays * plank, stays * max(before, dial), max(gone, stays * arrow)

    def factors(self, now: Moment) -> tuple[Trajectory, int, float | None]:
        """The step that is told of, and the dial's rate where that is not the run's."""
        if bold := self._too_far(now):
            return bold.run, 0, None
        if timing.parts(now, TURNS) and move(now, "told dial").ease(now) == 0.0:
            return self.run, now.gesture[0], self.on.turned_from(now)
        return self.run, now.gesture[0], None

    def readings(self, now: Moment) -> Iterator[Reading]:
        if any(self._there(now)):
            yield from self.product.readings(*self.factors(now))


def _until_gone(now: Moment) -> Share:
    """The first part of a step's walk, in which what is told of where it began goes."""
    begins, ends = STEPS[now.beat.verb]["walk"]
    return begins, begins + GOES * (ends - begins)

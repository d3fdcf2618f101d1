"""The fog over a land, and the sky behind it: round who walks there, over known ground, and before one who looks from
afar."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.hill.hill import Sky
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.fog_walk import AROUND
from scenes.stagings.foggy_hill.land_layout import behind_letters, fog_over
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.on_land import OnLand, there
from scenes.stagings.foggy_hill.props.land_fog import LandFog, Zone
from scenes.stagings.foggy_hill.timing import move

OPENS = 0.02            # of the clear zone, that is left while the fog is shut
DARK = 0.88             # of the fog's thickness, that of the dark at the end
KNOWN, SHINES = 0.42, 0.06      # the same of what is left over ground that one has been on, in the fog and in that dark
BEYOND = 1.02           # of what is seen, that fog and sky fill at least
Spot = tuple[float, float]


class Shroud:
    """As large as what is seen, from wherever that is."""

    def __init__(self, setting: Setting, plane: LandWalk, on: OnLand, sky: Sky | None, pulled: bool) -> None:
        """pulled: whether one has come to the land in fog."""
        r, self.plane, self.on, self.sky, self.pulled = setting.regions, plane, on, sky, pulled
        seen, frame = fog_over(r["hill_view"], r["land"]), r["frame"]
        self.frame, self.above = frame, Region(frame.x, frame.y, AROUND * frame.width, AROUND * frame.height)
        if pulled:      # a near view of the start looks higher
            seen = Region.spanning(seen.left, seen.right, seen.bottom, seen.top + r["small_cook"].height)
        quiet = behind_letters(r) if pulled else r["land"]
        self.mist = LandFog(setting.theme, seen, r["small_cook"].height, (quiet,))

    def span(self, view: View) -> None:
        """The sky over all that is seen."""
        if self.sky:
            self._cover(self.sky, self.above, view)

    def pose(self, now: Moment, foot: Spot, view: View) -> None:
        """The fog comes in from the right and rolls off to there; in it the lantern's light, at a foot."""
        far, (dx, dy) = self._cover(self.mist, self.mist.region, view)
        if now.comes("sunk") and self.pulled:        # where the walk has ended, beside which one stands at last
            foot = self.plane.foot(self.on.crossed(now))

        def seen(spot: Spot) -> Spot:
            return (spot[0] - dx) / far, (spot[1] - dy) / far

        along, across = ((x / far, y / far) for x, y in self.clear(now))
        known = tuple((seen(at), (ax / far, ay / far), (bx / far, by / far))
                      for at, (ax, ay), (bx, by) in self._known(now))
        misty, dusk = self._misty(now), self.dusk(now)
        lit = max(misty, dusk) * self.plane.presence(self.on.crossed(now))
        self.mist.show(seen(foot), along, across, 0.0 if dusk else 1.0 - misty, timing.drift_of(now), lit, known,
                       SHINES if dusk else KNOWN, far)
        self.mist.appear(DARK * dusk if dusk else float(misty > 0))

    def _cover(self, prop: Sky | LandFog, region: Region, view: View) -> tuple[float, Spot]:
        """How large a prop that fills a region has to be placed, and where, so that it fills what is seen."""
        wide, high = self.frame.width / view.zoom, self.frame.height / view.zoom
        far = max(1.0, BEYOND * wide / region.width, BEYOND * high / region.height)
        x = (1.0 - far) * region.x + _beyond(view.x - region.x, (far * region.width - wide) / 2)
        y = (1.0 - far) * region.y + _beyond(view.y - region.y, (far * region.height - high) / 2)
        prop.place(x, y, 0.0, far)
        return far, (x, y)

    def dusk(self, now: Moment) -> float:
        """How far it has become dark over a pulled land, but where one has been."""
        return move(now, "dusk").presence(now, "dusk") if self.pulled else 0.0

    def clear(self, now: Moment) -> tuple[Spot, Spot]:
        """How far the fog is clear, along the tilt and across: to whoever flies as far as on the ground; it shuts over
        one land and opens over the next."""
        part = 1.0
        if self.pulled and now.comes("surface"):
            part = max(OPENS, 1.0 - move(now, "shuts").ease(now) + move(now, "opens").ease(now))
        (ax, ay), (bx, by) = self.plane.zone(self.on.crossed(now))
        return (part * ax, part * ay), (part * bx, part * by)

    def _known(self, now: Moment) -> tuple[Zone, ...]:
        """The zones round the footprints made: ground that was seen. Only of a land that one has come to in fog."""
        if not self.pulled or there(now, "pulled") < 1.0 or (now.comes("surface") and self.clear(now) !=
                                                              self.plane.zone(self.on.crossed(now))):
            return ()
        return tuple((self.plane.foot(float(k)), *self.plane.zone(float(k)))
                     for k in range(whole_step(self.on.crossed(now)) + 1))

    @staticmethod
    def _misty(now: Moment) -> float:
        """How much of its fog is there."""
        return move(now, "mist").presence(now, "mist")

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Over the land it is clear as far as the plank can be trusted, that way and across."""
        far = self.mist.placed[3]
        for name, (x, y), true in zip(("the plank", "its side"), self.mist.read_zone(), self.clear(now), strict=True):
            yield from pair(f"how far it is clear to {name}", (far * x, far * y), true)


def _beyond(aside: float, room: float) -> float:
    """How far something is aside, beyond the room that there is for it."""
    return aside - max(-room, min(aside, room))

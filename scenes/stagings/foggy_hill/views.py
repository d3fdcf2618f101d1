"""What the camera sees on the foggy hill: near enough to read a face and a step, and back when the fog lifts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import State
from scenes.stage.view import WHOLE, View, view_of
from scenes.stagings.foggy_hill.fog_walk import FOGGED, FogWalk
from scenes.stagings.foggy_hill.on_land import OnLand

# in the cook's height: how much of the world's height is seen, and how far its middle is from the foot
FEET, FURTHER = 2.15, 1.05        # further: where captions are burned in
FEET_AT = {"wide": (0.22, 0.36), "square": (0.34, 0.36),    # wide: the jar's number within the frame
           "tall": (0.34, 0.47)}                            # over the ruler's numbers
OFF_RULER = {"wide": (0.0, 0.0), "square": (0.0, 0.0), "tall": (0.03, 0.065)}    # on top, where captions are burned in
LAND_NEAR = {"wide": 2.05, "square": 2.50, "tall": 2.20}       # the same of who walks on a land
LAND_AT = {"wide": (-0.12, 0.36), "square": (-0.25, 0.50), "tall": (-0.36, 0.55)}
OVER_CAPTIONS = {"wide": (1.22, 0.235), "square": (1.17, 0.42), "tall": (1.0, 0.34)}     # times as wide; y
NEARER = {"wide": 1.75, "square": 1.75, "tall": 1.6}        # times that, where the dial is turned
DIAL_AT = {"wide": (-0.42, 0.36), "square": (-0.16, 0.36), "tall": (-0.12, 0.36)}      # tall: over captions
UNDER_LINE = 0.14       # units under a ruler's line, over its numbers
FACE = 1.75
FACE_AT = {"wide": (0.0, 0.47), "square": (0.0, 0.47), "tall": (0.06, 0.47)}    # tall: no number is cut
# of a view's height, where hill and ruler are not a kitchen's: how much lies under the foot, at least, or under the
# ruler's letters; and where the cook's head may be, at most
UNDER_FOOT, UNDER_RULER = {"wide": 0.19, "square": 0.19, "tall": 0.33}, {"wide": 0.19, "square": 0.19, "tall": 0.30}
HEAD = {"wide": 0.95, "square": 0.74, "tall": 0.63}
LETTERS = 0.12          # units under the ruler's region that its numbers go down
CLEAR = 0.06            # units from the frame's edge to a text
ASIDE, WIDER = np.linspace(0.0, 0.22, 23), (1.0, 1.06, 1.12, 1.2, 1.3, 1.4)     # of a view's width: what is tried
# of its width, from the side where one begins: where a foot may be, with words at either hand and formulas ahead
STANDS = {"wide": (0.30, 0.43), "square": (0.28, 0.60), "tall": (0.28, 0.60)}
FACES = (0.34, 0.66)    # where one who looks out of the picture may be
Pair = tuple[float, float]
Spans = Sequence[Pair]


class Views:
    """Views by the names that the state has for them: regions, "feet", "face", "step", "walker" or "thrown".

    spans: of a step, the stretches of x that letters of the world take, which no view near a hill that is not a
    kitchen's cuts in two.
    """

    def __init__(self, setting: Setting, shape: str, walk: FogWalk | None, burned: bool,
                 spans: Callable[[int], Spans] = lambda step: (),
                 land: OnLand | None = None) -> None:
        """land: that one comes to, after a hill."""
        self.land, self.burned, self.feet = land, burned, FEET * (FURTHER if burned else 1.0)
        self.regions, self.shape, self.walk, self.spans = setting.regions, shape, walk, spans
        self._known: dict[tuple[int, float], View] = {}

    def resting(self, state: State) -> View:
        """What is seen before or after a beat."""
        name = str(state.get("view", WHOLE))
        if self.walk is None and name in ("face", "feet"):
            return self.of("knobs")
        if name == "face":
            return self._near(_made(state, "walked"), FACE, FACE_AT[self.shape], FACES)
        if name == "feet":
            return self.at_feet(_made(state, "walked"))
        if name == "step":
            return self.of_step(_made(state, "walked"))
        if name == "walker":
            return self.at_walker(self.land.rests_at(state)) if self.land else self.of("knobs")
        if name == "thrown":
            return self.of_throw(*self.land.flies(state)) if self.land and state.get("flung") else self.of("knobs")
        return self.of(name)

    def at_walker(self, foot: Pair) -> View:
        """Who walks on a land, or flies over it."""
        (x, y), further = LAND_AT[self.shape], 1.0
        if self.burned:
            further, y = OVER_CAPTIONS[self.shape]
        return self._about(foot, (x, y), further * near_width(self.regions, self.shape))

    def at_dial(self, foot: Pair) -> View:
        """The same, so near that one sees how the dial is turned."""
        return self._about(foot, DIAL_AT[self.shape], near_width(self.regions, self.shape) / NEARER[self.shape])

    def _about(self, foot: Pair, at: Pair, wide: float) -> View:
        tall, frame = self.regions["small_cook"].height, self.regions["frame"]
        near = Region(foot[0] + at[0] * tall, foot[1] + at[1] * tall, wide, wide * frame.height / frame.width)
        return view_of(near, self.shape)

    def of_throw(self, start: Pair, lands: Pair) -> View:
        """All of a throw, from who stands where it begins to who stands where it ends."""
        tall, at = self.regions["small_cook"].height, self.regions["throw"]
        left, right = sorted((start[0], lands[0]))
        low, high = sorted((start[1], lands[1]))
        zoom = min(at.width / max(right - left, tall), at.height / (high + tall - low), self.at_walker(start).zoom)
        return View((left + right) / 2 - at.x / zoom, (low + high + tall) / 2 - at.y / zoom, zoom)

    def of(self, region: str) -> View:
        return view_of(self.regions[region], self.shape)

    def at_feet(self, step: int) -> View:
        """Plank and arrow of a step, and who makes it."""
        (x, y), (aside, up) = FEET_AT[self.shape], OFF_RULER[self.shape] if self.feet > FEET else (0.0, 0.0)
        return self._near(step, self.feet, (x + aside, y + up), STANDS[self.shape])

    def of_step(self, step: int) -> View:
        """What is seen of a slow step; in a kitchen with its jar, from foot to rim."""
        return self.of("step") if self.walk and self.walk.run.loss.reference is not None else self.at_feet(step)

    def _near(self, step: int, high: float, at: Pair, stands: Pair) -> View:
        if (step, high) not in self._known:
            self._known[step, high] = self._found(step, high, at, stands)
        return self._known[step, high]

    def _found(self, step: int, high: float, at: Pair, stands: Pair) -> View:
        assert self.walk
        tall, frame = self.walk.walker.tall, self.regions["frame"]
        foot, wide = self.walk.foot(step), high * tall * max(1.0, frame.width / frame.height)
        middle = foot[0] + self.walk.side * at[0] * tall, foot[1] + at[1] * tall
        near = Region(*middle, wide, wide * frame.height / frame.width)
        if self.walk.run.loss.reference is None:
            near = self._uncut(self._over_ruler(near, foot[1], tall), foot[0], self.spans(step), stands)
        return view_of(near, self.shape)

    def _over_ruler(self, near: Region, foot: float, tall: float) -> Region:
        """Raised until it cuts no number of the ruler; where that leaves too little under the foot, with the ruler."""
        ruler = self.regions["ruler"]
        over = ruler.y - UNDER_LINE
        if near.bottom >= over or foot - over >= UNDER_FOOT[self.shape] * near.height:
            return Region(near.x, max(near.bottom, over) + near.height / 2, near.width, near.height)
        under, low = UNDER_RULER[self.shape], ruler.bottom - LETTERS
        high = max(near.height, (foot + tall - low) / (HEAD[self.shape] - under))
        return Region(near.x, low + (0.5 - under) * high, near.width * high / near.height, high)

    def _uncut(self, near: Region, foot: float, spans: Spans, stands: Pair) -> Region:
        """The nearest to it in whose edges no letters stand, and which lies in the fog; else the whole hill."""
        assert self.walk
        for region in _tried(near, self.regions["frame"], self.walk.side):
            edges = region.left, region.right
            cut = any(begin - CLEAR < edge < end + CLEAR for edge in edges for begin, end in spans)
            part = (foot - region.left if self.walk.side > 0 else region.right - foot) / region.width
            if not cut and stands[0] <= part <= stands[1]:
                return region
        return self.regions["hill_view"]


def near_width(regions: Mapping[str, Region], shape: str) -> float:
    """Of the near view of who walks on a land."""
    frame = regions["frame"]
    return LAND_NEAR[shape] * regions["small_cook"].height * max(1.0, frame.width / frame.height)


def _tried(near: Region, frame: Region, side: int) -> Iterator[Region]:
    """Views further to one side, to the other, and wider ones, within what fog fills."""
    most = FOGGED * frame.width
    for wider in WIDER:
        width, height = near.width * wider, near.height * wider
        if width > most:
            return
        for aside in (*ASIDE, *-ASIDE):
            x = near.x + side * aside * near.width
            there = min(max(x, frame.x - (most - width) / 2), frame.x + (most - width) / 2)
            yield Region(there, near.bottom + height / 2, width, height)


def _made(state: State, run: str) -> int:
    return int(str(state.get(run, 0)))

"""What the camera sees on the foggy hill: near enough to read a face and a step, and back when the fog lifts."""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import State
from scenes.stage.view import WHOLE, View, view_of
from scenes.stagings.foggy_hill.fog_walk import FogWalk

# in the cook's height: how much of the world's height is seen, and how far its middle is from the foot
FEET = 2.15
FEET_AT = {"wide": (0.22, 0.36), "square": (0.34, 0.36),    # wide: the jar's number within the frame
           "tall": (0.34, 0.47)}                            # over the ruler's numbers
MARKER = 0.10           # units that a ruler's marker stands out of its region
FACE = 1.75
FACE_AT = {"wide": (0.0, 0.47), "square": (0.0, 0.47), "tall": (0.06, 0.47)}    # tall: no number is cut


class Views:
    """Views by the names that the state has for them: regions, "feet" or "face"."""

    def __init__(self, setting: Setting, shape: str, walk: FogWalk | None) -> None:
        self.regions, self.shape, self.walk = setting.regions, shape, walk

    def resting(self, state: State) -> View:
        """What is seen before or after a beat."""
        name = str(state.get("view", WHOLE))
        if self.walk is None and name in ("face", "feet"):
            return self.of("knobs")
        if name == "face":
            return self._near(_made(state, "walked"), FACE, FACE_AT[self.shape])
        if name == "feet":
            return self.at_feet(_made(state, "walked"))
        return self.of(name)

    def of(self, region: str) -> View:
        return view_of(self.regions[region], self.shape)

    def at_feet(self, step: int) -> View:
        """Plank and arrow of a step, and who makes it."""
        return self._near(step, FEET, FEET_AT[self.shape])

    def _near(self, step: int, high: float, at: tuple[float, float]) -> View:
        assert self.walk
        tall, frame = self.walk.walker.tall, self.regions["frame"]
        foot, wide = self.walk.foot(step), high * tall * max(1.0, frame.width / frame.height)
        near = Region(foot[0] + at[0] * tall, foot[1] + at[1] * tall, wide, wide * frame.height / frame.width)
        if self.walk.run.loss.reference is None and near.bottom < self.regions["ruler"].top + MARKER:
            return self.of("hill_view")         # from nearer, the frame would cut numbers of the ruler
        return view_of(near, self.shape)


def _made(state: State, run: str) -> int:
    return int(str(state.get(run, 0)))

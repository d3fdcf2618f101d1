"""The three grounds hang beside each other, each as large as the frame: the view goes from one to the next."""

from __future__ import annotations

from dataclasses import replace

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.room import Room
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.timing import move

ALL = "grounds"             # the view of all of them
GROUNDS = ("flat", "shelf", "ravine")        # and the views that they fill
SCENES = {"flat": "flat", "shelf": "shelf", "sled": "shelf", "ravine": "ravine"}     # of the state: on which ground
WALL = 1.06                 # as large as what is ever seen of it


def at(setting: Setting, ground: str) -> Setting:
    """The places of the frame, as they lie on a ground."""
    r = setting.regions
    home, frame = r[ground], r["frame"]
    moved = {name: Region(one.x + home.x - frame.x, one.y + home.y - frame.y, one.width, one.height)
             for name, one in r.items()}
    return replace(setting, regions=moved)


def seen(now: Moment, ground: str) -> float:
    """Whether a ground is there: the view is on it, comes to it, leaves it, or is on all."""
    states = (now.beat.entry, now.beat.exit)
    return float(any(state.get("view") == ALL or SCENES.get(str(state.get("scene"))) == ground for state in states))


def lettered(now: Moment) -> float:
    """How far words and numbers are there, which nobody could read from afar."""
    before, after = (state.get("view") == ALL for state in (now.beat.entry, now.beat.exit))
    if before == after:
        return float(not after)
    return 1.0 - move(now, "letters go").ease(now) if after else move(now, "letters come").ease(now)


class Gallery:
    """The wall behind the grounds, and the frame of each."""

    def __init__(self, setting: Setting) -> None:
        r, theme = setting.regions, setting.theme
        self.wall = Room(r["frame"], theme, (r["frame"].x, r["frame"].top), None)
        everything = r[ALL]
        share = max(everything.width / r["frame"].width, everything.height / r["frame"].height)
        self.wall.place(everything.x, everything.y, 0.0, WALL * share)
        self.frames = {ground: Panel(theme, at(setting, ground).regions["frame"], 0.05, framed=True)
                       for ground in GROUNDS}
        for frame in self.frames.values():
            frame.backdrop = True

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.wall, *self.frames.values()]

    def pose(self, now: Moment) -> None:
        for ground, frame in self.frames.items():
            frame.appear(seen(now, ground))

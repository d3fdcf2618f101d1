"""Two walks on two maps side by side, a small sample a step, then all of them; each counts its sips to the ring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons.walk_on_map import Look, WalkOnMap, ground_of
from soupmath import Trajectory

PLACES = ("first", "second")


class SampleWalks:
    """A map for each run over salt and cream, all on one scale, and their bars as well."""

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory]) -> None:
        theme, words = setting.theme, setting.theme.words
        points = np.vstack([points for run in runs.values() for points in (run.points, run.loss.minima)])
        a_step = {name: sips_a_step(run) for name, run in runs.items()}
        longest = max(run.steps * a_step[name] for name, run in runs.items())
        marks = ("square", "round")
        self.of = {
            name: WalkOnMap(setting, at, run, points, Look(
                theme.actors[0], mark, a_step[name], longest,
                words.ngettext("{n} sip a step", "{n} sips a step", a_step[name], n=f"{a_step[name]:,}"), ruled))
            for (name, run), (at, ruled), mark in zip(runs.items(), _beside(setting), marks, strict=False)}
        self.props: list[Prop] = [prop for walk in self.of.values() for prop in walk.props]

    @property
    def first_spot(self) -> tuple[float, float]:
        """Where the first walk begins, in the picture."""
        return next(iter(self.of.values())).spot(0.0)

    @staticmethod
    def playhead(now: Moment, walk: WalkOnMap) -> float:
        """Of one of the walks, also once the other goes or the view has left them."""
        verb, walked = ("walk_whole", "walked whole") if walk.run.batches is None else ("walk", "walked")
        made = now.s if now.beat.verb == verb else float(now.beat.entry.get(walked) or 0)  # type: ignore[arg-type]
        return min(made, float(walk.run.steps))

    def pose(self, now: Moment) -> None:
        for walk in self.of.values():
            walk.pose(self.playhead(now, walk), now.ambient)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, walk in self.of.items():
            yield from walk.readings(name, self.playhead(now, walk))


def _beside(setting: Setting) -> Iterator[tuple[Region, bool]]:
    """(where each map stands, whether it has an upright ruler): side by side they share one, and are of one size."""
    first, second = (setting.regions[place] for place in PLACES)
    yield first, True
    if (first.bottom, first.top) != (second.bottom, second.top):
        yield second, True
        return
    width = first.right - ground_of(first, True, setting.sizes["tick"])
    yield Region.spanning(second.right - width, second.right, second.bottom, second.top), False


def sips_a_step(run: Trajectory) -> int:
    return int(run.loss.samples if run.batches is None else run.batches.shape[1])

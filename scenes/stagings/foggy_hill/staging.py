"""The foggy hill: a cook goes down a loss, seeing no further than the slope can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.prop import Reading
from scenes.kit.setting import Setting
from scenes.props.measure.instruments import Letters
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stage.view import View, view_with
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.alone import Alone
from scenes.stagings.foggy_hill.land_layout import is_pulled
from scenes.stagings.foggy_hill.needs import BOTH, LONE
from scenes.stagings.foggy_hill.timing import move
from scenes.stagings.foggy_hill.two_knobs import TwoKnobs
from scenes.stagings.foggy_hill.views import Views

NARROW = 0.50           # em of the jar's number where there is little room
WIDE_EDGE = 0.28        # the same in a kitchen that is seen wide
EDGE = 0.12             # units from the edge of what is seen, within which no letter stands
OPENS = {"open": "opening", "jars": "first_jar"}             # a film begins with: what is seen then
PASSED = {"sink": ("land",)}        # views through which a verb goes to its own
PULLED = "pulled "      # before the names of places of a land that is pulled out of a hill


class FoggyHill(LessonScene):
    """A run over one parameter, or one over two, or first the one and then the other, walked by the same cook."""

    own_views = frozenset({"feet", "face", "walker", "step", "thrown"})

    def build(self) -> None:
        r, wide = self.regions, self.plan.shape == "wide"
        edge = max(r["safe"].left, r["fog"].left + EDGE)
        lone, over_two = next(iter(LONE.of(self.runs).values()), None), BOTH.of(self.runs)
        if wide and lone and lone.loss.reference is not None:
            edge = max(r[view].left for view in ("fog", "step", "hill_view")) + WIDE_EDGE
        letters = Letters(self.sizes["reading"] if wide else NARROW, self.sizes["label"], self.sizes["tick"],
                          3 if wide else 2, edge)
        both = next(iter(over_two.values()), None)
        self.shares = shares = bool(lone and both and is_pulled(lone, both))
        self.alone = Alone(self.setting, lone, letters, wide, shares) if lone else None
        walk = self.alone.walk if self.alone else None
        self.knobs = TwoKnobs(_pulled(self.setting, shares), over_two, walk, letters, self.plan.shape) if both else None
        seen = _pulled(self.alone.setting if self.alone else self.setting, shares)
        if self.knobs and not shares:       # a land of its own is seen whole
            seen = replace(seen, regions={**seen.regions, "knobs": r["land"], "path": r["land"]})
        self.views = Views(seen, self.plan.shape, walk, self.plan.burn,
                           self.alone.lettered if self.alone else lambda step: (),
                           self.knobs.on if self.knobs and shares else None)
        if self.alone:
            self.put(*self.alone.back)
        if self.knobs:
            self.put(*self.knobs.back)
            self.put(*self.knobs.middle)
        if self.alone:
            self.put(*self.alone.front)
        if self.knobs:
            self.put(*self.knobs.front)
        if self.alone:
            self.put(self.alone.meter)
        self.put(*(part.written for part in (self.alone, self.knobs) if part and part.written))
        self.put_title()

    # every beat -------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        if now.comes("set"):
            self.title.appear(1.0 - timing.title(now).ease(now))
        view = self.view(now)
        how = self.alone.pose(now, view) if self.alone else None
        if self.knobs:
            self.knobs.pose(now, how, view)

    # the view -----------------------------------------------------------------------
    def view_move(self, now: Moment) -> Move:
        return move(now, "nearer" if self.shares and now.comes("sunk") else "view")

    def view(self, now: Moment) -> View:
        """A slow step is seen from near until it is made, a land whole as it comes and goes; else as the state says."""
        before, after = (self.views.resting(state) for state in (now.beat.entry, now.beat.exit))
        if not now.beat.entry and now.beat.verb in OPENS:
            before = self.views.of(OPENS[now.beat.verb])
        if now.beat.verb == "step" and not timing.stands(now):
            near = self.views.of_step(now.beat.first)
            return before.towards(near, move(now, "near").ease(now)).towards(after, move(now, "back").ease(now))
        if now.beat.exit.get("view") == "walker" and self.knobs and self.shares:
            after = self.views.at_walker(self.knobs.on.stands(now)[0])
            if now.beat.entry.get("view") == "thrown":      # by way of the dial
                after = self.views.at_dial(self.knobs.on.at(now)).towards(after, move(now, "back").ease(now))
        if now.comes("surface") or now.comes("sunk"):
            for name in PASSED.get(now.beat.verb, ()):
                before = before.towards(self.views.of(name), move(now, f"to {name}").ease(now))
        if now.comes("sunk") and self.knobs and not self.shares:
            near = view_with(self.knobs.face(now), self.regions["asker"])
            return before.towards(after, self.view_move(now).ease(now)).towards(near, move(now, "asker").ease(now))
        return before.towards(after, self.view_move(now).ease(now))

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.alone:
            yield from self.alone.readings(now, bool(now.beat.exit.get("surface")))
        if self.knobs:
            yield from self.knobs.readings(now)


def _pulled(setting: Setting, shares: bool) -> Setting:
    """shares: whether a land is pulled out of a hill; then its places are other ones."""
    r = setting.regions
    own = {name.removeprefix(PULLED): region for name, region in r.items() if name.startswith(PULLED)}
    names = {"card": "land_card", "counter": "land_counter"}
    moved = {names.get(name, name): at for name, at in own.items()}
    return replace(setting, regions={**r, **moved}) if shares else setting

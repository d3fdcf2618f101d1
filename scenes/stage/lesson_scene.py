"""LessonScene: what every staging is. The only user of manim's clock.

A staging builds its props once and poses them for a Moment. A pose depends on
nothing but the moment, so any beat can be drawn alone, in any order. The studio
asks for poses one by one; under plain `manim` the beats are played in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, cast

from manim import Animation, Group, ManimColor, Scene

from scenes.kit.assembly import Assembly, props_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import theme_at
from scenes.stage.burned_captions import BurnedCaptions
from scenes.stage.burned_places import as_burned
from scenes.stage.dusk import GOES, Dusk
from scenes.stage.frames import BURNED, TYPE, caption_room, with_common
from scenes.stage.pace import Move
from scenes.stage.recorded_tag import RecordedTag, recorded_said
from scenes.stage.stage_camera import StageCamera
from scenes.stage.timeline import LARGE, LIGHT, STANDARD, TICKS_PER_SECOND, Beat, Moment, Plan, State
from scenes.stage.title import Title
from scenes.stage.view import WHOLE, View, view_of
from soupmath import Trajectory


class LessonScene(Scene):
    """A staging. Subclasses write build, perform, readings, and show_<verb> for what one verb alone moves.

    own_views: names of views that are no regions, for which it has a `view` of its own.
    opens: verb -> the region that is seen first in a lesson that begins with it; of every other verb, the whole frame.
    """

    own_views: frozenset[str] = frozenset()
    opens: Mapping[str, str] = MappingProxyType({})

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **{"camera_class": StageCamera, **kwargs})
        self.plan = plan
        theme = replace(theme_at(plan.theme, plan.hour), words=plan.words)
        regions = with_common(plan.places, plan.shape)
        self.setting = Setting(theme, as_burned(regions) if plan.burn else regions, TYPE[plan.shape])
        self.theme, self.regions, self.sizes = self.setting.theme, self.setting.regions, self.setting.sizes
        camera = cast(StageCamera, self.camera)
        camera.background_color, camera.background_opacity = ManimColor(self.theme.bg), float(not plan.transparent)

    @property
    def runs(self) -> Mapping[str, Trajectory]:
        """Runs by name; the only run of a lesson is called "run"."""
        return self.plan.runs

    @property
    def run(self) -> Trajectory:
        """The first of the runs, for a staging that shows one."""
        return next(iter(self.plan.runs.values()))

    # what a staging writes ------------------------------------------------
    def build(self) -> None:
        """Make all props and put() them, from back to front."""
        raise NotImplementedError(type(self).__name__)

    def perform(self, now: Moment) -> None:
        """Pose what follows from the state and the playhead, in every beat."""
        raise NotImplementedError(type(self).__name__)

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Every quantity that can be seen now: as it stands in the picture, and as it should."""
        raise NotImplementedError(type(self).__name__)

    def view_move(self, now: Moment) -> Move:
        """When the view goes from one region to another, in the verb that is shown."""
        return Move(0, STANDARD + LARGE)

    def says_recorded(self, now: Moment) -> bool:
        """Whether the set itself says of what it shows that it is recorded."""
        return False

    # what it gets -----------------------------------------------------------
    def put(self, *things: Prop | Assembly) -> None:
        """Add props in front of what is there; in a transparent film the backdrops stay away."""
        self.add(*(prop for prop in props_of(*things) if not (prop.backdrop and self.plan.transparent)))

    def put_title(self) -> None:
        self.title = Title(self.plan.title, self.sizes["title"], self.regions["title"], self.theme.ink, self.plan.lang)
        self.put(self.title)

    def furnish(self) -> None:
        """Build the set, and before it what stands in its margin."""
        self.build()
        room = self.regions["title"] if self.plan.burn else caption_room(self.plan.shape)
        said = recorded_said(self.runs, self.theme.words)
        self.recorded = RecordedTag(said, self.theme, room, self.sizes["tick"]) if said else None
        self.put(*filter(None, [self.recorded]))
        self.half_dark = Dusk(self.theme, self.regions["frame"])    # always: a set does not know its film's beats
        self.put(self.half_dark)
        if self.plan.burn:
            self.captions = BurnedCaptions(self.theme, caption_room(self.plan.shape), BURNED, self.plan.lang)
            self.put(self.captions)

    def pose(self, now: Moment) -> None:
        """Put everything where it is at this moment, and the camera."""
        cast(StageCamera, self.camera).view = self.view(now)
        self.title.appear(now.presence("title", self._opened(now)))
        self.perform(now)
        show = getattr(self, f"show_{now.beat.verb}", None)
        if show is not None:
            show(now)
        if self.recorded is not None:       # where the title was, or where captions would stand
            there = 1 - now.presence("title") if self.plan.burn else 1.0
            self.recorded.appear(0.0 if self.says_recorded(now) else there)
        before, after = self._in_light(now.beat.entry), self._in_light(now.beat.exit)
        gone = GOES.ease(now)
        shaded = bool(before and gone < 1.0) or bool(after and gone > 0.0)
        self.half_dark.show(before, after, gone).appear(float(shaded))
        if self.plan.burn:
            self.captions.show_at(now)

    def _in_light(self, state: State) -> tuple[Region, ...]:
        """The places that the light is on, as they are seen."""
        view, names = cast(StageCamera, self.camera).view, cast(tuple[str, ...], state.get(LIGHT, ()))
        return tuple(view.on_screen(self.regions[name]) for name in names)

    def _opened(self, now: Moment) -> float:
        """When the view of a first beat has come to where its title stands clear of the world."""
        if now.beat.entry or now.beat.verb not in self.opens:
            return 0.0
        move = self.view_move(now)
        return move.begins(now) + move.ticks

    def view(self, now: Moment) -> View:
        """What is seen of the world: the regions that the state names, and the way from one to the other."""
        first = WHOLE if now.beat.entry else self.opens.get(now.beat.verb, WHOLE)
        before, after = (view_of(self.regions[str(state.get("view", name))], self.plan.shape)
                         for state, name in ((now.beat.entry, first), (now.beat.exit, WHOLE)))
        return before if before == after else before.towards(after, self.view_move(now).ease(now))

    def rests(self, now: Moment) -> bool:
        """Whether the view stands still at the moment."""
        about = (replace(now, tick=min(max(now.tick + aside, 0.0), float(now.beat.ticks))) for aside in (-0.5, 0.5))
        return all(self.view(other) == self.view(now) for other in about)

    def construct(self) -> None:
        self.furnish()
        for beat in self.plan.beats:
            # a hair under whole ticks: manim's own rounding adds a frame now and then
            self.play(_PlayBeat(self, beat), run_time=beat.ticks / TICKS_PER_SECOND - 1e-6)


class _PlayBeat(Animation):
    """A beat as manim plays it: its fraction is turned into ticks."""

    def __init__(self, scene: LessonScene, beat: Beat, **kwargs: Any) -> None:
        self.scene, self.beat, self.everything = scene, beat, Group(*scene.mobjects)
        super().__init__(self.everything, rate_func=lambda x: x, **kwargs)

    def create_starting_mobject(self) -> Group:
        return self.everything      # poses are absolute: nothing to copy

    def interpolate_mobject(self, alpha: float) -> None:
        self.scene.pose(Moment(self.beat, alpha * self.beat.ticks, self.scene.plan.calm))

"""The loss of any run: a jar that it fills, and beside it, as high, a curve with a dot for each step, on one slate."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import LARGE, Label, baseline, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.lamp import Lamp
from scenes.props.measure.counter import Counter, known_rate, rate_said
from scenes.props.measure.guide import Guide
from scenes.props.measure.jar import Jar, JarLook
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.needs import WATCHING
from scenes.stagings.loss_meter.props.level_chart import LevelChart
from scenes.stagings.loss_meter.props.slate import Slate
from scenes.stagings.loss_meter.props.spout import Spout
from scenes.stagings.loss_meter.timing import asked_at, pours, there
from scenes.stagings.loss_meter.watched_cook import WatchingCook
from scenes.stagings.loss_meter.watched_places import WatchedPlaces
from scenes.stagings.loss_meter.watched_run import TICKS, WatchedRun
from soupmath import Trajectory

READING = 1.3           # of a reading's em, where there is room
POOL = 4.2              # units that the light is wide which lies on what counts
WIDE, HIGH, STRONG = 1.15, 1.35, 0.45       # the light on all of the slate: in its widths and heights, and how strong
GUESSED, MARK = 0.25, 0.55      # units from the plot's end to the question mark, and its em
BESIDE = (-0.56, 0.16, 0.34, -0.80)     # units from its line up to where it may stand: the first that is free
TALL, FREE = 0.40, 0.06         # units that it is tall, and that are free about it
COUNTED = 0.48          # em of the steps
LEAST = 0.3             # units of a dashed line, at least


class WatchedLoss:
    """Shows: exact and printed, the loss, by jar, needle, level line and tip; exact, the loss of every step made, by
    the curve's dots, and of one step for ever, by a dashed line; printed, the number of steps and the learning rate,
    and the mood, by the face. The liquid moves from step to step; what is printed changes as it lands."""

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        theme, sizes, self.run, self.watched = setting.theme, setting.sizes, run, WatchedRun(run)
        places = self.places = WatchedPlaces.of(setting, self.watched)
        self.scale, ticks = self.watched.scale, self.watched.scale.lettered(TICKS)
        size = min(READING * sizes["reading"], places.reading / outline_of(self.watched.longest, "BOLD")[1])
        look = JarLook(max(size, sizes["tick"]), marks=tuple(loss for loss, _ in ticks), heading=True, wished=False,
                       room=places.reading)
        self.slate, self.pool = Slate(theme, places.slate, places.face), Lamp(theme, POOL, POOL)
        self.light = Lamp(theme, WIDE * places.slate.width, HIGH * places.slate.height)
        self.light.place(places.slate.x, places.slate.y)
        self.jar = Jar(places.jar, theme, self.scale, look)
        if look.size < LARGE:       # too small for the colour of loss
            self.jar.reading.ink.paint(fill=theme.ink)
        numbers = run.numbers.tolist() if run.recorded else range(run.steps + 1)
        self.chart = LevelChart(theme, places.plot, places.jar.left, self.scale, numbers, ticks, places.numbers)
        self.level = Guide(theme.ink, 2.5, gap=0.0)
        self.flat = Guide(theme.ink, 3.0)
        self.mark = Label("?", MARK, theme.ink, weight="BOLD")
        self.spout = Spout(theme)
        self.spout.place(places.jar.x, places.slate.top)
        rates = [rate_said(rate) for k in range(run.steps + 1) if (rate := known_rate(run, k)) is not None]
        self.counter = Counter(theme, places.count, COUNTED, places.numbers, max(rates, key=len, default=None),
                               self.watched.number(run.steps), theme.ink, close=True)
        self.recorded = self._recorded(setting)
        self.cook = WatchingCook(setting, self.watched)

    def _recorded(self, setting: Setting) -> list[Prop]:
        """That the run is recorded: on the ledge, under the jar, or under the curve where that has no room."""
        places, size = self.places, self.places.numbers
        if not places.said:
            return []
        plot, slate = places.plot, places.slate
        y = baseline(slate.bottom + 0.24 if places.below else slate.bottom + places.face / 2, size)
        x = slate.right if places.below else slate.left
        return [Label(places.said, size, setting.theme.ink, (x, y), "right" if places.below else "left",
                      words=setting.theme.words, room=slate.width if places.below else plot.left - slate.left - 0.3)]

    @property
    def behind(self) -> list[Prop]:
        """What stands behind the counter."""
        return self.cook.behind

    @property
    def props(self) -> list[Prop]:
        return [self.slate, self.light, self.pool, self.level, self.chart, self.flat, self.mark, self.spout, self.jar,
                self.jar.reading, self.jar.caption, self.counter, *self.recorded, *self.cook.props]

    def pose(self, now: Moment) -> None:
        here, poured = float(now.beat.verb in WATCHING), there(now, "watched", "poured in")
        for prop in (self.slate, self.pool, self.counter, *self.recorded):
            prop.appear(here)
        self.light.appear(STRONG * here)
        self._fill(now, here, poured)
        step, tip = min(now.step, self.run.steps), (now.s, self._loss(now, poured))
        made = self.run.losses[: step + 1].tolist() if poured == 1 else []
        self.chart.show(tuple(made), tip if poured else None).appear(here)
        at = self.chart.at(*tip)
        self.pool.place(*at)
        self.level.show((self.places.jar.right, at[1]), at).appear(here * (poured > 0))
        self._guess(now, here)
        self.counter.show(self.watched.number(step), known_rate(self.run, now.step))
        self.cook.pose(now, here, at)

    def _loss(self, now: Moment, poured: float) -> float:
        """That of the playhead, or what of the first one is in the jar."""
        loss = self.scale.clipped(self.run.loss_at(now.s))
        return loss if poured == 1 else self.scale.loss(poured * self.scale.part(loss))

    def _fill(self, now: Moment, here: float, poured: float) -> None:
        """The jar, and what is printed beside it: the loss of the last step, or as much as has been poured in."""
        jar, landed = self.jar, self.watched.loss(min(now.step, self.run.steps))
        loss = self._loss(now, poured)
        jar.show(self.run.loss_at(now.s) if poured == 1 else loss)
        jar.appear(here, here * (poured > 0))
        jar.needle.appear(here * (poured > 0))       # at nothing it points at nothing
        jar.reading.show(*self.watched.said(landed if poured == 1 else loss))
        runs = here * pours(now) * (not self.scale.decades and not now.calm)      # there the rim has words over it
        self.spout.show(jar.y_of(loss) - self.places.slate.top, runs)
        self.spout.appear(here * (not self.scale.decades))

    def _guess(self, now: Moment, here: float) -> None:
        """What the loss would be if nothing changed any more: that of the step at which it was asked, to the end."""
        step, there_now, asks = asked_at(now)
        start = self.chart.at(min(step, self.run.steps), self.watched.loss(step))
        wide = there_now * (self.places.plot.right - start[0])
        shown = here * (wide >= LEAST)
        self.flat.show(start, (start[0] + max(wide, LEAST), start[1])).appear(shown)
        spots = (start[1] + up for up in BESIDE)
        y = next(filter(self._free, spots), None)
        self.mark.place(self.places.plot.right - GUESSED, y or 0.0).appear(shown * asks * (y is not None))

    def _free(self, y: float) -> bool:
        """Whether no line across goes through a question mark that stands there."""
        plot = self.places.plot
        lines = [plot.bottom, *(self.chart.at(0, loss)[1] for loss, _ in self.scale.lettered(TICKS))]
        return plot.bottom < y < plot.top - TALL and not any(y - FREE < line < y + TALL + FREE for line in lines)

    def readings(self, now: Moment) -> Iterator[Reading]:
        """At whole steps, when all stands; losses as heights, so that 10⁻⁹ and 10⁹ are read back as closely as 1."""
        if now.s == float(now.step) and there(now, "watched", "poured in") == 1:
            yield from self._measured(now, min(now.step, self.run.steps))
        if self.cook.settles(now):
            yield Reading("mood", "printed", self.cook.actor.read(), self.watched.mood(now.step).name)

    def _measured(self, now: Moment, step: int) -> Iterator[Reading]:
        high, loss = self.scale.part, self.watched.loss(step)
        height = high(self.scale.clipped(loss))
        yield Reading("the jar", "exact", high(self.jar.read()), height)
        yield Reading("the jar's needle", "exact", high(self.jar.read_needle()), height)
        yield self.jar.reading.reading("the jar's number", *self.watched.said(loss))
        for k, dot in enumerate(self.chart.read()):
            yield Reading(f"dot {k}", "exact", high(dot), high(self.scale.clipped(self.watched.loss(k))))
        yield Reading("the curve's tip", "exact", high(self.chart.read_tip()[1]), height)
        for end, (_, y) in zip(("jar", "tip"), self.level.read(), strict=True):
            yield Reading(f"the level at the {end}", "exact", self._height(y), height)
        asked, drawn, _ = asked_at(now)
        if drawn == self.flat.faded == 1:
            stays = high(self.scale.clipped(self.watched.loss(asked)))
            yield from (Reading("if nothing changed", "exact", self._height(y), stays) for _, y in self.flat.read())
        steps, rate = self.counter.read()
        known = known_rate(self.run, now.step)
        yield Reading("the number of steps", "printed", steps, f"{self.watched.number(step)}")
        yield Reading("the learning rate", "printed", rate, "" if known is None else rate_said(known))

    def _height(self, y: float) -> float:
        return (y - self.places.plot.bottom) / self.places.plot.height

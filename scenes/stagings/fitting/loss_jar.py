"""The jar of the model's loss, from 0 to a little over that of the first guess; its number, and the step it is of."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.heights import Heights
from scenes.kit.lettering import SMALLEST, Label, Number, baseline, outline_of
from scenes.kit.numerals import MANY, RAISED, beyond, printed_loss
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import Words
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.jar_glass import LIP
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.answer_texts import unit_of
from scenes.stagings.fitting.fitting_words import first_that_fits
from scenes.stagings.fitting.timing import filled, there
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit, SmallNet

ROOM = 1.15             # the jar's top, in first losses
PLAIN = (0.05, MANY)    # first losses that are printed as they are
OVER = 0.24             # units from the rim to what is said of the unit
BESIDE = 0.12           # from the glass to what its marks say, on the other side than the reading
LINE = 1.15             # ems from one line over the rim to the next
MARKS = 4               # at most, of losses in a unit; they stand on the reading's side, and give way to it


class LossJar:
    """Shows: exact, the height of the liquid and its marks; printed, the loss, which goes with the liquid as fast as
    one can follow, and the last step that landed.

    Of a first loss that is very large or very small the loss is told in a power of ten, which stands over the rim with
    the unit. What a model that knows nothing would lose is marked, where that is known: `known` says it.
    """

    def __init__(self, setting: Setting, run: Trajectory, fit: Fit, size: float) -> None:
        """size: em, the smallest that is still read."""
        theme, place, reading = setting.theme, setting.regions["jar"], setting.regions["reading"]
        self.run, self.words, self.ems = run, theme.words, reading.width / size
        first = float(run.losses[0]) or float(run.losses.max()) or 1.0
        known = known_loss(fit, theme.words)
        power = 0 if PLAIN[0] <= first < PLAIN[1] else math.floor(math.log10(first))
        self.unit = 10.0**power
        self.heights = Heights(ROOM * first / self.unit)
        self.marks: list[tuple[float, str]] = []
        room = place.left - BESIDE - setting.regions["marks"].left
        beside, over = self._known(known, room, size)
        round_ones = (0.0,) if known else (0.0, *self.heights.ticks(MARKS)[1:])
        marks = (0.0, known[0] / self.unit) if known and (beside or over) else (0.0,)
        look = JarLook(size=max(setting.sizes["reading"], size), side=1, heading=True, wished=False,
                       room=reading.width, marks=marks, numbered=round_ones, number=size, plated=True)
        self.jar = Jar(place, theme, self.heights, look)
        if known and beside:
            self.marks.append((known[0] / self.unit, beside))
        self.said_at = [Label(text, size, theme.ink, (place.left - BESIDE, baseline(self.jar.y_of(value), size)),
                              "right", words=theme.words, room=room) for value, text in self.marks]
        for said in self.said_at:       # smaller ones stand in the middle of their mark as well
            said.nudge(0.0, baseline(0.0, said.size) - baseline(0.0, size))
        times = f"× 10{str(power).translate(RAISED)}".replace("-", "⁻") if power else ""
        unit = "" if known else square_of(unit_of(fit.columns[1]))
        self.factor = self._over_rim(setting, f"{times} {unit} {over}".strip() or " ", size)
        self.goes = _overlap(place, setting.regions["answer"])
        at = setting.regions["step"]
        self.step = Number(size, theme.ink, (at.x, baseline(at.y, size)), "centre", "NORMAL", room=at.width,
                           words=theme.words)
        self.props: list[Prop] = [self.jar, self.jar.plate, *self.jar.numbers, self.jar.reading, self.jar.caption,
                                  *self.said_at, *self.factor, self.step]

    def _over_rim(self, setting: Setting, text: str, size: float) -> list[Label]:
        """In the middle over the jar, or from the left end of its place where it is too wide for that; in two lines
        where it is too wide for one."""
        place, left, ink = setting.regions["jar"], setting.regions["marks"].left, setting.theme.ink
        y, about = place.top + LIP + OVER, 2 * (place.x - left)
        if outline_of(self.words.figures(text))[1] * size <= about:
            return [Label(text, size, ink, (place.x, y), words=self.words)]
        room = setting.regions["reading"].right - left
        lines = [text] if outline_of(self.words.figures(text))[1] * size <= room else _in_two(text)
        return [Label(line, size, ink, (left, y + k * LINE * size), "left", words=self.words, room=room)
                for k, line in enumerate(reversed(lines))]

    def _known(self, known: tuple[float, str] | None, room: float, size: float) -> tuple[str, str]:
        """(what is said beside the mark of what is known, what over the rim, where there is no room beside it)."""
        if known is None or known[0] / self.unit > self.heights.top:
            return "", ""
        fits = outline_of(self.words.figures(known[1]))[1] * min(size, SMALLEST) <= room
        return (known[1], "") if fits else ("", known[1])

    def loss(self, s: float) -> float:
        """In the jar's unit."""
        return self.run.loss_at(s) / self.unit

    def pose(self, now: Moment) -> None:
        seen, part = there(now, "jar") * (1 - self.goes * there(now, "answer", "makes room")), filled(now)
        self.jar.reading.show(self.said(now))           # first: its plate is laid by it
        self.jar.show(min(part * self.loss(now.s), 2 * self.heights.top))
        self.jar.appear(seen, seen * (part == 1.0))
        for said in self.said_at:
            said.appear(seen)
        for line in self.factor:
            line.appear(seen * part)        # clear of the square that goes in
        self.step.show(self.counted(now)).appear(seen)

    def said(self, now: Moment) -> str:
        loss = self.loss(now.told)
        texts = [printed_loss(loss, digits) for digits in (3, 2)]
        return first_that_fits(self.words, [text for text in (*texts, beyond(loss)) if text], "BOLD", self.ems)

    def counted(self, now: Moment) -> str:
        return self.words.gettext("step {n}", n=min(now.step, self.run.steps))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.jar.faded == 1.0 and filled(now) == 1.0:
            stands = self.jar.y_of(self.jar.clipped(self.loss(now.s)))
            yield Reading("loss in the jar", "exact", self.jar.y_of(self.jar.read()), stands)
        if self.jar.faded == 1.0:
            for (value, text), said in zip(self.marks, self.said_at, strict=True):
                middle = said.at_home(said.ink)[:, 1].min() + said.deep + baseline(0.0, -said.size)
                yield Reading(f"mark {text}", "exact", float(middle), self.jar.y_of(value))
        if self.jar.reading.faded == 1.0:
            yield self.jar.reading.reading("loss", self.said(now))
        if self.step.faded == 1.0:
            yield Reading("step", "printed", self.step.read(), self.counted(now))


def _overlap(a: Region, b: Region) -> bool:
    return abs(a.x - b.x) < (a.width + b.width) / 2 and abs(a.y - b.y) < (a.height + b.height) / 2


def _in_two(text: str) -> list[str]:
    """At the space after which the lines are the most alike; one line where there is none."""
    cuts = [k for k in reversed(range(len(text))) if text[k] == " "]
    best = min(cuts, key=lambda k: max(k, len(text) - k - 1), default=0)
    return [text[:best], text[best + 1:]] if best else [text]


def known_loss(fit: Fit, words: Words) -> tuple[float, str] | None:
    """(what a model loses that knows nothing, how that is called): of kinds to which all are alike; of a network whose
    loss counts in squared spreads, of the average alone. None where the loss has a unit."""
    if isinstance(fit, Classes):
        kinds = len(fit.names)
        name = words.gettext("coin toss") if kinds == 2 else words.gettext("pure chance")
        return math.log(kinds), f"{name} {math.log(kinds):.2f}"
    # For translators: a guess that always says the average of all rows
    return (1.0, words.gettext("average alone") + " 1") if isinstance(fit, SmallNet) else None


def square_of(unit: str) -> str:
    """The unit of squared differences: (°F)², nothing of nothing."""
    return f"({unit.strip()})²" if unit.strip() else ""

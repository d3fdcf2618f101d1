"""What would one more grain do? A bowl, a grain over it, and what the slope foretells beside the jar."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number, baseline, outline_of, side_by_side
from scenes.kit.numerals import signed
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.large_grain import LargeGrain
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.bracket import Bracket
from scenes.stagings.loss_meter.grain_pose import GrainPose
from scenes.stagings.loss_meter.measured_run import GRAIN
from scenes.stagings.loss_meter.props.board import Board
from scenes.stagings.loss_meter.props.dotted_line import DottedLine
from scenes.stagings.loss_meter.props.foretelling import THICK, Foretelling
from scenes.stagings.loss_meter.timing import late, soon, sunk

BOB = 0.04              # units the hanging grain floats up and down
PER = 2.6               # units that the unit may be long
CRYSTAL, MARK = 0.56, 0.26      # of the grain over the bowl, and of the small one on the plank
STEAM = (0.6, 1.7, 0.75)        # how wide, of the bowl; how high, in units; and how small it is then drawn
CREAM = 0.25            # how light the soup is
RUN = 1.05              # units along the plank for one grain
PLANK = 2.5             # grains that it reaches, where there is room
ASIDE = 0.34            # units between jar and plank, where the bracket of the true change stands
WAY_SEEN = 0.8          # how strong the way is drawn that the grain would fall
DIMMED = 0.55           # by how much the answer is, once the next question is asked
CHANGE = 1.15           # of a reading's em: the changes
SMALLEST = 0.44         # em of the changes, if each stands beside its name


class GrainTest:
    """A grain over the bowl in the region "grain"; in "foretold", beside the jar at "jar_aside", what it changes.

    A bowl over the jar stands on a shelf. It comes from where another bowl, `origin`, stands, if there is one.
    Shows: exact and printed, the change of loss by the slope, by the plank, and in truth, by a bracket at the jar.
    """

    def __init__(self, setting: Setting, top: float, origin: Bowl | None) -> None:
        """top: the loss at the top of the jar."""
        self.setting, self.origin, theme = setting, origin, setting.theme
        self.region, self.stand, self.room = (setting.regions[name] for name in ("grain", "jar_aside", "foretold"))
        self.unit = self.stand.height / top
        self._build_bowl(theme)
        self._build_answer(theme)
        self._build_words(theme)
        self.props: list[Prop] = [*self.shelf, self.steam, self.way, self.crystal, self.bowl, *self.weight,
                                  self.question, self.how_much, self.foretelling, self.mark, self.before, self.drop,
                                  self.by_slope, self.truth, *self.names, self.per]

    def _build_bowl(self, theme: Theme) -> None:
        region, label = self.region, self.setting.sizes["label"]
        self.bowl = Bowl(theme, region.width, theme.words.gettext("yours"), CREAM, 1.2 * label)
        self.shelf = [Board(theme, region)] if region.bottom > self.stand.top else []
        wide, high, small = STEAM
        self.steam = Steam(wide * region.width, high, theme)
        self.steam.place(region.x, region.bottom + self.bowl.rim, 0.0, small)
        self.crystal, self.way = LargeGrain(theme, CRYSTAL), DottedLine(theme)
        self.weight = [Label(text, label, theme.soft, (region.x + 0.5, region.top + up * label), "left",
                             words=theme.words)
                       for text, up in ((theme.words.gettext("1 grain"), 0.2),
                                        (theme.words.gettext("= {grams} g salt", grams=f"{GRAIN:g}"), -0.95))]

    def _build_answer(self, theme: Theme) -> None:
        """The plank, the bracket at the jar, and the two question marks."""
        room, sizes = self.room, self.setting.sizes
        after = room.x > self.stand.x
        self.foretelling = Foretelling(theme, room.left + ASIDE * after, min(room.width - ASIDE, PLANK * RUN), RUN,
                                       self.unit)
        self.mark, self.before = LargeGrain(theme, MARK), DottedLine(theme)
        self.drop = Bracket(theme, room.left + 0.08 if after else room.right - 0.08, sizes["label"], colour=theme.ink)
        self.question, self.how_much = (Label("?", sizes["hero"], theme.ink, weight="BOLD", words=theme.words)
                                        for _ in range(2))
        self.how_much.place(self.region.x, self.region.top - 0.8 * sizes["hero"])

    def _build_words(self, theme: Theme) -> None:
        """Each change beside its name, or under it where there is no room; the unit of both under them."""
        left, label, wanted = self.foretelling.x, self.setting.sizes["label"], CHANGE * self.setting.sizes["reading"]
        self.names = [Label(name, 1.1 * label, colour, (left, 0.0), "left", "BOLD")
                      for name, colour in ((theme.words.gettext("slope"), theme.slope),
                                           # For translators: the change of the loss: first by the slope, then really
                                           (theme.words.gettext("really"), theme.ink))]
        self.per = Label(theme.words.gettext("loss per grain"), min(label, 0.15 * self.room.width), theme.soft,
                         (left, 0.0), "left", room=PER)
        room = max(name.width_of_text for name in self.names) + 0.2
        size = min(wanted, (self.room.right - left - room) / outline_of(signed(-1.0), "BOLD")[1])
        self.beside = size >= SMALLEST
        self.size = size if self.beside else wanted
        changes = self.size * outline_of(signed(-1.0), "BOLD")[1]
        self.aside, number = side_by_side(theme.words, room - 0.2, changes, 0.2) if self.beside else (0.0, 0.0)
        self.by_slope, self.truth = (Number(self.size, colour, (left + number, 0.0), words=theme.words)
                                     for colour in (theme.slope, theme.ink))

    # posing ---------------------------------------------------------------------------
    def pose(self, pose: GrainPose) -> None:
        level = self.stand.bottom + pose.loss * self.unit
        lit = 1 - DIMMED * pose.wondered         # the answer stands back behind the next question
        self._bring(pose)
        self._hang(pose)
        self.question.place(self.room.left + 0.5 * self.foretelling.length, baseline(level, self.question.size))
        self.question.appear(pose.asked)
        self.how_much.appear(pose.wondered)
        self._foretell(pose, level, lit)
        self._drop(level, pose.in_truth, pose.tried * lit)
        self._speak(pose, level, lit)

    def _bring(self, pose: GrainPose) -> None:
        there, brought, end = pose.there, pose.brought, self.region
        for shelf in self.shelf:
            shelf.appear(there)
        self.steam.appear(there * late("steam", brought))
        if there:
            self.steam.show(pose.phase)
        if self.origin is None or brought == 1:
            self.bowl.place(end.x, end.bottom).appear(there)
            return
        x, y, *_ = self.origin.placed
        scale = between(self.origin.width_of_mouth, end.width, brought) / end.width
        self.bowl.place(between(x, end.x, brought), between(y, end.bottom, brought), 0.0, scale)
        self.bowl.appear(soon("bowl", there))

    def _hang(self, pose: GrainPose) -> None:
        """The grain and its weight, which goes when the grain is in the soup."""
        x, brim, fallen = self.region.x, self.region.bottom + self.bowl.rim, pose.fallen
        seen = pose.hanging * (1 - sunk(fallen))
        top = self.region.top + BOB * math.sin(2 * math.pi * pose.phase) * (1 - fallen)
        self.crystal.place(x, between(top, brim - 0.1, fallen)).appear(seen)
        self.way.show((x, self.region.top - 0.45), (x, brim + 0.1))
        self.way.appear(pose.hanging * (1 - fallen) * WAY_SEEN)
        for line in self.weight:
            line.appear(pose.there * seen)

    def _foretell(self, pose: GrainPose, level: float, lit: float) -> None:
        self.foretelling.show(level, pose.by_slope, pose.foretold)
        self.foretelling.appear(pose.laid * lit)
        gone = max(sunk(pose.fallen), pose.tried)
        self.mark.place(self.foretelling.x + RUN, level + 0.75 * MARK).appear(pose.laid * (1 - gone))

    def _drop(self, level: float, in_truth: float, there: float) -> None:
        """Where the jar stood before the grain, and from there down to where it stands now."""
        far = self.stand.left if self.drop.x > self.stand.x else self.stand.right
        self.before.show((far, level), (self.drop.x, level))
        self.before.appear(there)
        self.drop.show(level + in_truth * self.unit, level)
        self.drop.appear(there)

    def _speak(self, pose: GrainPose, level: float, lit: float) -> None:
        """Under the plank; the unit makes room for the second change."""
        seen = late("slope", pose.foretold) * pose.laid, late("truth", pose.tried)
        y = level - abs(pose.by_slope) * self.unit * self.foretelling.length / RUN - 0.5 * THICK - 0.06
        tall, under = 0.705 * self.size, []
        numbers = ((self.by_slope, pose.by_slope), (self.truth, pose.in_truth))
        for name, (number, change), there in zip(self.names, numbers, seen, strict=True):
            if not self.beside:
                y -= 0.2 + 0.705 * name.size
            name.place(self.aside, y - (0.16 + tall) * self.beside).appear(there * lit)
            y -= 0.16 + tall
            number.show(signed(change))
            number.place(0.0, y).appear(there * lit)
            under.append(y)
        y = between(under[0], under[1], soon("unit", pose.tried))
        self.per.place(0.0, y - 0.2 - 0.705 * self.per.size).appear(seen[0] * lit)

    def readings(self, by_slope: float, in_truth: float) -> Iterator[Reading]:
        if self.by_slope.faded == 1:
            yield Reading("change by the slope", "exact", self.foretelling.read(), by_slope)
            yield Reading("change by the slope", "printed", self.by_slope.read(), signed(by_slope))
        if self.truth.faded == 1:
            yield Reading("change in truth", "printed", self.truth.read(), signed(in_truth))
            yield Reading("change in truth", "exact", self.drop.read() / self.unit, abs(in_truth))

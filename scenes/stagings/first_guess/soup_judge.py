"""A beginner that should say how good a soup is; the taster's score is the truth."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl, BowlShade
from scenes.props.kitchen.spoon import Spoon
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.bracket import Span
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.number_ruler import NumberRuler
from scenes.stagings.first_guess.beginner import Beginner
from scenes.stagings.first_guess.beginner_pose import BeginnerPose
from scenes.stagings.first_guess.questions import SoupQuestion
from scenes.stagings.first_guess.timing import soon, within

FULL_MARKS = 10.0
LEAN, ABOVE, STANDS = -0.30, 1.00, 0.24     # of the taster's spoon; from how high it comes, and where it stands
SPOON, DIPPED = 0.27, 0.35      # how large it is, of the bowl's width, and how far its bowl is under
SURFACE = 0.03                  # of the bowl's width, from the rim down to the soup
FURLED = 0.02                   # of its height, at which the flag is still drawn
LOW = 0.34              # em of the guess's name on a low slate


class SoupJudge(Beginner):
    """Its card stands beside the bowl. The taster's spoon goes in before the flag with the score goes up."""

    def __init__(self, theme: Theme, region: Region, asked: SoupQuestion) -> None:
        super().__init__(theme, region, asked.parameters, f"{asked.guess:.1f}")
        self.guess, self.score = asked.guess, asked.score
        self._serve(theme)
        a = self.answer
        named = outline_of(theme.words.gettext("guess"))[1] * LOW
        left = a.left + (0.25 if self.high else max(1.0, named + 0.1))
        y = a.bottom + (0.36 if self.high else 0.42) * a.height
        line = Region.spanning(left, a.right - 0.25, y - 0.3, y + 0.3)
        name = theme.words.gettext("score") if self.high else ""
        self.ruler = NumberRuler(theme, line, 0.0, FULL_MARKS, (0.0, 5.0, 10.0), name)
        self.flag = Flag(theme, min(1.38, 0.62 * a.height))
        self.flag_at = (self.ruler.x_of(self.score), line.y)
        self.right = Number(0.60 if self.high else 0.43, theme.wish, words=theme.words)
        self.right.show(f"{self.score:.1f}")
        self.pin = Guide(theme.ink, 2.0, gap=0.0)       # from the name of the guess to its mark, where they are apart
        if self.high:
            self._name_marks(theme)
        else:
            self._name_in_a_line(theme)

    def _name_marks(self, theme: Theme) -> None:
        """Whose the two marks are: the guess over its own, the taster at the flag; the miss lies between."""
        y, start, end = self.ruler.y, self.ruler.x_of(self.guess), self.ruler.x_of(self.score)
        self.own_mark = Label(theme.words.gettext("guess"), 0.40, theme.ink, (start - 0.22, y + 0.55), "left", "BOLD")
        # For translators: the person who tasted and gave the true score
        self.taster = Label(theme.words.gettext("taster"), 0.40, theme.wish, (end + 0.13, y + 0.22), "left", "BOLD")
        self.right.place(end - 0.14 - self.right.width_of_text, y + 0.96)
        self.pin.show((start, y), (start, y + 0.48))
        self.miss = Span(theme, y + 0.26)
        middle = (start - 0.22 + self.own_mark.width_of_text + end) / 2
        self.how_far = Label("?", 0.54, theme.loss, (middle, y + 0.45), weight="BOLD", words=theme.words)

    def _name_in_a_line(self, theme: Theme) -> None:
        """On a low slate the guess is named before the ruler, and the taster before the score."""
        a, y, start, end = self.answer, self.ruler.y, self.ruler.x_of(self.guess), self.ruler.x_of(self.score)
        end -= 0.12
        self.own_mark = Label(theme.words.gettext("guess"), LOW, theme.ink, (a.left - 0.08, y - 0.12), "left")
        self.right.place(end - self.right.width_of_text, y + 0.355)
        self.taster = Label(theme.words.gettext("taster"), 0.36, theme.wish,
                            (end - self.right.width_of_text - 0.1, y + 0.355), "right")
        self.taster.place(0.0, max(0.0, 1.5 * self.taster.deep - 0.01))
        self.miss = Span(theme, y + 0.18)
        self.how_far = Label("?", 0.44, theme.loss, ((start + end) / 2, y - 0.445), weight="BOLD",
                             words=theme.words)

    def _serve(self, theme: Theme) -> None:
        q = self.question
        self.width = width = self.width_beside(min(2.6, 1.35 * q.height))
        self.x, _ = self.stands_beside(width)
        self.bowl = Bowl(theme, width)
        self.bowl.place(self.x, q.bottom)
        self.steam = Steam(0.5 * width, min(1.0, 0.55 * width), theme, 0.1)
        self.steam.place(self.x, q.bottom + 0.44 * width)
        self.spoon = Spoon(1.5, theme)
        self.shade = BowlShade(theme, self.bowl)
        self.shade.place(self.x, q.bottom)
        self.kept = (self.bowl, self.shade)

    def on_shelf(self) -> list[Prop]:
        return [self.bowl, self.spoon, self.shade, self.steam]

    def on_slate(self) -> list[Prop]:
        return [self.flag, self.pin, self.ruler, self.ruler.marker, self.miss, self.how_far, self.own_mark, self.taster,
                self.right]

    def pose_own(self, pose: BeginnerPose, phase: float) -> None:
        self.bowl.appear(pose.asked)
        self.shade.appear(pose.asked * (1.0 - pose.light.shelf))
        self.steam.show(phase)
        self.steam.appear(pose.asked)
        self._taste(within("taster's spoon", pose.truth))
        given = within("score given", pose.truth)
        self.ruler.marker.show(self.guess)
        self.flag.place(*self.flag_at, 0.0, 1.0, max(given, FURLED))
        self.flag.show(phase)
        start, end = self.ruler.x_of(self.guess), self.ruler.x_of(self.score)
        self.miss.show(start, between(start, end, pose.missed))
        self.miss.appear(soon("bracket", pose.missed) * pose.here)
        self.how_far.appear(within("how far", pose.missed) * pose.here)
        for said in (self.ruler, self.ruler.marker, self.own_mark, self.pin):
            said.appear(pose.guess * pose.here)
        for true in (self.flag, self.taster, self.right):
            true.appear(given * pose.here)

    def _taste(self, dipped: float) -> None:
        size = SPOON * self.width
        surface = self.question.bottom + self.bowl.rim - SURFACE * self.width
        up = surface + size * between(ABOVE, STANDS, dipped)
        self.spoon.show((surface - up) / size, 0.0, DIPPED, LEAN)
        self.spoon.place(self.x + 0.05 * self.width, up, LEAN, size)
        self.spoon.appear(soon("spoon", dipped))

    def readings(self, pose: BeginnerPose) -> Iterator[Reading]:
        yield from super().readings(pose)
        if pose.picked == 1.0:
            yield Reading("score guessed", "printed", self.card.read(), f"{self.guess:.1f}")
        if pose.guess == 1.0 and pose.here == 1.0:
            yield Reading("score guessed", "exact", self.ruler.marker.read(),
                          self.ruler.even_scale.clipped(self.guess))
        if pose.truth == 1.0 and pose.here == 1.0:
            shown = self.ruler.even_scale.amount(self.flag.read()[0])
            yield Reading("score given", "exact", shown, self.score)
            yield Reading("score given", "printed", self.right.read(), f"{self.score:.1f}")
        if pose.missed == 1.0 and pose.here == 1.0:
            missed = self.miss.read() / self.ruler.even_scale.per_unit
            yield Reading("score missed by", "exact", missed, abs(self.score - self.guess))

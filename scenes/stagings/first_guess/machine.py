"""What three machines have in common: a case with knobs behind a shutter, a thing on it, a card with an answer."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.props.answers import RightAnswer, Slip
from scenes.stagings.first_guess.props.cabinet import TOP, Cabinet, Shutter, Slot
from scenes.stagings.first_guess.props.marks import RightMark, WrongMark
from scenes.stagings.first_guess.timing import there

CARD = 0.66                     # em of an answer, where it has the room
ROW, COLUMN = 0.27, 0.44        # em, of the recess, where two rows stand in it; width of a card, where two stand beside
MARK, LARGE_MARK = 0.27, 1.6    # radius of cross and tick; from which size they fall
HIGHER, FALLS = 0.9, 0.5        # units from which a thing is put down; the right answer


def zoom_of(setting: Setting, near: str) -> float:
    """How many times larger than in the whole frame things are in a view."""
    frame, seen = setting.regions["frame"], setting.regions[near]
    return min(frame.width / seen.width, frame.height / seen.height)


class Machine:
    """What it is asked stands on it; its guess comes out of a slot, and then the right answer stands beside that.

    Guess and answer stand in two rows, or side by side where the recess is low. Both go before the shutter rolls up.
    Printed: the guess, and the answer.
    """

    name = ""

    def __init__(self, setting: Setting, count: int, says: str, truth: str) -> None:
        """count: of the parameters; says: its guess; truth: the answer."""
        self.theme, self.body = setting.theme, setting.regions[self.name]
        self.count, self.says, self.truth, self.higher = count, says, truth, HIGHER
        self.cabinet = Cabinet(self.theme, self.body, 3 + len(says))
        self.face: Region = self.cabinet.face
        self.shutter, self.slot = Shutter(self.theme, self.face), Slot(self.theme, self.face)
        self.top = self.body.top + TOP / 2
        self._cards()

    def _cards(self) -> None:
        face, theme = self.face, self.theme
        beside = face.width > 2.2 * face.height
        em = min(CARD, (0.55 if beside else ROW) * face.height)
        room = (COLUMN if beside else 1.0) * face.width - 0.1
        wide = max(Slip(theme, self.says, em).width_of_tile, RightAnswer(theme, self.truth, em).width_of_tile)
        em *= min(1.0, room / wide)
        self.card, self.right = Slip(theme, self.says, em), RightAnswer(theme, self.truth, em)
        aside, up = (0.24 * face.width, 0.0) if beside else (0.0, 0.24 * face.height)
        self.guess_at, self.truth_at = (face.x - aside, face.y + up), (face.x + aside, face.y - up)
        radius = min(MARK, 0.34 * self.card.height_of_tile)
        self.wrong, self.tick = WrongMark(theme, radius), RightMark(theme, radius)

    @property
    def props(self) -> list[Prop]:
        """From back to front; the marks stand before all machines."""
        return [self.cabinet, *self.behind(), self.shutter, *self.before(), self.card, self.right, self.slot,
                *self.on_top()]

    @property
    def marks(self) -> list[Prop]:
        return [self.wrong, self.tick]

    def behind(self) -> list[Prop]:
        """The shutter."""
        return []

    def before(self) -> list[Prop]:
        """The shutter."""
        return []

    def on_top(self) -> list[Prop]:
        """What it is asked about."""
        raise NotImplementedError(type(self).__name__)

    def pose(self, now: Moment) -> None:
        self._pose_card(now)
        self._pose_right(now)
        self.pose_own(now)

    def pose_own(self, now: Moment) -> None:
        """Pose what is behind and before the shutter and on top."""
        raise NotImplementedError(type(self).__name__)

    def _pose_card(self, now: Moment) -> None:
        out = there(now, f"card {self.name}") * (1.0 - there(now, f"slot {self.name}"))
        (x, y), top = self.guess_at, self.face.top
        self.card.place(x, between(top, y, out), 0.0, 1.0, max(out, 0.02)).appear(min(1.0, 6 * out))
        self._pose_mark(self.wrong, self.card, there(now, f"mark {self.name}") * (out == 1.0))

    def _pose_right(self, now: Moment) -> None:
        """It falls into its place, and its tick upon it."""
        come = there(now, f"known {self.name}") * (1.0 - there(now, "gone"))
        x, y = self.truth_at
        self.right.place(x, y + FALLS * (1.0 - come)).appear(min(1.0, 2 * come))
        self._pose_mark(self.tick, self.right, there(now, f"mark {self.name}") * (come == 1.0))

    def _pose_mark(self, mark: Prop, card: Slip | RightAnswer, come: float) -> None:
        """At the upper right corner of its card."""
        x, y, *_ = card.placed
        mark.place(x + card.width_of_tile / 2 - 0.02, y + card.height_of_tile / 2 - 0.02, 0.0,
                   between(LARGE_MARK, 1.0, come)).appear(come)

    def put_down(self, now: Moment) -> tuple[float, float]:
        """How far the thing on top is there, and how high over its place."""
        come = there(now, f"item {self.name}")
        return min(1.0, 4 * come), self.higher * (1.0 - come)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.card.faded == 1.0:
            yield Reading(f"answer of {self.name}", "printed", self.card.read(), self.says)
        if self.right.faded == 1.0:
            yield Reading(f"truth of {self.name}", "printed", self.right.read(), self.truth)

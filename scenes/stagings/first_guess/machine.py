"""What three machines have in common: a case with knobs behind a shutter, a thing on it, a card with an answer."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import ROUND, Label, Number, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.props.answers import Slip
from scenes.stagings.first_guess.props.cabinet import TOP, Cabinet, Shutter, Slot
from scenes.stagings.first_guess.props.wrong_mark import WrongMark
from scenes.stagings.first_guess.timing import asking, there

CARD, COUNT, KNOBS = 0.52, 0.58, 0.40        # ems of an answer, of how many knobs there are, of their name
BESIDE = 0.14                   # units from one to the other
WRONG, LARGE_MARK = 0.26, 1.6   # radius of the cross; from which size it falls
HIGHER = 0.9                    # units from which a thing is put down


def zoom_of(setting: Setting, near: str) -> float:
    """How many times larger than in the whole frame things are in a view."""
    frame, seen = setting.regions["frame"], setting.regions[near]
    return min(frame.width / seen.width, frame.height / seen.height)


class Machine:
    """Its card comes out of a slot over the shutter, and is marked; it goes back before the shutter rolls up.

    Printed: the answer, and how many parameters there are.
    """

    name = ""

    def __init__(self, setting: Setting, count: int, says: str) -> None:
        """count: of the parameters; says: its answer."""
        self.theme, self.body = setting.theme, setting.regions[self.name]
        self.count, self.says, self.higher = count, says, HIGHER
        self.cabinet = Cabinet(self.theme, self.body, 3 + len(says))
        self.face: Region = self.cabinet.face
        self.shutter, self.slot = Shutter(self.theme, self.face), Slot(self.theme, self.face)
        self.top = self.body.top + TOP / 2
        em = min(CARD, max(0.36, 0.55 * self.face.height))
        wide = Slip(self.theme, says, em).width_of_tile
        self.card = Slip(self.theme, says, em * min(1.0, (self.face.width - 0.1) / wide))
        self.mark = WrongMark(self.theme, WRONG)
        self.clear = max(0.0, WRONG + 0.03 - self.card.height_of_tile / 4)      # units that it keeps from the letters
        self.number = Number(COUNT, self.theme.ink, words=self.theme.words)
        self.number.show(f"{count:,}")
        self.knobs_name = Label(self.theme.words.gettext("knobs"), KNOBS, self.theme.ink, align="left")

    @property
    def props(self) -> list[Prop]:
        """From back to front; the mark stands before all machines."""
        return [self.cabinet, *self.behind(), self.shutter, *self.before(), self.card, self.slot,
                *self.on_top(), self.number, self.knobs_name]

    def behind(self) -> list[Prop]:
        """The shutter."""
        raise NotImplementedError(type(self).__name__)

    def before(self) -> list[Prop]:
        """The shutter."""
        return []

    def on_top(self) -> list[Prop]:
        """What it is asked about, and what people answer."""
        raise NotImplementedError(type(self).__name__)

    def pose(self, now: Moment) -> None:
        self._pose_card(now)
        self.shutter.show(there(now, f"open {self.name}"))
        counted = there(now, f"count {self.name}") * (1.0 - asking(now))
        self.number.appear(counted)
        self.knobs_name.appear(counted * (1.0 - there(now, "name")))
        self.pose_own(now)

    def pose_own(self, now: Moment) -> None:
        """Pose what is behind and before the shutter and on top."""
        raise NotImplementedError(type(self).__name__)

    def _pose_card(self, now: Moment) -> None:
        out = there(now, f"card {self.name}") * (1.0 - there(now, f"slot {self.name}"))
        middle = self.face.y if self.face.height < 3 else self.face.top - 0.3 * self.face.height
        y = between(self.face.top, middle, out)
        self.card.place(self.face.x, y, 0.0, 1.0, max(out, 0.02)).appear(min(1.0, 6 * out))
        marked = there(now, f"mark {self.name}")
        x = self.face.x + self.card.width_of_tile / 2 + self.clear
        self.mark.place(x, y + 0.35 * self.card.height_of_tile * out, 0.0, between(LARGE_MARK, 1.0, marked))
        self.mark.appear(marked * min(1.0, 3 * out) * (out > 0.5))

    def put_down(self, now: Moment) -> tuple[float, float]:
        """How far the thing on top is there, and how high over its place."""
        come = there(now, f"item {self.name}")
        return min(1.0, 4 * come), self.higher * (1.0 - come)

    def stand_number(self, y: float) -> None:
        """Over what is on top, its name beside it."""
        number, name = self.number.width_of_text, self.knobs_name.width_of_text
        to_number, to_name = side_by_side(self.theme.words, number, name, BESIDE)      # so many knobs
        left, y = self.body.x - (number + BESIDE + name) / 2, y + 0.15 + max(0.0, self.knobs_name.deep - ROUND * KNOBS)
        self.number.place(left + to_number, y)
        self.knobs_name.place(left + to_name, y)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.card.faded == 1.0:
            yield Reading(f"answer of {self.name}", "printed", self.card.read(), self.says)
        if self.number.faded == 1.0:
            yield Reading("parameters", "printed", self.number.read(), f"{self.count:,}")

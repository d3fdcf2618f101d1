"""The recipe card: three knobs, each on a ruler of amounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scenes.kit.lettering import LATIN_DEEP, Label, Number
from scenes.kit.numerals import beyond
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.pouring import NAMES, UNITS, said
from scenes.stagings.soup_pot.props.amount_knob import AmountKnob
from scenes.stagings.soup_pot.props.card_paper import CardPaper

LOWEST = {"salt": 1.0, "cream": 8.0, "pepper": 0.1}      # foot of each knob's ruler
NAMED = 3.15                     # ems that a name may be before the knob gives way
ROOMY = 3.0                      # width of a row from which on its ruler's upper end can carry the unit


@dataclass(frozen=True)
class Row:
    """Where a row of the card has what is in it: letters from `y`, the knob's ruler in `slot`, which has a unit.

    room: the widest that its amount may be.
    """

    left: float
    right: float
    y: float
    slot: Region
    with_unit: bool
    room: float

    @classmethod
    def of(cls, region: Region, size: float, named: float) -> Row:
        """A low row has all on one line. named: the width of the longest name."""
        pad, one_line = min(0.22, 0.06 * region.width), region.height < 2.2 * size
        y = region.y - 0.36 * size if one_line else region.top - 0.12 - 0.8 * size
        roomy = not one_line and region.width > ROOMY
        more = max(0.0, named - NAMED * size)
        slot = (Region(region.x + more / 2, region.y + 0.05 * region.height, region.width - 4.2 - more, 0.3) if one_line
                else Region(region.x - 0.29 * roomy, y - 0.36, region.width - 1.50 - 0.64 * roomy - pad, 0.3))
        name = 3.6 * size       # the longest
        room = region.right - slot.right - 3.0 * size if one_line else region.width - name
        return cls(region.left + pad, region.right - pad, y, slot, roomy, room - 2 * pad)


class RecipeCard:
    """A card with a row for each ingredient: name, knob, printed amount."""

    def __init__(self, setting: Setting, names: Sequence[str]) -> None:
        region, theme, size = setting.regions["card"], setting.theme, setting.sizes["tick"]
        self.words = theme.words
        named = max(Label(theme.words.gettext(NAMES[name]), size, theme.soft).width_of_text for name in names)
        high = region.height / len(names)
        rows = {name: Row.of(Region(region.x, region.top - (k + 0.5) * high, region.width, high), size, named)
                for k, name in enumerate(names)}
        names_said = [Label(theme.words.gettext(NAMES[name]), size, theme.soft, (row.left, row.y), "left") for name,
                      row in rows.items()]
        self.paper = CardPaper(region, theme, names_said)
        self.knobs = {name: AmountKnob(row.slot, theme, LOWEST[name], size,
                                       theme.words.gettext(UNITS[name]) * row.with_unit)
                      for name, row in rows.items()}
        deep = max(0.0, max(Label(theme.words.gettext(unit), size, theme.ink).deep for unit in UNITS.values())
                   - LATIN_DEEP * size)
        self.amounts = {name: Number(size, theme.ink, (row.right, row.y + deep), "right", room=row.room,
                                     words=theme.words)
                        for name, row in rows.items()}

    @property
    def props(self) -> list[Prop]:
        return [self.paper, *self.knobs.values(), *self.amounts.values()]

    def pose(self, amounts: Mapping[str, float], whole: Mapping[str, float], there: float, printed: float) -> None:
        """amounts: at the playhead; whole: at the last whole step; printed: what is left of an amount that changes."""
        self.paper.appear(there)
        for name, knob in self.knobs.items():
            knob.show(amounts[name]).appear(there)
            self.amounts[name].show(said(self.words, name, whole[name]), beyond(whole[name]))
            self.amounts[name].appear(there * (printed if amounts[name] != whole[name] else 1.0))

    def readings(self, amounts: Mapping[str, float], whole: Mapping[str, float]) -> Iterator[Reading]:
        if not self.paper.faded > 0:
            return
        for name, knob in self.knobs.items():
            yield Reading(f"knob of {name}", "exact", knob.read(), knob.clipped(amounts[name]))
            yield self.amounts[name].reading(f"amount of {name}", said(self.words, name, whole[name]),
                                             beyond(whole[name]))

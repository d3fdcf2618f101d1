"""What is in the pot of any loss: a jar for each amount, with its name, its number and its unit."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.wooden_board import Sawn, WoodenBoard
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.mixing import LOOKS, Mixing
from scenes.stagings.soup_pot.props.amount_jar import TALL, AmountJar
from scenes.stagings.soup_pot.props.jar_letters import JarLetters, line_of, set_in
from scenes.stagings.soup_pot.shelf_cells import cells
from scenes.stagings.soup_pot.timing import numbers_there

BOARD = Sawn(top=0.09, face=0.06, shadow=0.10)


class AmountsOnShelf:
    """Exact: each amount at the playhead, by its jar; printed: the same at whole steps, with its unit."""

    def __init__(self, setting: Setting, mixing: Mixing) -> None:
        self.mixing, theme, words = mixing, setting.theme, setting.theme.words
        self.words = words
        self.cells = cells(setting.regions["amounts"], len(mixing.names))
        feet = sorted({cell.foot for cell in self.cells})
        left, right = self.cells[0].region.left, max(cell.region.right for cell in self.cells)
        self.boards = [WoodenBoard(theme, left, right, BOARD, seed=k + 1).place(0.0, y) for k, y in enumerate(feet)]
        places = dict(zip(mixing.names, self.cells, strict=True))
        self.jars = {name: AmountJar(theme, mixing.scale(name), colour).place(cell.jar_x, cell.foot, 0.0,
                                                                              cell.height / TALL)
                     for (name, cell), (colour, _) in zip(places.items(), LOOKS, strict=False)}
        said = {name: set_in(theme, cell.letters, words.gettext(mixing.called(name)), self._unit(name),
                             mixing.texts(name)) for name, cell in places.items()}
        line = min(line_of(cell.letters, said[name].lines) for name, cell in places.items())
        self.letters = {name: JarLetters(theme, cell.letters, said[name], line) for name, cell in places.items()}

    def _unit(self, name: str) -> str:
        unit = self.mixing.unit(name)
        return self.words.gettext(unit) if unit else ""

    @property
    def props(self) -> list[Prop]:
        letters = [prop for one in self.letters.values() for prop in one.props]
        return [*self.boards, *self.jars.values(), *letters]

    def pose(self, now: Moment) -> None:
        there = numbers_there(now)
        for name, jar in self.jars.items():
            jar.show(self.mixing.amount(name, now.s))
            number = self.letters[name].number
            number.show(*self._told(name, now.step))
            number.appear(there)

    def _told(self, name: str, step: int) -> tuple[str, str]:
        return self.letters[name].said(*self.mixing.said(name, step))

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, jar in self.jars.items():
            truth = jar.scale_of.part(jar.scale_of.clipped(self.mixing.amount(name, now.s)))
            yield Reading(f"amount of {name}", "exact", jar.read(), truth)
            number = self.letters[name].number
            if number.faded > 0:
                yield number.reading(f"amount of {name}, in print", *self._told(name, now.step))

"""Titles: the kitchen with nobody in it, at the begin of a film and at its end."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import PotOnStove
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.room import Room
from scenes.props.sign.panel import Panel
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stage.title import Title
from scenes.stage.view import view_of
from scenes.stagings.titles.needs import SOUP
from scenes.stagings.titles.page import Page
from scenes.stagings.titles.timing import heat, light, named, nearer, turned

WIDER = 1.0             # units that the room is wider than the frame: a near view may look past its edge
LIT = (3.6, 2.3)        # where the lamp is, from the fire
NAME = 1.05             # em of the title, where it has room
ROUND = 0.05            # the corners of the slate
UNLIT = 0.55            # how dark it is before the first light


class Titles(LessonScene):
    """The soup is the first of the lesson's runs that cooks one: as it begins, and by credits as it ends."""

    def build(self) -> None:
        r, theme = self.regions, self.theme
        frame, fire = r["frame"], r["fire"]
        room = Region(frame.x, frame.y, frame.width + WIDER, frame.height)
        self.stove = PotOnStove(r["pot"], fire, theme)
        soups = list(SOUP.of(self.runs).values())
        self.soup = Pouring(soups[0]) if soups else None
        self.dark = Dark(theme, room)
        near = view_of(r["board"], self.plan.shape).zoom
        self.pages = {str(text): Page(self.setting, str(text), near)
                      for text in self.plan.built_from.get("credit.text", ()) if text}
        slate = [Panel(theme, r["slate"], ROUND, framed=True)] if self.pages else []
        self.put(Room(room, theme, (fire.x + LIT[0], fire.y + LIT[1]), r["counter_top"].top), *self.stove.back)
        self.put(*slate, *self.pages.values(), self.dark)
        self.title = Title(self.plan.title, NAME, r["title"], theme.ink, self.plan.lang)
        self.put(self.title)

    def perform(self, now: Moment) -> None:
        hot, place = heat(now), self.stove.home
        self.stove.set_pot(place)
        self.stove.burn(now.ambient, hot, hot, place, 0.0, 1.0)
        self.stove.simmer(self._amount("cream", now), self._amount("pepper", now), now.ambient, 0.0, 0.0)
        self.stove.spoon.appear(0.0)
        self.dark.appear(1.0 - light(now))
        self.title.appear(named(now))
        for text, page in self.pages.items():
            page.pose(turned(now, text))

    def _amount(self, name: str, now: Moment) -> float:
        """Of an ingredient in the pot: in the morning that of the first soup, and later that of the last."""
        if self.soup is None:
            return 0.0
        return self.soup.amount(name, 0 if now.beat.verb == "open" else self.soup.run.steps)

    def view_move(self, now: Moment) -> Move:
        return nearer(now)

    def readings(self, now: Moment) -> Iterator[Reading]:
        (cream, specks), liquid = self.stove.liquid.read(), self.stove.liquid
        truth = min(FULL_OF_CREAM, self._amount("cream", now))
        yield Reading("cream in the soup, by its colour", "exact", cream, truth)
        yield Reading("specks of pepper", "counted", specks, liquid.specks_for(self._amount("pepper", now)))
        if named(now) == 1.0:
            yield Reading("title", "printed", self.title.read(), self.plan.title)
        for text, page in self.pages.items():
            if turned(now, text) == 1.0:
                yield from page.readings()


class Dark(Prop):
    """What is taken from the light of a room before it is day."""

    bleeds = True
    backdrop = True
    veil = True

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        self.shape(rectangle(region.width, region.height, (region.x, region.y)), fill=theme.outline, alpha=UNLIT)

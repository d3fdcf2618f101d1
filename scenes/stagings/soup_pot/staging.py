"""SoupPot: a pot of soup is tasted, weighed up and seasoned, step by step of a run."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import Place, PotOnStove
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.kitchen.room import Room
from scenes.props.kitchen.sip import READING
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.badge_walk import BadgeWalk
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.needs import SOUP
from scenes.stagings.soup_pot.podiums import Podiums
from scenes.stagings.soup_pot.recipe_card import RecipeCard
from scenes.stagings.soup_pot.shaker_row import ShakerRow
from scenes.stagings.soup_pot.tasting_result import TastingResult
from scenes.stagings.soup_pot.three_bowls import ThreeBowls
from scenes.stagings.soup_pot.timing import AMOUNT_GOES, MOVES, bars_there, card_there, over_the_pot

ASIDE = 0.6                      # of what is told that dims while the bars ask
HIDDEN = 0.75                    # of the steam that goes where something stands over the pot


class SoupPot(LessonScene):
    # building ---------------------------------------------------------------
    def build(self) -> None:
        r, theme = self.regions, self.theme
        self.pouring = Pouring(next(iter(SOUP.of(self.runs).values())))
        self.stove = PotOnStove(r["pot"], r["fire"], theme)
        self.room = self._build_room(r["frame"], r["pan"].x)
        self.shakers = ShakerRow(r.get("shakers"), self.stove, theme, self.sizes["tick"])
        cream = self.stove.liquid.share(self.pouring.amount("cream", self.run.steps))
        self.bowls = ThreeBowls(self.setting, cream, self.stove.surface)
        self.card = RecipeCard(self.setting, INGREDIENTS)
        self.tasting = TastingResult(self.setting, self.pouring)
        self.podiums = Podiums(self.setting, self.pouring, self.tasting.ruler, self.shakers.side)
        self.badge = BadgeWalk(self.setting, covered=self.tasting.readout.beside)
        self.put(self.room, *self.stove.back, *self.tasting.back, self.podiums, *self.tasting.front)
        self.put(self.card, self.shakers, *self.stove.front, self.bowls, self.badge)
        self.put_title()

    def _build_room(self, frame: Region, pan: float) -> Room:
        """Wider than the picture by the way that the kitchen moves aside."""
        wall = Region(frame.x - pan / 2, frame.y, frame.width + abs(pan), frame.height)
        lamp = (self.regions["pot"].x, self.regions["fire"].y + 1.9)
        return Room(wall, self.theme, lamp, self.regions["counter_top"].top)

    # every frame --------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        hand, pan = Gesture.at(self.pouring, now), self._pan(now)
        there = 1.0 - self.bowls.cleared(now)
        place = self._place(hand, pan, there)
        self.room.place(pan)
        self._cook(now, hand, place, pan, there)
        self._move_spoon(hand, place)
        self.tasting.pose(now, hand, self._aside(now))
        self._lay_card(now)
        self.shakers.pose(hand, pan, 1.0 - MOVES["hand_over"]["shakers"].presence(now, "bowls"))
        self.badge.pose(now, hand)
        self.podiums.pose(now)
        self.bowls.pose(now)

    def _pan(self, now: Moment) -> float:
        """How far to the side the kitchen stands: in the middle until the measures are laid out."""
        aside = MOVES["measures"]["kitchen aside"].presence(now, "measures")
        return 0.0 if now.calm else self.regions["pan"].x * (1.0 - aside)

    def _place(self, hand: Gesture, pan: float, there: float) -> Place:
        """Where the pot is: at home or sliding; in calm it fades instead."""
        home, calm = self.stove.home, hand.now.calm
        return Place(home.x + pan - (0.0 if calm else hand.slide), home.y,
                     there=there * (1.0 - hand.hidden if calm else 1.0))

    def _cook(self, now: Moment, hand: Gesture, place: Place, pan: float, there: float) -> None:
        lit, steam = (MOVES["any"][thing].presence(now, "lit") for thing in ("fire", "steam"))
        self.stove.set_pot(place)
        self.stove.burn(now.ambient, lit, steam * (1.0 - HIDDEN * over_the_pot(now)), place, pan, there)
        self.stove.simmer(self._cream(hand), self.pouring.amount("pepper", hand.bowl), now.ambient, hand.turn,
                          hand.stirred)
        self.stove.drop(hand.turn, {name: hand.ages(name) for name in INGREDIENTS})

    def _move_spoon(self, hand: Gesture, place: Place) -> None:
        sips, cream = hand.sips, self._cream(hand)
        if sips is None:
            self.stove.stand_spoon(place, cream, hand.turn, hand.stirred)
        else:
            self.stove.sip(place, cream, sips[0], self.tasting.mark(sips[1]), hand.now.calm)

    def _cream(self, hand: Gesture) -> float:
        return self.pouring.amount("cream", hand.soup)

    @staticmethod
    def _aside(now: Moment) -> float:
        """What is left of the score and the card while the bars ask: one thing at a time."""
        return 1.0 - ASIDE * bars_there(now)

    def _lay_card(self, now: Moment) -> None:
        """An amount that is on its way between two steps is not printed."""
        printed = 1.0 - smoothstep((now.s - now.step) / AMOUNT_GOES)
        self.card.pose(self._amounts(now.s), self._amounts(now.step), card_there(now) * self._aside(now), printed)

    def _amounts(self, s: float) -> dict[str, float]:
        return {name: self.pouring.amount(name, s) for name in INGREDIENTS}

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        hand = Gesture.at(self.pouring, now)
        yield from self._soup_readings(hand)
        yield from self._spoon_readings(hand)
        yield from self.tasting.readings(hand)
        yield from self.card.readings(self._amounts(now.s), self._amounts(now.step))
        yield from self.podiums.readings(now)

    def _soup_readings(self, hand: Gesture) -> Iterator[Reading]:
        cream, specks = self.stove.liquid.read()
        truth = min(FULL_OF_CREAM, self._cream(hand))
        yield Reading("cream in the soup, by its colour", "exact", cream, truth)
        afloat = self.stove.liquid.specks_for(self.pouring.amount("pepper", hand.bowl))
        yield Reading("specks of pepper", "counted", specks, afloat)
        for name, grains in self.stove.grains.items():
            fallen = 0 if hand.swapped else self.pouring.fallen(name, hand.soup, hand.bowl)
            yield Reading(f"grains of {name} fallen", "counted", grains.read(), fallen)

    def _spoon_readings(self, hand: Gesture) -> Iterator[Reading]:
        spoon, sips = self.stove.spoon_out, hand.sips
        if sips and spoon.faded > 0 and READING[0] <= sips[0] < READING[1]:
            pointed = self.tasting.at_height(spoon.tip()[1])
            yield Reading("score at the spoon", "exact", pointed, self.tasting.score(sips[1]))

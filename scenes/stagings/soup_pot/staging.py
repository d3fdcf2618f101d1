"""SoupPot: a cook tastes a pot of soup, tries what would help most, and seasons it, step by step of a run; or does so
with the amounts of any other loss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.easing import between
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import Place, PotOnStove
from scenes.props.kitchen.room import Counter, Room
from scenes.props.sign.loop_badge import HEIGHT, Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment, State
from scenes.stage.view import View, view_of
from scenes.stagings.soup_pot.cook_at_counter import Bearing, CookAtCounter
from scenes.stagings.soup_pot.feeling import blink, face, felt_last
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.hands import Hands, TwoHands
from scenes.stagings.soup_pot.mixing import is_soup
from scenes.stagings.soup_pot.needs import POT
from scenes.stagings.soup_pot.places import ELSEWHERE
from scenes.stagings.soup_pot.round_loop import round_loop
from scenes.stagings.soup_pot.serving import Serving
from scenes.stagings.soup_pot.shakers_in_hand import ShakersInHand
from scenes.stagings.soup_pot.spoon_way import LEAN, REST, SpoonWay
from scenes.stagings.soup_pot.timing import (
    MOVES,
    asking,
    baffled,
    eased,
    points,
    titled,
)
from scenes.stagings.soup_pot.told import LossTold, SoupTold
from soupmath import Trajectory

HAND_REACHES = (-0.10, 0.05)     # heights of the cook, from the shoulder: how low and how high the spoon is held
LOOKS_THERE = (0.0, 0.2)         # of its pointing, in which the cook comes to look along
CARDS = 0.42                      # em of names, where they have room
SIMMERED = ("#2A1A12", 0.26)      # specks that were in the soup from the first lie under its surface
APART = 0.02                     # units from the edge of a near view to a name that it leaves out
WIDER = 0.5                      # units that the room goes on past all that is ever seen


class SoupPot(LessonScene):
    # building ---------------------------------------------------------------
    def build(self) -> None:
        run = next(iter(POT.of(self.runs).values()))
        self.told = self._told_of(run)
        self.pouring, self.tasting = self.told.pouring, self.told.tasting
        r, theme = self.regions, self.theme
        self.stove = PotOnStove(r["pot"], r["fire"], theme, self.told.pours_at, (REST, LEAN), self.told.kinds)
        self.cook = CookAtCounter(r["cook"], theme)
        self.shakers = ShakersInHand(r["shakers"], self.stove, theme, CARDS, self.told.shakers)
        cream = self.stove.liquid.share(self.told.cream(run.steps))
        specks = self.stove.liquid.specks
        specks.paint(fill=SIMMERED[0], alpha=SIMMERED[1])
        self.serving = Serving(self.setting, self.cook, cream)
        shoulder = self.cook.foot + 0.402 * self.cook.tall
        low, high = (shoulder + share * self.cook.tall for share in HAND_REACHES)
        self.way = SpoonWay(self.stove, self.cook.mouth(), (low, high))
        filled = r["filled"]
        self.hands = TwoHands(self.way, self.shakers, self.serving, (filled.x, filled.y), self.cook)
        self._put_all()

    def _told_of(self, run: Trajectory) -> SoupTold | LossTold:
        """Where the loss is no soup, some things stand elsewhere."""
        if is_soup(run):
            return SoupTold(self.setting, run)
        self.regions = {**self.regions, **ELSEWHERE[self.plan.shape]}
        self.setting = replace(self.setting, regions=self.regions)
        return LossTold(self.setting, run)

    def _put_all(self) -> None:
        seen, horizon = self.regions["frame"], self.regions["counter_top"].top
        views = [self.rests_at(state).window(self.plan.shape) for state in ({}, {"whole": True}, {"bowl": True})]
        frame = Region.spanning(min(view.left for view in (seen, *views)) - WIDER,
                                max(view.right for view in (seen, *views)) + WIDER, seen.bottom, seen.top)
        lamp = (self.cook.home + 0.6, self.regions["fire"].y + 2.3)
        self.put(Room(frame, self.theme, lamp, horizon), *self.cook.back, self.serving)
        self.put(Counter(frame, self.theme, lamp, horizon))
        self.put(*self.stove.back, *self.told.back, self.shakers, *self.told.front, *self.stove.front,
                 *self.cook.front)
        self.badge = Badge(self.theme)
        self.put(self.badge)
        self.put_title()

    # every frame --------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        hand = Gesture.at(self.pouring, now)
        place = self._place(hand)
        self._cook_soup(now, hand, place)
        self.told.pose(now, hand)
        hands = self._hands(now, hand)
        self.shakers.pose(hands.shakers)
        self.way.show(place, self._cream(hand), hands.spoon)
        self._act(now, hand, hands)
        self.serving.pose(now)
        self.title.appear(titled(now))
        self._pose_badge(now)

    def _pose_badge(self, now: Moment) -> None:
        """It comes when it is named."""
        loop = self.regions["loop"]
        self.badge.place(loop.x, loop.y, 0.0, loop.height / HEIGHT)
        self.badge.appear(MOVES["loop"]["comes"].presence(now, "loop"))
        self.badge.show(*round_loop(now))

    def _hands(self, now: Moment, hand: Gesture) -> Hands:
        first = now.beat.verb == "taste" and not now.beat.entry.get("score")
        return self.hands.at(now, hand, self.tasting.lip_at(None if first else hand.k))

    def _act(self, now: Moment, hand: Gesture, hands: Hands) -> None:
        share = eased(points(now), LOOKS_THERE) * (asking(now) < 1) * (now.tick < now.beat.ticks / 2)
        x, y = (between(a, b, share) for a, b in zip(hands.spoon.pose[:2], self.hands.pointed(now), strict=True))
        at_us = max(asking(now), self.serving.gives(now), baffled(now))
        slate, there = self.regions["slate"], self.told.slate(now)
        x, y = between(x, slate.x, there), between(y, slate.y, there)
        felt = face(self.pouring.run, hand, now, self.told.trying(now))
        bearing = Bearing(felt, (x, y), at_us, 0.16 * self.serving.ducks(now), blink(now))
        self.cook.pose(hands.left, hands.right, bearing)

    def _place(self, hand: Gesture) -> Place:
        """Where the pot is: at home or sliding; in calm it fades instead."""
        home, calm = self.stove.home, hand.now.calm
        return Place(home.x - (0.0 if calm else hand.slide), home.y, there=1.0 - hand.hidden if calm else 1.0)

    def _cook_soup(self, now: Moment, hand: Gesture, place: Place) -> None:
        heat, steam = (MOVES["any"][thing].presence(now, "lit") for thing in ("fire", "steam"))
        self.stove.set_pot(place)
        self.stove.let_out(hand.slide > 0)
        self.stove.burn(now.ambient, heat, steam, place, 0.0, 1.0)
        self.stove.simmer(self._cream(hand), self.told.pepper(hand.bowl), now.ambient, hand.turn,
                          hand.stirred)
        self.stove.drop(hand.turn, {name: hand.ages(name) for name in self.stove.grains})

    def _cream(self, hand: Gesture) -> float:
        return self.told.cream(hand.soup)

    # the view -----------------------------------------------------------------
    def view(self, now: Moment) -> View:
        before, after = self.rests_at(now.beat.entry), self.rests_at(now.beat.exit)
        if now.beat.verb == "open" and now.comes("spoon"):
            return view_of(self.regions["surface"], self.plan.shape).towards(after, MOVES["open"]["view"].ease(now))
        goes = MOVES["any"]["view"]
        if now.comes("bowl"):
            goes = MOVES["hand_over"]["view"]
        return before if before == after else before.towards(after, goes.ease(now))

    def rests_at(self, state: State) -> View:
        """What is seen of the world before or after a beat."""
        if state.get("bowl"):
            return self._under_name(view_of(self.regions["bowl"], self.plan.shape))
        return view_of(self.regions["near" if state.get("whole") else "stage"], self.plan.shape)

    def _under_name(self, view: View) -> View:
        """Lowered where its upper edge would cut deep letters of the ruler's name."""
        seen, (left, foot, _), (right, head, _) = view.window(self.plan.shape), *self.tasting.ruler.heading.ends
        cuts = foot < seen.top < head and left < seen.right and seen.left < right
        return replace(view, y=view.y - (seen.top - foot) - APART) if cuts else view

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        hand = Gesture.at(self.pouring, now)
        yield from self._soup_readings(hand)
        yield from self.told.readings(now, hand)
        before, after, share = felt_last(self.pouring.run, hand, now, self.told.trying(now))
        if share in (0.0, 1.0) and not blink(now):
            yield Reading("mood", "printed", self.cook.actor.read(), (after if share else before).name)

    def _soup_readings(self, hand: Gesture) -> Iterator[Reading]:
        cream, specks = self.stove.liquid.read()
        truth = min(FULL_OF_CREAM, self._cream(hand))
        yield Reading("cream in the soup, by its colour", "exact", cream, truth)
        afloat = self.stove.liquid.specks_for(self.told.pepper(hand.bowl))
        yield Reading("specks of pepper", "counted", specks, afloat)
        for name, grains in self.stove.grains.items():
            fallen = 0 if hand.swapped else self.pouring.fallen(name, hand.soup, hand.bowl)
            yield Reading(f"grains of {name} fallen", "counted", grains.read(), fallen)

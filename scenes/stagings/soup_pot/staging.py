"""SoupPot: a cook tastes a pot of soup, tries what would help most, and seasons it, step by step of a run."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import Place, PotOnStove
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.kitchen.room import Counter, Room
from scenes.props.measure.taste_ruler import FRONT
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment, State
from scenes.stage.view import View, view_of
from scenes.stagings.soup_pot.cook_at_counter import Bearing, CookAtCounter
from scenes.stagings.soup_pot.feeling import blink, face, felt_last
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.hands import Hands, TwoHands
from scenes.stagings.soup_pot.needs import SOUP
from scenes.stagings.soup_pot.serving import Serving
from scenes.stagings.soup_pot.shakers_in_hand import ShakersInHand
from scenes.stagings.soup_pot.spoon_way import LEAN, REST, SpoonWay
from scenes.stagings.soup_pot.stations import lit
from scenes.stagings.soup_pot.tasting import Tasting
from scenes.stagings.soup_pot.timing import MOVES, SERVING, asking, titled
from scenes.stagings.soup_pot.trial import Trial

POURS_AT = {"salt": (0.06, 0.13), "cream": (0.0, 0.13), "pepper": (0.10, 0.08)}     # mouths, in widths of the pot
HAND_REACHES = (-0.10, 0.05)     # heights of the cook, from the shoulder: how low and how high the spoon is held
WIDER = 1.0                      # units that the room is wider than the frame: a near view may look past its edge
SEEN = 0.335                     # ems that letters have in the view that they are made for
NEARER = 0.3                     # times, by which the view is so near that the badge is away
ASIDES = tuple(0.04 * k for k in range(-24, 25))     # units that it may give way, so that it cuts no number
NUMBER = 0.26                    # half of a number on the ruler, in units
HEADING = 0.46                   # units that the middle of its heading is over its top
UNDER, OVER = 0.95, 0.80         # units of the world under and over what it shows then


class SoupPot(LessonScene):
    # building ---------------------------------------------------------------
    def build(self) -> None:
        r, theme = self.regions, self.theme
        self.pouring = Pouring(next(iter(SOUP.of(self.runs).values())))
        self.stove = PotOnStove(r["pot"], r["fire"], theme, POURS_AT, (REST, LEAN))
        self.cook = CookAtCounter(r["cook"], theme)
        self.shakers = ShakersInHand(r["shakers"], self.stove, theme, 0.8 * self.sizes["tick"])
        self.tasting = Tasting(self.setting, self.pouring)
        self.trial = Trial(self.setting, self.pouring, self.tasting.ruler, SEEN / self._nearest())
        cream = self.stove.liquid.share(self.pouring.amount("cream", self.run.steps))
        self.serving = Serving(self.setting, self.cook, cream)
        shoulder = self.cook.foot + 0.402 * self.cook.tall
        low, high = (shoulder + share * self.cook.tall for share in HAND_REACHES)
        self.way = SpoonWay(self.stove, self.cook.mouth(), (low, high))
        filled = r["filled"]
        self.hands = TwoHands(self.way, self.shakers, self.serving, (filled.x, filled.y))
        self._put_all()

    def _put_all(self) -> None:
        seen, horizon = self.regions["frame"], self.regions["counter_top"].top
        frame = Region(seen.x, seen.y, seen.width + WIDER, seen.height)
        lamp = (self.cook.home + 0.6, self.regions["fire"].y + 2.3)
        self.put(Room(frame, self.theme, lamp, horizon), *self.cook.back, *self.serving.back)
        self.put(Counter(frame, self.theme, lamp, horizon))
        self.put(*self.stove.back, self.tasting, self.shakers, self.trial, *self.stove.front, *self.cook.front)
        self.put(*self.serving.front)
        self.badge = Badge(self.theme)
        self.put(self.badge)
        self.put_title()

    # every frame --------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        hand = Gesture.at(self.pouring, now)
        place = self._place(hand)
        self._cook_soup(now, hand, place)
        twitched = self.trial.twitched(now)
        self.tasting.pose(now, hand, twitched)
        self.trial.pose(now)
        hands = self._hands(now, hand)
        self.shakers.pose(hands.shakers)
        self.way.show(place, self._cream(hand), hands.spoon)
        self._act(now, hand, hands)
        self.serving.pose(now)
        corner = self.regions["badge"]
        self.title.appear(titled(now))
        near = min(1.0, (self.view(now).zoom - 1.0) / NEARER)        # what is near fills its corner too
        self.badge.place(corner.x, corner.y).appear(MOVES["any"]["badge"].presence(now, "badge") * (1.0 - near))
        self.badge.show(*lit(now, hand))

    def _hands(self, now: Moment, hand: Gesture) -> Hands:
        first = now.beat.verb == "taste" and not now.beat.entry.get("score")
        score = 0.0 if first else self.tasting.score(hand.k)
        return self.hands.at(now, hand, self.tasting.lip(score))

    def _act(self, now: Moment, hand: Gesture, hands: Hands) -> None:
        x, y, _ = hands.spoon.pose
        at_us = max(asking(now), self.serving.gives(now))
        bearing = Bearing(face(self.run, hand, now), (x, y), at_us, 0.16 * self.serving.ducks(now), blink(now))
        self.cook.pose(hands.left, hands.right, bearing)

    def _place(self, hand: Gesture) -> Place:
        """Where the pot is: at home or sliding; in calm it fades instead."""
        home, calm = self.stove.home, hand.now.calm
        return Place(home.x - (0.0 if calm else hand.slide), home.y, there=1.0 - hand.hidden if calm else 1.0)

    def _cook_soup(self, now: Moment, hand: Gesture, place: Place) -> None:
        heat, steam = (MOVES["any"][thing].presence(now, "lit") for thing in ("fire", "steam"))
        self.stove.set_pot(place)
        self.stove.burn(now.ambient, heat, steam, place, 0.0, 1.0)
        self.stove.simmer(self._cream(hand), self.pouring.amount("pepper", hand.bowl), now.ambient, hand.turn,
                          hand.stirred)
        self.stove.drop(hand.turn, {name: hand.ages(name) for name in INGREDIENTS})

    def _cream(self, hand: Gesture) -> float:
        return self.pouring.amount("cream", hand.soup)

    # the view -----------------------------------------------------------------
    def view(self, now: Moment) -> View:
        before, after = self.rests_at(now.beat.entry, now.beat.first), self.rests_at(now.beat.exit, now.beat.last)
        if now.beat.verb == "open" and now.comes("spoon"):
            return view_of(self.regions["surface"], self.plan.shape).towards(after, MOVES["open"]["view"].ease(now))
        if now.comes("bowls"):
            begin, end = SERVING["near"]
            return before.towards(View(), now.ease(0.0, 20.0)) if now.tick < begin else View().towards(
                after, now.ease(begin, end - begin))
        return before if before == after else before.towards(after, MOVES["any"]["view"].ease(now))

    def rests_at(self, state: State, step: int) -> View:
        """What is seen of the world before or after a beat."""
        if state.get("near") == "bowls":
            return view_of(self.regions["tray_near"], self.plan.shape)
        return self._near_ring(step) if state.get("near") else View()

    def _near_ring(self, step: int) -> View:
        """Ring, spoonful and bars, as near as can be."""
        frame, filled, near = (self.regions[name] for name in ("frame", "filled", "near"))
        y = self.tasting.ruler.y_of(self.tasting.score(step))
        low, high = min(filled.y, y) - UNDER, max(filled.y + 0.5, y) + OVER
        zoom = min(self._nearest(), frame.height / (high - low))
        x = near.right + (self.regions["clear"].width - frame.width / 2) / zoom
        middle = (low + high) / 2
        return min((View(x, middle + aside, zoom) for aside in ASIDES if not self._cuts(middle + aside, zoom)),
                   key=lambda view: abs(view.y - middle), default=View(x, middle, zoom))

    def _nearest(self) -> float:
        """How near all that is needed from left to right lets it come."""
        return (self.regions["frame"].width - self.regions["clear"].width) / self.regions["near"].width

    def _cuts(self, y: float, zoom: float) -> bool:
        """Whether an edge of the view goes through a number of the ruler."""
        half, y_of = self.regions["frame"].height / zoom / 2, self.tasting.ruler.y_of
        letters = [*map(y_of, FRONT), self.tasting.ruler.region.top + HEADING]
        return any(abs(abs(at - y) - half) < NUMBER for at in letters)

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        hand = Gesture.at(self.pouring, now)
        yield from self._soup_readings(hand)
        yield from self.tasting.readings(now, hand, self.trial.twitched(now))
        yield from self.trial.readings(now)
        before, after, share = felt_last(self.run, hand, now)
        if share in (0.0, 1.0) and not blink(now):
            yield Reading("mood", "printed", self.cook.actor.read(), (after if share else before).name)

    def _soup_readings(self, hand: Gesture) -> Iterator[Reading]:
        cream, specks = self.stove.liquid.read()
        truth = min(FULL_OF_CREAM, self._cream(hand))
        yield Reading("cream in the soup, by its colour", "exact", cream, truth)
        afloat = self.stove.liquid.specks_for(self.pouring.amount("pepper", hand.bowl))
        yield Reading("specks of pepper", "counted", specks, afloat)
        for name, grains in self.stove.grains.items():
            fallen = 0 if hand.swapped else self.pouring.fallen(name, hand.soup, hand.bowl)
            yield Reading(f"grains of {name} fallen", "counted", grains.read(), fallen)

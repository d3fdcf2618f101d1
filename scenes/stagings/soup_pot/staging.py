"""SoupPot: a pot of soup is tasted, weighed up and seasoned, step by step of a run."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import READING, Place, PotOnStove
from scenes.props.kitchen.pouring import FORMATS, INGREDIENTS, Pouring
from scenes.props.kitchen.room import Room
from scenes.props.measure.taste_ruler import FULL, Ruler
from scenes.props.sign.loop_badge import HEIGHT as BADGE_HEIGHT
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment
from scenes.stagings.soup_pot.gesture import Gesture, part
from scenes.stagings.soup_pot.podiums import Podiums
from scenes.stagings.soup_pot.props.readout import Pill, Readout
from scenes.stagings.soup_pot.props.recipe_card import Entry, RecipeCard
from scenes.stagings.soup_pot.props.ruler_slide import Needle
from scenes.stagings.soup_pot.shaker_row import ShakerRow
from scenes.stagings.soup_pot.three_bowls import ThreeBowls
from scenes.stagings.soup_pot.timing import PILL

LOWEST = {"salt": 1.0, "cream": 8.0, "pepper": 0.1}      # foot of each knob's ruler
SIP_TICKS, PAN_TICKS = 43.0, 24  # of a tasting without a step; of the kitchen's move aside
GOES = 0.15                      # of a step's way after which an amount that changes is out of sight
ASIDE = 0.6                      # of what is told that dims while the bars ask
POP = 0.10                       # how much the number swells when it changes
WAY = (("sip", "bowl"), ("compare", "ruler"), ("nudge", "hand"))      # round the loop: the word, the station
STATION_TICKS = 12.0             # that a station of the loop is lit at least, however fast it is spoken


class SoupPot(LessonScene):
    # building ---------------------------------------------------------------
    def build(self) -> None:
        if "score" not in self.run.loss.readings:
            name = self.run.loss.name
            raise ValueError(f"staging soup_pot: a run must be of the soup or the salt, not {name}")
        r, theme, tick = self.regions, self.theme, self.sizes["tick"]
        self.pouring = Pouring(self.run)
        self.stove = PotOnStove(r["pot"], r["fire"], theme)
        self.room = self._build_room(r["frame"], r["pan"].x)
        self.shakers = ShakerRow(r.get("shakers"), self.stove, theme, tick)
        cream = self.stove.liquid.share(self.pouring.amount("cream", self.run.steps))
        self.bowls = ThreeBowls(r["bowls"], theme, cream, tick, self.stove.surface)
        entries = [Entry(name, LOWEST[name], FORMATS[name]) for name in INGREDIENTS]
        self.card = RecipeCard(r["card"], theme, entries, tick)
        self.put(self.room, *self.stove.back, self.stove.steam)
        self._build_measures()
        self.put(self.card, *self.card.rows, *self.shakers.props, self.stove.spoon_out, *self.bowls.props,
                 self.badge)
        self.put_title()
        self.sipped = (0.0, 0)       # fraction of the sip that is posed, and the step it tells

    def _build_room(self, frame: Region, pan: float) -> Room:
        """Wider than the picture by the way that the kitchen moves aside."""
        wall = Region(frame.x - pan / 2, frame.y, frame.width + abs(pan), frame.height)
        lamp = (self.regions["pot"].x, self.regions["fire"].y + 1.9)
        return Room(wall, self.theme, lamp, self.regions["counter_top"].top)

    def _build_measures(self) -> None:
        r, theme, size = self.regions, self.theme, self.sizes
        self.ruler = Ruler(r["ruler"], theme, size["tick"], side=1)
        self.needle = Needle(r["ruler"].width, theme)
        self.podiums = Podiums(r["bars"], r["tally"], theme, self.pouring, self.ruler, self.shakers.side,
                               size["tick"])
        beside = r["readout"].width > 4.5 * size["hero"]
        self.readout = Readout(theme, size["hero"], 0.9 * size["label"], beside=beside)
        self.readout.place(r["readout"].x, r["readout"].y)
        self.pill = Pill(theme, size["tick"])
        self.pill.place(r["pill"].x, r["pill"].y)
        self.badge = Badge(theme)
        self.put(self.ruler, *self.ruler.labels, *self.podiums.props, self.needle, self.readout,
                 self.pill)

    # every frame --------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        hand, pan = Gesture.at(self.pouring, now), self._pan(now)
        given = self.bowls.given(now)
        place = self._place(now, hand, pan, 1.0 - given)
        self.room.place(pan)
        self._cook(now, hand, place, pan, 1.0 - given)
        if hand.stepping and hand.sip > 0:
            self._sip(now, place, hand.sip, hand.k + 1)
        else:
            self.stove.stand_spoon(place, self._cream(hand), hand.turn, hand.stirred)
        self._measure(now, hand)
        self._lay_card(now)
        self.shakers.pose(hand, pan, 1.0 - now.presence("bowls"))
        self._light_badge(now, hand)
        self.podiums.pose(now)
        self.bowls.pose(now)

    def _lay_card(self, now: Moment) -> None:
        """An amount that is on its way between two steps is not printed."""
        waits = STANDARD if now.comes("measures") else SMALL * bool(now.beat.entry.get("tally"))
        there = now.presence("card", waits) * self._aside(now)
        poured = {name: self.pouring.amount(name, now.s) for name in INGREDIENTS}
        whole = {name: self.pouring.amount(name, now.step) for name in INGREDIENTS}
        self.card.set(poured, whole)
        self.card.appear(there)
        for name, number in self.card.amounts.items():
            if poured[name] != whole[name]:
                number.appear(there * (1.0 - smoothstep((now.s - now.step) / GOES)))

    @staticmethod
    def _aside(now: Moment) -> float:
        """What is left of the score and the card while the bars ask: one thing at a time."""
        return 1.0 - ASIDE * now.presence("bars", 0.0, STANDARD if now.comes("bars") else SMALL)

    def _cook(self, now: Moment, hand: Gesture, place: Place, pan: float, there: float) -> None:
        lit, steam = now.presence("lit", 4, LARGE), now.presence("lit", 12, LARGE)
        self.stove.set_pot(place)
        self.stove.burn(now.ambient, lit, steam * (1.0 - 0.75 * self._crowded(now)), place, pan, there)
        self.stove.simmer(self._cream(hand), self.pouring.amount("pepper", hand.bowl), now.ambient, hand.turn,
                          hand.stirred)
        self.stove.drop(hand.turn, {name: hand.ages(name) for name in INGREDIENTS})

    def _place(self, now: Moment, hand: Gesture, pan: float, there: float) -> Place:
        """Where the pot is: at home or sliding."""
        home = self.stove.home
        return Place(home.x + pan - (0.0 if now.calm else hand.slide), home.y,
                     there=there * (1.0 - hand.hidden if now.calm else 1.0))

    def _pan(self, now: Moment) -> float:
        """How far to the side the kitchen stands: in the middle until the measures are laid out."""
        return 0.0 if now.calm else self.regions["pan"].x * (1.0 - now.presence("measures", 0, PAN_TICKS))

    def _cream(self, hand: Gesture) -> float:
        return self.pouring.amount("cream", hand.soup)

    def _crowded(self, now: Moment) -> float:
        """How far something stands over the pot, where the steam would be behind it."""
        loop = now.ease(0, LARGE) * (1.0 - now.ease(now.beat.ticks - LARGE, LARGE))
        return max(now.presence("bars", 0, LARGE), now.presence("tally", 0, LARGE),
                   loop if now.beat.verb == "close_loop" else 0.0)

    def _sip(self, now: Moment, place: Place, p: float, step: int) -> None:
        cream = self._cream(Gesture.at(self.pouring, now))
        mark = (self.ruler.region.left, self.ruler.y_of(self._score(step)))
        self.stove.sip(place, cream, p, mark, now.calm)
        self.sipped = (p, step)

    def _score(self, s: float) -> float:
        """The score at the playhead, or the end of the ruler next to it."""
        return Ruler.clipped(self.run.reading_at("score", s))

    def _measure(self, now: Moment, hand: Gesture) -> None:
        there = now.presence("ruler", STANDARD * now.comes("measures"))
        self.ruler.show(0.0)
        self.ruler.appear(there)
        self.needle.place(self.ruler.region.x, self.ruler.y_of(self._score(hand.tasted))).appear(there)
        pop = np.sin(np.pi * part(hand.sip, (0.58, 0.80))) if hand.stepping and not now.calm else 0.0
        self.readout.show(f"{self._score(hand.told):.1f}", 1.0 + POP * float(pop))
        self.readout.appear(now.presence("readout") * self._aside(now))
        self._show_pill(now, hand)

    def _show_pill(self, now: Moment, hand: Gesture) -> None:
        """The step in hand; before it is made, the one before."""
        if not hand.stepping:
            self.pill.show(self.pouring.words(hand.k - 1)).appear(now.presence("pill", 0, SMALL))
            return
        new = hand.u >= PILL[0]
        self.pill.show(self.pouring.words(hand.k if new else hand.k - 1))
        stood = hand.k > now.beat.first or bool(now.beat.entry.get("pill"))
        there = part(hand.u, PILL) if new else stood * (1.0 - part(hand.u, (0.0, PILL[0])))
        self.pill.appear(smoothstep(there))

    def _light_badge(self, now: Moment, hand: Gesture) -> None:
        """Sip, compare, nudge: the station that the picture is at; none at both ends of a beat."""
        region = self.regions["badge"]
        self.badge.place(region.x, region.y).appear(now.presence("badge"))
        if hand.stepping:
            self._light(hand.u, ((0.0, "hand"), (0.48, "bowl"), (0.80, "ruler"), (0.94, "")), 0.05)
        else:
            self.badge.show("", "", 1.0)

    def _light(self, t: float, stations: tuple[tuple[float, str], ...], fade: float) -> None:
        """Light the station of time t; each comes within `fade` of its own time."""
        was, which, since = "", "", 0.0
        for begin, station in stations:
            if t >= begin:
                was, which, since = which, station, begin
        self.badge.show(which, was, smoothstep((t - since) / fade))

    # verbs ----------------------------------------------------------------------

    def show_weigh(self, now: Moment) -> None:
        self._light(now.tick, ((4, "ruler"), (now.beat.ticks - SMALL, "")), SMALL)

    def show_taste(self, now: Moment) -> None:
        """A sip without a step: needle and number come when the spoon is at the ruler."""
        sip = max(3.0, now.cue("sip") - 0.5 * SIP_TICKS)
        p, reads = part(now.tick, (sip, sip + SIP_TICKS)), sip + 0.5 * SIP_TICKS
        if 0 < p < 1:
            place = Place(self.stove.home.x + self._pan(now), self.stove.home.y)
            self._sip(now, place, p, now.beat.first)
        self.needle.appear(now.presence("ruler", reads, SMALL))
        self.readout.appear(now.presence("readout", reads, SMALL))
        self._light(now.tick, ((sip + 4, "bowl"), (reads, "ruler"), (now.beat.ticks - SMALL, "")), SMALL)

    def show_close_loop(self, now: Moment) -> None:
        """The badge comes forward over the pot, is walked round, and goes back to its corner."""
        corner, big = self.regions["badge"], self.regions["loop"]
        out = now.ease(4, LARGE) * (1.0 - now.ease(now.beat.ticks - LARGE - 4, LARGE))
        if self.readout.beside or now.calm:       # words lie on the way: it fades here and comes there
            self.badge.appear(self.badge.faded * abs(1.0 - 2.0 * out))
            out = float(out >= 0.5)
        scale = 1.0 + (big.height / BADGE_HEIGHT - 1.0) * out
        self.badge.place(corner.x + (big.x - corner.x) * out, corner.y + (big.y - corner.y) * out, 0.0, scale)
        stations, after = [], LARGE - 4.0
        for cue, station in WAY:
            after = max(now.cue(cue), after)
            stations.append((after, station))
            after += STATION_TICKS
        ends = now.beat.ticks - LARGE
        again = np.arange(after, ends - SMALL, STATION_TICKS)
        stations += [(float(at), WAY[k % 3][1]) for k, at in enumerate(again)]
        self._light(now.tick, (*stations, (ends, "")), SMALL)

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        hand = Gesture.at(self.pouring, now)
        yield from self._soup_readings(hand)
        yield from self._score_readings(hand)
        if self.card.faded > 0:
            yield from self._card_readings(now)
        if self.pill.faded > 0:
            k = hand.k if hand.stepping and hand.u >= PILL[0] else hand.k - 1
            yield Reading("step", "printed", self.pill.read(), self.pouring.words(k))
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

    def _score_readings(self, hand: Gesture) -> Iterator[Reading]:
        low, high = self.ruler.read()
        if self.needle.faded > 0:
            marked = (self.needle.read() - low) / (high - low) * FULL
            yield Reading("score at the needle", "exact", marked, self._score(hand.tasted))
        if self.stove.spoon_out.faded > 0 and READING[0] <= self.sipped[0] < READING[1]:
            pointed = (self.stove.spoon_out.tip()[1] - low) / (high - low) * FULL
            yield Reading("score at the spoon", "exact", pointed, self._score(self.sipped[1]))
        if self.readout.faded > 0:
            yield Reading("score", "printed", self.readout.read(), f"{self._score(hand.told):.1f}")

    def _card_readings(self, now: Moment) -> Iterator[Reading]:
        for name, knob in self.card.knobs.items():
            amount, whole = self.pouring.amount(name, now.s), self.pouring.amount(name, now.step)
            yield Reading(f"knob of {name}", "exact", knob.read(), knob.clipped(amount))
            text = self.card.amounts[name].read()
            yield Reading(f"amount of {name}", "printed", text, FORMATS[name].format(whole))

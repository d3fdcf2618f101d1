"""SoupPot: a pot of soup is tasted, weighed up and seasoned, step by step of a run."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

import soupmath as sm
from scenes.pot_on_stove import Place, PotOnStove
from scenes.pouring import FORMATS, INGREDIENTS, Pouring
from scenes.props.badge import HEIGHT as BADGE_HEIGHT
from scenes.props.badge import Badge
from scenes.props.bowl import HEIGHT as BOWL_HEIGHT
from scenes.props.bowl import Bowl
from scenes.props.ghost_bars import FEET, GhostBars, printed
from scenes.props.lettering import Label, Number
from scenes.props.liquid import FULL_OF_CREAM
from scenes.props.needle import Needle
from scenes.props.prop import Reading
from scenes.props.readout import Pill, Readout
from scenes.props.recipe_card import Knob, RecipeCard
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.ruler import FULL, Ruler
from scenes.props.shakers import SHAKERS, Shadow, Shaker
from scenes.seasoning import PILL, Gesture, part
from scenes.stage import LessonScene
from scenes.studio.plan import LARGE, SMALL, STANDARD, Moment, smoothstep

LOWEST = {"salt": 1.0, "cream": 8.0, "pepper": 0.1}      # foot of each knob's ruler
SIP_TICKS = 43.0                 # of a tasting without a step
POP = 0.10                       # how much the number swells when it changes
PAN_TICKS = 24
IN_HAND = 0.30                   # height of a shaker that does not stand on the counter, in pot widths
GHOST_HEIGHT = 0.26              # of the region of the bars


class SoupPot(LessonScene):
    default_lesson = "soup-pot"

    # building ---------------------------------------------------------------
    def build(self) -> None:
        if "score" not in self.run.loss.readings:
            raise ValueError(f"staging soup_pot: a run must be of the soup or the salt, not {self.run.loss.name}")
        self.pouring = Pouring(self.run)
        r = self.regions
        self.pan = r["pan"].x
        wall = Region(r["frame"].x - 0.5 * self.pan, r["frame"].y, r["frame"].width + abs(self.pan), r["frame"].height)
        self.room = Room(wall, self.theme, (r["pot"].x, r["fire"].y + 1.9), r["counter_top"].top)
        self.put(self.room)
        self.stove = PotOnStove(r["pot"], r["fire"], self.theme)
        self.put(*self.stove.behind)
        self._build_bowls(r["bowls"])
        self.put(self.stove.steam)
        self._build_measures()
        self._build_card(r["card"])
        self._build_shakers(r.get("shakers"))
        self.put(self.stove.spoon_out, self.badge)
        self.put_title()

    def _build_measures(self) -> None:
        r, theme, size = self.regions, self.theme, self.sizes
        self.ruler = Ruler(r["ruler"], theme, size["tick"], side=1)
        self.needle = Needle(r["ruler"].width, theme)
        self.bars = self._build_bars(r["bars"])
        beside = r["readout"].width > 4.5 * size["hero"]
        self.readout = Readout(theme, size["hero"], 0.9 * size["label"], beside=beside)
        self.pill = Pill(theme, size["tick"])
        self.pill.place(r["pill"].x, r["pill"].y)
        self.badge = Badge(theme)
        self.put(self.ruler, *self.ruler.labels, self.needle, self.bars, self.readout, self.pill)

    def _build_bars(self, region: Region) -> GhostBars:
        """One unit for the whole film, so that bars of different steps can be compared."""
        longest = max(abs(value) for step in range(self.run.steps + 1) for value in self._slopes(step))
        tall, tick = GHOST_HEIGHT * region.height, self.sizes["tick"]
        ghosts = [SHAKERS[name]("", tall, self.theme, self._side()) for name in INGREDIENTS]
        return GhostBars(region, self.theme, ghosts, tall, (region.height - tall - FEET * tick) / longest, tick)

    def _side(self) -> int:
        """On which side of the shakers the pot is."""
        shakers = self.regions.get("shakers")
        return -1 if shakers and shakers.x > self.regions["pot"].x else 1

    def _build_card(self, region: Region) -> None:
        tick, row = self.sizes["tick"], region.height / len(INGREDIENTS)
        pad, inline = min(0.22, 0.06 * region.width), row < 2.2 * tick       # name, ruler and amount on one line
        self.card = RecipeCard(region, self.theme, len(INGREDIENTS))
        self.knobs: dict[str, Knob] = {}
        self.amounts: dict[str, Number] = {}
        names = []
        for k, name in enumerate(INGREDIENTS):
            top = region.top - k * row
            y = top - 0.5 * row - 0.36 * tick if inline else top - 0.12 - 0.8 * tick
            names.append(Label(name, tick, self.theme.soft, (region.left + pad, y), "left"))
            self.amounts[name] = Number(tick, self.theme.ink, (region.right - pad, y), "right")
            slot = (Region(region.x, top - 0.45 * row, region.width - 4.2, 0.3) if inline
                    else Region(region.x, y - 0.33, region.width - 1.50 - pad, 0.3))
            self.knobs[name] = Knob(slot, self.theme, LOWEST[name], tick)
        self.card.add(*names)
        self.put(self.card, *self.knobs.values(), *self.amounts.values())

    def _build_shakers(self, region: Region | None) -> None:
        """On the counter; where that has no room, they come into the picture when they are needed."""
        height = region.height if region else IN_HAND * self.regions["pot"].width
        self.shakers: dict[str, Shaker] = {}
        self.stands: dict[str, tuple[float, float]] = {}
        self.shadows = {name: Shadow(0.75 * height, self.theme) for name in INGREDIENTS}
        for k, name in enumerate(INGREDIENTS):
            shaker = SHAKERS[name](name, height, self.theme, self._side(), self.sizes["tick"])
            self.shakers[name] = shaker
            if region:
                foot = region.bottom + 0.14 * (k == 1)
                self.stands[name] = (region.left + (k + 0.5) * region.width / len(INGREDIENTS), foot + height / 2)
            else:
                x, y, _ = self._pours_from(shaker, name)
                self.stands[name] = (x - 0.5 * height, y - 0.2 * height)
        back_to_front = sorted(self.shakers, key=lambda name: -self.stands[name][1])
        self.in_hand_only = region is None
        self.put(*self.shadows.values(), *(self.shakers[name] for name in back_to_front))

    def _build_bowls(self, region: Region) -> None:
        width = min(0.30 * region.width, region.height / BOWL_HEIGHT)
        cream = self.stove.liquid.share(self.pouring.amount("cream", self.run.steps))
        self.bowls = [Bowl(self.theme, width, cream=c) for c in (cream, 0.75, 0.75)]
        self.bowl_at = [(region.left + (k + 0.5) * region.width / 3, region.bottom) for k in range(3)]
        self.letters = [Label(text, max(0.17 * width, self.sizes["tick"]), self.theme.iron, (0.0, (BOWL_HEIGHT - 0.085) * width), weight="BOLD")
                        for text in ("a  b  c", "3  7  1")]
        self.put(*self.bowls, *self.letters)

    # every frame --------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        hand = Gesture.at(self.pouring, now)
        pan, home = self._pan(now), self.stove.home
        place = (Place(home.x + pan, home.y, there=1.0 - hand.hidden) if now.calm
                 else Place(home.x + pan - hand.slide, home.y))
        self.room.place(pan)
        lit = now.presence("lit", 4, LARGE)
        cream = self.pouring.amount("cream", hand.soup)
        self.stove.set_pot(place)
        steam = now.presence("lit", 12, LARGE) * (1.0 - 0.75 * self._crowded(now))
        self.stove.burn(now.ambient, lit, steam, place, pan)
        self.stove.simmer(cream, self.pouring.amount("pepper", hand.bowl), now.ambient, hand.turn, hand.stirred)
        self.stove.drop(hand.turn, {name: hand.ages(name) for name in INGREDIENTS})
        if hand.stepping and hand.sip > 0:
            self._sip(now, place, cream, hand.sip, hand.k + 1)
        else:
            self.stove.stand_spoon(place, cream, hand.turn, hand.stirred)
        self._measure(now, hand)
        self._print_card(now)
        self._hold_shakers(now, hand, pan)
        self._light_badge(now, hand)
        for thing in (*self.bowls, *self.letters):
            thing.fade(0.0)

    def _pan(self, now: Moment) -> float:
        """How far to the side the kitchen stands: in the middle until the measures are laid out."""
        laid = now.presence("measures", 0, PAN_TICKS)
        return self.pan * (1.0 - laid)

    def _crowded(self, now: Moment) -> float:
        """How far something stands over the pot, where the steam would be behind it."""
        loop = now.ease(0, LARGE) * (1.0 - now.ease(now.beat.ticks - LARGE, LARGE))
        return max(now.presence("bars", 0, LARGE), loop if now.beat.verb == "close_loop" else 0.0)

    def _sip(self, now: Moment, place: Place, cream: float, p: float, step: int) -> None:
        self.stove.sip(place, cream, p, self._mark(step), now.calm)

    def _mark(self, step: float) -> tuple[float, float]:
        """The point of the ruler's edge that the score of a step stands for."""
        return self.ruler.region.left, self.ruler.y_of(self._score(step))

    def _score(self, s: float) -> float:
        """The score at the playhead, or the end of the ruler next to it."""
        return Ruler.clipped(self.run.reading_at("score", s))

    def _measure(self, now: Moment, hand: Gesture) -> None:
        there, region = now.presence("ruler", 12 * now.comes("ruler")), self.regions["readout"]
        self.ruler.show(0.0)
        self.ruler.fade(there)
        self.needle.place(self.ruler.region.x, self.ruler.y_of(self._score(hand.tasted))).fade(there)
        pop = np.sin(np.pi * part(hand.sip, (0.58, 0.80))) if hand.stepping and not now.calm else 0.0
        self.readout.show(f"{self._score(hand.told):.1f}", 1.0 + POP * float(pop))
        self.readout.place(region.x, region.y).fade(now.presence("readout"))
        self._show_pill(now, hand)
        self.bars.fade(0.0)

    def _show_pill(self, now: Moment, hand: Gesture) -> None:
        """The step in hand; before it is made, the one before."""
        if not hand.stepping:
            self.pill.show(self.pouring.words(hand.k - 1)).fade(now.presence("pill", 0, SMALL))
            return
        new = hand.u >= PILL[0]
        self.pill.show(self.pouring.words(hand.k if new else hand.k - 1))
        stood = hand.k > now.beat.first or bool(now.beat.entry.get("pill"))
        fades = part(hand.u, PILL) if new else stood * (1.0 - part(hand.u, (0.0, PILL[0])))
        self.pill.fade(smoothstep(fades))

    def _print_card(self, now: Moment) -> None:
        there = now.presence("card", 10 * now.comes("card"))
        self.card.fade(there)
        for name, knob in self.knobs.items():
            knob.show(self.pouring.amount(name, now.s)).fade(there)
            self.amounts[name].show(FORMATS[name].format(self.pouring.amount(name, now.step))).fade(there)

    def _hold_shakers(self, now: Moment, hand: Gesture, pan: float) -> None:
        for name, shaker in self.shakers.items():
            over, way = hand.lifted(name)
            x, y, angle, squash, seen, up = self._held(shaker, name, over, way, hand, now.calm)
            hidden = self.in_hand_only
            shaker.place(x + pan, y, angle, 1.0, squash).fade(seen * min(1.0, 4.0 * up) if hidden else seen)
            self.shadows[name].place(self.stands[name][0] + pan, self.stands[name][1] - 0.5 * shaker.size + 0.02)
            self.shadows[name].fade(0.0 if hidden else 1.0 - up)

    def _held(self, shaker: Shaker, name: str, over: float, way: float, hand: Gesture,
              calm: bool) -> tuple[float, ...]:
        """(x, y, angle, squash, seen, how far up) of a shaker on its way to the pot (over 1) or home."""
        stand, pours = self.stands[name], self._pours_from(shaker, name)
        if calm:
            at_pot = (over == 1.0) == (way >= 0.5) and (over, way) != (0.0, 0.0)
            x, y, angle = pours if at_pot else (*stand, 0.0)
            return x, y, angle, 1.0, abs(1.0 - 2.0 * way) if way > 0 else 1.0, float(at_pot)
        up = _go(way) if over else 1.0 - _go(way) if way > 0 else 0.0
        crouch = 0.06 * (_bump(way, 0.0, 0.30) if over else _bump(way, 0.78, 1.0))
        x = stand[0] + (pours[0] - stand[0]) * up**1.6      # first up, clear of its neighbours, then across
        y = stand[1] + (pours[1] - stand[1]) * up**0.8 + 0.4 * float(np.sin(np.pi * up))
        tip = smoothstep(part(up, (0.55, 1.0))) * pours[2]
        shake = _shake(name, hand) if over and way >= 1.0 else (0.0, 0.0)
        return x, y - 0.5 * crouch * shaker.size + shake[0], tip + shake[1], 1.0 - crouch, 1.0, up

    def _pours_from(self, shaker: Shaker, name: str) -> tuple[float, float, float]:
        """Where a shaker is held so that its mouth is over the soup."""
        (x, y), home = self.stove.mouth_of(name), self.stove.home
        mouth = shaker.mouth_at(0.0, 0.0, shaker.tilt)
        return home.x + x - mouth[0], home.y + y - mouth[1], float(shaker.tilt)

    def _light_badge(self, now: Moment, hand: Gesture) -> None:
        """Sip, compare, nudge: the station that the picture is at; none at both ends of a beat."""
        region = self.regions["badge"]
        self.badge.place(region.x, region.y).fade(now.presence("badge"))
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
    def show_open(self, now: Moment) -> None:
        pass

    def show_simmer(self, now: Moment) -> None:
        pass

    def show_read_card(self, now: Moment) -> None:
        pass

    def show_season(self, now: Moment) -> None:
        self._show_bars(now)

    def show_season_quickly(self, now: Moment) -> None:
        self._show_bars(now)

    def show_taste(self, now: Moment) -> None:
        """A sip without a step: needle and number come when the spoon is at the ruler."""
        sip = max(3.0, now.cue("sip") - 0.5 * SIP_TICKS)
        p = part(now.tick, (sip, sip + SIP_TICKS))
        if 0 < p < 1:
            hand = Gesture.at(self.pouring, now)
            place = Place(self.stove.home.x + self._pan(now), self.stove.home.y)
            self._sip(now, place, self.pouring.amount("cream", hand.soup), p, now.beat.first)
        reads = sip + 0.5 * SIP_TICKS
        for thing, name in ((self.needle, "ruler"), (self.readout, "readout")):
            thing.fade(now.presence(name, reads, SMALL))
        self._light(now.tick, ((sip + 4, "bowl"), (reads, "ruler"), (now.beat.ticks - SMALL, "")), SMALL)

    def show_weigh(self, now: Moment) -> None:
        self._show_bars(now)
        self._light(now.tick, ((4, "ruler"), (now.beat.ticks - SMALL, "")), SMALL)

    def _show_bars(self, now: Moment) -> None:
        """The bars rise while they come; the largest is lit when the sentence picks it."""
        comes = now.comes("bars")
        there = now.presence("bars", 6, LARGE) if comes else now.presence("bars", 2, SMALL)
        picked = now.presence("picked", now.cue("pick", 24) if now.beat.verb == "weigh" else STANDARD, SMALL)
        self.bars.show(self._slopes(now.beat.first), there if comes and not now.calm else 1.0, picked).fade(there)

    def _slopes(self, step: int) -> tuple[float, ...]:
        """Points of score for a tenth more of each, by the slope at a whole step; 0 where it is no knob."""
        loss, point = self.run.loss, self.run.points[step]
        if loss.reading("gap", point) == 0:
            return (0.0,) * len(INGREDIENTS)     # at the wish itself the gap has no slope
        by_name = dict(zip(loss.names, sm.soup.a_tenth_more(loss, point), strict=True))
        return tuple(float(by_name.get(name, 0.0)) for name in INGREDIENTS)

    def show_close_loop(self, now: Moment) -> None:
        """The badge comes forward over the pot, is walked round, and goes back to its corner."""
        self._show_bars(now)
        region, big = self.regions["badge"], self.regions["loop"]
        out = now.ease(4, LARGE) * (1.0 - now.ease(now.beat.ticks - LARGE - 4, LARGE))
        scale = big.height / BADGE_HEIGHT
        self.badge.place(region.x + (big.x - region.x) * out, region.y + (big.y - region.y) * out, 0.0,
                         1.0 + (scale - 1.0) * out)
        stations, after = [], LARGE - 4.0
        for cue, station in (("sip", "bowl"), ("compare", "ruler"), ("nudge", "hand")):
            after = max(now.cue(cue), after)
            stations.append((after, station))
            after += 12.0                                  # long enough to be seen, however fast it is spoken
        self._light(now.tick, (*stations, (now.beat.ticks - LARGE, "")), SMALL)

    def show_hand_over(self, now: Moment) -> None:
        """The pot shrinks to its bowl and becomes it; the other two come."""
        go, home = now.ease(6, 24), self.stove.home
        width = self.bowls[0].width_of_mouth
        x, y = self.bowl_at[0][0], self.bowl_at[0][1] + self.bowls[0].rim
        scale = 1.0 + (width / self.regions["pot"].width - 1.0) * go
        melt = now.ease(24, STANDARD)
        place = Place(home.x + (x - home.x) * go, home.y + (y - home.y) * go, scale, 1.0 - melt)
        hand = Gesture.at(self.pouring, now)
        self.stove.set_pot(place)
        self.stove.stand_spoon(place, self.pouring.amount("cream", hand.soup))
        self.stove.leave(now.ease(0, STANDARD))
        for shaker, shadow in zip(self.shakers.values(), self.shadows.values(), strict=True):
            gone = 1.0 - now.ease(0, STANDARD)
            shaker.fade(shaker.faded * gone)
            shadow.fade(shadow.faded * gone)
        for k, bowl in enumerate(self.bowls):
            come = melt if k == 0 else now.ease(22 + 5 * k, STANDARD)
            at = self.bowl_at[k]
            bowl.place(at[0] + (0.0 if k == 0 or now.calm else 0.4 * (1.0 - come)), at[1]).fade(come)
            if k:
                self.letters[k - 1].place(*bowl.placed[:2]).fade(come)

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        hand = Gesture.at(self.pouring, now)
        yield from self._soup_readings(now, hand)
        if self.card.faded > 0:
            yield from self._card_readings(now)
        if self.needle.faded > 0:
            low, high = self.ruler.read()
            score = (self.needle.read() - low) / (high - low) * FULL
            yield Reading("score at the needle", "exact", score, self._score(hand.tasted))
        if self.readout.faded > 0:
            told = self._score(hand.told)
            yield Reading("score", "printed", self.readout.read(), f"{told:.1f}")
        if self.pill.faded > 0:
            k = hand.k if hand.stepping and hand.u >= PILL[0] else hand.k - 1
            yield Reading("step", "printed", self.pill.read(), self.pouring.words(k))
        if self.bars.faded > 0:
            yield from self._bar_readings(now)

    def _soup_readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        cream, specks = self.stove.liquid.read()
        truth = min(FULL_OF_CREAM, self.pouring.amount("cream", hand.soup))
        yield Reading("cream in the soup, by its colour", "exact", cream, truth)
        yield Reading("specks of pepper", "counted", specks,
                      self.stove.liquid.specks_for(self.pouring.amount("pepper", hand.bowl)))
        for name, grains in self.stove.grains.items():
            fallen = 0 if hand.swapped else self.pouring.fallen(name, hand.soup, hand.bowl)
            yield Reading(f"grains of {name} fallen", "counted", grains.read(), fallen)

    def _card_readings(self, now: Moment) -> Iterator[Reading]:
        for name, knob in self.knobs.items():
            amount = self.pouring.amount(name, now.s)
            yield Reading(f"knob of {name}", "exact", knob.read(), knob.clipped(amount))
            yield Reading(f"amount of {name}", "printed", self.amounts[name].read(),
                          FORMATS[name].format(self.pouring.amount(name, now.step)))

    def _bar_readings(self, now: Moment) -> Iterator[Reading]:
        slopes, grown = self._slopes(now.beat.first), self.bars.shown[1]
        rows = zip(INGREDIENTS, slopes, self.bars.read(), self.bars.read_numbers(), strict=True)
        for name, slope, high, text in rows:
            yield Reading(f"points for a tenth more {name}", "exact", high, slope * grown)
            yield Reading(f"points for a tenth more {name}, in figures", "printed", text, printed(slope))


def _go(way: float) -> float:
    """The way of a shaker over to the pot: it crouches first."""
    return smoothstep(part(way, (0.22, 1.0)))


def _bump(t: float, begin: float, end: float) -> float:
    return float(np.sin(np.pi * part(t, (begin, end))))


def _shake(name: str, hand: Gesture) -> tuple[float, float]:
    """(lift, turn) of a shaker while it pours: salt is shaken, pepper is ground, cream runs."""
    t = part(hand.u, (0.20, 0.49))
    swing = float(np.sin(np.pi * t) * np.sin(2 * np.pi * 6 * t))
    return {"salt": (0.06 * swing, 0.03 * swing), "pepper": (0.0, 0.07 * swing)}.get(name, (0.0, 0.0))

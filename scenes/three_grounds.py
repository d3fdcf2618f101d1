"""Three rules on three grounds: which is first depends on the ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.moments import standing
from scenes.props.cook import Cook
from scenes.props.footprint_meter import Letters
from scenes.props.ground_race import GroundRace, Stand
from scenes.props.lettering import Label
from scenes.props.panel import Panel
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.rule_sign import RuleSign
from scenes.props.theme import Theme
from scenes.studio.timeline import LARGE, SMALL, STANDARD, Moment
from soupmath.facts import NEAR

GROUNDS = ("bowl", "slanted", "straight")
RULES = {"plain": "plain", "momentum": "momentum", "adam": "Adam"}
OWN = "straight"        # the ground whose Adam turns the dials of the sign
GROW = 10               # ticks in which a ground grows and the one before it shrinks
RACE = 24               # of a race
BACK = 0.55             # of a ground, while the rules race on another
DIM = 0.35              # of a card whose rule has not been named yet
BEAT, SWELL = 6, 5      # ticks from one winner's mark to the next, and of a mark's way up or down
DIAL = 2.5              # end of a dial's scale, in units of 1/L; for Adam's, that end is the largest rate it had
CARD, RUN, TABLE = range(3)     # the regions of a sign


class ThreeGrounds:
    """Runs bowl_plain, bowl_momentum, …: each rule on each ground, with the rule's settings the same."""

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], regions: Mapping[str, Region],
                 letters: Letters, rows_named: bool) -> None:
        """rows_named: the rows of bars carry the rules' names, because the signs do not stand beside them."""
        self.runs, self.regions = runs, regions
        names = tuple(RULES.values()) if rows_named else ()
        self.races = {ground: GroundRace(theme, {rule: runs[f"{ground}_{rule}"] for rule in RULES},
                                         regions["ground_run"], letters.label, letters.tick, names)
                      for ground in GROUNDS}
        at = regions["until"]
        self.until = Label(f"until {100 * NEAR:.0f} % of the way is left", letters.tick, theme.soft,
                           (at.left, at.y - 0.35 * letters.tick), "left")
        adam = runs[f"{OWN}_adam"]
        own = sm.own_rates(adam)[: self.races[OWN].near["adam"]]
        self.own = DIAL * own / own.max()
        beta = float(runs[f"{OWN}_momentum"].optimizer.hyperparameters["beta"])
        size = letters.tick if rows_named else letters.label
        made = (1, None), (1, beta), (self.own.shape[1], None)
        keys = self.races[OWN].keys
        self.signs = {rule: RuleSign(theme, tuple(regions[f"{at}_{k + 1}"] for at in ("show", "said", "sign")), name,
                                     size, keys[rule], dials, kept)
                      for k, ((rule, name), (dials, kept)) in enumerate(zip(RULES.items(), made, strict=True))}
        self.beta = beta
        self.cards = {rule: Panel(theme, regions[f"card_{k + 1}"]) for k, rule in enumerate(RULES)}
        self.cooks = {rule: Cook(theme, regions["cook_1"].height, theme.actors[k], lantern=False)
                      for k, rule in enumerate(RULES)}
        for k, cook in enumerate(self.cooks.values()):
            cook.place(regions[f"cook_{k + 1}"].x, regions[f"cook_{k + 1}"].bottom)

    def parts(self) -> list[Prop]:
        """From back to front."""
        races = [part for race in self.races.values() for part in race.parts()]
        signs = [part for sign in self.signs.values() for part in sign.parts()]
        return [*self.cards.values(), *self.cooks.values(), *races, self.until, *signs]

    def pose(self, now: Moment) -> None:
        there = standing(now, "scene", "grounds", 8)       # when the signs have made room
        way, veil = self._way(now)
        for ground, race in self.races.items():
            stand, others = self._stand(now, ground, way), tuple(other for other in GROUNDS if other != ground)
            lit = there * veil * (1.0 - (1.0 - BACK) * standing(now, "racing", others))
            race.pose(stand, lit, now.presence(ground, GROW, SMALL), self.s(now, ground))
            race.award(stand, there * veil * standing(now, ground, "told"), self._swell(now, ground))
        self.until.fade(standing(now, "racing", GROUNDS[0]) * veil * (1.0 - standing(now, GROUNDS[0], "told")))
        self._pose_signs(now, way, veil)

    def _pose_signs(self, now: Moment, way: float, veil: float) -> None:
        shrunk = standing(now, "scene", "grounds")
        away = 1.0 - abs(2.0 * shrunk - 1.0)        # on their way signs would cross each other
        before, after = (RUN if state.get("racing") else TABLE for state in (now.beat.entry, now.beat.exit))
        for rule, sign in self.signs.items():
            there = self._there(now, rule)
            self.cards[rule].fade(there * (1.0 - shrunk))
            self.cooks[rule].fade(there * (1.0 - shrunk))
            rates = self._rates(now, rule, on_card=shrunk <= 0.5)
            if shrunk > 0.5:
                sign.pose(there * (1.0 - away) * (veil if before != after else 1.0), rates, before, after, way)
            else:
                sign.pose(there * (1.0 - away), rates, CARD)

    def _way(self, now: Moment) -> tuple[float, float]:
        """How far the grounds are on their way, and how far they can be seen on it: in calm films they do not move."""
        if now.beat.entry.get("racing") == now.beat.exit.get("racing"):
            return 1.0, 1.0
        way = now.ease(0, GROW)
        return (float(way > 0.5), abs(2.0 * way - 1.0)) if now.calm else (way, 1.0)

    def _stand(self, now: Moment, ground: str, way: float) -> Stand:
        """Where a ground stands, on its way from where the last beat left it."""
        a, b = (self._place(ground, state.get("racing")) for state in (now.beat.entry, now.beat.exit))
        if a == b:
            return a
        first, then = max(0.0, 1.0 - 2.0 * way), max(0.0, 2.0 * way - 1.0)     # what goes, then what comes
        charted, small = (first * x + then * y for x, y in ((a.charted, b.charted), (a.small, b.small)))
        return Stand(a.map.towards(b.map, way), a.bars if first else b.bars, charted,
                     first * a.large + then * b.large, small)

    def _place(self, ground: str, racing: object) -> Stand:
        """All stand side by side while there is no race; else the one that is raced on is large."""
        r, k = self.regions, GROUNDS.index(ground)
        if racing is None:
            return Stand(r[f"ground_{k + 1}"], r[f"bars_{k + 1}"], 1.0, 0.0, 0.0)
        if racing == ground:
            return Stand(r["ground_run"], r["bars_run"], 1.0, 1.0, 0.0)
        aside = [other for other in GROUNDS if other != racing].index(ground)
        return Stand(r[f"aside_{aside + 1}"], r["bars_run"], 0.0, 0.0, 1.0)

    def _swell(self, now: Moment, ground: str) -> float:
        """At the end the winners' marks swell once, one after the other."""
        if now.beat.verb != "rest":
            return 0.0
        at = GROW + 2 + BEAT * GROUNDS.index(ground)
        return now.ease(at, SWELL) - now.ease(at + SWELL, SWELL)

    def _there(self, now: Moment, rule: str) -> float:
        """All signs come at once, dimmed; each is lit when its rule is named."""
        there = standing(now, "scene", ("rules", "grounds"))
        if now.beat.verb == "rules":
            return there * (DIM + (1.0 - DIM) * now.ease(min(now.cue(rule), now.beat.ticks - 20), STANDARD))
        return there

    def s(self, now: Moment, ground: str) -> float:
        """The playhead that the rules of a ground share: faster and faster, to the last step of the longest."""
        raced = [bool(state.get(ground)) for state in (now.beat.entry, now.beat.exit)]
        part = float(raced[1]) if raced[0] == raced[1] else min(1.0, max(0.0, (now.tick - GROW) / RACE))
        return self.races[ground].longest * part**2

    def _rates(self, now: Moment, rule: str, on_card: bool) -> tuple[float, ...]:
        """What the dials of a sign show; Adam's are those of its last step on its ground."""
        if rule != "adam":
            run = self.runs[f"{OWN}_{rule}"]
            return (2.0 * run.optimizer.learning_rate(0) / sm.largest_stable_learning_rate(run.loss),)
        last = len(self.own) - 1
        step = int(self._turned(now) * last) if on_card else min(int(self.s(now, OWN) + 1e-9), last)
        return tuple(float(rate) for rate in self.own[step])

    def _turned(self, now: Moment) -> float:
        """On its card Adam's dials turn through its steps once, after it has been named."""
        return now.ease(now.cue("adam") + STANDARD, LARGE) if now.beat.verb == "rules" else 1.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        for ground, race in self.races.items():
            yield from race.readings(self.s(now, ground), ground)
        if self.until.faded:
            yield Reading("how near ends a run", "printed", self.until.read().split()[1], f"{100 * NEAR:.0f}")
        for rule, sign in self.signs.items():
            if not sign.name.faded:
                continue
            rates = self._rates(now, rule, on_card=standing(now, "scene", "grounds") <= 0.5)
            for k, (dial, rate) in enumerate(zip(sign.dials, rates, strict=True)):
                yield Reading(f"{rule}: dial {k}", "exact", dial.read(), rate)
            if sign.kept:
                yield Reading(f"{rule}: what is kept of a step", "exact", sign.kept.share(), self.beta)

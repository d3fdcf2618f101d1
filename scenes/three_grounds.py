"""Three rules on three grounds: which is first depends on the ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.moments import standing
from scenes.props.cook import Cook
from scenes.props.footprint_meter import Letters
from scenes.props.ground_race import GroundRace
from scenes.props.panel import Panel
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.rule_sign import RuleSign
from scenes.props.theme import Theme
from scenes.studio.timeline import STANDARD, Moment

GROUNDS = ("bowl", "slanted", "straight")
RULES = {"plain": "plain", "momentum": "momentum", "adam": "Adam"}
OWN = "straight"        # the ground whose Adam turns the dials of the sign
START, RACE = 6, 28     # of a race: its first tick, and how many
BACK = 0.40             # of a ground, while the rules race on another
DIM = 0.35              # of a card whose rule has not been named yet
BEAT, SWELL = 8, 5      # ticks from one winner's mark to the next, and of a mark's way up or down
DIAL = 2.5              # end of a dial's scale, in units of 1/L; for Adam's, that end is the largest rate it had


class ThreeGrounds:
    """Runs bowl_plain, bowl_momentum, …: each rule on each ground, with the rule's settings the same."""

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], regions: Mapping[str, Region],
                 letters: Letters, rows_named: bool) -> None:
        """rows_named: the rows of bars carry the rules' names, because the signs do not stand beside them."""
        self.runs = runs
        names = tuple(RULES.values()) if rows_named else ()
        self.races = {ground: GroundRace(theme, {rule: runs[f"{ground}_{rule}"] for rule in RULES},
                                         regions[f"ground_{k + 1}"], regions[f"bars_{k + 1}"],
                                         letters.label, letters.tick, names)
                      for k, ground in enumerate(GROUNDS)}
        adam = runs[f"{OWN}_adam"]
        own = sm.own_rates(adam)[: self.races[OWN].near["adam"]]
        self.own = DIAL * own / own.max()
        beta = float(runs[f"{OWN}_momentum"].optimizer.hyperparameters["beta"])
        size = letters.tick if rows_named else letters.label
        made = (1, None), (1, beta), (self.own.shape[1], None)
        keys = self.races[OWN].keys
        self.signs = {rule: RuleSign(theme, regions[f"show_{k + 1}"], regions[f"sign_{k + 1}"], name, size,
                                     keys[rule], dials, kept)
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
        return [*self.cards.values(), *self.cooks.values(), *races, *signs]

    def pose(self, now: Moment) -> None:
        there = standing(now, "scene", "grounds", 8)       # when the signs have made room
        for ground, race in self.races.items():
            others = tuple(other for other in GROUNDS if other != ground)
            lit = 1.0 - (1.0 - BACK) * standing(now, "racing", others)
            race.pose(there * lit, now.presence(ground, 0, START), self.s(now, ground))
            race.award(there * lit * standing(now, ground, "told"), self._swell(now, ground))
        shrunk = standing(now, "scene", "grounds")
        for rule, sign in self.signs.items():
            there = self._there(now, rule)
            self.cards[rule].fade(there * (1.0 - shrunk))
            self.cooks[rule].fade(there * (1.0 - shrunk))
            away = 1.0 - abs(2.0 * shrunk - 1.0)        # on their way signs would cross each other
            sign.pose(there * (1.0 - away), self._rates(now, rule), small=shrunk > 0.5)

    def _swell(self, now: Moment, ground: str) -> float:
        """At the end the winners' marks swell once, one after the other."""
        if now.beat.verb != "rest":
            return 0.0
        at = 2 + BEAT * GROUNDS.index(ground)
        return now.ease(at, SWELL) - now.ease(at + SWELL, SWELL)

    def _there(self, now: Moment, rule: str) -> float:
        """All signs come at once, dimmed; each is lit when its rule is named."""
        there = standing(now, "scene", ("rules", "grounds"))
        if now.beat.verb == "rules":
            return there * (DIM + (1.0 - DIM) * now.ease(min(now.cue(rule), now.beat.ticks - 20), STANDARD))
        return there

    def s(self, now: Moment, ground: str) -> float:
        """The playhead that the rules of a ground share: all the steps of the longest, in the time of a race."""
        return self.races[ground].longest * now.presence(ground, START, RACE)

    def _rates(self, now: Moment, rule: str) -> tuple[float, ...]:
        """What the dials of a sign show; Adam's are those of its last step on its ground."""
        if rule != "adam":
            run = self.runs[f"{OWN}_{rule}"]
            return (2.0 * run.optimizer.learning_rate(0) / sm.largest_stable_learning_rate(run.loss),)
        step = min(int(self.s(now, OWN) + 1e-9), len(self.own) - 1)
        return tuple(float(rate) for rate in self.own[step])

    def readings(self, now: Moment) -> Iterator[Reading]:
        for ground, race in self.races.items():
            yield from race.readings(self.s(now, ground), ground)
        for rule, sign in self.signs.items():
            if not sign.name.faded:
                continue
            for k, (dial, rate) in enumerate(zip(sign.dials, self._rates(now, rule), strict=True)):
                yield Reading(f"{rule}: dial {k}", "exact", dial.read(), rate)
            if sign.kept:
                yield Reading(f"{rule}: what is kept of a step", "exact", sign.kept.share(), self.beta)

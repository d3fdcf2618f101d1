"""Three rules on three grounds: which is first depends on the ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import soupmath as sm
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.cook import Cook
from scenes.props.cast.sled import Sled
from scenes.props.sign.panel import Panel
from scenes.stage.moments import standing
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment, State
from scenes.stagings.rough_ground.footprint_meter import Letters
from scenes.stagings.rough_ground.ground_race import GroundRace, Stand
from scenes.stagings.rough_ground.rule_sign import GLIDES, RuleSign
from soupmath.facts import NEAR

GROUNDS = ("bowl", "slanted", "straight")
RULES = {"plain": "plain", "momentum": "momentum", "adam": "Adam"}
OWN = "straight"        # the ground whose Adam turns the dials of the sign
OUT, GROW = 5, 11       # ticks until what changes its place has gone, and until it stands in the new one
RACE = 31               # of a race
GLIDE = (4, 14)         # ticks from then on until the bars of all races go to one scale, and that they need
BACK = 0.5              # of a ground, while the rules race on another
QUIET = 0.4             # of what stands beside a race while it runs
DIM = 0.35              # of a card whose rule has not been named yet
BEAT, SWELL = 5, 5      # ticks from one winner's mark to the next, and of a mark's way up or down
DIAL = 2.5              # end of a dial's scale, in units of 1/L; for Adam's, that end is the largest rate it had
LARGER = 1.2            # of ticks, what is counted, where there is room for two lines
SLED = 0.72             # length of the sled, in the height of its rider
AFTER = 5               # ticks from one sign's coming to the next
CARD, RUN, TABLE = range(3)     # the regions of a sign


class ThreeGrounds:
    """Runs bowl_plain, bowl_momentum, …: each rule on each ground, with the rule's settings the same."""

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], regions: Mapping[str, Region],
                 letters: Letters, rows_named: bool) -> None:
        """rows_named: the rows of bars carry the rules' names, because the signs do not stand beside them."""
        self.runs, self.regions = runs, regions
        names = tuple(RULES.values()) if rows_named else ()
        most = max(int(runs[f"{ground}_{rule}"].facts()["near_at"]) for ground in GROUNDS for rule in RULES)
        self.races = {ground: GroundRace(theme, {rule: runs[f"{ground}_{rule}"] for rule in RULES},
                                         regions["ground_run"], letters.label, letters.tick, most, names)
                      for ground in GROUNDS}
        self.until = [Label(text, letters.tick, theme.ink, align="left")
                      for text in (f"steps until {100 * NEAR:.0f} %", "of the way is left")]
        self._build_signs(theme, letters.tick if rows_named else letters.label)
        self._build_cards(theme)

    def _build_signs(self, theme: Theme, size: float) -> None:
        adam, r = self.runs[f"{OWN}_adam"], self.regions
        own = sm.own_rates(adam)[: self.races[OWN].near["adam"]]
        self.own = DIAL * own / own.max()
        beta = float(self.runs[f"{OWN}_momentum"].optimizer.hyperparameters["beta"])
        made: dict[str, tuple[int, float | None]] = {
            "plain": (1, None), "momentum": (1, beta), "adam": (own.shape[1], None)}
        self.signs = {rule: RuleSign(theme, tuple(r[f"{at}_{k + 1}"] for at in ("show", "said", "sign")), name,
                                     size, self.races[OWN].keys[rule], *made[rule])
                      for k, (rule, name) in enumerate(RULES.items())}
        self.edge = self.signs["adam"].lay_dials((r["knob_1"], r["knob_2"]))

    def _build_cards(self, theme: Theme) -> None:
        r = self.regions
        self.cards = {rule: Panel(theme, r[f"card_{k + 1}"]) for k, rule in enumerate(RULES)}
        self.cooks = {rule: Cook(theme, r["cook_1"].height, theme.actors[k], lantern=False)
                      for k, rule in enumerate(RULES)}
        self.sled = Sled(theme, SLED * r["cook_1"].height)
        for k, (rule, cook) in enumerate(self.cooks.items()):
            at, up = r[f"cook_{k + 1}"], self.sled.seat if rule == "momentum" else 0.0
            cook.place(at.x, at.bottom + 0.6 * up)
            if up:
                self.sled.place(at.x, at.bottom - 0.4 * up)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        races = [part for race in self.races.values() for part in race.props]
        signs = [part for sign in self.signs.values() for part in sign.props]
        return [*self.cards.values(), self.sled, *self.cooks.values(), *races, *self.until, *signs]

    def pose(self, now: Moment) -> None:
        there = standing(now, "scene", "grounds", 4)       # when the cards have gone
        lit = {rule: self._lit(now, rule) for rule in RULES}
        for ground, race in self.races.items():
            stand = self._stand(now, ground, there)
            race.pose(stand, lit, self.s(now, ground))
            race.award(stand, standing(now, ground, "told"), self._swell(now, ground))
        self._pose_until(now, there)
        self._pose_signs(now, lit)

    # what changes its place goes, then comes ----------------------------------------------------
    def _turn(self, now: Moment) -> tuple[bool, float]:
        """Whether the new places hold already, and how far what changes its place is there."""
        if now.beat.entry.get("racing") == now.beat.exit.get("racing"):
            return True, 1.0
        return now.tick >= OUT, 1.0 - now.ease(0, OUT) if now.tick < OUT else now.ease(OUT, GROW - OUT)

    def _stand(self, now: Moment, ground: str, there: float) -> Stand:
        states = now.beat.entry, now.beat.exit
        new, veil = self._turn(now)
        before, after = (self._place(ground, state) for state in states)
        stand = after if new else before
        same = before.map == after.map
        way = now.ease(0, GROW) if before != after else 1.0
        dimmed = before.there + way * (after.there - before.there) if same else stand.there
        common = stand.common
        if now.beat.verb == "rest" and states[0].get("racing") and new:
            common = now.ease(GROW + GLIDE[0], GLIDE[1])
        return replace(stand, there=there * dimmed * (1.0 if same else veil), common=common,
                       charted=stand.charted * (1.0 if before.bars == after.bars and same else veil))

    def _place(self, ground: str, state: State) -> Stand:
        """All stand side by side while there is no race; else the one that is raced on is large."""
        r, k, racing = self.regions, GROUNDS.index(ground), state.get("racing")
        if racing is None:
            raced = float(bool(state.get(ground)))
            return Stand(r[f"ground_{k + 1}"], r[f"bars_{k + 1}"], 1.0, 1.0, raced, 0.0, 0.0, raced)
        if racing == ground:
            return Stand(r["ground_run"], r["bars_run"], 1.0, 1.0, 1.0, 1.0, 0.0)
        aside = [other for other in GROUNDS if other != racing].index(ground)
        return Stand(r[f"aside_{aside + 1}"], r["bars_run"], BACK, 0.0, 0.0, 0.0, 1.0)

    def _pose_until(self, now: Moment, there: float) -> None:
        """In one line beside a race, in two beside the table."""
        begun = [any(state.get(ground) for ground in GROUNDS) for state in (now.beat.entry, now.beat.exit)]
        new, veil = self._turn(now)
        table = [not state.get("racing") for state in (now.beat.entry, now.beat.exit)]
        at = self.regions["until_table" if table[new] else "until"]
        first, second = self.until
        if at.height > 2 * first.size:
            first.place(at.left, at.top - 0.8 * LARGER * first.size, 0.0, LARGER)
            second.place(at.left, at.top - 2.1 * LARGER * first.size, 0.0, LARGER)
        else:
            first.place(at.left, baseline(at.y, first.size))
            second.place(at.left + first.width_of_text + 0.11, baseline(at.y, first.size))
        for label in self.until:
            label.appear(there * begun[new] * (1.0 if table[0] == table[1] else veil))

    # the rules -------------------------------------------------------------------------------------
    def _lit(self, now: Moment, rule: str) -> float:
        """Beside a race a row is quiet until its rule is near, and but for the first again when that is told."""
        before, after = (self._row(now, rule, state) for state in (now.beat.entry, now.beat.exit))
        turn = now.beat.entry.get("racing") != now.beat.exit.get("racing")
        return before + (after - before) * (now.ease(0, GROW) if turn else now.ease(0, SMALL))

    def _row(self, now: Moment, rule: str, state: State) -> float:
        racing = state.get("racing")
        if racing is None:
            return 1.0
        race = self.races[str(racing)]
        if state.get(str(racing)) == "told":
            return 1.0 if rule == race.bars.first else QUIET
        return QUIET + (1.0 - QUIET) * race.arrived(rule, self.s(now, str(racing)))

    def _pose_signs(self, now: Moment, lit: Mapping[str, float]) -> None:
        carded = standing(now, "scene", "rules")
        self.sled.appear(self._there(now, "momentum") * carded)
        for k, (rule, sign) in enumerate(self.signs.items()):
            there = self._there(now, rule)
            self.cards[rule].appear(there * carded)
            self.cooks[rule].appear(there * carded)
            there *= standing(now, "scene", ("rules", "grounds"))
            places = tuple(self._spot(rule, state) for state in (now.beat.entry, now.beat.exit))
            part, reach = self._way(now, k, places)
            beside = tuple(float(rule == "adam" and place == self.edge) for place in places)
            turned = max(lit[rule], beside[0] + part * (beside[1] - beside[0]))
            sign.pose(there * lit[rule], there * turned, self._rates(now, rule), places, part, reach)

    @staticmethod
    def _way(now: Moment, k: int, places: tuple[int, ...]) -> tuple[float, float]:
        """How far a sign has gone, and how far its parts glide: from its card none, where it would cross another;
        there all leave with their cards, and come one after the other."""
        if places[0] == places[1]:
            return 1.0, GLIDES
        if CARD in places:
            return 0.5 * (now.ease(0, SMALL) + now.ease(SMALL + AFTER * k, SMALL)), 0.0
        return now.ease(0, GROW), 0.0 if now.calm else GLIDES

    def _spot(self, rule: str, state: State) -> int:
        """Where a sign stands; on its ground Adam's dials stand at the edges of the map."""
        if state.get("scene") != "grounds":
            return CARD
        if not state.get("racing"):
            return TABLE
        return self.edge if rule == "adam" and state.get("racing") == OWN else RUN

    def _swell(self, now: Moment, ground: str) -> float:
        """At the end the winners' marks swell once, one after the other."""
        if now.beat.verb != "rest":
            return 0.0
        at = GROW + sum(GLIDE) + BEAT * GROUNDS.index(ground)
        return now.ease(at, SWELL) - now.ease(at + SWELL, SWELL)

    def _there(self, now: Moment, rule: str) -> float:
        """All cards come at once, dimmed; each is lit when its rule is named."""
        if now.beat.verb == "rules":
            return DIM + (1.0 - DIM) * now.ease(min(now.cue(rule), now.beat.ticks - 20), STANDARD)
        return 1.0

    def s(self, now: Moment, ground: str) -> float:
        """The playhead that the rules of a ground share: faster and faster, to the last step of the longest."""
        raced = [bool(state.get(ground)) for state in (now.beat.entry, now.beat.exit)]
        part = float(raced[1]) if raced[0] == raced[1] else min(1.0, max(0.0, (now.tick - GROW) / RACE))
        return self.races[ground].longest * part**2

    def _rates(self, now: Moment, rule: str) -> tuple[float, ...]:
        """What the dials of a sign show; Adam's are those of its last step on its ground."""
        if rule != "adam":
            run = self.runs[f"{OWN}_{rule}"]
            return (2.0 * run.optimizer.learning_rate(0) / sm.largest_stable_learning_rate(run.loss),)
        last = len(self.own) - 1
        begun = now.beat.entry.get(OWN) or (now.beat.exit.get(OWN) and now.tick >= 0.5 * GROW)
        step = min(int(self.s(now, OWN) + 1e-9), last) if begun else int(self._turned(now) * last)
        return tuple(float(rate) for rate in self.own[step])

    def _turned(self, now: Moment) -> float:
        """On its card Adam's dials turn through its steps once, after it has been named."""
        return now.ease(now.cue("adam") + STANDARD, LARGE) if now.beat.verb == "rules" else 1.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        for ground, race in self.races.items():
            yield from race.readings(self.s(now, ground), ground)
        if self.until[0].faded:
            yield Reading("how near ends a run", "printed", self.until[0].read().split()[2], f"{100 * NEAR:.0f}")
        for rule, sign in self.signs.items():
            if sign.name.faded:
                yield from sign.readings(self._rates(now, rule), rule)

"""The three rules: a card for each, and its sign, which leaves the card to stand beside the races."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.kit.words import marked
from scenes.props.cast.cook import Cook
from scenes.props.cast.sled import Sled
from scenes.props.map.trail import Trail
from scenes.props.sign.panel import Panel
from scenes.stage.moments import standing
from scenes.stage.timeline import Moment, State
from scenes.stagings.rough_ground.rule_sign import Glide, Rule, RuleSign
from scenes.stagings.rough_ground.timing import GROW, move, sign_moved

# For translators: names of rules: plain gradient descent, with momentum, Adam
TITLES = {"plain": marked("plain"), "momentum": marked("momentum"), "adam": marked("Adam")}
OWN = "straight"        # the ground whose Adam turns the dials of the sign
DIM = 0.35              # of a card whose rule has not been named yet
DIAL = 2.5              # end of a dial's scale, in units of 1/L; for Adam's, that end is the largest rate it had
SLED = 0.72             # length of the sled, in the height of its rider
RIDER, RIDDEN = 0.6, 0.4        # how much higher and lower rider and sled stand on a card, in the seat's height
GLIDES = 1.2            # units that a part of a sign glides; what has further to go leaves and comes
BEGUN = 0.5             # of the way to its race, from which on Adam's dials are at its first step
CARD, RUN, TABLE = range(3)     # the regions of a sign


class RuleCards:
    """Cards with a cook for each rule in the back, the rules' signs in front."""

    def __init__(self, setting: Setting, runs: Mapping[str, sm.Trajectory], keys: Mapping[str, Trail],
                 size: float) -> None:
        """runs: of the rules on the ground OWN; keys: the marks of the rules; size: em of their names."""
        self.runs, theme, r = runs, setting.theme, setting.regions
        own = sm.own_rates(runs["adam"])[: int(runs["adam"].facts()["near_at"])]
        self.own = DIAL * own / own.max()
        rules = {"plain": Rule(TITLES["plain"]),
                 "momentum": Rule(TITLES["momentum"], kept=float(runs["momentum"].optimizer.hyperparameters["beta"])),
                 "adam": Rule(TITLES["adam"], dials=own.shape[1])}
        self.signs = {rule: RuleSign(theme, rules[rule], keys[rule],
                                     tuple(r[f"{at}_{k + 1}"] for at in ("show", "said", "sign")), size)
                      for k, rule in enumerate(TITLES)}
        self.edge = self.signs["adam"].lay_dials((r["knob_1"], r["knob_2"]))
        self.cards = {rule: Panel(theme, r[f"card_{k + 1}"]) for k, rule in enumerate(TITLES)}
        self._build_cooks(theme, setting)

    def _build_cooks(self, theme: Theme, setting: Setting) -> None:
        r = setting.regions
        self.cooks = {rule: Cook(theme, r["cook_1"].height, theme.actors[k], lantern=False)
                      for k, rule in enumerate(TITLES)}
        self.sled = Sled(theme, SLED * r["cook_1"].height)
        for k, (rule, cook) in enumerate(self.cooks.items()):
            at, up = r[f"cook_{k + 1}"], self.sled.seat if rule == "momentum" else 0.0
            cook.place(at.x, at.bottom + RIDER * up)
            if up:
                self.sled.place(at.x, at.bottom - RIDDEN * up)

    @property
    def back(self) -> list[Prop]:
        return [*self.cards.values(), self.sled, *self.cooks.values()]

    @property
    def front(self) -> list[Prop]:
        return [part for sign in self.signs.values() for part in sign.props]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.back, *self.front]

    def pose(self, now: Moment, lit: Mapping[str, float], s: float) -> None:
        """lit: the row of each rule in a race; s: the playhead of the race on the ground OWN."""
        carded, stands = standing(now, "scene", "rules"), standing(now, "scene", ("rules", "grounds"))
        self.sled.appear(self._there(now, "momentum") * carded)
        for k, (rule, sign) in enumerate(self.signs.items()):
            there = self._there(now, rule)
            self.cards[rule].appear(there * carded)
            self.cooks[rule].appear(there * carded)
            glide = self._glide(now, k)
            before, after = (float(rule == "adam" and place == self.edge) for place in (glide.before, glide.after))
            turned = max(lit[rule], before + glide.part * (after - before))
            sign.pose(there * stands * lit[rule], there * stands * turned, self._rates(now, rule, s), glide)

    @staticmethod
    def _there(now: Moment, rule: str) -> float:
        """All cards come at once, dimmed; each is lit when its rule is named."""
        return DIM + (1.0 - DIM) * move(now, rule).ease(now) if now.beat.verb == "rules" else 1.0

    def _glide(self, now: Moment, k: int) -> Glide:
        """From its card no part of a sign glides, where it would cross another: there all leave with their cards."""
        rule = tuple(TITLES)[k]
        before, after = (self._place(rule, state) for state in (now.beat.entry, now.beat.exit))
        if before == after:
            return Glide(before, after, 1.0, GLIDES)
        if CARD in (before, after):
            return Glide(before, after, sign_moved(now, k), 0.0)
        return Glide(before, after, move(now, "grows").ease(now), 0.0 if now.calm else GLIDES)

    def _place(self, rule: str, state: State) -> int:
        """Where a sign stands; on its ground Adam's dials stand at the edges of the map."""
        if state.get("scene") != "grounds":
            return CARD
        if not state.get("racing"):
            return TABLE
        return self.edge if rule == "adam" and state.get("racing") == OWN else RUN

    def _rates(self, now: Moment, rule: str, s: float) -> tuple[float, ...]:
        """What the dials of a sign show; Adam's are those of its last step on its ground."""
        if rule != "adam":
            run = self.runs[rule]
            return (2.0 * run.optimizer.learning_rate(0) / sm.largest_stable_learning_rate(run.loss),)
        last = len(self.own) - 1
        begun = now.beat.entry.get(OWN) or (now.beat.exit.get(OWN) and now.tick >= BEGUN * GROW)
        step = min(whole_step(s), last) if begun else int(self._turned(now) * last)
        return tuple(float(rate) for rate in self.own[step])

    @staticmethod
    def _turned(now: Moment) -> float:
        """On its card Adam's dials turn through its steps once, after it has been named."""
        return move(now, "dials turn").ease(now) if now.beat.verb == "rules" else 1.0

    def readings(self, now: Moment, s: float) -> Iterator[Reading]:
        for rule, sign in self.signs.items():
            if sign.title.faded:
                yield from sign.readings(self._rates(now, rule, s), rule)

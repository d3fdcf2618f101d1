"""Three rules on three grounds: which is first depends on the ground."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import soupmath as sm
from scenes.kit.easing import between
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.moments import standing
from scenes.stage.timeline import Moment, State
from scenes.stagings.rough_ground import timing
from scenes.stagings.rough_ground.ground_race import GroundRace, Stand
from scenes.stagings.rough_ground.rule_cards import OWN, TITLES, RuleCards
from scenes.stagings.rough_ground.timing import CARDS_GONE, GROUNDS, move
from soupmath.facts import NEAR

BACK = 0.5              # of a ground, while the rules race on another
QUIET = 0.4             # of what stands beside a race while it runs
LARGER = 1.2            # of ticks, what is counted, where there is room for two lines
LINES = (0.8, 2.1)      # from the top to the baselines of the two, in ems
SPACE = 0.11            # between the two where they stand in one line


class ThreeGrounds:
    """Runs bowl_plain, bowl_momentum, …: each rule on each ground, with the rule's settings the same."""

    def __init__(self, setting: Setting, runs: Mapping[str, sm.Trajectory], rows_named: bool) -> None:
        """rows_named: the rows of bars carry the rules' names, because the signs do not stand beside them."""
        self.regions, names = setting.regions, tuple(TITLES.values()) if rows_named else ()
        by_ground = {ground: {rule: runs[f"{ground}_{rule}"] for rule in TITLES} for ground in GROUNDS}
        most = max(int(run.facts()["near_at"]) for rules in by_ground.values() for run in rules.values())
        self.races = {ground: GroundRace(setting, rules, most, names) for ground, rules in by_ground.items()}
        self.leftward = setting.theme.words.leftward
        words, tick, label = setting.theme.words, setting.sizes["tick"], setting.sizes["label"]
        self.until = [Label(text, tick, setting.theme.ink, align="left", words=words)
                      # For translators: two lines that belong together: steps until 1% / of the way is left
                      for text in (words.gettext("steps until {share}", share=f"{NEAR:.0%}"),
                                   words.gettext("of the way is left"))]
        self.rules = RuleCards(setting, by_ground[OWN], self.races[OWN].keys, tick if rows_named else label)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        races = [part for race in self.races.values() for part in race.props]
        return [*self.rules.back, *races, *self.until, *self.rules.front]

    def pose(self, now: Moment) -> None:
        lit = {rule: self._lit(now, rule) for rule in TITLES}
        for ground, race in self.races.items():
            stand = self.stand(now, ground)
            race.pose(stand, lit, self.s(now, ground))
            race.award(stand, standing(now, ground, "told"), timing.swell(now, ground))
        self._pose_until(now)
        self.rules.pose(now, lit, self.s(now, OWN))

    # as functions of the moment -------------------------------------------------------------------
    def s(self, now: Moment, ground: str) -> float:
        """The playhead that the rules of a ground share: faster and faster, to the last step of the longest."""
        return timing.race_playhead(now, ground, self.races[ground].longest)

    @staticmethod
    def _there(now: Moment) -> float:
        return standing(now, "scene", "grounds", CARDS_GONE)

    def stand(self, now: Moment, ground: str) -> Stand:
        """What changes its place goes, then comes."""
        new, veil = timing.turn(now)
        before, after = (self._place(ground, state) for state in (now.beat.entry, now.beat.exit))
        stand = after if new else before
        same = before.map == after.map
        way = move(now, "grows").ease(now) if before != after else 1.0
        dimmed = between(before.there, after.there, way) if same else stand.there
        common = stand.common
        if now.beat.verb == "rest" and now.beat.entry.get("racing") and new:
            common = move(now, "common").ease(now)
        return replace(stand, there=self._there(now) * dimmed * (1.0 if same else veil), common=common,
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

    def _lit(self, now: Moment, rule: str) -> float:
        """Beside a race a row is quiet until its rule is near, and but for the first again when that is told."""
        before, after = (self._row(now, rule, state) for state in (now.beat.entry, now.beat.exit))
        turn = now.beat.entry.get("racing") != now.beat.exit.get("racing")
        return between(before, after, move(now, "grows" if turn else "row").ease(now))

    def _row(self, now: Moment, rule: str, state: State) -> float:
        racing = state.get("racing")
        if racing is None:
            return 1.0
        race = self.races[str(racing)]
        if state.get(str(racing)) == "told":
            return 1.0 if rule == race.first else QUIET
        return QUIET + (1.0 - QUIET) * race.arrived(rule, self.s(now, str(racing)))

    # what is counted ------------------------------------------------------------------------------
    def _pose_until(self, now: Moment) -> None:
        """In one line beside a race, in two beside the table."""
        begun = [any(state.get(ground) for ground in GROUNDS) for state in (now.beat.entry, now.beat.exit)]
        new, veil = timing.turn(now)
        table = [not state.get("racing") for state in (now.beat.entry, now.beat.exit)]
        at = self.regions["until_table" if table[new] else "until"]
        first, second = self.until
        if at.height > 2 * first.size:
            for label, down in zip(self.until, LINES, strict=True):
                label.place(at.left, at.top - down * LARGER * label.size, 0.0, LARGER)
        else:
            read = (second, first) if self.leftward else (first, second)
            read[0].place(at.left, baseline(at.y, first.size))
            read[1].place(at.left + read[0].width_of_text + SPACE, baseline(at.y, first.size))
        for label in self.until:
            label.appear(self._there(now) * begun[new] * (1.0 if table[0] == table[1] else veil))

    def readings(self, now: Moment) -> Iterator[Reading]:
        for ground, race in self.races.items():
            yield from race.readings(self.stand(now, ground), self.s(now, ground), ground)
        if self.until[0].faded:
            yield Reading("how near ends a run", "printed", "".join(re.findall(r"\d+%", self.until[0].read())),
                          f"{NEAR:.0%}")
        yield from self.rules.readings(now, self.s(now, OWN))

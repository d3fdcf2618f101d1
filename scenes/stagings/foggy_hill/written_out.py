"""The hill's formula, and in a slow step its slope's: with the step's parameters in it, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import soupmath as sm
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.formula_card import FormulaCard
from scenes.props.sign.row_places import RowPlaces
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.formula_rows import MOST, of_loss, of_step
from scenes.stagings.foggy_hill.timing import CROSSINGS, WALKS, move

WRITES = {"step": WALKS, "cross": CROSSINGS}        # verbs of a slow step, and with which others they share a playhead


class WrittenOut:
    """Only of a loss that has a formula short enough; where it is too long for its place, less of it is written.

    printed: formulas, by their outlines, and numbers.
    """

    def __init__(self, setting: Setting, run: sm.Trajectory) -> None:
        self.run, self.words, self.regions = run, setting.theme.words, setting.regions
        self.card = FormulaCard(setting.theme, MOST)
        self.places = lru_cache(maxsize=None)(self._places)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return self.card.props

    def pose(self, now: Moment, region: Region, side: int) -> None:
        """region: where there is room, side: its corner, −1 left or 1 right."""
        there = move(now, "formula").presence(now, "formula")
        if now.beat.verb in WRITES and not timing.stands(now):
            self._write_step(now, region, side, now.gesture[0])
        elif there > 0:
            self.card.pose(self.places(region, side, None), (there,), (0.0,))
        else:
            self.card.pose(None)

    def _write_step(self, now: Moment, region: Region, side: int, index: int) -> None:
        """Row by row, as each is spoken of; what is of one step leaves with it."""
        places, goes = self.places(region, side, index), 1.0 - move(now, "written goes").ease(now)
        if places is None or now.beat.entry.get("tally") or now.beat.entry.get("counted"):
            self.card.pose(None)
            return
        first = index == now.beat.first
        title = 1.0 - now.presence("title", timing.TITLE.start, timing.TITLE.ticks)
        felt = move(now, "written").ease(now)
        known = 1.0 if now.beat.entry.get("formula") else felt * title
        lasts = timing.lasting(now)
        there, worked = [], []
        for row in places.rows:
            seen = known if row.of == "loss" else felt if first else 1.0
            if row.of == "slope" and not row.name:
                seen = move(now, "put in").ease(now) * lasts
            elif row.of == "step":
                seen = move(now, "stepped").ease(now) * lasts
            there.append(seen)
            worked.append(seen * move(now, "worked").ease(now) * lasts if row.of == "slope" else 1.0)
        self.card.pose(places, there, worked, goes)

    def _places(self, region: Region, side: int, index: int | None) -> RowPlaces | None:
        if index is None:
            return of_loss(self.run, self.words, region, side)
        return of_step(self.run, index, self.words, region, side)

    def readings(self) -> Iterator[Reading]:
        yield from self.card.readings()

"""Where what belongs to a watched run stands on its slate: jar and chart between the same two heights. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.lettering import SMALLEST, outline_of
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.counter import known_rate
from scenes.props.measure.jar import BESIDE
from scenes.stage.recorded_tag import recorded_said
from scenes.stagings.loss_meter.watched_run import TICKS, WatchedRun

ROW, ROWS = 0.56, 0.94      # units of the ledge's front, with one row of letters and with two
STANDS = 0.26               # from the jar's floor down to where the front begins
OVER, OVER_TWO = 0.90, 1.30     # from the scale's end to the slate's upper edge: the spout, and one row or two
IN_A_ROW = 5.2              # units in which steps and rate stand in a row
INSET, APART = 0.22, 0.42   # units from the slate's edge, and from jar to plot
NUMBERS, TIGHT = 0.42, 0.40     # em of the numbers along the scales; on a slate that is LOW
LOW = 3.0               # units: such a one has no second row where letters can be small enough for one


@dataclass(frozen=True)
class WatchedPlaces:
    """said: of a recorded run, that it is one; below: whether that has a row of its own."""

    slate: Region
    face: float
    jar: Region
    plot: Region
    count: Region
    reading: float
    numbers: float
    said: str
    below: bool

    @classmethod
    def of(cls, setting: Setting, watched: WatchedRun) -> WatchedPlaces:
        slate, across, words = setting.regions["watched_slate"], setting.regions["watched_jar"], setting.theme.words
        run = watched.run
        said = recorded_said({"run": run}, words)
        left, low = across.right + APART, slate.height < LOW
        size = TIGHT if low else NUMBERS
        below = bool(said) and outline_of(said)[1] * (SMALLEST if low else size) > left - slate.left - 2 * INSET
        face = ROWS if below else ROW
        count = slate.right - INSET - across.right - APART
        stacked = known_rate(run, 0) is not None and count < IN_A_ROW
        bottom, top = slate.bottom + face + STANDS, slate.top - (OVER_TWO if stacked else OVER)
        letters = [outline_of(text)[1] * size for _, text in watched.scale.lettered(TICKS)]
        right = slate.right - INSET - max(letters, default=0.0) - 0.3
        counter = Region.spanning(across.right + APART, slate.right - INSET,
                                  slate.top - (1.15 if stacked else 0.72), slate.top - 0.10)
        return cls(slate, face, Region.spanning(across.left, across.right, bottom, top),
                   Region.spanning(left, right, bottom, top), counter,
                   across.left - BESIDE - slate.left - INSET, size, said, below)

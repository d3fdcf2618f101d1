"""When things come, go and move on the staging growing_palate, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "guess": Pace(lead=12, tail=10, step_ticks=66, window=(0.66, 0.80)),
    "average": Pace(lead=62, tail=6),
    "taste": Pace(lead=38, tail=12),
    "cross": Pace(lead=24, tail=14),
    "again": Pace(lead=68, tail=6),
    "years": Pace(lead=50, tail=12),
    "surprise": Pace(lead=60, tail=12),
}

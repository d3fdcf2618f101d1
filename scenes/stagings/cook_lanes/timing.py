"""When things come, go and move on the staging cook_lanes, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "open": Pace(lead=15, tail=15),
    "grain": Pace(lead=40, tail=12),
    "pinch": Pace(lead=84, tail=12),
    "line_up": Pace(lead=46, tail=12),
    "race": Pace(lead=8, tail=13, step_ticks=6, window=(0.28, 0.88)),
    "border": Pace(lead=66, tail=54, step_ticks=10, window=(0.2, 0.9)),
    "word_weight": Pace(lead=86, tail=12),
    "jars": Pace(lead=72, tail=12),
}

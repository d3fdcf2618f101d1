"""When things come, go and move on the staging rough_ground, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "open": Pace(lead=16, tail=4, step_ticks=11, window=(0.45, 1.0)),
    "walk": Pace(lead=2, tail=6, step_ticks=2),
    "ravine": Pace(lead=40, tail=12),
    "hop": Pace(lead=4, tail=4, step_ticks=18, window=(10 / 18, 16 / 18)),
    "hop_on": Pace(lead=4, tail=6, step_ticks=2, window=(0.0, 0.9)),
    "stop": Pace(lead=16, tail=4, step_ticks=2),
    "sled": Pace(lead=16, tail=2, step_ticks=12),
    "ride": Pace(lead=0, tail=0, step_ticks=8, window=(0.125, 0.875)),
    "ride_on": Pace(lead=0, tail=8, step_ticks=3),
    "rules": Pace(lead=66, tail=8),
    "line_up": Pace(lead=24, tail=4),
    "race": Pace(lead=42, tail=2),
    "winner": Pace(lead=10, tail=12),
    "rest": Pace(lead=49, tail=3),
}

"""When things come, go and move on the staging many_spoons, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "wait": Pace(lead=8, tail=10, step_ticks=2),
    "taste": Pace(lead=48, tail=14),
    "walk": Pace(lead=14, tail=40, step_ticks=2),
    "million": Pace(lead=58, tail=12),
    "light": Pace(lead=72, tail=16),
    "time": Pace(lead=30, tail=15),
}

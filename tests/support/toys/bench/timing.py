"""When things come, go and move on the staging bench, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "open": Pace(lead=10, tail=5),
    "walk": Pace(lead=6, tail=4, step_ticks=8, window=(0.2, 0.8)),
    "step": Pace(lead=4, tail=4, step_ticks=10),
    "rest": Pace(lead=0, tail=0),
}

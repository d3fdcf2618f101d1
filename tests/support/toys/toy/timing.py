"""When things come, go and move on the staging toy, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "open": Pace(lead=8, tail=4),
    "walk": Pace(lead=4, tail=4, step_ticks=6),
    "rest": Pace(lead=15, tail=15),
    "near": Pace(lead=30, tail=4),
    "far": Pace(lead=30, tail=4),
    "lie": Pace(lead=4, tail=4),
    "vanish": Pace(lead=4, tail=4),
    "stumble": Pace(lead=4, tail=4),
    "leave": Pace(lead=4, tail=4),
    "die": Pace(lead=4, tail=4),
    "late": Pace(lead=4, tail=4),
    "hang": Pace(lead=4, tail=4),
    "spin": Pace(lead=4, tail=4),
}

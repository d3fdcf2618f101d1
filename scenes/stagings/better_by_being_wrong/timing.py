"""When things come, go and move on the staging better_by_being_wrong, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "open": Pace(lead=16, tail=8),
    "say": Pace(lead=38, tail=3),
    "read": Pace(lead=27, tail=2),
    "curves": Pace(lead=66, tail=8),
    "pot": Pace(lead=54, tail=6),
    "look_closer": Pace(lead=30, tail=10),
    "offer": Pace(lead=70, tail=10),
}

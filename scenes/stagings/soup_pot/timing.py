"""When things come, go and move on the staging soup_pot."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "open": Pace(lead=24, tail=15),
    "read_card": Pace(lead=20, tail=8),
    "taste": Pace(lead=46, tail=8),
    "weigh": Pace(lead=24, tail=8),
    "season": Pace(lead=3, tail=3, step_ticks=50, window=(0.24, 0.46)),
    "season_quickly": Pace(lead=2, tail=4, step_ticks=36, window=(0.24, 0.46)),
    "tally": Pace(lead=30, tail=8),
    "simmer": Pace(lead=10, tail=10),
    "close_loop": Pace(lead=60, tail=14),
    "hand_over": Pace(lead=34, tail=10),
}

# of a step, as fractions of its ticks: when the hand lifts, pours, stirs, sips
LIFT, BACK = (0.02, 0.20), (0.49, 0.66)          # the shaker goes over the pot, and home
STIR, SIP = (0.46, 0.62), (0.62, 1.0)
LEAVES, COMES = (0.06, 0.26), (0.36, 0.56)       # the old bowl, and the fresh one
PILL = (0.03, 0.11)                              # the pill of the last step goes, this one's comes
READ = (0.50, 0.60)                              # of the sip: the spoon is at the ruler, the needle too
FALL = 5.0                                       # ticks that a grain is in the air
SPACE = 9.0                                      # units that a bowl slides

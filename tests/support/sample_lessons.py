"""Lessons on the bench, a staging that is only a table of verbs, for tests of what comes before the picture."""

from __future__ import annotations

from toys.bench.verbs import VERBS

BENCH = {verb.name: verb for verb in VERBS}

GOOD = """\
title = "A bowl of soup"
staging = "bench"

[run]
loss = "soup"
learning_rate = 0.01
start = "tastes_six"
steps = 20

[[beat]]
id = "open"
show = "open"
say = "The score is {score_first:.0f}. [bell] That is {gap_first:.0f} short."

[[beat]]
id = "on"
show = "step"
steps = [0, 3]
say = "The loss falls to {loss_at_3:.2f}."
claims = ["loss_falls"]

[[beat]]
id = "rest"
show = "rest"
hold = 1.0
"""

SEVERAL = GOOD.replace("[run]", "[runs.timid]").replace("[[beat]]", """\
[runs.bold]
loss = "soup"
learning_rate = 0.02
start = "tastes_six"
steps = 10

[[beat]]""", 1).replace("score_first", "timid_score_first").replace("gap_first", "bold_gap_first").replace(
    "loss_at_3", "timid_loss_at_3").replace('show = "step"', 'show = "walk"\nwho = "timid"')

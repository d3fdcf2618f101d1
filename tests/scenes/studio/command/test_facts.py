"""`soup facts` lists what a lesson's words can quote and claim: what it lists passes, with the value it gives."""

from __future__ import annotations

import json
import re
from pathlib import Path

from soup_command import soup

LESSON = """title = "T"
staging = "loss_meter"
[run]
loss = "soup"
learning_rate = 0.01
start = "tastes_six"
steps = 3
[[beat]]
id = "only"
show = "open"
say = "%s"
claims = [%s]
"""


def test_what_is_listed_can_be_said(here: Path) -> None:
    lesson = here / "mine.toml"
    lesson.write_text(LESSON % ("", ""))
    told = json.loads(soup("facts", "mine.toml", "--json").stdout)
    quoted = " ".join(f"{{{name}:.1e}}" for name in list(told["facts"])[:12])
    holds = [claim["name"] for claim in told["claims"] if claim["ok"]]
    lesson.write_text(LESSON % (quoted, ", ".join(f'"{claim}"' for claim in holds)))
    assert holds
    assert soup("check", "mine.toml").exit_code == 0
    broken = [claim["name"] for claim in told["claims"] if not claim["ok"]]
    lesson.write_text(LESSON % ("", ", ".join(f'"{claim}"' for claim in broken)))
    assert len(soup("check", "mine.toml").stderr.splitlines()) == len(broken)


def test_it_is_told_with_values(here: Path) -> None:
    (here / "mine.toml").write_text(LESSON % ("", ""))
    printed = soup("facts", "mine.toml").stdout
    assert re.search(r"\{gap_first\} +4\n", printed)
    assert re.search(r"\{loss_at_0\} … \{loss_at_3\} +16, ", printed)
    assert re.search(r"  loss_falls +run: 3 of 3 steps lower the loss", printed)


def test_runs_are_compared(here: Path) -> None:
    printed = soup("facts", "how-big-a-pinch").stdout
    assert re.search(r"  timid\.lower_than\.shaker ", printed)
    assert "shaker.lower_than.timid" not in printed


def test_a_lesson_that_is_not_there(here: Path) -> None:
    result = soup("facts", "fogy-hill")
    assert result.exit_code == 2
    assert 'Did you mean "foggy-hill"?' in result.stderr

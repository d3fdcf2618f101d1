"""`path = "training.csv"`: what tables of recorded runs mean, what is proved of them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.studio.command import cli
from scenes.studio.files.faults import BadInputError
from scenes.studio.files.number_table import read_table
from scenes.studio.files.recorded_columns import columns
from scenes.studio.plan import proof
from scenes.studio.script.lesson import load

LOSS = sm.soup.salt_loss()
RUN = sm.descend(LOSS, sm.optimizers.gradient_descent(0.8 / LOSS.smoothness), LOSS.places["salt_short"], steps=5)
AMOUNTS = LOSS.amounts(RUN.points)[:, 0].tolist()
GOOD = "step,salt,loss\n" + "".join(f"{k},{a!r},{v!r}\n" for k, (a, v) in enumerate(zip(AMOUNTS, RUN.losses.tolist(),
                                                                                         strict=True)))
LESSON = """title = "Recorded"
staging = "loss_meter"
[run]
{run}
[[beat]]
id = "measure"
show = "measure"
claims = [{claims}]
"""
SALT = 'loss = "salt"\npath = "training.csv"\namounts = true'


@pytest.fixture
def lesson(tmp_path: Path):
    """Writes a lesson with its table, and gives its path."""
    def write(table: str = GOOD, run: str = SALT, claims: str = "") -> str:
        (tmp_path / "training.csv").write_text(table)
        (tmp_path / "mine.toml").write_text(LESSON.format(run=run, claims=claims))
        return str(tmp_path / "mine.toml")
    return write


def told(lesson: str) -> str:
    """All that is wrong with it."""
    return "\n".join(map(str, proof.check(lesson).faults))


class TestWhatColumnsMean:
    """Each of these tells of the losses 3, 2 and 1."""

    @pytest.mark.parametrize("table", [
        "3\n2\n1\n",
        "step,value\n0,3\n1,2\n2,1\n",
        "Wall time,Step,Value\n1.7e9,0,3\n1.8e9,100,2\n1.9e9,200,1\n",
        "run_id,key,value,step,timestamp\nab,acc,0,0,1\nab,loss,3,0,1\nab,loss,2,1,2\nab,loss,1,2,3\n",
        '"Step","lively-owl - train/loss","lively-owl - train/loss__MIN","lively-owl - train/loss__MAX"\n'
        "0,3,3,3\n1,2,2,2\n2,1,1,1\n",
        "epoch;accuracy;loss;val_accuracy;val_loss\n0;0,1;3;0,1;4\n1;0,2;2;0,1;3\n2;0,3;1;0,2;3\n",
        "epoch,step,train_loss,val_loss\n0,0,3,\n0,1,2,\n0,1,,4\n1,2,1,\n",
        "step,train_loss_step,val_loss\n0,3,4\n1,2,4\n2,1,4\n",
    ])
    def test_losses(self, table: str, tmp_path: Path) -> None:
        path = tmp_path / "table.csv"
        path.write_text(table)
        assert columns(read_table(path)).losses == (3, 2, 1)

    @given(st.lists(st.lists(st.floats(-1e9, 1e9), min_size=3, max_size=3), min_size=1, max_size=20))
    def test_numbers_come_back_bit_for_bit(self, tmp_path_factory, rows: list[list[float]]) -> None:
        path = tmp_path_factory.mktemp("t") / "table.csv"
        path.write_text("x,y,loss\n" + "".join(",".join(map(repr, row)) + "\n" for row in rows))
        found = columns(read_table(path), ("x", "y"), 2)
        assert np.array_equal(np.column_stack([np.array(found.points), found.losses]), rows)


class TestWhatIsProved:
    def test_a_path_proves_its_rule(self, lesson) -> None:
        checked = proof.check(lesson(claims='"steps_are_slope_times_rate", "loss_falls"'))
        assert checked.ok, [*map(str, checked.faults), *checked.laws]
        assert checked.runs["run"].recorded
        assert checked.runs["run"].optimizer.learning_rate(0) == pytest.approx(0.8 / LOSS.smoothness)
        assert "plain descent" in checked.lesson.recorded["run"]

    def test_a_claimed_rule_must_be_the_one(self, lesson) -> None:
        assert proof.check(lesson(run=f'{SALT}\noptimizer = "gradient_descent"')).ok
        assert "run.optimizer must be the rule that its points prove" in told(lesson(run=f'{SALT}\noptimizer = "adam"'))

    def test_losses_that_are_not_the_points_are_refused(self, lesson) -> None:
        table = GOOD.replace(repr(float(RUN.losses[1])), "0.9")
        assert "training.csv:3: must have the loss of its points: 0.64, got \"0.9\"" in told(lesson(table))

    def test_what_is_not_known_is_not_claimed(self, lesson) -> None:
        table = "step,salt\n0,4.5\n1,6.0\n2,5.0\n3,7.5\n"
        assert "must suit the runs (optimizer must have a known learning rate" in told(
            lesson(table, claims='"rate_falls"'))
        assert "be about a run whose rule is known" in told(lesson(table, claims='"sees_the_true_slope"'))

    def test_check_says_that_it_is_recorded(self, lesson, capsys) -> None:
        with pytest.raises(SystemExit) as ended:
            cli.main(["check", lesson()], prog_name="soup")
        assert ended.value.code == 0
        assert "mine: run is recorded: training.csv, 6 rows: " in capsys.readouterr().err


@pytest.mark.parametrize(("table", "run", "why"), [
    (GOOD, 'loss = "salt"\npath = "trainin.csv"', 'run.path must be a file in the lesson\'s folder'),
    (GOOD, 'loss = "salt"\npath = "../training.csv"', "run.path must be a file in the lesson's folder"),
    (GOOD, 'loss = "salt"\npath = "/etc/passwd"', "run.path must be a file in the lesson's folder"),
    (GOOD, 'loss = "sallt"\npath = "training.csv"', 'Did you mean "salt"?'),
    (GOOD, SALT + "\nsteps = 5", "run.steps must be a known key"),
    ("step,a,b\n0,1,2\n1,2,3\n", SALT, "must have a column for each of salt"),
    ("step,salt\n0,4.5\n1,hot\n", SALT, "must hold numbers"),
    ("step,salt\n0,4.5\n1,-6\n", SALT, "training.csv:3: must hold amounts above 0"),
    ("step,salt\n0,4.5\n0,6\n", SALT, "must hold steps that rise from row to row"),
    ("step,salt\n0,4.5\n1,nan\n2,5\n", SALT, "no run comes back"),
    ("step,salt,salt\n0,4.5,1\n", SALT, "must name each column once"),
    ("", SALT, "must hold a point a row"),
    ("step,acc,bleu\n0,1,2\n1,2,3\n", 'path = "training.csv"', "must have one column of losses"),
    ("step,acc,bleu\n0,1,2\n", 'path = "training.csv"\nmetric = "belu"', 'Did you mean "bleu"?'),
    ("run_id,key,value,step\na,loss,1,0\nb,loss,2,0\n", 'path = "training.csv"', "must hold the rows of one run"),
    ("step,salt\n0,4.5\n1,6\n", SALT.replace("salt", "ravine", 1), "must have a column for each of x, y"),
])
def test_what_cannot_be_read_is_named(lesson, table: str, run: str, why: str) -> None:
    assert why in told(lesson(table, run))


def test_a_link_that_leads_out_is_refused(lesson, tmp_path: Path) -> None:
    path = lesson()
    outside = tmp_path.parent / "outside.csv"
    outside.write_text(GOOD)
    (tmp_path / "training.csv").unlink()
    (tmp_path / "training.csv").symlink_to(outside)
    assert "a link that leads out of it" in told(path)


def test_all_faults_are_told_at_once(lesson) -> None:
    with pytest.raises(BadInputError) as refused:
        load(lesson(run=f'{SALT}\nstepz = 3\nlabel = 3\noptimizer = "adma"'))
    assert {fault.key for fault in refused.value.faults} == {"run.stepz", "run.label", "run.optimizer"}

"""Films from Python: the lesson that is written for a run, and what is refused. Drawing is among the long tests."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import soupmath as sm
from scenes.film import RunFilm, film
from scenes.studio.files.number_table import read_table
from scenes.studio.files.recorded_columns import columns
from scenes.studio.plan import proof
from scenes.studio.runs.named_runs import named

SHELF = sm.TERRAINS["shelf"]
START = SHELF.theta({"salt": 0.5})
RUN = sm.descend(SHELF, sm.optimizers.gradient_descent(0.25), START, 20)
PATHS = Path(__file__).parents[1] / "reference" / "paths"


@pytest.fixture(scope="module")
def made() -> RunFilm:
    return film(RUN)


def test_its_lesson_has_the_very_run(made: RunFilm) -> None:
    assert made.staging == "foggy_hill"
    assert made.tables() == {}
    (run,) = made._filmed.plan.runs.values()
    assert run.digest() == RUN.digest()


def test_it_says_what_the_run_keeps(made: RunFilm, tmp_path: Path) -> None:
    """Every claim of the lesson was checked; here that it claims at all, and what is false of another run."""
    assert "flat is not always lowest" in made.lesson()
    bold = film(sm.descend(SHELF, sm.optimizers.gradient_descent(0.25), START, 3))
    assert '"converges"' in made.lesson()
    assert '"converges"' not in bold.lesson()
    assert made.save(tmp_path / "mine.toml").read_text() == made.lesson()


@pytest.mark.parametrize("change", [
    lambda run: sm.Trajectory.from_points(run.points, run.loss),
    lambda run: sm.descend(run.loss, sm.optimizers.gradient_descent(sm.schedules.Exponential(0.25, 0.9)), START, 20),
    lambda run: sm.descend(replace(run.loss, name="mine"), sm.optimizers.gradient_descent(0.25), START, 20),
])
def test_what_no_lesson_can_ask_for_lies_beside_it_bit_for_bit(change, tmp_path: Path) -> None:
    run = change(RUN)
    told = named(run, "run.csv")
    (tmp_path / "run.csv").write_text(told.csv)
    known = "loss" in told.table
    found = columns(read_table(tmp_path / "run.csv"), run.loss.names * known, run.loss.dimension * known)
    assert told.table["path"] == "run.csv"
    assert np.array_equal(found.losses, run.losses)
    assert not known or np.array_equal(found.points, run.points)


def test_a_saved_lesson_checks_as_it_stands(tmp_path: Path) -> None:
    made = film(sm.Trajectory.from_points(RUN.points, SHELF))
    checked = proof.check(str(made.save(tmp_path / "mine.toml")))
    assert checked.ok, [*map(str, checked.faults)]
    assert (tmp_path / "mine.csv").is_file()
    assert checked.runs["run"].recorded


@pytest.mark.parametrize(("file", "rule"), [("momentum.ravine.csv", "momentum"), ("adam.himmelblau.csv", "adam")])
def test_a_path_that_torch_has_made_is_labelled_rightly(file: str, rule: str, tmp_path: Path) -> None:
    from scenes.kit.words import ENGLISH
    from scenes.stage.recorded_tag import recorded_said
    from scenes.studio.runs.recording import recording

    loss = file.split(".")[1]
    found = recording(PATHS / file, (0, 0), file, loss, None, False, None)
    run = found.run()
    assert found.rule == rule
    assert found.rate is None           # plain descent alone may be shown as a slope times its rate
    assert recorded_said({"run": run}, ENGLISH) == "recorded"
    assert recorded_said({"run": run, "other": RUN}, ENGLISH) == "partly recorded"
    every = sm.Trajectory.from_losses(run.losses, steps=np.arange(len(run.losses)) * 100)
    assert recorded_said({"run": every}, ENGLISH) == "recorded every 100 steps"


@pytest.mark.parametrize(("given", "why"), [
    ({"run": 3}, "run must be a Trajectory"),
    ({"run": []}, "run must be a Trajectory"),
    ({"theme": "stov"}, r"theme must be one of stove, paper, got 'stov'\. Did you mean \"stove\"\?"),
    ({"shape": "round"}, "shape must be one of"),
    ({"quality": "best"}, "quality must be one of"),
    ({"staging": "foggy_hil"}, 'Did you mean "foggy_hill"'),
    ({"staging": "first_guess"}, "staging must be one that tells of 1 such run"),
    ({"title": "x" * 100}, "must have at most 60 letters"),
])
def test_what_is_wrong_is_named(given: dict[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        film(**{"run": RUN, **given})


@pytest.mark.parametrize(("call", "why"), [
    (lambda made: made.save("run.avi"), "path must end in .mp4 or .toml"),
    (lambda made: made.still(21), "step must be a whole number from 0 to 20"),
    (lambda made: made.still(1, "gif"), "kind must be one of png, svg"),
])
def test_what_is_asked_of_it_wrongly_is_named(made: RunFilm, call, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        call(made)


@pytest.mark.long
def test_a_script_without_a_main_saves_a_film_and_stills(tmp_path: Path) -> None:
    """From another folder, by the outside name; the film is a video, and the outlines look as the pixels do."""
    (tmp_path / "mine.py").write_text(
        'import soupmath as sm\nfrom soupfilm.film import film\nloss = sm.TERRAINS["shelf"]\n'
        'run = sm.descend(loss, sm.optimizers.gradient_descent(0.25), loss.theta({"salt": 0.5}), 3)\n'
        'made = film(run, quality="preview", voice="off")\nmade.save("run.mp4")\n'
        'for kind in ("png", "svg"):\n    made.still(2, kind).save(f"still.{kind}")\n'
        'assert "<video" in made._repr_html_()\n')
    done = subprocess.run([sys.executable, "mine.py"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    import av
    import typst
    from PIL import Image

    with av.open(str(tmp_path / "run.mp4")) as video:
        assert sum(1 for _ in video.decode(video=0)) > 15
    pixels = Image.open(tmp_path / "still.png").convert("RGB")
    (tmp_path / "page.typ").write_text(f"#set page(width: {pixels.width}pt, height: {pixels.height}pt, margin: 0pt)\n"
                                       '#image("still.svg", width: 100%)')
    (tmp_path / "drawn.png").write_bytes(typst.compile(str(tmp_path / "page.typ"), format="png", ppi=72.0))
    outlines = Image.open(tmp_path / "drawn.png").convert("RGB").resize(pixels.size)
    assert np.abs(np.asarray(pixels, dtype=int) - np.asarray(outlines)).mean() < 4


@pytest.mark.long
def test_a_notebook_shows_a_video(tmp_path: Path) -> None:
    nbformat = pytest.importorskip("nbformat", reason="pip install nbclient ipykernel")
    nbclient = pytest.importorskip("nbclient", reason="pip install nbclient ipykernel")
    pytest.importorskip("ipykernel", reason="pip install nbclient ipykernel")
    cells = ['import soupmath as sm\nloss = sm.TERRAINS["shelf"]\n'
             'run = sm.descend(loss, sm.optimizers.gradient_descent(0.25), loss.theta({"salt": 0.5}), 3)',
             'from soupfilm.film import film\nfilm(run, quality="preview", voice="off")',
             'rates = 0.05, 0.25, 0.6, 1.2\n'
             'runs = [sm.descend(loss, sm.optimizers.gradient_descent(rate), run.points[0], 20) for rate in rates]\n'
             'film(runs, staging="sweep", quality="preview", voice="off").still()']
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbclient.NotebookClient(book, timeout=None, kernel_name="python3",
                            resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert "<video" in book.cells[1].outputs[0].data["text/html"]
    assert book.cells[2].outputs[0].data["image/png"]


def test_a_loss_by_formula_is_written_as_one() -> None:
    loss = sm.formulas.loss("θ**4 - 3*θ**2 + θ", over={"θ": (-2.2, 2.2)}, units={"θ": "cm"})
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.02), [2.0], 20)
    made = film(run, staging="loss_meter")
    table = '{ formula = "θ**4 - 3*θ**2 + θ", over = { "θ" = [-2.2, 2.2] }, units = { "θ" = "cm" } }'
    assert f"loss = {table}" in made.lesson()
    assert made.tables() == {}
    assert np.array_equal(made._filmed.plan.runs["run"].points, run.points)


def test_several_runs_are_told_apart_by_what_made_them() -> None:
    loss = sm.TERRAINS["himmelblau"]
    runs = [sm.descend(loss, sm.optimizers.gradient_descent(rate), [0.0, 0.0], 30) for rate in (0.002, 0.01, 0.02)]
    lesson = film(runs, staging="sweep").lesson()
    assert [f'label = "{rate}"' in lesson for rate in ("0.002", "0.01", "0.02")] == [True] * 3
    assert 'keys = "learning rate"' in lesson
    assert 'say = "Lowest is {run_3_loss_last:.2g}."' in lesson
    named = film({"β = 0.9": runs[0], "plain": runs[1]}, staging="sweep").lesson()
    assert 'label = "β = 0.9"' in named
    assert "[runs.plain]" in named

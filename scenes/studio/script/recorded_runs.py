"""A run that a lesson does not ask to be computed, but has in a table beside it: `path = "training.csv"`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from scenes.studio.files.beside_lesson import beside
from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.files.text import tidy
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs.recording import Recording, recording
from scenes.studio.runs.run_spec import RECORDED, RunSpec
from scenes.studio.script import own_losses, schema

KEY = "path"        # by which such a table is told from one of a run to compute


class RecordedTable(schema.Table):
    """[run], or [runs.NAME], of a run that was made elsewhere."""

    path: Annotated[str, Field(min_length=1)] = Field(
        description="The table beside the lesson, as `\"training.csv\"`: a row a step, with columns step, parameters "
                    "and loss as far as there are; exports of TensorBoard and of trackers are understood.")
    loss: schema.Loss | None = Field(
        None, description="The loss that it descends on, where that is known; without one its losses alone are shown.")
    metric: str | None = Field(
        None, description="The column, or the metric, that is the loss, where that cannot be told.")
    amounts: bool = Field(False, description="Whether its columns are amounts, and not their logarithms.")
    optimizer: schema.Optimizer | None = Field(  # type: ignore[valid-type]
        None, description="The rule that it is said to be by; the lesson is refused unless the points prove it.")
    expect: schema.Outcome | None = Field(  # type: ignore[valid-type]
        None, description="How the run must end; without it, any way but `diverged`.")
    label: Annotated[schema.Text, Field(max_length=schema.LONGEST_LABEL)] = Field(
        "", description="What pictures call it where they name it, in a word; without it, its own name.")


def read(table: Mapping[str, Any], spot: Spot) -> tuple[RunSpec | None, list[Fault]]:
    """The run of a table that has a path, and everything that is wrong with it."""
    given, wrong = schema.read(RecordedTable, table, spot)
    loss, wrong_loss = own_losses.read(table["loss"], spot.at("loss")) if "loss" in table else (None, [])
    if wrong or wrong_loss:
        return None, [*wrong, *wrong_loss]
    try:
        path = beside(given.path, spot.at(KEY))
        state = path.stat()
        found = recording(path, (state.st_mtime_ns, state.st_size), given.path, loss, given.metric, given.amounts,
                          given.optimizer)
    except BadInputError as error:
        return None, list(error.faults)
    spec = RunSpec(loss or RECORDED, RECORDED, found.rate, steps=found.steps, expect=given.expect,
                   label=tidy(given.label), path=found)
    return spec, _unproved(given.optimizer, found, spot.at("optimizer"))


def _unproved(claimed: str | None, found: Recording, spot: Spot) -> list[Fault]:
    """That the points do not prove the rule that they are said to be by."""
    if claimed is None or claimed == found.rule:
        return []
    why = found.found or "they are too few, too many, or not of every step"
    return [spot.fault(f"must be the rule that its points prove ({why})", shown(claimed), "Leave it out.")]

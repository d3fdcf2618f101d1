"""How long a lesson's runs and map would compute, before they do: an estimate, and the bound that it must keep.

Processor seconds, measured on one core of an AMD EPYC; right within a factor of two or three, which is enough to
tell seconds from hours.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.stage.starts_map import MapSpec
from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.runs.run_parts import loss_of
from scenes.studio.runs.run_spec import RunSpec

VARIABLE = "SOUP_LONGEST_RUN"
LONGEST = 60.0          # seconds, unless the variable says otherwise
STEP = 5e-5             # of a step, with all that the laws ask of it
PARAMETER = 5e-8        # of a step, for each of the loss
PRODUCT = 8e-10         # of a step, for each parameter of each sample, where these are few
FEW = 1_000_000         # products; of more, most are zero (the words of the next-word learner)
START = 9e-8            # of a step of one start of a map


@dataclass(frozen=True)
class Work:
    """Where it is asked for in a lesson, and the seconds it would take."""

    path: tuple[str, ...]
    seconds: float


def of_run(spec: RunSpec) -> float:
    loss = loss_of(spec.loss)
    products = min(loss.samples * loss.dimension, FEW)
    return spec.steps * (STEP + PARAMETER * loss.dimension + PRODUCT * products)


def of_map(spec: MapSpec) -> float:
    return spec.side**2 * spec.steps * START


def works(runs: Mapping[str, RunSpec], starts: MapSpec | None) -> Iterator[Work]:
    """All that a lesson asks for, by its keys."""
    for name, spec in runs.items():
        yield Work(("run", "steps") if name == "run" else ("runs", name, "steps"), of_run(spec))
    if starts is not None:
        yield Work(("map", "steps"), of_map(starts))


def longest() -> float:
    """The seconds that one of them may take. BadInputError where the variable names none."""
    given = os.environ.get(VARIABLE, "").strip()
    try:
        seconds = float(given) if given else LONGEST
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise BadInputError([Fault(VARIABLE, None, "", "must be seconds, more than 0", shown(given),
                                   f"As {VARIABLE}=600; without it, {LONGEST:g}.")])
    return seconds

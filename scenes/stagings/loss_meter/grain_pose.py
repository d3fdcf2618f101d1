"""How far the parts of the question are there what one more grain would do, as a function of the moment. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.timing import answered, brought, ease, there


@dataclass(frozen=True)
class GrainPose:
    """loss: before the grain; by_slope, in_truth: the changes; all others are 0…1.

    there: the bowl; brought: how far it has come; hanging, fallen: the grain over the bowl, and on its way down.
    asked: the question mark; wondered: the one over the bowl.
    laid: the plank, level; foretold: it tilts; tried: the truth at the jar.
    phase: of steam and floating, in cycles.
    """

    loss: float
    by_slope: float
    in_truth: float
    there: float
    brought: float
    hanging: float
    fallen: float
    asked: float
    wondered: float
    laid: float
    foretold: float
    tried: float
    phase: float


def grain_pose(now: Moment, measured: MeasuredRun) -> GrainPose:
    hanging, fallen = _falling(now) if now.beat.verb == "try_grain" else (there(now, "grain"), 0.0)
    by_slope, in_truth = measured.one_grain(now.s)
    return GrainPose(
        measured.loss(now.s), by_slope, in_truth, there=there(now, "bowl"), brought=brought(now),
        hanging=hanging, fallen=fallen, asked=there(now, "asked"), wondered=there(now, "asked_much"),
        laid=there(now, "foretold", "laid"), foretold=there(now, "foretold"), tried=answered(now), phase=now.ambient)


def _falling(now: Moment) -> tuple[float, float]:
    """The grain falls into the bowl; in a calm film it goes where it hangs."""
    hanging, fallen = float(bool(now.beat.entry.get("grain"))), ease(now, "fallen")
    return (hanging * (1 - fallen), 0.0) if now.calm else (hanging, fallen)

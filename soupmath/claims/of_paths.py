"""What a sentence may assert of the way that a run takes: which parameters move, and past what."""

from __future__ import annotations

import numpy as np

from ..arguments import Array, refusal
from ..facts import lowest
from ..trajectory import Trajectory
from .measured import Found, moves

__all__ = ["SEA_WATER", "all_parameters_move", "gets_nearly_as_salty_as_the_sea", "one_parameter_at_a_time",
           "only_adds", "overshoots", "salt_then_cream_then_pepper", "swings", "takes_away", "zigzags"]

SEA_WATER = 35.0        # g/L of salt, rounded: IOC, SCOR and IAPSO, TEOS-10 (2010), reference salinity 35.17 g/kg


def only_adds(run: Trajectory) -> Found:
    """No step lowers a parameter: nothing is taken out of the pot."""
    steps = moves(run)
    lowered = -float(steps.min(initial=0.0))
    return lowered == 0 and bool(steps.any()), f"the most any parameter is lowered by is {lowered:.3g}"


def takes_away(run: Trajectory) -> Found:
    """Some step lowers a parameter."""
    lowered = -float(moves(run).min(initial=0.0))
    return lowered > 0, f"the most any parameter is lowered by is {lowered:.3g}"


def overshoots(run: Trajectory) -> Found:
    """Some step passes the lowest minimum: a parameter is on its other side afterwards."""
    passed = int(_passes(run).sum())
    return passed > 0, f"{passed} steps pass the minimum in some parameter"


def swings(run: Trajectory) -> Found:
    """Every step lands on the other side of the lowest minimum, in some parameter."""
    passed = _passes(run)
    return bool(passed.all()) and run.steps > 0, f"{int(passed.sum())} of {run.steps} steps pass the minimum"


def _passes(run: Trajectory) -> Array:
    """Which steps (T,) change the side of the lowest minimum on which some parameter lies."""
    moves(run)
    side = np.sign(run.points - lowest(run))
    return (side[1:] * side[:-1] < 0).any(axis=1)


def zigzags(run: Trajectory) -> Found:
    """More than half of the steps turn by more than a right angle from the one before."""
    steps = moves(run)
    turns = int(((steps[1:] * steps[:-1]).sum(axis=1) < 0).sum())
    return 2 * turns > max(len(steps) - 1, 1), f"{turns} of {max(len(steps) - 1, 0)} turns are sharp"


def all_parameters_move(run: Trajectory) -> Found:
    """Every step moves every parameter."""
    still = int((moves(run) == 0).any(axis=1).sum())
    return still == 0 and run.steps > 0, f"{still} of {run.steps} steps leave a parameter alone"


def one_parameter_at_a_time(run: Trajectory) -> Found:
    """No step moves more than one parameter."""
    moved = (moves(run) != 0).sum(axis=1)
    several = int((moved > 1).sum())
    return several == 0 and bool(moved.any()), f"{several} of {run.steps} steps move several parameters"


def salt_then_cream_then_pepper(run: Trajectory) -> Found:
    """The first three steps move salt, cream and pepper, one each and in that order."""
    moved = [[name for name, step in zip(run.loss.names, move, strict=False) if step]
             for move in moves(run)[:3]]
    order = [" and ".join(names) for names in moved]
    return order == ["salt", "cream", "pepper"], f"first moved: {', '.join(order) or 'nothing'}"


def gets_nearly_as_salty_as_the_sea(run: Trajectory) -> Found:
    """The highest salt of the run is within a tenth of sea water's, 35 g/L."""
    if "salt" not in run.loss.names or run.loss.reference is None:
        raise refusal("claim", "be about a loss with salt in it", run.loss.name)
    highest = float(run.loss.amounts(run.points)[:, run.loss.names.index("salt")].max())
    return abs(highest - SEA_WATER) <= 0.1 * SEA_WATER, f"{highest:.3g} g/L at most"

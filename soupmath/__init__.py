"""The mathematics of the soup: losses, optimizers, and the one loop that all learning here is.

>>> import soupmath as sm
>>> loss = sm.soup.taste_loss()
>>> run = sm.descend(loss, sm.optimizers.gradient_descent(learning_rate=0.01), loss.places["tastes_six"], 119)
>>> run.outcome
<Outcome.CONVERGED: 'converged'>
>>> round(run.facts()["score_first"], 6), round(run.facts()["score_last"], 6)
(6.0, 10.0)
>>> all(verdict.ok for verdict in sm.laws.check(run))
True
"""

from . import (
    basins,
    batches,
    learners,
    losses,
    optimizers,
    samples,
    schedules,
    slices,
    soup,
    symmetries,
    terrain,
    wrappers,
)
from .audit import Audit, audit
from .claims import table as claims
from .descent import descend
from .fits import table as fits
from .formulas import loss as formulas
from .hills import TERRAINS
from .laws import table as laws
from .laws.verdict import Verdict
from .losses import Loss, largest_stable_learning_rate
from .many import Descents, descend_many
from .optimizers import OPTIMIZERS
from .outcomes import Outcome
from .own_rates import own_rates
from .range_test import RangeTest, range_test
from .rule import Optimizer
from .trajectory import Trajectory

__version__ = "0.1.0"       # pyproject.toml's: a test holds them together

__all__ = [
    "OPTIMIZERS",
    "TERRAINS",
    "Audit",
    "Descents",
    "Loss",
    "Optimizer",
    "Outcome",
    "RangeTest",
    "Trajectory",
    "Verdict",
    "__version__",
    "audit",
    "basins",
    "batches",
    "claims",
    "descend",
    "descend_many",
    "fits",
    "formulas",
    "largest_stable_learning_rate",
    "laws",
    "learners",
    "losses",
    "optimizers",
    "own_rates",
    "range_test",
    "samples",
    "schedules",
    "slices",
    "soup",
    "symmetries",
    "terrain",
    "wrappers",
]

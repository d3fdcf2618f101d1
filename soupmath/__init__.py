"""The mathematics of the soup: losses, optimizers, and the one loop that all learning here is.

>>> import soupmath as sm
>>> loss = sm.soup.taste_loss()
>>> run = sm.descend(loss, sm.optimizers.gradient_descent(learning_rate=0.01), loss.places["tastes_six"], 119)
>>> run.outcome
<Outcome.CONVERGED: 'converged'>
>>> all(verdict.ok for verdict in sm.laws.check(run))
True
"""

from . import laws, losses, optimizers, schedules, soup, terrain
from .descent import descend
from .hills import TERRAINS
from .laws import Verdict
from .losses import Loss, largest_stable_learning_rate
from .optimizers import OPTIMIZERS, Optimizer
from .outcomes import Outcome
from .trajectory import Trajectory

__all__ = [
    "OPTIMIZERS",
    "TERRAINS",
    "Loss",
    "Optimizer",
    "Outcome",
    "Trajectory",
    "Verdict",
    "descend",
    "largest_stable_learning_rate",
    "laws",
    "losses",
    "optimizers",
    "schedules",
    "soup",
    "terrain",
]

"""What a table of measurements can be fitted by.

A fit holds its samples, scales what goes in, gives a Loss to descend, and says in the table's own units what its
parameters answer.
"""

from __future__ import annotations

from .classes import MOST_KINDS, Classes, classes
from .polynomial import MOST_DEGREE, Polynomial, curve, line
from .small_net import MOST_HIDDEN, SmallNet, small_net

__all__ = ["MOST_DEGREE", "MOST_HIDDEN", "MOST_KINDS", "Classes", "Fit", "Polynomial", "SmallNet", "classes",
           "curve", "line", "small_net"]

Fit = Polynomial | SmallNet | Classes

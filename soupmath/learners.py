"""The same loop on tasks that machines learn: the next word, a digit's label, a chef's palate.

A learner holds its data as arrays and words, gives a Loss to descend, and says what its parameters answer.
"""

from __future__ import annotations

from .digits import Digits, digits
from .network import Network, network
from .next_word import NextWord, next_word
from .palate import MEALS_A_YEAR, Palate, palate

__all__ = ["MEALS_A_YEAR", "Digits", "Network", "NextWord", "Palate", "digits", "network", "next_word", "palate"]

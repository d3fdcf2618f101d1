"""A sip, as fractions of its time: where the spoon is when. No manim here."""

from __future__ import annotations

DEEPEST = 0.13                   # the spoon is
OUT_OF_POT = (0.37, 0.88)        # between these it is over the rim
READING = (0.50, 0.74)           # and between these its tip is at the ruler
FILLS = ((0.2, (0.0,)), (0.34, (1.0,)), (0.86, (1.0,)), (0.96, (0.0,)))      # how full it is then
CALM_OUT = (0.40, 0.82)          # in calm it is at the ruler, and how far it is seen
CALM_SEEN = ((0.28, (1.0,)), (CALM_OUT[0], (0.0,)), (READING[0], (1.0,)), (READING[1], (1.0,)),
             (CALM_OUT[1], (0.0,)), (0.92, (1.0,)))


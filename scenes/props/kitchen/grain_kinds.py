"""What an ingredient falls as: how much a grain is, and how it looks. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 2000                      # places prepared for grains; more than that are not drawn


@dataclass(frozen=True)
class GrainKind:
    """One ingredient's grain. amount in g or mL; size in units; rest: size once stirred in, of the whole."""

    amount: float
    size: float
    rest: float
    colour: str
    alpha: float
    round: bool = True
    gathers: float = 1.0     # how far it spreads where it lands, of the usual
    stray: float = 0.06      # units from the middle of the mouth
    air: float = 1.0         # size while it falls, of the whole
    drawn_out: float = 2.0   # how long a drop gets on its way
    dark: bool = False
    seed: int = 1            # of where each of them lands


KINDS = {
    "salt": GrainKind(0.1, 0.070, 0.20, "#FFFFFF", 1.0, round=False),
    "cream": GrainKind(1.0, 0.085, 0.16, "#FFF6E2", 0.96, gathers=0.3, stray=0.008, drawn_out=5.0),
    "pepper": GrainKind(0.01, 0.034, 1.0, "#2A1A12", 0.95, air=1.9, dark=True),
}

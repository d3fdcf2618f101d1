"""A loss by formula, as a lesson gives it."""

from __future__ import annotations

from dataclasses import dataclass

import soupmath as sm


@dataclass(frozen=True)
class FormulaLoss:
    """over: (parameter, low, high) in their order; units: (parameter, unit); log: parameters on a logarithmic axis."""

    formula: str
    over: tuple[tuple[str, float, float], ...]
    units: tuple[tuple[str, str], ...] = ()
    log: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        return self.formula

    def made(self) -> sm.Loss:
        over = {name: (low, high) for name, low, high in self.over}
        return sm.formulas.loss(self.formula, over, units=dict(self.units), log=self.log)

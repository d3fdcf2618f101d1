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

    @classmethod
    def of(cls, loss: sm.Loss) -> FormulaLoss | None:
        """What a lesson would give to have this loss; None where it has no formula."""
        if loss.formula is None or loss.window is None:
            return None
        over = tuple((name, float(low), float(high))
                     for name, (low, high) in zip(loss.names, loss.window, strict=True))
        units = tuple((name, unit) for name, unit in zip(loss.names, loss.units, strict=False) if unit)
        return cls(str(loss.formula), over, units, tuple(loss.log))

    @property
    def table(self) -> dict[str, object]:
        """As it stands in a lesson."""
        more = {"units": dict(self.units), "log": list(self.log)}
        return {"formula": self.formula, "over": {name: [low, high] for name, low, high in self.over},
                **{key: value for key, value in more.items() if value}}

    @property
    def said(self) -> str:
        return self.formula

    def made(self) -> sm.Loss:
        over = {name: (low, high) for name, low, high in self.over}
        return sm.formulas.loss(self.formula, over, units=dict(self.units), log=self.log)

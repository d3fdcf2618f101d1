"""Makes tests/reference/paths/: training paths as people save them, by torch and by hand. It imports no soupmath."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, optim

FOLDER = Path(__file__).with_name("paths")
STEPS = 60
Rows = list[tuple[list[float], float]]


def ravine(x: Tensor) -> Tensor:
    return (x[0] ** 2 + 100 * x[1] ** 2) / 2


def rosenbrock(x: Tensor) -> Tensor:
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


def himmelblau(x: Tensor) -> Tensor:
    return (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2


def path(hill: Callable[[Tensor], Tensor], start: tuple[float, float], make: Callable[[list[Tensor]], optim.Optimizer],
         kind: torch.dtype = torch.float64, steps: int = STEPS, noise: float = 0.0) -> Rows:
    """Points with their losses; with noise, a scatter of that size on each part of the slope."""
    x, rows = torch.tensor(start, dtype=kind, requires_grad=True), []
    rule, dice = make([x]), torch.Generator().manual_seed(1)
    for _ in range(steps + 1):
        rule.zero_grad()
        loss = hill(x)
        rows.append((x.detach().tolist(), float(loss.detach())))
        loss.backward()
        if noise:
            x.grad += noise * torch.randn(x.shape, generator=dice, dtype=kind)
        rule.step()
    return rows


def save(name: str, rows: Rows, form: Callable[[float], str] = repr, between: str = ",", head: str = "x,y,loss",
         encoding: str = "utf-8", steps: bool = False) -> None:
    lines = [between.join([*([str(k)] if steps else []), *map(form, x), form(loss)])
             for k, (x, loss) in enumerate(rows)]
    heading = [head.replace(",", between)] if head else []
    (FOLDER / name).write_bytes(("\n".join([*heading, *lines]) + "\n").encode(encoding))


def main() -> None:
    torch.set_num_threads(1)
    FOLDER.mkdir(exist_ok=True)

    def momentum(p: list[Tensor]) -> optim.Optimizer:
        return optim.SGD(p, lr=0.018, momentum=0.8)
    start = (5.0, 1.0)
    save("momentum.ravine.csv", path(ravine, start, momentum))
    save("nesterov.ravine.csv", path(ravine, start, lambda p: optim.SGD(p, lr=0.005, momentum=0.9, nesterov=True)),
         between=";", form=lambda v: repr(v).replace(".", ","), head="X,Y,Loss")
    save("adam.himmelblau.csv", path(himmelblau, (0.5, -0.2), lambda p: optim.Adam(p, lr=0.1)), between="\t",
         head="step,x,y,loss", steps=True)
    save("adamw.rosenbrock.csv", path(rosenbrock, (-1.2, 1.0), lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.1)),
         encoding="utf-16")
    save("adagrad.rosenbrock.csv", path(rosenbrock, (-1.2, 1.0), lambda p: optim.Adagrad(p, lr=0.3)),
         form=lambda v: f"{v:.6g}", encoding="utf-8-sig", head="X,Y,LOSS")
    save("rmsprop.himmelblau.csv", path(himmelblau, (0.5, -0.2), lambda p: optim.RMSprop(p, lr=0.02)), head="")
    save("float32.himmelblau.csv", path(himmelblau, (0.5, -0.2), lambda p: optim.SGD(p, lr=0.01), torch.float32, 200),
         form=lambda v: str(np.float32(v)))
    save("float32_adam.ravine.csv", path(ravine, start, lambda p: optim.Adam(p, lr=0.2), torch.float32, 200))
    save("decimals.ravine.csv", path(ravine, start, momentum), form=lambda v: f"{v:.4f}")
    save("three_decimals.himmelblau.csv", path(himmelblau, (0.5, -0.2), lambda p: optim.SGD(p, lr=0.003)),
         form=lambda v: f"{v:.3f}")
    save("noisy.ravine.csv", path(ravine, start, lambda p: optim.SGD(p, lr=0.006), steps=200, noise=2.0))
    save("diverged.rosenbrock.csv", path(rosenbrock, (-1.2, 1.0), lambda p: optim.SGD(p, lr=0.02), steps=12))
    typed = [(5.0, 1.0), (4.0, -0.5), (3.5, 0.9), (3.0, -0.4), (2.6, 0.3), (2.0, 0.6), (1.0, 0.1), (0.4, 0.0)]
    save("typed_in.ravine.csv", [([x, y], (x * x + 100 * y * y) / 2) for x, y in typed])


if __name__ == "__main__":
    main()

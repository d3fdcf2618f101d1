"""Makes torch_fits.npz: the cases of fit_cases.py by torch and autograd. It imports no soupmath."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor, nn, optim

from tests.reference import fit_cases as cases


def scaled(values: np.ndarray) -> Tensor:
    given = torch.tensor(values)
    return (given - given.mean(dim=0)) / given.std(dim=0, correction=0)


def descended(start: np.ndarray, loss: Callable[[Tensor], Tensor]) -> dict[str, np.ndarray]:
    """The losses (STEPS + 1,) of plain descent, and where it ends."""
    at = torch.tensor(start, requires_grad=True)
    rule, losses = optim.SGD([at], lr=cases.RATE), []
    for step in range(cases.STEPS + 1):
        rule.zero_grad()
        value = loss(at)
        losses.append(value.item())
        value.backward()
        if step < cases.STEPS:
            rule.step()
    return {"losses": np.array(losses), "last": at.detach().numpy()}


def polynomial(degree: int) -> dict[str, np.ndarray]:
    x, y = cases.pairs()
    z, t = scaled(x), torch.tensor(y)
    return descended(np.zeros(degree + 1),
                     lambda w: nn.functional.mse_loss(sum(w[k] * z**k for k in range(degree + 1)), t))


def net() -> dict[str, np.ndarray]:
    z, t = map(scaled, cases.pairs())

    def loss(w: Tensor) -> Tensor:
        V, W = w[:2 * cases.HIDDEN].reshape(cases.HIDDEN, 2), w[2 * cases.HIDDEN:]
        hidden = torch.tanh(nn.functional.linear(z[:, None], V[:, :1], V[:, 1]))
        return nn.functional.mse_loss(nn.functional.linear(hidden, W[None, :-1], W[-1:])[:, 0], t)
    return descended(cases.net_start(), loss)


def kinds() -> dict[str, np.ndarray]:
    x, labels = cases.kinds()
    z, t = scaled(x), torch.tensor(labels)

    def loss(w: Tensor) -> Tensor:
        W = w.reshape(cases.KINDS, 3)
        return nn.functional.cross_entropy(nn.functional.linear(z, W[:, :2], W[:, 2]), t)
    return descended(np.zeros(3 * cases.KINDS), loss)


if __name__ == "__main__":
    torch.set_default_dtype(torch.float64)
    made = {"line": polynomial(1), "curve": polynomial(cases.DEGREE), "small_net": net(), "classes": kinds()}
    np.savez_compressed(cases.FITS, **{f"{name}.{key}": value for name, parts in made.items()
                                       for key, value in parts.items()})

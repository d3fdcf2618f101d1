"""Makes torch_learners.npz: slopes and short runs of the learners' tasks by torch. It imports no soupmath."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, optim
from torch.nn.functional import cross_entropy, mse_loss

from tests.reference.cases import DIGITS_USED, LEARNER_STEPS, LEARNERS, TEXT

DIGITS = Path(__file__).parents[2] / "scenes" / "data" / "digits.npz"
Task = tuple[Callable[[Tensor, Tensor], Tensor], int, int, float, dict[str, np.ndarray]]


def next_word() -> Task:
    words = re.findall(r"[a-z]+|[.,:]", TEXT.lower())
    vocabulary = sorted(set(words))
    places = torch.tensor([vocabulary.index(word) for word in words])
    last, after, V = places[:-1], places[1:], len(vocabulary)

    def loss(W: Tensor, samples: Tensor) -> Tensor:
        return cross_entropy(W.reshape(V, V)[last[samples]], after[samples])
    return loss, V * V, len(last), 2.0, {}


def digits() -> Task:
    with np.load(DIGITS) as stored:
        pixels = stored["images"][:DIGITS_USED]
        labels = torch.tensor(stored["labels"][:DIGITS_USED].astype(int))
    X = torch.tensor(np.hstack([pixels.reshape(DIGITS_USED, 64) / 16.0, np.ones((DIGITS_USED, 1))]))

    def loss(W: Tensor, samples: Tensor) -> Tensor:
        return cross_entropy(X[samples] @ W.reshape(10, 65).T, labels[samples])
    return loss, 650, DIGITS_USED, 0.1, {}


def squares() -> Task:
    rng = np.random.default_rng(1)
    data = {"features": rng.normal(size=(50, 6)), "targets": rng.normal(size=50)}
    X, t = (torch.tensor(array) for array in data.values())

    def loss(w: Tensor, samples: Tensor) -> Tensor:
        return mse_loss(X[samples] @ w, t[samples])
    return loss, 6, 50, 0.05, data


def spoonfuls() -> Task:
    data = {"errors": np.random.default_rng(2).normal(size=(32, 3))}
    A = torch.tensor([[7.0, -0.35, 0.0], [0.0, 2.5, 0.0], [0.0, -0.15, 4.5]])
    wish, errors = torch.log(torch.tensor([8.0, 5.0, 5.0])), torch.tensor(data["errors"])

    def loss(x: Tensor, samples: Tensor) -> Tensor:
        return ((A @ (x - wish) + errors[samples]) ** 2).sum(dim=1).mean()
    return loss, 3, 32, 0.005, data


def run(loss: Callable[[Tensor, Tensor], Tensor], start: np.ndarray, rule: type[optim.Optimizer], rate: float,
        batches: Tensor) -> tuple[np.ndarray, list[float]]:
    """The last point, and the loss each step saw."""
    x = torch.tensor(start, requires_grad=True)
    optimizer, losses = rule([x], lr=rate), []
    for samples in batches:
        optimizer.zero_grad()
        seen = loss(x, samples)
        seen.backward()
        optimizer.step()
        losses.append(float(seen.detach()))
    return x.detach().numpy(), losses


def main() -> None:
    torch.set_default_dtype(torch.float64)
    stored: dict[str, np.ndarray] = {"torch": np.array(torch.__version__)}
    for task in (next_word, digits, squares, spoonfuls):
        loss, dimension, samples, rate, data = task()
        rng = np.random.default_rng(3)
        start = 0.5 * rng.normal(size=dimension)
        drawn = rng.integers(samples, size=(LEARNER_STEPS, 4))
        every = torch.arange(samples).expand(LEARNER_STEPS, samples)
        x = torch.tensor(start, requires_grad=True)
        loss(x, every[0]).backward()
        full, losses = run(loss, start, optim.SGD, rate, every)
        sampled, _ = run(loss, start, optim.Adam, 0.02, torch.tensor(drawn))
        found = {"start": start, "gradient": x.grad.numpy(), "full": full, "losses": np.array(losses),
                 "batches": drawn, "sampled": sampled, "rate": np.array(rate)} | data
        stored |= {f"{task.__name__}.{name}": array for name, array in found.items()}
    np.savez_compressed(LEARNERS, **stored)


if __name__ == "__main__":
    main()

"""Makes torch_tools.npz: the cases of tool_cases.py by torch and autograd. It imports no soupmath."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn, optim

from tests.reference import tool_cases as cases


def network() -> nn.Sequential:
    net = nn.Sequential(nn.Linear(cases.INPUTS, cases.HIDDEN), nn.Tanh(), nn.Linear(cases.HIDDEN, cases.OUTPUTS))
    with torch.no_grad():
        for parameter, given in zip(net.parameters(), cases.weights(), strict=True):
            parameter.copy_(torch.tensor(given))
    return net


def loss_of(net: nn.Sequential) -> Tensor:
    features, targets = map(torch.tensor, cases.samples())
    return ((net(features) - targets) ** 2).sum(dim=1).mean()


def parts(tensors: list[Tensor]) -> np.ndarray:
    return cases.flat([tensor.detach().numpy() for tensor in tensors])


def gradient() -> np.ndarray:
    net = network()
    loss_of(net).backward()
    return parts([parameter.grad for parameter in net.parameters()])


def adam_s_run() -> np.ndarray:
    """The points (NETWORK_STEPS + 1, n)."""
    net, points = network(), []
    rule = optim.Adam(net.parameters(), lr=cases.NETWORK_RATE)
    for _ in range(cases.NETWORK_STEPS + 1):
        points.append(parts(list(net.parameters())))
        rule.zero_grad()
        loss_of(net).backward()
        rule.step()
    return np.array(points)


def normalised(seed: int) -> list[Tensor]:
    """A direction whose rows, constants included, are as long as the weights' rows."""
    drawn = torch.tensor(np.random.default_rng(seed).normal(size=len(cases.flat(cases.weights()))))
    at, made = 0, []
    for V, v in (cases.weights()[:2], cases.weights()[2:]):
        rows = torch.tensor(np.column_stack([V, v]))
        d = drawn[at:at + rows.numel()].reshape(rows.shape)
        at += rows.numel()
        d = d / torch.linalg.vector_norm(d, dim=1, keepdim=True) * torch.linalg.vector_norm(rows, dim=1, keepdim=True)
        made += [d[:, :-1], d[:, -1]]
    return made


def plane() -> np.ndarray:
    """The losses over SHARES of two directions."""
    net, (first, second) = network(), (normalised(1), normalised(2))
    heights = np.zeros((len(cases.SHARES), len(cases.SHARES)))
    with torch.no_grad():
        for i, a in enumerate(cases.SHARES):
            for j, b in enumerate(cases.SHARES):
                for p, given, u, v in zip(net.parameters(), cases.weights(), first, second, strict=True):
                    p.copy_(torch.tensor(given) + a * u + b * v)
                heights[i, j] = loss_of(net)
    return heights


def soup(x: Tensor) -> Tensor:
    A = torch.tensor([[7.0, -0.35, 0.0], [0.0, 2.5, 0.0], [0.0, -0.15, 4.5]])
    miss = A @ (x - torch.log(torch.tensor([8.0, 5.0, 5.0])))
    return miss @ miss


def range_test() -> np.ndarray:
    """The losses after each step of a growing rate, by torch's ExponentialLR."""
    x = torch.tensor(cases.SOUP_START, requires_grad=True)
    rule = optim.SGD([x], lr=cases.RANGE_LOWEST)
    growth = (cases.RANGE_HIGHEST / cases.RANGE_LOWEST) ** (1 / (cases.RANGE_STEPS - 1))
    rates, losses = optim.lr_scheduler.ExponentialLR(rule, gamma=growth), []
    for _ in range(cases.RANGE_STEPS):
        rule.zero_grad()
        soup(x).backward()
        rule.step()
        rates.step()
        losses.append(soup(x).item())
    return np.array(losses)


def basins() -> np.ndarray:
    """Which of himmelblau's minima, by the signs of x and y, each start of a grid ends at; −1: nowhere."""
    x0, x1, y0, y1 = cases.BASIN_WINDOW
    x, y = torch.meshgrid(torch.linspace(x0, x1, cases.BASIN_SIDE), torch.linspace(y0, y1, cases.BASIN_SIDE),
                          indexing="xy")
    points = torch.stack([x, y], dim=-1).requires_grad_()
    rule = optim.SGD([points], lr=cases.BASIN_RATE)
    for _ in range(cases.BASIN_STEPS):
        rule.zero_grad()
        x, y = points[..., 0], points[..., 1]
        ((x * x + y - 11) ** 2 + (x + y * y - 7) ** 2).sum().backward()
        rule.step()
    ends = points.detach().numpy()
    arrived = np.isfinite(ends).all(axis=-1)
    quarter = 2 * (ends[..., 0] < 0) + (ends[..., 1] < 0)
    return np.where(arrived, quarter, -1).astype(np.int8)


def main() -> None:
    torch.set_default_dtype(torch.float64)
    directions = np.array([parts(normalised(seed)) for seed in (1, 2)])
    np.savez_compressed(cases.TOOLS, gradient=gradient(), adam=adam_s_run(), directions=directions, plane=plane(),
                        range_test=range_test(), basins=basins(), torch=np.array(torch.__version__))


if __name__ == "__main__":
    main()

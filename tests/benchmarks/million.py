"""Time the map of a million starts and write the record that the film quotes.

    .venv/bin/python tests/benchmarks/million.py

The record names the machine; films read it and never measure while they render.
"""

from __future__ import annotations

import os
import platform
import time
import tomllib
from datetime import date
from pathlib import Path

from scenes.stage.starts_map import MapSpec
from scenes.studio.runs.starts_map import RECORD, compute

LESSON = Path(__file__).parents[2] / "scenes/lessons/all-the-spoons-at-once.toml"


def processor() -> str:
    """The processor's name, as the system tells it."""
    info = Path("/proc/cpuinfo")
    names = [line.split(":")[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")] \
        if info.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


def main() -> None:
    table = tomllib.loads(LESSON.read_text(encoding="utf-8"))["map"]
    spec = MapSpec(**{key: tuple(value) if isinstance(value, list) else value for key, value in table.items()})
    cores = os.cpu_count() or 1
    seconds = []
    for _ in range(3):
        begin = time.perf_counter()
        compute(spec, threads=cores)
        seconds.append(time.perf_counter() - begin)
    RECORD.write_text(
        "# The map of a million starts, timed by tests/benchmarks/million.py: the middle one of three runs.\n"
        f'loss = "{spec.loss}"\noptimizer = "{spec.optimizer}"\nlearning_rate = {spec.learning_rate}\n'
        f"steps = {spec.steps}\nside = {spec.side}\n"
        f'seconds = {sorted(seconds)[1]:.2f}\ncores = {cores}\nmachine = "{processor()}"\ndate = {date.today()}\n',
        encoding="utf-8")
    print(RECORD.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()

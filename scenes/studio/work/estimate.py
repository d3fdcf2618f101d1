"""How long a shot will take: a small model, fitted to the receipts of what was rendered before.

The processor seconds of a frame are k · (A + B · megapixels). A and B were measured
(tests/benchmarks/README.md); k is a staging's own, from its receipts, and without any
as tests/benchmarks/frame_costs.py found it.
"""

from __future__ import annotations

import heapq
import statistics
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scenes.studio.publish import receipt
from scenes.studio.shots.encode_settings import H264, LOSSLESS, PRORES, VP9_ALPHA, Encoder

COSTS = Path(__file__).parents[2] / "data" / "frame_costs.toml"     # staging -> k
A, B = 0.007, 0.003         # seconds a frame, seconds a frame and megapixel
START = 1.7                 # seconds until a worker has loaded manim and built its first set
EDIT = 0.0008               # seconds a frame and megapixel, to decode and check the joined film
EDITS = {"gif": 0.030, "webp": 0.038, "mov": 0.015}        # of these formats, as measured beside other work
# seconds a frame and megapixel beyond what H.264 takes, by pixel format, which tells encoders apart where it matters
ENCODED = {VP9_ALPHA.pixel_format: 0.018, PRORES.pixel_format: 0.120, LOSSLESS.pixel_format: 0.020}


@dataclass(frozen=True)
class Sample:
    """A shot that was rendered: what it took."""

    staging: str
    frames: int
    megapixels: float
    cpu_seconds: float


@dataclass(frozen=True)
class Model:
    """factors: staging -> k. usual: k of a staging that has no receipt yet."""

    factors: Mapping[str, float] = field(default_factory=dict)
    usual: float = 1.0

    def seconds(self, staging: str, frames: int, megapixels: float, encoder: Encoder = H264) -> float:
        """Processor seconds that a shot is expected to take."""
        encoded = frames * megapixels * ENCODED.get(encoder.pixel_format, 0.0)
        return self.factors.get(staging, self.usual) * _plain(frames, megapixels) + encoded


def measured() -> Mapping[str, float]:
    """The factors of the project's stagings as they were measured once; {} where the file says nothing."""
    try:
        known = tomllib.loads(COSTS.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {name: float(k) for name, k in known.items() if isinstance(k, float | int) and k > 0}


def fit(samples: Iterable[Sample], before: Mapping[str, float]) -> Model:
    """The factors by least squares; before: those of stagings without a sample."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for sample in samples:
        plain = _plain(sample.frames, sample.megapixels)
        for name in (sample.staging, ""):
            sums[name][0] += sample.cpu_seconds * plain
            sums[name][1] += plain * plain
    factors = {name: top / bottom for name, (top, bottom) in sums.items() if bottom > 0}
    usual = factors.pop("", statistics.median(before.values()) if before else 1.0)
    return Model({**before, **factors}, usual)


def model(out: Path) -> Model:
    """What the receipts below an output folder teach, and for the rest what was measured."""
    return fit(samples(out), measured())


def samples(out: Path) -> Iterable[Sample]:
    """What the receipts below an output folder tell; a receipt that cannot be read tells nothing."""
    for folder in receipt.folders(out):
        for section in (receipt.read(folder) or {"sections": ()})["sections"]:
            width, height = section["set"]["pixels"]
            if section["set"].get("encoder") != H264.settings():
                continue        # they teach how long others take to encode
            for shot in section["shots"]:
                yield Sample(section["set"]["staging"], shot["frames"], width * height / 1e6, shot["cpu_seconds"])


def wall(costs: Sequence[float], workers: int) -> float:
    """Seconds until the last of `workers` is done, when each takes the longest task that is left."""
    busy = [START] * max(1, min(workers, len(costs)))
    for cost in sorted(costs, reverse=True):
        heapq.heappush(busy, heapq.heappop(busy) + cost)
    return max(busy) if costs else 0.0


def _plain(frames: int, megapixels: float) -> float:
    return frames * (A + B * megapixels)

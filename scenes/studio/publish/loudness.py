"""How loud a sound is by EBU R 128, and a sound made as loud as films on the web are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import cast

import av
import numpy as np
from numpy.typing import NDArray

TARGET = -16.0          # LUFS
CLOSE = 0.2             # LUFS: near enough
CEILING = 10 ** (-2.5 / 20)     # of the limiter: true peaks of what is decoded lie up to 1 dB above it
LIMITER = f"limit={CEILING:.4f}:level=0:latency=1:attack=5:release=50"
BETWEEN = 2             # times as many samples as there are are limited: a click is higher between two of them
SILENCE = -69.0         # LUFS, below which there is nothing to be made louder
TRIES = 8
CHUNK = 1 << 14         # samples of a frame
Samples = NDArray[np.float32]


def levelled(samples: Samples, per_second: int) -> Samples:
    """The samples as loud as TARGET. The limiter takes loudness away, so it is tried; silence stays."""
    made, gain, lufs = samples, 0.0, measured(samples, per_second)[0]
    for _ in range(TRIES):
        if lufs <= SILENCE or (gain and abs(lufs - TARGET) <= CLOSE):
            break
        gain += TARGET - lufs
        made, lufs, _ = _run(samples, per_second, [
            ("volume", f"{gain:.3f}dB"), ("aresample", str(BETWEEN * per_second)), ("alimiter", LIMITER),
            ("aresample", str(per_second))])
    return made


def measured(samples: Samples, per_second: int) -> tuple[float, float]:
    """(integrated LUFS, true peak in dB below full scale)."""
    return _run(samples, per_second, [], peak=True)[1:]


def _run(samples: Samples, per_second: int, filters: list[tuple[str, str]],
         peak: bool = False) -> tuple[Samples, float, float]:
    """What comes of samples in PyAV's filters, and its loudness."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=per_second, format="flt", layout="mono",
                               time_base=Fraction(1, per_second))
    meter = graph.add("ebur128", f"metadata=1:peak={'true' if peak else 'none'}")
    graph.link_nodes(source, *(graph.add(*one) for one in filters), meter, graph.add("abuffersink")).configure()
    said: dict[str, str] = {}
    parts = []
    for frame in (*frames(samples, per_second), None):
        graph.push(frame)
        for part in _pulled(graph):
            parts.append(part.to_ndarray().reshape(-1).astype(np.float32))
            said = part.metadata or said        # the last part, of less than a tenth of a second, tells nothing
    top = float(said.get("lavfi.r128.true_peak", 0))
    return (np.concatenate(parts) if parts else samples, float(said.get("lavfi.r128.I", -70)),
            20 * math.log10(top) if top > 0 else -math.inf)


def frames(samples: Samples, per_second: int) -> Iterator[av.AudioFrame]:
    """The samples as PyAV takes them, a piece at a time."""
    for begin in range(0, len(samples), CHUNK):
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples[None, begin : begin + CHUNK]), format="flt",
                                           layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = per_second, begin, Fraction(1, per_second)
        yield frame


def _pulled(graph: av.filter.Graph) -> Iterator[av.AudioFrame]:
    while True:
        try:
            yield cast(av.AudioFrame, graph.pull())
        except (av.BlockingIOError, av.EOFError):
            return

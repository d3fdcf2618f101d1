"""Frames in, a whole file of H.264 out: one segment a shot, all alike so that they can be joined.

One encoder thread and fixed options make equal frames equal bytes. The preset
and the rate were chosen by measurement (tests/benchmarks/README.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import cast

import av
import numpy as np
from av.video.plane import VideoPlane
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, VideoReformatter
from av.video.stream import VideoStream
from numpy.typing import NDArray

from scenes.studio.draw.boxes import Box
from scenes.studio.shots.encode_settings import BT709, CODEC, KEYFRAME_SECONDS, LIMITED, OPTIONS, PIXEL_FORMAT

MARGIN = 8                # pixels around a box, converted with it: chroma is made of neighbours


@cache
def options() -> dict[str, str]:
    """The encoder's options on this machine; equal frames give equal bytes.

    x264's AVX-512 code for macroblock trees reads past its rows where the width in macroblocks is
    no multiple of eight, so that a file depends on what was in memory before: measured at widths of
    160, 480, 720 and 854 pixels, never with AVX2, which is as fast.
    """
    if "avx512" not in _processor():
        return dict(OPTIONS)
    return {**OPTIONS, "x264-params": f"{OPTIONS['x264-params']}:asm=avx2"}


def _processor() -> str:
    try:
        return Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


class Segment:
    """A file under way. Frames are (height, width, 4) RGBA, opaque, kept by the caller and not copied."""

    def __init__(self, path: Path, size: tuple[int, int], fps: int) -> None:
        self.frames = 0
        self._container = av.open(str(path), "w", format="mp4")
        self._stream = cast(VideoStream, self._container.add_stream(CODEC, rate=fps, options=options()))
        self._stream.width, self._stream.height = size
        self._stream.pix_fmt = PIXEL_FORMAT
        context = self._stream.codec_context
        context.thread_count = 1
        context.gop_size = KEYFRAME_SECONDS * fps
        context.time_base = Fraction(1, fps)
        context.color_primaries = context.color_trc = context.colorspace = BT709
        context.color_range = LIMITED
        self._converter = VideoReformatter()
        self._frame: av.VideoFrame | None = None

    def write(self, pixels: NDArray[np.uint8], boxes: Iterable[Box]) -> None:
        """The next frame; outside the boxes (left, top, right, bottom) it is like the frame before."""
        if self._frame is None:
            self._frame = self._converted(pixels)
        else:
            for box in boxes:
                self._update(pixels, box)
        self._frame.pts, self._frame.time_base = self.frames, self._stream.codec_context.time_base
        self._container.mux(self._stream.encode(self._frame))
        self.frames += 1

    def _update(self, pixels: NDArray[np.uint8], box: Box) -> None:
        """Convert a box into the frame that the encoder has already taken its copy of."""
        assert self._frame is not None
        left, top, right, bottom = box
        x, y = max(0, left // 2 * 2 - MARGIN), max(0, top // 2 * 2 - MARGIN)
        piece = self._converted(pixels[y : -(-bottom // 2) * 2 + MARGIN, x : -(-right // 2) * 2 + MARGIN])
        for whole, part, half, rim in zip(self._frame.planes, piece.planes, (1, 2, 2), (0, 1, 1), strict=True):
            first, last = max(0, left // half - rim), min(whole.width, -(-right // half) + rim)
            above, below = max(0, top // half - rim), min(whole.height, -(-bottom // half) + rim)
            _rows(whole)[above:below, first:last] = _rows(part)[
                above - y // half : below - y // half, first - x // half : last - x // half]

    def _converted(self, pixels: NDArray[np.uint8]) -> av.VideoFrame:
        return self._converter.reformat(
            av.VideoFrame.from_numpy_buffer(pixels, format="rgba"), format=PIXEL_FORMAT,
            src_color_range=ColorRange.JPEG, dst_color_range=ColorRange.MPEG, dst_colorspace=Colorspace.ITU709,
            dst_color_primaries=ColorPrimaries.BT709, dst_color_trc=ColorTrc.BT709, threads=1,
        )

    def __enter__(self) -> Segment:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self._container.mux(self._stream.encode(None))
        finally:
            self._container.close()


def _rows(plane: VideoPlane) -> NDArray[np.uint8]:
    """The plane's bytes (height, line size); writing them changes the frame."""
    return np.frombuffer(cast(memoryview, plane), np.uint8).reshape(plane.height, plane.line_size)


def decoded(path: Path, threads: int = 1) -> Iterator[av.VideoFrame]:
    """Every frame that a player would see, really decoded. Raises av.FFmpegError where it cannot."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.codec_context.thread_count = threads
        stream.codec_context.thread_type = "FRAME"      # our frames are one slice each
        yield from container.decode(stream)


def count_frames(path: Path, threads: int = 0) -> int:
    """How many frames of a film can be decoded; 0 threads are one for each core."""
    return sum(1 for _ in decoded(path, threads))

"""Frames in, a whole file out: one segment a shot, all alike so that they can be joined.

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
from av.container import InputContainer
from av.video.codeccontext import VideoCodecContext
from av.video.plane import VideoPlane
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, VideoReformatter
from av.video.stream import VideoStream
from numpy.typing import NDArray

from scenes.studio.draw.boxes import Box
from scenes.studio.draw.straight import straight
from scenes.studio.shots.encode_settings import BT709, H264, KEYFRAME_SECONDS, LIMITED, VP9_ALPHA, Encoder

REPEATABLE = {"fflags": "+bitexact"}        # no random names and no dates in a file
MARGIN = 8                # pixels around a box, converted with it: chroma is made of neighbours
WHOLE, HALF = (1, 0), (2, 1)        # of a plane: pixels to a sample, and samples beyond a box that it reaches
PLANES = {"yuv420p": (WHOLE, HALF, HALF), "yuva420p": (WHOLE, HALF, HALF, WHOLE)}


def options(encoder: Encoder) -> dict[str, str]:
    """The encoder's options on this machine; equal frames give equal bytes.

    x264's AVX-512 code for macroblock trees reads past its rows where the width in macroblocks is
    no multiple of eight, so that a file depends on what was in memory before: measured at widths of
    160, 480, 720 and 854 pixels, never with AVX2, which is as fast.
    """
    given = dict(encoder.options)
    if "x264-params" in given and "avx512" in _processor():
        given["x264-params"] += ":asm=avx2"
    return given


@cache
def _processor() -> str:
    try:
        return Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


class Segment:
    """A file under way. Frames are (height, width, 4) RGBA as cairo paints them, kept by the caller and not copied."""

    def __init__(self, path: Path, size: tuple[int, int], fps: int, encoder: Encoder = H264) -> None:
        self.frames = 0
        self._encoder, self._planes = encoder, PLANES.get(encoder.pixel_format)
        self._container = av.open(str(path), "w", format=encoder.container, options=REPEATABLE)
        self._stream = cast(VideoStream, self._container.add_stream(encoder.codec, rate=fps, options=options(encoder)))
        self._stream.width, self._stream.height = size
        self._stream.pix_fmt = encoder.pixel_format
        context = self._stream.codec_context
        context.thread_count = 1
        context.gop_size = KEYFRAME_SECONDS * fps
        context.time_base = Fraction(1, fps)
        if not encoder.rgb:
            context.color_primaries = context.color_trc = context.colorspace = BT709
            context.color_range = LIMITED
        self._converter = VideoReformatter()
        self._frame: av.VideoFrame | None = None

    def write(self, pixels: NDArray[np.uint8], boxes: Iterable[Box]) -> None:
        """The next frame; outside the boxes (left, top, right, bottom) it is like the frame before."""
        if self._frame is None or not self._planes:      # a new one each time: some encoders keep the one before
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
        assert self._planes
        left, top, right, bottom = box
        x, y = max(0, left // 2 * 2 - MARGIN), max(0, top // 2 * 2 - MARGIN)
        piece = self._converted(pixels[y : -(-bottom // 2) * 2 + MARGIN, x : -(-right // 2) * 2 + MARGIN])
        for whole, part, (half, rim) in zip(self._frame.planes, piece.planes, self._planes, strict=True):
            first, last = max(0, left // half - rim), min(whole.width, -(-right // half) + rim)
            above, below = max(0, top // half - rim), min(whole.height, -(-bottom // half) + rim)
            _rows(whole)[above:below, first:last] = _rows(part)[
                above - y // half : below - y // half, first - x // half : last - x // half]

    def _converted(self, pixels: NDArray[np.uint8]) -> av.VideoFrame:
        if self._encoder.alpha:
            pixels = straight(pixels)
        frame = av.VideoFrame.from_numpy_buffer(pixels, format="rgba")
        if self._encoder.rgb:
            return self._converter.reformat(frame, format=self._encoder.pixel_format)
        return self._converter.reformat(
            frame, format=self._encoder.pixel_format, src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG, dst_colorspace=Colorspace.ITU709,
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
        if stream.metadata.get("alpha_mode") == "1":
            yield from _with_alpha(container, stream)
            return
        stream.codec_context.thread_count = threads
        stream.codec_context.thread_type = "FRAME"      # our frames are one slice each
        yield from container.decode(stream)


def _with_alpha(container: InputContainer, stream: VideoStream) -> Iterator[av.VideoFrame]:
    """FFmpeg's own decoder of VP9 sees no transparency; libvpx's does."""
    decoder = cast(VideoCodecContext, av.CodecContext.create(VP9_ALPHA.codec, "r"))
    for packet in container.demux(stream):
        yield from decoder.decode(packet)


def count_frames(path: Path, threads: int = 0) -> int:
    """How many frames of a film can be decoded; 0 threads are one for each core."""
    return sum(1 for _ in decoded(path, threads))

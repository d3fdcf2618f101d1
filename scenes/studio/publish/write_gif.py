"""Segments in, an animated GIF out, in colours of its own: those that the film as a whole needs most."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import cast

import av
from av.filter import Graph
from av.filter.context import FilterContext
from av.video.stream import VideoStream

from scenes.studio.draw.encode import REPEATABLE, decoded

# an ordered pattern stands still where the picture does, so that frames differ only where it moves
DITHER = "dither=bayer:bayer_scale=4:diff_mode=rectangle"
HALF = 128      # of 255: the opacity from which on a pixel is there at all
TOLD_EVERY = 50     # frames
Tell = Callable[[int], None]


def write_gif(segments: Sequence[Path], path: Path, fps: int, transparent: bool, tell: Tell) -> None:
    """Write the film. tell() hears 0 now and then: nothing is done yet, and something goes on."""
    palette = _palette(segments, fps, transparent, tell)
    frames = _coloured(segments, fps, palette, tell)
    first = next(frames)
    with av.open(str(path), "w", format="gif", options=REPEATABLE | {"loop": "0"}) as film:
        stream = cast(VideoStream, film.add_stream("gif", rate=fps))
        stream.width, stream.height, stream.pix_fmt = first.width, first.height, first.format.name
        stream.codec_context.time_base = Fraction(1, fps)
        for frame in chain([first], frames, [None]):
            film.mux(stream.encode(frame))


def _frames(segments: Sequence[Path], fps: int, tell: Tell) -> Iterator[av.VideoFrame]:
    """All pictures, one after the other."""
    number = 0
    for segment in segments:
        for frame in decoded(segment):
            frame.pts, frame.time_base = number, Fraction(1, fps)
            number += 1
            if number % TOLD_EVERY == 0:
                tell(0)
            yield frame


def _palette(segments: Sequence[Path], fps: int, transparent: bool, tell: Tell) -> av.VideoFrame:
    """256 colours, in a picture of 16 by 16; one of them is none at all where the film is transparent."""
    frames = _frames(segments, fps, tell)
    first = next(frames)
    graph = Graph()
    source = _source(graph, first)
    _ended(graph, graph.add("palettegen", f"reserve_transparent={int(transparent)}"), source)
    for frame in chain([first], frames):
        source.push(frame)
    source.push(None)
    return cast(av.VideoFrame, graph.pull())


def _coloured(segments: Sequence[Path], fps: int, palette: av.VideoFrame, tell: Tell) -> Iterator[av.VideoFrame]:
    """The pictures in the palette's colours."""
    frames = _frames(segments, fps, tell)
    first = next(frames)
    graph = Graph()
    palette.pts, palette.time_base = 0, first.time_base
    source, colours = _source(graph, first), _source(graph, palette)
    _ended(graph, graph.add("paletteuse", f"{DITHER}:alpha_threshold={HALF}"), source, colours)
    colours.push(palette)
    colours.push(None)
    for frame in chain([first], frames, [None]):
        source.push(frame)
        yield from _ready(graph)


def _ready(graph: Graph) -> Iterator[av.VideoFrame]:
    """What has come out of a graph by now."""
    with contextlib.suppress(av.BlockingIOError, av.EOFError):
        while True:
            yield cast(av.VideoFrame, graph.pull())


def _source(graph: Graph, frame: av.VideoFrame) -> FilterContext:
    return graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base)


def _ended(graph: Graph, last: FilterContext, *sources: FilterContext) -> None:
    """The sources linked to a filter, and the filter to the graph's end."""
    for number, source in enumerate(sources):
        source.link_to(last, 0, number)
    last.link_to(graph.add("buffersink"))
    graph.configure()

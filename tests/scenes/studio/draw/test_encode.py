"""Segments and films as files: frames, bytes, colours, captions, chapters."""

from __future__ import annotations

import re
import struct

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenes.stage.frames import pixels_of
from scenes.studio.draw.encode import PLANES, Segment, _rows, count_frames, decoded
from scenes.studio.plan.captions import JOINER, Caption, Chapter
from scenes.studio.plan.film_words import FilmWords
from scenes.studio.publish.mux import join
from scenes.studio.shots.encode_settings import H264, VP9_ALPHA
from scenes.studio.shots.quality import quality_of

SIZE = (160, 90)


def noise(seed, size=SIZE):
    pixels = np.random.default_rng(seed).integers(0, 256, (size[1], size[0], 4), dtype=np.uint8)
    pixels[..., 3] = 255
    return pixels


def segment(path, frames, fps=30, shift=0, size=SIZE):
    """A bright bar that moves a pixel a frame over a dark ground."""
    with Segment(path, size, fps) as writer:
        for k in range(frames):
            pixels = np.full((size[1], size[0], 4), (30, 60, 90, 255), np.uint8)
            pixels[:, (k + shift) % 100 : (k + shift) % 100 + 10, :3] = 220
            writer.write(pixels, [(0, 0, *size)])
    return path


@settings(max_examples=60, deadline=None)
@given(st.tuples(st.integers(0, 159), st.integers(1, 160)), st.tuples(st.integers(0, 89), st.integers(1, 90)),
       st.integers(0, 99), st.sampled_from([H264, VP9_ALPHA]))
def test_converting_a_box_is_converting_all(across, down, seed, encoder):
    """To the last bit, chroma of the neighbours included."""
    (left, width), (top, height) = across, down
    right, bottom = min(160, left + width), min(90, top + height)
    old, new = noise(seed), noise(seed)
    new[top:bottom, left:right] = noise(seed + 1)[top:bottom, left:right]
    writer = Segment.__new__(Segment)
    writer._encoder, writer._planes = encoder, PLANES[encoder.pixel_format]
    writer._converter = av.video.reformatter.VideoReformatter()
    writer._frame = writer._converted(old)
    writer._update(new, (left, top, right, bottom))
    for part, (half, _) in enumerate(writer._planes):
        width = SIZE[0] // half
        whole = _rows(writer._converted(new).planes[part])[:, :width]
        assert (_rows(writer._frame.planes[part])[:, :width] == whole).all()


@pytest.mark.parametrize("size", [(160, 90), (854, 480), (480, 480), (114, 64)])
def test_equal_frames_are_equal_bytes_whatever_was_in_memory(tmp_path, size):
    """Some of x264's code for AVX-512 reads bytes that nobody wrote."""
    rng, made = np.random.default_rng(5), set()
    for _ in range(8):
        litter = [np.full(rng.integers(1000, 3_000_000), rng.integers(256), np.uint8) for _ in range(8)]
        del litter[::2]
        made.add(segment(tmp_path / "a.mp4", 25, size=size).read_bytes())
    assert len(made) == 1


def test_a_frame_without_changes_is_repeated(tmp_path):
    with Segment(tmp_path / "a.mp4", SIZE, 15) as writer:
        for _ in range(3):
            writer.write(noise(1), [])
    assert count_frames(tmp_path / "a.mp4") == 3


@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (27, 21, 18), (245, 84, 110), (70, 162, 238)])
def test_colours_come_back_as_bt709(tmp_path, colour):
    pixels = np.empty((90, 160, 4), np.uint8)
    pixels[:] = (*colour, 255)
    with Segment(tmp_path / "a.mp4", SIZE, 15) as writer:
        writer.write(pixels, [])
    (frame,) = decoded(tmp_path / "a.mp4")
    assert (frame.colorspace, frame.color_range, frame.color_primaries, frame.color_trc) == (1, 1, 1, 1)
    assert np.abs(frame.to_ndarray(format="rgb24").mean(axis=(0, 1)) - colour).max() <= 3


@pytest.fixture
def cut():
    lines = (Caption(3, 18, ("Hello", "there")), Caption(20, 40, ("2 < 3 & {so on}",)))
    chapters = Chapter("One", 0, 30), Chapter("Two", 30, 70)
    return FilmWords("toy", "Tïtle", "en", {"en": lines, "es": lines[:1]}, chapters)


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_a_joined_film_shows_all_frames_at_their_times(tmp_path, cut, fps):
    lengths = (31, 60, 2, 47)
    parts = [segment(tmp_path / f"{k}.mp4", n, fps, shift=20 * k) for k, n in enumerate(lengths)]
    join(parts, cut, tmp_path / "film.mp4")
    frames = list(decoded(tmp_path / "film.mp4"))
    assert [frame.pts * frame.time_base * fps for frame in frames] == list(range(sum(lengths)))
    alone = [frame.to_ndarray(format="gray") for part in parts for frame in decoded(part)]
    assert all((frame.to_ndarray(format="gray") == other).all() for frame, other in zip(frames, alone, strict=True))


def test_a_joined_film_carries_captions_chapters_and_title(tmp_path, cut):
    join([segment(tmp_path / "a.mp4", 140)], cut, tmp_path / "film.mp4")
    with av.open(str(tmp_path / "film.mp4")) as film:
        assert film.metadata["title"] == "Tïtle"
        assert [(c["metadata"]["title"], c["start"], c["end"]) for c in film.chapters()] == [
            ("One", 0, 2000), ("Two", 2000, 4667)]
        assert [stream.metadata["language"] for stream in film.streams.subtitles] == ["eng", "spa"]
        said = [(packet.pts, packet.duration, bytes(packet)[2:].decode())
                for packet in film.demux(film.streams.subtitles[0]) if packet.size > 2]
    assert [(begins, lasts, text.replace(JOINER, "")) for begins, lasts, text in said] == [
        (200, 1000, "Hello\nthere"), (1333, 1334, "2 < 3 & {so on}")]


@pytest.mark.parametrize(("lang", "code"), [
    ("pl", "pol"), ("th", "tha"), ("zh-Hant", "zho"), ("de", "deu"), ("mul", "mul"), ("und", "und")])
def test_tracks_are_named_by_the_language(tmp_path, lang, code):
    cut = FilmWords("toy", "T", lang, {lang: (Caption(3, 18, ("x",)),)})
    join([segment(tmp_path / "a.mp4", 15)], cut, tmp_path / "f.mp4")
    with av.open(str(tmp_path / "f.mp4")) as film:
        assert [stream.metadata["language"] for stream in film.streams] == [code, code]


def test_captions_in_the_film_are_white_and_of_a_size(tmp_path, cut):
    """Each track's style in the file itself: players that heed it would show nothing readable of size 0 in black."""
    join([segment(tmp_path / "a.mp4", 140)], cut, tmp_path / "film.mp4")
    data = (tmp_path / "film.mp4").read_bytes()
    entries = [found.end() for found in re.finditer(rb"tx3g", data)]
    assert len(entries) == len(cut.tracks)
    for entry in entries:       # after the sample entry's reference come flags, justification, background, box
        *_, font, face, size, red, green, blue, alpha = struct.unpack_from(">HHHBBBBBB", data, entry + 8 + 18)
        assert (font, face, red, green, blue, alpha) == (1, 0, 255, 255, 255, 255)
        assert size == 16


def test_a_film_can_be_played_while_it_loads(tmp_path, cut):
    """The index stands before the pictures."""
    join([segment(tmp_path / "a.mp4", 60)], cut, tmp_path / "film.mp4")
    data = (tmp_path / "film.mp4").read_bytes()
    assert 0 < data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize("shape", ["wide", "tall", "square"])
@pytest.mark.parametrize("name", ["preview", "medium", "high", "ultra"])
def test_sizes_are_even_and_their_short_side_is_named(shape, name):
    quality = quality_of(name)
    width, height = pixels_of(shape, quality.short_side)
    assert width % 2 == height % 2 == 0
    assert min(width, height) == quality.short_side


def test_other_frame_rates_are_refused_with_the_reason():
    with pytest.raises(ValueError, match=r"15, 30, 60.*fifteenths.*got 24"):
        quality_of("medium", 24)

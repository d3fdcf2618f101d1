"""WebM, GIF and transparent films: their frames, times, colours and what shows through, as others decode them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from footage import OPEN, WALK, contents, library, make, plan
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from scenes.studio.command import verify
from scenes.studio.draw import draw_beats
from scenes.studio.draw.encode import Segment, decoded
from scenes.studio.publish.edit_task import EditTask
from scenes.studio.publish.films import Film, lesson_film
from scenes.studio.publish.make_film import edited
from scenes.studio.publish.write_webp import frames_of, write_webp
from scenes.studio.shots.encode_settings import H264, LOSSLESS, PRORES, VP9, VP9_ALPHA, Encoder
from scenes.studio.shots.failure import Failure
from scenes.studio.shots.film_format import FORMATS, GIF, MOV, MP4, WEBM, WEBP, Format
from scenes.studio.shots.quality import Quality
from scenes.studio.work import estimate
from scenes.studio.work.production import Production

TINY = Quality("tiny", 96, 15)
KINDS = {"mp4": (MP4, False), "webm": (WEBM, False), "gif": (GIF, False), "clear webm": (WEBM, True),
         "clear gif": (GIF, True), "mov": (MOV, False), "clear mov": (MOV, True), "webp": (WEBP, False),
         "clear webp": (WEBP, True)}
VIDEOS = [name for name, (kind, _) in KINDS.items() if kind is not WEBP]        # that FFmpeg reads
CLEAR = [name for name, (_, clear) in KINDS.items() if clear]
BEATS = (OPEN, WALK)
Pixels = NDArray[np.uint8]


def film(kind: Format, clear: bool = False, quality: Quality = TINY) -> Film:
    name = f"{kind.name}-{'clear' if clear else 'opaque'}"
    return lesson_film(plan(*BEATS, transparent=clear), quality, name, library(), kind)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="module")
def made(out: Path) -> dict[str, Production]:
    """Films in every format, drawn once."""
    return dict(zip(KINDS, make(out, *(film(*kind) for kind in KINDS.values())), strict=True))


@pytest.fixture(scope="module")
def drawn() -> dict[bool, list[Pixels]]:
    """What the camera paints for the frames, straight: opaque, and transparent."""
    found: dict[bool, list[Pixels]] = {}
    for clear in (False, True):
        a_plan = plan(*BEATS, transparent=clear)
        moments = [draw_beats.moment(a_plan, tick) for tick in range(a_plan.ticks)]
        found[clear] = [np.asarray(still.convert("RGBA")) for still in draw_beats.stills(a_plan, moments, 96)]
    return found


def seen(video: Path, fps: int = 15) -> list[Pixels]:
    """(h, w, 4) of every frame; of a GIF, as Pillow decodes it."""
    if video.suffix == ".webp":
        return [frame.to_ndarray(format="rgba") for frame in frames_of(video, fps)]
    if video.suffix == ".gif":
        return list(by_pillow(video))
    return [frame.to_ndarray(format="rgba") for frame in decoded(video)]


def by_pillow(video: Path) -> Iterator[Pixels]:
    with Image.open(video) as image:
        for k in range(image.n_frames):
            image.seek(k)
            yield np.asarray(image.convert("RGBA"))


@pytest.mark.parametrize("name", KINDS)
def test_a_film_of_any_format_is_whole(name: str, made: dict[str, Production]) -> None:
    one = made[name]
    assert (one.status, one.error) == ("done", None)
    video = one.folder / one.film.format.video
    assert len(seen(video)) == one.film.frames == one.film.ticks
    assert one.receipt is not None
    assert one.receipt["files"][video.name]["sha256"] == hashlib.sha256(video.read_bytes()).hexdigest()
    found = verify.verified(one.folder, "toy-lesson", one.film.variant)
    assert (found.faults, found.frames) == ((), one.film.frames)


@pytest.mark.parametrize("name", VIDEOS)
def test_every_frame_is_shown_at_the_nearest_time_that_the_file_can_say(name: str, made: dict[str, Production]) -> None:
    with av.open(str(made[name].folder / made[name].film.format.video)) as file:
        stream = file.streams.video[0]
        assert stream.time_base is not None
        frames = [packet.pts for packet in file.demux(stream) if packet.pts is not None]
        apart = [abs(float(pts * stream.time_base) - k / 15) for k, pts in enumerate(sorted(frames))]
    assert len(apart) == made[name].film.frames
    assert max(apart) <= float(stream.time_base) / 2


@pytest.mark.parametrize(("name", "most"), [("mp4", 4.0), ("webm", 4.0), ("gif", 4.0), ("mov", 1.0), ("webp", 4.0)])
def test_all_formats_show_what_was_drawn(name: str, most: float, made: dict[str, Production],
                                         drawn: dict[bool, list[Pixels]]) -> None:
    shown = seen(made[name].folder / made[name].film.format.video)
    apart = [np.abs(one[..., :3].astype(int) - other[..., :3]).mean()
             for one, other in zip(shown, drawn[False], strict=True)]
    assert max(apart) < most
    others = [np.abs(one[..., :3].astype(int) - other[..., :3]).mean()
              for one, other in zip(shown, [*drawn[False][20:], *drawn[False][:20]], strict=True)]
    assert np.mean(others) > 2 * np.mean(apart), "of other frames it is further"


# what shows through ------------------------------------------------------------------

def inner(mask: NDArray[np.bool_], pixels: int) -> NDArray[np.bool_]:
    """What of a mask lies that far from its rim."""
    image = Image.fromarray((mask * 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.MinFilter(2 * pixels + 1))) == 255


def test_where_nothing_is_drawn_nothing_is_there(made: dict[str, Production], drawn: dict[bool, list[Pixels]]) -> None:
    for shown, true in zip(seen(made["clear mov"].folder / "film.mov"), drawn[True], strict=True):
        assert (true[..., 3] == 0).mean() > 0.2
        assert not shown[true[..., 3] == 0][:, 3].any()
        assert np.abs(shown[..., 3].astype(int) - true[..., 3]).max() <= 1, "ten bits of eight"


def test_a_webm_loses_hardly_any_transparency(made: dict[str, Production], drawn: dict[bool, list[Pixels]]) -> None:
    nothing = lost = 0
    for shown, true in zip(seen(made["clear webm"].folder / "film.webm"), drawn[True], strict=True):
        away, there = inner(true[..., 3] == 0, 4), inner(true[..., 3] == 255, 2)
        nothing, lost = nothing + int(away.sum()), lost + int(shown[away][:, 3].astype(bool).sum())
        assert shown[away][:, 3].max() <= 10, "beside what moves"
        assert (shown[there][:, 3] > 245).all()
        assert np.abs(shown[..., 3].astype(int) - true[..., 3]).mean() < 1
    assert lost < 0.02 * nothing


def test_a_gif_knows_only_there_or_not(made: dict[str, Production], drawn: dict[bool, list[Pixels]]) -> None:
    for shown, true in zip(seen(made["clear gif"].folder / "film.gif"), drawn[True], strict=True):
        assert (shown[..., 3] == np.where(true[..., 3] >= 128, 255, 0)).all()
        there = true[..., 3] == 255
        assert np.abs(shown[there][:, :3].astype(int) - true[there][:, :3]).mean() < 6


def test_colours_are_not_darkened_where_they_are_half_there(drawn: dict[bool, list[Pixels]]) -> None:
    """Over the theme's own ground, the transparent picture is the opaque one."""
    ground = np.array([0x1B, 0x15, 0x12])
    for clear, opaque in zip(drawn[True], drawn[False], strict=True):
        alpha = clear[..., 3:] / 255
        assert np.abs(clear[..., :3] * alpha + ground * (1 - alpha) - opaque[..., :3]).max() < 3


@pytest.mark.parametrize("name", CLEAR)
def test_the_poster_is_transparent_too(name: str, made: dict[str, Production]) -> None:
    with Image.open(made[name].folder / "poster.png") as poster:
        alphas = np.asarray(poster.getchannel("A"))
    assert alphas.min() == 0
    assert alphas.max() == 255
    with Image.open(made[name].folder / "contact-sheet.png") as sheet:
        assert sheet.mode == "RGB"


def test_a_film_that_lost_its_transparency_is_not_published(tmp_path: Path, made: dict[str, Production]) -> None:
    one = made["webm"].film
    with Segment(tmp_path / "a.webm", (64, 64), 15, VP9) as segment:
        segment.write(np.full((64, 64, 4), 255, np.uint8), [])
    (tmp_path / "room").mkdir()
    task = EditTask("k", (tmp_path / "a.webm",), replace(one.cut, tracks={}, chapters=()), 1, 15, frozenset({0}),
                    tmp_path / "room", format=WEBM, transparent=True)
    assert edited(task, lambda frames: None) == Failure("film", "its transparency is lost")
    assert not isinstance(edited(replace(task, transparent=False), lambda frames: None), Failure)


# what else is in the files ---------------------------------------------------------------

@pytest.mark.parametrize("name", ["webm", "clear webm"])
def test_a_webm_carries_captions_chapters_and_title(name: str, made: dict[str, Production]) -> None:
    with av.open(str(made[name].folder / "film.webm")) as file:
        (picture,), (words,) = file.streams.video, file.streams.subtitles
        assert (picture.codec_context.name, words.codec_context.name) == ("vp9", "webvtt")
        assert (picture.metadata["language"], words.metadata["language"]) == ("eng", "eng")
        assert (picture.metadata.get("alpha_mode") == "1") == (name == "clear webm")
        assert file.metadata["title"] == "Toy"
        assert [mark["metadata"]["title"] for mark in file.chapters()] == ["Toy"]
        lines = [(packet.pts, packet.duration, bytes(packet).decode()) for packet in file.demux(words) if packet.size]
    one = made[name].film
    expected = [(round(line.begins * 1000 / 15), round((line.ends - line.begins) * 1000 / 15), "\n".join(line.lines))
                for line in one.cut.tracks["en"]]
    assert [(begins, text) for begins, _, text in lines] == [(begins, text) for begins, _, text in expected]
    assert all(abs(length - other) <= 1 for (_, length, _), (_, other, _) in zip(lines, expected, strict=True))


@pytest.mark.parametrize("name", ["gif", "clear gif"])
def test_a_gif_goes_round_for_ever_in_one_palette(name: str, made: dict[str, Production]) -> None:
    data = (made[name].folder / "film.gif").read_bytes()
    assert data.startswith(b"GIF89a")
    assert b"NETSCAPE2.0\x03\x01\x00\x00\x00" in data, "without end"
    assert data[10] & 0x87 == 0x87, "256 colours for all"
    packed = [shown[shown[..., 3] == 255].view(np.uint32) for shown in seen(made[name].folder / "film.gif")]
    assert 8 < len(np.unique(np.concatenate(packed))) <= 256


@pytest.mark.parametrize("name", KINDS)
def test_what_lies_beside_is_the_same_in_every_format(name: str, made: dict[str, Production]) -> None:
    own = {made[name].film.format.video, "poster.png", "contact-sheet.png"}
    mine, first = contents(made[name].folder), contents(made["mp4"].folder)
    assert own <= mine.keys()
    assert {file: data for file, data in mine.items() if file not in own} == {
        file: data for file, data in first.items() if file not in ("film.mp4", "poster.png", "contact-sheet.png")}


@pytest.mark.parametrize("encoder", [H264, VP9, VP9_ALPHA, PRORES, LOSSLESS], ids=lambda encoder: encoder.pixel_format)
def test_equal_frames_are_equal_bytes(encoder: Encoder, tmp_path: Path) -> None:
    made = set()
    for _ in range(3):
        with Segment(tmp_path / "a", (160, 90), 15, encoder) as segment:
            for k in range(8):
                pixels = np.zeros((90, 160, 4), np.uint8)
                pixels[20:60, 10 + 5 * k : 50 + 5 * k] = (120, 60, 30, 128)
                segment.write(pixels, [(0, 0, 160, 90)])
        made.add((tmp_path / "a").read_bytes())
    assert len(made) == 1


def test_a_format_asks_for_shots_of_its_own_and_gifs_share_none_with_mp4() -> None:
    keys = {name: {key for _, _, key in film(*kind).shots} for name, kind in KINDS.items()}
    for name, mine in keys.items():
        alike = {"gif", "webp"} if not KINDS[name][1] else {"clear gif", "clear webp"}      # made of the same pictures
        assert not any(mine & other for one, other in keys.items() if one != name and not {one, name} <= alike), name
    assert keys["gif"] == keys["webp"]


@pytest.mark.parametrize("quality", [Quality("tiny", 64, 30)])
@pytest.mark.parametrize("kind", FORMATS.values(), ids=FORMATS)
def test_formats_at_30_frames(kind: Format, quality: Quality, tmp_path: Path) -> None:
    a_film = lesson_film(plan(OPEN), quality, "", library(), kind)
    (one,) = make(tmp_path, a_film)
    assert (one.status, one.error) == ("done", None)
    assert len(seen(one.folder / kind.video, 30)) == 2 * OPEN.ticks


def test_estimates_learn_from_films_as_they_are_usually_encoded(made: dict[str, Production], out: Path) -> None:
    assert made
    assert len(list(estimate.samples(out))) == len(film(MP4).shots)


# animated WebP -------------------------------------------------------------------------------

@pytest.mark.parametrize("name", ["webp", "clear webp"])
def test_a_webp_goes_round_for_ever_and_lasts_as_long_as_the_film(name: str, made: dict[str, Production]) -> None:
    with Image.open(made[name].folder / "film.webp") as film:
        assert film.info["loop"] == 0
        lengths = []
        for k in range(film.n_frames):
            film.seek(k)
            film.load()
            lengths.append(film.info["duration"])
        assert sum(lengths) == round(made[name].film.frames * 1000 / 15)


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_frames_of_a_webp_that_are_alike_are_shown_each_in_its_time(tmp_path: Path, fps: int) -> None:
    """They are one in the file: they are told by how long it stands."""
    shades = [0, 0, 0, 200, 200, 0, 90, 90, 90, 90, 250]
    segments = [tmp_path / "a.mov", tmp_path / "b.mov"]
    for segment, part in zip(segments, (shades[:4], shades[4:]), strict=True):
        with Segment(segment, (32, 32), fps, LOSSLESS) as writer:
            for shade in part:
                writer.write(np.full((32, 32, 4), (shade, shade, shade, 255), np.uint8), [(0, 0, 32, 32)])
    write_webp(segments, tmp_path / "film.webp", fps, False, lambda frames: None)
    frames = list(frames_of(tmp_path / "film.webp", fps))
    assert [round(float(frame.to_ndarray(format="gray").mean()), -1) for frame in frames] == [
        pytest.approx(shade, abs=11) for shade in shades]
    assert [frame.pts for frame in frames] == [round(k * 1000 / fps) for k in range(len(shades))]


def test_what_is_no_webp_is_said(tmp_path: Path) -> None:
    (tmp_path / "film.webp").write_bytes(b"RIFF....WEBPVP8 ")
    with pytest.raises(ValueError, match="cannot be decoded"):
        list(frames_of(tmp_path / "film.webp", 15))

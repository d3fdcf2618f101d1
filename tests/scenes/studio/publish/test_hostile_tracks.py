"""Words that look like markup in the tracks of a film: they come out of the file as they went in."""

from __future__ import annotations

import html
from pathlib import Path

import av
import numpy as np
import pytest

from scenes.studio.draw.encode import Segment
from scenes.studio.plan.captions import JOINER, Caption
from scenes.studio.plan.film_words import FilmWords
from scenes.studio.publish.mux import join
from scenes.studio.shots.encode_settings import H264, VP9, Encoder
from scenes.studio.shots.film_format import MP4, WEBM, Format

LINES = ["{\\b1}bold{\\b0}", "a \\N b", "{so on}", "<b>x</b> & y", "--> 00:00:01,000", "\\h", "{",
         "👩‍👩‍👧 \u200fא", "{\\pos(0,0)}"]


@pytest.mark.parametrize(("kind", "encoder"), [(MP4, H264), (WEBM, VP9)], ids=["mp4", "webm"])
def test_captions_come_back_word_for_word(tmp_path: Path, kind: Format, encoder: Encoder) -> None:
    segment = tmp_path / f"a.{kind.name}"
    with Segment(segment, (64, 64), 15, encoder) as writer:
        for _ in range(15 * len(LINES)):
            writer.write(np.zeros((64, 64, 4), np.uint8), [])
    track = tuple(Caption(15 * k, 15 * k + 14, (line, "second")) for k, line in enumerate(LINES))
    join([segment], FilmWords("toy", "T", "en", {"en": track}), tmp_path / kind.video, kind)
    with av.open(str(tmp_path / kind.video)) as film:
        (words,) = film.streams.subtitles
        found = [(packet.pts, _text(bytes(packet), kind)) for packet in film.demux(words) if packet.size > 2]
    assert found == [(1000 * k, f"{line}\nsecond") for k, line in enumerate(LINES)]


def _text(data: bytes, kind: Format) -> str:
    if kind is MP4:
        length = int.from_bytes(data[:2], "big")
        assert len(data) == 2 + length, "a style came with it"
        return data[2:].decode().replace(JOINER, "")
    return html.unescape(data.decode()).replace(JOINER, "")

"""Words that look like the marks of caption files: each stays one cue with its very words, as two libraries read it."""

from __future__ import annotations

import html
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import pysubs2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenes.stage.timeline import Beat, Plan
from scenes.studio.files.faults import BadInputError
from scenes.studio.plan import captions
from scenes.studio.plan.caption_blocks import reading_ticks
from scenes.studio.script.lesson import load

Write = Callable[..., str]
Cue = tuple[int, int, str]      # milliseconds, and what it says
WORDS = ["-->", "<b>", "</i>", "&", "&amp;", "&lt;", "{\\b1}", "{", "}", "\\N", "\\n", "\\h", "\\", "NOTE",
         "WEBVTT", "STYLE", "1", "2", "00:00:01,000 --> 00:00:02,000",
         "00:01.000 --> 00:02.000", "a:b", "👩‍👩‍👧", "😀", "\u200fא", "\u200ec", "é", "<",
         ">", "<00:01.000>", "<c.red>x</c>", "\"'", "%s", "#", "align:start"]
SAY = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def plan(*says: str) -> Plan:
    beats, begins = [], 0
    for k, say in enumerate(says):
        ticks = reading_ticks(say)
        beats.append(Beat(f"b{k}", "open", 0, 0, ticks, begins, say=say, speech_ticks=ticks))
        begins += ticks
    return Plan("soup", "Soup", "foggy_hill", tuple(beats))


def cues(found: tuple[captions.Caption, ...]) -> list[Cue]:
    return [(round(line.begins * 1000 / 15), round(line.ends * 1000 / 15), "\n".join(line.lines)) for line in found]


def plain(text: str) -> str:
    return text.replace(captions.JOINER, "")


def by_pysubs2(text: str, kind: str) -> list[Cue]:
    read = pysubs2.SSAFile.from_string(text, format_=kind, keep_unknown_html_tags=True)
    unescape = html.unescape if kind == "vtt" else str
    return [(event.start, event.end, plain(unescape(event.text.replace("\\N", "\n")))) for event in read]


def by_ffmpeg(path: Path) -> list[Cue]:
    unescape = html.unescape if path.suffix == ".vtt" else str
    with av.open(str(path)) as file:
        (stream,) = file.streams
        base = Fraction(stream.time_base or 1) * 1000
        return [(round(packet.pts * base), round((packet.pts + packet.duration) * base),
                 plain(unescape(bytes(packet).decode()))) for packet in file.demux(stream)
                if packet.size and packet.pts is not None and packet.duration is not None]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.lists(SAY, min_size=1, max_size=3))
def test_every_caption_is_one_cue_with_its_words(tmp_path: Path, says: list[str]) -> None:
    found = captions.captions(plan(*says))
    for kind, write in (("srt", captions.srt), ("vtt", captions.vtt)):
        path = tmp_path / f"film.{kind}"
        path.write_text(write(found), encoding="utf-8")
        assert by_pysubs2(path.read_text(encoding="utf-8"), kind) == cues(found), kind
        assert by_ffmpeg(path) == cues(found), kind


@pytest.mark.parametrize("say", WORDS)
def test_nothing_in_a_webvtt_cue_is_markup(say: str) -> None:
    """As its standard says: neither an arrow, nor a tag, nor an escape but ours."""
    text = captions.vtt(captions.captions(plan(f"a {say} b")))
    (payload,) = (block.split("\n", 2)[2] for block in text.strip().split("\n\n")[1:])
    assert "-->" not in payload
    assert "<" not in payload
    assert plain(html.unescape(payload)) == f"a {say} b"


@pytest.mark.parametrize("sign", ["\u202e", "\u202a", "\u2066", "\u2067", "\u2069", "\ufeff", "\u200b", "\u2028"])
def test_signs_that_turn_or_break_a_line_are_refused_where_they_stand(write: Write, sign: str) -> None:
    with pytest.raises(BadInputError) as error:
        load(write(("The loss falls", f"The {sign}loss falls")))
    (fault,) = error.value.faults
    assert fault.rule == "must be printable text"
    assert fault.key.endswith("say")


def test_blank_lines_in_a_sentence_are_blanks(write: Write) -> None:
    broken = 'say = """The loss\n\n\n falls to\n{loss_at_3:.2f}."""'
    lesson = load(write(('say = "The loss falls to {loss_at_3:.2f}."', broken)))
    assert lesson.beats[1].say == "The loss falls to {loss_at_3:.2f}."

"""Captions, transcript and chapters: every word, at times that the Plan gives, in files that others read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate, pairwise

import pysubs2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scenes.stage.timeline import Beat, Plan
from scenes.studio.plan import captions
from scenes.studio.plan.caption_blocks import block_ticks, reading_ticks
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.plan.proof import Checked
from scenes.studio.script import film_file
from scenes.studio.script.lesson import load

Write = Callable[..., str]
WORD = st.text(st.sampled_from("abcdefgh>&'é"), min_size=1, max_size=11)
SAY = st.lists(st.tuples(WORD, st.sampled_from(["", "", ",", ".", "?", " <"])), max_size=40).map(
    lambda parts: " ".join(word + mark for word, mark in parts))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    beats, begins = [], 0
    for k, say in enumerate(draw(st.lists(SAY, min_size=1, max_size=5))):
        reading = reading_ticks(say)
        speech = draw(st.integers(0, 400)) if draw(st.booleans()) else reading
        ticks = max(1, reading, speech) + draw(st.integers(0, 60))
        beats.append(Beat(f"b{k}", "open", 0, 0, ticks, begins, say=say, speech_ticks=speech))
        begins += ticks
    return Plan("soup", "Soup", "foggy_hill", tuple(beats))


@given(plans())
def test_captions_keep_their_laws(plan: Plan) -> None:
    found = captions.captions(plan)
    assert " ".join(line for caption in found for line in caption.lines) == " ".join(
        beat.say for beat in plan.beats if beat.say)
    for caption in found:
        beat = next(b for b in plan.beats if b.begins <= caption.begins < b.begins + b.ticks)
        assert caption.ends <= beat.begins + beat.ticks
        assert caption.ends - caption.begins >= 15
        assert len(" ".join(caption.lines)) <= 14 * (caption.ends - caption.begins) / 15
        assert len(caption.lines) <= 2
        assert max(map(len, caption.lines)) <= 42
    assert all(a.ends <= b.begins for a, b in pairwise(found))


@given(SAY, st.data())
def test_captions_come_with_their_first_word_as_far_as_they_can_be_read(say: str, data: st.DataObject) -> None:
    words = [match.start() for match in re.finditer(r"\S+", say)]
    steps = data.draw(st.lists(st.integers(1, 30), min_size=len(words), max_size=len(words)))
    heard = [*accumulate(steps)]
    speech = (heard[-1] if heard else 0) + 5
    ticks = max(speech, reading_ticks(say))
    beat = Beat("b", "open", 0, 0, ticks, 7, say=say, speech_ticks=speech, words=tuple(zip(words, heard, strict=True)))
    found = captions.captions(Plan("soup", "Soup", "foggy_hill", (beat,)))
    at = 0
    for k, caption in enumerate(found):
        length, letter = caption.ends - caption.begins, say.index(caption.lines[0], at)
        said = dict(beat.words)[letter] if letter in words else None
        early = caption.begins - 7 < (said or 0)
        assert length >= 15
        assert len(" ".join(caption.lines)) <= 14 * length / 15
        if k and said is not None and early:      # so that what follows can be read within the beat
            left = sum(block_ticks(one.lines) for one in found[k:])
            assert caption.begins - 7 == ticks - left
        at = letter + len(caption.lines[0])
    if found:
        assert (found[0].begins, found[-1].ends <= 7 + ticks) == (7, True)
        assert all(a.ends == b.begins for a, b in pairwise(found))


@given(plans())
def test_captions_last_as_long_as_the_speech(plan: Plan) -> None:
    for beat in plan.beats:
        inside = [c for c in captions.captions(plan) if beat.begins <= c.begins < beat.begins + beat.ticks]
        if inside:
            assert inside[0].begins == beat.begins
            assert inside[-1].ends - beat.begins == max(beat.speech_ticks, reading_ticks(beat.say))


@given(plans(), st.integers(0, 10_000))
def test_srt_says_the_same_to_another_reader(plan: Plan, later: int) -> None:
    found = captions.moved(captions.captions(plan), later)
    read = pysubs2.SSAFile.from_string(captions.srt(found), format_="srt", keep_unknown_html_tags=True)
    assert [(event.start, event.end) for event in read] == [
        (round(c.begins * 1000 / 15), round(c.ends * 1000 / 15)) for c in found]
    assert [event.text.replace(captions.JOINER, "") for event in read] == ["\\N".join(c.lines) for c in found]


@pytest.mark.parametrize("said", ["a < b> c", "<b>a</b>", "{c} < /i >"])
def test_srt_keeps_what_looks_like_a_tag(said: str) -> None:
    (event,) = pysubs2.SSAFile.from_string(captions.srt([captions.Caption(0, 30, (said,))]), format_="srt",
                                           keep_unknown_html_tags=True)
    assert event.text.replace(captions.JOINER, "") == said


def test_webvtt_escapes_its_marks() -> None:
    text = captions.vtt([captions.Caption(0, 30, ("a < b & c", "{d} > e"))])
    assert text.startswith("WEBVTT\n")
    assert "00:00:00.000 --> 00:00:02.000\na &lt; b &amp; c\n{d} &gt; e" in text


def test_nothing_said_is_an_empty_file() -> None:
    assert captions.srt(()).strip() == ""
    assert captions.vtt(()).strip() == "WEBVTT"


def test_chapters_and_transcript_of_a_joined_film(write: Write) -> None:
    first, second = make_plan(load(write())), make_plan(load(write(name="stew")))
    assert captions.chapters([first, second]) == (
        captions.Chapter("A bowl of soup", 0, first.ticks),
        captions.Chapter("A bowl of soup", first.ticks, first.ticks + second.ticks))
    text = captions.transcript([first, second])
    assert text.startswith("# A bowl of soup\n\n**0:00** The score is 6. That is 4 short.\n\n"
                           "*A table is laid; a bell rings.*\n\n")
    assert f"**0:{(first.ticks + second.beats[1].begins) // 15:02d}** The loss falls to" in text


@pytest.mark.parametrize("said", ["2 * 3 * 4 _so_ on", "# a `b` [c](d) <e> &amp; ~~f~~", "a \\* b ![x](y) **z"])
def test_another_reader_of_the_transcript_reads_what_is_said(write: Write, said: str) -> None:
    plan = make_plan(load(write()))
    plan = replace(plan, title=said, beats=tuple(replace(beat, say=said) for beat in plan.beats))
    tokens = MarkdownIt().parse(captions.transcript([plan]))
    inline = [[(part.type, part.content) for part in token.children or () if part.content] for token in tokens
              if token.type == "inline"]
    words = ["".join(content for _, content in line) for line in inline]
    assert words[0] == said
    assert words[1::2] == [f"{captions._clock(beat.begins)} {said}" for beat in plan.beats]
    assert words[2::2] == [" ".join(seen.lines) for seen in captions.descriptions(plan)]
    assert {kind for line in inline for kind, _ in line} <= {"text", "text_special"}


def test_descriptions_fill_the_film(write: Write) -> None:
    plan = make_plan(load(write()))
    seen = captions.descriptions(plan)
    assert [line.lines for line in seen] == [
        ("A table is laid; a bell rings.",), ("One goes on.",), ("Nothing.",)]
    assert (seen[0].begins, seen[-1].ends) == (0, plan.ticks)


@pytest.mark.parametrize("name", film_file.names())
def test_captions_of_the_lessons(name: str, checked: Callable[[str], Checked]) -> None:
    plan = checked(name).plan
    found = captions.captions(plan)
    assert " ".join(line for caption in found for line in caption.lines) == " ".join(
        beat.say for beat in plan.beats if beat.say)
    assert all(caption.ends - caption.begins >= 15 for caption in found)


@given(st.lists(st.integers(1, 900), min_size=1, max_size=12))
def test_pasted_chapters_begin_at_0_and_none_is_too_short_for_a_site(ticks: list[int]) -> None:
    ends = list(accumulate(ticks))
    marks = [captions.Chapter(f"part {k}", end - long, end)
             for k, (end, long) in enumerate(zip(ends, ticks, strict=True))]
    lines = [line.split(" ", 1) for line in captions.chapter_list(marks).splitlines()]
    told = [(int(minutes) * 60 + int(seconds), title) for minutes, seconds, title in
            ((*clock.split(":"), title) for clock, title in lines)]
    assert told[0][0] == 0
    assert len(told) == 1 or all(b - a >= 9 for (a, _), (b, _) in pairwise(told))       # told in whole seconds
    long = [mark.title for mark in marks if mark.ends - mark.begins >= captions.LEAST_CHAPTER]
    assert [title for _, title in told] == (long or ["part 0"])

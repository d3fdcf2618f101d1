"""Captions in the picture: the words of the sentence, cut for the shape, each with when it is heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from footage import beat
from hypothesis import given
from hypothesis import strategies as st
from tones import said

from scenes.kit.breaks import letters
from scenes.kit.shaping import family_for, line
from scenes.stage.burned_caption import WEIGHT
from scenes.stage.frames import BURNED, CONTROLS, FRAMES, SAFE, caption_room
from scenes.stage.timeline import Beat, Plan
from scenes.studio.plan.burned_captions import line_room, with_captions
from scenes.studio.plan.captions import captions
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

SAYS = {
    "en": "The third cook overshoots: 33 grams, four times too much. Its loss is 2.5 and rises to 1.6 × 10⁵.",
    "ar": "الطبّاخ الثالث يتجاوز الهدف: 33 غراماً، أي أربعة أضعاف ما يلزم. اسم هذه الدالة loss وقيمتها 2.5.",
    "zh": "第三位厨师加得太多：33克，是所需的四倍。这个数叫做损失 loss，现在是2.5克每升，它在下降。",
    "pl": "Trzeci kucharz dodaje za dużo: 33 gramy, czyli cztery razy więcej, niż potrzeba.",
}
SHAPES = tuple(FRAMES)


def spoken(say: str, every: int = 5) -> Beat:
    """A beat whose words begin so many ticks apart."""
    letter, words = 0, []
    for word in say.split():
        letter = say.index(word, letter)
        words.append((letter, 2 + every * len(words)))
        letter += len(word)
    ticks = 2 + every * len(words) + 5
    return replace(beat("open", say=say), words=tuple(words), speech_ticks=ticks, ticks=ticks + 60)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("lang", SAYS)
def test_every_word_stands_once_in_order_and_lines_fit(lang: str, shape: str) -> None:
    made = with_captions(spoken(SAYS[lang]), lang, shape)
    texts = [text for caption in made.burned for text in caption.texts]
    assert "".join("".join(texts).split()) == "".join(SAYS[lang].split())
    assert all(1 <= len(caption.lines) <= 2 for caption in made.burned)
    widths = [line(text, WEIGHT, family_for(text, WEIGHT)).advance * BURNED for text in texts]
    assert max(widths) <= caption_room(shape).width


@pytest.mark.parametrize(("shape", "most"), [("wide", 42), ("tall", 34), ("square", 38)])
def test_latin_lines_are_as_long_as_the_shape_holds(shape: str, most: int) -> None:
    assert line_room(SAYS["en"], "en", shape).letters == most
    made = with_captions(spoken(SAYS["en"]), "en", shape)
    longest = max(len(letters(text)) for caption in made.burned for text in caption.texts)
    assert most / 2 < longest <= most


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("lang", SAYS)
def test_at_every_tick_of_speech_the_word_that_is_heard_is_lit(lang: str, shape: str) -> None:
    one = spoken(SAYS[lang])
    made = with_captions(one, lang, shape)
    ends = [letter for letter, _ in one.words[1:]] + [len(one.say)]
    for (letter, since), end, (_, until) in zip(
            one.words, ends, [*one.words[1:], (0, one.speech_ticks)], strict=True):
        word = one.say[letter:end].strip()
        for tick in (since, until - 1):
            lit = [part.text.strip() for caption in made.burned for text in caption.lines for part in text
                   if part.is_heard(tick)]
            assert "".join(lit).replace(" ", "") == word.replace(" ", "")


def test_a_number_that_is_said_in_three_words_is_lit_throughout() -> None:
    speech = said("a 2.5 b", [0.1, 0.4, 0.7, 1.0, 1.3], 1.6)
    one = replace(beat("open", say="a 2.5 b"), words=speech.words, speech_ticks=speech.ticks)
    (caption,) = with_captions(one, "en", "wide").burned
    assert [(word.text, word.heard) for word in caption.lines[0]] == [
        ("a ", (2, 6)), ("2.5 ", (6, 20)), ("b", (20, speech.ticks))]


def test_without_speech_nothing_is_lit() -> None:
    made = with_captions(beat("open", say=SAYS["en"]), "en", "tall")
    assert not any(word.heard[1] for caption in made.burned for text in caption.lines for word in text)


@given(st.text(st.sampled_from("WMil. ,"), min_size=1, max_size=200).filter(str.strip))
def test_lines_of_wide_letters_are_cut_shorter(say: str) -> None:
    made = with_captions(beat("open", say=say), "en", "square")
    room = caption_room("square").width
    for caption in made.burned:
        for text in caption.texts:
            assert line(text, WEIGHT).advance * BURNED <= room or len(text) <= 8


@pytest.mark.parametrize("shape", SHAPES)
def test_a_lesson_with_burned_captions(shape: str) -> None:
    """They are the film's captions; beats last as long as they take to read; without them nothing is in a beat."""
    lesson = load("four-short-of-ten")
    burned, plain = make_plan(lesson, shape, burn=True), make_plan(lesson, shape)
    assert not any(one.burned for one in plain.beats)
    assert all(one.burned for one in burned.beats if one.say)
    lines = captions(burned)
    assert [caption.lines for caption in lines] == [
        caption.texts for one in burned.beats for caption in one.burned]
    assert all(before.ends <= after.begins for before, after in pairwise(lines))
    for caption in lines:
        assert len(" ".join(caption.lines)) <= 14 * (caption.ends - caption.begins) / 15
        assert caption.ends - caption.begins >= 15
    if shape == "wide":
        assert lines == captions(plain)


@pytest.mark.parametrize("shape", SHAPES)
def test_they_stand_within_the_margins_and_under_no_control(shape: str) -> None:
    room, safe = caption_room(shape), SAFE[shape]
    assert safe.left <= room.left < room.right <= safe.right
    assert safe.bottom - 1e-9 <= room.bottom
    for control in CONTROLS[shape]:
        assert min(control.right, room.right) <= max(control.left, room.left) or \
            min(control.top, room.top) <= max(control.bottom, room.bottom)


def test_a_plan_says_that_it_has_them() -> None:
    assert make_plan(load("soup-pot"), burn=True).burn
    assert not Plan("a", "b", "toy", ()).burn

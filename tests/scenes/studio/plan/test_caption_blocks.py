"""Captions lose no word, and reading them takes its time."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from scenes.studio.plan.caption_blocks import blocks, reading_ticks

WORD = st.text(st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x24F), min_size=1, max_size=14)
SENTENCE = st.lists(st.tuples(WORD, st.sampled_from(["", "", "", ",", ".", "?"])), max_size=60).map(
    lambda parts: " ".join(word + mark for word, mark in parts))
HAN = st.text(st.sampled_from("学习就是尝一口比较再调整，。！？「」12"), max_size=120)


@given(SENTENCE)
def test_captions_hold_every_word_in_two_short_lines(text: str) -> None:
    found = blocks(text)
    assert all(1 <= len(block) <= 2 and 0 < max(map(len, block)) <= 42 for block in found)
    assert " ".join(line for block in found for line in block) == text


@given(HAN)
def test_chinese_captions_hold_every_sign_in_sixteen(text: str) -> None:
    found = blocks(text, "zh-Hans")
    assert all(1 <= len(block) <= 2 and 0 < max(map(len, block)) <= 16 for block in found)
    assert "".join(line for block in found for line in block) == text


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert blocks("w" * 100) == [("w" * 42, "w" * 42), ("w" * 16,)]


def test_captions_end_where_sentences_do() -> None:
    text = "This one is long enough to fill two lines, nearly to their ends. And this is another sentence."
    assert [block[-1][-1] for block in blocks(text)] == [".", "."]


@given(SENTENCE)
def test_reading_takes_a_second_a_caption_and_one_for_fourteen_letters(text: str) -> None:
    ticks = reading_ticks(text)
    found = blocks(text)
    assert ticks >= 15 * len(found)
    assert ticks >= math.floor(sum(len(" ".join(block)) for block in found) / 14 * 15)
    assert ticks <= sum(max(15, len(" ".join(block)) / 14 * 15 + 1) for block in found)


def test_reading_chinese_is_seven_signs_a_second() -> None:
    assert reading_ticks("学" * 14, "zh") == 30
    assert reading_ticks("a" * 28, "ar") == 30
    assert reading_ticks("") == 0

"""Captions of every script: cut between letters and words, read at its pace, named by their language."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate
from pathlib import Path

import pytest
from icu4py.breakers import WordBreaker

from scenes.kit.breaks import letters
from scenes.kit.scripts import language_of, script_of
from scenes.studio.plan.caption_blocks import LineRoom, blocks, reading_ticks
from scenes.studio.script import film_file
from scenes.studio.script.lesson import load
from scenes.studio.script.sentences import cues
from scenes.studio.script.translated import in_language

CASE = Path(__file__).parents[3] / "cases" / "07-captions-of-other-scripts"
LANGUAGES = {"chinese": "zh", "japanese": "ja", "thai": "th", "hindi": "hi", "polish": "pl"}


@pytest.mark.parametrize(("name", "lang"), LANGUAGES.items())
def test_the_case(name: str, lang: str) -> None:
    lesson = load(CASE / f"{name}.toml", [f'lang="{lang}"'])
    assert lesson.lang == lang
    for beat in lesson.beats:
        said, script = blocks(beat.say, lang), script_of(lang)
        lines = [line for block in said for line in block]
        assert max(len(letters(line)) for line in lines) <= script.per_line
        assert not any(unicodedata.category(line[0]).startswith("M") for line in lines)
        assert ("" if not script.spaced else " ").join(lines) == beat.say
        assert reading_ticks(beat.say, lang) / 15 >= len(letters("".join(lines))) / script.per_second


@pytest.mark.parametrize(("name", "lang"), [*list(LANGUAGES.items())[:-1], ("polish", "en")])
def test_without_a_key_the_letters_tell_the_language(name: str, lang: str) -> None:
    assert load(CASE / f"{name}.toml").lang == lang


@pytest.mark.parametrize(("text", "lang"), [
    ("한 걸음씩", "ko"), ("Холм", "ru"), ("λόφος", "el"), ("תל", "he"), ("تل", "ar"), ("மலை", "ta"), ("丘の上 A", "ja"),
    ("山 and a long English sentence", "en"), ("", "en"), ("12 + 3 = ？", "en"), ("ⲁⲃⲅ", "en"),
])
def test_languages_by_their_letters(text: str, lang: str) -> None:
    assert language_of(text) == lang


@pytest.mark.parametrize(("lang", "rate", "line"), [
    ("en", 14, 42), ("pl", 14, 42), ("ar", 14, 42), ("zh", 7, 16), ("zh-Hant-TW", 7, 16), ("ja", 3.3, 13),
    ("ko", 10, 16), ("th", 14, 35), ("ru", 14, 39), ("sr-Latn", 14, 42), ("sr", 14, 39), ("hi", 14, 42),
    ("km", 14, 35), ("xx", 14, 42),
])
def test_rates_are_those_of_the_script(lang: str, rate: float, line: int) -> None:
    assert (script_of(lang).per_second, script_of(lang).per_line) == (rate, line)


def test_a_japanese_line_does_not_begin_with_a_particle() -> None:
    (_, second), = blocks("霧の中の丘を下りる機械はどこで止まるの", "ja")
    assert second[0] not in "はをのがにでと、。"


@pytest.mark.parametrize("limit", range(8, 17))
def test_chinese_lines_end_where_words_do(limit: int) -> None:
    """Of every sentence of the films, in every length of line; none begins with a mark or a particle."""
    for say in sentences_in("zh"):
        ends = {0, *accumulate(map(len, WordBreaker(say, "zh")))}
        at = 0
        for text in (text for block in blocks(say, "zh", LineRoom(limit)) for text in block):
            at = say.index(text, at)
            assert at in ends, f"{text} begins within a word of {say}"
            assert unicodedata.category(text[0]) not in ("Po", "Pe", "Pf"), text
            assert not at or text[0] not in "了的吗呢吧钮率", text
            assert not (say[at - 1 : at].isdigit() and text[0].isalpha()), f"{text}: what is counted, of {say}"
            at += len(text)


def test_lines_end_where_sense_does_if_that_is_nearly_as_even() -> None:
    assert blocks("Three beginners. None of them has learned a thing.") == [
        ("Three beginners.", "None of them has learned a thing.")]
    assert blocks("你的配方有三个旋钮：盐、奶油和胡椒。", "zh") == [("你的配方有三个旋钮：", "盐、奶油和胡椒。")]
    assert blocks("So. " + "word " * 9 + "end") == [("So. word word word word", "word word word word word end")]


def sentences_in(lang: str) -> list[str]:
    """Of all lessons, with their numbers."""
    return [re.sub(r"\{[^{}]*\}", "12", cues(beat.say)[0]) for name in film_file.names()
            for beat in in_language(load(name), lang).beats if beat.say]


def test_a_letter_of_several_signs_is_one_and_stays_whole() -> None:
    family, syllable = "👩‍👩‍👧", "क्षि"
    assert letters(f"a{family}{syllable}") == ["a", family, syllable]
    assert blocks(syllable * 50, "hi") == [(syllable * 42, syllable * 8)]

"""Spanish and Mandarin as phonemes; the Spanish ones are also those of espeak-ng 1.51, asked by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.studio.speech import chinese_sounds, spanish_sounds


def spanish(text: str) -> str:
    return "".join(word.phonemes for word in spanish_sounds.words(text)).strip()


def chinese(text: str) -> str:
    return "".join(word.phonemes for word in chinese_sounds.words(text)).strip()


@pytest.mark.parametrize(("word", "sounds"), [
    ("cuchara", "kuʧˈaɾa"), ("queremos", "keɾˈemos"), ("pizca", "pˈiθka"), ("señala", "seɲˈala"), ("abajo", "aβˈaxo"),
    ("guerra", "ɡˈera"), ("agua", "ˈaɣwa"), ("quién", "kjˈen"), ("llega", "ʎˈeɣa"), ("yo", "ʝˈo"), ("hoy", "ˈoɪ"),
    ("rey", "rˈA"), ("ley", "lˈA"), ("aire", "ˈIɾe"), ("causa", "kˈWsa"), ("viuda", "bjˈuða"), ("día", "dˈia"),
    ("ciudad", "θjuðˈad"), ("enviar", "embjˈaɾ"), ("examen", "eksˈamen"), ("xilófono", "silˈofono"),
    ("hielo", "jˈelo"), ("huevo", "wˈeβo"), ("alrededor", "alreðeðˈoɾ"), ("perro", "pˈero"), ("caro", "kˈaɾo"),
    ("puente", "pwˈɛnte"), ("función", "funθjˈon"), ("gradiente", "ɡɾaðjˈɛnte"), ("país", "paˈis"), ("reloj", "relˈox"),
    ("que", "ke"), ("y", "i"), ("aprendizaje", "apɾendiθˈaxe"),
])
def test_spanish_sounds_as_it_is_written(word: str, sounds: str) -> None:
    assert spanish(word) == sounds


def test_spanish_marks_stay_and_those_that_open_go() -> None:
    assert spanish("¿Poca sal? ¡Más!") == "pˈoka sˈal? mˈas!"
    assert spanish("CUCHARA, «sal»") == "kuʧˈaɾa, “sˈal”"


@given(st.text("abcdefghijklmnñopqrstuvwxyzáéíóúü", min_size=1, max_size=12))
def test_a_spanish_word_has_one_stress_at_most(word: str) -> None:
    assert spanish(word).count("ˈ") <= max(1, sum(letter in "áéíóú" for letter in word))


@pytest.mark.parametrize(("text", "sounds"), [
    ("锅", "kwo→"), ("一点", "i↘tjɛ↓n"), ("厨师", "ꭧʰu↗ʂɨ→"), ("学习", "ɕɥe↗ɕi↗"), ("四分", "sɨ↘fə→n"),
    ("味道", "wei↘tau↘"), ("女儿", "ny↓ɚ↗"), ("梯度", "tʰi→tu↘"), ("会", "xwei↘"), ("的", "tɤ"), ("永远", "jʊ↗ŋɥɛ↓n"),
])
def test_chinese_letters_are_read_as_syllables(text: str, sounds: str) -> None:
    assert chinese(text) == sounds


def test_chinese_marks_become_those_that_the_network_knows_and_latin_words_are_english() -> None:
    assert chinese("盐 太少，对吗？") == "jɛ↗n tʰai↘ʂau↓,twei↘ma?"
    assert chinese("用 Adam 方法。").split()[1] == "ˈædəm"


@pytest.mark.parametrize(("text", "letter", "sounds"), [
    ("把 刻度盘 调 小", "调", "tʰjau↗"), ("没 人 调 过", "调", "tʰjau↗"), ("强调 一点", "强调", "ʨʰja↗ŋtjau↘"),
    ("把 小 方块 数 进 量杯", "数", "ʂu↓"), ("这个 数 就是", "数", "ʂu↘"), ("多 撒 一 撮", "撒", "sa↓"),
    ("撒谎", "撒谎", "sa→xwa↓ŋ"), ("一粒 盐 落下", "落下", "lwo↘ɕja↘"), ("这 难不倒 你", "难不倒", "na↗npu↘tau↓"),
    ("把 尺子 倒过来", "倒过来", "tau↘kwo↘lai↗"), ("教会 你 的", "教会", "ʨjau→xwei↘"), ("留得住 冲 劲", "冲", "ꭧʰʊ↘ŋ"),
    ("冲过 旗子", "冲过", "ꭧʰʊ→ŋkwo↘"), ("烫 得 很", "得", "tɤ"), ("看得清", "看得清", "kʰa↘ntɤʨʰi→ŋ"),
    ("能 得 几分", "得", "tɤ↗"), ("只 得 三分", "得", "tɤ↗"),
])
def test_letters_of_several_readings_are_read_by_their_neighbours(text: str, letter: str, sounds: str) -> None:
    at = text.split().index(letter)
    assert [word.phonemes.strip() for word in chinese_sounds.words(text)][at] == sounds

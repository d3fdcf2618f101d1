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

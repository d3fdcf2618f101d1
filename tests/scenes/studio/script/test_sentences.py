"""Sentences: facts are looked up and nothing else; cues are found."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scenes.studio.script import sentences

WORD = st.text(st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x24F), min_size=1, max_size=14)


@pytest.mark.parametrize(("say", "filled"), [
    ("{a}", "16"), ("{a:.0f} and {b:.2f}", "16 and 0.25"), ("{b:.0%}", "25%"), ("{c:,}", "5,000"),
    ("{b:+.1f}", "+0.2"), ("{d:.1f}", "0.0"), ("no fact", "no fact"), ("{a:d}", "16"), ("{e}", "1.23457"),
])
def test_a_fact_is_printed_in_its_form(say: str, filled: str) -> None:
    facts = {"a": 16.000000000000004, "b": 0.25, "c": 5000, "d": -0.01, "e": 1.2345678}
    assert sentences.fill(say, facts | {"a": 16}) == filled


@pytest.mark.parametrize("say", [
    "{a.__class__}", "{a[0]}", "{a!r}", "{}", "{0}", "{a:{b}}", "{{a}}", "{a", "a}", "[Cue]", "[two words]",
    "[", "]", "back\\slash", "<b>", "</i>",
])
def test_what_is_neither_fact_nor_cue_is_named(say: str) -> None:
    assert sentences.stray(f"Some words {say} and more.")


@pytest.mark.parametrize("form", ["999", ">9", "*^9", ".99f", "s", "c", "x", "!r", ".", "n", "#x", "0=9"])
def test_a_form_is_digits_and_a_letter(form: str) -> None:
    assert sentences.bad_form(form)


@given(st.floats(-1e9, 1e9), st.integers(0, 6), st.sampled_from("fe"))
def test_numbers_are_pythons_but_for_negative_zero(value: float, digits: int, kind: str) -> None:
    form = f".{digits}{kind}"
    said = sentences.number(value, form)
    assert float(said) == float(format(value, form))
    assert said == format(value, form) or said == format(value, form).removeprefix("-")
    assert not re.fullmatch(r"-0\.?0*(e[+-]0*)?", said)


@given(st.text(max_size=60), st.dictionaries(WORD, st.floats(), max_size=3))
def test_filling_leaves_a_text_without_facts_alone(text: str, facts: dict[str, float]) -> None:
    assume(not sentences.FACT.search(text))
    assert sentences.fill(text, facts) == text


@given(st.text(max_size=80))
def test_a_text_without_marks_has_nothing_stray(text: str) -> None:
    assert bool(sentences.stray(text)) <= any(mark in text for mark in "{}[]\\<")
    if any(mark in text for mark in "{}[]\\"):
        assert sentences.stray(text) or sentences.CUE.search(text) or sentences.FACT.search(text)


def test_cues_are_taken_out_and_counted() -> None:
    plain, found = sentences.cues("One. [two] Three [four], five. [six]")
    assert plain == "One. Three , five."
    assert found == {"two": 4, "four": 10, "six": 18}
    assert sentences.cues("One. [two] [three] Go.") == ("One. Go.", {"two": 4, "three": 5})
    assert sentences.cues("[now] Go.") == ("Go.", {"now": 0})

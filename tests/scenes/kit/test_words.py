"""Words and numbers of a language: what is filled, what is written, what is read back."""

import gettext

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from scenes.kit.lettering import Number, pieces, side_by_side
from scenes.kit.numerals import power_of_ten, printed
from scenes.kit.words import ENGLISH, RIGHT_TO_LEFT_MARK, Words, leftward
from scenes.studio.script.picture_words import marks

SPANISH = Words("es", decimal=",", group=".")
ARABIC = Words("ar", {"{n} steps": ("لا", "خطوة", "خطوتان", "{n} خطوات", "{n} خطوة", "{n} خطوة أخرى")},
               plural="n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", leftward=True)
NUMBERS = st.floats(-1e12, 1e12).map(lambda value: f"{value:,.2f}")
PLAIN = st.text(st.characters(categories=("L", "Zs", "Po"), exclude_characters="{}.,"), max_size=12)


@given(text=PLAIN, number=NUMBERS)
def test_marks_of_numbers_are_changed_and_nothing_else(text: str, number: str) -> None:
    said = f"{text} {number} {text}"
    assert ENGLISH.figures(said) == said
    written = SPANISH.figures(said)
    assert Words("en", decimal=",", group=".").figures(written) == said     # once more turns them back
    assert written == f"{text} {number.translate({ord('.'): ',', ord(','): '.'})} {text}"


@pytest.mark.parametrize(("english", "spanish"), [
    ("2.5", "2,5"), ("1,000,000", "1.000.000"), ("<.01", "<,01"), ("4.", "4."), ("1, 16", "1, 16"), ("+0.12", "+0,12"),
    ("1.6 × 10⁵", "1,6 × 10⁵"), ("4.5 to 7.1 g/L", "4,5 to 7,1 g/L")])
def test_spanish_numbers(english: str, spanish: str) -> None:
    assert SPANISH.figures(english) == spanish


@pytest.mark.parametrize(("lang", "english", "written"), [
    ("es", "12%", "12\u00a0%"), ("es", "0.3% of 15,000", "0,3\u00a0% of 15.000"), ("es", "5,000", "5000"),
    ("es", "+1,234.5", "+1234,5"), ("es", "1,234,567", "1.234.567"), ("ar", "12%", "12\u200e%\u200e"),
    ("ar", "5,000?", "5,000؟"), ("fa", "why?", "why؟"), ("fr", "15,000", "15\u202f000"), ("tr", "12%", "%12"),
    ("zh", "12% of 5,000?", "12% of 5,000?"), ("en", "12% of 5,000?", "12% of 5,000?")])
def test_figures_are_those_of_cldr(lang: str, english: str, written: str) -> None:
    assert marks(lang).figures(english) == written


@pytest.mark.parametrize("lang", ["es", "ar", "zh", "fr", "tr"])
@pytest.mark.parametrize("text", ["12%", "5,000", "0.3%", "meal 12% ?"])
def test_a_number_of_more_or_fewer_letters_than_in_english_is_read_back(lang: str, text: str) -> None:
    number = Number(1.0, "#FFFFFF", words=marks(lang)).show(text)
    assert number.read() == text
    number.ink.rest = np.add(number.ink.rest, (0.1, 0.0, 0.0))
    assert number.read() != text


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(), min_size=1))
def test_what_is_translated_and_filled_is_each_filled(values: dict[str, int]) -> None:
    english, other = " ".join(f"{{{name}}}" for name in values), "-".join(f"{{{name}}}" for name in reversed(values))
    said = Words("es", {english: (other,)}).gettext(english, **values)
    assert said == "-".join(str(values[name]) for name in reversed(values))
    assert ENGLISH.gettext(english, **values) == " ".join(map(str, values.values()))


@given(st.integers(0, 10_000))
def test_a_number_takes_the_form_that_gettext_takes(n: int) -> None:
    forms = ARABIC.entries["{n} steps"]
    assert ARABIC.ngettext("{n} steps", "{n} steps", n).removeprefix(RIGHT_TO_LEFT_MARK) == \
        forms[gettext.c2py(ARABIC.plural)(n)].format(n=n)
    assert ENGLISH.ngettext("{n} step", "{n} steps", n) == (f"{n} step" if n == 1 else f"{n} steps")


def test_a_line_that_begins_otherwise_is_marked() -> None:
    assert ARABIC.gettext("5.0 g") == f"{RIGHT_TO_LEFT_MARK}5.0 g"
    assert ARABIC.gettext("ملح 5.0") == "ملح 5.0"
    assert leftward("5.0 ملح")
    assert not leftward("5.0 g ملح")


@given(st.floats(-1e5, 1e9))
def test_a_number_is_read_back_as_it_was_given(value: float) -> None:
    for words, text in ((SPANISH, printed(value, "{:.2f}")), (ARABIC, f"{printed(value, '{:.1f}')} غ ملح")):
        number = Number(1.0, "#FFFFFF", words=words).show(text)
        assert number.read() == text
        number.ink.rest = np.add(number.ink.rest, (0.1, 0.0, 0.0))
        assert number.read() != text


def test_numbers_run_to_the_right_among_words_that_do_not() -> None:
    assert pieces("2.5 steps") == tuple("2.5 steps")
    assert pieces("4 × 4 = 16 ناقص") == (" ناقص", *"4 × 4 = 16")
    assert pieces("الخطوة: + 5.0 غ") == (" غ", *"+ 5.0", "الخطوة: ")
    assert pieces(f"ثقته {marks('ar').figures('12%')}") == (*"12\u200e%\u200e", "ثقته ")
    assert pieces(power_of_ten(1.6e5)) == tuple("1.6 × 10⁵")


@given(st.floats(0, 5), st.floats(0, 5), st.floats(0, 1))
def test_a_name_and_its_number_do_not_overlap(name: float, number: float, apart: float) -> None:
    for words in (ENGLISH, ARABIC):
        at_name, at_number = side_by_side(words, name, number, apart)
        ends = sorted([(at_name, at_name + name), (at_number, at_number + number)])
        assert ends[0][0] == 0
        assert ends[1][0] >= ends[0][1]
        assert (at_name > at_number) == (words.leftward and number + apart > 0)

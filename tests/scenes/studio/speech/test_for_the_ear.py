"""What is read aloud: numbers, units and signs as a person says them, and nothing left that only an eye can read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.numerals import power_of_ten, signed
from scenes.studio.script.sentences import number as printed
from scenes.studio.speech.english_ear import SYMBOLS, UNITS, number
from scenes.studio.speech.for_the_ear import spelled

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@pytest.mark.parametrize(("written", "read"), [
    ("It tastes like a 6.", "It tastes like a six."),
    ("1,000 meals", "a thousand meals"), ("100 or 1,000,000", "a hundred or a million"),
    ("1,001", "one thousand one"), ("16,250", "sixteen thousand two hundred fifty"),
    ("2.5 g/L", "two point five grams a litre"), ("1 g/L", "one gram a litre"), ("3 mL", "three millilitres"),
    ("90 km/h", "ninety kilometres an hour"), ("0 °C", "zero degrees Celsius"), ("-1 °C", "minus one degree Celsius"),
    ("64% right", "sixty-four percent right"), ("−3.5", "minus three point five"),
    ("from -3 to +2", "from minus three to plus two"),
    ("1.6 × 10⁵", "one point six times ten to the five"), ("1.6x10^5", "one point six times ten to the five"),
    ("-2 × 10⁻³", "minus two times ten to the minus three"), ("10⁶", "ten to the six"),
    ("1.2e+05", "one point two times ten to the five"), ("0.0082", "zero point zero zero eight two"),
    ("2.50", "two point five zero"), (".5", "zero point five"), ("4 × 4", "four times four"), ("4 x 4", "four by four"),
    ("1/2 and 3/4", "a half and three quarters"), ("2/L", "two over L"), ("5–10", "five to ten"),
    ("7/30", "seven over thirty"),
    ("the 1st and the 22nd", "the first and the twenty-second"), ("a 5-year plan", "a five-year plan"),
    ("x² + η·∇f ≤ θ₁", "x squared plus eta times the gradient of f at most theta one"),
    ("€5 and $1", "five euros and one dollar"), ("well-kept, two-by-two.", "well-kept, two-by-two."),
    ("It is 2. Now 3!", "It is two. Now three!"), ("", ""),
])
def test_examples_are_read_as_a_person_reads_them(written: str, read: str) -> None:
    assert spelled(written).text == read


@given(st.integers(0, 10**12))
def test_whole_numbers_are_read_alike_with_and_without_commas(value: int) -> None:
    assert number(f"{value:,}") == number(str(value))
    assert not re.search(r"\d", number(str(value)))


@given(st.decimals(0, 10**6, places=3))
def test_digits_after_the_point_are_read_one_by_one(value: object) -> None:
    whole, _, rest = f"{value:f}".partition(".")
    said = re.sub("^a ", "one ", number(whole))
    assert number(f"{value:f}") == f"{said} point {' '.join(ONES[int(digit)] for digit in rest)}"


@given(st.floats(-1e12, 1e12), st.sampled_from(["", ".1f", ".2e", ",.0f", "+.3g", ".0%"]))
def test_whatever_a_sentence_quotes_is_read_without_a_digit(value: float, form: str) -> None:
    said = spelled(f"The loss is {printed(value, form)}.").text
    assert re.fullmatch(r"The loss is [a-z -]+\.", said), said
    assert ("minus" in said.partition(" to the ")[0]) == printed(value, form).startswith("-")


@given(st.floats(-1e300, 1e300))
def test_whatever_a_picture_prints_is_read_without_a_digit(value: float) -> None:
    for shown in (power_of_ten(value), signed(value)):
        assert re.fullmatch(r"[a-z -]+", spelled(shown).text), (shown, spelled(shown).text)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60), st.integers(0, 60))
def test_words_remember_where_they_come_from(say: str, letter: int) -> None:
    found = spelled(say)
    assert len(found.origins) == len(found.text.split())
    assert list(found.origins) == sorted(found.origins)
    assert all(0 <= origin < len(say) for origin in found.origins)
    word = found.word_at(letter)
    assert all(origin < letter for origin in found.origins[:word])
    assert all(origin >= letter for origin in found.origins[word:])


def test_a_moment_after_a_number_is_the_word_after_all_its_words() -> None:
    say = "So 1.6 × 10⁵ is much. Is it?"
    found = spelled(say)
    assert found.text.split()[found.word_at(say.index("is much"))] == "is"
    assert found.text.split()[found.word_at(say.index("Is it"))] == "Is"
    assert found.word_at(say.index("10⁵")) == found.word_at(say.index("is much"))


def test_a_person_says_how_words_are_read() -> None:
    assert spelled("Nesterov's η, not Nesterovs", {"Nesterov": "Nyesterov", "η": "the rate"}).text == \
        "Nyesterov's the rate, not Nesterovs"
    assert spelled("Take 2.0 or v2.0", {"2.0": "two oh"}).text.startswith("Take two oh")


@pytest.mark.parametrize("sign", [*SYMBOLS, "α", "Ω", "₂", "⁴"])
def test_every_sign_of_the_tables_is_read(sign: str) -> None:
    assert re.fullmatch(r"a [a-z ]*b", spelled(f"a {sign} b").text)


@pytest.mark.parametrize("unit", UNITS)
def test_units_are_one_or_many(unit: str) -> None:
    one, many = UNITS[unit]
    assert spelled(f"1 {unit}, 2 {unit}, 0.5 {unit}").text == f"one {one}, two {many}, zero point five {many}"

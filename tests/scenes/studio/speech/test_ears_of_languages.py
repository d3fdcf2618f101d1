"""Spanish and Mandarin read aloud: numbers, units and signs as people say them, and nothing that only an eye reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.numerals import power_of_ten, signed
from scenes.studio.script.sentences import number as printed
from scenes.studio.speech import chinese_ear, english_ear, spanish_ear
from scenes.studio.speech.for_the_ear import RULES, spelled

TURNED = str.maketrans(".,", ",.")      # an English number as Spanish writes it


def spanish(say: str) -> str:
    return spelled(say, lang="es").text


def chinese(say: str) -> str:
    return spelled(say, lang="zh").text.replace(" ", "")


@pytest.mark.parametrize(("written", "read"), [
    ("Sabe a un 6.", "Sabe a un seis."), ("1.000 comidas", "mil comidas"), ("21 comidas", "veintiuna comidas"),
    ("21 días", "veintiún días"), ("1 paso", "un paso"), ("200 cucharadas", "doscientas cucharadas"),
    ("Llegó a 21", "Llegó a veintiuno"), ("de 1 a 5", "de uno a cinco"),
    ("16.250", "dieciséis mil doscientos cincuenta"), ("2,5 g/L", "dos coma cinco gramos por litro"),
    ("1 g/L", "un gramo por litro"), ("3 mL", "tres mililitros"), ("90 km/h", "noventa kilómetros por hora"),
    ("1 h", "una hora"), ("-1 °C", "menos un grado Celsius"), ("64 %", "sesenta y cuatro por ciento"),
    ("−3,5", "menos tres coma cinco"), ("0,0082", "cero coma cero cero ocho dos"),
    ("0.125", "cero coma uno dos cinco"), ("1.234,5", "mil doscientos treinta y cuatro coma cinco"),
    ("1,6 × 10⁵", "uno coma seis por diez a la cinco"), ("-2 × 10⁻³", "menos dos por diez a la menos tres"),
    ("1.2e+05", "uno coma dos por diez a la cinco"), ("4 × 4", "cuatro por cuatro"), ("4 x 4", "cuatro por cuatro"),
    ("1/2 y 3/4", "un medio y tres cuartos"), ("7/30", "siete entre treinta"), ("5–10", "cinco a diez"),
    ("el 1.º y la 22.ª", "el primero y la vigésima segunda"), ("5 € y $1", "cinco euros y un dólar"),
    ("x² + η·∇f ≤ θ₁", "x al cuadrado más eta por el gradiente de f como mucho zeta uno"),
    ("¿Son 2? ¡Son 3!", "¿Son dos? ¡Son tres!"),
])
def test_spanish_is_read_as_a_person_reads_it(written: str, read: str) -> None:
    assert spanish(written) == read


@pytest.mark.parametrize(("written", "read"), [
    ("尝起来像6分。", "尝起来像六分。"), ("1,000顿饭", "一千顿饭"), ("2,000步", "两千步"), ("20000", "两万"),
    ("2步", "两步"), ("12步", "十二步"), ("102个", "一百零二个"), ("第2位", "第二位"), ("2.5 g/L", "二点五克每升"),
    ("2 g/L", "两克每升"), ("3 mL", "三毫升"), ("90 km/h", "九十千米每小时"), ("−1 °C", "负一摄氏度"),
    ("64%正确", "百分之六十四正确"), ("-5%", "负百分之五"), ("是-3.5吗", "是负三点五吗"),
    ("0.0082", "零点零零八二"), ("1.6 × 10⁵", "一点六乘以十的五次方"), ("-2 × 10⁻³", "负二乘以十的负三次方"),
    ("1.2e+05", "一点二乘以十的五次方"), ("4 × 4", "四乘四"), ("1/2和3/4", "二分之一和四分之三"),
    ("7/30", "三十分之七"), ("30/7", "三十除以七"), ("5–10步", "五到十步"), ("5€和$1", "五欧元和一美元"),
    ("x² ≤ θ₁", "x的平方小于等于西塔一"), ("16,250", "一万六千二百五十"),
])
def test_mandarin_is_read_as_a_person_reads_it(written: str, read: str) -> None:
    assert chinese(written) == read


@pytest.mark.parametrize("lang", ["es", "zh"])
@given(value=st.floats(-1e12, 1e12), form=st.sampled_from(["", ".1f", ".2e", ",.0f", "+.3g", ".0%"]))
def test_whatever_a_sentence_quotes_is_read_without_a_digit(lang: str, value: float, form: str) -> None:
    shown = printed(value, form)
    said = spelled(shown.translate(TURNED) if lang == "es" else shown, lang=lang).text
    assert re.fullmatch(r"[a-záéíóúñ ]+|[一-鿿零 ]+", said), (shown, said)
    assert (said.startswith(("menos", "负"))) == shown.startswith("-")


@pytest.mark.parametrize("lang", ["es", "zh"])
@given(value=st.floats(-1e300, 1e300))
def test_whatever_a_picture_prints_is_read_without_a_digit(lang: str, value: float) -> None:
    for shown in (power_of_ten(value), signed(value)):
        said = spelled(shown.translate(TURNED) if lang == "es" else shown, lang=lang).text
        assert re.fullmatch(r"[a-záéíóúñ ]+|[一-鿿 ]+", said), (shown, said)


@pytest.mark.parametrize("lang", ["es", "zh", "ar", "pl"])
@given(say=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60),
       letter=st.integers(0, 60))
def test_words_remember_where_they_come_from(lang: str, say: str, letter: int) -> None:
    found = spelled(say, lang=lang)
    assert len(found.origins) == len(found.text.split())
    assert list(found.origins) == sorted(found.origins)
    assert all(0 <= origin < len(say) for origin in found.origins)
    word = found.word_at(letter)
    assert all(origin < letter for origin in found.origins[:word])
    assert all(origin >= letter for origin in found.origins[word:])


def test_mandarin_has_words_so_that_a_cue_has_its_moment() -> None:
    found = spelled("汤的味道还差2.5分。厨师再加盐。", lang="zh")
    assert found.text.split()[found.word_at("汤的味道还差2.5分。厨师再加盐。".index("厨师"))] == "厨师"
    assert len(found.text.split()) > 8


def test_a_language_without_a_table_is_left_to_who_speaks_it() -> None:
    assert spelled("Smakuje na 6,5 g/L", lang="pl").text == "Smakuje na 6,5 g/L"
    assert spelled("Adam i 6", {"Adam": "Adaam"}, "pl").text == "Adaam i 6"


@pytest.mark.parametrize("lang", ["es", "zh"])
def test_every_unit_and_sign_that_english_reads_is_read(lang: str) -> None:
    tables = {"es": spanish_ear, "zh": chinese_ear}[lang]
    assert english_ear.UNITS.keys() == tables.UNITS.keys()
    assert english_ear.SYMBOLS.keys() == tables.SYMBOLS.keys()
    for sign in [*tables.SYMBOLS, "α", "Ω", "λ", "₂", "⁴"]:
        assert sign not in spelled(f"a {sign} b", lang=lang).text
    assert set(RULES["en"]) - set(RULES[lang]) <= {"ordinal"}

"""What is written for the eye: the forms of numbers, units and signs, and what stands in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

EXPONENT = r"[⁻⁺]?[⁰¹²³⁴-⁹]+|\^[-−]?\d+"
RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
SIGNS = "-−–+±"
MOST = 15       # digits of a number that is read as one; nobody hears more
Rules = Mapping[str, tuple[str, Callable[[str], str]]]       # kind -> what it looks like, how it is read


@dataclass(frozen=True)
class Marks:
    """How a language writes numbers. number: one without a sign; letters: what a number may not stand right after."""

    number: str
    decimal: str
    letters: str = r"\w"

    @property
    def signed(self) -> str:
        return rf"(?:(?<![{self.letters}.)])[{SIGNS}])?(?:{self.number})"


ENGLISH = Marks(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+", ".")
SPANISH = Marks(r"[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,]\d+)?|[.,]\d+", ",")
CHINESE = Marks(ENGLISH.number, ".", "A-Za-z0-9_")


def forms(marks: Marks, units: Iterable[str], symbols: Iterable[str]) -> dict[str, str]:
    """What can be told apart in every language: kind -> its form. The first that fits at a place is to be taken."""
    unit = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    some, signed, letters = marks.number, marks.signed, marks.letters
    sign = rf"(?:(?<![{letters}.)])[{SIGNS}])?"
    return {
        "power": rf"{sign}(?:(?:{some})\s?[×x·*]\s?)?10(?:{EXPONENT})",
        "scientific": rf"{signed}[eE][-+]?\d+(?![{letters}])",
        "money": rf"{sign}[€$£¥](?:{some})|(?:{some})\s?[€$£¥]",
        "measured": rf"{signed}\s?(?:{unit})(?:/(?:{unit}))?(?![{letters}°%²³/])",
        "fraction": r"(?<![\d./])\d{1,4}/\d{1,4}(?![\d./])",
        "range": rf"(?<![{letters}.,-])\d+(?:[.,]\d+)?[-–]\d+(?:[.,]\d+)?(?![{letters}-]|[.,]\d)",
        "signed": signed,
        "minus": r"(?<=\s)[-−](?=[A-Za-z]\b)",
        "between": r"(?<=\d)\s?[x](?=\s?\d)",
        "symbol": rf"[{re.escape(''.join(symbols))}]|[α-ωΑ-Ωϑϕ]",
        "small": r"[⁰¹⁴-⁹₀-₉]+",
    }


def sign_and_rest(text: str) -> tuple[str, str]:
    """The sign of a number, "" for none, and the rest."""
    return (text[0], text[1:].strip()) if text[:1] in tuple(SIGNS) else ("", text.strip())


def digits(text: str, marks: Marks) -> tuple[str, str]:
    """The digits before the decimal mark and those after it."""
    grouped = re.sub(r"[\s,.](?=\d{3}(?!\d))", "", text) if marks is SPANISH and _grouped(text) else text
    whole, _, rest = (grouped if marks is SPANISH else grouped.replace(",", "")).replace(",", ".").partition(".")
    return whole, rest


def power(text: str) -> tuple[str, str, int]:
    """1.6 × 10⁵, 10^-3: the sign, what it is multiplied with or "", and the exponent."""
    raised = re.search(f"(?:{EXPONENT})$", text)
    assert raised
    sign, times = sign_and_rest(text[: raised.start() - len("10")].rstrip(" ×x·*"))
    return sign, times, int(raised[0].lstrip("^").translate(RAISED).replace("−", "-"))


def scientific(text: str) -> str:
    """1.2e+05, as computers print it, as a power."""
    times, exponent = re.split("[eE]", text)
    return f"{times}×10^{int(exponent)}"


def measured(text: str, marks: Marks) -> tuple[str, str, str]:
    """2.5 g/L: the number, its unit, and the unit below or ""."""
    number, unit = re.fullmatch(rf"({marks.signed})\s?(.+)", text).groups()      # type: ignore[union-attr]
    above, _, below = unit.partition("/")
    return number, above, below


def money(text: str) -> tuple[str, str]:
    """The number and the currency's sign."""
    return re.sub("[€$£¥]", "", text).strip(), re.search("[€$£¥]", text)[0]     # type: ignore[index]


def letter(text: str) -> str:
    """The English name of a Greek letter, as "eta": GREEK SMALL LETTER ETA."""
    return {"lamda": "lambda"}.get(name := unicodedata.name(text).rpartition(" ")[2].lower(), name)


@cache
def spellout(value: int, lang: str, form: str = "cardinal") -> str:
    """A whole number in words, as ICU spells it."""
    from icu4py.messageformat import MessageFormat  # it takes a moment

    return MessageFormat(f"{{n, spellout,%spellout-{form}}}", lang).format({"n": value}).replace("\u00ad", "")


def _grouped(text: str) -> bool:
    return bool(re.fullmatch(r"[1-9]\d{0,2}(?:[.\s]\d{3})+(?:,\d+)?", text))

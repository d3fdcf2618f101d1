"""What is written for the eye, spelled for the ear: numbers, units and signs as English words.

One table of rules, tried from the top at every place of a sentence; what no rule knows stays as it is. Each word
that is spoken remembers where in the sentence it comes from, so that a moment of the sentence is one of the speech.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
EXPONENT = r"[⁻⁺]?[⁰¹²³⁴-⁹]+|\^[-−]?\d+"
SIGN = r"(?:(?<![\w.)])[-−–+±])?"
RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789")
SIGNS = {"-": "minus ", "−": "minus ", "–": "minus ", "+": "plus ", "±": "plus or minus ", "": ""}
ROUND = ("hundred", "thousand", "million", "billion", "trillion")      # "a hundred", not "one hundred"

# unit -> one of them, several of them
UNITS = {
    "g": ("gram", "grams"), "kg": ("kilogram", "kilograms"), "mg": ("milligram", "milligrams"),
    "L": ("litre", "litres"), "l": ("litre", "litres"), "mL": ("millilitre", "millilitres"),
    "ml": ("millilitre", "millilitres"), "s": ("second", "seconds"), "ms": ("millisecond", "milliseconds"),
    "min": ("minute", "minutes"), "h": ("hour", "hours"), "m": ("metre", "metres"), "km": ("kilometre", "kilometres"),
    "cm": ("centimetre", "centimetres"), "mm": ("millimetre", "millimetres"), "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"), "Hz": ("hertz", "hertz"), "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"), "°": ("degree", "degrees"), "%": ("percent", "percent"),
}
SYMBOLS = {
    "=": "equals", "≠": "is not", "≈": "about", "~": "about", "<": "less than", ">": "more than", "≤": "at most",
    "≥": "at least", "+": "plus", "−": "minus", "±": "plus or minus", "×": "times", "·": "times", "*": "times",
    "÷": "over", "/": "over", "^": "to the", "√": "the root of", "∇": "the gradient of", "∂": "the change of",
    "∑": "the sum of", "∞": "infinity", "→": "to", "&": "and", "%": "percent", "°": "degrees", "‖": "", "²": "squared",
    "³": "cubed", "½": "a half", "¼": "a quarter", "¾": "three quarters", "#": "number", "@": "at", "€": "euros",
    "$": "dollars", "£": "pounds",
}


@dataclass(frozen=True)
class Spelled:
    """text: as it is spoken. origins: of each of its words, the letter of the sentence that it comes from."""

    text: str
    origins: tuple[int, ...]

    def word_at(self, letter: int) -> int:
        """The first word that comes from that letter of the sentence or from one after it."""
        return bisect_left(self.origins, letter)


def spelled(say: str, pronounced: Mapping[str, str] | None = None) -> Spelled:
    """A sentence for the ear. pronounced: words and how they are to be read, before all other rules."""
    said, at = "", 0
    origins: list[int] = []
    for found in _rules(tuple((pronounced or {}).items())).finditer(say):
        said, origins, at = said + say[at : found.start()], [*origins, *range(at, found.start())], found.end()
        words = _words(found, pronounced or {})
        before = " " if said and said[-1].isalnum() and words else ""
        after = " " if words and say[at : at + 1].isalnum() else ""
        said, origins = f"{said}{before}{words}{after}", [*origins, *[found.start()] * len(before + words + after)]
    said, origins = said + say[at:], [*origins, *range(at, len(say))]
    return Spelled(" ".join(said.split()), tuple(origins[word.start()] for word in re.finditer(r"\S+", said)))


@cache
def _spellout(value: int, ordinal: bool = False) -> str:
    from icu4py.messageformat import MessageFormat  # it takes a moment

    form = "%spellout-ordinal" if ordinal else "%spellout-cardinal"
    return MessageFormat(f"{{n, spellout,{form}}}", "en").format({"n": value})


def number(digits: str) -> str:
    """A number as it is read: 1,000 is a thousand, 2.50 is two point five zero."""
    whole, point, rest = digits.replace(",", "").partition(".")
    if len(whole) > 15:         # nobody hears more
        return " ".join(map(_spellout, map(int, whole + rest)))
    words = _spellout(int(whole or 0))
    if point:
        return f"{words} point {' '.join(_spellout(int(digit)) for digit in rest)}"
    return f"a {words[4:]}" if words.startswith("one ") and words[4:] in ROUND else words


def _words(found: re.Match[str], pronounced: Mapping[str, str]) -> str:
    kind = found.lastgroup or ""
    return pronounced[found[0]] if kind == "own" else RULES[kind][1](found[0])


def _power(text: str) -> str:
    """1.6 × 10⁵, 10^-3."""
    raised = re.search(EXPONENT + "$", text)
    assert raised
    power = int(raised[0].lstrip("^").translate(RAISED).replace("−", "-"))
    digits = text[: raised.start() - len("10")].rstrip(" ×x·*")
    sign, digits = (digits, "") if digits in SIGNS else ("", digits)
    times = f"{_signed(digits)} times " if digits else SIGNS[sign]
    return f"{times}ten to the {'minus ' * (power < 0)}{_spellout(abs(power))}"


def _scientific(text: str) -> str:
    """1.2e+05, as computers print it."""
    digits, power = re.split("[eE]", text)
    return _power(f"{digits}×10^{int(power)}")


def _signed(text: str) -> str:
    sign = text[0] if text[0] in SIGNS else ""
    return SIGNS[sign] + number(text[len(sign) :].strip())


def _measured(text: str) -> str:
    """A number with its unit, or with a unit over another: 2.5 g/L."""
    digits, unit = re.fullmatch(rf"({SIGN}(?:{NUMBER}))\s?(.+)", text).groups()      # type: ignore[union-attr]
    above, _, below = unit.partition("/")
    said = _signed(digits)
    many = UNITS[above][said not in ("one", "minus one", "plus one")]
    return f"{said} {many}" + (f" {'an' if below == 'h' else 'a'} {UNITS[below][0]}" if below else "")


def _money(text: str) -> str:
    said = _signed(re.sub("[€$£]", "", text))
    return f"{said} {SYMBOLS[re.search('[€$£]', text)[0]].removesuffix('s' * (said == 'one'))}"    # type: ignore[index]


def _fraction(text: str) -> str:
    above, below = map(int, text.split("/"))
    name = {2: "half", 4: "quarter"}.get(below) or _spellout(below, ordinal=True)
    if not 0 < above < below or below > 20:
        return f"{_spellout(above)} over {_spellout(below)}"
    return f"a {name}" if above == 1 else f"{_spellout(above)} {'halves' if below == 2 else name + 's'}"


def _range(text: str) -> str:
    first, last = re.split(r"[-–]", text)
    return f"{number(first)} to {number(last)}"


def _symbol(text: str) -> str:
    if text in SYMBOLS:
        return SYMBOLS[text]
    return unicodedata.name(text).rpartition(" ")[2].lower()        # GREEK SMALL LETTER ETA


def _small(text: str) -> str:
    return " ".join(_spellout(unicodedata.digit(digit)) for digit in text)


# kind -> what it looks like, how it is read; the first that fits is taken
UNIT = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
RULES: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "power": (rf"{SIGN}(?:(?:{NUMBER})\s?[×x·*]\s?)?10(?:{EXPONENT})", _power),
    "scientific": (rf"{SIGN}(?:{NUMBER})[eE][-+]?\d+\b", _scientific),
    "money": (rf"{SIGN}[€$£](?:{NUMBER})", _money),
    "measured": (rf"{SIGN}(?:{NUMBER})\s?(?:{UNIT})(?:/(?:{UNIT}))?(?![\w°%²³/])", _measured),
    "ordinal": (r"\b\d+(?:st|nd|rd|th)\b", lambda text: _spellout(int(text[:-2]), ordinal=True)),
    "fraction": (r"(?<![\d./])\d{1,4}/\d{1,4}(?![\d./])", _fraction),
    "range": (r"(?<![\w.,-])\d+(?:\.\d+)?[-–]\d+(?:\.\d+)?(?![\w-]|\.\d)", _range),
    "signed": (rf"{SIGN}(?:{NUMBER})", _signed),
    "minus": (r"(?<=\s)[-−](?=[A-Za-z]\b)", lambda text: "minus"),
    "between": (r"(?<=\d)\s?[x](?=\s?\d)", lambda text: "by"),
    "symbol": (rf"[{re.escape(''.join(SYMBOLS))}]|[α-ωΑ-Ωϑϕ]", _symbol),
    "small": (r"[⁰¹⁴-⁹₀-₉]+", _small),
}


@cache
def _rules(pronounced: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    words = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word, _ in sorted(pronounced, key=lambda one: -len(one[0])))
    own = [f"(?P<own>{words})"] if words else []
    return re.compile("|".join([*own, *(f"(?P<{kind}>{form})" for kind, (form, _) in RULES.items())]))

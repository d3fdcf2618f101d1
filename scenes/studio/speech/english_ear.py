"""Numbers, units and signs as English words."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from scenes.studio.speech import written
from scenes.studio.speech.written import ENGLISH, Rules, sign_and_rest

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
    "$": "dollars", "£": "pounds", "¥": "yuan",
}


spell = partial(written.spellout, lang="en")


def number(text: str) -> str:
    """A number as it is read: 1,000 is a thousand, 2.50 is two point five zero."""
    whole, rest = written.digits(text, ENGLISH)
    if len(whole) > written.MOST:
        return " ".join(map(spell, map(int, whole + rest)))
    words = spell(int(whole or 0))
    if rest:
        return f"{words} point {' '.join(spell(int(digit)) for digit in rest)}"
    return f"a {words[4:]}" if words.startswith("one ") and words[4:] in ROUND else words


def signed(text: str) -> str:
    sign, rest = sign_and_rest(text)
    return SIGNS[sign] + number(rest)


def power(text: str) -> str:
    sign, times, exponent = written.power(text)
    return (f"{SIGNS[sign]}{f'{number(times)} times ' if times else ''}"
            f"ten to the {'minus ' * (exponent < 0)}{spell(abs(exponent))}")


def measured(text: str) -> str:
    digits, above, below = written.measured(text, ENGLISH)
    said = signed(digits)
    many = UNITS[above][said not in ("one", "minus one", "plus one")]
    return f"{said} {many}" + (f" {'an' if below == 'h' else 'a'} {UNITS[below][0]}" if below else "")


def money(text: str) -> str:
    digits, sign = written.money(text)
    said = signed(digits)
    return f"{said} {SYMBOLS[sign].removesuffix('s' * (said == 'one'))}"


def fraction(text: str) -> str:
    above, below = map(int, text.split("/"))
    name = {2: "half", 4: "quarter"}.get(below) or spell(below, form="ordinal")
    if not 0 < above < below or below > 20:
        return f"{spell(above)} over {spell(below)}"
    return f"a {name}" if above == 1 else f"{spell(above)} {'halves' if below == 2 else name + 's'}"


def between(text: str) -> str:
    return " to ".join(map(number, re.split(r"[-–]", text)))


FORMS = written.forms(ENGLISH, UNITS, SYMBOLS)
RULES: Rules = {
    "power": (FORMS["power"], power),
    "scientific": (FORMS["scientific"], lambda text: power(written.scientific(text))),
    "money": (FORMS["money"], money),
    "measured": (FORMS["measured"], measured),
    "ordinal": (r"\b\d+(?:st|nd|rd|th)\b", lambda text: spell(int(text[:-2]), form="ordinal")),
    "fraction": (FORMS["fraction"], fraction),
    "range": (FORMS["range"], between),
    "signed": (FORMS["signed"], signed),
    "minus": (FORMS["minus"], lambda text: "minus"),
    "between": (FORMS["between"], lambda text: "by"),
    "symbol": (FORMS["symbol"], lambda text: SYMBOLS[text] if text in SYMBOLS else written.letter(text)),
    "small": (FORMS["small"], lambda text: " ".join(spell(unicodedata.digit(digit)) for digit in text)),
}

"""Numbers, units and signs as Spanish words."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from scenes.studio.speech import written
from scenes.studio.speech.written import SPANISH, Rules, sign_and_rest

SIGNS = {"-": "menos ", "−": "menos ", "–": "menos ", "+": "más ", "±": "más menos ", "": ""}
# unit -> one of them, several of them
UNITS = {
    "g": ("gramo", "gramos"), "kg": ("kilogramo", "kilogramos"), "mg": ("miligramo", "miligramos"),
    "L": ("litro", "litros"), "l": ("litro", "litros"), "mL": ("mililitro", "mililitros"),
    "ml": ("mililitro", "mililitros"), "s": ("segundo", "segundos"), "ms": ("milisegundo", "milisegundos"),
    "min": ("minuto", "minutos"), "h": ("hora", "horas"), "m": ("metro", "metros"), "km": ("kilómetro", "kilómetros"),
    "cm": ("centímetro", "centímetros"), "mm": ("milímetro", "milímetros"), "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"), "Hz": ("hercio", "hercios"), "°C": ("grado Celsius", "grados Celsius"),
    "°F": ("grado Fahrenheit", "grados Fahrenheit"), "°": ("grado", "grados"), "%": ("por ciento", "por ciento"),
}
MONEY = {"€": ("euro", "euros"), "$": ("dólar", "dólares"), "£": ("libra", "libras"), "¥": ("yuan", "yuanes")}
SYMBOLS = {
    "=": "es igual a", "≠": "no es", "≈": "cerca de", "~": "cerca de", "<": "menor que", ">": "mayor que",
    "≤": "como mucho", "≥": "como poco", "+": "más", "−": "menos", "±": "más menos", "×": "por", "·": "por", "*": "por",
    "÷": "entre", "/": "entre", "^": "a la", "√": "la raíz de", "∇": "el gradiente de", "∂": "el cambio de",
    "∑": "la suma de", "∞": "infinito", "→": "a", "&": "y", "%": "por ciento", "°": "grados", "‖": "",
    "²": "al cuadrado", "³": "al cubo", "½": "un medio", "¼": "un cuarto", "¾": "tres cuartos", "#": "número",
    "@": "arroba", "€": "euros", "$": "dólares", "£": "libras", "¥": "yuanes",
}
LETTERS = {
    "alpha": "alfa", "beta": "beta", "gamma": "gamma", "delta": "delta", "epsilon": "épsilon", "zeta": "dseta",
    "eta": "eta", "theta": "zeta", "iota": "iota", "kappa": "kappa", "lambda": "lambda", "mu": "mi", "nu": "ni",
    "xi": "xi", "omicron": "ómicron", "pi": "pi", "rho": "ro", "sigma": "sigma", "tau": "tau", "upsilon": "ípsilon",
    "phi": "fi", "chi": "ji", "psi": "psi", "omega": "omega",
}
PARTS = {2: "medio", 3: "tercio", 4: "cuarto", 5: "quinto", 6: "sexto", 7: "séptimo", 8: "octavo", 9: "noveno",
         10: "décimo"}
# what a number counts, which gives it its gender: words in a, as and so on are feminine, but for some; none of them
# are the small ones that only follow it
NO_NOUN = "(?:para|hasta|hacia|contra|entre|desde|como|pero|era|está|están)\\b"
HIS = r"(?:día|mapa|problema|sistema|tema|programa)s?\b"
FEMININE = rf"(?=\s(?!{NO_NOUN}|{HIS})\w{{2,}}(?:as?|ción|ciones|dad|dades)\b)"
MASCULINE = rf"(?=\s(?!{NO_NOUN})[a-záéíóúñü]{{3,}}\b)"
spell = partial(written.spellout, lang="es", form="numbering")


def number(text: str, form: str = "numbering") -> str:
    """A number as it is read: 1.000 is mil, 2,50 is dos coma cinco cero. form: of its gender."""
    whole, rest = written.digits(text, SPANISH)
    if len(whole) > written.MOST:
        return " ".join(map(spell, map(int, whole + rest)))
    if rest:
        return f"{spell(int(whole or 0))} coma {' '.join(spell(int(digit)) for digit in rest)}"
    return spell(int(whole), form=form)


def signed(text: str, form: str = "numbering") -> str:
    sign, rest = sign_and_rest(text)
    return SIGNS[sign] + number(rest, form)


def power(text: str) -> str:
    sign, times, exponent = written.power(text)
    return (f"{SIGNS[sign]}{f'{number(times)} por ' if times else ''}"
            f"diez a la {'menos ' * (exponent < 0)}{spell(abs(exponent))}")


def measured(text: str) -> str:
    digits, above, below = written.measured(text, SPANISH)
    form = "cardinal-feminine" if UNITS[above][0] == "hora" else "numbering" if above == "%" else "cardinal-masculine"
    one = sign_and_rest(digits)[1] == "1"
    return f"{signed(digits, form)} {UNITS[above][not one]}" + (f" por {UNITS[below][0]}" if below else "")


def money(text: str) -> str:
    digits, sign = written.money(text)
    form = "cardinal-feminine" if sign == "£" else "cardinal-masculine"
    return f"{signed(digits, form)} {MONEY[sign][sign_and_rest(digits)[1] != '1']}"


def fraction(text: str) -> str:
    above, below = map(int, text.split("/"))
    if not 0 < above < below or below not in PARTS:
        return f"{spell(above)} entre {spell(below)}"
    return f"{spell(above, form='cardinal-masculine')} {PARTS[below]}{'s' * (above > 1)}"


def ordinal(text: str) -> str:
    return spell(int(re.sub(r"\D", "", text)), form=f"ordinal-{'feminine' if text.endswith('ª') else 'masculine'}")


def between(text: str) -> str:
    return " a ".join(map(number, re.split(r"[-–]", text)))


FORMS = written.forms(SPANISH, UNITS, SYMBOLS)
RULES: Rules = {
    "power": (FORMS["power"], power),
    "scientific": (FORMS["scientific"], lambda text: power(written.scientific(text))),
    "money": (FORMS["money"], money),
    "measured": (FORMS["measured"], measured),
    "ordinal": (r"\b\d+\.?[ºª]", ordinal),
    "fraction": (FORMS["fraction"], fraction),
    "range": (FORMS["range"], between),
    "hers": (FORMS["signed"] + FEMININE, partial(signed, form="cardinal-feminine")),
    "his": (FORMS["signed"] + MASCULINE, partial(signed, form="cardinal-masculine")),
    "signed": (FORMS["signed"], signed),
    "minus": (FORMS["minus"], lambda text: "menos"),
    "between": (FORMS["between"], lambda text: "por"),
    "symbol": (FORMS["symbol"], lambda text: SYMBOLS[text] if text in SYMBOLS else LETTERS[written.letter(text)]),
    "small": (FORMS["small"], lambda text: " ".join(spell(unicodedata.digit(digit)) for digit in text)),
}

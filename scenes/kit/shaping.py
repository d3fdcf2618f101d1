"""A line of text as Pango sets it: outlines of its glyphs, and how far it advances. manim-free.

Pango chooses fonts, forms and the order of glyphs; here they are only read out of the picture it writes.
No letter is matched to a glyph: an accent may be a glyph of its own, and a ligature one for several letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from tempfile import NamedTemporaryFile
from xml.etree import ElementTree

import fontpkg
import manimgx_fonts_cjk
import manimpango
import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, together
from scenes.kit.scripts import script_of_letter

FAMILY = "Nunito"
OTHER = "Sans"          # what the system has for most letters
HELPERS = {"Arabic": "Rubik", "Hebrew": "Rubik", "CJK": "Noto Sans CJK {region}"}     # for what ours has not
REGIONS = {"ja": "JP", "ko": "KR", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK"}      # whose Han letters; else China's
_SHAPED_AT = 20.0       # points at which outlines are taken
_PAGE = 8192            # pixels: a line that no text on screen is longer than
_CAPITAL = 0.705        # ems that Nunito's capitals are high
_SVG, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
# a text between two letters H, as an isolate: it has its own direction, and the letters stand at its ends
_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_FILL = re.compile(r"fill:rgb\(([\d.]+)%, ?([\d.]+)%, ?([\d.]+)%\)")
# Han letters and kana fill their em: at this size they are as high as capitals, and no higher than a line
_HAN, _SMALLER = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+"), r'<span size="88%">\g<0></span>'
_STROKE = re.compile(r"([MLCZ])([^MLCZ]*)")
# a sign that fonts have coloured and plain is asked for plain, by the selector 15: pixels cannot be an outline
_SELECTOR, _COLOURED = "\ufe0e", re.compile("\ufe0f|(?<!\u200d)(?<=[\U0001f300-\U0001f3fa\U0001f400-\U0001faff])"
                                            "(?![\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff])")


@dataclass(frozen=True)
class Line:
    """Lengths are ems; the origin is the left end of the baseline.

    whole: every glyph has come as an outline, none as a box in place of a missing one or as a coloured picture.
    """

    outline: NDArray[np.float64]
    advance: float
    whole: bool = True


@cache
def line(text: str, weight: str = "NORMAL", family: str = FAMILY, lang: str = "") -> Line:
    """The text on one line; its direction is that of its first letter that has one."""
    if not text.strip():
        return Line(EMPTY, 0.25 * len(text))
    (whole,) = line_in_pieces((text,), weight, family, lang)
    return whole


@cache
def line_in_pieces(pieces: tuple[str, ...], weight: str = "NORMAL", family: str = FAMILY,
                   lang: str = "") -> tuple[Line, ...]:
    """A line as `line` sets it, in pieces such as words: each where it stands in the line, with the line's advance.

    Pieces are told apart by a colour, which changes neither forms nor order.
    """
    em, pitch = _measure(weight, family)
    text = "".join(f'<span foreground="#{k:06x}">{_escaped(piece)}</span>' for k, piece in enumerate(pieces, 1))
    drawn = _drawn(f"H{_ISOLATE}{text}{_END}H", weight, _families("".join(pieces), family, lang),
                   f'lang="{escape(lang)}"' if lang else "")
    first, *glyphs, last = drawn.glyphs
    origin = np.array([first.x + pitch + first.outline[:, 0].min(), first.y + first.outline[:, 1].min(), 0.0])
    placed = [(glyph.colour, (np.add(glyph.outline, (glyph.x, glyph.y, 0.0)))) for glyph in glyphs]
    outlines = (together(outline for colour, outline in placed if colour == k) for k in range(1, len(pieces) + 1))
    advance = (last.x - first.x - pitch) / em
    return tuple(Line((outline - origin) / em if len(outline) else EMPTY, advance, drawn.whole)
                 for outline in outlines)


def _families(text: str, family: str, lang: str) -> str:
    """Our own, with those that help it out for the scripts of the text; another family as it is."""
    if family != FAMILY or text.isascii():
        return family
    region = REGIONS.get(lang, REGIONS.get(lang[:2], "SC"))
    scripts = dict.fromkeys(script_of_letter(letter).name for letter in text)
    return ",".join([FAMILY, *(HELPERS[name].format(region=region) for name in scripts if name in HELPERS)])


@cache
def family_for(text: str, weight: str = "NORMAL") -> str:
    """Our own family, or another for the whole text where a word of one script would be set in two."""
    words = [[letter for letter in word if letter.isalpha() and script_of_letter(letter) is script]
             for word in text.split() for script in set(map(script_of_letter, word))]
    return OTHER if any(len({_ours(letter, weight) for letter in word}) > 1 for word in words) else FAMILY


@cache
def _ours(letter: str, weight: str) -> bool:
    """Whether our own family has a letter."""
    return letter.isascii() or _drawn(_escaped(letter), weight, FAMILY, 'fallback="false"').whole


@dataclass(frozen=True)
class _Glyph:
    """An outline and where it is put, in pixels, upwards. colour: 0xRRGGBB."""

    outline: NDArray[np.float64]
    x: float
    y: float
    colour: int = 0


@dataclass(frozen=True)
class _Drawn:
    glyphs: tuple[_Glyph, ...]
    whole: bool


@cache
def _measure(weight: str, family: str) -> tuple[float, float]:
    """(one em, the pitch of a letter H), in pixels."""
    first, second = _drawn("HH", weight, family).glyphs
    return float(np.ptp(first.outline[:, 1])) / _CAPITAL, second.x - first.x


@cache
def _register_fonts() -> None:
    """Make the fonts known that are installed as packages: our own, and a person's for other scripts."""
    for family in fontpkg.families().values():
        for file in family.files:
            if file.style == "normal":
                manimpango.register_font(str(file.path))
    for file in files(manimgx_fonts_cjk).iterdir():
        if file.name.endswith(".ttc"):
            manimpango.register_font(str(file))


def _escaped(text: str) -> str:
    """A text in Pango's markup."""
    return _HAN.sub(_SMALLER, escape(_COLOURED.sub(_SELECTOR, text), quote=False))


def _drawn(text: str, weight: str, family: str, attributes: str = "") -> _Drawn:
    """What Pango draws of markup, from left to right. attributes: of all of it."""
    _register_fonts()
    markup = f"<span {attributes}>{text}</span>" if attributes else text
    with NamedTemporaryFile(suffix=".svg") as file:
        manimpango.MarkupUtils.text2svg(markup, family, "NORMAL", weight, _SHAPED_AT, None, True, file.name,
                                        0, 0, _PAGE, _PAGE)
        return _read(ElementTree.parse(file.name).getroot())


def _read(svg: ElementTree.Element) -> _Drawn:
    """The glyphs that a picture places, and whether it holds nothing else."""
    outlines = {f"#{found.get('id')}": _outline(path.get("d", "")) for found in svg.iter()
                if (found.get("id") or "").startswith("glyph") and (path := found.find(f"{_SVG}path")) is not None}
    drawn = [part for top in svg if top.tag != f"{_SVG}defs" for part in _leaves(top)]
    placed = [(part, colour) for part, colour in drawn if part.get(_LINK) in outlines]
    glyphs = tuple(_Glyph(outlines[part.get(_LINK, "")], float(part.get("x", 0)), -float(part.get("y", 0)), colour)
                   for part, colour in placed)
    return _Drawn(glyphs, len(placed) == len(drawn))


def _leaves(element: ElementTree.Element, colour: int = 0) -> Iterator[tuple[ElementTree.Element, int]]:
    """What a picture draws, in order, and in which colour."""
    said = _FILL.search(f"{element.get('style', '')} fill:{element.get('fill', '')}")
    if said:
        red, green, blue = (round(float(share) * 2.55) for share in said.groups())
        colour = red << 16 | green << 8 | blue
    if not len(element):
        yield element, colour
    for part in element:
        yield from _leaves(part, colour)


@cache
def _outline(path: str) -> NDArray[np.float64]:
    """Cubic curves of a path of moves, lines, curves and closings, as Cairo writes it; here y grows upwards."""
    curves: list[NDArray[np.float64]] = []
    begin = at = np.zeros(3)
    for command, numbers in _STROKE.findall(path):
        points = np.array(numbers.split(), dtype=float).reshape(-1, 2)
        points = np.column_stack([points[:, 0], -points[:, 1], np.zeros(len(points))])
        if command == "M":
            begin = at = points[0]
        elif command == "C":
            curves += [at, *points]
            at = points[2]
        elif np.any(begin != at if command == "Z" else points[0] != at):
            end = begin if command == "Z" else points[0]
            curves += [at, at + (end - at) / 3, end - (end - at) / 3, end]
            at = end
    return np.array(curves).reshape(-1, 3)

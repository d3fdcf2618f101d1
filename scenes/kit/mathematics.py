"""A formula as Typst sets it: the outline of its signs and strokes. manim-free.

Typst chooses places and sizes; here they are only read out of the picture it writes, as `shaping` does with Pango's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import fontpkg
import manimgx_fonts_cjk
import numpy as np
import svgelements as svg
import typst
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, polygon, polyline, together
from scenes.kit.words import Words

EM = 20.0               # points at which it is set
_PAGE = ("#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#set text(size: {}pt)\n"
         "#show math.equation: set text(weight: 700)\n${}$")       # beside letters that are bold
_SPACE, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_DECIMALS = re.compile(r"\d+\.\d+")


@dataclass(frozen=True)
class Formula:
    """Lengths are ems; the origin is the left end of the baseline."""

    outline: NDArray[np.float64]
    width: float

    @property
    def above(self) -> float:
        """How far it reaches over its baseline."""
        return max(0.0, float(self.outline[:, 1].max(initial=0.0)))

    @property
    def below(self) -> float:
        return max(0.0, -float(self.outline[:, 1].min(initial=0.0)))


@cache
def formula(text: str) -> Formula:
    """What Typst sets of a text between two $. Its baseline is that of its first sign."""
    page = _PAGE.format(f"{EM:g}", text).encode()
    drawn = typst.compile(page, format="svg", font_paths=_fonts(text.isascii()))
    top = ElementTree.fromstring(drawn)
    signs = {f"#{sign.get('id')}": sign for sign in top.iter(f"{_SPACE}symbol")}
    parts = list(_leaves(top, svg.Matrix(), signs))
    foot = next((matrix.f for _, matrix, width in parts if not width), 0.0)
    outline = together(_outline(path, matrix, width) for path, matrix, width in parts)
    return Formula((outline * (1, -1, 1) + (0.0, foot, 0.0)) / EM if len(outline) else EMPTY,
                   float(top.get("width", "0").removesuffix("pt")) / EM)


def in_language(text: str, words: Words) -> str:
    """A formula for Typst, with its decimals as the language writes them: a comma of Typst's own would be spaced."""
    if words.decimal == ".":
        return text
    return _DECIMALS.sub(lambda number: f'"{words.figures(number[0])}"', text)


@cache
def _fonts(ascii_alone: bool) -> typst.Fonts:
    """Typst's own, and none of the system's; for names in other scripts those that are installed as packages."""
    if ascii_alone:
        return typst.Fonts(include_system_fonts=False)
    ours = {str(Path(file.path).parent) for family in fontpkg.families().values() for file in family.files}
    return typst.Fonts(include_system_fonts=False, font_paths=[*sorted(ours), str(files(manimgx_fonts_cjk))])


def _leaves(element: ElementTree.Element, matrix: svg.Matrix,
            signs: dict[str, ElementTree.Element]) -> Iterator[tuple[str, svg.Matrix, float]]:
    """(path, where it stands, width of its stroke) of what is drawn, in order; filled where there is no stroke."""
    for part in element:
        at = svg.Matrix(part.get("transform", "")) * matrix
        if part.tag == f"{_SPACE}use":
            x, y = (float(part.get(axis, 0)) for axis in "xy")
            yield from _leaves(signs[part.get(_LINK, "")], svg.Matrix.translate(x, y) * at, signs)
        elif part.tag == f"{_SPACE}path":
            yield part.get("d", ""), at, float(part.get("stroke-width", 0))
        elif part.tag != f"{_SPACE}defs":
            yield from _leaves(part, at, signs)


def _outline(path: str, matrix: svg.Matrix, stroke: float) -> NDArray[np.float64]:
    """Cubic curves of a path; a stroke is a bar of its width."""
    made = []
    for piece in abs(svg.Path(path) * matrix):
        match piece:
            case svg.Line() | svg.Close() if stroke:
                made.append(_bar(_spot(piece.start), _spot(piece.end), stroke))
            case (svg.Line() | svg.Close()) if piece.end is not None and piece.start != piece.end:
                made.append(polyline([_spot(piece.start), _spot(piece.end)]))
            case svg.QuadraticBezier():
                start, control, end = map(_spot, (piece.start, piece.control, piece.end))
                made.append(_curve(start, start + 2 / 3 * (control - start), end + 2 / 3 * (control - end), end))
            case svg.CubicBezier():
                made.append(_curve(*map(_spot, (piece.start, piece.control1, piece.control2, piece.end))))
    return together(made)


def _spot(point: svg.Point) -> NDArray[np.float64]:
    return np.array([point.x, point.y])


def _curve(*points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack([np.array(points), np.zeros(len(points))])


def _bar(start: NDArray[np.float64], end: NDArray[np.float64], width: float) -> NDArray[np.float64]:
    along = (end - start) / np.linalg.norm(end - start)
    side = 0.5 * width * np.array([-along[1], along[0]])
    return polygon([start + side, end + side, end - side, start - side])

"""The loop badge: sip (a bowl), compare (a ruler), nudge (a hand); the film's map."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.shape import rgbas
from scenes.kit.theme import Theme

STATIONS = ("bowl", "ruler", "hand")
RING, DISC = 0.27, 0.165         # radius of the loop and of a station, at scale 1
HEIGHT = 1.5 * RING + 2 * DISC
PLACES = {"bowl": np.deg2rad(150), "ruler": np.deg2rad(30), "hand": np.deg2rad(270)}


class Badge(Prop):
    """Three stations on a ring that is walked round clockwise. Origin: the middle of its height, 0.74 units.

    show(which): "bowl", "ruler" or "hand" is lit, or none (""). show(which, was, share): the light is on
    its way from one to the other, share 0…1. Shows no quantity.
    """

    margin = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.arcs = self.shape(_arrows(), fill=theme.soft, alpha=0.9)
        self.discs = {name: self.shape(outline.circle(DISC, _place(name)), fill=theme.panel,
                                       stroke=theme.soft, width=1.8) for name in STATIONS}
        self.lights = {name: self.shape(outline.circle(DISC, _place(name)), fill=theme.ink, alpha=0.0)
                       for name in STATIONS}
        self.icons = {name: self.shape(_icon(name), fill=theme.soft) for name in STATIONS}
        self.show("")

    def draw(self, which: str, was: str = "", share: float = 1.0) -> None:
        for name in STATIONS:
            lit = share * (name == which) + (1 - share) * (name == was)
            soft, dark = rgbas(self.theme.soft, 1.0), rgbas(self.theme.bg, 1.0)
            self.lights[name].paint(fill=self.theme.ink, alpha=lit)
            self.icons[name].paint(fill=soft + (dark - soft) * lit)


def _place(name: str) -> tuple[float, float]:
    return float(RING * np.cos(PLACES[name])), float(RING * np.sin(PLACES[name]) + RING / 4)


def _arrows() -> np.ndarray:
    """Three short arcs with heads, from each station to the next."""
    parts = []
    for name, after in zip(STATIONS, (*STATIONS[1:], STATIONS[0]), strict=True):
        begin, way = PLACES[name], -((PLACES[name] - PLACES[after]) % (2 * np.pi))
        t = begin + way * np.linspace(0.33, 0.60, 7)
        line = RING * np.column_stack([np.cos(t), np.sin(t) + 0.25])
        parts.append(outline.ribbon(line, 0.013))
        tip = begin + way * 0.70
        u = np.array([np.sin(tip), -np.cos(tip)])
        at, n = RING * np.array([np.cos(tip), np.sin(tip) + 0.25]), np.array([-u[1], u[0]])
        parts.append(outline.polygon([at, at - 0.075 * u + 0.045 * n, at - 0.075 * u - 0.045 * n]))
    return np.vstack(parts)


def _icon(name: str) -> np.ndarray:
    drawn = {"bowl": _bowl, "ruler": _ruler, "hand": _hand}[name]()
    return np.add(drawn, (*_place(name), 0.0))


def _bowl() -> np.ndarray:
    body = outline.join(outline.arc(0.105, 0.10, np.pi, 2 * np.pi, (0.0, 0.015)), closed=True)
    foot = outline.rectangle(0.08, 0.022, (0.0, -0.088))
    curl = np.array([(0.0, 0.04), (0.012, 0.065), (-0.006, 0.09), (0.006, 0.115)])
    steam = [outline.ribbon(np.add(curl, (x, 0.0)), 0.008) for x in (-0.04, 0.03)]
    return np.vstack([body, foot, *steam])


def _ruler() -> np.ndarray:
    stick = outline.rectangle(0.062, 0.235, (-0.035, 0.0), 0.008)
    marks = [outline.rectangle(long, 0.014, (0.012 + long / 2, y))
             for long, y in ((0.06, 0.10), (0.035, 0.05), (0.06, 0.0), (0.035, -0.05), (0.06, -0.10))]
    return np.vstack([stick, *marks])


def _hand() -> np.ndarray:
    """A hand from above whose finger and thumb hold a pinch."""
    fist = [(0.02, 0.125), (0.10, 0.10), (0.105, 0.03), (0.06, -0.005), (0.02, -0.015), (-0.012, -0.055),
            (-0.035, -0.05), (-0.022, 0.0), (-0.045, -0.045), (-0.068, -0.032), (-0.055, 0.045),
            (-0.02, 0.10)]
    places = ((-0.045, -0.085), (-0.01, -0.105), (-0.07, -0.115))
    grains = [outline.rectangle(0.024, 0.024, at) for at in places]
    return np.vstack([outline.smooth(fist, closed=True), *grains])

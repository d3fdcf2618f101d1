"""What is on a head: a cook's hat, or hair with a bun. Outlines in heights of the whole figure, over the chin."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from scenes.kit import outline as o
from scenes.kit.shape import blend
from scenes.props.cast.light import Light

CLOTH = "#FFFFFF"
PUFF = [(0.0, 0.290), (0.128, 0.295), (0.150, 0.345), (0.222, 0.373), (0.230, 0.453), (0.165, 0.498),
        (0.098, 0.505), (0.03, 0.540), (-0.068, 0.531), (-0.122, 0.503), (-0.203, 0.490), (-0.232, 0.422),
        (-0.192, 0.358), (-0.140, 0.343), (-0.128, 0.293)]
# a head of hair, parted at one side: over the skull, then back along the forehead
LOCKS = [(-0.158, 0.135), (-0.166, 0.205), (-0.140, 0.285), (-0.070, 0.325), (0.0, 0.333), (0.070, 0.325),
         (0.140, 0.285), (0.166, 0.205), (0.158, 0.135), (0.138, 0.190), (0.105, 0.238), (0.030, 0.268),
         (-0.045, 0.288), (-0.095, 0.245), (-0.136, 0.195)]
BUN = (0.078, 0.066, (0.0, 0.370))


@dataclass(frozen=True)
class Piece:
    """An outline and what a Shape is to be made with; along: how far it goes when the head turns; behind: the head."""

    points: o.Points
    along: float
    behind: bool = False
    style: dict[str, object] = field(default_factory=dict)


def hat(edge: dict[str, object], fine: float, light: Light) -> list[Piece]:
    """A puff, its folds and its band. edge: of all outlines; fine: how wide lines are."""
    puff = {"fill": light.round(CLOTH), "axis": "right", **edge}
    pieces = [Piece(o.smooth(PUFF, closed=True), -0.020, style=puff)]
    for x, lean, top in ((-0.085, -0.05, 0.413), (0.0, 0.008, 0.433), (0.085, 0.055, 0.418)):
        fold = {"stroke": light.dark(CLOTH, 0.36), "width": 5.0 * fine, "round_ends": True}
        pieces.append(Piece(o.smooth([(x, 0.33), (x + 0.4 * lean, 0.5 * (0.33 + top)), (x + lean, top)]), 0.045,
                            style=fold))
    band = {"fill": light.round(CLOTH), "axis": "right", **edge}
    return [*pieces, Piece(o.rectangle(0.292, 0.090, (0.0, 0.298), 0.026), 0.0, style=band)]


def hair(colour: str, edge: dict[str, object], fine: float, light: Light) -> list[Piece]:
    """Hair round the face, and a bun behind it."""
    deep, grey = blend(colour, "#2B1A10", 0.30), light.round(colour)
    strand = {"stroke": deep, "width": 2.4 * fine, "round_ends": True}
    wave = np.array([(-0.045, 0.288), (-0.10, 0.270), (-0.145, 0.215)])
    return [Piece(o.ellipse(*BUN), -0.055, True, {"fill": grey, "axis": "right", **edge}),
            Piece(o.smooth([(-0.05, 0.365), (0.0, 0.388), (0.05, 0.365)]), -0.055, True, strand),
            Piece(o.smooth(LOCKS, closed=True), -0.012, style={"fill": grey, "axis": "right", **edge}),
            Piece(o.smooth(wave + np.array([0.012, 0.016])), -0.012, style=strand),
            Piece(o.smooth(np.array([(-0.01, 0.300), (0.06, 0.286), (0.125, 0.236)])), -0.012, style=strand)]

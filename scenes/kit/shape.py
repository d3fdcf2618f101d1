"""Shape and Picture: what props are made of. Style is set once, points move, fading multiplies."""

from __future__ import annotations

import numpy as np
from manim import ImageMobject, VMobject
from manim.constants import RESAMPLING_ALGORITHMS, CapStyleType, LineJointType
from manim.utils.color import ManimColor
from numpy.typing import ArrayLike, NDArray

from scenes.kit.outline import EMPTY

Colour = str | tuple[str, ...] | list[str] | NDArray[np.float64]    # an array is rows of RGBA, alphas included
Alpha = float | tuple[float, ...] | list[float]


def rgbas(colour: Colour, alpha: Alpha) -> NDArray[np.float64]:
    """(n, 4): one row for a plain colour, one per stop for a gradient of colours or alphas."""
    if isinstance(colour, np.ndarray):
        return colour
    colours = [colour] if isinstance(colour, str) else list(colour)
    alphas = list(alpha) if isinstance(alpha, tuple | list) else [alpha]
    n = max(len(colours), len(alphas))
    at = np.linspace(0, 1, n)
    rgb = np.array([ManimColor(c).to_rgb() for c in colours])
    row = np.empty((n, 4))
    for channel in range(3):
        row[:, channel] = np.interp(at, np.linspace(0, 1, len(colours)), rgb[:, channel])
    row[:, 3] = np.interp(at, np.linspace(0, 1, len(alphas)), alphas)
    return row


class Shape(VMobject):
    """A path with a fill and a stroke, drawn at rest and then placed.

    What manim's own animations do to it lasts until it is placed or drawn again.

    fill, stroke: a colour or the stops of a gradient; alpha may be stops as well.
    axis: the gradient's two end points at rest; "up" and "right" span the outline.
    matter: whether the stroke is a thing (an arm, a handle) that grows when the view comes nearer. Other lines are as
        wide on the screen in every view.
    """

    def __init__(
        self,
        points: ArrayLike = EMPTY,
        fill: Colour | None = None,
        alpha: Alpha = 1.0,
        stroke: Colour | None = None,
        width: float = 0.0,
        stroke_alpha: Alpha = 1.0,
        axis: str | tuple[tuple[float, float], tuple[float, float]] = "up",
        round_ends: bool = False,
        matter: bool = False,
    ) -> None:
        super().__init__(stroke_width=width if stroke is not None else 0.0)
        self.matter = matter
        self.cap_style = CapStyleType.ROUND if round_ends else CapStyleType.AUTO
        self.joint_type = LineJointType.ROUND
        self.axis = axis
        self.fade_amount = 1.0
        self.paint(fill, alpha, stroke, stroke_alpha)
        self.outline(points)

    def paint(self, fill: Colour | None = None, alpha: Alpha = 1.0,
              stroke: Colour | None = None, stroke_alpha: Alpha = 1.0) -> Shape:
        """Replace the style; the fade is kept."""
        nothing = np.zeros((1, 4))
        self.full_fill = nothing if fill is None else rgbas(fill, alpha)
        self.full_stroke = nothing if stroke is None else rgbas(stroke, stroke_alpha)
        return self.appear(self.fade_amount)

    def appear(self, amount: float) -> Shape:
        """Multiply all opacities of the full style by `amount` in [0, 1]."""
        self.fade_amount = amount
        self.fill_rgbas = self.full_fill * (1, 1, 1, amount)
        self.stroke_rgbas = self.full_stroke * (1, 1, 1, amount)
        return self

    def outline(self, points: ArrayLike) -> Shape:
        """Replace the path (where it rests and where it is)."""
        self.rest = np.asarray(points, dtype=float).reshape(-1, 3)
        self.points = self.posed = self.rest
        self.rest_axis = self.gradient_axis = self._axis_at_rest()
        return self

    def place(self, matrix: NDArray[np.float64], shift: NDArray[np.float64]) -> Shape:
        """Put the path at rest @ matrix.T + shift."""
        self.points = self.posed = self.rest @ matrix.T + shift
        self.gradient_axis = self.rest_axis @ matrix.T + shift
        return self

    def _axis_at_rest(self) -> NDArray[np.float64]:
        if not isinstance(self.axis, str):
            return np.array([[*end, 0.0] for end in self.axis])
        if not len(self.rest):
            return np.zeros((2, 3))
        low, high = self.rest.min(axis=0), self.rest.max(axis=0)
        middle = (low + high) / 2
        if self.axis == "up":
            return np.array([[middle[0], low[1], 0.0], [middle[0], high[1], 0.0]])
        return np.array([[low[0], middle[1], 0.0], [high[0], middle[1], 0.0]])

    def get_gradient_start_and_end_points(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """manim asks here when it fills with a gradient; where it has moved the path, the gradient goes along."""
        start, end = self.gradient_axis if self.points is self.posed else _carried(
            self.gradient_axis, self.posed, self.points)
        return start, end


class Picture(ImageMobject):
    """A soft raster (glow, fog, steam): pixels (h, w, 4) uint8 stretched over a rectangle centred at `at`."""

    def __init__(self, pixels: NDArray[np.uint8], width: float, height: float,
                 at: tuple[float, float] = (0.0, 0.0)) -> None:
        super().__init__(pixels)
        self.set_resampling_algorithm(RESAMPLING_ALGORITHMS["bilinear"])
        self.full_alpha = self.pixel_array[:, :, 3].copy()
        self.fade_amount = 1.0
        w, h = width / 2, height / 2
        # manim's order of corners: upper left, upper right, lower left (lower right follows)
        self.rest = np.array([[-w, h, 0.0], [w, h, 0.0], [-w, -h, 0.0], [w, -h, 0.0]])[: len(self.points)]
        self.rest = self.rest + np.array([*at, 0.0])
        self.points = self.rest.copy()

    def repaint(self, pixels: NDArray[np.uint8]) -> Picture:
        """Replace the raster; its size, its place and its fade are kept. Nobody else writes into it."""
        self.pixel_array, self.full_alpha = pixels, pixels[:, :, 3].copy()
        self.fade_amount, amount = 1.0, self.fade_amount
        return self.appear(amount)

    def appear(self, amount: float) -> Picture:
        if amount != self.fade_amount:
            self.fade_amount = amount
            self.pixel_array[:, :, 3] = (self.full_alpha * amount).astype(np.uint8)
        return self

    def place(self, matrix: NDArray[np.float64], shift: NDArray[np.float64]) -> Picture:
        self.points = self.rest @ matrix.T + shift
        return self


def _carried(axis: NDArray[np.float64], before: NDArray[np.float64],
             after: NDArray[np.float64]) -> NDArray[np.float64]:
    """The axis moved as a path was: by the affine map that takes its points there, or nearly."""
    if before.shape != after.shape or not len(before):
        return axis
    middle, moved = before.mean(axis=0), after - before
    shift = moved.mean(axis=0)
    turn, *_ = np.linalg.lstsq(before - middle, moved - shift)
    return axis + shift + (axis - middle) @ turn


def blend(first: str, second: str, amount: float) -> str:
    """The colour `amount` of the way from one to the other, in sRGB."""
    a, b = np.array(ManimColor(first).to_rgb()), np.array(ManimColor(second).to_rgb())
    return ManimColor.from_rgb(tuple(a + (b - a) * amount)).to_hex()

"""The copper pot: what lies behind the soup, and what stands before it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

Points = NDArray[np.float64]

# all in widths of the mouth
MOUTH = (0.50, 0.10)             # half-axes of the mouth's ellipse
OUTER, INNER = (1.03, 1.10), (0.97, 0.98)    # the lip's two edges, in half-axes
HEIGHT, FOOT, CORNER, BELLY = 0.60, 0.88, 0.075, 0.008
LEVEL = 0.94                     # of the height, where the soup stands
GROOVE = 0.065                   # under the lip
HANDLE_AT = -0.15
LICK = (0.50, 0.26, 0.12, 0.05, 0.02, 0.0, 0.0, 0.0, 0.0, 0.0)     # of the fire's light, from the foot up


class PotBack(Prop):
    """Handles, the far lip and the inner wall. Origin: the middle of the mouth; width: of the mouth."""

    grounded = True

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        for side in (-1, 1):
            self._handle(side, width, theme)
        a, b = MOUTH
        self.shape(outline.ellipse(width * a * OUTER[0], width * b * OUTER[1]), axis="right",
                   fill=(theme.copper_light, theme.copper, theme.copper, theme.copper_light))
        self.shape(outline.ellipse(width * a * INNER[0], width * b * INNER[1]),
                   fill=(theme.soup_deep, theme.copper_mid, theme.copper_dark))
        shade = outline.arc(width * a * 0.955, width * b * 0.90, np.pi * 0.06, np.pi * 0.94)
        self.shape(shade, stroke=theme.copper_light, width=1.6,
                   stroke_alpha=(0.1, 0.45, 0.1), axis="right")

    def _handle(self, side: int, width: float, theme: Theme) -> None:
        loop = width * np.array([(0.45, -0.09), (0.53, -0.068), (0.59, -0.078), (0.615, -0.125),
                                 (0.595, -0.175), (0.54, -0.20), (0.46, -0.185)])
        loop = _curve(loop * (side, 1))
        thick = np.full(len(loop), 0.0175 * width)
        self.shape(outline.ribbon(loop, thick), fill=(theme.copper_dark, theme.copper_mid, theme.copper))
        self.shape(outline.ribbon(np.add(loop, (0, 0.003 * width)), thick * 0.70),
                   fill=(theme.copper_mid, theme.copper, theme.copper))
        bright = np.add(loop[len(loop) // 8 : len(loop) * 5 // 8], (0, 0.006 * width))
        taper = np.sin(np.linspace(0, np.pi, len(bright))) * 0.0042 * width
        self.shape(outline.ribbon(bright, taper), fill=theme.copper_rim, alpha=0.85)


class PotFront(Prop):
    """The body and the near lip: they hide what stands in the pot below its rim.

    show(heat): 0 to 1, how much of the fire's light its foot has. Shows no quantity.
    """

    grounded = True

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        self.body = outline.polygon(_body() * width)
        self._metal(theme)
        self._shine(width, theme)
        self._grooves(width, theme)
        self._lip(width, theme)
        for side in (-1, 1):
            for dy in (0.035, -0.045):
                at = (side * 0.462 * width, (HANDLE_AT + dy) * width)
                self.shape(outline.circle(0.0125 * width, at), fill=(theme.copper_dark, theme.copper_rim))
        self.show(1.0)

    def draw(self, heat: float) -> None:
        self.firelight.paint(fill=self.flame, alpha=tuple(heat * alpha for alpha in LICK))

    def _metal(self, theme: Theme) -> None:
        a, d, b, c = theme.copper_dark, theme.copper_mid, theme.copper, theme.copper_light
        self.shape(self.body, fill=(a, d, b, c, b, b, d, a, d), axis="right")
        self.shape(self.body, fill="#000000", alpha=(0.45, 0.34, 0.22, 0.13, 0.06, 0.02, 0.0, 0.0))
        self.firelight, self.flame = self.shape(self.body, fill=theme.flame), theme.flame

    def _shine(self, width: float, theme: Theme) -> None:
        """Tall soft reflections that follow the taper."""
        for at, half, strength in ((-0.52, 0.032, 0.20), (-0.56, 0.0105, 0.40), (0.62, 0.013, 0.12)):
            down = np.linspace(0.09, 0.50, 16)
            x = at * (MOUTH[0] - (MOUTH[0] * (1 - FOOT)) * down / HEIGHT)
            y = -down - MOUTH[1] * np.sqrt(1 - at**2)
            thin = half * np.sin(np.pi * np.linspace(0.06, 0.94, 16)) ** 0.4
            line = np.column_stack([x, y]) * width
            for soft, part in ((1.25, 0.3), (1.0, 0.4), (0.7, 0.4)):
                alpha = part * strength
                self.shape(outline.ribbon(line, soft * thin * width), fill="#FFFFFF",
                           alpha=(0.0, 0.6 * alpha, alpha, alpha, 0.2 * alpha))

    def _grooves(self, width: float, theme: Theme) -> None:
        a, b = 0.98 * MOUTH[0] * width, MOUTH[1] * width
        for down, thick, colour, alpha in ((GROOVE, 2.2, theme.copper_dark, 0.55),
                                           (GROOVE + 0.007, 1.4, theme.copper_light, 0.5)):
            self.shape(outline.arc(a, b, np.pi * 1.02, np.pi * 1.98, (0.0, -down * width)),
                       stroke=colour, width=thick, stroke_alpha=alpha)

    def _lip(self, width: float, theme: Theme) -> None:
        a, b = MOUTH[0] * width, MOUTH[1] * width
        shadow = outline.arc(a * 1.0, b * 1.04, np.pi * 1.01, np.pi * 1.99, (0.0, -0.013 * width))
        self.shape(shadow, stroke="#000000", width=5.0, stroke_alpha=0.22)
        near = outline.join(outline.arc(a * OUTER[0], b * OUTER[1], np.pi, 2 * np.pi),
                            outline.arc(a * INNER[0], b * INNER[1], 2 * np.pi, np.pi), closed=True)
        c, rim, d = theme.copper_light, theme.copper_rim, theme.copper
        self.shape(near, fill=(c, c, rim, rim, c, d, d, c), axis="right")
        glint = outline.arc(a, b * 1.04, np.deg2rad(194), np.deg2rad(279))
        self.shape(glint, stroke="#FFFFFF", width=2.2, stroke_alpha=(0.0, 0.75, 0.75, 0.0), axis="right",
                   round_ends=True)


def _body() -> Points:
    """The front's outline, walked round once from the left end of the mouth: (n, 2) in widths."""
    a, b = MOUTH
    rim = np.linspace(np.pi, 2 * np.pi, 48)
    down = np.linspace(0, 1, 24)
    foot = a * FOOT
    side = np.column_stack([a - (a - foot) * down + BELLY * np.sin(np.pi * down), -(HEIGHT - CORNER) * down])
    turn = np.linspace(0, -np.pi / 2, 14)
    corner = np.column_stack([foot - CORNER + CORNER * np.cos(turn), -HEIGHT + CORNER * (1 + np.sin(turn))])
    across = np.linspace(1, -1, 24)
    bottom = np.column_stack([(foot - CORNER) * across, -HEIGHT - 0.012 * (1 - across**2)])
    right = np.vstack([side, corner])
    left = right[::-1] * (-1, 1)
    return np.vstack([np.column_stack([a * np.cos(rim), b * np.sin(rim)]), right, bottom, left])


def _curve(xy: Points, pieces: int = 8) -> Points:
    """Points (n, 2) along the smooth curve through xy."""
    curve = outline.smooth(xy).reshape(-1, 4, 3)[:, :, :2]
    t = np.linspace(0, 1, pieces, endpoint=False)[:, None]
    weights = np.hstack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3])
    return np.vstack([*(weights @ piece for piece in curve), curve[-1, 3]])

"""Hours of the day: what light falls into the kitchen. Inks and meaning colours are the theme's at every hour.

An hour is told by the colour of walls and wood, by what the lamp gives, and by the light of a window on the wall. No
manim here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Hour:
    """cast: what colours walls, (over a dark theme, over a light one), by `tint` of the way; wood by less.

    bright: how bright dark walls and wood are, of their usual brightness. lamp: how strong the lamp is. A window's
    light: its colour, how strong it is (dark, light), where its middle falls, in shares of the frame from the left and
    from the foot, and how far it leans to the right for each unit up.
    """

    cast: tuple[str, str] = ("#2A201A", "#F1E6D3")
    tint: float = 0.0
    bright: float = 1.0
    lamp: float = 1.0
    window: str = "#FFD9A0"
    strength: tuple[float, float] = (0.0, 0.0)
    falls: tuple[float, float] = (0.5, 0.6)
    lean: float = 0.0

    @property
    def key(self) -> int:
        """The side from which figures are lit: 1 the right, −1 the left."""
        return -1 if self.lean < 0 else 1


LAMPLIGHT = ""
HOURS: Mapping[str, Hour] = MappingProxyType({
    LAMPLIGHT: Hour(),
    "dawn": Hour(("#4A2560", "#F4DCD6"), 0.80, 1.15, 0.85, "#FFB08A", (0.17, 0.55), (0.58, 0.64), 0.85),
    "morning": Hour(("#0E4650", "#F8EBC8"), 0.80, 1.25, 0.60, "#FFD98C", (0.16, 0.75), (0.30, 0.66), 0.60),
    "forenoon": Hour(("#0F3C5E", "#F6EDD2"), 0.80, 1.2, 0.60, "#FFEAB8", (0.16, 0.85), (0.38, 0.60), 0.35),
    "noon": Hour(("#38344E", "#F2F1EA"), 0.70, 1.25, 0.45, "#FFF6DE", (0.13, 0.95), (0.52, 0.52), 0.12),
    "fog": Hour(("#1C3446", "#DFE6E9"), 0.80, 1.15, 0.40, "#C9D6DE", (0.05, 0.40), (0.50, 0.70), 0.0),
    "afternoon": Hour(("#5A2E10", "#F6DFB8"), 0.80, 1.15, 0.60, "#FFAE52", (0.15, 0.60), (0.74, 0.62), -0.75),
    "dusk": Hour(("#1C2A6A", "#D5DCEA"), 0.80, 1.1, 0.75, "#8FA9E6", (0.13, 0.22), (0.78, 0.70), -0.95),
    "evening": Hour(("#4E2334", "#F0D6B8"), 0.70, 1.05, 1.35, "#FF9E3D", (0.0, 0.0)),
    "night": Hour(("#141E4E", "#C9CFDF"), 0.72, 1.0, 0.90, "#8FA6D8", (0.08, 0.18), (0.22, 0.72), 0.45),
})

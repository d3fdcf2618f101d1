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
    """cast: what colours walls and wood, (over a dark theme, over a light one), by `tint` of the way.

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


LAMPLIGHT = ""
HOURS: Mapping[str, Hour] = MappingProxyType({
    LAMPLIGHT: Hour(),
    "dawn": Hour(("#3A2630", "#F4DCD6"), 0.55, 1.12, 0.85, "#FFB08A", (0.15, 0.55), (0.58, 0.64), 0.85),
    "morning": Hour(("#33291A", "#F8EBC8"), 0.45, 1.35, 0.60, "#FFD98C", (0.13, 0.75), (0.30, 0.66), 0.60),
    "forenoon": Hour(("#3A3120", "#F6EDD2"), 0.60, 1.1, 0.70, "#FFEAB8", (0.15, 0.85), (0.38, 0.60), 0.35),
    "noon": Hour(("#2C2A26", "#F2F1EA"), 0.55, 1.35, 0.45, "#FFF6DE", (0.115, 0.95), (0.52, 0.52), 0.12),
    "fog": Hour(("#262D33", "#DFE6E9"), 0.80, 1.15, 0.40, "#C9D6DE", (0.05, 0.40), (0.50, 0.70), 0.0),
    "afternoon": Hour(("#3A2716", "#F6DFB8"), 0.55, 1.1, 0.60, "#FFAE52", (0.14, 0.60), (0.74, 0.62), -0.75),
    "dusk": Hour(("#1B2433", "#D5DCEA"), 0.60, 1.0, 0.75, "#6F8FD0", (0.11, 0.22), (0.78, 0.70), -0.95),
    "evening": Hour(("#2B1A14", "#F0D6B8"), 0.45, 1.0, 1.35, "#FF9E3D", (0.0, 0.0)),
    "night": Hour(("#10141F", "#C9CFDF"), 0.65, 0.9, 0.90, "#8FA6D8", (0.08, 0.18), (0.22, 0.72), 0.45),
})

"""Colours by meaning, and the words they come with. One meaning, one colour, one shape, in every scene. No manim here.

Contrast and colour-vision distances of the meaning colours were measured for
both themes; change one and the picture checker has to agree again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenes.kit.hours import HOURS, LAMPLIGHT, Hour
from scenes.kit.words import ENGLISH, Words


@dataclass(frozen=True)
class Theme:
    """A palette. Colours are #RRGGBB; tuples are gradients in order of use.

    words: how words and numbers are written, in the language of the film.
    """

    name: str
    dark: bool
    # grounds
    bg: str
    wall: str
    panel: str
    counter: str
    counter_deep: str
    fog: str
    # text and lines
    ink: str
    soft: str
    line: str
    # meanings
    loss: str
    slope: str
    step: str
    step_text: str
    wish: str
    # cooks of a comparison
    actors: tuple[str, str, str]
    # materials
    earth: tuple[str, str, str]
    relief: tuple[str, str, str]
    crest: tuple[str, str]
    sky: tuple[str, str, str]
    wisp: str
    wisp_alpha: float
    glow: str
    glow_alpha: float
    glass: tuple[float, float, float, float, float]
    shadow_alpha: float
    iron: str
    flame: str
    flame_core: str
    steam: str
    outline: str
    # copper and soup (the same pot in both themes, lit differently)
    copper_dark: str = "#5E2C1A"
    copper_mid: str = "#8A4526"
    copper: str = "#B5633A"
    copper_light: str = "#F2B58A"
    copper_rim: str = "#F7CBA2"
    soup: str = "#B8742E"
    soup_deep: str = "#7A4417"
    cream: str = "#F6E7C9"
    hour: Hour = HOURS[LAMPLIGHT]
    # wood and china, across a round thing from left to right
    wood: tuple[str, str, str, str] = ("#6B3F22", "#C98B55", "#E8B982", "#A86B3B")
    china: tuple[str, str, str, str, str] = ("#B9AC9C", "#F4EDE2", "#FFFFFF", "#EDE4D6", "#C3B6A5")
    words: Words = ENGLISH


STOVE = Theme(
    name="stove", dark=True,
    bg="#1B1512", wall="#2A201A", panel="#2A211C", counter="#4A3220", counter_deep="#2E1E14", fog="#1E2E3B",
    ink="#FFF4E3", soft="#CDBBA6", line="#948270",
    loss="#F5546E", slope="#46A2EE", step="#FFD84A", step_text="#FFD84A", wish="#63CFA0",
    actors=("#FFF4E3", "#B79BEF", "#C98B55"),
    earth=("#20150E", "#43301F", "#6D5238"), relief=("#1D1310", "#4A3324", "#8A6543"), crest=("#B79A7C", "#F6DFC0"),
    sky=("#151A22", "#1D2C3A", "#18242E"), wisp="#86A0B8", wisp_alpha=0.24,
    glow="#FFA24A", glow_alpha=0.30, glass=(0.30, 0.10, 0.05, 0.10, 0.26), shadow_alpha=0.45,
    iron="#171210", flame="#FF9E3D", flame_core="#FFE19A", steam="#FFF4E3", outline="#1B1512",
)

PAPER = Theme(
    name="paper", dark=False,
    bg="#FBF5EA", wall="#F1E6D3", panel="#F3EADA", counter="#E3CFB2", counter_deep="#CDB392", fog="#DFE6E9",
    ink="#2B211B", soft="#5F5044", line="#85735F",
    loss="#C2185B", slope="#0A5AA6", step="#F2B100", step_text="#7A5500", wish="#0B6B5C",
    actors=("#2B211B", "#6B46B8", "#A65A1F"),
    earth=("#E7D6BA", "#D9C19C", "#C2A377"), relief=("#CBB08C", "#DECAA8", "#F1E4CA"), crest=("#5A4330", "#8A6A48"),
    sky=("#FBF5EA", "#F1F3F2", "#E4EBEE"), wisp="#AEBECA", wisp_alpha=0.50,
    glow="#FFFFFF", glow_alpha=0.85, glass=(0.90, 0.50, 0.35, 0.50, 0.80), shadow_alpha=0.20,
    iron="#2B211B", flame="#F08A24", flame_core="#FFD58A", steam="#8E7C6A", outline="#2B211B",
    copper_dark="#6E3520", copper_mid="#8F4A2B", copper="#BC6A40", copper_light="#F8CBA6",
    copper_rim="#FBDCBD", soup="#C88438", soup_deep="#8F5420", cream="#FFF6E2",
)

THEMES = {theme.name: theme for theme in (STOVE, PAPER)}


def theme_at(name: str, hour: str = LAMPLIGHT) -> Theme:
    """A theme at an hour of the day."""
    return replace(THEMES[name], hour=HOURS[hour])

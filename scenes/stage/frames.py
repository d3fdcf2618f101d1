"""Frames, sizes of type, and the places that all stagings share, in units, for each shape. manim-free.

The short side of every frame is 8 units, so sizes and strokes are shared by the
shapes. A staging has places of its own beside these; no prop knows the frame.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenes.kit.region import Region

FRAMES = {"wide": (128 / 9, 8.0), "tall": (8.0, 128 / 9), "square": (8.0, 8.0)}
SAFE = {
    "wide": Region(0, 0, 12.8, 7.2),
    "tall": Region.spanning(-3.6, 3.6, -4.12, 5.12),
    "square": Region(0, 0, 7.2, 7.2),
}
# where platforms lay their controls over a tall film
CONTROLS = {
    "wide": (),
    "square": (),
    "tall": (
        Region.spanning(-4, 4, 5.12, 64 / 9),
        Region.spanning(-4, 4, -64 / 9, -4.12),
        Region.spanning(2.88, 4, -4.1, 0.9),
    ),
}

# ems in units
TYPE = {
    "wide": {"hero": 1.35, "title": 0.56, "reading": 0.62, "caption": 0.46, "label": 0.48, "tick": 0.42},
    "tall": {"hero": 1.20, "title": 0.50, "reading": 0.55, "caption": 0.44, "label": 0.40, "tick": 0.33},
    "square": {"hero": 1.10, "title": 0.50, "reading": 0.55, "caption": 0.44, "label": 0.40, "tick": 0.33},
}

# shared by all stagings; a title's y is its centre
COMMON = {
    "wide": {
        "title": Region(0, 3.28, 10.4, 0.7), "badge": Region(-5.9, 3.2, 1.0, 0.7),
        "counter": Region(5.55, 3.28, 1.7, 0.6), "captions": Region(0, -3.12, 12.8, 1.1),
    },
    "tall": {
        "title": Region(-0.45, 4.72, 6.3, 0.7), "badge": Region(-3.0, 4.72, 1.0, 0.7),
        "counter": Region(-0.45, 4.12, 6.3, 0.5), "captions": Region(-0.45, -3.54, 6.3, 1.1),
    },
    "square": {
        "title": Region(0, 3.28, 6.0, 0.7), "badge": Region(-3.1, 3.20, 0.9, 0.7),
        "counter": Region(2.6, 2.75, 1.8, 0.5), "captions": Region(0, -3.10, 7.2, 1.1),
    },
}

BURNED = 0.44       # em of captions that are burned in: two lines on their plate fill the region
PLATE = 0.22        # units that the plate behind captions is wider than they, at each side
# how much of a line of captions, as readers of its script are given it, fits into the band when it is burned in:
# of Latin 42, 34 and 38 letters
CAPTION_LINE = {"wide": 1.0, "tall": 34 / 42, "square": 38 / 42}


def caption_room(shape: str) -> Region:
    """Where burned captions stand: within the margins, with room for the plate behind them."""
    band, safe = COMMON[shape]["captions"], SAFE[shape]
    return Region.spanning(band.left + PLATE, band.right - PLATE, max(band.bottom, safe.bottom), band.top)


def with_common(places: Mapping[str, Region], shape: str) -> dict[str, Region]:
    """A staging's own places in a shape, with those that all stagings share; its own come before them."""
    return {"frame": Region(0, 0, *FRAMES[shape]), "safe": SAFE[shape], **COMMON[shape], **places}


def pixels_of(shape: str, short_side: int) -> tuple[int, int]:
    """(width, height) in pixels, both even: 4:2:0 video needs that."""
    width, height = FRAMES[shape]
    unit = short_side / 8
    return 2 * round(width * unit / 2), 2 * round(height * unit / 2)

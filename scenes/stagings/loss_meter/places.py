"""Where things stand on the staging loss_meter, in units, for each shape."""

from __future__ import annotations

from collections.abc import Mapping

from scenes.kit.region import Region

EDGE = 0.3          # units from the foot of the jar back to the counter's edge


def counter_of(regions: Mapping[str, Region]) -> float:
    """The height of the counter's edge: the jar stands a little in front of it."""
    return regions["jar"].bottom + EDGE


def jar_of(regions: Mapping[str, Region], steps: int) -> Region:
    """Where the jar stands: where no step is made there is no curve beside it."""
    return regions["jar"] if steps else regions.get("jar_alone", regions["jar"])


PLACES = {
    "wide": {
        # ruler, square and jar share floor and top: ten points high
        "ruler": Region.spanning(-5.22, -4.80, -2.1, 2.2), "jar": Region.spanning(4.17, 5.03, -2.1, 2.2),
        "square": Region.spanning(-2.6, -0.63, -2.1, 2.2), "flag": Region(1.8, 2.55, 0.6, 0.7),
        "card": Region.spanning(-0.72, 2.05, -1.55, 1.85), "reading": Region.spanning(2.2, 3.73, -2.1, 2.2),
        "yours": Region.spanning(-0.2, 2.3, -2.2, -1.0), "wish": Region.spanning(3.2, 5.7, -2.2, -1.0),
        "compare": Region.spanning(-5.6, 5.6, -1.65, 2.75), "lamp": Region(0, 3.9, 1, 1),
        # the jar when one grain is asked for, and right of it what the slope foretells
        "grain": Region.spanning(-5.3, -2.1, -2.3, 1.7), "jar_aside": Region.spanning(1.27, 2.13, -2.1, 2.2),
        "foretold": Region.spanning(2.28, 6.4, -2.1, 2.2), "shelf": Region.spanning(-2.05, 2.05, 0.75, 1.65),
    },
    "tall": {
        # two rows: the ruler over the jar, so that tiles fall down
        "ruler": Region.spanning(-2.55, -2.17, 0.2, 3.3), "jar": Region.spanning(0.74, 1.46, -2.35, -0.45),
        "jar_alone": Region.spanning(-0.7, 0.06, -2.35, -0.45),
        "square": Region.spanning(0.2, 2.2, 0.2, 3.3), "flag": Region(2.2, 3.6, 0.6, 0.6),
        "card": Region.spanning(-3.5, -1.08, -2.5, -0.1), "reading": Region.spanning(-1.0, 0.3, -2.35, -0.45),
        "yours": Region.spanning(-3.0, -0.8, -2.35, -1.3), "wish": Region.spanning(0.2, 2.4, -2.35, -1.3),
        "compare": Region.spanning(-3.3, 2.5, -1.2, 3.0), "grain": Region.spanning(-1.75, 0.85, 0.85, 3.85),
        "jar_aside": Region.spanning(-1.17, -0.22, -2.35, 0.025), "foretold": Region.spanning(-0.12, 2.84, -2.35, 0.1),
        "lamp": Region(-0.45, 5.2, 1, 1), "shelf": Region.spanning(-1.3, 2.1, 2.85, 3.55),
        "title": Region(0.32, 4.72, 5.4, 0.7),
    },
    "square": {
        "ruler": Region.spanning(-2.55, -2.17, -1.95, 1.85), "jar": Region.spanning(1.1, 1.8, -1.95, 1.85),
        "square": Region.spanning(-0.82, 0.72, -1.95, 1.85), "flag": Region(0.82, 2.2, 0.42, 0.42),
        "card": Region.spanning(-1.85, 0.75, -2.1, -0.05), "reading": Region.spanning(2.24, 3.6, -1.95, 1.85),
        "yours": Region.spanning(-0.7, 1.2, -2.1, -1.2), "wish": Region.spanning(1.5, 3.4, -2.1, -1.2),
        "compare": Region.spanning(-3.4, 3.4, -1.5, 2.6), "grain": Region.spanning(-3.5, -1.5, -2.1, 2.0),
        "jar_aside": Region.spanning(1.1, 1.8, -1.95, 1.85), "foretold": Region.spanning(-1.3, 0.98, -1.95, 1.85),
        "lamp": Region(0, 3.6, 1, 1), "shelf": Region.spanning(-1.7, 0.72, 1.05, 1.7),
        "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
    },
}

"""Where things stand on the staging fitting, in units, for each shape.

board: the table's points, with its axes; jar: its glass, and reading how far the number beside it goes; step: the
middle of the step's number; readout: two lines over the board; cook: from the soles to the hat, where there is room for one; map: with its rulers. all: the view of everything.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "wall": Region.spanning(-8.0, 12.7, -5.0, 6.4), "edge": Region(0, -2.95, 12.8, 0.1), "lamp": Region(-1.8, 2.0, 1, 1),
        "board": Region.spanning(-6.25, 1.45, -2.4, 2.5), "readout": Region.spanning(-6.2, 6.3, 2.62, 3.58),
        "jar": Region.spanning(1.85, 2.7, -1.75, 1.7), "reading": Region.spanning(3.14, 4.5, -1.75, 1.7),
        "step": Region(2.5, -2.3, 1.8, 0.5), "cook": Region.spanning(4.7, 6.22, -2.36, 1.34),
        "map": Region.spanning(6.7, 10.9, -2.4, 4.3), "all": Region(2.34, 0.72, 19.2, 10.8),
    },
    # board over jar and map: nothing has to move
    "tall": {
        "wall": Region(0, 0, 8.0, 128 / 9), "edge": Region(0, -2.98, 7.2, 0.1), "lamp": Region(-0.4, 2.5, 1, 1),
        "board": Region.spanning(-3.5, 2.75, 0.4, 4.15), "readout": Region.spanning(-3.5, 2.75, 4.24, 5.06),
        "jar": Region.spanning(-3.3, -2.65, -2.1, -0.45), "reading": Region.spanning(-2.21, -0.95, -2.1, -0.45),
        "step": Region(-2.6, -2.66, 1.6, 0.45), "cook": Region.spanning(0.3, 1.7, -2.9, 0.3),
        "map": Region.spanning(-0.85, 2.75, -2.85, 0.1), "all": Region(0, 0, 8.0, 128 / 9),
    },
    "square": {
        "wall": Region.spanning(-4.6, 8.4, -5.2, 7.6), "edge": Region(0, -2.95, 7.2, 0.1), "lamp": Region(-1.0, 1.5, 1, 1),
        "board": Region.spanning(-3.5, 1.0, -2.4, 2.3), "readout": Region.spanning(-3.5, 3.5, 2.42, 3.5),
        "jar": Region.spanning(1.3, 1.9, -1.7, 1.4), "reading": Region.spanning(2.34, 3.58, -1.7, 1.4),
        "step": Region(2.2, -2.35, 1.9, 0.5), "cook": Region(2.9, -2.4, 0.1, 0.1),
        "map": Region.spanning(3.8, 7.3, -2.4, 3.4), "all": Region(1.9, 1.2, 12.1, 12.1),
    },
}

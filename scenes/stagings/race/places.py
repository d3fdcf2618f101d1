"""Where things stand on the staging race, in units, for each shape.

wall: where the grounds hang; floor: where cooks stand, as high as they are. The others are places in the frame when the view
is on a ground. course: where its ways lie, slope: where those of a hill lie; board: the steps, and who has come; land, wide land: where they lie of a ground seen aslant, beside the board or in the middle of the frame; hill: where those of a hill lie that a lesson
opens on; near: where starts and slow steps are from near; count: the board there; foot, side: its rulers; lens: the goal from near; along, over: the plates of its rulers; open: what neither covers, where words of who has left the ground stand.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "wall": Region.spanning(-6.30, 6.30, 0.56, 2.86), "floor": Region.spanning(-6.20, 6.20, -1.84, 0.46),
        "floor, burned": Region.spanning(-6.20, 6.20, -1.84, 0.40),
        "course": Region.spanning(-2.60, 5.80, -1.60, 2.20),
        "slope": Region.spanning(-4.20, 5.20, -1.45, 2.05),
        "land": Region.spanning(-3.00, 6.00, -2.45, 1.50), "wide land": Region.spanning(-5.60, 5.60, -1.70, 1.45),
        "near": Region.spanning(-4.60, 4.60, -1.96, -0.48),
        "near, burned": Region.spanning(-4.60, 4.60, -1.95, -0.50),
        "hill": Region.spanning(-5.60, 3.60, -1.58, 1.40), "count": Region.spanning(-6.30, -2.30, 0.80, 3.45),
        "lens": Region.spanning(-6.20, -3.50, -1.95, 0.75),
        "board": Region.spanning(-5.05, -2.10, 0.60, 2.92), "along": Region.spanning(-6.40, 6.40, -2.30, -1.76),
        "foot": Region.spanning(-6.40, 6.40, -2.30, -1.76), "side": Region.spanning(-6.40, -5.20, -1.76, 3.45),
        "over": Region.spanning(-6.40, -5.20, -1.76, 3.45), "open": Region.spanning(-2.00, 6.30, -1.80, 3.50),
        "rider": Region(0.000, 0.396, 9.656, 5.432), "rider, burned": Region(0.000, -0.195, 11.758, 6.614),
    },
    "tall": {
        "wall": Region.spanning(-3.45, 2.70, 0.80, 4.20), "floor": Region.spanning(-3.45, 2.70, -2.20, 0.60),
        "course": Region.spanning(-2.30, 2.20, -1.95, 1.65),
        "slope": Region.spanning(-1.90, 1.70, -1.60, 1.50),
        "land": Region.spanning(-2.90, 2.20, -2.60, 2.30), "wide land": Region.spanning(-2.90, 2.20, -2.40, 3.30),
        "near": Region.spanning(-3.10, 1.70, -1.60, 1.00),
        "hill": Region.spanning(-3.10, 2.70, -1.55, 1.40), "count": Region.spanning(-3.45, 2.80, 2.90, 5.05),
        "lens": Region.spanning(-3.45, -1.25, 0.50, 2.70),
        "board": Region.spanning(-2.30, 2.80, 2.80, 5.05), "along": Region.spanning(-3.55, 2.80, -2.89, -2.35),
        "foot": Region.spanning(-3.55, 2.80, -2.89, -2.35), "side": Region.spanning(-3.55, -2.40, -2.35, 4.20),
        "over": Region.spanning(-3.55, -2.40, -2.35, 2.10), "open": Region.spanning(-2.30, 2.80, -2.20, 2.60),
        "rider": Region(-0.375, 0.594, 4.658, 8.280), "rider, burned": Region(-0.375, -0.992, 6.157, 10.946),
    },
    "square": {
        "wall": Region.spanning(-3.55, 3.55, 0.64, 2.76), "floor": Region.spanning(-3.55, 3.55, -2.00, 0.34),
        "floor, burned": Region.spanning(-3.55, 3.55, -1.91, 0.34),
        "course": Region.spanning(-2.10, 3.00, 0.05, 2.05),
        "slope": Region.spanning(-1.90, 2.20, 0.20, 2.10),
        "land": Region.spanning(-2.60, 2.90, -2.20, 1.20), "wide land": Region.spanning(-2.90, 2.90, -1.75, 1.70),
        "near": Region.spanning(-2.80, 2.80, -1.50, 0.30),
        "hill": Region.spanning(-2.90, 3.10, -1.00, 0.90), "count": Region.spanning(-3.55, 0.50, 1.15, 3.45),
        "lens": Region.spanning(-3.45, -1.45, -1.00, 1.00),
        "board": Region.spanning(-3.55, 3.55, -2.53, -0.80), "along": Region.spanning(-3.55, 3.55, -0.70, -0.16),
        "board, burned": Region.spanning(-3.55, 3.55, -2.53, -0.66),
        "along, burned": Region.spanning(-3.55, 3.55, -0.58, -0.04),
        "over": Region.spanning(-3.55, -2.40, -0.16, 3.40),
        "foot": Region.spanning(-3.55, 3.55, -2.40, -1.86), "side": Region.spanning(-3.55, -2.40, -1.86, 3.40), "over, burned": Region.spanning(-3.55, -2.40, -0.04, 3.40),
        "open": Region.spanning(-2.30, 3.50, 0.00, 3.45),
        "rider": Region(0.000, 0.451, 5.161, 5.161), "rider, burned": Region(0.000, -0.120, 6.304, 6.304),
    },
}

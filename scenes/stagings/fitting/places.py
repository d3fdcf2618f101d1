"""Where things stand on the staging fitting, in units, for each shape.

board: the table's points, with its axes, on the counter whose edge is at `edge`; legend: the row over it; answer: what is
said in the end, over its lengths or, where it is narrow, in a column, for which the jar makes room; jar: its glass, and
reading how far the number beside it goes; marks: how far what its glass is marked with may go on the other side; step:
the middle of the step's number; aside: the bowl of what was put aside; cook: from the soles to the hat, where there is
room for one; map: with its rulers, and formula over it. all: the view of everything; far: from where the film begins; kitchen: what
is furnished of the wall.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    # jar and board side by side, and the cook behind the counter, on whose edge all of it stands: what is under that
    # the captions of a player may cover
    "wide": {
        "wall": Region.spanning(-9.6, 12.7, -5.0, 6.4), "edge": Region(0, -2.4, 12.8, 0.1), "lamp": Region(-1.8, 2.0, 1, 1),
        "board": Region.spanning(-3.52, 3.95, -2.47, 2.9), "legend": Region.spanning(-3.42, 3.9, 3.05, 3.6),
        "title": Region(0.21, 3.3, 7.5, 0.7), "answer": Region.spanning(-6.22, -3.81, -2.2, 2.75),
        "jar": Region.spanning(-6.4, -5.65, -2.25, 2.1), "reading": Region.spanning(-5.21, -4.2, -2.25, 2.1),
        "marks": Region.spanning(-6.4, -6.4, -2.25, 2.1), "step": Region(2.85, 2.43, 1.7, 0.45),
        "aside": Region.spanning(4.25, 6.4, -2.44, -1.4), "cook": Region.spanning(4.3, 6.3, -3.1, 1.5),
        "map": Region.spanning(6.8, 11.0, -1.9, 4.4), "formula": Region.spanning(-6.0, 11.5, 4.6, 5.4),
        "all": Region(2.34, 0.72, 19.2, 10.8), "far": Region(0, 0.22, 15.3, 8.60625),
        "kitchen": Region.spanning(-8.5, 8.5, -4.0, 4.45),
    },
    # board over jar and map: nothing has to move
    "tall": {
        "wall": Region(0, 0, 8.0, 128 / 9), "edge": Region(0, -2.8, 7.2, 0.1), "lamp": Region(-0.4, 2.5, 1, 1),
        "board": Region.spanning(-3.5, 2.75, -0.85, 3.22), "legend": Region.spanning(-3.5, 2.75, 3.34, 3.8),
        "answer": Region.spanning(-3.5, 2.75, 3.86, 5.08),
        "jar": Region.spanning(-3.2, -2.6, -3.1, -1.7), "reading": Region.spanning(-2.16, -0.95, -3.1, -1.7),
        "marks": Region.spanning(-3.58, -3.3, -3.1, -1.7),
        "step": Region(-2.7, -3.66, 1.6, 0.45), "cook": Region.spanning(1.2, 2.6, -3.6, -0.95),
        "aside": Region.spanning(-0.8, 0.95, -2.9, -2.05),
        "map": Region.spanning(-0.85, 2.75, -3.75, -0.95), "formula": Region.spanning(-3.5, 2.75, 4.0, 4.7),
        "all": Region(0, 0, 8.0, 128 / 9), "far": Region(0, 0, 8.0, 128 / 9), "kitchen": Region(0, 0, 8.0, 128 / 9),
        "aside, burned": Region.spanning(-0.8, 0.95, -2.05, -1.2),
        "edge, burned": Region(0, -1.95, 7.2, 0.1),
        "board, burned": Region.spanning(-3.5, 2.75, 0.0, 3.22),
        "jar, burned": Region.spanning(-3.2, -2.6, -2.1, -0.85), "reading, burned": Region.spanning(-2.16, -0.95, -2.1, -0.85),
        "marks, burned": Region.spanning(-3.58, -3.3, -2.1, -0.85),
        "step, burned": Region(-2.7, -2.62, 1.6, 0.45), "cook, burned": Region.spanning(1.2, 2.6, -2.75, -0.1),
        "map, burned": Region.spanning(-0.85, 2.75, -2.85, -0.1),
    },
    "square": {
        "wall": Region.spanning(-4.6, 8.4, -5.2, 7.6), "edge": Region(0, -2.35, 7.2, 0.1), "lamp": Region(-1.0, 1.5, 1, 1),
        "board": Region.spanning(-3.5, 0.54, -2.38, 1.52), "legend": Region.spanning(-3.5, 3.5, 1.7, 2.2),
        "answer": Region.spanning(-3.5, 3.58, 2.2, 3.58),
        "jar": Region.spanning(1.54, 2.14, -1.75, 0.7), "reading": Region.spanning(2.58, 3.51, -1.75, 0.7),
        "marks": Region.spanning(0.73, 1.44, -1.75, 0.7),
        "step": Region(2.3, -2.2, 1.9, 0.45), "cook": Region(2.9, -2.4, 0.1, 0.1),
        "map": Region.spanning(3.8, 7.7, -2.3, 3.4), "formula": Region.spanning(-3.9, 7.6, 4.0, 4.8),
        "all": Region(1.9, 1.2, 12.1, 12.1), "far": Region(0, 0, 8.0, 8.0), "kitchen": Region(0, 0, 8.0, 8.0), "aside": Region(2.9, -2.4, 0.1, 0.1),
    },
}

"""Where things stand on the staging better_by_being_wrong, in units, for each shape.

Three sets stand beside each other along one wall: words, digits, the table. The view goes from one to the next.
"""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised
from scenes.stage.frames import FRAMES

Sized = dict[str, Region]


def _moved(regions: Sized, by: float) -> Sized:
    return {name: Region(one.x + by, one.y, one.width, one.height) for name, one in regions.items()}


def _along(shape: str, words: Sized, digits: Sized, table: Sized) -> Sized:
    """digits and table are given about the middle of their own frame; table has the regions guests and long as well."""
    width, height = FRAMES[shape]
    frame = Region(0, 0, width, height)
    return (words | {"digits": Region(width, 0, width, height)} | _moved(digits, width)
            | _moved({"table": frame} | table, 2 * width))


def _at_table(x: float, feet: float, tall: float, others: Sized) -> Sized:
    """The table as seen from its cook, in whose height its things are measured: they are within reach."""
    def box(right: float, up: float, width: float, height: float) -> Region:
        return Region(x + right * tall, feet + up * tall, width * tall, height * tall)
    return {"cook": box(0.0, 0.5, 0.46, 1.0), "table_edge": box(0.0, 0.267, 0.0, 0.0),
            "pot": box(-0.476, 0.331, 0.552, 0.331), "fire": box(-0.476, 0.086, 0.457, 0.114),
            "offer": box(-0.235, 0.535, 0.57, 0.57)} | others


# slate: what the rows are on; rows: bars of loss and the words over them; words: how far these may go, clear of a
# platform's controls; heap: where words lie that fell;
# reader: the machine that reads digits, where there is room; lens: over its jar; table: how near it is seen; long: the whole wall behind it; cook, guest: their heights; offer: where the hand holds the spoon out, and how long the spoon then is
PLACES = {
    "wide": _along("wide", {
        "knob": Region(-5.146, 1.558, 2.064, 1.161),
        "title": Region(1.4, 0.55, 9.6, 0.7), "edge": Region(0, -1.6, 0, 0), "lamp": Region(-0.6, 1.6, 1, 1),
        "machine": Region.spanning(-6.39, -4.25, -1.7, 2.4), "slate": Region.spanning(-4.15, 6.45, -1.52, 3.56),
        "rows": Region.spanning(-2.55, 5.2, -1.22, 3.0), "words": Region.spanning(-2.55, 6.3, -1.22, 3.0),
        "heap": Region.spanning(-3.75, 6.4, -2.5, -1.62),
    }, {
        "digits_lamp": Region(-1.5, 1.6, 1, 1), "digits_edge": Region(0, -2.3, 0, 0),
        "wall": Region(-2.5, 0.15, 5.5, 5.5), "wall, burned": Region(-2.5, 0.2, 5.4, 5.4), "score": Region(2.5, 2.0, 4.0, 3.0),
        "misread": Region.spanning(0.40, 6.40, -1.95, -0.75), "reader": Region.spanning(4.85, 6.35, 0.7, 2.9),
    }, _at_table(4.5, -2.75, 5.25, {
        "long": Region.spanning(-64 / 9, 13.4, -4, 4), "table_lamp": Region(4.0, 2.6, 1, 1),
        "table": Region(1.15, -0.4, 11.2, 6.3), "jar": Region.spanning(-2.95, -1.85, -1.9, 2.2), "lens": Region(-2.4, 0.25, 1.6, 1.6),
        "guest": Region.spanning(8.6, 11.0, -2.75, 1.95), "served": Region.spanning(7.85, 9.45, -2.2, -1.4),
        "guests": Region.spanning(0.05, 12.45, -3.48, 3.48),
    })),
    "tall": _along("tall", {
        "knob": Region(-2.582, -1.07, 0.824, 1.465),
        "title": Region(0.0, 1.7, 6.3, 0.7), "edge": Region(0, -0.6, 0, 0), "lamp": Region(-0.6, 3.0, 1, 1),
        "machine": Region.spanning(-3.5, -1.35, -2.08, -0.45), "slate": Region.spanning(-3.78, 3.66, -0.60, 4.3),
        "rows": Region.spanning(-2.2, 2.6, -0.40, 3.74), "words": Region.spanning(-2.2, 2.74, -0.40, 3.74),
        "heap": Region.spanning(-0.95, 2.80, -2.85, -0.7),
    }, {
        "digits_lamp": Region(-0.5, 3.0, 1, 1), "digits_edge": Region(0, -2.2, 0, 0),
        "wall": Region(-0.40, 1.95, 4.7, 4.7), "score": Region(-0.75, -1.28, 5.0, 1.4),
        "misread": Region.spanning(-3.3, 2.7, -2.98, -2.03),
    }, _at_table(2.2, -2.75, 5.0, {
        "long": Region.spanning(-4, 13.0, -64 / 9, 64 / 9), "table_lamp": Region(5.0, 1.0, 1, 1),
        "jar": Region.spanning(-2.3, -1.45, 1.0, 4.2), "lens": Region(-1.875, 2.45, 1.3, 1.3),
        "guest": Region.spanning(5.5, 7.5, -2.75, 1.7), "served": Region.spanning(4.65, 6.15, -2.22, -1.47),
        "guests": Region(4.4, 0.0, 8.0, 128 / 9),
    })),
    "square": _along("square", {
        "knob": Region(-2.906, -1.263, 0.691, 0.691),
        "title": Region(0.4, 1.0, 6.0, 0.7), "badge": Region(-3.1, 3.21, 0.9, 0.7),
        "edge": Region(0, -0.7, 0, 0), "lamp": Region(-0.6, 1.6, 1, 1),
        "machine": Region.spanning(-3.6, -1.75, -2.1, -0.72), "slate": Region.spanning(-3.78, 3.78, -0.92, 2.87),
        "rows": Region.spanning(-2.2, 2.65, -0.76, 2.31), "words": Region.spanning(-2.2, 3.5, -0.76, 2.31),
        "heap": Region.spanning(-0.66, 3.59, -2.40, -0.85),
    }, {
        "digits_lamp": Region(-0.5, 1.6, 1, 1), "digits_edge": Region(0, -2.2, 0, 0),
        "wall": Region(-1.25, 0.25, 4.7, 4.7), "score": Region(2.45, 1.85, 2.2, 3.0),
        "misread": Region.spanning(1.24, 3.62, -2.15, -0.15),
    }, _at_table(2.3, -2.4, 4.2, {
        "long": Region.spanning(-4, 13.0, -4, 4), "table_lamp": Region(5.6, 0.5, 1, 1),
        "jar": Region.spanning(-2.35, -1.65, 0.65, 2.75), "lens": Region(-2.0, 1.56, 1.0, 1.0),
        "guest": Region.spanning(5.3, 7.1, -2.4, 1.35), "served": Region.spanning(4.65, 5.91, -2.0, -1.37),
        "guests": Region(4.2, 0.0, 8.0, 8.0),
    })),
}
PLACES["wide"] = with_raised(PLACES["wide"], "wide", "table", "guests")

"""Where things stand on the staging better_by_being_wrong, in units, for each shape.

Three sets stand beside each other along one wall: words, digits, the table. The view goes from one to the next.
"""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised
from scenes.stage.frames import FRAMES
from scenes.stage.view import view_with
from scenes.stagings.better_by_being_wrong.knob_spots import LINES, spots, upright

Sized = dict[str, Region]

# of the dial with which the chapter before ends: where it is seen, and how large
DIAL = {"wide": (2.003, 0.700, 4.002), "tall": (-0.744, 0.531, 2.996), "square": (0.403, 0.498, 2.999)}


def _moved(regions: Sized, by: float) -> Sized:
    return {name: Region(one.x + by, one.y, one.width, one.height) for name, one in regions.items()}
HALL = 2.4          # units that the first view looks further to the left than the frame


def _seen_first(shape: str, machine: Region) -> Region:
    """The view in which the machine's large knob stands where the dial of the chapter before did, and is as large."""
    (at, radius), *_ = spots(machine, 1, LINES * upright(machine))
    x, y, large = DIAL[shape]
    return view_with(Region(*at, 2 * radius, 2 * radius), Region(x, y, large, large)).window(shape)


def _along(shape: str, words: Sized, digits: Sized, table: Sized) -> Sized:
    """digits and table are given about the middle of their own frame; table has the regions guests and long as well."""
    width, height = FRAMES[shape]
    frame = Region(0, 0, width, height)
    first = {"knob": _seen_first(shape, words["machine"]),
             "hall": Region.spanning(-width / 2 - HALL, width / 2, -height / 2, height / 2)}
    return (words | first | {"digits": Region(width, 0, width, height)} | _moved(digits, width)
            | _moved({"table": frame} | table, 2 * width))


def _at_table(x: float, feet: float, tall: float, others: Sized, near: float = 0.9) -> Sized:
    """The table as seen from its cook, in whose height its things are measured: they are within reach.

    near: how long the spoon is in the end.
    """
    def box(right: float, up: float, width: float, height: float) -> Region:
        return Region(x + right * tall, feet + up * tall, width * tall, height * tall)
    return {"cook": box(0.0, 0.5, 0.46, 1.0), "table_edge": box(0.0, 0.267, 0.0, 0.0),
            "pot": box(-0.476, 0.331, 0.552, 0.331), "fire": box(-0.476, 0.086, 0.457, 0.114),
            "offer": box(-0.315, 0.47, near, near)} | others


# slate: what the rows are on; rows: bars of loss and the words over them; words: how far these may go, clear of a
# platform's controls; heap: where words lie that fell; hall: the wall behind them, as far as the first view looks;
# reader: the machine that reads digits, where there is room; lens: over its jar; table: how near it is seen; long: the whole wall behind it; cook, guest: their heights; offer: where the hand holds the spoon out, and how long the spoon then is
# eats: how near the guest is seen; guests: both; parting: who asks; candle: its foot, and its height
PLACES = {
    "wide": _along("wide", {
        "title": Region(1.4, 0.55, 9.6, 0.7), "edge": Region(0, -1.95, 0, 0), "lamp": Region(-0.6, 1.6, 1, 1),
        "badge": Region(-5.31, 2.97, 1.2, 1.2), "badge at table": Region(0.0, 2.7, 1.7, 1.7),
        "machine": Region.spanning(-6.4, -4.2, -2.4, 2.25), "slate": Region.spanning(-3.93, 6.85, -1.85, 3.78),
        "rows": Region.spanning(-2.2, 5.2, -1.32, 3.02), "words": Region.spanning(-2.2, 6.36, -1.32, 3.02),
        "heap": Region.spanning(-3.95, 6.38, -2.42, -1.52),
    }, {
        "digits_lamp": Region(-0.5, 1.0, 1, 1), "digits_edge": Region(0, -2.25, 0, 0),
        "wall": Region(-3.45, 0.70, 6.2, 6.2), "wall, burned": Region(-3.5, 0.9, 5.9, 5.9), "score": Region(3.1, 2.6, 6.2, 2.0),
        "misread": Region.spanning(-0.2, 6.4, -2.42, -0.9),
        "reader": Region.spanning(1.5, 4.65, -0.55, 1.25),
    }, _at_table(4.5, -2.75, 5.25, {
        "long": Region.spanning(-64 / 9, 15.0, -4, 4), "table_lamp": Region(6.8, 1.4, 1, 1),
        "table": Region(1.35, -0.2, 10.3, 5.8), "jar": Region.spanning(-2.75, -1.55, -1.74, 2.15), "lens": Region(-2.15, 0.25, 1.7, 1.7),
        "guest": Region.spanning(8.0, 10.4, -2.75, 1.9), "served": Region.spanning(7.0, 8.6, -2.12, -1.32),
        "candle": Region.spanning(6.25, 6.53, -1.95, -0.9),
        "eats": Region(9.7, -0.12, 7.6, 4.28), "guests": Region(5.6, -0.1, 10.9, 6.13),
        "parting": Region(5.6, 0.0, 9.8, 5.51),
    }, near=1.05)),
    "tall": _along("tall", {
        "title": Region(0.0, 1.7, 6.3, 0.7), "edge": Region(0, -0.6, 0, 0), "lamp": Region(-0.6, 3.0, 1, 1),
        "badge": Region(0.9, -1.2, 0.0, 0.0), "badge at table": Region(0.9, 3.5, 1.6, 1.6),
        "machine": Region.spanning(-3.6, -1.25, -2.08, -0.45), "slate": Region.spanning(-3.78, 3.66, -0.60, 5.0),
        "rows": Region.spanning(-2.2, 2.6, -0.40, 4.42), "words": Region.spanning(-2.2, 2.74, -0.40, 4.42),
        "heap": Region.spanning(-0.95, 2.80, -2.85, -0.7),
    }, {
        "digits_lamp": Region(-0.5, 3.0, 1, 1), "digits_edge": Region(0, -2.2, 0, 0),
        "wall": Region(-0.40, 2.27, 5.36, 5.36), "score": Region(-0.75, -1.36, 5.0, 1.4),
        "misread": Region.spanning(-3.3, 2.7, -2.98, -2.06),
    }, _at_table(2.2, -2.75, 5.0, {
        "long": Region.spanning(-4, 13.0, -64 / 9, 64 / 9), "table_lamp": Region(4.2, 1.0, 1, 1),
        "jar": Region.spanning(-2.3, -1.45, 1.0, 4.2), "lens": Region(-1.875, 2.45, 1.3, 1.3),
        "guest": Region.spanning(5.0, 7.0, -2.75, 1.7), "served": Region.spanning(4.25, 5.75, -2.22, -1.47),
        "candle": Region.spanning(3.7, 4.0, -2.05, -0.95),
        "eats": Region(6.0, -0.7, 5.0, 8.89), "guests": Region(3.6, 0.0, 8.0, 128 / 9), "parting": Region(3.2, 0.0, 7.6, 13.51),
    }, 0.62)),
    "square": _along("square", {
        "title": Region(0.4, 1.0, 6.0, 0.7), "badge": Region(0.0, -1.6, 0.0, 0.0), "badge at table": Region(1.0, 2.9, 1.3, 1.3),
        "edge": Region(0, -0.7, 0, 0), "lamp": Region(-0.6, 1.6, 1, 1),
        "machine": Region.spanning(-3.6, -1.45, -2.1, -0.72), "slate": Region.spanning(-3.78, 3.78, -0.92, 3.7),
        "rows": Region.spanning(-2.2, 2.65, -0.76, 3.1), "words": Region.spanning(-2.2, 3.5, -0.76, 3.1),
        "heap": Region.spanning(-0.66, 3.59, -2.40, -0.95),
    }, {
        "digits_lamp": Region(-1.2, 0.5, 1, 1), "digits_edge": Region(0, -2.2, 0, 0),
        "wall": Region(-1.2, 0.50, 5.0, 5.0), "score": Region(2.6, 1.95, 2.2, 3.0),
        "misread": Region.spanning(1.40, 3.80, -2.1, -0.1),
    }, _at_table(2.3, -2.4, 4.2, {
        "long": Region.spanning(-4, 13.0, -4, 4), "table_lamp": Region(5.4, 0.5, 1, 1),
        "jar": Region.spanning(-2.35, -1.65, 0.65, 2.75), "lens": Region(-2.0, 1.56, 1.0, 1.0),
        "guest": Region.spanning(5.1, 6.9, -2.4, 1.45), "served": Region.spanning(4.3, 5.56, -2.0, -1.37),
        "candle": Region.spanning(3.75, 4.0, -1.85, -0.9),
        "eats": Region(5.9, -0.35, 5.0, 5.0), "guests": Region(3.6, 0.0, 8.0, 8.0), "parting": Region(3.3, -0.25, 7.2, 7.2),
    })),
}
PLACES["wide"] = with_raised(PLACES["wide"], "wide", "table", "eats", "guests", "parting")

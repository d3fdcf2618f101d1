"""Where things stand on the staging loss_meter, in units, for each shape.

cook, guest: from their soles to the top, behind the counter whose edge is at `edge`; handing: where the guest stands
who hands in the wish. salt: where what is poured stands, its foot. words_end: how far words may go that stand at
the miss; spare: how far that may go aside while the ruler turns. jar_aside: where the jar is, out of sight, while it is
not spoken of. wall: all that the room fills; shelf: what the camera sees of it; peers: how high they step to see that,
who stand behind the counter; question: what is seen while one asks what twice as far off would be.
"""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import WHERE_BURNED


def _as_burned_wide() -> dict[str, Region]:
    """All of it higher and smaller, over the captions."""
    higher = {
        "edge": Region(0, -1.5, 12.8, 0.1),
        "cook": Region.spanning(-6.8, -4.6, -2.3, 2.6), "guest": Region.spanning(4.9, 6.9, -2.3, 2.1),
        "handing": Region.spanning(-1.4, 0.6, -2.3, 2.1),
        "yours": Region.spanning(-4.3, -2.9, -2.5, -1.9), "wish": Region.spanning(-6.75, -5.4, -2.5, -1.9),
        "salt": Region(-4.9, -2.46, 0.1, 0.1),
        "ruler": Region.spanning(-2.7, -1.82, -2.2, 2.0), "flag": Region(-1.26, 2.0, 0.6, 0.64),
        "square": Region.spanning(-0.42, 1.26, -2.2, 2.0), "twice": Region(1.85, 0, 0.1, 0.1),
        "words_end": Region(1.75, 0, 0.1, 0.1), "spare": Region(0, 0, 1.2, 0.1),
        "jar": Region.spanning(2.35, 3.25, -2.2, 0.6), "reading": Region.spanning(3.69, 4.7, -2.2, 0.6),
        "compare": Region.spanning(-4.25, 4.35, 6.35, 11.5), "peers": Region(0, 5.6, 0.1, 0.1),
        "watched_cook": Region.spanning(-6.95, -4.65, -2.5, 2.6),
        "watched_lamp": Region.spanning(-4.55, -3.85, -2.1, -0.75), "watched_bowl": Region.spanning(-6.25, -5.0, -2.45, -1.9),
        "face": Region(-2.533, 1.106, 10.687, 6.011), "question": Region(0, 0, 128 / 9, 8.0),
    }
    return {f"{name}{WHERE_BURNED}": region for name, region in higher.items()}


PLACES = {
    "wide": {
        "wall": Region.spanning(-7.5, 7.5, -4.0, 12.0), "edge": Region(0, -2.15, 12.8, 0.1),
        "lamp": Region(0, 3.9, 1, 1), "lamp_over_shelf": Region(0.2, 9.4, 9.0, 8.0),
        "cook": Region.spanning(-6.75, -4.45, -3.15, 2.55), "guest": Region.spanning(4.9, 6.9, -3.15, 1.65),
        "handing": Region.spanning(-1.35, 0.65, -3.15, 1.65),
        "yours": Region.spanning(-4.45, -3.0, -3.5, -2.8), "wish": Region.spanning(-6.85, -5.45, -3.5, -2.8),
        "salt": Region(-4.93, -3.36, 0.1, 0.1),
        # ruler, square and jar share their floor
        "ruler": Region.spanning(-2.75, -1.85, -3.2, 1.9), "flag": Region(-1.3, 1.9, 0.6, 0.72),
        "square": Region.spanning(-0.42, 1.62, -3.2, 1.9), "twice": Region(2.05, 0, 0.1, 0.1),
        "words_end": Region(1.6, 0, 0.1, 0.1), "spare": Region(0, 0, 1.45, 0.1),
        "jar": Region.spanning(2.4, 3.3, -3.2, 0.6), "reading": Region.spanning(3.74, 4.7, -3.2, 0.6),
        "jar_aside": Region(8.8, 0, 0.1, 0.1),
        "watched_slate": Region.spanning(-3.6, 6.2, -2.42, 2.7), "watched_jar": Region.spanning(-0.85, 0.25, 0, 0.1),
        "watched_cook": Region.spanning(-6.95, -4.65, -3.15, 2.55),
        "watched_lamp": Region.spanning(-4.55, -3.85, -2.75, -1.35), "watched_bowl": Region.spanning(-6.25, -5.0, -3.4, -2.8),
        "compare": Region.spanning(-4.25, 4.35, 5.1, 11.5), "shelf": Region(0, 8.0, 128 / 9, 8.0),
        "peers": Region(0, 3.85, 0.1, 0.1),
        "face": Region(-1.916, 0.812, 12.432, 6.993), "question": Region(-1.3, -0.46, 12.16, 6.84),
        "badge": Region(5.9, 3.2, 1.0, 0.7),
        **_as_burned_wide(),
    },
    # actors over what they measure: the counter is deep, the spoon leans
    "tall": {
        "wall": Region.spanning(-4.0, 4.0, -64 / 9, 64 / 9 + 14), "edge": Region(0, 1.25, 7.2, 0.1),
        "lamp": Region(-0.45, 5.2, 1, 1), "lamp_over_shelf": Region(-0.45, 16.5, 9.0, 9.0),
        "cook": Region.spanning(-3.35, -1.45, 0.5, 4.4), "guest": Region.spanning(0.95, 2.75, 0.5, 4.4),
        "handing": Region.spanning(0.0, 1.8, 0.5, 4.4),
        "yours": Region.spanning(-3.3, -1.9, -0.35, 0.4), "wish": Region.spanning(-2.65, -1.65, 0.72, 1.2),
        "salt": Region(-3.25, 0.55, 0.1, 0.1),
        "ruler": Region.spanning(-0.62, 0.12, -2.8, 0.4), "flag": Region(0.73, 0.4, 0.5, 0.5),
        "square": Region.spanning(1.30, 2.58, -2.8, 0.4), "twice": Region(2.70, 0, 0.1, 0.1),
        "words_end": Region(2.84, 0, 0.1, 0.1), "spare": Region(0, 0, 0.26, 0.1), "jar_aside": Region(-5.2, 0, 0.1, 0.1),
        "jar": Region.spanning(-2.38, -1.63, -2.8, -0.95), "reading": Region.spanning(-3.6, -2.82, -2.8, -0.95),
        "ruler, burned": Region.spanning(-0.62, 0.12, -2.66, 0.4), "square, burned": Region.spanning(1.30, 2.524, -2.66, 0.4),
        "jar, burned": Region.spanning(-2.38, -1.63, -2.66, -0.95), "reading, burned": Region.spanning(-3.6, -2.82, -2.66, -0.95),
        "watched_slate": Region.spanning(-3.42, 2.62, -3.98, 0.95), "watched_jar": Region.spanning(-1.35, -0.55, 0, 0.1),
        "watched_slate, burned": Region.spanning(-3.42, 2.62, -2.85, 0.95),
        "watched_cook": Region.spanning(-3.35, -1.45, 0.5, 4.4),
        "watched_lamp": Region.spanning(-0.95, -0.1, 1.05, 2.75), "watched_bowl": Region.spanning(0.95, 2.25, 1.0, 1.6),
        "compare": Region.spanning(-3.3, 2.5, 12.5, 16.7), "shelf": Region(0, 14.0, 8.0, 128 / 9),
        "peers": Region(0, 6.4, 0.1, 0.1), "question": Region(0, 0, 8.0, 128 / 9),
        "title": Region(0.32, 4.72, 5.4, 0.7),
        "face": Region(-2.435, 2.637, 2.786, 4.952),
    },
    "square": {
        "wall": Region.spanning(-4.0, 4.0, -4.0, 13.6), "edge": Region(0, 0.55, 7.2, 0.1),
        "lamp": Region(0, 3.6, 1, 1), "lamp_over_shelf": Region(0, 10.0, 9.0, 8.0),
        "cook": Region.spanning(-3.2, -1.6, -0.2, 2.95), "guest": Region.spanning(1.3, 2.9, -0.2, 2.95),
        "handing": Region.spanning(0.3, 1.9, -0.2, 2.95),
        "yours": Region.spanning(-3.3, -1.95, -0.75, -0.2), "wish": Region.spanning(-2.6, -1.7, 0.02, 0.4),
        "salt": Region(-3.25, -0.05, 0.1, 0.1),
        "ruler": Region.spanning(-0.54, 0.18, -2.65, -0.15), "flag": Region(0.83, -0.15, 0.45, 0.45),
        "square": Region.spanning(1.40, 2.40, -2.65, -0.15), "twice": Region(2.75, 0, 0.1, 0.1),
        "words_end": Region(3.58, 0, 0.1, 0.1), "spare": Region(0, 0, 1.18, 0.1), "jar_aside": Region(-5.2, 0, 0.1, 0.1),
        "jar": Region.spanning(-2.38, -1.63, -2.65, -1.3), "reading": Region.spanning(-3.6, -2.82, -2.65, -1.3),
        "ruler, burned": Region.spanning(-0.54, 0.18, -2.27, -0.15),
        "square, burned": Region.spanning(1.40, 2.248, -2.27, -0.15),
        "jar, burned": Region.spanning(-2.38, -1.63, -2.27, -1.25), "reading, burned": Region.spanning(-3.6, -2.82, -2.27, -1.25),
        "watched_slate": Region.spanning(-3.42, 3.42, -3.45, 0.42), "watched_jar": Region.spanning(-1.25, -0.45, 0, 0.1),
        "watched_slate, burned": Region.spanning(-3.42, 3.42, -2.45, 0.42),
        "watched_cook": Region.spanning(-3.2, -1.6, -0.2, 2.95),
        "watched_lamp": Region.spanning(-1.0, -0.3, 0.5, 1.9), "watched_bowl": Region.spanning(0.75, 1.85, 0.5, 1.0),
        "compare": Region.spanning(-3.4, 3.4, 6.5, 10.6), "shelf": Region(0, 8.0, 8.0, 8.0),
        "peers": Region(0, 2.7, 0.1, 0.1), "question": Region(0, 0, 8.0, 8.0),
        "title": Region(0.45, 3.28, 5.6, 0.7),
        "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "face": Region(-2.460, 1.951, 2.400, 2.400),
    },
}

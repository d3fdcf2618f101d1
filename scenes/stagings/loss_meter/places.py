"""Where things stand on the staging loss_meter, in units, for each shape.

cook, guest: from their soles to the top, behind the counter whose edge is at `edge`; handing: where the guest stands
who hands in the wish. salt: where what is poured stands, its foot. words_end: how far words may go that stand at
the miss. wall: all that the room fills; shelf: what the camera sees of it.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {
        "wall": Region.spanning(-64 / 9, 64 / 9, -4.0, 12.0), "edge": Region(0, -1.5, 12.8, 0.1),
        "lamp": Region(0, 3.9, 1, 1), "lamp_over_shelf": Region(0.8, 11.4, 9.0, 8.0),
        "cook": Region.spanning(-6.8, -4.6, -2.3, 2.6), "guest": Region.spanning(4.78, 6.78, -2.3, 2.1),
        "handing": Region.spanning(-1.5, 0.5, -2.3, 2.1),
        "yours": Region.spanning(-4.3, -2.9, -2.6, -1.9), "wish": Region.spanning(-6.75, -5.4, -2.6, -1.9),
        "salt": Region(-4.9, -2.46, 0.1, 0.1),
        # ruler, square and jar share their floor
        "ruler": Region.spanning(-2.66, -1.87, -2.3, 2.0), "flag": Region(-1.26, 2.0, 0.6, 0.64),
        "square": Region.spanning(-0.42, 1.3, -2.3, 2.0), "twice": Region(1.85, 0, 0.1, 0.1),
        "words_end": Region(4.6, 0, 0.1, 0.1),
        "jar": Region.spanning(2.15, 3.1, -2.3, 0.4), "reading": Region.spanning(3.5, 4.55, -2.3, 0.4),
        "watched_jar": Region.spanning(-2.35, -1.15, -2.2, 2.1), "watched_reading": Region.spanning(-4.2, -2.8, -2.2, 2.1),
        "watched_card": Region.spanning(-0.1, 6.3, -2.3, 2.1), "watched_count": Region.spanning(3.2, 6.2, 2.35, 3.3),
        "compare": Region.spanning(-5.6, 5.6, 6.2, 10.75), "shelf": Region(0, 8.0, 128 / 9, 8.0),
        "face": Region(-3.052, 0.311, 8.296, 4.667),
        "flag_near": Region(-0.806, -1.968, 3.646, 2.051),
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
        "words_end": Region(2.84, 0, 0.1, 0.1),
        "jar": Region.spanning(-2.5, -1.75, -2.8, -0.95), "reading": Region.spanning(-3.6, -2.94, -2.8, -0.95),
        "ruler, burned": Region.spanning(-0.62, 0.12, -2.66, 0.4), "square, burned": Region.spanning(1.30, 2.524, -2.66, 0.4),
        "jar, burned": Region.spanning(-2.5, -1.75, -2.66, -0.95), "reading, burned": Region.spanning(-3.6, -2.94, -2.66, -0.95),
        "watched_jar": Region.spanning(0.85, 1.85, 0.75, 2.8), "watched_reading": Region.spanning(-1.05, 0.3, 0.7, 3.0),
        "watched_card": Region.spanning(-3.6, 2.75, -2.7, 0.2), "watched_count": Region.spanning(-0.3, 2.7, 3.6, 4.5),
        "compare": Region.spanning(-3.3, 2.5, 12.5, 16.7), "shelf": Region(0, 14.0, 8.0, 128 / 9),
        "title": Region(0.32, 4.72, 5.4, 0.7),
        "face": Region(-2.435, 2.637, 2.786, 4.952),
        "flag_near": Region(0.767, -2.572, 1.354, 2.407),
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
        "words_end": Region(3.58, 0, 0.1, 0.1),
        "jar": Region.spanning(-2.5, -1.75, -2.65, -1.3), "reading": Region.spanning(-3.6, -2.94, -2.65, -1.3),
        "ruler, burned": Region.spanning(-0.54, 0.18, -2.27, -0.15),
        "square, burned": Region.spanning(1.40, 2.248, -2.27, -0.15),
        "jar, burned": Region.spanning(-2.5, -1.75, -2.27, -1.25), "reading, burned": Region.spanning(-3.6, -2.94, -2.27, -1.25),
        "watched_jar": Region.spanning(0.55, 1.4, -0.2, 2.0), "watched_reading": Region.spanning(-1.25, 0.1, -0.2, 2.0),
        "watched_card": Region.spanning(-3.55, 3.55, -2.42, -0.55), "watched_count": Region.spanning(-1.2, 3.5, 2.6, 3.1),
        "compare": Region.spanning(-3.4, 3.4, 6.5, 10.6), "shelf": Region(0, 8.0, 8.0, 8.0),
        "title": Region(0.45, 3.28, 5.6, 0.7),
        "badge": Region(-3.1, 3.18, 0.9, 0.7),
        "face": Region(-2.460, 1.951, 2.400, 2.400),
        "flag_near": Region(0.844, -2.350, 1.667, 1.667),
    },
}

"""Where things stand on the staging first_guess, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised

# soup, digit, word: the cases of the machines; near_…: what is seen of one from near
PLACES = {
    "wide": {
        "cook": Region.spanning(-6.22, -4.32, -3.4, 0.7),
        "soup": Region.spanning(-4.4, -1.55, -2.42, 0.15), "digit": Region.spanning(-1.3, 1.7, -2.42, 0.4),
        "word": Region.spanning(1.85, 6.4, -2.42, 1.85),
        "near_soup": Region(-2.845, -0.72, 8.53, 4.8), "near_digit": Region(0.2, -0.67, 9.24, 5.2),
        "near_digit, burned": Region(0.2, -0.92, 9.6, 5.4),
        "name": Region(-2.9, 2.7, 6.0, 0.8), "counter_top": Region(0, -2.3, 14.3, 0.1),
        "bowl": Region(-3.433, 1.190, 6.269, 3.526), "bowl, burned": Region(-3.433, 0.806, 7.633, 4.294),
        "asker": Region(-2.62, -0.55, 8.94, 5.03),
    },
    "tall": {
        "cook": Region.spanning(-3.6, -1.66, -3.9, -0.4),
        "soup": Region.spanning(-1.8, 0.55, -2.9, -0.45), "digit": Region.spanning(0.68, 2.85, -2.9, -0.3),
        "word": Region.spanning(-3.4, 2.7, 1.75, 3.55),
        "near_soup": Region(-1.5, -1.25, 4.6, 8.18), "near_digit": Region(0.95, -1.2, 4.4, 7.82),
        "name": Region(-1.75, 1.3, 3.3, 0.8), "counter_top": Region(0, -2.8, 8.2, 0.1),
        "bowl": Region(-1.180, 0.322, 2.516, 4.473), "bowl, burned": Region(-1.180, 0.097, 2.867, 5.096),
        "asker": Region(-2.661, -1.982, 2.500, 4.444),
    },
    "square": {
        "cook": Region.spanning(-3.6, -1.92, -3.3, -0.25),
        "soup": Region.spanning(-2.15, 0.35, -2.42, -0.1), "digit": Region.spanning(0.6, 3.3, -2.42, -0.5),
        "word": Region.spanning(-3.5, 1.25, 1.5, 2.36),
        "near_soup": Region(-1.6, -0.95, 4.5, 4.5), "near_digit": Region(2.13, -0.98, 3.7, 3.7),
        "near_digit, burned": Region(2.13, -1.13, 3.7, 3.7),
        "name": Region(2.5, 3.3, 2.1, 0.7), "counter_top": Region(0, -2.3, 8.2, 0.1),
        "bowl": Region(-1.156, 0.756, 3.788, 3.788), "bowl, burned": Region(-1.313, 0.534, 4.626, 4.626),
        "asker": Region(-2.818, -1.217, 2.324, 2.324),
    },
}
PLACES["wide"] = with_raised(PLACES["wide"], "wide", "near_soup")

"""Where things stand on the staging first_guess, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised

# soup, digit, word: the cases of the machines; asking: what stands on the second; near_…: what is seen of one from near
# trays: the hundred, over a machine; room: what the walls of the kitchen are painted on; field, wall: lower left corners
# of the knobs beyond it, which are seen in mid and far; count_…: in the margin, where their number stands; set: how many
# of them are
PLACES = {
    "wide": {
        "cook": Region.spanning(-6.4, -3.84, -2.9, 2.2),
        "soup": Region.spanning(-3.75, -1.0, -2.42, 0.35), "digit": Region.spanning(-0.8, 1.75, -2.42, 0.35),
        "word": Region.spanning(1.95, 6.4, -2.42, 0.35), "trays": Region.spanning(1.95, 7.5, -2.3, 2.75),
        "asking": Region.spanning(-0.8, 1.75, 0.35, 2.4),
        "near_soup": Region(-3.3, -0.5, 10.0, 5.63), "near_digit": Region(3.25, -0.02, 9.1, 5.12),
        "counter_top": Region(0, -2.4, 18.2, 0.1),
        "bowl": Region(-1.499, 1.230, 13.116, 7.378),
        "asker": Region(-1.824, 0.645, 11.123, 6.257),
        "room": Region(0.0, 0.2, 18.0, 9.2), "field": Region(11.0, -4.4, 0.0, 0.0), "wall": Region(28.0, -3.7, 0.0, 0.0),
        "mid": Region(7.0, 1.6, 36.0, 20.2), "far": Region(20.0, 70.0, 441.0, 248.0),
        "count_near": Region(-5.3, 2.0, 1.0, 1.0), "count_mid": Region(-3.4, 2.2, 1.0, 1.0),
        "count_near, burned": Region(-5.65, 2.5, 1.0, 1.0), "count_far": Region(-3.4, 1.2, 1.0, 1.0),
        "count_ten": Region(-1.0, -2.2, 1.0, 1.0),
        "count_many": Region(0.12, -1.7, 1.0, 1.0), "set": Region(2.4, 2.95, 6.4, 0.8),
    },
    "tall": {
        "cook": Region.spanning(-3.6, -1.66, -3.9, -0.4),
        "soup": Region.spanning(-1.8, 0.55, -2.9, -0.45), "digit": Region.spanning(0.68, 2.85, -2.9, -0.45),
        "word": Region.spanning(-3.4, 2.7, 1.75, 3.55), "trays": Region.spanning(-3.5, 2.75, 1.45, 5.05),
        "asking": Region.spanning(0.68, 2.85, -0.45, 1.3),
        "near_soup": Region(-1.5, -1.25, 4.6, 8.18), "near_digit": Region(-0.2, 0.8, 6.8, 12.1),
        "counter_top": Region(0, -2.8, 8.2, 0.1),
        "bowl": Region(-0.160, 0.005, 5.889, 10.470), "bowl, burned": Region(-0.160, -0.266, 6.199, 11.021),
        "asker": Region(-2.661, -1.982, 2.500, 4.444),
        "room": Region(0.0, 0.0, 9.4, 14.8), "field": Region(-5.4, 8.0, 0.0, 0.0),
        "wall": Region(-70.0, 30.0, 0.0, 0.0),
        "mid": Region(0.0, 7.4, 22.2, 39.5), "far": Region(12.0, 102.8, 224.0, 398.2),
        "count_near": Region(-1.0, 4.0, 1.0, 1.0), "count_mid": Region(-2.72, -0.6, 1.0, 1.0),
        "count_far": Region(-0.43, 4.2, 1.0, 1.0), "count_ten": Region(-0.85, -3.84, 1.0, 1.0),
        "count_many": Region(-0.85, -3.2, 1.0, 1.0), "set": Region(-0.4, -2.6, 6.0, 0.8),
    },
    "square": {
        "cook": Region.spanning(-3.6, -1.92, -3.3, -0.25),
        "soup": Region.spanning(-2.15, 0.35, -2.42, -0.1), "digit": Region.spanning(0.9, 3.2, -2.42, -0.1),
        "word": Region.spanning(-3.5, 1.15, 1.1, 2.32), "trays": Region.spanning(-3.5, 0.4, -2.3, 2.4),
        "asking": Region.spanning(0.9, 3.2, -0.1, 1.8),
        "near_soup": Region(-1.6, -0.95, 4.5, 4.5), "near_digit": Region(0, 0, 7.3, 7.3),
        "counter_top": Region(0, -2.3, 9.2, 0.1),
        "bowl": Region(-0.128, 0.851, 8.032, 8.032), "bowl, burned": Region(-0.128, 0.639, 8.455, 8.455),
        "asker": Region(-2.818, -1.217, 2.324, 2.324),
        "room": Region(0.0, 0.4, 9.4, 9.9), "field": Region(6.0, -4.4, 0.0, 0.0), "wall": Region(24.0, -3.7, 0.0, 0.0),
        "mid": Region(6.4, 2.5, 24.0, 24.0), "far": Region(35.5, 87.6, 307.0, 307.0),
        "count_near": Region(-2.4, 2.5, 1.0, 1.0), "count_mid": Region(-1.6, 2.3, 1.0, 1.0),
        "count_far": Region(-1.8, 2.8, 1.0, 1.0), "count_ten": Region(-1.15, -2.35, 1.0, 1.0),
        "count_many": Region(-0.4, -1.9, 1.0, 1.0), "set": Region(0.8, 3.1, 4.4, 0.7),
    },
}
PLACES["wide"] = with_raised(PLACES["wide"], "wide", "near_soup", "near_digit")

"""Where things stand on the staging foggy_hill, in units, for each shape.

"opening", "fog", "hill_view", "land", "knobs", "path", "map": what views show of the world. "cook", "small_cook": how
tall the cook is on the hill and on the land; "plane": how wide the land is; "canvas": where it may be seen; "own_land": where the middle
of one stands that is pulled out of no hill;
"left_card", "left_counter": where curve and counter of a walk stand that comes from the right;
"more": how much jar and hill go to the right for long numbers; "less": how much sooner the hill ends there, for who
stands at its end;
"land_card", "land_counter": where the curve and the counter stand beside it.
"formula", "left_formula", "land_formula": where formulas may be written, until curve and counter come.
In a kitchen: "step" is what is seen of a slow step, with the jar; "curve_view" what is seen beside "kitchen_card" and "kitchen_counter".
Of a land that is pulled out of a hill, which goes down towards whoever looks on: "pulled …", as above; in the margin: "land_jar", its
jar; "knob", "second knob": its knobs; "throw", where all of a throw is seen.
"""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.stage.burned_places import with_raised

# hills stand on their floor; the drawn slope stays below 51 degrees in every shape
PLACES = {
    "wide": {
        "kitchen_hill_view": Region(-0.42, -0.05, 12.75, 7.17), "kitchen_jar": Region.spanning(-5.00, -4.35, -1.5, 1.02),
        "step": Region.spanning(-7.10, 2.50, -1.82, 3.58), "curve_view": Region(1.6, -0.30, 10.94, 6.154),
        "kitchen_card": Region.spanning(-0.4, 6.3, -1.4, 2.25), "kitchen_counter": Region.spanning(0.2, 6.35, 2.40, 3.80),
        "pulled land": Region(3.4, -0.75, 14.0, 7.875), "pulled knobs": Region(3.4, -0.75, 14.0, 7.875),
        "pulled path": Region(2.55, -0.25, 8.2, 4.6125), "pulled map": Region(4.086, -0.456, 6.2, 3.4875),
        "pulled card": Region.spanning(-6.3, -0.9, -2.1, 1.9), "pulled counter": Region.spanning(-6.3, -0.9, 2.25, 3.65),
        "land_jar": Region.spanning(-4.42, -3.72, -2.1, 0.95), "knob": Region(4.94, 1.42, 2.7, 1.2), "second knob": Region(4.94, -0.95, 2.7, 1.2),
        "throw": Region.spanning(-2.9, 5.9, -2.85, 3.25), "throw, burned": Region.spanning(-3.1, 5.6, -2.35, 3.25),
        "pulled path, burned": Region(2.55, -0.52, 8.2, 4.6125), "pulled land, burned": Region(3.4, -0.97, 14.0, 7.875),
        "step, burned": Region(-1.266, 0.10, 11.69, 6.575),
        "left_card": Region.spanning(-3.10, 0.60, 1.95, 3.50),
        "left_counter": Region.spanning(-6.30, -3.25, 2.45, 3.45),
        "formula": Region.spanning(0.60, 6.35, 1.15, 3.55), "left_formula": Region.spanning(-6.35, -0.60, 1.95, 3.55),
        "land_formula": Region.spanning(-2.40, 6.35, 2.15, 3.55),
        "more": Region(0, 0, 0.6, 1.0), "less": Region(0, 0, 0.0, 1.0),
        "cook": Region(0, 0, 1.0, 2.0), "small_cook": Region(0, 0, 1.0, 1.5),
        "hill": Region.spanning(-4.0, 5.6, -1.5, 1.02), "jar": Region.spanning(-5.45, -4.80, -1.5, 1.02),
        "ruler": Region.spanning(-4.0, 5.6, -2.10, -1.60), "card": Region.spanning(3.25, 6.30, -0.65, 2.10),
        "counter": Region.spanning(3.05, 6.15, 2.45, 3.45), "slate": Region.spanning(3.25, 6.30, -0.65, 3.45),
        "plane": Region(0, 0, 7.8, 1.0), "own_land": Region(1.9, -2.4, 1.0, 1.0),
        "canvas": Region.spanning(-4.6, 7.6, -4.0, 3.6),
        "fog": Region(-1.60, -0.30, 10.94, 6.154), "hill_view": Region(-0.42, -0.62, 12.75, 7.17),
        "fog, burned": Region(-1.60, -0.348, 11.11, 6.25),
        "land_card": Region.spanning(-6.25, -2.75, 0.45, 3.45), "land_counter": Region.spanning(-2.30, 0.80, 2.58, 3.58),
        "land": Region(2.1, -1.3, 12.0, 6.75),
        "knobs": Region(0.45, -2.35, 9.6, 5.4), "path": Region(0.45, -2.35, 9.6, 5.4), "map": Region(2.1, -2.1, 9.8, 5.51),
        "opening": Region(-0.1, 0, 128 / 9, 8.0),
        "knobs, burned": Region(0.45, -2.585, 10.43, 5.87), "path, burned": Region(0.45, -2.585, 10.43, 5.87),
        "land, burned": Region(2.1, -1.97, 13.72, 7.72), "map, burned": Region(2.1, -2.475, 11.13, 6.26),
        "first_jar": Region(-1.350, -0.316, 11.852, 6.667),
        "asker": Region(-4.800, 1.600, 3.685, 4.077),
    },
    "tall": {
        "kitchen_hill_view": Region(-0.30, -0.30, 7.2, 12.8), "kitchen_jar": Region.spanning(-2.15, -1.75, -0.9, 1.17),
        "step": Region(-1.25, 0.05, 4.70, 8.36), "curve_view": Region(-1.25, 0.05, 4.70, 8.36),
        "kitchen_card": Region.spanning(0.10, 3.45, 2.79, 4.95), "kitchen_counter": Region.spanning(-3.40, -0.10, 4.00, 4.95),
        "pulled land": Region(1.7, -0.3, 7.2, 12.8), "pulled knobs": Region(1.7, -0.3, 7.2, 12.8),
        "pulled path": Region(2.35, 0.34, 4.2, 7.47), "pulled map": Region(2.106, -0.855, 3.48, 6.187),
        "pulled card": Region.spanning(-3.40, 1.2, 2.35, 4.55), "pulled counter": Region.spanning(-3.40, 3.20, 4.60, 5.05),
        "land_jar": Region.spanning(-2.35, -1.85, -2.5, 0.2), "knob": Region(-1.1, 3.2, 2.2, 1.2), "second knob": Region(1.1, 3.2, 2.2, 1.2),
        "throw": Region.spanning(-2.6, 2.7, -3.0, 4.0),
        "formula": Region.spanning(-3.45, 3.45, 2.60, 4.98), "left_formula": Region.spanning(-3.45, 3.45, 2.60, 4.98),
        "land_formula": Region.spanning(-3.45, 3.45, 2.60, 4.98),
        "left_card": Region.spanning(0.10, 3.45, 2.75, 4.95),
        "left_counter": Region.spanning(-3.40, -0.10, 4.00, 4.95),
        "more": Region(0, 0, 0.25, 1.0), "less": Region(0, 0, 0.2, 1.0),
        "cook": Region(0, 0, 1.0, 1.53), "small_cook": Region(0, 0, 1.0, 1.15),
        "hill": Region.spanning(-1.47, 2.65, -0.9, 1.17), "jar": Region.spanning(-2.15, -1.75, -0.9, 1.17),
        "ruler": Region.spanning(-1.47, 2.65, -1.45, -0.95), "card": Region.spanning(0.10, 3.45, 2.79, 4.95),
        "counter": Region.spanning(-3.40, -0.10, 4.00, 4.95), "slate": Region.spanning(-3.45, 3.45, 2.70, 4.98),
        "plane": Region(0, 0, 5.2, 1.0), "own_land": Region(1.1, -1.0, 1.0, 1.0),
        "canvas": Region.spanning(-2.6, 4.6, -2.9, 2.6),
        "fog": Region(-1.25, 0.05, 4.70, 8.36), "hill_view": Region(-0.30, -0.30, 7.2, 12.8),
        "land_card": Region.spanning(-1.40, 3.30, 2.45, 4.55), "land_counter": Region.spanning(-3.40, 3.20, 4.60, 5.05),
        "land": Region(0.87, -0.6, 6.75, 12.0),
        "knobs": Region(0.5, -1.1, 5.6, 9.95), "path": Region(0.5, -1.1, 5.6, 9.95), "map": Region(0.9, -0.8, 6.4, 11.38),
        "opening": Region(0, 0, 8.0, 128 / 9),
        "first_jar": Region(-0.017, -0.045, 4.145, 7.369),
        "asker": Region(-1.200, 1.500, 3.384, 3.744),
    },
    "square": {
        "kitchen_hill_view": Region(-0.20, -0.45, 7.4, 7.4), "kitchen_jar": Region.spanning(-2.15, -1.75, -1.1, 0.79),
        "step": Region.spanning(-3.55, 1.40, -1.52, 3.43), "curve_view": Region(-1.10, -0.05, 5.0, 5.0),
        "kitchen_card": Region.spanning(-3.45, -0.75, 0.98, 2.95), "kitchen_counter": Region.spanning(-2.40, 3.45, 3.02, 3.62),
        "pulled land": Region(2.1, -0.1, 7.0, 7.0), "pulled knobs": Region(2.1, -0.1, 7.0, 7.0),
        "pulled path": Region(2.55, 0.02, 4.6, 4.6), "pulled map": Region(2.894, -1.032, 4.45, 4.45),
        "pulled card": Region.spanning(-3.45, -0.75, 1.58, 3.55), "pulled counter": Region.spanning(-0.60, 3.50, 2.62, 3.72),
        "land_jar": Region.spanning(-2.15, -1.65, -2.2, 0.4), "knob": Region(-1.9, 3.1, 2.05, 0.8), "second knob": Region(2.50, 3.1, 2.05, 0.8),
        "throw": Region.spanning(-1.4, 3.2, -2.5, 2.4),
        "pulled land, burned": Region(2.1, -0.38, 7.0, 7.0),
        "formula": Region.spanning(-3.50, 3.50, 2.08, 3.55), "left_formula": Region.spanning(-3.50, 3.50, 2.08, 3.55),
        "land_formula": Region.spanning(-3.50, 3.50, 2.08, 3.55),
        "left_card": Region.spanning(-3.40, -0.95, 2.15, 3.55),
        "left_counter": Region.spanning(-0.60, 3.20, 2.95, 3.45),
        "more": Region(0, 0, 0.25, 1.0), "less": Region(0, 0, 0.0, 1.0),
        "cook": Region(0, 0, 1.0, 1.55), "small_cook": Region(0, 0, 1.0, 1.15),
        "hill": Region.spanning(-1.47, 3.15, -1.1, 0.79), "jar": Region.spanning(-2.15, -1.75, -1.1, 0.79),
        "ruler": Region.spanning(-1.47, 3.15, -1.65, -1.15), "card": Region.spanning(-3.40, -0.95, 2.15, 3.55),
        "counter": Region.spanning(-0.60, 3.20, 2.95, 3.45), "slate": Region.spanning(-3.50, 3.50, 2.08, 3.52),
        "plane": Region(0, 0, 5.4, 1.0), "own_land": Region(1.4, -1.4, 1.0, 1.0),
        "canvas": Region.spanning(-2.4, 5.0, -3.0, 2.6),
        "fog": Region(-1.10, -0.30, 5.0, 5.0), "hill_view": Region(-0.20, -0.45, 7.4, 7.4),
        "land_card": Region.spanning(-3.45, -0.35, 1.30, 3.40), "land_counter": Region.spanning(0.60, 3.40, 2.55, 3.50),
        "land": Region(1.12, -0.9, 6.8, 6.8),
        "knobs": Region(0.9, -1.35, 5.9, 5.9), "path": Region(0.9, -1.35, 5.9, 5.9), "map": Region(1.25, -1.2, 6.6, 6.6),
        "opening": Region(0, 0, 8.0, 8.0),
        "knobs, burned": Region(0.84, -1.395, 5.99, 5.99), "path, burned": Region(0.84, -1.395, 5.99, 5.99),
        "land, burned": Region(1.12, -1.04, 7.08, 7.08),
        "first_jar": Region(-0.492, -0.303, 5.790, 5.790),
        "asker": Region(-1.450, 0.650, 2.961, 3.276),
    },
}
PLACES["square"] = with_raised(PLACES["square"], "square", "step")

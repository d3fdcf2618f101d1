"""The table of regions and type sizes per shape: where things stand, in units. manim-free.

The short side of every frame is 8 units, so sizes and strokes are shared by the
shapes. A staging takes regions by name; no prop knows the frame.
"""

from __future__ import annotations

from scenes.kit.region import Region

FRAMES = {"wide": (128 / 9, 8.0), "tall": (8.0, 128 / 9), "square": (8.0, 8.0)}
SAFE = {
    "wide": Region(0, 0, 12.8, 7.2),
    "tall": Region.spanning(-3.6, 3.6, -4.12, 5.12),
    "square": Region(0, 0, 7.2, 7.2),
}
# where platforms lay their controls over a tall film
CONTROLS = {
    "wide": (),
    "square": (),
    "tall": (
        Region.spanning(-4, 4, 5.12, 64 / 9),
        Region.spanning(-4, 4, -64 / 9, -4.12),
        Region.spanning(2.88, 4, -4.1, 0.9),
    ),
}

# ems in units
TYPE = {
    "wide": {"hero": 1.35, "title": 0.56, "reading": 0.62, "caption": 0.46, "label": 0.40, "tick": 0.33},
    "tall": {"hero": 1.20, "title": 0.50, "reading": 0.55, "caption": 0.44, "label": 0.40, "tick": 0.33},
    "square": {"hero": 1.10, "title": 0.50, "reading": 0.55, "caption": 0.44, "label": 0.40, "tick": 0.33},
}

# shared by all stagings; a title's y is its centre
COMMON = {
    "wide": {
        "title": Region(0, 3.28, 10.4, 0.7), "badge": Region(-5.9, 3.2, 1.0, 0.7),
        "counter": Region(5.55, 3.28, 1.7, 0.6), "captions": Region(0, -3.18, 12.8, 1.2),
    },
    "tall": {
        "title": Region(-0.45, 4.72, 6.3, 0.7), "badge": Region(-3.0, 4.72, 1.0, 0.7),
        "counter": Region(-0.45, 4.12, 6.3, 0.5), "captions": Region(-0.45, -3.33, 6.3, 1.2),
    },
    "square": {
        "title": Region(0, 3.28, 6.0, 0.7), "badge": Region(-3.1, 3.20, 0.9, 0.7),
        "counter": Region(2.6, 2.75, 1.8, 0.5), "captions": Region(0, -3.03, 7.2, 1.2),
    },
}

STAGINGS: dict[str, dict[str, dict[str, Region]]] = {
    # the mouth of the pot is the top of its region; the counter ends the wall at its own top; pan is how far
    # to the right all of the kitchen stands before the measures are laid out
    "soup_pot": {
        "wide": {
            "pot": Region.spanning(-2.85, 1.15, -1.85, 0.55), "fire": Region(-0.85, -2.43, 3.35, 0.82),
            "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -2.0),
            "bars": Region.spanning(-3.05, 0.55, 1.26, 3.52), "loop": Region(-0.85, 2.38, 3.0, 2.15), "ruler": Region(2.12, 0.16, 0.36, 4.1),
            "readout": Region(4.62, 1.50, 3.5, 1.5), "pill": Region(4.62, 1.00, 3.5, 0.6),
            "card": Region.spanning(2.94, 6.36, -2.50, 0.54), "shakers": Region.spanning(-6.62, -2.70, -2.42, -1.26),
            "tally": Region.spanning(2.94, 6.36, -2.40, 0.50),
            "bowls": Region.spanning(-5.9, 5.9, -2.35, 0.0), "pan": Region(2.3, 0, 0, 0),
        },
        "tall": {
            "title": Region(0.32, 4.72, 5.0, 0.7),
            "pot": Region.spanning(-2.40, 1.20, -0.66, 1.50), "fire": Region(-0.60, -1.16, 3.0, 0.72),
            "counter_top": Region.spanning(-4, 4, -64 / 9, -0.85),
            "bars": Region.spanning(-2.55, 0.95, 1.98, 3.78), "loop": Region(-0.60, 2.90, 3.0, 1.8),
            "ruler": Region(2.22, 0.80, 0.34, 3.6), "readout": Region(-0.30, 4.00, 6.4, 1.2),
            "pill": Region(1.05, 3.55, 3.5, 0.6), "card": Region.spanning(-3.45, 2.78, -2.66, -1.24),
            "bowls": Region.spanning(-3.5, 2.6, -2.3, -0.6), "pan": Region(0.3, 0, 0, 0),
            "tally": Region.spanning(-2.75, 1.15, 1.98, 3.78),
        },
        "square": {
            "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
            "pot": Region.spanning(-3.16, -0.30, -1.62, 0.10), "fire": Region(-1.73, -2.06, 2.4, 0.62),
            "counter_top": Region.spanning(-4, 4, -4, -1.72),
            "bars": Region.spanning(-3.56, -0.30, 0.46, 2.12), "loop": Region(-1.77, 1.25, 3.0, 1.55),
            "ruler": Region(0.40, -0.60, 0.32, 2.7), "readout": Region(0.0, 2.34, 7.0, 1.2),
            "pill": Region(1.78, 1.76, 3.5, 0.6), "card": Region.spanning(1.12, 3.54, -2.30, 1.12),
            "bowls": Region.spanning(-3.3, 3.3, -2.2, -0.6), "pan": Region(1.73, 0, 0, 0),
            "tally": Region.spanning(-3.56, -0.20, 0.46, 2.12),
        },
    },
    "loss_meter": {
        "wide": {
            # ruler, square and jar share floor and top: ten points high
            "ruler": Region.spanning(-5.22, -4.80, -2.1, 2.2), "jar": Region.spanning(4.17, 5.03, -2.1, 2.2),
            "square": Region.spanning(-2.6, -0.63, -2.1, 2.2), "flag": Region(1.8, 2.55, 0.6, 0.7),
            "card": Region.spanning(-0.72, 2.05, -1.55, 1.85), "reading": Region.spanning(2.2, 3.73, -2.1, 2.2),
            "yours": Region.spanning(-0.2, 2.3, -2.2, -1.0), "wish": Region.spanning(3.2, 5.7, -2.2, -1.0),
            "compare": Region.spanning(-5.6, 5.6, -1.65, 2.75), "lamp": Region(0, 3.9, 1, 1),
            # the jar when one grain is asked for, and right of it what the slope foretells
            "grain": Region.spanning(-5.3, -2.1, -2.3, 1.7), "jar_aside": Region.spanning(1.27, 2.13, -2.1, 2.2),
            "foretold": Region.spanning(2.28, 6.4, -2.1, 2.2), "shelf": Region.spanning(-2.05, 2.05, 0.75, 1.65),
        },
        "tall": {
            # two rows: the ruler over the jar, so that tiles fall down
            "ruler": Region.spanning(-2.55, -2.17, 0.2, 3.3), "jar": Region.spanning(0.74, 1.46, -2.35, -0.45),
            "jar_alone": Region.spanning(-0.7, 0.06, -2.35, -0.45),
            "square": Region.spanning(0.2, 2.2, 0.2, 3.3), "flag": Region(2.2, 3.6, 0.6, 0.6),
            "card": Region.spanning(-3.5, -1.0, -2.5, -0.1), "reading": Region.spanning(-1.2, 0.3, -2.35, -0.45),
            "yours": Region.spanning(-3.0, -0.8, -2.35, -1.3), "wish": Region.spanning(0.2, 2.4, -2.35, -1.3),
            "compare": Region.spanning(-3.3, 2.5, -1.2, 3.0), "grain": Region.spanning(-1.75, 0.85, 0.85, 3.85),
            "jar_aside": Region.spanning(-1.17, -0.22, -2.35, 0.025), "foretold": Region.spanning(-0.12, 2.84, -2.35, 0.1),
            "lamp": Region(-0.45, 5.2, 1, 1), "shelf": Region.spanning(-1.3, 2.1, 2.85, 3.55),
            "title": Region(0.32, 4.72, 5.0, 0.7),
        },
        "square": {
            "ruler": Region.spanning(-2.55, -2.17, -1.95, 1.85), "jar": Region.spanning(1.1, 1.8, -1.95, 1.85),
            "square": Region.spanning(-0.82, 0.72, -1.95, 1.85), "flag": Region(0.82, 2.2, 0.42, 0.42),
            "card": Region.spanning(-1.85, 0.75, -2.1, -0.05), "reading": Region.spanning(2.24, 3.6, -1.95, 1.85),
            "yours": Region.spanning(-0.7, 1.2, -2.1, -1.2), "wish": Region.spanning(1.5, 3.4, -2.1, -1.2),
            "compare": Region.spanning(-3.4, 3.4, -1.5, 2.6), "grain": Region.spanning(-3.5, -1.5, -2.1, 2.0),
            "jar_aside": Region.spanning(1.1, 1.8, -1.95, 1.85), "foretold": Region.spanning(-1.3, 0.98, -1.95, 1.85),
            "lamp": Region(0, 3.6, 1, 1), "shelf": Region.spanning(-1.7, 0.72, 1.05, 1.7),
            "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
        },
    },
    # hills stand on their floor; the drawn slope stays below 51 degrees in every shape
    "foggy_hill": {
        "wide": {
            "hill": Region.spanning(-3.25, 3.40, -1.45, 2.25), "jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
            "ruler": Region.spanning(-3.25, 3.40, -2.30, -1.70), "card": Region(5.0, 0.45, 2.8, 3.0),
            "counter": Region.spanning(3.60, 6.40, 2.60, 3.58), "dial": Region(3.06, 2.92, 0.84, 0.84),
            "plane": Region.spanning(-2.90, 5.30, -2.05, 2.25), "knobs_jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
        },
        "tall": {
            "hill": Region.spanning(-1.42, 2.66, 0.35, 2.75), "jar": Region.spanning(-2.18, -1.72, 0.35, 2.75),
            "ruler": Region.spanning(-1.42, 2.66, -0.50, 0.10), "card": Region(-0.45, -1.85, 6.2, 1.60),
            "counter": Region.spanning(-3.60, 2.70, 3.95, 4.35), "dial": Region(-2.55, 4.15, 0.6, 0.6),
            "plane": Region.spanning(-3.00, 2.36, -0.60, 2.80), "knobs_jar": Region.spanning(-1.85, -1.39, -2.50, -1.30),
        },
        "square": {
            "hill": Region.spanning(-1.32, 3.35, -0.95, 1.72), "jar": Region.spanning(-2.12, -1.66, -0.95, 1.72),
            "ruler": Region.spanning(-1.32, 3.35, -1.80, -1.20), "card": Region(2.25, 1.58, 2.6, 1.35),
            "counter": Region.spanning(0.60, 3.50, 2.45, 3.43), "dial": Region(0.35, 2.85, 0.7, 0.7),
            "plane": Region.spanning(-2.60, 2.70, -1.65, 1.55), "knobs_jar": Region.spanning(-2.30, -1.84, 1.75, 3.00),
        },
    },
    "rough_ground": {
        "wide": {
            "hill": Region.spanning(-3.55, 5.70, -1.45, 2.25), "jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
            "ruler": Region.spanning(-3.55, 5.70, -2.30, -1.70), "counter": Region.spanning(3.60, 6.40, 2.60, 3.58),
            "map": Region.spanning(-2.70, 3.10, -2.05, 3.10), "map_jar": Region.spanning(-4.68, -4.12, -1.45, 2.25),
            "before": Region.spanning(-3.72, -2.85, -1.70, 2.70), "dial": Region(4.75, 1.05, 2.0, 2.0),
            "steps": Region.spanning(4.05, 6.40, 2.75, 3.15), "rate": Region.spanning(3.72, 6.40, -1.45, -0.55),
            "ground_run": Region.spanning(-0.20, 6.40, -1.95, 2.95), "bars_run": Region.spanning(-6.30, -0.55, -2.42, 0.55),
            "aside_1": Region.spanning(-6.30, -4.55, 2.20, 3.50), "aside_2": Region.spanning(-3.60, -1.85, 2.20, 3.50),
            "until": Region.spanning(-6.30, -0.70, 1.28, 1.62), "said_1": Region.spanning(-6.40, -2.30, -0.04, 0.52),
            "said_2": Region.spanning(-6.40, -2.30, -1.03, -0.47), "said_3": Region.spanning(-6.40, -2.30, -2.02, -1.46),
            "ground_1": Region.spanning(-2.35, 0.33, 1.40, 3.45), "bars_1": Region.spanning(-2.35, 0.33, -2.42, 0.72),
            "ground_2": Region.spanning(0.68, 3.36, 1.40, 3.45), "bars_2": Region.spanning(0.68, 3.36, -2.42, 0.72),
            "ground_3": Region.spanning(3.72, 6.40, 1.40, 3.45), "bars_3": Region.spanning(3.72, 6.40, -2.42, 0.72),
            "sign_1": Region.spanning(-6.40, -2.50, -0.50, 0.24), "sign_2": Region.spanning(-6.40, -2.50, -1.547, -0.807),
            "sign_3": Region.spanning(-6.40, -2.50, -2.594, -1.854), "show_1": Region.spanning(-6.15, -2.50, -1.85, 0.85),
            "show_2": Region.spanning(-1.82, 1.82, -1.85, 0.85), "show_3": Region.spanning(2.50, 6.15, -1.85, 0.85),
            "card_1": Region.spanning(-6.38, -2.27, -2.30, 3.15), "card_2": Region.spanning(-2.05, 2.05, -2.30, 3.15),
            "card_3": Region.spanning(2.27, 6.38, -2.30, 3.15), "cook_1": Region.spanning(-4.83, -3.83, 1.15, 2.75),
            "cook_2": Region.spanning(-0.5, 0.5, 1.15, 2.75), "cook_3": Region.spanning(3.83, 4.83, 1.15, 2.75),
            "until_table": Region.spanning(-6.30, -2.60, 2.10, 3.35), "knob_1": Region.spanning(4.25, 5.35, -2.52, -1.42),
            "knob_2": Region.spanning(2.05, 3.15, 2.42, 3.52),
            "across": Region.spanning(3.85, 6.35, 0.95, 2.45), "along": Region.spanning(3.85, 6.35, -1.65, -0.15),
        },
        "tall": {
            "hill": Region.spanning(-1.42, 2.50, -0.75, 1.65), "jar": Region.spanning(-2.18, -1.72, -0.75, 1.65),
            "ruler": Region.spanning(-1.42, 2.50, -1.60, -1.00), "counter": Region.spanning(-3.60, 2.70, 3.45, 3.85),
            "map": Region.spanning(-0.54, 2.80, 0.45, 3.75), "map_jar": Region.spanning(-2.40, -1.94, 0.45, 3.45),
            "before": Region.spanning(-1.64, -0.80, 0.45, 3.45), "dial": Region(-1.70, -1.40, 1.7, 1.7),
            "steps": Region.spanning(0.15, 2.70, -1.10, -0.70), "rate": Region.spanning(0.15, 2.70, -2.20, -1.32),
            "sign_1": Region.spanning(-3.55, -1.55, 3.45, 4.90), "sign_2": Region.spanning(-1.45, 0.65, 3.45, 4.90),
            "sign_3": Region.spanning(0.75, 2.75, 3.45, 4.90), "show_1": Region.spanning(-1.55, 2.45, 2.45, 4.45),
            "show_2": Region.spanning(-1.55, 2.45, 0.02, 2.02), "show_3": Region.spanning(-1.55, 2.45, -2.41, -0.41),
            "card_1": Region.spanning(-3.50, 2.75, 2.27, 4.57), "card_2": Region.spanning(-3.50, 2.75, -0.16, 2.14),
            "card_3": Region.spanning(-3.50, 2.75, -2.59, -0.29), "cook_1": Region.spanning(-3.1, -2.1, 2.70, 4.20),
            "cook_2": Region.spanning(-3.1, -2.1, 0.27, 1.77), "cook_3": Region.spanning(-3.1, -2.1, -2.16, -0.66),
            "ground_run": Region.spanning(-3.55, 2.80, 0.80, 3.25), "bars_run": Region.spanning(-3.55, 2.80, -1.14, -0.10),
            "aside_1": Region.spanning(-3.30, -1.05, -2.15, -1.30), "aside_2": Region.spanning(0.30, 2.55, -2.15, -1.30),
            "until": Region.spanning(-3.45, 2.80, 0.36, 0.70), "said_1": Region.spanning(-3.55, -1.55, 3.45, 4.90),
            "said_2": Region.spanning(-1.45, 0.65, 3.45, 4.90), "said_3": Region.spanning(0.75, 2.75, 3.45, 4.90),
            "ground_1": Region.spanning(-3.55, -1.65, 1.30, 2.95), "bars_1": Region.spanning(-1.50, 2.80, 1.25, 2.45),
            "ground_2": Region.spanning(-3.55, -1.65, -0.65, 1.00), "bars_2": Region.spanning(-1.50, 2.80, -0.70, 0.50),
            "ground_3": Region.spanning(-3.55, -1.65, -2.60, -0.95), "bars_3": Region.spanning(-1.50, 2.80, -2.65, -1.45),
            "until_table": Region.spanning(-3.45, 2.80, 2.98, 3.32), "knob_1": Region.spanning(0.10, 0.90, 0.83, 1.63),
            "knob_2": Region.spanning(-3.45, -2.65, 2.35, 3.15),
            "across": Region.spanning(-3.20, -0.60, -1.85, -0.80), "along": Region.spanning(0.00, 2.60, -1.85, -0.80),
        },
        "square": {
            "hill": Region.spanning(-1.32, 2.95, -0.95, 1.55), "jar": Region.spanning(-2.12, -1.66, -0.95, 1.55),
            "ruler": Region.spanning(-1.32, 2.95, -1.80, -1.20), "counter": Region.spanning(0.60, 3.50, 2.51, 3.49),
            "map": Region.spanning(-0.32, 3.56, -1.93, 1.70), "map_jar": Region.spanning(-2.12, -1.66, -0.95, 1.55),
            "before": Region.spanning(-1.40, -0.70, -0.95, 1.55), "dial": Region(-2.75, 2.80, 1.3, 1.3),
            "steps": Region.spanning(1.90, 3.50, 2.60, 3.00), "rate": Region.spanning(-1.85, 1.50, 2.45, 3.30),
            "sign_1": Region.spanning(-3.55, -1.35, 2.30, 3.52), "sign_2": Region.spanning(-1.10, 1.10, 2.30, 3.52),
            "sign_3": Region.spanning(1.35, 3.55, 2.30, 3.52), "show_1": Region.spanning(-1.2, 2.8, 1.60, 3.20),
            "show_2": Region.spanning(-1.2, 2.8, -0.38, 1.22), "show_3": Region.spanning(-1.2, 2.8, -2.36, -0.76),
            "card_1": Region.spanning(-3.50, 3.50, 1.44, 3.30), "card_2": Region.spanning(-3.50, 3.50, -0.54, 1.32),
            "card_3": Region.spanning(-3.50, 3.50, -2.52, -0.66), "cook_1": Region.spanning(-2.9, -1.9, 1.75, 3.05),
            "cook_2": Region.spanning(-2.9, -1.9, -0.23, 1.07), "cook_3": Region.spanning(-2.9, -1.9, -2.21, -0.91),
            "ground_run": Region.spanning(-3.55, 1.15, -0.48, 2.12), "bars_run": Region.spanning(-3.55, 3.55, -2.54, -1.31),
            "aside_1": Region.spanning(1.50, 3.50, 1.00, 2.12), "aside_2": Region.spanning(1.50, 3.50, -0.42, 0.60),
            "until": Region.spanning(-3.55, 2.0, -0.84, -0.50), "said_1": Region.spanning(-3.55, -1.35, 2.30, 3.52),
            "said_2": Region.spanning(-1.10, 1.10, 2.30, 3.52), "said_3": Region.spanning(1.35, 3.55, 2.30, 3.52),
            "ground_1": Region.spanning(-3.55, -1.60, 0.50, 1.80), "bars_1": Region.spanning(-1.25, 3.55, 0.47, 1.42),
            "ground_2": Region.spanning(-3.55, -1.60, -1.00, 0.30), "bars_2": Region.spanning(-1.25, 3.55, -1.03, -0.08),
            "ground_3": Region.spanning(-3.55, -1.60, -2.50, -1.20), "bars_3": Region.spanning(-1.25, 3.55, -2.53, -1.58),
            "until_table": Region.spanning(-3.55, 3.55, 1.85, 2.19), "knob_1": Region.spanning(-0.70, 0.0, -0.42, 0.28),
            "knob_2": Region.spanning(-3.45, -2.75, 1.36, 2.06),
            "across": Region.spanning(-3.40, -0.60, 2.58, 3.06), "along": Region.spanning(0.75, 3.55, 2.58, 3.06),
        },
    },
    # legend, off: from a lane's ground; off and product words stand under one another where they are wide
    "cook_lanes": {
        "wide": {
            "lanes": Region.spanning(-6.4, 6.4, -2.56, 2.84), "scale": Region.spanning(-3.05, 4.45, -2.56, 2.84),
            "legend": Region.spanning(-6.4, -3.3, 0.4, 1.14), "off": Region.spanning(5.0, 6.3, 0.22, 1.0),
            "bench": Region.spanning(-6.4, 6.4, -2.4, 2.7), "product": Region.spanning(-5.6, 5.6, 0.98, 2.68),
            "big_dial": Region(-4.7, 0.95, 2.2, 2.2), "big_off": Region.spanning(5.0, 6.3, 0.22, 1.0),
            "jars": Region.spanning(-3.05, 4.45, -1.7, 2.25), "weight": Region.spanning(-3.7, 3.7, -2.4, 0.40),
        },
        "tall": {
            "lanes": Region.spanning(-3.6, 2.85, -2.65, 4.2), "scale": Region.spanning(-2.68, 2.0, -2.65, 4.2),
            "legend": Region.spanning(-3.55, 2.8, 1.2, 1.78), "off": Region.spanning(1.7, 2.8, 1.35, 1.7),
            "bench": Region.spanning(-3.6, 2.85, -2.6, 4.2),
            "product": Region.spanning(-3.6, 2.8, 1.75, 4.1),
            "big_dial": Region(-0.45, 2.55, 2.0, 2.0), "big_off": Region.spanning(1.7, 2.8, 1.95, 2.4),
            "jars": Region.spanning(-2.68, 2.0, -1.9, 3.4),
            "weight": Region.spanning(-3.6, 2.8, -2.0, 1.2),
        },
        "square": {
            "lanes": Region.spanning(-3.6, 3.6, -2.4, 2.7), "scale": Region.spanning(-1.22, 2.1, -2.4, 2.7),
            "legend": Region.spanning(-3.6, -1.75, 0.35, 1.1), "off": Region.spanning(2.65, 3.5, 0.22, 0.9),
            "bench": Region.spanning(-3.6, 3.6, -2.4, 2.7),
            "product": Region.spanning(-3.6, 3.6, 0.72, 2.75),
            "big_dial": Region(-2.2, 1.2, 1.6, 1.6), "big_off": Region.spanning(2.65, 3.5, 0.22, 0.9),
            "jars": Region.spanning(-1.22, 2.1, -1.7, 2.05),
            "weight": Region.spanning(-3.5, 3.5, -2.4, 0.3),
        },
    },
    # landings: a ruler at the floor, one row for each size of a sample over it; timer: a clock beside the million;
    # you, machine: a picture each, what it shows below, loop and clock at the right
    "many_spoons": {
        "wide": {
            "spoon": Region(-3.4, -0.1, 4.4, 4.4), "thermometer": Region(0.7, 0.25, 0.6, 3.7), "clock": Region(4.0, 0.35, 3.2, 3.2),
            "pot": Region(-3.45, 0.55, 5.0, 5.0), "fan": Region(3.9, 1.9, 4.4, 3.4), "landings": Region.spanning(-0.60, 6.3, -2.45, -0.4),
            "map": Region.spanning(-5.4, 0.5, -1.7, 3.1), "legend": Region.spanning(1.3, 6.3, -1.5, 2.7),
            "million": Region(-3.1, 0.55, 5.7, 5.7), "counts": Region.spanning(0.5, 6.3, -1.6, 3.0),
            "timer": Region(1.35, -1.75, 1.6, 1.6), "you": Region.spanning(-6.4, -0.55, -2.1, 2.75), "machine": Region.spanning(0.55, 6.4, -2.1, 2.75),
        },
        "tall": {
            "spoon": Region(-1.85, 1.2, 3.2, 3.8), "thermometer": Region(1.75, 1.3, 0.6, 3.6), "clock": Region(-0.6, -1.7, 2.0, 2.0),
            "pot": Region(-0.45, 3.45, 3.4, 3.4), "fan": Region(-0.45, 0.95, 3.4, 2.6), "landings": Region.spanning(-3.48, 2.7, -2.65, -0.9),
            "map": Region.spanning(-2.8, 2.75, 0.4, 4.6), "legend": Region.spanning(-2.9, 2.7, -2.65, -0.8),
            "million": Region(-0.45, 2.35, 4.9, 4.9), "counts": Region.spanning(-3.1, 2.35, -1.75, -0.35),
            "timer": Region(0.7, -2.1, 1.1, 1.1), "you": Region.spanning(-3.4, 2.6, 1.35, 5.0), "machine": Region.spanning(-3.4, 2.6, -2.6, 1.05),
        },
        "square": {
            "spoon": Region(-2.1, 0.15, 2.6, 3.2), "thermometer": Region(0.3, 0.3, 0.6, 3.3), "clock": Region(2.56, 0.3, 1.8, 1.8),
            "pot": Region(-1.80, 1.85, 3.3, 3.3), "fan": Region(1.85, 1.9, 3.0, 2.2), "landings": Region.spanning(-3.5, 3.5, -2.35, -0.4),
            "map": Region.spanning(-2.6, 3.4, -0.08, 3.1), "legend": Region.spanning(-3.3, 3.4, -2.44, -1.1),
            "million": Region(-1.3, 1.37, 4.1, 4.1), "counts": Region.spanning(-3.3, 2.6, -2.4, -1.0),
            "timer": Region(1.85, 0.4, 1.4, 1.4), "you": Region.spanning(-2.9, 3.6, 0.65, 3.5), "machine": Region.spanning(-2.9, 3.6, -2.4, 0.45),
        },
    },
    # test: the slate of the hundred digits, over the slates of two and three
    "first_guess": {
        "wide": {
            "one": Region.spanning(-6.4, -2.3, -2.45, 2.72), "two": Region.spanning(-2.05, 2.05, -2.45, 2.72),
            "three": Region.spanning(2.3, 6.4, -2.45, 2.72),
            "test": Region.spanning(-1.95, 6.3, -2.37, 0.202),
        },
        "tall": {
            "one": Region.spanning(-3.6, 2.8, 2.0, 4.15), "two": Region.spanning(-3.6, 2.8, -0.3, 1.8),
            "three": Region.spanning(-3.6, 2.8, -2.65, -0.5),
            "test": Region.spanning(-0.81, 2.72, -2.35, 1.75),
        },
        "square": {
            "one": Region.spanning(-3.6, 3.6, 1.02, 2.72), "two": Region.spanning(-3.6, 3.6, -0.68, 1.0),
            "three": Region.spanning(-3.6, 3.6, -2.38, -0.70),
            "test": Region.spanning(-0.48, 3.52, -2.08, 0.95),
        },
    },
    # actor: where a learner or a cook stands, as high as a cook; person, loop and machine: the last picture;
    # tally: from its names to its last column; way: what a miss flies towards, before it comes to the learner;
    # dish: the bowl of the one who eats for years
    "growing_palate": {
        "wide": {
            "table": Region(0, -1.6, 14, 0), "lamp": Region(-1.7, -0.9, 1, 1), "actor": Region.spanning(-6.4, -3.55, -1.95, 0.95),
            "bowl": Region.spanning(-3.3, -1.5, -1.95, -0.9), "ruler": Region(0.5, 0.32, 0.46, 3.7),
            "slate": Region.spanning(1.42, 6.28, -1.9, 2.72), "chart": Region.spanning(-3.3, 6.28, -2.4, 2.72), "years": Region.spanning(-3.0, 6.1, -1.8, 2.1),
            "person": Region.spanning(-5.6, -3.2, -2.0, 1.15), "loop": Region(0, 0.85, 2.7, 2.7),
            "machine": Region.spanning(3.05, 5.75, -2.0, 0.5), "said": Region(-2.2, -0.1, 0, 1.3), "shown": Region(2.2, -0.1, 0, 1.3), "meal": Region(0, -1.45, 1.7, 1.1), "tally": Region.spanning(1.66, 5.7, -1.62, -0.54), "way": Region(-4.2, 3.0, 0, 0), "dish": Region.spanning(-4.15, -3.35, -1.95, -1.5),
        },
        "tall": {
            "table": Region(0, -1.75, 8, 0), "lamp": Region(-2.6, -4.6, 1, 1), "actor": Region.spanning(-3.25, -1.15, -2.1, -0.4),
            "bowl": Region.spanning(0.0, 1.9, -2.1, -1.2), "ruler": Region(-1.6, 1.9, 0.44, 3.5),
            "slate": Region.spanning(-0.76, 2.78, -0.56, 4.22), "chart": Region.spanning(-3.45, 2.75, -0.35, 4.2), "years": Region.spanning(-3.4, 2.7, 0.35, 3.9),
            "person": Region.spanning(-3.4, -1.6, -2.1, -0.2), "loop": Region(-0.45, 2.75, 2.5, 2.5), "said": Region(-1.95, 0.72, 0, 0.95), "shown": Region(1.05, 0.72, 0, 0.95), "meal": Region(-0.7, -1.6, 1.25, 1.0),
            "machine": Region.spanning(0.2, 2.5, -2.1, -0.2), "tally": Region.spanning(-0.56, 2.1, -0.38, 1.36), "way": Region(0.1, -0.5, 0, 0), "dish": Region.spanning(-1.35, -0.6, -2.1, -1.6),
        },
        "square": {
            "table": Region(0, -1.65, 8, 0), "lamp": Region(-3.4, -4.2, 1, 1), "actor": Region.spanning(-3.25, -1.25, -2.0, -0.5),
            "bowl": Region.spanning(0.4, 2.0, -2.0, -1.1), "ruler": Region(-1.5, 0.65, 0.42, 2.9),
            "slate": Region.spanning(-0.66, 3.48, -1.1, 2.72), "chart": Region.spanning(-3.48, 3.48, -0.86, 2.72), "years": Region.spanning(-0.8, 3.5, -1.9, 2.3),
            "person": Region.spanning(-3.3, -1.5, -2.0, 0.0), "loop": Region(0, 1.45, 2.0, 2.0), "said": Region(-1.95, 0.95, 0, 0.9), "shown": Region(1.95, 0.95, 0, 0.9), "meal": Region(-0.3, -1.5, 1.3, 1.0),
            "machine": Region.spanning(1.0, 3.4, -2.0, 0.0), "tally": Region.spanning(-0.48, 2.84, -0.8, 0.06), "way": Region(0.0, -0.7, 0, 0), "dish": Region.spanning(-1.85, -1.15, -2.0, -1.6),
        },
    },
    # tally: what stands beside every row of tiles, or over it where it is as wide; offer: its height is the
    # scale of the spoon that is handed over
    "better_by_being_wrong": {
        "wide": {
            "counter_top": Region.spanning(-64 / 9, 64 / 9, -4.0, -2.0), "lamp": Region(-4.6, 1.8, 1, 1),
            "heard": Region.spanning(-4.20, 6.40, 2.68, 3.5), "tiles": Region.spanning(-4.20, 6.40, -1.98, 2.40),
            "tally": Region.spanning(-6.20, -4.4, 0, 1),
            "wall": Region(-2.6, 0.12, 4.9, 4.9), "score": Region(3.2, 1.75, 4.0, 3.0),
            "misread": Region.spanning(0.60, 6.40, -1.95, -0.80),
            "curve": Region.spanning(-6.4, 1.6, -2.45, 2.75), "curves": Region.spanning(1.8, 6.4, -2.45, 2.75),
            "pot": Region.spanning(-4.9, -0.7, -1.85, 0.67), "fire": Region(-2.8, -2.43, 3.5, 0.82),
            "jar": Region.spanning(1.85, 2.65, -2.1, 1.9), "lens": Region(4.95, 0.85, 2.7, 2.7),
            "offer": Region(2.9, 1.45, 1.75, 1.75), "beside": Region(-1.5, 0, 0, 0),
        },
        "tall": {
            "title": Region(0.32, 4.72, 5.0, 0.7),
            "counter_top": Region.spanning(-4, 4, -64 / 9, -2.1), "lamp": Region(1.2, 5.2, 1, 1),
            "heard": Region.spanning(-2.40, 3.5, 4.30, 5.1), "tiles": Region.spanning(-3.5, 2.8, -2.50, 4.02),
            "tally": Region.spanning(-3.5, 2.8, 0, 1),
            "wall": Region(-0.40, 1.95, 4.5, 4.5), "score": Region(-0.75, -1.28, 5.0, 1.4),
            "misread": Region.spanning(-3.3, 2.7, -3.0, -2.0),
            "curve": Region.spanning(-3.6, 2.85, 0.35, 4.3), "curves": Region.spanning(-3.6, 2.85, -2.4, 0.15),
            "pot": Region.spanning(-3.15, -0.65, -1.95, -0.45), "fire": Region(-1.9, -2.40, 2.1, 0.60),
            "jar": Region.spanning(1.25, 1.87, -2.2, 2.2), "lens": Region(-0.45, 2.90, 2.6, 2.6),
            "offer": Region(0.9, 2.6, 1.8, 1.8), "beside": Region(-0.6, 0, 0, 0),
        },
        "square": {
            "title": Region(0.45, 3.28, 5.6, 0.7), "badge": Region(-3.1, 3.18, 0.9, 0.7),
            "counter_top": Region.spanning(-4, 4, -4, -2.0), "lamp": Region(-3.2, 2.4, 1, 1),
            "heard": Region.spanning(-2.45, 3.60, 2.72, 3.5), "tiles": Region.spanning(-1.65, 3.60, -2.25, 2.38),
            "tally": Region.spanning(-3.60, -1.70, 0, 1),
            "wall": Region(-1.25, 0.25, 4.6, 4.6), "score": Region(2.38, 1.85, 2.2, 3.0),
            "misread": Region.spanning(1.20, 3.62, -2.15, -0.15),
            "curve": Region.spanning(-3.6, 3.6, -0.35, 2.75), "curves": Region.spanning(-3.6, 3.6, -2.5, -0.55),
            "pot": Region.spanning(-3.2, -0.4, -1.86, -0.18), "fire": Region(-1.8, -2.34, 2.4, 0.62),
            "jar": Region.spanning(1.50, 2.10, -2.1, 1.9), "lens": Region(0.05, 2.10, 1.9, 1.9),
            "offer": Region(1.35, 1.70, 1.5, 1.5), "beside": Region(-1.3, 0, 0, 0),
        },
    },
}


def regions(staging: str, shape: str) -> dict[str, Region]:
    """All regions that a staging has in a shape."""
    return {"frame": Region(0, 0, *FRAMES[shape]), **COMMON[shape], **STAGINGS[staging][shape]}


def pixels_of(shape: str, short_side: int) -> tuple[int, int]:
    """(width, height) in pixels, both even: 4:2:0 video needs that."""
    width, height = FRAMES[shape]
    unit = short_side / 8
    return 2 * round(width * unit / 2), 2 * round(height * unit / 2)

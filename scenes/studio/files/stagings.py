"""Where each staging is: module and class, by the name a lesson uses. manim-free."""

from __future__ import annotations

STAGINGS = {
    "soup_pot": ("scenes.stagings.soup_pot.staging", "SoupPot"),
    "loss_meter": ("scenes.stagings.loss_meter.staging", "LossMeter"),
    "foggy_hill": ("scenes.stagings.foggy_hill.staging", "FoggyHill"),
    "rough_ground": ("scenes.stagings.rough_ground.staging", "RoughGround"),
    "first_guess": ("scenes.stagings.first_guess.staging", "FirstGuess"),
    "cook_lanes": ("scenes.stagings.cook_lanes.staging", "CookLanes"),
    "growing_palate": ("scenes.stagings.growing_palate.staging", "GrowingPalate"),
    "many_spoons": ("scenes.stagings.many_spoons.staging", "ManySpoons"),
    "better_by_being_wrong": ("scenes.stagings.better_by_being_wrong.staging", "BetterByBeingWrong"),
}

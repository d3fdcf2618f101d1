"""Where each staging is: module and class, by the name a lesson uses. manim-free."""

from __future__ import annotations

STAGINGS = {
    "soup_pot": ("scenes.soup_pot", "SoupPot"),
    "loss_meter": ("scenes.loss_meter", "LossMeter"),
    "foggy_hill": ("scenes.foggy_hill", "FoggyHill"),
    "rough_ground": ("scenes.rough_ground", "RoughGround"),
    "first_guess": ("scenes.first_guess", "FirstGuess"),
    "cook_lanes": ("scenes.cook_lanes", "CookLanes"),
    "growing_palate": ("scenes.growing_palate", "GrowingPalate"),
    "many_spoons": ("scenes.many_spoons", "ManySpoons"),
    "better_by_being_wrong": ("scenes.better_by_being_wrong", "BetterByBeingWrong"),
}

"""Where each staging is: module and class, by the name a lesson uses. manim-free."""

from __future__ import annotations

STAGINGS = {
    "soup_pot": ("scenes.soup_pot", "SoupPot"),
    "loss_meter": ("scenes.loss_meter", "LossMeter"),
    "foggy_hill": ("scenes.foggy_hill", "FoggyHill"),
    "rough_ground": ("scenes.rough_ground", "RoughGround"),
    "cook_lanes": ("scenes.cook_lanes", "CookLanes"),
    "many_spoons": ("scenes.many_spoons", "ManySpoons"),
}

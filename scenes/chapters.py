"""The other chapters for plain manim: `manim -pql scenes/chapters.py CookLanes`."""

from soupfilm.stagings.better_by_being_wrong import staging as better_by_being_wrong
from soupfilm.stagings.cook_lanes import staging as cook_lanes
from soupfilm.stagings.first_guess import staging as first_guess
from soupfilm.stagings.growing_palate import staging as growing_palate
from soupfilm.stagings.many_spoons import staging as many_spoons
from soupfilm.stagings.race import staging as race
from soupfilm.stagings.rough_ground import staging as rough_ground
from soupfilm.studio.plan.door import Door


class BetterByBeingWrong(Door, better_by_being_wrong.BetterByBeingWrong):
    lesson = "better-by-being-wrong"


class CookLanes(Door, cook_lanes.CookLanes):
    lesson = "how-big-a-pinch"


class FirstGuess(Door, first_guess.FirstGuess):
    lesson = "the-first-guess"


class GrowingPalate(Door, growing_palate.GrowingPalate):
    lesson = "growing-a-palate"


class ManySpoons(Door, many_spoons.ManySpoons):
    lesson = "all-the-spoons-at-once"


class Race(Door, race.Race):
    lesson = "three-ways-down"


class RoughGround(Door, rough_ground.RoughGround):
    lesson = "rough-ground"

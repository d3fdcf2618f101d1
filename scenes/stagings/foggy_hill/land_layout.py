"""How a land of two parameters is laid out: its window, how high it is drawn, its rulers and level lines."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from scenes.kit.heights import Heights, heights_for
from scenes.kit.lettering import LARGE
from scenes.kit.numerals import nice_between
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.props.hill.hill import Sky
from scenes.props.hill.window import axis_name, losses_over, shown_window, ticks
from scenes.props.map.map_frame import Axis, MapFrame
from scenes.props.map.window import holds
from scenes.stagings.foggy_hill.fog_walk import AROUND, FogWalk, by_day
from scenes.stagings.foggy_hill.outlook import CUT, STEEPER, Outlook, grid_over, hides_nothing
from soupmath import Loss, Trajectory

LOW, HIGH = (3.0, 10.0), (12.0, 100.0)          # salt (g/L) and cream (mL/L) where a soup's rulers begin and end
SALT, CREAM = (4.0, 8.0), (12.5, 25.0, 50.0, 100.0)
HEIGHTS = (0.0, 25.0, 50.0)  # losses with a number on a soup's upright axis
LEVELS = tuple(float(gap * gap) for gap in range(1, 8))       # losses of a soup's lines: whole points short
TOP = 20.0              # of a soup's curve
STANDS, LEAST = 0.21, 0.02      # height of the highest, of the land's width; and how low it may be made
FLATTER = 0.8           # from one try to the next, until the land hides nothing of itself
NARROWER = 0.92         # than a soup's, since numbers stand on all sides
SEEN = 60               # losses of the window that are looked at, along each parameter
MOST = 5                # numbers on a ruler
LINES, LINE = 8, 1.3    # level lines; ems from one number of the upright axis to the next
OFF_EDGE = 0.12         # units from the edge of the view of the whole land, within which no letter stands
CLEARER = 0.5           # from a ruler's usual letters to ink, since fog lies behind them
ASIDE = 1.5             # of what is seen, that even fog behind letters reaches to either side
LARGER = 1.55           # letters of a land that is seen whole once, at the end, in a wide picture
MISTY = 1.1             # of the view of the land, that its fog fills


@dataclass(frozen=True)
class LandLayout:
    """levels: losses of the level lines; curve: the scale of the curve beside it."""

    outlook: Outlook
    frame: MapFrame
    levels: tuple[float, ...]
    curve: Heights


def is_pulled(alone: Trajectory, both: Trajectory) -> bool:
    """Whether a land is pulled out of a hill: both are of salt, and the land of cream too."""
    losses = alone.loss, both.loss
    return (all(loss.reference is not None and len(loss.minima) for loss in losses)
            and tuple(losses[0].names) == ("salt",) and tuple(losses[1].names) == ("salt", "cream"))


def pulled_land(setting: Setting, run: Trajectory, walk: FogWalk) -> LandLayout:
    """A soup's land fills a width of the picture; its flag stands where that of the hill does. Its low side is nearer,
    so that who goes down comes towards whoever looks on."""
    loss, width = run.loss, setting.regions["plane"].width
    (p0, q0), (p1, q1) = loss.theta(np.array([LOW, HIGH])).tolist()
    rough = Outlook(loss, (p0, p1, q0, q1), walk.flags_at[0], tuple(loss.minima[0].tolist()), 1.0, 1.0,
                    profile=walk.ground, aspect=-1.0, tilt=STEEPER)
    size = width / rough.view().lies(rough.window).width
    outlook = replace(rough, size=size, lift=STANDS * width / float(loss.value(np.array([p0, q0]))))
    heights = tuple((height, f"{height:g}") for height in HEIGHTS)
    marks = _amounts(loss, 0, SALT), _amounts(loss, 1, CREAM)
    return LandLayout(outlook, _frame(setting, loss, outlook, marks, heights), LEVELS, Heights(TOP))


def own_land(setting: Setting, run: Trajectory) -> LandLayout:
    """In the middle of its view, as high as it can be without hiding anything of itself."""
    loss, r = run.loss, setting.regions
    (p0, p1), (q0, q1) = shown_window(run).tolist()
    window, width = (p0, p1, q0, q1), NARROWER * r["plane"].width
    met = [float(value) for point, value in zip(run.points, run.losses, strict=True) if holds(window, point)]
    scale = heights_for(met or run.losses[:1].tolist(), losses_over(loss, grid_over(window, SEEN)))
    rough = Outlook(loss, window, (0.0, 0.0), ((p0 + p1) / 2, (q0 + q1) / 2), 1.0, 1.0, scale,
                    aspect=(p1 - p0) / (q1 - q0))
    size = width / rough.view().lies(window).width
    outlook = replace(rough, size=size, at=(r["own_land"].x, r["own_land"].y), lift=STANDS * width)
    while not hides_nothing(outlook, outlook.view()) and outlook.lift > LEAST * width:
        outlook = replace(outlook, lift=FLATTER * outlook.lift)
    marks = [ticks(loss, knob, ends, MOST) for knob, ends in enumerate(((p0, p1), (q0, q1)))]
    return LandLayout(outlook, _frame(setting, loss, outlook, marks, _heights(setting, outlook)), _levels(scale), scale)


def _heights(setting: Setting, outlook: Outlook) -> tuple[tuple[float, str], ...]:
    """Numbers of the upright axis: as many as have room over one another, and over the rulers."""
    lines = outlook.view().rise / (LINE * _em(setting))
    for most in (3, 2, 1):
        marks = [(outlook.heights_of.part(loss), text) for loss, text in outlook.heights_of.lettered(most)]
        over = tuple((part, text) for part, text in marks if part * lines >= 1)
        if over and all(after[0] - part >= 1 / lines for (part, _), after in pairwise(over)):
            break
    return over or ((1.0, outlook.heights_of.said(outlook.heights_of.top, 2)[0]),)


def _levels(scale: Heights) -> tuple[float, ...]:
    """Round losses, within what is not cut off."""
    if scale.decades:
        return scale.ticks(LINES)
    return tuple(level for level in nice_between(scale.base, scale.loss(CUT), LINES) if level > scale.base)


def _frame(setting: Setting, loss: Loss, outlook: Outlook, marks: Any, heights: Any) -> MapFrame:
    words = setting.theme.words
    named = words.gettext("loss (log)") if outlook.heights_of.decades else words.gettext("loss")
    axes = (*(Axis(axis_name(words, loss, knob), mark) for knob, mark in enumerate(marks)), Axis(named, heights))
    clear = blend(setting.theme.soft, setting.theme.ink, CLEARER)
    edge = setting.regions["land"].left + OFF_EDGE
    frame = setting.regions["frame"]
    afar = outlook.profile is not None and frame.width > frame.height
    em = _em(setting) * (LARGER if afar else 1.0)
    made = MapFrame(setting.theme, outlook.near_ends(outlook.window), axes, em, True, edge, clear, amid=afar)
    if em >= LARGE:         # large enough for the colour of loss
        made.names[2].ink.paint(fill=setting.theme.loss)
    return made


def _em(setting: Setting) -> float:
    """Of letters on the land, in the world."""
    return setting.sizes["tick"] * setting.regions["land"].width / setting.regions["frame"].width


def _amounts(loss: Loss, knob: int, amounts: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    """The amounts of one knob as places on its ruler, with their letters."""
    assert loss.reference is not None
    return tuple((math.log(amount / loss.reference[knob]), f"{amount:g}") for amount in amounts)


def fog_over(hill: Region, land: Region) -> Region:
    """What is seen of either, and a little around the land."""
    wide, high = MISTY * land.width / 2, MISTY * land.height / 2
    return Region.spanning(min(hill.left, land.x - wide), max(hill.right, land.x + wide),
                           min(hill.bottom, land.y - high), max(hill.top, land.y + high))


def behind_letters(regions: Mapping[str, Region]) -> Region:
    """What of the world is seen behind jar, curve and counter: one band, in which the fog is even."""
    knobs, frame = regions["knobs"], regions["frame"]
    low = min(regions["land_card"].bottom, regions["land_jar"].bottom)
    scale = knobs.width / frame.width
    return Region.spanning(knobs.x - ASIDE * knobs.width, knobs.x + ASIDE * knobs.width,
                           knobs.y + scale * low, knobs.y + scale * 2 * frame.top)


def sky_over(setting: Setting) -> Sky:
    """A dull day's, wherever a view goes."""
    frame = setting.regions["frame"]
    return Sky(by_day(setting.theme), Region(frame.x, frame.y, AROUND * frame.width, AROUND * frame.height))

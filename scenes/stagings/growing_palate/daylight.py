"""The day's light in this kitchen: its window stands where the board leaves the wall free, and lets in much of it."""

from __future__ import annotations

from dataclasses import replace

from scenes.kit.region import Region
from scenes.kit.theme import Theme

MORE, BRIGHTER = 2.3, 1.6      # as strong as the hour's: the window's light on a dark wall; the wall itself


def in_daylight(theme: Theme, wall: Region, window: Region) -> Theme:
    """The theme for the room alone: what stands in it is lit as ever. window: its middle is where the light falls."""
    hour, dark = theme.hour, theme.dark
    if not any(hour.strength):
        return theme
    falls = (window.x - wall.left) / wall.width, (window.y - wall.bottom) / wall.height
    strength = hour.strength[0] * (MORE if dark else 1.0), hour.strength[1]
    return replace(theme, hour=replace(hour, falls=falls, strength=strength, bright=hour.bright * BRIGHTER))

"""What a whole set is dressed in: its colours, its places, its sizes of type. No manim here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenes.kit.region import Region
from scenes.kit.theme import Theme


@dataclass(frozen=True)
class Setting:
    """For assemblies, which lay several props out; a prop itself gets a region, a size and the theme.

    regions: where things stand, by name. sizes: ems in units, by use ("title", "reading", "label", "tick" …).
    """

    theme: Theme
    regions: Mapping[str, Region]
    sizes: Mapping[str, float]

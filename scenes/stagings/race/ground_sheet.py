"""What every ground's sheet does, whether it is a map or a hill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from numpy.typing import ArrayLike

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stagings.race.hill_sheet import HillSheet
from scenes.stagings.race.land_sheet import LandSheet
from scenes.stagings.race.map_sheet import MapSheet
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.racers import Course
from scenes.stagings.race.rulers import Edge

Taken = Mapping[str, float]


class GroundSheet(Protocol):
    """A ground with the ways made on it, in the world; taken: each cook's playhead; nearer: how many times larger than
    in all of it it is seen."""

    @property
    def props(self) -> Sequence[Prop]: ...

    def flag(self, cook: str) -> tuple[float, float]: ...

    @property
    def edges(self) -> tuple[Edge, Edge]: ...

    def place(self, point: ArrayLike) -> tuple[float, float]: ...

    def spot(self, cook: str, s: float) -> tuple[float, float]: ...

    def floor(self, x: float, near: float) -> float: ...

    def presence(self, cook: str, s: float) -> float: ...

    def left(self, cook: str, s: float) -> tuple[float, float] | None: ...

    def leads(self, cook: str, k: int) -> Sequence[tuple[float, float]]: ...

    def tangent(self, cook: str, k: int, half: float) -> tuple[tuple[float, float], tuple[float, float]]: ...

    def light(self, lit: Mapping[tuple[float, ...], float]) -> None: ...

    def pose(self, taken: Taken, nearer: float = 1.0) -> None: ...

    def readings(self, taken: Taken) -> Iterator[Reading]: ...


def sheet_of(theme: Theme, course: Course, sheet: Region, lies: Region, inks: Mapping[str, CookInk],
             aslant: bool = False) -> GroundSheet:
    """lies: where on the sheet the ways lie; aslant: a ground of two parameters is no map."""
    built: type[HillSheet | LandSheet | MapSheet] = (
        HillSheet if course.loss.dimension == 1 else LandSheet if aslant else MapSheet)
    return built(theme, course, sheet, lies, inks)

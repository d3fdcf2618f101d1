"""Assembly: several props that are posed as one, each of them on the set by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from scenes.kit.prop import Prop


class Assembly(Protocol):
    """What all have in common. One that others stand in the middle of has two layers as well: `back` and `front`."""

    @property
    def props(self) -> Sequence[Prop]:
        """All its props, from back to front."""


def props_of(*things: Prop | Assembly) -> Iterator[Prop]:
    """Props, and the props of assemblies, from back to front."""
    for thing in things:
        if isinstance(thing, Prop):
            yield thing
        else:
            yield from thing.props

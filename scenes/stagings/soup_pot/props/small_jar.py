"""What is poured, in small: a sign for it beside a quantity."""

from __future__ import annotations

from scenes.kit.outline import EMPTY
from scenes.kit.theme import Theme
from scenes.props.kitchen.shakers import SHAKERS


class SmallJar:
    """Salt, cream or pepper without a tag, `height` units high. Part of another prop, which adds its `jar`."""

    def __init__(self, name: str, height: float, theme: Theme) -> None:
        self.height, self.jar = height, SHAKERS[name]("", height, theme)
        self.rests = [(part, part.rest.copy()) for part in self.jar.parts()]

    def stand(self, x: float, foot: float, size: float = 1.0) -> None:
        """On a height, over x; size: of its own, 0 for none."""
        for part, rest in self.rests:
            part.outline(size * rest + (x, foot + size * self.height / 2, 0.0) if size > 0 else EMPTY)

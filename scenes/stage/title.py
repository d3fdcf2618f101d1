"""The title of a lesson, in its place on the set."""

from __future__ import annotations

from scenes.kit.lettering import EDGE, LATIN_DEEP, Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Colour
from scenes.stage.title_lines import LEADING, WEIGHT, shaping_language, title_lines


class Title(Prop):
    """One line, or two, about the middle of the place. Printed: the text."""

    margin = True

    def __init__(self, text: str, size: float, region: Region, colour: Colour, lang: str = "en") -> None:
        super().__init__()
        self.text, found = text, title_lines(text, size, region.width, lang)
        below = LEADING * found.size
        top = region.y + below * (len(found.lines) - 1) / 2
        labels = [Label(line, found.size, colour, (region.x, baseline(top - k * below, found.size)), "centre", WEIGHT,
                        found.family, shaping_language(lang)) for k, line in enumerate(found.lines)]
        high = max(0.0, baseline(top, found.size) + labels[0].high - (region.top - EDGE))
        free = max(0.0, region.top - EDGE - baseline(top, found.size) - labels[0].high)
        deep = labels[-1].deep > LATIN_DEEP * found.size
        for label in labels:        # high letters stay within the place, deep ones far off what stands under it
            label.nudge(0.0, free * deep - high)
        self.add(*labels)

    def read(self) -> str:
        return self.text

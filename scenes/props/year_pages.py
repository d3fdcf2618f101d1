"""Years as pages of a calendar, the last one as full as it is."""

from __future__ import annotations

import math

import numpy as np

from scenes.props import outline as o
from scenes.props.lettering import Label
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import blend
from scenes.props.theme import Theme

GAP = 0.22          # share of a page's width that is between pages
TORN = 0.46         # height of the strip at a page's top: it carries the year's number
INK = "#FFF4E3"     # of the number, on a strip that is dark in every theme


class YearPages(Prop):
    """show(years): pages fill from the left, one a year. exact: years. Pages stand for `most` years.

    Their numbers are props of their own: put(pages, *pages.numbers).
    """

    def __init__(self, theme: Theme, region: Region, most: int, colour: str, size: float = 0.36) -> None:
        """colour: whose years they are; size: em of the numbers."""
        super().__init__()
        self.region, self.most = region, most
        self.pitch = region.width / (most + GAP * (most - 1)) * (1 + GAP)
        self.page = self.pitch / (1 + GAP)
        pages = [o.rectangle(self.page, region.height, (self._left(k) + self.page / 2, region.y), 0.08)
                 for k in range(most)]
        self.shape(np.vstack(pages), fill=theme.panel, stroke=theme.line, width=2.0)
        foot, middle, dark = (blend(colour, "#1B1512", share) for share in (0.5, 0.2, 0.68))
        self.full = self.shape(np.zeros((0, 3)), fill=(foot, middle, colour))
        strips = [o.rectangle(self.page, TORN, (self._left(k) + self.page / 2, region.top - TORN / 2), 0.06)
                  for k in range(most)]
        self.shape(np.vstack(strips), fill=dark)
        self.numbers = [Label(str(k + 1), size, INK,
                              (self._left(k) + self.page / 2, region.top - TORN / 2 - 0.35 * size), weight="BOLD")
                        for k in range(most)]

    def _left(self, page: int) -> float:
        return self.region.left + page * self.pitch

    def draw(self, years: float) -> None:  # type: ignore[override]
        high = self.region.height - TORN - 0.10
        parts = []
        for k in range(min(self.most, math.ceil(years))):
            wide = (self.page - 0.10) * min(1.0, years - k)
            middle = (self._left(k) + 0.05 + wide / 2, self.region.bottom + 0.05 + high / 2)
            parts.append(o.rectangle(wide, high, middle))
        self.full.outline(np.vstack([np.zeros((0, 3)), *parts]))

    def read(self) -> float:
        """Years: the widths of what is filled, in pages."""
        boxes = self.at_home(self.full).reshape(-1, 16, 3)[:, :, 0]
        return float(np.ptp(boxes, axis=1).sum() / (self.page - 0.10)) if len(boxes) else 0.0

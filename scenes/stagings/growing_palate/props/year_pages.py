"""Years as leaves of a calendar, the last one as full as it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

GAP = 0.14          # share of a page's width that is between pages
STRIP = 1.30        # ems of its number: height of the strip at a page's top
MONTHS, ROWS = 12, 4    # cells of a page, and the rows they stand in
RAISED = 0.06       # of the rings, over the strip: clear of the number
TEETH, TEAR = 9, 0.07   # of the torn edge at a page's foot; its height
PAPER, SHADED, LINE = "#F6EBD6", "#D9C6A8", "#B49B79"      # a sheet in lamplight, in every theme
INK = "#FFF4E3"     # of the number, on a strip that is dark in every theme


class YearPages(Prop):
    """show(years): pages fill from the left, one a year, a cell for each month. Pages stand for `most` years.

    exact: years, by what is filled. Their numbers are props of their own: put(pages, *pages.numbers).
    """

    def __init__(self, theme: Theme, region: Region, most: int, colour: str, size: float = 0.36,
                 first: int = 1) -> None:
        """colour: what fills them; size: em of the numbers; first: the year of the first page."""
        super().__init__()
        self.region, self.most, self.strip = region, most, STRIP * size
        self.pitch = region.width / (most + GAP * (most - 1)) * (1 + GAP)
        self.page = self.pitch / (1 + GAP)
        self._sheets(theme)
        foot, dark = blend(colour, "#1B1512", 0.30), blend(colour, "#1B1512", 0.66)
        self.full = self.shape(fill=(foot, blend(colour, "#1B1512", 0.12)))
        self.shape(self._each(self._grid()), stroke=LINE, width=1.6)
        self._binding(theme, dark)
        low = baseline(region.top - self.strip / 2, size)
        names = [theme.words.gettext("year {n}", n=k + first) for k in range(most)]
        if Label(names[-1], size, INK, weight="BOLD", room=0.95 * self.page).width_of_text > 0.96 * self.page:
            names = [str(k + first) for k in range(most)]
        self.numbers = [Label(name, size, INK, (self._left(k) + self.page / 2, low), weight="BOLD",
                              room=0.95 * self.page)
                        for k, name in enumerate(names)]

    def _left(self, page: int) -> float:
        return self.region.left + page * self.pitch

    def _each(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same outline on every page, given from the left end of a page's foot."""
        return np.vstack([np.add(points, (self._left(k), self.region.bottom, 0.0)) for k in range(self.most)])

    # sheets, grid, binding ----------------------------------------------------------------
    def _sheets(self, theme: Theme) -> None:
        """The sheet in front, torn at its foot, two more behind it, and the shadow of all."""
        wide, high = self.page, self.region.height
        shade = glow("#000000", 0.8 * theme.shadow_alpha, power=1.2, size=96)
        for k in range(self.most):
            self.add(Picture(shade, 1.30 * wide, 1.16 * high, (self._left(k) + wide / 2 + 0.05, self.region.y - 0.06)))
        edge = {"stroke": theme.outline, "width": 1.4, "stroke_alpha": 0.5}
        for off, share in ((0.07, 0.75), (0.035, 0.4)):
            sheet = np.add(_torn(wide, high), (off, -off, 0.0))
            self.shape(self._each(sheet), fill=blend(PAPER, SHADED, share), **edge)
        self.shape(self._each(_torn(wide, high)), fill=(SHADED, PAPER, PAPER), **edge)

    @property
    def cells(self) -> tuple[float, float, float, float]:
        """Left, bottom, width and height of what is filled on a page, from the left end of its foot."""
        return 0.09, TEAR + 0.10, self.page - 0.18, self.region.height - self.strip - TEAR - 0.20

    def _grid(self) -> NDArray[np.float64]:
        left, low, wide, high = self.cells
        columns = MONTHS // ROWS
        across = [[(left, low + high * k / ROWS), (left + wide, low + high * k / ROWS)] for k in range(ROWS + 1)]
        upright = [[(left + wide * k / columns, low), (left + wide * k / columns, low + high)]
                   for k in range(columns + 1)]
        return np.vstack([o.polyline(line) for line in across + upright])

    def _binding(self, theme: Theme, dark: str) -> None:
        wide, high = self.page, self.region.height
        strip = o.rectangle(wide, self.strip, (wide / 2, high - self.strip / 2), 0.06)
        self.shape(self._each(strip), fill=(dark, blend(dark, "#FFFFFF", 0.14)))
        rings = [(wide * at, high + RAISED) for at in (0.25, 0.75)]
        for width, colour in ((7.0, theme.copper_dark), (4.0, theme.copper_light)):
            loops = np.vstack([o.arc(0.055, 0.12, -0.35 * np.pi, 1.35 * np.pi, at) for at in rings])
            self.shape(self._each(loops), stroke=colour, width=width, round_ends=True)

    # what is filled -----------------------------------------------------------------------
    def draw(self, years: float) -> None:
        parts = [self._row(page, row, part) for page in range(self.most) for row in range(ROWS)
                 if (part := min(1.0, (years - page) * ROWS - row)) > 0]
        self.full.outline(o.together(parts))

    def _row(self, page: int, row: int, part: float) -> NDArray[np.float64]:
        """A row of months from its left as far as it has passed; the rows follow one another downwards."""
        left, low, wide, high = self.cells
        x, y = self._left(page) + left, self.region.bottom + low
        return o.rectangle(wide * part, high / ROWS, (x + wide * part / 2, y + high * (1 - (row + 0.5) / ROWS)))

    def read(self) -> float:
        """Years: the widths of the rows that are filled, in pages."""
        boxes = self.at_home(self.full).reshape(-1, 16, 3)[:, :, 0]
        return float(np.ptp(boxes, axis=1).sum() / self.cells[2] / ROWS) if len(boxes) else 0.0


def _torn(wide: float, high: float) -> NDArray[np.float64]:
    """A sheet whose foot is torn in teeth, from the left end of its foot."""
    teeth = [(wide * k / TEETH, TEAR * (k % 2)) for k in range(TEETH + 1)]
    return o.polygon([(0.0, high), *teeth, (wide, high)])

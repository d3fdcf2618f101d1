"""A thermometer: a temperature as the height of a thread."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

THREAD = "#C98B55"          # no meaning colour: temperature is no loss
BULB = 0.19


class Thermometer(Prop):
    """A thread of ink-brown spirit between `low` and `high` °C, over the height of the region.

    show(temperature). exact; clipped to the scale. A tag marks where the tongue bears it.
    """

    def __init__(self, region: Region, theme: Theme, low: float, high: float, bearable: float,
                 size: float = 0.33) -> None:
        super().__init__()
        self.region, self.low, self.high = region, low, high
        x, bottom = region.x, region.bottom - 0.34
        glass = o.rectangle(0.30, region.top - bottom + 0.30, (x, (region.top + bottom) / 2 + 0.08), 0.15)
        self.shape(glass, fill=theme.ink, alpha=0.10, stroke=theme.line, width=2.0)
        self.shape(o.circle(BULB, (x, bottom)), fill=(THREAD, "#E8B982"))
        self.thread = self.shape(fill=("#A86B3B", THREAD, "#A86B3B"), axis="right")
        ticks = [t for t in range(0, 101, 20) if low <= t <= high]
        self.shape(np.vstack([o.polyline([(x + 0.20, self.y_of(t)), (x + 0.34, self.y_of(t))]) for t in ticks]),
                   stroke=theme.line, width=3.0)
        self.labels = [Label(f"{t} °C" if t == ticks[-1] else f"{t}", size, theme.soft,
                             (x + 0.44, baseline(self.y_of(t), size)), "left") for t in ticks]
        mark = self.y_of(bearable)
        self.shape(o.polygon([(x - 0.22, mark), (x - 0.44, mark + 0.12), (x - 0.44, mark - 0.12)]), fill=theme.ink)
        self.labels.append(Label(theme.words.gettext("you can sip"), size, theme.ink, (x - 0.56, baseline(mark, size)),
                                 "right"))
        self.add(*self.labels)

    def y_of(self, temperature: float) -> float:
        part = (temperature - self.low) / (self.high - self.low)
        return self.region.bottom + self.region.height * min(1.0, max(0.0, part))

    def draw(self, temperature: float) -> None:
        bottom, top = self.region.bottom - 0.34, self.y_of(temperature)
        self.thread.outline(o.rectangle(0.12, top - bottom, (self.region.x, (top + bottom) / 2)))

    def read(self) -> float:
        """°C, from the thread's upper end."""
        top = float(self.at_home(self.thread)[:, 1].max())
        return self.low + (top - self.region.bottom) / self.region.height * (self.high - self.low)

"""Where things stand on the staging sweep, in units, for each shape.

cells: of jars alone, with a heading and a legend; valleys: of jars with a valley beside each, names: left of their rows,
where there is room; count: the steps made; close: what is seen at once of the set near one run.
"""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {"cells": Region.spanning(-6.30, 6.30, -2.70, 2.20), "keys": Region.spanning(-6.30, 6.30, 2.30, 2.75),
             "legend": Region.spanning(-6.30, 6.30, -3.45, -2.90),
             "valleys": Region.spanning(-4.80, 6.38, -2.42, 2.86), "names": Region.spanning(-6.40, -4.92, -2.42, 2.86),
             "count": Region(0, 3.32, 6.0, 0.5), "close": Region(0, -0.04, 11.38, 6.4),
             "close, burned": Region(0, 0, 128 / 9, 8.0)},
    "tall": {"cells": Region.spanning(-3.35, 2.70, -2.35, 3.45), "keys": Region.spanning(-3.35, 2.70, 3.72, 4.16),
             "legend": Region.spanning(-3.35, 2.70, -3.95, -2.75),
             "valleys": Region.spanning(-3.35, 2.78, -3.30, 3.70),
             "valleys, burned": Region.spanning(-3.35, 2.78, -2.80, 3.70),
             "names": Region(-3.55, 0.0, 0.0, 0.0), "count": Region(-0.45, 4.80, 6.0, 0.5),
             "close": Region(0, 0, 8.0, 128 / 9)},
    "square": {"cells": Region.spanning(-3.50, 3.50, -2.05, 2.25), "keys": Region.spanning(-3.50, 3.50, 2.35, 2.80),
               "legend": Region.spanning(-3.50, 3.50, -3.45, -2.40),
               "valleys": Region.spanning(-3.50, 3.50, -2.05, 2.25), "names": Region(-3.50, 0.0, 0.0, 0.0),
               "count": Region(0, 3.30, 6.0, 0.5), "close": Region(0, 0, 8.0, 8.0)},
}

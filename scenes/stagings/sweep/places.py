"""Where things stand on the staging sweep, in units, for each shape."""

from __future__ import annotations

from scenes.kit.region import Region

PLACES = {
    "wide": {"cells": Region.spanning(-6.30, 6.30, -2.70, 2.20), "keys": Region.spanning(-6.30, 6.30, 2.30, 2.75),
             "legend": Region.spanning(-6.30, 6.30, -3.45, -2.90)},
    "tall": {"cells": Region.spanning(-3.35, 2.70, -2.35, 3.45), "keys": Region.spanning(-3.35, 2.70, 3.72, 4.16),
             "legend": Region.spanning(-3.35, 2.70, -3.95, -2.75)},
    "square": {"cells": Region.spanning(-3.50, 3.50, -2.05, 2.25), "keys": Region.spanning(-3.50, 3.50, 2.35, 2.80),
               "legend": Region.spanning(-3.50, 3.50, -3.45, -2.40)},
}

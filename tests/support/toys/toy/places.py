"""One place in every shape."""

from scenes.kit.region import Region

PLACES = {shape: {"bar": Region(0, -1, 6, 1)} for shape in ("wide", "tall", "square")}

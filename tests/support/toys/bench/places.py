"""No place in any shape."""

PLACES: dict[str, dict[str, object]] = {"wide": {}, "tall": {}, "square": {}}

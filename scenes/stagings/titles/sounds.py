"""What titles sound like: the air of a kitchen nobody is in, and the soup on its fire."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Heard, ambience
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.titles.timing import DAWN, NEARER, heat

LOUD = {"fire": 0.8, "soup": 0.7}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    if beat.verb == "open":
        yield from ambience("air", plan, beat, lambda at: DAWN.ease(at) * (1 - NEARER.ease(at)))
    yield from ambience("flame", plan, beat, lambda at: LOUD["fire"] * heat(at))
    yield from ambience("simmer", plan, beat, lambda at: LOUD["soup"] * heat(at))

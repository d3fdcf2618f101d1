"""Words that have to fit where a view from further off still reads them."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import outline_of
from scenes.kit.words import Words


def first_that_fits(words: Words, texts: Sequence[str], weight: str, ems: float) -> str:
    """The first of these texts that is at most so many ems wide, else the last."""
    return next((text for text in texts if outline_of(words.figures(text), weight)[1] <= ems), texts[-1])

"""What a picture says of runs that were made elsewhere: that they are recorded, and how densely."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from scenes.kit.lettering import Label, baseline
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import Words
from soupmath import Trajectory


def recorded_said(runs: Mapping[str, Trajectory], words: Words) -> str:
    """In a few words, "" where every run was computed."""
    recorded = [run for run in runs.values() if run.recorded]
    if not recorded:
        return ""
    if len(recorded) < len(runs):
        return words.gettext("partly recorded")
    between = {int(gap) for run in recorded for gap in np.diff(run.numbers)}
    if between <= {1}:
        return words.gettext("recorded")
    if len(between) == 1:
        # For translators: a training of which some steps were written down only
        return words.gettext("recorded every {n} steps", n=f"{between.pop():,}")
    return words.gettext("recorded at some steps")


class RecordedTag(Label):
    """Small, at the right end of a room that nothing else stands in."""

    margin = True

    def __init__(self, said: str, theme: Theme, room: Region, size: float) -> None:
        at = (room.right, baseline(room.bottom + size / 2, size))
        super().__init__(said, size, theme.ink, at, "right", words=theme.words, room=room.width)

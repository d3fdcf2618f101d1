"""A length of the answer, laid on the counter."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme


class AnswerBar(Prop):
    """show(part, upto): a part of its track's length, 0 to 1, seen as far as a share of the track. Shows: exact,
    that part.

    tracked: what is missing to the whole is seen as well, in the colour of loss. hollow: of what was put aside, as its
    beads are.
    """

    def __init__(self, theme: Theme, track: Region, colour: str, tracked: bool, hollow: bool) -> None:
        super().__init__()
        self.track, self.tracked = track, tracked
        self.missing = self.shape(fill=theme.loss, alpha=0.9)
        deep = blend(colour, "#000000", 0.35)
        self.bar = self.shape(fill=theme.panel if hollow else (deep, colour), stroke=colour,
                              width=4.0 if hollow else 1.6)

    def draw(self, part: float, upto: float) -> None:
        self.bar.outline(self._between(0.0, min(part, upto)))
        self.missing.outline(self._between(part, upto) if self.tracked else o.EMPTY)

    def _between(self, start: float, end: float) -> o.Points:
        track = self.track
        left, right = (track.left + share * track.width for share in (start, end))
        return o.polygon([(left, track.bottom), (right, track.bottom), (right, track.top),
                          (left, track.top)]) if end > start else o.EMPTY

    def read(self) -> float:
        """Of the track's length."""
        points = self.at_home(self.bar)
        return float((points[:, 0].max() - self.track.left) / self.track.width) if len(points) else 0.0

"""A length of the answer, laid on the counter."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme


class AnswerBar(Prop):
    """show(part): of the length of its track, 0 to 1. Shows: exact, that part.

    tracked: what is missing to the whole is seen as well, in the colour of loss. hollow: of what was put aside, as its
    beads are.
    """

    def __init__(self, theme: Theme, track: Region, colour: str, tracked: bool, hollow: bool) -> None:
        super().__init__()
        self.track = track
        around = o.rectangle(track.width, track.height, (track.x, track.y))
        self.shape(around if tracked else o.EMPTY, fill=theme.loss, alpha=0.9)
        deep = blend(colour, "#000000", 0.35)
        fill, alpha = (theme.panel, 1.0) if hollow else ((deep, colour), 1.0)
        self.bar = self.shape(fill=fill, alpha=alpha, stroke=colour, width=4.0 if hollow else 1.6)

    def draw(self, part: float) -> None:
        track = self.track
        right = track.left + part * track.width
        self.bar.outline(o.polygon([(track.left, track.bottom), (right, track.bottom), (right, track.top),
                                    (track.left, track.top)]) if part > 0 else o.EMPTY)

    def read(self) -> float:
        """Of the track's length."""
        points = self.at_home(self.bar)
        return float((points[:, 0].max() - self.track.left) / self.track.width) if len(points) else 0.0

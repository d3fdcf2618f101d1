"""A steel slide that rides on an upright ruler and marks what was read last."""

from __future__ import annotations

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class RulerSlide(Prop):
    """A clip around a ruler of `width`. Origin: the middle of its hairline; place() sets the height it marks.

    exact: the height of the hairline.
    """

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        w, steel = width + 0.10, ("#6E6A68", "#D5D0CA", "#FFFFFF", "#B5AFA8", "#6E6A68")
        self.shape(outline.rectangle(w, 0.26, (0.02, -0.05), 0.05), fill="#000000", alpha=theme.shadow_alpha)
        self.shape(outline.rectangle(w, 0.26, (0.0, 0.0), 0.05), fill=steel, axis="right",
                   stroke=theme.outline, width=1.4)
        self.hair = self.shape(outline.polyline([(-w / 2, 0.0), (w / 2, 0.0)]), stroke=theme.iron, width=2.0)

    def read(self) -> float:
        """The height that the hairline marks."""
        return float(self.hair.points[:, 1].mean())

"""What the ruler turns on: a post that stands behind it."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

POST, FOOT = 0.16, (0.56, 0.14)     # how thick; how much wider than the ruler its foot is, and how high
BRASS = ("#8B6A2B", "#F4D98B", "#D9B45C")


class Hinge(Prop):
    """Behind a ruler that fills its region; its pin goes through that. Shows no quantity."""

    def __init__(self, theme: Theme, ruler: Region) -> None:
        super().__init__()
        dark, mid, light, _ = theme.wood
        edge = {"stroke": theme.outline, "width": 1.4, "stroke_alpha": 0.55}
        high = ruler.height / 2
        post = rectangle(POST, high, (ruler.x, ruler.bottom + high / 2 - 0.1))
        self.shape(post, fill=(dark, mid), axis="right", **edge)
        foot = rectangle(ruler.width + FOOT[0], FOOT[1], (ruler.x, ruler.bottom - 0.20), 0.05)
        self.shape(foot, fill=(dark, mid, light), **edge)

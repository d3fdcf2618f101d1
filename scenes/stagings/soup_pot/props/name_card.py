"""The name of what stands on the counter, on a card before it: it stays there when the thing is taken up."""

from __future__ import annotations

from scenes.kit import outline
from scenes.kit.lettering import outline_of
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.kitchen.pouring import NAMES
from scenes.props.kitchen.shakers import TAG, TAG_INK

FOOT = 0.10         # ems that the card leans out under its letters


class NameCard(Prop):
    """A card of paper that stands, at the middle of its name. Shows no quantity."""

    def __init__(self, name: str, em: float, theme: Theme, at: tuple[float, float]) -> None:
        super().__init__()
        letters, advance = outline_of(theme.words.gettext(NAMES[name]), "BOLD")
        x, y = at
        wide, tall = (advance + 0.34) * em, 1.22 * em
        self.shape(outline.ellipse(0.54 * wide, 0.16 * em, (x, y - tall / 2)), fill="#000000", alpha=theme.shadow_alpha)
        card = [(x - wide / 2, y + tall / 2), (x + wide / 2, y + tall / 2),
                (x + wide / 2 + FOOT * em, y - tall / 2), (x - wide / 2 - FOOT * em, y - tall / 2)]
        self.shape(outline.polygon(card), fill=(TAG, "#EFE4CF"), stroke=theme.outline, width=1.0, stroke_alpha=0.35)
        self.shape(letters * em + (x - advance * em / 2, y - 0.26 * em, 0.0), fill=TAG_INK)

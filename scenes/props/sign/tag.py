"""A word on a small plate, so that it reads over anything: names for things that move."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline, plate_for
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

TALL = 0.575        # ems from the middle of its capitals to an edge, at least


class Tag(Prop):
    """One word in a meaning's colour; its origin is the middle of the plate's left end."""

    def __init__(self, theme: Theme, word: str, colour: str, size: float = 0.40,
                 ground: str | None = None) -> None:
        super().__init__()
        self.word = word
        label = Label(word, size, colour, (0.10, baseline(0.0, size)), "left", weight="BOLD", words=theme.words)
        self.width_of_plate = label.width_of_text + 0.20
        below, above = plate_for(TALL * size, [word], size, words=theme.words)
        self.higher = above - TALL * size       # than of low letters
        plate = o.rectangle(self.width_of_plate, above + below, (self.width_of_plate / 2, (above - below) / 2), 0.10)
        self.shape(plate, fill=ground or theme.bg, alpha=0.94)
        self.add(label)

    def read(self) -> str:
        return self.word

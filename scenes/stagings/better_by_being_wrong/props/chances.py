"""Words that may come next, bars as long as that is likely, and frames as long as they came in the text."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.easing import between
from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import EMPTY, Points, circle, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

HIGH, FRAME = 0.46, 0.74        # of a row: a bar's height, a frame's
USUAL, DIM = 0.65, 0.40         # of the ink in a bar; in those of what is not drawn
MANY = 24           # times that the word came; of more, each row has one frame for all its times
DOT = 0.30          # of a row: the radius of what runs along the bars


class Chances(Prop):
    """Rows under each other that fill the region; the longest bar or frame is as long as it.

    show(framed, grown, lit, ran): how far the frames of the text are there and the bars have grown, how far the one
    stands out that is drawn, and how much of all chances shown what draws has run along, round after round; None:
    nothing runs. Exact: the chances, by the bars' ends, the shares of the text, by the frames'; counted: the frames.
    """

    def __init__(self, theme: Theme, region: Region, chances: Sequence[float], drawn: int,
                 names: Sequence[Label] = (), left: float = 0.0, counts: Sequence[int] = (), total: int = 0) -> None:
        """names: the words, which begin at `left`; counts: how often each came, of `total` times."""
        super().__init__()
        self.theme, self.region, self.chances, self.drawn = theme, region, tuple(chances), drawn
        self.shares = tuple(count / total for count in counts)
        self.counts = tuple(counts) if total <= MANY else tuple(min(1, count) for count in counts)
        self.top = max((*self.chances, *self.shares))
        self.bars = [self.shape() for _ in self.chances]
        self.frames = [self.shape(stroke=blend(theme.panel, theme.ink, 0.8), width=2.4) for _ in self.counts]
        for k, name in enumerate(names):
            name.nudge(left, baseline(self.y_of(k), name.size))
            self.add(name)
        self.dot = self.shape(fill=theme.ink, stroke=theme.bg, width=4.0)
        self.show(0.0, 0.0, 0.0, None)

    @property
    def pitch(self) -> float:
        return self.region.height / len(self.chances)

    def y_of(self, k: int) -> float:
        """The middle of a row."""
        return self.region.top - (k + 0.5) * self.pitch

    def x_of(self, chance: float) -> float:
        return self.region.left + self.region.width * chance / self.top

    def end_of(self, k: int) -> float:
        """Where bar and frames of a row end."""
        return self.x_of(max(self.chances[k], *self.shares[k:k + 1]))

    def draw(self, framed: float, grown: float, lit: float, ran: float | None) -> None:
        theme = self.theme
        for k, (bar, chance) in enumerate(zip(self.bars, self.chances, strict=True)):
            long = grown * (self.x_of(chance) - self.region.left)
            middle = self.region.left + long / 2, self.y_of(k)
            bar.outline(rectangle(long, HIGH * self.pitch, middle) if long > 0 else EMPTY)
            much = between(USUAL, 1.0 if k == self.drawn else DIM, lit)
            bar.paint(fill=blend(theme.panel, theme.ink, much))
        for k, frame in enumerate(self.frames):
            frame.outline(self._frames(k, framed) if framed > 0 and self.counts[k] else EMPTY)
        self.dot.outline(EMPTY if ran is None else circle(DOT * self.pitch, self.place_of(ran)))

    def _frames(self, k: int, framed: float) -> Points:
        """Side by side, one for each time that the word came; they come one after the other."""
        count, high = self.counts[k], FRAME * self.pitch
        wide = (self.x_of(self.shares[k]) - self.region.left) / count
        return together(rectangle(wide, high, (self.region.left + (i + 0.5) * wide, self.y_of(k)), 0.05)
                        for i in range(max(1, round(framed * count))))

    def place_of(self, ran: float) -> tuple[float, float]:
        """Where so much of all chances lies: row after row, from left to right, and from the first again."""
        left = ran % sum(self.chances)
        for k, chance in enumerate(self.chances):
            if left <= chance:
                return self.x_of(left), self.y_of(k)
            left -= chance
        return self.x_of(self.chances[-1]), self.y_of(len(self.chances) - 1)

    def read(self) -> list[float]:
        ends = [points[:, 0].max() if len(points) else self.region.left for points in map(self.at_home, self.bars)]
        return [float(end - self.region.left) / self.region.width * self.top for end in ends]

    def read_frames(self) -> list[tuple[int, float]]:
        """For each row the frames, and how long all are together, as a share of the text."""
        found = []
        for frame in self.frames:
            points = self.at_home(frame)
            long = float(points[:, 0].max() - self.region.left) if len(points) else 0.0
            found.append((len(points) // FRAME_POINTS, long / self.region.width * self.top))
        return found

    def read_dot(self) -> tuple[int, float]:
        """(the row on which it lies, the share of that row's chance that it has run along)."""
        points = self.at_home(self.dot)
        x, y = ((points[:, axis].min() + points[:, axis].max()) / 2 for axis in (0, 1))
        k = min(range(len(self.chances)), key=lambda row: abs(self.y_of(row) - y))
        return k, float((x - self.region.left) / (self.x_of(self.chances[k]) - self.region.left))


FRAME_POINTS = len(rectangle(1.0, 1.0, (0.0, 0.0), 0.05))

"""What the tasting of any loss says: the ring on the ruler of losses, and its number."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.heights import Heights, heights_for
from scenes.kit.lettering import SMALLEST, Number, baseline, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.mixing import Mixing
from scenes.stagings.soup_pot.props.loss_ruler import LossRuler
from scenes.stagings.soup_pot.props.ring import Ring
from scenes.stagings.soup_pot.tasting import BESIDE, GIVES_WAY, dropped, number_there

DIGITS = 3


class LossTasting:
    """Ruler, ring, number. Before the first tasting the ring lies at the ruler's foot."""

    def __init__(self, setting: Setting, mixing: Mixing) -> None:
        region, theme, size = setting.regions["ruler"], setting.theme, setting.sizes
        self.run = mixing.run
        self.scale: Heights = heights_for(self.run.losses.tolist(), self.run.losses)
        self.ruler = LossRuler(region, theme, self.scale, size["tick"])
        self.ruler.show()
        self.ring = Ring(region.width, theme)
        self.number_x = region.x + region.width / 2 + BESIDE
        room = setting.regions["reading"].right - self.number_x
        widest = max(outline_of(theme.words.figures(text), "BOLD")[1] for text in self._texts())
        self.number = Number(max(SMALLEST, min(size["reading"], room / widest)), theme.ink, room=room,
                             words=theme.words)

    @property
    def props(self) -> list[Prop]:
        return [self.ruler, *self.ruler.labels, self.ring, self.number]

    def part(self, s: float) -> float:
        """How high the loss at the playhead stands, of the scale."""
        return self.scale.part(self.scale.clipped(self.run.loss_at(s)))

    def lip_at(self, step: int | None) -> Point:
        """Where a spoon lets a drop fall on the ring, as it stands at a step; None: before the first tasting."""
        return self._x + self.ring.lip[0], self._y(0.0 if step is None else self.part(step)) + self.ring.lip[1]

    @property
    def _x(self) -> float:
        return self.ruler.region.x

    def _y(self, part: float) -> float:
        return self.ruler.region.bottom + part * self.ruler.region.height

    def shown(self, now: Moment, hand: Gesture) -> float:
        """Where the ring is, of the scale."""
        known = bool(now.beat.entry.get("score"))
        if now.beat.verb == "taste" and not known:
            return self.part(hand.told) * hand.climbed
        if not known and not hand.stepping and not hand.running:
            return self.part(hand.k) if now.beat.exit.get("score") else 0.0
        return self.part(hand.tasted)

    def pose(self, now: Moment, hand: Gesture) -> None:
        self.ring.place(self._x, self._y(self.shown(now, hand)))
        self.ring.show(dropped(hand), 0.0)
        stands, there = self._y(self.part(hand.told)), number_there(now, hand)
        self.number.show(*self._told(hand)).place(self.number_x, baseline(stands, self.number.size))
        self.number.appear(max(0.0, (there - GIVES_WAY) / (1.0 - GIVES_WAY)))
        self.ruler.show(stands, min(1.0, there / GIVES_WAY))

    def _texts(self) -> list[str]:
        """All that its number ever is, so that it is of one size."""
        return [self.scale.said(float(loss), DIGITS)[0] for loss in self.run.losses]

    def _told(self, hand: Gesture) -> tuple[str, str]:
        return self.scale.said(float(self.run.losses[min(hand.told, self.run.steps)]), DIGITS)

    def readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        """As shares of the scale, so that losses of any size are read back as closely."""
        yield Reading("loss at the ring", "exact", self.ruler.part_at(self.ring.read()), self.shown(now, hand))
        if self.number.faded > 0:
            yield self.number.reading("loss", *self._told(hand))

"""The toy staging: a bar as long as the loss, a printed loss, a dot that moves, a soft raster."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from scenes.kit import outline
from scenes.kit.lettering import Number
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop, Reading
from scenes.kit.shape import Picture
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment


class Bar(Prop):
    """exact: the loss, as a length."""

    def __init__(self, theme, region, longest: float) -> None:
        super().__init__()
        self.region, self.scale = region, region.width / longest
        ground = outline.rectangle(region.width, region.height, (region.x, region.y), radius=0.2)
        self.ground = self.shape(ground, fill=(theme.panel, theme.counter), stroke=theme.line, width=3)
        self.body = self.shape(fill=theme.loss, alpha=(0.5, 1.0), axis="right")

    def draw(self, loss: float) -> None:
        r, length = self.region, loss * self.scale
        self.body.outline(outline.rectangle(length, r.height * 0.6, (r.left + length / 2, r.y)))

    def read(self) -> float:
        points = self.body.points
        return float(points[:, 0].max() - points[:, 0].min()) / self.scale


class Dot(Prop):
    """A dot that goes round, half transparent, with a glow."""

    def __init__(self, theme) -> None:
        super().__init__()
        self.add(Picture(glow(theme.glow, 0.6, size=24), 1.5, 1.5))
        self.shape(outline.circle(0.4), theme.wish, 0.7, stroke=theme.ink, width=2, stroke_alpha=0.5)


class Toy(LessonScene):
    def build(self) -> None:
        theme = self.theme
        self.bar = Bar(theme, self.regions["bar"], float(self.run.losses.max()))
        self.number = Number(0.8, theme.ink, (0, 1), "centre")
        self.dot = Dot(theme)
        self.put(self.bar, self.number, self.dot)
        self.put_title()

    def perform(self, now: Moment) -> None:
        self.bar.show(self.run.loss_at(now.s))
        self.bar.appear(now.presence("bar"))
        self.number.show(f"{self.run.losses[now.step]:.2f}")
        turn = 2 * np.pi * now.ambient
        self.dot.place(3 * np.cos(turn), 2 + np.sin(turn), scale=1 + 0.2 * now.gesture[1])

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield Reading("the bar", "exact", self.bar.read(), self.run.loss_at(now.s))
        yield Reading("the number", "printed", self.number.read(), f"{self.run.losses[now.step]:.2f}")

    def show_rest(self, now: Moment) -> None:
        self.dot.place(3, 2)

    def show_lie(self, now: Moment) -> None:
        self.bar.show(self.run.loss_at(now.s) + 2e-6)

    def show_vanish(self, now: Moment) -> None:
        self.bar.ground.outline(outline.circle(float("nan")))

    def show_stumble(self, now: Moment) -> None:
        raise KeyError("no such spoon")

    def show_leave(self, now: Moment) -> None:
        sys.exit(0)

    def show_die(self, now: Moment) -> None:
        mark = Path(str(now.beat.args["mark"]))
        if now.tick > 5 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)

    def show_hang(self, now: Moment) -> None:
        while True:
            time.sleep(3600)

    def show_spin(self, now: Moment) -> None:
        while True:
            pass

    def show_late(self, now: Moment) -> None:
        from toys.toy import late

        self.number.show(late.TEXT)

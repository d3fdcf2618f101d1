"""What a model says in the end: on what it has learned from and on what was put aside, a length under the other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.answer_texts import told, unit_of
from scenes.stagings.fitting.fitting_words import first_that_fits
from scenes.stagings.fitting.props.answer_bar import AnswerBar
from scenes.stagings.fitting.timing import there
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit

NAME = 0.36                     # of the width: what a length is of, before it
COLUMN = 4.0                    # units, under which all stands in a column
GAP = 0.15                      # units between what stands beside each other
NUMBER = 5.3                    # ems that the number at a bar's end may take
HIGH = 0.24                     # of a bar
RESULT = 0.62                   # em of a number in a column
ROWS = (0.09, 0.25, 0.36, 0.47), 0.38       # of a column's height: head, name, bar and number; to the next of these
BEYOND = 0.13                   # units of slate round a column


@dataclass(frozen=True)
class Said:
    """A length as a share of the longest, and what is written at its end."""

    part: float
    text: str


class Answer:
    """Shows: exact, both lengths; printed, their numbers. Of a model of y the usual miss, in y's unit; of kinds, how
    many of how many are told rightly."""

    def __init__(self, setting: Setting, run: Trajectory, fit: Fit, size: float) -> None:
        """size: em."""
        self.theme, self.run, self.fit, self.words = setting.theme, run, fit, setting.theme.words
        self.kinds, place = isinstance(fit, Classes), setting.regions["answer"]
        words, lines = self.words, 1 + (len(fit.test_y) > 0)
        title = words.gettext("told rightly") if self.kinds else words.gettext("usual miss")
        texts = (words.gettext("learned from"), words.gettext("put aside"))[:lines]
        self.slate = Panel(self.theme, _round(place), framed=True) if place.width < COLUMN else None
        if self.slate:
            self._in_column(place, title, texts, size)
        else:
            self._in_rows(place, title, texts, size)
        self.props: list[Prop] = [*filter(None, [self.slate]), self.head, *self.names, *self.bars, *self.numbers]

    def _in_column(self, place: Region, title: str, texts: tuple[str, ...], size: float) -> None:
        """All under one another, on a slate; numbers as large as a result is."""
        def y(row: int, k: int = 0) -> float:
            return place.top - (ROWS[0][row] + k * ROWS[1]) * place.height

        at, ink, words = place.left, self.theme.ink, self.words
        self.head = Label(title, size, ink, (at, baseline(y(0), size)), "left", "BOLD", words=words, room=place.width)
        self.names = [Label(text, size, ink, (at, baseline(y(1, k), size)), "left", words=words, room=place.width)
                      for k, text in enumerate(texts)]
        self._bars([Region.spanning(place.left, place.right, y(2, k) - HIGH / 2, y(2, k) + HIGH / 2)
                    for k in range(len(texts))])
        self.numbers = [Number(RESULT, ink, (at, baseline(y(3, k), RESULT)), "left", "BOLD", room=place.width,
                               words=words) for k in range(len(texts))]

    def _in_rows(self, place: Region, title: str, texts: tuple[str, ...], size: float) -> None:
        """What is counted over its lengths, each with what it is of before it and its number behind it."""
        ink, words, name = self.theme.ink, self.words, place.left + NAME * place.width
        pitch = place.height / (len(texts) + 1)
        rows = [place.top - (k + 1.5) * pitch for k in range(len(texts))]
        at = place.left, baseline(place.top - 0.5 * pitch, size)
        self.head = Label(title, size, ink, at, "left", "BOLD", words=words, room=place.width)
        self.names = [Label(text, size, ink, (name - GAP, baseline(y, size)), "right", words=words,
                            room=name - place.left - GAP) for text, y in zip(texts, rows, strict=True)]
        long = place.right - name - NUMBER * size - GAP
        self._bars([Region.spanning(name, name + long, y - HIGH / 2, y + HIGH / 2) for y in rows])
        self.numbers = [Number(size, ink, (name + long + GAP, baseline(y, size)), "left", "BOLD",
                               room=place.right - name - long - GAP, words=words) for y in rows]

    def _bars(self, tracks: list[Region]) -> None:
        colour = self.theme.ink if self.kinds else self.theme.loss
        self.bars = [AnswerBar(self.theme, track, colour, self.kinds, hollow)
                     for track, hollow in zip(tracks, (False, True), strict=False)]

    def said(self, s: float) -> list[Said]:
        """Of what it has learned from, and of what was put aside, at a whole step."""
        if isinstance(self.fit, Classes):
            whole = [len(self.fit.y), len(self.fit.test_y)][:len(self.bars)]
            parts = [round(self.run.reading_at(name, s) * n)
                     for name, n in zip(("accuracy", "test_accuracy"), whole, strict=False)]
            return [Said(part / n, self.words.gettext("{part} of {whole}", part=part, whole=n))
                    for part, n in zip(parts, whole, strict=True)]
        misses = [self.run.reading_at(name, s) for name in ("error", "test_error")[:len(self.bars)]]
        most = max((miss for miss in misses if math.isfinite(miss)), default=0.0) or 1.0
        return [Said(min(1.0, miss / most), self._in_units(miss)) for miss in misses]

    def _in_units(self, miss: float) -> str:
        texts = [told(miss, 2) + unit_of(self.fit.columns[1]), told(miss, 2)]
        return first_that_fits(self.words, texts, "BOLD", NUMBER)

    def pose(self, now: Moment) -> None:
        seen, tested = there(now, "answer"), there(now, "test", "test bars")
        self.head.appear(seen)
        if self.slate:
            self.slate.appear(seen)
        for k, said in enumerate(self.said(round(now.s))):
            shown = min(seen, tested) if k else seen
            self.names[k].appear(shown)
            self.bars[k].show(said.part, shown).appear(float(shown > 0))
            self.numbers[k].show(said.text).appear(shown)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for k, said in enumerate(self.said(round(now.s))):
            if self.numbers[k].faded == 1.0:
                yield Reading(f"length {k + 1} of the answer", "exact", self.bars[k].read(), said.part)
                yield self.numbers[k].reading("usual miss", said.text)


def _round(place: Region) -> Region:
    return Region(place.x, place.y, place.width + 2 * BEYOND, place.height + 2 * BEYOND)

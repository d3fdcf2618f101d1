"""What a model says in the end: on what it has learned from and on what was put aside, two lengths over each other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.answer_texts import told, unit_of
from scenes.stagings.fitting.fitting_words import first_that_fits
from scenes.stagings.fitting.props.answer_bar import AnswerBar
from scenes.stagings.fitting.timing import there
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit

HEAD, NAME, OVER = 0.22, 0.26, 0.36     # of the width: what is counted, and what of; this where that is over it
NARROW = 8.0                    # units, under which that is so
GAP = 0.15                      # units between what stands beside each other
NUMBER = 5.3                    # ems that the number at a bar's end may take
HIGH = 0.24                     # of a bar


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
        theme, self.run, self.fit, self.words = setting.theme, run, fit, setting.theme.words
        self.kinds, place = isinstance(fit, Classes), setting.regions["answer"]
        words, lines = self.words, 1 + (len(fit.test_y) > 0)
        over = place.width < NARROW         # what is counted stands over its lengths, where there is no room beside
        head = place.left if over else place.left + HEAD * place.width
        name = head + (OVER if over else NAME) * place.width
        pitch = place.height / (lines + over)
        rows = [place.top - (k + over + 0.5) * pitch for k in range(lines)]
        title = words.gettext("told rightly") if self.kinds else words.gettext("usual miss")
        middle = place.top - 0.5 * pitch if over else place.y
        self.head = Label(title, size, theme.ink, (place.left, baseline(middle, size)), "left", "BOLD",
                          words=self.words, room=place.width if over else head - place.left - GAP)
        texts = (words.gettext("learned from"), words.gettext("put aside"))[:len(rows)]
        self.names = [Label(text, size, theme.ink, (name - GAP, baseline(y, size)), "right", words=self.words,
                            room=name - head - GAP) for text, y in zip(texts, rows, strict=True)]
        long = place.right - name - NUMBER * size - GAP
        tracks = [Region.spanning(name, name + long, y - HIGH / 2, y + HIGH / 2) for y in rows]
        colours = [theme.ink if self.kinds else theme.loss] * len(rows)
        self.bars = [AnswerBar(theme, track, colour, self.kinds, hollow)
                     for track, colour, hollow in zip(tracks, colours, (False, True), strict=False)]
        self.numbers = [Number(size, theme.ink, (track.right + GAP, baseline(track.y, size)), "left", "BOLD",
                               room=place.right - track.right - GAP, words=self.words) for track in tracks]
        self.props: list[Prop] = [self.head, *self.names, *self.bars, *self.numbers]

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
        seen, tested = there(now, "answer"), there(now, "test")
        self.head.appear(seen)
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

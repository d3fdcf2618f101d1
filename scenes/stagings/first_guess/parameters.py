"""The parameters of a beginner, on its slate: all of them as a field, and how many there are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stagings.first_guess.beginner_pose import BeginnerPose
from scenes.stagings.first_guess.parts_of_region import best_columns, is_high, pitch
from scenes.stagings.first_guess.props.dial_loupe import DialLoupe
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.timing import gone, soon

HEAD, TWO = 0.46, 1.02      # of the line that says how many there are, and of two lines
SEED = 0.35                 # of its full size, from which the field grows
LEAST = 0.02                # of the loupe's, at which it is still drawn


class Parameters:
    """Shows: counted and printed, how many; exact, as they are set, by dials, or by those under the loupe."""

    def __init__(self, theme: Theme, answer: Region, values: NDArray[np.float64]) -> None:
        """answer: what of the slate may be written on."""
        self.values, self.count, self.high = values, len(values), is_high(answer)
        self.box = Region.spanning(answer.left, answer.right, answer.bottom, answer.top - (TWO if self.high else HEAD))
        columns = best_columns(self.count, self.box)
        self.field = ParameterField(theme, values, columns, columns * pitch(self.count, columns, self.box))
        self.loupe = None if self.field.dials else self._loupe(theme)
        self._name(theme, answer)
        self.words: list[Prop] = [self.number, self.name, self.knobs]
        self.props: list[Prop] = [self.field, *([self.loupe] if self.loupe else []), *self.words]

    def _name(self, theme: Theme, answer: Region) -> None:
        """How many there are, over them: first as knobs, then by their name."""
        size = 0.40 if self.high else 0.33
        self.name = Label(theme.words.gettext("parameters"), size, theme.ink, weight="BOLD" if self.high else "NORMAL")
        self.knobs = Label(theme.words.gettext("knobs"), size, theme.soft)
        self.number = Number(0.62 if self.high else 0.45, theme.ink, align="centre", words=theme.words)
        self.number.show(f"{self.count:,}")
        if self.high:
            self.number.place(answer.x, answer.top - 0.42)
            for name in (self.name, self.knobs):
                name.place(answer.x, answer.top - 0.84)
        else:
            self._in_a_line(answer, 0.13)

    def _in_a_line(self, a: Region, gap: float) -> None:
        """On a low slate the name stands beside the number."""
        named = gap + self.name.width_of_text
        fits = min(1.0, (a.width + 0.2 - named) / self.number.width_of_text)
        wide = fits * self.number.width_of_text
        left, base = a.x - (wide + named) / 2, a.top - 0.33
        self.number.place(left + wide / 2, base, 0.0, fits)
        for name in (self.name, self.knobs):
            name.place(left + wide + gap + name.width_of_text / 2, base)

    def _loupe(self, theme: Theme) -> DialLoupe:
        """It lies on the right of the field, and is aimed at a weight on its left."""
        box, grid = self.box, self.field.grid
        cell = (grid.shape[0] // 3, grid.shape[1] // 5)
        x, y = self.field.place_of(*cell)
        radius = 0.5 * box.height + 0.08 if self.high else min(0.84, 0.68 * box.height)
        middle = box.y - 0.05 if self.high else box.top + 0.02 - radius     # on a low slate it may lie over the frame
        return DialLoupe(theme, (box.right - radius - 0.1, middle), radius, (box.x + x, box.y + y), grid, cell)

    def pose(self, pose: BeginnerPose) -> None:
        """A field under a loupe does not grow; the loupe comes out of it."""
        size = 1.0 if self.loupe else between(SEED, 1.0, pose.grown)
        self.field.place(self.box.x, self.box.y, 0.0, size).appear(pose.field)
        if self.loupe:
            self.loupe.show(max(pose.grown, LEAST))
            self.loupe.appear(pose.field * soon("loupe", pose.grown))
        self.number.appear(pose.field)
        self.name.appear(pose.named)
        self.knobs.appear(max(0.0, pose.field - gone("knobs", pose.named)))    # until they get their name

    def readings(self, pose: BeginnerPose) -> Iterator[Reading]:
        if pose.field == 1.0:
            yield Reading("parameters", "counted", self.field.read(), self.count)
            yield Reading("parameters", "printed", self.number.read(), f"{self.count:,}")
            if self.field.dials:
                off = float(np.abs(self.field.values() - self.values).max())
                yield Reading("parameters as they are set", "exact", off, 0.0)
        if self.loupe and pose.field == pose.grown == 1.0:
            off = float(np.abs(self.loupe.read() - self.loupe.values).max())
            yield Reading("parameters under the loupe", "exact", off, 0.0)

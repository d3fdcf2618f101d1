"""Texts that a prop covers, crosses or touches. A text wholly on its own ground, such as a plate, is meant."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.stage_camera import in_layers
from scenes.studio.draw.camera import in_order
from scenes.studio.draw.covering import OPAQUE, PER_WIDTH, Points, box_of, edge_near, under
from scenes.studio.draw.seen import THERE, Seen, Text, alpha_of, name_of, props, strength

APART = 0.01            # units of ground between letters and what is not theirs: a pixel at 1080p
COVERED = 0.02          # share of a text's outline that may be hidden
Part = Shape | Picture


class Touched:
    """All parts of a set as it is posed, in the order in which they are drawn, and whose they are."""

    def __init__(self, scene: LessonScene) -> None:
        self.owners: dict[int, Prop] = {}
        for top in scene.mobjects:
            for prop in props(top):         # what is inside comes after what it is in
                self.owners |= {id(part): prop for part in prop.parts()}
        world, margin = in_layers(scene.mobjects)
        self.parts = [part for part in in_order([*world, *margin]) if isinstance(part, Part) and _seen(part)]
        self.place = {id(part): k for k, part in enumerate(self.parts)}
        boxes = [box_of(part.points) for part in self.parts]
        self.edges = np.array([(box.left, box.right, box.bottom, box.top) for box in boxes]).reshape(-1, 4)

    def faults(self, texts: Seen[Text]) -> Iterator[tuple[str, str]]:
        """(text, what is wrong with it) of texts that are there."""
        for text, box in texts:
            if not text.bleeds and strength(text) >= THERE and id(text.ink) in self.place:
                yield from ((name_of(text), rule) for rule in dict.fromkeys(self._of(text, box)))

    def veiled(self, text: Text, box: Region) -> bool:
        """Whether a veil has come over letters of a text: it is meant to be hidden."""
        if id(text.ink) not in self.place:
            return False
        later = (self.parts[k] for k in self._close_to(box) if k > self.place[id(text.ink)])
        return any(under(_letters(text), part).mean() > COVERED for part in later
                   if getattr(self.owners.get(id(part)), "veil", False))

    def _of(self, text: Text, box: Region) -> Iterator[str]:
        drawn, letters = self.place[id(text.ink)], _letters(text)
        for k in self._close_to(box):
            part = self.parts[k]
            owner = self.owners.get(id(part))
            if isinstance(owner, Text):
                continue
            said = type(owner or part).__name__
            if k > drawn and getattr(owner, "veil", False):
                continue
            if k > drawn and under(letters, part).mean() > COVERED:
                yield f"under a prop: {said}"
            elif isinstance(part, Shape) and self._touches(part, drawn, letters, box):
                yield f"touched by a prop: {said}"

    def _close_to(self, box: Region) -> list[int]:
        left, right, bottom, top = self.edges.T
        near = (left < box.right + 0.2) & (right > box.left - 0.2) & (bottom < box.top + 0.2) & (top > box.bottom - 0.2)
        return [int(k) for k in np.flatnonzero(near)]

    def _touches(self, part: Shape, drawn: int, letters: Points, box: Region) -> bool:
        """Whether the outline of a part comes to the letters, where nothing between them hides it."""
        k, stroked = self.place[id(part)], bool(part.stroke_rgbas[:, 3].max() >= OPAQUE)
        half = PER_WIDTH * float(part.stroke_width) * stroked
        edge = edge_near(part, box, APART + half)
        if k < drawn and len(edge):
            edge = edge[~self.hidden(edge, k, drawn)]
        close = _close(letters, edge, APART + half, half)
        return bool(len(close)) and not (k < drawn and self.hidden(close, k, drawn).all())

    def hidden(self, points: Points, after: int, before: int) -> NDArray[np.bool_]:
        """Which points something drawn between two parts hides."""
        hidden, box = np.zeros(len(points), dtype=bool), box_of(points)
        for k in self._close_to(box):
            if after < k < before and not hidden.all():
                hidden |= under(points, self.parts[k])
        return hidden


def _seen(part: Part) -> bool:
    if part.fade_amount < OPAQUE or not len(part.points):
        return False
    return isinstance(part, Picture) or alpha_of(part) >= OPAQUE


def _letters(text: Text) -> Points:
    """Points (n, 2) along the outlines of a text."""
    a, b, c, d = text.ink.points[:, :2].reshape(-1, 4, 2).transpose(1, 0, 2)
    return np.concatenate([a, (a + 3 * b + 3 * c + d) / 8])


def _close(letters: Points, edge: Points, within: float, half: float) -> Points:
    """Where a stroke, half as wide as given, comes closest to letters that are within a distance of its middle."""
    if not len(edge):
        return edge
    apart = np.sqrt(((letters[:, None] - edge[None]) ** 2).sum(axis=-1))
    which, there = np.nonzero(apart < within)
    share = np.minimum(1.0, half / np.maximum(apart[which, there], 1e-9))
    return edge[there] + share[:, None] * (letters[which] - edge[there])

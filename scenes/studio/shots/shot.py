"""Plan -> shots: neighbouring beats, or a part of a long one, that are drawn and kept together. manim-free.

A shot carries only what a picture may depend on. The sentence, the beat's name
and its place in the film are taken out, so that a staging cannot see them and
a change of them cannot ask for a new picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from scenes.stage.timeline import TICKS_PER_SECOND, Beat, Plan, Stretch
from scenes.studio.shots.encode_settings import KEYFRAME_SECONDS

SHORTEST = 30     # ticks; below two seconds a shot costs encoder efficiency
LONGEST = KEYFRAME_SECONDS * TICKS_PER_SECOND     # of a beat in one shot: then a key frame comes anyway
# of a beat: what no picture may depend on
NOT_DRAWN = {"id": "", "say": "", "begins": 0, "speech_ticks": 0, "chapter": "", "words": (),
             "described_at": 0, "translated": {}}


@dataclass(frozen=True)
class Shot:
    """Beats as drawn, the ids of each, and the tick of the film at which they begin."""

    stretches: tuple[Stretch, ...]
    ids: tuple[str, ...]
    begins: int

    @property
    def ticks(self) -> int:
        return sum(stretch.ticks for stretch in self.stretches)

    @property
    def label(self) -> str:
        """The beats for people; of a part, its seconds of the beat."""
        first, last = self.stretches[0], self.stretches[-1]
        name = self.ids[0] + (f" … {self.ids[-1]}" if len(self.ids) > 1 else "")
        if first.since == 0 and last.ends:
            return name
        return f"{name}, {first.since / TICKS_PER_SECOND:.1f} to {last.until / TICKS_PER_SECOND:.1f} s"


def cut(plan: Plan) -> tuple[Shot, ...]:
    """Group the beats of a plan into shots of at least SHORTEST ticks, and part those longer than LONGEST.

    Parts let a lesson of few beats be drawn by several workers to its end.
    """
    groups: list[list[Beat]] = []
    for beat in plan.beats:
        if groups and _ticks(groups[-1]) < SHORTEST:
            groups[-1].append(beat)
        else:
            groups.append([beat])
    if len(groups) > 1 and _ticks(groups[-1]) < SHORTEST:
        groups[-2:] = [groups[-2] + groups[-1]]
    return tuple(shot for group in groups for shot in _parted(group))


def _parted(group: list[Beat]) -> Iterator[Shot]:
    """One shot; of a single long beat, as many of about the same length as it takes."""
    parts = -(-group[0].ticks // LONGEST) if len(group) == 1 else 1
    ids, begins = tuple(beat.id for beat in group), group[0].begins
    if parts == 1:
        yield Shot(tuple(Stretch(as_drawn(beat), 0, beat.ticks) for beat in group), ids, begins)
        return
    beat = as_drawn(group[0])
    for since, until in pairwise(round(k * beat.ticks / parts) for k in range(parts + 1)):
        yield Shot((Stretch(beat, since, until),), ids, begins + since)


def as_drawn(beat: Beat) -> Beat:
    """The beat without what no picture may depend on."""
    return replace(beat, **NOT_DRAWN)  # type: ignore[arg-type]


def _ticks(beats: list[Beat]) -> int:
    return sum(beat.ticks for beat in beats)

"""Plan -> shots: neighbouring beats that are drawn and kept together. manim-free.

A shot carries only what a picture may depend on. The sentence, the beat's name
and its place in the film are taken out, so that a staging cannot see them and
a change of them cannot ask for a new picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenes.studio.timeline import Beat, Plan

SHORTEST = 30     # ticks; below two seconds a shot costs encoder efficiency
NOT_DRAWN = {"id": "", "say": "", "begins": 0, "speech_ticks": 0}     # of a beat: what no picture may depend on


@dataclass(frozen=True)
class Shot:
    """Beats as drawn, their ids, and the tick of the film at which they begin."""

    beats: tuple[Beat, ...]
    ids: tuple[str, ...]
    begins: int

    @property
    def ticks(self) -> int:
        return sum(beat.ticks for beat in self.beats)


def cut(plan: Plan) -> tuple[Shot, ...]:
    """Group the beats of a plan into shots of at least SHORTEST ticks."""
    groups: list[list[Beat]] = []
    for beat in plan.beats:
        if groups and _ticks(groups[-1]) < SHORTEST:
            groups[-1].append(beat)
        else:
            groups.append([beat])
    if len(groups) > 1 and _ticks(groups[-1]) < SHORTEST:
        groups[-2:] = [groups[-2] + groups[-1]]
    return tuple(Shot(tuple(map(as_drawn, group)), tuple(b.id for b in group), group[0].begins) for group in groups)


def as_drawn(beat: Beat) -> Beat:
    """The beat without what no picture may depend on."""
    return replace(beat, **NOT_DRAWN)  # type: ignore[arg-type]


def _ticks(beats: list[Beat]) -> int:
    return sum(beat.ticks for beat in beats)

"""The table of verbs: what a beat can show, in which staging, and what it leaves standing.

A verb is data. The lesson schema, the reference for creators, the Plan and the
test that every staging implements its verbs (method ``show_<verb>``) all read
this one table. Ticks are 1/15 s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Argument:
    """An extra key a beat may give to a verb."""

    kind: type
    default: object
    says: str


@dataclass(frozen=True)
class Verb:
    """One thing a staging can do during a beat.

    sets: what stands at the end of the beat, merged over the entry state. A value
        ``"$name"`` is replaced by the beat's argument of that name.
    lead, tail: ticks before the first and after the last step (all of a verb that
        makes no steps).
    step_ticks: ticks that one step of the run needs; 0 for a verb that makes none.
    window: fractions of a step's ticks between which the playhead moves.
    """

    name: str
    says: str
    sets: Mapping[str, object] = field(default_factory=dict)
    lead: int = 12
    tail: int = 12
    step_ticks: int = 0
    window: tuple[float, float] = (0.0, 1.0)
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    def needs(self, steps: int) -> int:
        """Fewest ticks in which the motion can be followed."""
        return self.lead + steps * self.step_ticks + self.tail


def _table(*verbs: Verb) -> dict[str, Verb]:
    return {verb.name: verb for verb in verbs}


VERBS: dict[str, dict[str, Verb]] = {
    "soup_pot": _table(
        Verb("open", "The pot stands on the flame; the title is up.", {"title": True}, lead=15, tail=15),
    ),
    "loss_meter": _table(
        Verb("open", "Title, an empty ruler and an empty jar.", {"title": True}, lead=15, tail=15),
    ),
    "foggy_hill": _table(
        Verb("open", "The hill in fog, the cook at the start.", {"title": True}, lead=15, tail=15),
    ),
    "cook_lanes": _table(
        Verb("open", "Three cooks, three lanes, one flag.", {"title": True}, lead=15, tail=15),
    ),
}

"""Where the playhead stands between beats, and so where the next beat must begin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenes.stage.verbs import Verb
from scenes.studio.files.stagings import stagings


def verb_of(staging: object, beat: Mapping[str, Any]) -> Verb | None:
    """The verb that a beat of a file shows; None where it names none of its staging."""
    known = stagings()[staging].verbs if isinstance(staging, str) and staging in stagings() else {}
    show = beat.get("show")
    return known.get(show) if isinstance(show, str) else None


class Playhead:
    """One playhead for all beats; a verb with a `playhead` argument has one for each of its values."""

    def __init__(self, staging: object) -> None:
        self.staging = staging
        self.last = 0
        self.own: dict[object, int] = {}

    def stands(self, beat: Mapping[str, Any]) -> int:
        """The step that a beat begins at."""
        verb = verb_of(self.staging, beat)
        return self.own.get(_whose(verb, beat), 0) if verb and verb.playhead else self.last

    def go(self, beat: Mapping[str, Any], last: int) -> None:
        """Note the step that a beat ends at."""
        verb = verb_of(self.staging, beat)
        if verb and verb.playhead:
            self.own[_whose(verb, beat)] = last
        self.last = last


def _whose(verb: Verb, beat: Mapping[str, Any]) -> tuple[str, str]:
    value = beat.get(verb.playhead, verb.arguments[verb.playhead].default)
    return verb.playhead, str(value)

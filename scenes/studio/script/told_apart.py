"""What tells several runs apart in a film: names that a lesson may give, labels that a picture may show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import soupmath as sm
from scenes.kit.breaks import letters
from scenes.studio.script.run_checks import RUN_NAME
from scenes.studio.script.schema import LONGEST_LABEL

MOST_KEYS = 2


@dataclass(frozen=True)
class ToldApart:
    """Runs by the names of a lesson. labels: of those that are called otherwise; keys: what is different among them."""

    runs: Mapping[str, sm.Trajectory]
    labels: Mapping[str, str] = field(default_factory=dict)
    keys: str = ""

    def said(self, name: str) -> str:
        """A run as a sentence calls it."""
        return self.labels.get(name) or name.replace("_", " ").capitalize()


def told_apart(runs: Mapping[str, sm.Trajectory] | Iterable[sm.Trajectory]) -> ToldApart:
    """Runs as they were given: by names that need be no names of a lesson, or by none; then by what made them."""
    given = dict(runs) if isinstance(runs, Mapping) else dict(enumerate(runs, 1))
    if len(given) == 1:
        return ToldApart({"run": next(iter(given.values()))})
    names = {key: key if isinstance(key, str) and RUN_NAME.fullmatch(key) and key != "run" else f"run_{k}"
             for k, key in enumerate(given, 1)}
    named = {names[key]: run for key, run in given.items()}
    keys, values = _different(named)
    labels = ({name: label(values[name]) for name in named} if values and not isinstance(runs, Mapping)
              else {names[key]: label([key]) for key in given if isinstance(key, str) and names[key] != key})
    return ToldApart(named, labels, " and ".join(key.replace("_", " ") for key in keys))


def label(values: Iterable[Any]) -> str:
    """Values in a few letters."""
    said = " · ".join(f"{value:g}" if isinstance(value, float) else str(value) for value in values)
    few = letters(said)
    return said if len(few) <= LONGEST_LABEL else "".join(few[:LONGEST_LABEL - 1]) + "…"


def _different(runs: Mapping[str, sm.Trajectory]) -> tuple[list[str], dict[str, list[Any]]]:
    """The numbers of their rules that are not all alike, and each run's; nothing where that are too many."""
    made = {name: {"rule": run.optimizer.name, **run.optimizer.hyperparameters} for name, run in runs.items()}
    keys = [key for key in dict.fromkeys(key for numbers in made.values() for key in numbers)
            if len({repr(numbers.get(key)) for numbers in made.values()}) > 1]
    if not 1 <= len(keys) <= MOST_KEYS or not all(key in numbers for numbers in made.values() for key in keys):
        return [], {}
    return keys, {name: [numbers[key] for key in keys] for name, numbers in made.items()}

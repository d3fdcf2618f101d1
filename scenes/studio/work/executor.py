"""What the batch asks of whoever performs its tasks, and what it is told: processes here, or a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from scenes.studio.publish.edit_task import Edited, EditTask
from scenes.studio.shots.failure import Failure
from scenes.studio.shots.shot_task import ShotTask, Take

Task = ShotTask | EditTask


@dataclass(frozen=True)
class Heard:
    """Frames of a task done so far."""

    task: Task
    frames: int


@dataclass(frozen=True)
class Done:
    """A task's result, a Failure included."""

    task: Task
    result: Take | Edited | Failure


@dataclass(frozen=True)
class Lost:
    """A task whose worker died, left or hung."""

    task: Task
    why: str


Event = Heard | Done | Lost


class Executor(Protocol):
    """Whoever performs tasks."""

    def free(self) -> int:
        """How many more tasks would be worked on at once."""

    def built(self) -> frozenset[str]:
        """The sets that workers without a task have built."""

    def give(self, task: Task) -> None:
        """Start a task."""

    def events(self, seconds: float, also: Sequence[Any] = ()) -> list[Event]:
        """What happened; waits until something does, `also` becomes readable, or the time is over."""

    def stop(self) -> None:
        """End everything under way, at once."""

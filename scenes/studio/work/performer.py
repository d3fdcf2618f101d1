"""What a worker does with a task. Each kind loads only what it needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scenes.studio.publish.edit_task import Edited, EditTask
from scenes.studio.shots.failure import Failure
from scenes.studio.shots.shot_task import ShotTask, Take

if TYPE_CHECKING:
    from scenes.studio.draw.draw_shot import Studio


class Performer:
    """Performs tasks one after the other; sets stay built between them. folder: its own, for passing files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def perform(self, task: ShotTask | EditTask, tell: Callable[[int], None]) -> Take | Edited | Failure:
        tell(0)     # before what is loaded for the first task
        if isinstance(task, ShotTask):
            return self._studio.shoot(task, tell)
        from scenes.studio.publish import make_film

        return make_film.edited(task, tell)

    @cached_property
    def _studio(self) -> Studio:
        from scenes.studio.draw.load_manim import load_manim

        load_manim()
        from scenes.studio.draw.draw_shot import Studio

        return Studio(self._folder)

"""A door for plain manim: a staging with the plan of a lesson."""

from __future__ import annotations

from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load


class Door:
    """Mixed into a staging. Subclasses name the lesson, or the path of its file, that `manim` plays."""

    lesson: str

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, plan=make_plan(load(self.lesson)), **kwargs)  # type: ignore[call-arg]  # a staging's

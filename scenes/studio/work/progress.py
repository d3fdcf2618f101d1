"""What a person sees while films are made: bars on a terminal, a few plain lines anywhere else. All on stderr."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from scenes.studio.shots.shot_task import ShotTask
from scenes.studio.work.executor import Task
from scenes.studio.work.production import Production

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import TaskID



class Watcher:
    """Told what happens; counts, and shows nothing. Subclasses do."""

    def __init__(self) -> None:
        self.total = self.reused = 0
        self.drawn: dict[str, int] = {}      # key -> frames so far
        self.began = time.monotonic()

    def begin(self, productions: Sequence[Production], tasks: Sequence[Task]) -> None:
        shots = [task for task in tasks if isinstance(task, ShotTask)]
        self.total = sum(task.frames for task in shots)
        self.began = time.monotonic()

    def started(self, task: Task) -> None: ...

    def heard(self, task: Task, frames: int) -> None:
        if isinstance(task, ShotTask):
            self.drawn[task.key] = frames

    def finished(self, task: Task) -> None:
        if isinstance(task, ShotTask):
            self.drawn[task.key] = task.frames

    def dropped(self, task: Task) -> None:
        """The task will not be done, or its result is not wanted."""
        if isinstance(task, ShotTask):
            self.total -= task.frames
            self.drawn.pop(task.key, None)

    def film(self, production: Production) -> None: ...
    def say(self, line: str) -> None: ...
    def tick(self) -> None: ...
    def close(self) -> None: ...

    @property
    def done(self) -> int:
        """Frames drawn so far."""
        return sum(self.drawn.values())

    @property
    def rate(self) -> float:
        """Frames a second, of all workers together."""
        return self.done / max(1e-9, time.monotonic() - self.began)

    @property
    def left(self) -> float | None:
        """Seconds until the last frame; None before anything is known."""
        return (self.total - self.done) / self.rate if self.done else None


class Lines(Watcher):
    """A line when work begins, a line a film. For logs and pipes."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console

    def begin(self, productions: Sequence[Production], tasks: Sequence[Task]) -> None:
        super().begin(productions, tasks)
        self.say(summary(productions, tasks))

    def film(self, production: Production) -> None:
        self.say(outcome(production))

    def say(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


class Bars(Lines):
    """A bar for each film under way and one for the whole."""

    def __init__(self, console: Console) -> None:
        from rich.progress import BarColumn, Progress, TextColumn

        super().__init__(console)
        self._progress = Progress(
            TextColumn("{task.description}"), BarColumn(bar_width=28), TextColumn("{task.completed}/{task.total}"),
            TextColumn("{task.fields[said]}"), console=console, transient=True,
        )
        self._rows: dict[int, TaskID] = {}      # production -> row
        self._productions: Sequence[Production] = ()
        self._whole = self._progress.add_task("frames", total=None, said="", visible=False)

    def begin(self, productions: Sequence[Production], tasks: Sequence[Task]) -> None:
        super().begin(productions, tasks)
        self._productions = [production for production in productions if production.open]
        if self._productions:
            self._progress.update(self._whole, total=self.total, visible=True)
            self._progress.start()

    def tick(self) -> None:
        left = self.left
        said = "" if left is None else f"{self.rate:.0f} frames/s, {clock(left)} left"
        self._progress.update(self._whole, completed=self.done, said=said)
        for production in self._productions:
            self._show(production)

    def close(self) -> None:
        self._progress.stop()

    def _show(self, production: Production) -> None:
        """A row exists while a film is being worked on."""
        missing = {key: frames for key, frames in production.to_draw.items()}
        done = sum(min(self.drawn.get(key, 0), frames) for key, frames in missing.items())
        row = self._rows.get(id(production))
        if not production.open:
            if row is not None:
                self._progress.update(row, visible=False)
        elif row is None and (done or not production.missing):
            self._rows[id(production)] = self._progress.add_task(
                production.film.name, total=sum(missing.values()), completed=done, said="")
        elif row is not None:
            self._progress.update(row, completed=done, said="" if production.missing else "joining and checking")


def summary(productions: Sequence[Production], tasks: Sequence[Task]) -> str:
    """What has to be done, in a line."""
    shots = [task for task in tasks if isinstance(task, ShotTask)]
    wanted = {key for production in productions if production.open for _, _, key in production.film.shots}
    frames = sum(task.frames for task in shots)
    unchanged = sum(production.status == "unchanged" for production in productions)
    return (f"{len(productions)} film(s), {unchanged} unchanged; {len(shots)} shot(s) to draw, {frames} frames; "
            f"{len(wanted) - len(shots)} shot(s) from the store")


def outcome(production: Production) -> str:
    """What became of a film, in a line."""
    name = production.label
    if production.status == "failed":
        return f"{name}: failed: {production.error}"
    return f"{name}: {production.status}, {production.film.frames} frames, {len(production.rendered)} shot(s) drawn"


def clock(seconds: float) -> str:
    """12 s, 3:05, 1:02:03."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes}:{rest:02d}" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"

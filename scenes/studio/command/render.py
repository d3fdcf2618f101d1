"""`soup render`: from names to published films, with a report and an exit code."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scenes.studio.command import dry_run, render_report, reports
from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import Asked, ask
from scenes.studio.files.faults import DiskError
from scenes.studio.publish.films import Film
from scenes.studio.store import store_quota
from scenes.studio.store.beside_films import store_of
from scenes.studio.store.store import Store
from scenes.studio.work import estimate
from scenes.studio.work.batch import Batch
from scenes.studio.work.cores import cores
from scenes.studio.work.executor import Executor
from scenes.studio.work.processes import Crew
from scenes.studio.work.production import Production
from scenes.studio.work.progress import Bars, Lines, Watcher
from scenes.studio.work.signals import Signals


@dataclass(frozen=True)
class WorkChoices:
    """How the work is to be done, whatever is asked for. cluster: an address, or "local"."""

    out: Path
    jobs: int | None = None
    force: bool = False
    dry_run: bool = False
    cluster: str | None = None

    @property
    def workers(self) -> int:
        return self.jobs or cores()


def render(lessons: Sequence[str], choices: Choices, work: WorkChoices, as_json: bool = False) -> int:
    """Render films and report; the exit code. Raises LackingError, or Stopped for a signal."""
    began, quota = time.monotonic(), store_quota.quota()
    signals = Signals()
    work = replace(work, out=work.out.resolve())
    with signals.heeded():
        reports.print_manim_cfg()
        asked = ask(lessons, choices, work.out, work.force, work.workers, signals.check)
        signals.check()
        if work.dry_run:
            dry_run.tell(dry_run.forecast(asked.films, work.out, work.workers, work.force), as_json)
            return render_report.exit_code(asked, ())
        productions = _produce(asked.films, work, signals, quota)
        asked.library.remember()
    _tell(asked, productions, time.monotonic() - began, as_json)
    return render_report.exit_code(asked, productions)


def _tell(asked: Asked, productions: Sequence[Production], wall: float, as_json: bool) -> None:
    if as_json:
        reports.as_json(render_report.as_data(asked, productions, wall))
    else:
        render_report.print_table(asked, productions, wall)


def _produce(films: Sequence[Film], work: WorkChoices, signals: Signals, quota: int) -> list[Production]:
    if not films:
        return []
    store = store_of(work.out)
    watcher = _watcher()
    with _room(store) as room:
        try:
            crew = _executor(work, room, watcher, signals)
            return Batch(films, work.out, room, store, crew, watcher, signals, work.force,
                         lambda: estimate.model(work.out), quota).run()
        finally:
            watcher.close()
            store.evict(quota)


def _executor(work: WorkChoices, room: Path, watcher: Watcher, signals: Signals) -> Executor:
    crew = Crew(work.workers, room)
    if work.cluster is None:
        return crew
    from scenes.studio.work.cluster import Cluster

    return Cluster(work.cluster, work.workers, crew, signals.check, watcher.say)


@contextlib.contextmanager
def _room(store: Store) -> Iterator[Path]:
    """A room of the store. What goes wrong inside is not the room's fault."""
    with contextlib.ExitStack() as stack:
        try:
            room = stack.enter_context(store.room())
        except OSError as error:
            raise DiskError(error.filename or store.root, error.strerror or str(error)) from error
        yield room


def _watcher() -> Watcher:
    from rich.console import Console

    console = Console(stderr=True)
    return Bars(console) if console.is_terminal else Lines(console)

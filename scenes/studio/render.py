"""`soup render`: from names to published films, with a report and an exit code."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from scenes.studio import closing, report
from scenes.studio.ask import Asked, Choices, ask
from scenes.studio.batch import Batch, DiskError, Production, cores
from scenes.studio.crew import Crew, Executor
from scenes.studio.films import Film
from scenes.studio.kept import in_store
from scenes.studio.progress import Bars, Lines, Watcher
from scenes.studio.signals import Signals, Stopped
from scenes.studio.store import Store


def render(lessons: Sequence[str], choices: Choices, out: Path, jobs: int | None = None, force: bool = False,
           as_json: bool = False) -> int:
    """Render films and report; the exit code."""
    began = time.monotonic()
    signals = Signals()
    with signals.heeded():
        try:
            asked = ask(lessons, choices, in_store(out))
            signals.check()
            productions = _produce(asked.films, out.resolve(), jobs or cores(), force, signals)
        except Stopped as stopped:
            click.echo("soup: stopped; finished shots are kept and need not be drawn again", err=True)
            return stopped.exit_code
        except DiskError as error:
            click.echo(f"soup: {error}. Old films are as they were. Make room or choose another --out.", err=True)
            return closing.LACKING
    _tell(asked, productions, time.monotonic() - began, as_json)
    return closing.exit_code(asked, productions)


def _tell(asked: Asked, productions: Sequence[Production], wall: float, as_json: bool) -> None:
    if as_json:
        report.as_json(closing.as_data(asked, productions, wall))
    else:
        closing.print_table(asked, productions, wall)


def _produce(films: Sequence[Film], out: Path, jobs: int, force: bool, signals: Signals) -> list[Production]:
    if not films:
        return []
    store = Store(out / ".store")
    watcher = _watcher()
    with _room(store) as room:
        try:
            return Batch(films, out, room, store, _executor(jobs, room), watcher, signals, force).run()
        finally:
            watcher.close()


def _executor(jobs: int, room: Path) -> Executor:
    return Crew(jobs, room)


@contextlib.contextmanager
def _room(store: Store) -> Iterator[Path]:
    try:
        with store.room() as room:
            yield room
    except OSError as error:
        raise DiskError(str(error.filename or store.root), error.strerror or str(error)) from error


def _watcher() -> Watcher:
    from rich.console import Console

    console = Console(stderr=True)
    return Bars(console) if console.is_terminal else Lines(console)

"""What is stale, who renders it, and what became of it. Draws nothing itself and loads no manim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from scenes.stage.frames import pixels_of
from scenes.studio.files.faults import DiskError
from scenes.studio.publish import film_folder, receipt
from scenes.studio.publish.edit_task import Edited, EditTask
from scenes.studio.publish.films import Film, Section
from scenes.studio.shots.failure import Failure
from scenes.studio.shots.shot import Shot
from scenes.studio.shots.shot_task import ShotTask, Take
from scenes.studio.store.store import Note, Store
from scenes.studio.store.store_quota import QUOTA
from scenes.studio.work.estimate import Model
from scenes.studio.work.executor import Done, Event, Executor, Heard, Lost, Task
from scenes.studio.work.production import Production
from scenes.studio.work.progress import Watcher
from scenes.studio.work.signals import Signals

LONGEST_NOTE = 1000     # bytes, beside a shot
SPARE = 0.01   # of the quota: how much is put into the store until it is looked at again
TRIES = 2      # a task whose worker is lost is tried once more


class Batch:
    """Films asked for together. One queue of tasks; nothing is drawn twice.

    The longest are drawn first, but a worker goes on with the lesson whose set it has built: a set takes
    as long as a second of film, and memory.
    """

    def __init__(self, films: Sequence[Film], out: Path, room: Path, store: Store, crew: Executor,
                 watcher: Watcher, signals: Signals, force: bool = False, model: Callable[[], Model] = Model,
                 quota: int = QUOTA) -> None:
        self.store, self.crew, self.watcher, self.signals, self.force = store, crew, watcher, signals, force
        self._model, self.quota = model, quota
        self.room = room
        self.productions = [Production(film, out / film.name / film.variant) for film in films]
        self.notes: dict[str, Note] = {}
        self.segments: dict[str, Path] = {}
        self.waiting: list[Task] = []
        self.tries: dict[str, int] = {}
        self._grown = 0

    def run(self) -> list[Production]:
        """Bring every film up to date. Raises DiskError, or Stopped for a signal."""
        try:
            self._plan()
            self._make_room()
            self.watcher.begin(self.productions, self.waiting)
            while self.waiting or self._busy():
                self._hand_out()
                for event in self.crew.events(0.5, also=self.signals.waitable()):
                    self._on(event)
                self.signals.check()
                self.watcher.tick()
        except OSError as error:
            raise DiskError(error.filename or self.room, error.strerror or str(error)) from error
        finally:
            self.crew.stop()
        return self.productions

    # what is stale ------------------------------------------------------------

    def _plan(self) -> None:
        for production in self.productions:
            self.signals.check()
            if not self.force and film_folder.is_whole(production.folder, production.film):
                production.status, production.receipt = "unchanged", receipt.read(production.folder)
        for production in self.productions:
            if production.open:
                self._collect(production)
        self.waiting.sort(key=self._expected)

    def _collect(self, production: Production) -> None:
        """Take what the store has; queue the rest."""
        film = production.film
        for section, shot, key in film.shots:
            if key in self.segments:
                continue
            queued = any(task.key == key for task in self.waiting)
            found = None if self.force or queued else self.store.take(key, film.quality.frames(shot.ticks), self.room)
            if found:
                self.notes[key], self.segments[key] = found
                continue
            production.missing.add(key)
            production.to_draw[key] = film.quality.frames(shot.ticks)
            if not queued:
                self.waiting.append(_shot_task(film, section, shot, key, self.room))
        self._edit_if_ready(production)

    def _edit_if_ready(self, production: Production) -> None:
        if production.open and not production.missing:
            self.waiting.append(self._edit_task(production))

    def _edit_task(self, production: Production) -> EditTask:
        film = production.film
        folder = self.room / f"film-{self.productions.index(production)}"
        folder.mkdir()
        return EditTask(film.key, tuple(self.segments[key] for _, _, key in film.shots), film.cut, film.frames,
                        film.quality.fps, film.stills, folder, files=film.files(), poster=film.poster,
                        format=film.format, transparent=film.transparent, sounds=film.sounds,
                        played=film.played, told=film.told)

    def _expected(self, task: Task) -> float:
        """Seconds; tasks are taken from the end of the list. A film that can be finished goes before all."""
        if isinstance(task, EditTask):
            return float("inf")
        width, height = pixels_of(task.plan.shape, task.short_side)
        return self.model.seconds(task.plan.staging, task.frames, width * height / 1e6, task.encoder)

    @cached_property
    def model(self) -> Model:
        """How long shots take; looked up when there is one to draw."""
        return self._model()

    # who renders it -------------------------------------------------------------

    def _busy(self) -> bool:
        return any(production.open for production in self.productions)

    def _hand_out(self) -> None:
        while self.waiting and self.crew.free() > 0:
            task = self._next()
            if isinstance(task, EditTask):      # as many threads as there are cores without other work
                task = replace(task, threads=max(1, self.crew.free() - len(self.waiting)))
            self.tries[task.key] = self.tries.get(task.key, 0) + 1
            self.watcher.started(task)
            self.crew.give(task)

    def _next(self) -> Task:
        """The longest task, of those whose set a free worker has built, if there are any; a film before all."""
        built = self.crew.built()
        if not isinstance(self.waiting[-1], EditTask):
            for k in reversed(range(len(self.waiting))):
                task = self.waiting[k]
                if isinstance(task, ShotTask) and task.set_key in built:
                    return self.waiting.pop(k)
        return self.waiting.pop()

    def _on(self, event: Event) -> None:
        match event:
            case Heard(task, frames):
                self.watcher.heard(task, frames)
            case Lost(task, why):
                self._lost(task, why)
            case Done(task, Failure() as failure):
                self._failed(task, failure)
            case Done(ShotTask() as task, Take() as take):
                self._taken(task, take)
            case Done(EditTask() as task, Edited() as edited):
                self._edited(task, edited)

    def _lost(self, task: Task, why: str) -> None:
        if self.tries[task.key] < TRIES:
            self.watcher.say(f"{task.label}: {why}; trying once more")
            self.waiting.append(task)
        else:
            self._give_up(task, f"{task.label}: {why}, twice")

    def _failed(self, task: Task, failure: Failure) -> None:
        if failure.kind == "disk":
            raise DiskError(failure.path or self.room, failure.message)
        if failure.kind == "memory":
            self._lost(task, failure.message)
        else:
            self._give_up(task, str(failure))

    def _give_up(self, task: Task, error: str) -> None:
        """Fail every film that needs the task; drop what only they were waiting for."""
        self.watcher.dropped(task)
        for production in self._for(task):
            lesson = task.plan.lesson if isinstance(task, ShotTask) else production.film.name
            production.fail(error if lesson == production.film.name else f"lesson {lesson}: {error}")
            self.watcher.film(production)
        needed = set().union(*(production.missing for production in self.productions if production.open))
        for other in list(self.waiting):
            if other.key not in needed and not (isinstance(other, EditTask) and self._for(other)):
                self.waiting.remove(other)
                self.watcher.dropped(other)

    def _for(self, task: Task) -> list[Production]:
        """The open films that a task is for."""
        if isinstance(task, EditTask):
            return [p for p in self.productions if p.open and p.film.key == task.key]
        return [p for p in self.productions if p.open and task.key in p.missing]

    def _taken(self, task: ShotTask, take: Take) -> None:
        """Check a shot, store it, and edit the films that waited for it."""
        problem = self._problem(task, take)
        if problem:
            self._give_up(task, problem)
            return
        note = Note(task.key, take.sha256, take.frames, take.bytes, take.readings, dict(take.worst),
                    take.cpu_seconds, take.build_seconds)
        self._keep(note, task.path)
        self.notes[task.key], self.segments[task.key] = note, task.path
        self.watcher.finished(task)
        for production in self._for(task):
            production.missing.discard(task.key)
            production.rendered.add(task.key)
            self._edit_if_ready(production)

    def _keep(self, note: Note, segment: Path) -> None:
        """Put a shot into the store where its bounds allow it; the room has it in any case."""
        more = note.bytes + LONGEST_NOTE
        self._grown += more
        if self._grown > self.quota * SPARE:
            self._make_room(more)
        if more <= self.quota * (1 - SPARE):
            self.store.put(note, segment)

    def _make_room(self, more: int = 0) -> None:
        self.store.evict(max(0, int(self.quota * (1 - SPARE)) - more))
        self._grown = 0

    def _problem(self, task: ShotTask, take: Take) -> str | None:
        """Why a take must not be kept under its key."""
        section = next(s for p in self.productions for s, _, key in p.film.shots if key == task.key)
        if take.frames != task.frames:
            return f"{task.label}: {take.frames} frames were drawn, {task.frames} were planned"
        return film_folder.foreign_code(section.setting.code, take.sources)

    # what became of it ------------------------------------------------------------

    def _edited(self, task: EditTask, edited: Edited) -> None:
        for production in self._for(task):
            problem = film_folder.foreign_editing(production.film, edited.sources)
            if problem:
                self._give_up(task, problem)
                return
            written = receipt.make(production.film, self.notes, edited, production.rendered)
            with self.store.alone():
                film_folder.publish(task.folder, production.folder, written)
            production.status, production.receipt = "done", written
            self.watcher.finished(task)
            self.watcher.film(production)


def _shot_task(film: Film, section: Section, shot: Shot, key: str, room: Path) -> ShotTask:
    blind = replace(section.plan, beats=())
    return ShotTask(key, section.setting.key, blind, shot, film.quality.short_side, film.quality.fps,
                    room / f"{key}.mp4", film.format.encoder(film.transparent))

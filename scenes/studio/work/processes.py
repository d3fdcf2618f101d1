"""Worker processes: started when there is work, watched, replaced when one dies, gone when we stop."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from scenes.studio.files.faults import Fault, LackingError
from scenes.studio.shots.shot_task import ShotTask
from scenes.studio.work.executor import Done, Event, Heard, Lost, Task
from scenes.studio.work.pulse import Pulse
from scenes.studio.work.vital_signs import vital_signs

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS",
              "VECLIB_MAXIMUM_THREADS")
MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(8 << 20)}     # glibc gives larger pieces back: a worker's memory stays flat


@dataclass
class _Worker:
    process: subprocess.Popen[bytes]
    line: Connection
    log: Path
    pulse: Pulse
    task: Task | None = None
    set_key: str | None = None      # of the set it has built last


class Crew:
    """An Executor of processes on this machine. Each has a folder of its own in `folder`."""

    def __init__(self, jobs: int, folder: Path) -> None:
        self.jobs, self._folder = jobs, folder
        self._workers: list[_Worker] = []
        self._started = 0
        self._most = 0.0        # processor seconds that a worker took until it gave a sign of life

    def free(self) -> int:
        return self.jobs - sum(worker.task is not None for worker in self._workers)

    def built(self) -> frozenset[str]:
        return frozenset(worker.set_key for worker in self._workers if worker.task is None and worker.set_key)

    def give(self, task: Task) -> None:
        idle = [worker for worker in self._workers if worker.task is None]
        wanted = task.set_key if isinstance(task, ShotTask) else None
        worker = min(idle, key=lambda w: w.set_key != wanted) if idle else self._hire()
        worker.task = task
        worker.pulse.beat()
        worker.set_key = wanted or worker.set_key
        with contextlib.suppress(OSError):      # it died while idle: events() finds out
            worker.line.send(task)

    def events(self, seconds: float, also: Sequence[Any] = ()) -> list[Event]:
        lines = {worker.line: worker for worker in self._workers}
        ready = wait([*lines, *also], timeout=seconds)
        found = [event for line in ready if line in lines for event in self._hear(lines[line])]
        return found + self._hung()

    def stop(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.wait()
            worker.line.close()
        self._workers.clear()

    def _hire(self) -> _Worker:
        ours, theirs = socket.socketpair()
        home = self._folder / f"worker-{self._started}"
        home.mkdir()
        log = home / "log"
        self._started += 1
        with contextlib.ExitStack() as unless_it_starts, theirs, log.open("wb") as output:
            unless_it_starts.enter_context(ours)
            process = _started(
                [sys.executable, "-m", "scenes.studio.work.worker_process",
                 str(theirs.fileno()), str(os.getpid()), str(home)],
                pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=_environment(),
            )
            unless_it_starts.pop_all()
        worker = _Worker(process, Connection(ours.detach()), log, Pulse(partial(vital_signs, process.pid)))
        self._workers.append(worker)
        return worker

    def _hear(self, worker: _Worker) -> list[Event]:
        self._most = max(self._most, worker.pulse.beat())
        try:
            kind, told = worker.line.recv()
        except (EOFError, OSError):
            return self._dismiss(worker)
        assert worker.task is not None
        if kind == "frames":
            return [Heard(worker.task, told)]
        task, worker.task = worker.task, None
        return [Done(task, told)]

    def _hung(self) -> list[Event]:
        hung = [(worker, why) for worker in self._workers
                if worker.task is not None and (why := worker.pulse.fault(self._most))]
        for worker, _ in hung:
            worker.process.kill()
        return [event for worker, why in hung for event in self._dismiss(worker, why)]

    def _dismiss(self, worker: _Worker, why: str = "") -> list[Event]:
        """Bury a worker; its task is lost."""
        worker.line.close()
        self._workers.remove(worker)
        code = worker.process.wait()
        why = why or _end(code, worker.log)
        return [Lost(worker.task, why)] if worker.task is not None else []


def _started(command: Sequence[str], **how: Any) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(command, **how)
    except OSError as error:        # too many processes, or too little memory
        raise LackingError([Fault("workers", None, "", "must be such that they can be started",
                                  error.strerror or str(error), "Ask for fewer, as --jobs 1.")]) from error


def _environment() -> dict[str, str]:
    """One thread each, the parent's search path, and nothing of the person's that could change a picture."""
    path = os.pathsep.join(place for place in sys.path if place)
    return {**os.environ, **dict.fromkeys(ONE_THREAD, "1"), **MEMORY, "PYTHONPATH": path, "PYTHONHASHSEED": "0",
            "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"}


def _end(code: int, log: Path) -> str:
    """How a worker ended, in words, with the last line it wrote."""
    if code < 0:
        said = f"the worker was killed by {signal.Signals(-code).name}"
    else:
        said = f"the worker ended with exit code {code}"
    try:
        lines = log.read_text(errors="replace").split("\n")
    except OSError:
        lines = []
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return f"{said} ({last[:200]})" if last else said

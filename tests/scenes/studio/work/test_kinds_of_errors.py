"""Errors keep their kind on the way up: what went wrong, and where it is said and with which exit code."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from footage import Alone, film

from scenes.studio.command import render, render_report
from scenes.studio.command.render import WorkChoices
from scenes.studio.command.requests import Asked
from scenes.studio.files.faults import EndedError, Fault, LackingError
from scenes.studio.publish.edit_task import EditTask
from scenes.studio.shots.failure import Failure
from scenes.studio.shots.shot_task import ShotTask
from scenes.studio.store.store import Store
from scenes.studio.work import processes
from scenes.studio.work.executor import Done, Lost, Task
from scenes.studio.work.signals import HEEDED, Signals, Stopped

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "shot.mp4")
GONE = LackingError([Fault("--cluster", None, "", "must name a scheduler that stays", "one that is gone", "Again.")])


class Failing(Alone):
    """Performs everything but what is to fail: `fail` gives an event for a task, raises, or says None."""

    def __init__(self, folder: Path, fail: Callable[[Task], Any]) -> None:
        super().__init__(folder)
        self._fail = fail

    def give(self, task: Task) -> None:
        event = self._fail(task)
        if event is None:
            super().give(task)
        else:
            self._done.append(event)


def of(kind: type, make: Callable[[Task], Any]) -> Callable[[Task], Any]:
    return lambda task: make(task) if isinstance(task, kind) else None


def raises(error: BaseException) -> Callable[[Task], Any]:
    def act(task: Task) -> Any:
        raise error
    return act


# what fails -> (exit code, what is said)
KINDS: dict[str, tuple[Callable[[Task], Any], int, str]] = {
    "nothing": (lambda task: None, 0, ""),
    "a pose": (of(ShotTask, lambda task: Done(task, Failure("scene", "KeyError: 'spoon'", "open", 3.0))), 1,
               "beat open, tick 3: KeyError: 'spoon'"),
    "an edit": (of(EditTask, lambda task: Done(task, Failure("film", "frame 3 is shown at 9 s"))), 1,
                "frame 3 is shown at 9 s"),
    "memory, twice": (of(ShotTask, lambda task: Done(task, Failure("memory", "out of memory"))), 1,
                      "out of memory, twice"),
    "memory of an edit": (of(EditTask, lambda task: Done(task, Failure("memory", "out of memory"))), 1,
                          "out of memory, twice"),
    "a worker, twice": (of(ShotTask, lambda task: Lost(task, "the worker was killed by SIGKILL")), 1,
                        "the worker was killed by SIGKILL, twice"),
    "a worker's disk": (of(ShotTask, lambda task: Done(task, Failure("disk", "No space left", path="w"))), 3,
                        "w: must take what is written, got No space left."),
    "our disk": (of(EditTask, raises(FULL)), 3, "shot.mp4: must take what is written, got No space left on device."),
    "a cluster that left": (of(ShotTask, raises(GONE)), 3, "--cluster: must name a scheduler that stays"),
    "SIGTERM": (of(ShotTask, raises(Stopped(signal.SIGTERM))), 143, "stopped; finished shots are kept"),
}


def rendered(out: Path, fail: Callable[[Task], Any], monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    """(exit code, what is said)"""
    monkeypatch.setattr(render, "_executor", lambda work, room, watcher, signals: Failing(room, fail))
    asked = Asked((film(),), (), None)      # type: ignore[arg-type]
    try:
        productions = render._produce(asked.films, WorkChoices(out), Signals(), 10**9)
    except EndedError as error:
        return error.exit_code, str(error)
    return render_report.exit_code(asked, productions), productions[0].error or ""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_keeps_its_code_and_its_words(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail, code, words = KINDS[kind]
    ended, said = rendered(tmp_path, fail, monkeypatch)
    assert ended == code
    assert words in said
    assert ("must take what is written" in said) == ("disk" in kind)
    assert [path.name for path in Store(tmp_path / ".store").rooms.iterdir()] == ["lock"]


def test_what_goes_wrong_in_a_room_is_not_the_rooms_fault(tmp_path: Path) -> None:
    with pytest.raises(TimeoutError, match="late"), render._room(Store(tmp_path)):
        raise TimeoutError("late")


def test_a_worker_that_cannot_be_started_is_no_disk_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*command: object, **how: object) -> None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(LackingError, match="workers: must be such that they can be started"):
        processes.Crew(1, tmp_path)._hire()


def test_signals_that_are_ignored_stay_so() -> None:
    """As `nohup` asks for."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Signals().heeded() as signals:
            os.kill(os.getpid(), signal.SIGHUP)
            signals.check()
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
            heard = [number for number in HEEDED if signal.getsignal(number) == signals._note]
            assert heard == [signal.SIGINT, signal.SIGTERM]
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)

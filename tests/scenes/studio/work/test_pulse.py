"""A worker that hangs is found by what it does not do; one that is slow never is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from footage import OPEN, beat, film
from hypothesis import given
from hypothesis import strategies as st

from scenes.studio.store.store import Store
from scenes.studio.work import pulse, vital_signs
from scenes.studio.work.batch import Batch
from scenes.studio.work.processes import Crew
from scenes.studio.work.progress import Watcher
from scenes.studio.work.pulse import ASLEEP, EVERY, LOOK, TIMES, Pulse
from scenes.studio.work.signals import Signals
from scenes.studio.work.vital_signs import Vital


class Worker:
    """What the system would tell of a worker, and a clock."""

    def __init__(self) -> None:
        self.now, self.done, self.asleep = 0.0, 0.0, False

    def pulse(self) -> Pulse:
        return Pulse(lambda: Vital(self.done, self.asleep), lambda: self.now)

    def goes_on(self, seconds: float, work: float, asleep: bool) -> None:
        self.now, self.done, self.asleep = self.now + seconds, self.done + work, asleep


@given(st.lists(st.tuples(st.floats(0.1, 4000), st.floats(0, 30), st.booleans()), max_size=60), st.floats(0.5, 9))
def test_however_slow_who_works_a_little_and_gives_signs_is_left_alone(way, most):
    """Hours may pass between two looks, and between two frames: work that is done, and signs of life, are enough."""
    worker = Worker()
    beats = worker.pulse()
    for k, (seconds, work, asleep) in enumerate(way):
        worker.goes_on(seconds, work + 0.01, asleep)
        assert beats.fault(most) == ""
        if k % 3 == 2:
            assert beats.beat() > 0


def test_who_waits_for_a_processor_or_a_disk_is_not_asleep():
    worker = Worker()
    beats = worker.pulse()
    for _ in range(1000):
        worker.goes_on(60, 0, asleep=False)
        assert beats.fault(1.0) == ""


def test_who_sleeps_and_does_nothing_is_found():
    worker = Worker()
    beats = worker.pulse()
    looks = int(ASLEEP / EVERY)
    for k in range(1, looks + 1):
        worker.goes_on(EVERY, 0, asleep=True)
        assert beats.fault(1.0) == ("" if k < looks else "asleep for 120 s with nothing done")


def test_who_looks_may_have_been_stopped_for_a_night():
    worker = Worker()
    beats = worker.pulse()
    worker.goes_on(8 * 3600, 0, asleep=True)
    assert beats.fault(1.0) == ""
    assert LOOK < ASLEEP


def test_who_goes_in_circles_is_found_against_what_was_ever_needed():
    worker = Worker()
    beats = worker.pulse()
    for _ in range(TIMES):
        worker.goes_on(30, 3, asleep=False)
        assert beats.fault(3.0) == beats.fault(0) == ""
    worker.goes_on(30, 3, asleep=False)
    assert beats.fault(3.0) == f"busy for {3 * TIMES + 3} processor seconds without a frame"
    assert beats.fault(0) == "", "no worker has ever given a sign: nobody knows what is much here"


@contextmanager
def process(code: str) -> Iterator[subprocess.Popen[bytes]]:
    started = subprocess.Popen([sys.executable, "-c", f"print(flush=True)\n{code}"], stdout=subprocess.PIPE)
    try:
        assert started.stdout
        started.stdout.readline()
        yield started
    finally:
        started.kill()
        started.communicate()


def looked(pid: int, until) -> Vital:
    """Look until something is so; the machine decides how long that takes."""
    while True:
        vital = vital_signs.vital_signs(pid)
        assert vital is not None
        if until(vital):
            return vital


@pytest.mark.parametrize("ask", ["proc", "ps"])
def test_the_system_tells_who_sleeps_who_works_and_who_was_stopped(ask, monkeypatch):
    if ask == "ps":
        if subprocess.run(["/bin/sh", "-c", "command -v ps"], capture_output=True).returncode:
            pytest.skip("no ps here")
        monkeypatch.setattr(vital_signs, "_of_proc", lambda stat: vital_signs._of_ps(int(stat.split()[0])))
    with process("import time\nwhile True: time.sleep(9)") as sleeper:
        assert looked(sleeper.pid, lambda vital: vital.asleep).asleep
        os.kill(sleeper.pid, signal.SIGSTOP)
        assert not looked(sleeper.pid, lambda vital: not vital.asleep).asleep
    with process("while True: pass") as worker:
        assert looked(worker.pid, lambda vital: vital.cpu_seconds > 1).cpu_seconds > 1
    assert vital_signs.vital_signs(worker.pid) is None


@pytest.mark.parametrize(("verb", "said"), [("hang", "asleep for 2 s"), ("spin", "processor seconds without a frame")])
def test_a_worker_that_hangs_costs_a_retry_then_its_film(tmp_path, monkeypatch, verb, said):
    """The other film is made, whoever of the two comes first."""
    monkeypatch.setattr(pulse, "ASLEEP", 2.0)
    monkeypatch.setattr(pulse, "EVERY", 0.05)
    monkeypatch.setattr(pulse, "TIMES", 3)
    monkeypatch.setenv("SOUP_PLUGINS", "toys")
    store = Store(tmp_path / ".store")
    with store.room() as room:
        made = Batch([film(OPEN, beat(verb), lesson="bad"), film(lesson="fine")], tmp_path, room, store, Crew(2, room),
                     Watcher(), Signals()).run()
    assert [production.status for production in made] == ["failed", "done"]
    assert said in made[0].error
    assert made[0].error.endswith(", twice")

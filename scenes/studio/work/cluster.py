"""An Executor of Dask workers: shots go to a scheduler, films are joined here.

A worker's machine is compared with this one before it draws; results come back
as bytes with their digest and are checked as any other. Dask itself gives the
shots of a lost worker to another.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from scenes.studio.files.faults import Fault, LackingError, shown
from scenes.studio.files.stagings import plugins
from scenes.studio.shots import drawing_machine
from scenes.studio.shots.failure import Failure
from scenes.studio.shots.shot_task import ShotTask, Take
from scenes.studio.store.code_digests import PROJECT
from scenes.studio.work import cluster_worker
from scenes.studio.work.executor import Done, Event, Lost, Task
from scenes.studio.work.processes import ONE_THREAD, Crew

HANDSHAKE = 600      # seconds for a scheduler that has taken the call to say what it is
UNHURRIED = "1 day"  # of waits between processes of this machine: one that is gone is noticed, one that is slow waits
LOST = 2             # workers that may die over a shot before it is given up
PER_WORKER = 2       # shots sent for each worker: one that is drawn and one that waits for it
OFTEN = 0.1          # seconds between two looks at what has come back
LOCAL = {"distributed.comm.timeouts.connect": UNHURRIED, "distributed.comm.timeouts.tcp": UNHURRIED,
         "distributed.scheduler.worker-ttl": None}


class Cluster:
    """Draws on the workers of a scheduler, "local" for one that is started here.

    crew: for everything but shots. check: raises what ends the waiting for a first worker. say: tells of it.
    """

    def __init__(self, address: str, workers: int, crew: Crew, check: Callable[[], None],
                 say: Callable[[str], None]) -> None:
        self._crew, self._futures = crew, dict[Any, ShotTask]()
        self._packages = (*PROJECT, *plugins())
        self._cluster, self._client = _connected(address, workers)
        self._known: set[str] = set()
        try:
            with _its_own_faults():
                self._wait_for_a_worker(address, check, say)
        except BaseException:
            self.stop()
            raise

    def free(self) -> int:
        return PER_WORKER * len(self._known) - len(self._futures)

    def built(self) -> frozenset[str]:
        return frozenset()      # the scheduler chooses the worker

    def give(self, task: Task) -> None:
        if not isinstance(task, ShotTask):
            self._crew.give(task)
            return
        with _its_own_faults():
            future = self._client.submit(cluster_worker.shoot, pickle.dumps(task), self._packages, pure=False,
                                         workers=sorted(self._known))
        self._futures[future] = task

    def events(self, seconds: float, also: Sequence[Any] = ()) -> list[Event]:
        with _its_own_faults():
            self._meet()
        found = self._crew.events(OFTEN, also)
        for future in [future for future in self._futures if future.done()]:
            found.append(self._result(future, self._futures.pop(future)))
        return found

    def stop(self) -> None:
        for future in self._futures:
            future.cancel(force=True)
        self._futures.clear()
        self._crew.stop()
        for ours in (self._client, self._cluster):
            with contextlib.suppress(OSError):      # late or cut off: its processes die with us
                if ours is not None:
                    ours.close()

    def _wait_for_a_worker(self, address: str, check: Callable[[], None], say: Callable[[str], None]) -> None:
        """Workers may come later than we do; that none comes is for the person to say."""
        self._meet()
        if not self._known:
            say(f"waiting for a worker at {address}; Ctrl-C stops")
        while not self._known:
            check()
            time.sleep(OFTEN)
            self._meet()

    def _meet(self) -> None:
        """Compare workers that are new with this machine; refuse those that would draw otherwise."""
        if self._client.status == "closed":
            raise _refused("must name a scheduler that stays", "one that is gone", "Start it again.")
        there = set(self._client.scheduler_info(n_workers=-1)["workers"])
        strangers = sorted(there - self._known)
        if strangers:
            here = cluster_worker.described(self._packages)
            told = self._client.run(cluster_worker.machine, self._packages, workers=strangers, on_error="return")
            for address, its in told.items():
                if isinstance(its, Exception):      # lost while it was asked
                    there.discard(address)
                    continue
                odd = drawing_machine.differences(here, its)
                if odd:
                    raise LackingError([Fault(address, None, "", "must draw as this machine does", "; ".join(odd),
                                              "Install the same there, from requirements.lock, or leave it out.")])
        self._known = there

    def _result(self, future: Any, task: ShotTask) -> Event:
        """Write the segment where the task wants it, if it arrived as it was sent."""
        error = future.exception()
        if error is not None:
            return Lost(task, f"{type(error).__name__}: {error}"[:300])
        result, data = future.result()
        if isinstance(result, Take):
            if hashlib.sha256(data).hexdigest() != result.sha256:
                return Lost(task, "its bytes were damaged on the way")
            task.path.write_bytes(data)
            with task.path.open("rb") as file:
                os.fsync(file.fileno())
        elif isinstance(result, Failure) and result.kind == "disk":
            return Lost(task, f"a worker's disk: {result.path}: {result.message}")
        return Done(task, result)


def _connected(address: str, workers: int) -> tuple[Any, Any]:
    """(the cluster that was started here or None, a client)."""
    try:
        import dask
        import distributed
    except ImportError as error:
        raise _refused("must have Dask, which is not installed", None,
                       "Install the extra: pip install 'soupmath[cluster]'.") from error
    dask.config.set({"distributed.scheduler.allowed-failures": LOST, "distributed.worker.daemon": True})
    cluster = None
    try:
        if address == "local":
            dask.config.set(LOCAL)
            cluster = distributed.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None,
                                               env=dict.fromkeys(ONE_THREAD, "1"))
        else:
            _call(address)
        client = distributed.Client(cluster or address, timeout=HANDSHAKE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise _refused("must name a scheduler that answers, with a worker", f"{shown(address)} ({error})",
                       "As --cluster tcp://host:8786, or --cluster local.") from error
    return cluster, client


def _call(address: str) -> None:
    """Raise OSError where nothing listens, which the system knows at once; Dask would try again for its time."""
    from distributed.comm.addressing import get_address_host_port

    host, port = get_address_host_port(address, strict=True)
    socket.create_connection((host, port)).close()


@contextlib.contextmanager
def _its_own_faults() -> Iterator[None]:
    """A line that breaks is the cluster's fault; to Python it is an OSError, as a full disk is."""
    try:
        yield
    except OSError as error:
        raise _refused("must name a scheduler that stays", str(error) or type(error).__name__,
                       "Look whether it still runs, and start again.") from error


def _refused(rule: str, got: str | None, cure: str) -> LackingError:
    return LackingError([Fault("--cluster", None, "", rule, got, cure)])

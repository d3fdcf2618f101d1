"""Small films on the toy staging, and ways to make them, for the tests of the film half of the studio."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from toys.toy.places import PLACES
from toys.toy.verbs import VERBS

import soupmath as sm
from scenes.stage.timeline import Beat, Plan, Stretch
from scenes.studio.plan.make_plan import fold, lay_out
from scenes.studio.publish.films import Film, joined_film, lesson_film
from scenes.studio.shots.quality import Quality
from scenes.studio.shots.shot_task import ShotTask
from scenes.studio.speech.narrator import SILENT, Narration
from scenes.studio.store import store_quota
from scenes.studio.store.code_digests import PROJECT, Library
from scenes.studio.store.store import Store
from scenes.studio.work.batch import Batch
from scenes.studio.work.executor import Done, Event, Task
from scenes.studio.work.performer import Performer
from scenes.studio.work.production import Production
from scenes.studio.work.progress import Watcher
from scenes.studio.work.signals import Signals

TINY = Quality("tiny", 64, 15)
SPOKEN = 20     # ticks
TOY = {verb.name: verb for verb in VERBS}


@cache
def run(learning_rate: float = 0.3) -> sm.Trajectory:
    loss = sm.soup.salt_loss()
    return sm.descend(loss, sm.optimizers.gradient_descent(learning_rate / 98), loss.places["salt_short"], steps=6)


def beat(verb: str, steps: tuple[int, int] = (0, 0), name: str = "", say: str = "hello", **args: object) -> Beat:
    timing = lay_out(TOY[verb], steps[1] - steps[0], SPOKEN, 6)
    return Beat(name or verb, verb, *steps, say=say, args=args, speech_ticks=SPOKEN, **timing)


OPEN, WALK, REST, ON = beat("open"), beat("walk", (0, 3)), beat("rest", (3, 3)), beat("walk", (3, 6), "on")
GOOD = (OPEN, WALK, REST, ON)       # 45 + 38 + 50 + 38 … ticks: several shots


def plan(*beats: Beat, lesson: str = "toy-lesson", learning_rate: float = 0.3, **choices: Any) -> Plan:
    return Plan(lesson, "Toy", "toy", fold("toy", beats or GOOD), runs={"run": run(learning_rate)},
                **{"places": PLACES["wide"], **choices})


def whole(a_plan: Plan) -> list[Stretch]:
    """All beats of a plan, from their first to their last tick."""
    return [Stretch(beat, 0, beat.ticks) for beat in a_plan.beats]


def film(*beats: Beat, quality: Quality = TINY, lesson: str = "toy-lesson", learning_rate: float = 0.3,
         narration: Narration = SILENT) -> Film:
    return lesson_film(plan(*beats, lesson=lesson, learning_rate=learning_rate), quality, "", library(),
                       narration=narration)


@cache
def library() -> Library:
    """The sources as they stand when the tests begin."""
    return Library((*PROJECT, "toys"))


def joined(*films: Film, name: str = "joined") -> Film:
    return joined_film(name, "Joined", films)


class Alone:
    """An Executor that performs each task at once, in this process. `before` may raise, to stop a batch."""

    def __init__(self, folder: Path, before: Any = None) -> None:
        self._performer, self._before, self._done = Performer(folder), before, list[Event]()
        self.given: list[Task] = []

    def free(self) -> int:
        return 1 - len(self._done)

    def built(self) -> frozenset[str]:
        return frozenset(task.set_key for task in self.given[-1:] if isinstance(task, ShotTask))

    def give(self, task: Task) -> None:
        if self._before:
            self._before(task)
        self.given.append(task)
        self._done.append(Done(task, self._performer.perform(task, lambda frames: None)))

    def events(self, seconds: float, also: Sequence[Any] = ()) -> list[Event]:
        done, self._done = self._done, []
        return done

    def stop(self) -> None: ...


def make(out: Path, *films: Film, before: Any = None, force: bool = False,
         quota: int = store_quota.QUOTA) -> list[Production]:
    """Bring films up to date in this process."""
    store = Store(out / ".store")
    with store.room() as room:
        crew = Alone(room, before)
        return Batch(films, out, room, store, crew, Watcher(), Signals(), force, quota=quota).run()


def drawn(productions: Sequence[Production]) -> int:
    """How many shots had to be drawn."""
    return len(set().union(*(production.rendered for production in productions)))


def contents(folder: Path) -> dict[str, bytes]:
    """Every published file below a folder, by its relative path; receipts tell how they came about and are left out."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and ".store" not in path.parts and path.name != "receipt.json"}

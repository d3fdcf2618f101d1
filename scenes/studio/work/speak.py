"""Many lines said at once: by as many processes as there are cores, where that is worth their start."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from multiprocessing import TimeoutError, get_context
from typing import TYPE_CHECKING

from scenes.studio.files.stagings import plugins
from scenes.studio.speech.narrator import Each, Made, Speak, ToSay
from scenes.studio.store import loaded_code
from scenes.studio.work.worker_process import belong_to

if TYPE_CHECKING:
    from multiprocessing.pool import IMapIterator

LISTEN = 0.2    # seconds between two checks
WORTH = 20      # lines; as many are said while a process starts and loads a voice


def at_once(jobs: int, check: Callable[[], None]) -> Each:
    """What says lines with at most so many processes. check: called again and again meanwhile, and may raise."""
    def each(speak: Speak, lines: list[ToSay]) -> Iterator[Made]:
        processes = min(jobs, len(lines) // WORTH)
        if processes < 2:
            for line in lines:
                yield speak(line)
                check()
            return
        # leaving the block ends the processes at once, so Ctrl-C does too
        with get_context("spawn").Pool(processes, initializer=_begin, initargs=(os.getpid(),)) as pool:
            yield from _heard(pool.imap(speak, lines), check)
    return each


def _heard(said: IMapIterator[Made], check: Callable[[], None]) -> Iterator[Made]:
    while True:
        try:
            yield said.next(LISTEN)
        except StopIteration:
            return
        except TimeoutError:
            check()


def _begin(parent: int) -> None:
    belong_to(parent)
    loaded_code.install((*loaded_code.PROJECT, *plugins()))

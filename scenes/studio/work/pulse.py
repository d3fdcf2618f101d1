"""Whether a worker still gets on. It is judged by what it does and never by how long that takes: on a slow or busy
machine everything takes long, but nothing is done only by what hangs.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from scenes.studio.work.vital_signs import Vital

ASLEEP = 120.0      # seconds asleep, nothing done; who waits for a processor or a disk is not asleep
EVERY = 1.0         # seconds between two looks
LOOK = 5.0          # seconds of sleep that one look counts at most: whoever looks may have been stopped itself
TIMES = 200         # more work without a sign of life than this times the most ever done before one: going in circles


class Pulse:
    """The signs of life of one worker, and what it has done since the last. vital: asks the system."""

    def __init__(self, vital: Callable[[], Vital | None], clock: Callable[[], float] = time.monotonic) -> None:
        self._vital, self._clock = vital, clock
        self._at_beat = self._at_look = self._slept = self._looked = 0.0
        self._begin(self._done())

    def beat(self) -> float:
        """A sign of life; processor seconds since the one before."""
        done = self._done()
        since = done - self._at_beat
        self._begin(done)
        return since

    def fault(self, most: float) -> str:
        """What is wrong, or "". most: processor seconds that any worker took until a sign of life; 0: nobody knows."""
        now = self._clock()
        vital = self._vital() if now - self._looked >= EVERY else None
        if vital is None:       # looked at a moment ago, or gone, which its line tells
            return ""
        idle = vital.asleep and vital.cpu_seconds == self._at_look
        self._slept = self._slept + min(LOOK, now - self._looked) if idle else 0.0
        self._at_look, self._looked = vital.cpu_seconds, now
        if self._slept >= ASLEEP:
            return f"asleep for {ASLEEP:g} s with nothing done"
        busy = vital.cpu_seconds - self._at_beat
        return f"busy for {busy:.0f} processor seconds without a frame" if most and busy > TIMES * most else ""

    def _done(self) -> float:
        vital = self._vital()
        return vital.cpu_seconds if vital else 0.0

    def _begin(self, done: float) -> None:
        self._at_beat = self._at_look = done
        self._slept, self._looked = 0.0, self._clock()

"""SIGINT, SIGTERM, SIGHUP: noted at once, acted on between two steps, so that no step is left half done."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator

from scenes.studio.files.exit_codes import stopped_by
from scenes.studio.files.faults import EndedError

HEEDED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(EndedError):  # noqa: N818 - not an error: somebody asked
    """A signal asked us to stop."""

    def __init__(self, number: int) -> None:
        super().__init__("stopped; finished shots are kept and need not be drawn again")
        self.exit_code = stopped_by(number)


class Signals:
    """Whether a signal came, and something to wait on that becomes readable when one does."""

    def __init__(self) -> None:
        self._came: int | None = None
        self._ears: tuple[int, int] | None = None

    def check(self) -> None:
        """Raise Stopped if a signal came."""
        if self._came is not None:
            raise Stopped(self._came)

    def waitable(self) -> list[int]:
        return [self._ears[0]] if self._ears else []

    @contextlib.contextmanager
    def heeded(self) -> Iterator[Signals]:
        """Note signals inside the block; what they did before is put back after it.

        Those that whoever started us has asked to ignore (`nohup`) stay ignored.
        """
        self._ears = os.pipe()
        heard = [number for number in HEEDED if signal.getsignal(number) is not signal.SIG_IGN]
        before = {number: signal.signal(number, self._note) for number in heard}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            for end in self._ears:
                os.close(end)
            self._ears = None

    def _note(self, number: int, _frame: object) -> None:
        self._came = number
        if self._ears:
            os.write(self._ears[1], b".")

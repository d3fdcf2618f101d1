"""How `soup` ends, for scripts that start it: the one place where its exit codes are numbers."""

from __future__ import annotations

DONE = 0            # everything that was asked for is there, whole
FAILED = 1          # some of it is not, or a law does not hold
BAD_INPUT = 2       # what was given is wrong, and nothing was done for it; click's own code for wrong options
LACKING = 3         # this machine lacks something, or its disk takes no more


def stopped_by(signal: int) -> int:
    """As shells count it."""
    return 128 + signal

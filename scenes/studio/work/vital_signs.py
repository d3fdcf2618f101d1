"""What a process has done so far, and whether it is doing anything: as the system counts it."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

CLOCK = re.compile(r"(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)")      # [[days-]hours:]minutes:seconds


@dataclass(frozen=True)
class Vital:
    """Processor seconds used so far. asleep: it waits for nothing but somebody's call: not ready to run, not at a
    disk, and not stopped by anybody."""

    cpu_seconds: float
    asleep: bool


def vital_signs(pid: int) -> Vital | None:
    """Of a process; None where it is gone, or where the system does not tell."""
    told = Path(f"/proc/{pid}/stat")
    try:
        return _of_proc(told.read_text()) if Path("/proc/self/stat").exists() else _of_ps(pid)
    except (OSError, ValueError, IndexError):
        return None


def _of_proc(stat: str) -> Vital:
    """Linux: the state, and the ticks in user and kernel mode, of all threads together (man proc_pid_stat)."""
    state, *numbers = stat.rpartition(")")[2].split()
    return Vital((int(numbers[10]) + int(numbers[11])) / os.sysconf("SC_CLK_TCK"), state == "S")


def _of_ps(pid: int) -> Vital | None:
    said = subprocess.run(["ps", "-o", "state=,time=", "-p", str(pid)], capture_output=True, text=True).stdout.split()
    found = CLOCK.fullmatch(said[1])
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups()) if found else (0.0,) * 4
    return Vital(((days * 24 + hours) * 60 + minutes) * 60 + seconds, said[0][0] in "SI") if found else None

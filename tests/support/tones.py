"""Speech for tests: tones instead of words, a command that says a word for each blank, folders of recordings."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from scenes.studio.speech import wav_file
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.narrator import Said
from scenes.studio.speech.spoken import Spoken

RATE = 24_000
# a program that writes half a second of tone for each word that it reads
COMMAND = f"{shlex.join((sys.executable, __file__))} {{wav}}"


def tones(starts: Iterable[float], seconds: float, length: float = 0.2) -> Spoken:
    """A tone for each word, with silence between."""
    samples, times = np.zeros(round(seconds * RATE), np.int16), []
    for start in starts:
        at = np.arange(round(start * RATE), round((start + length) * RATE))
        samples[at] = 12_000 * np.cos(2 * np.pi * 440 * (at - at[0]) / RATE)
        times.append((start, start + length))
    return Spoken(samples, RATE, np.array(times, float).reshape(-1, 2))


def said(say: str, starts: Iterable[float], seconds: float) -> Said:
    """A sentence as if it had been said so."""
    return Said(spelled(say), tones(starts, seconds))


def record(folder: Path, seconds: float = 1.0) -> None:
    """Write a recording: a tone with a tenth of a second of silence around it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    spoken = tones([0.1], seconds, seconds - 0.2)
    wav_file.write(folder, spoken.samples, spoken.per_second)


if __name__ == "__main__":
    count = len(sys.stdin.read().split())
    made = tones([0.3 + 0.5 * k for k in range(count)], 0.5 * count + 0.5)
    wav_file.write(Path(sys.argv[1]), made.samples, made.per_second)

"""What the films say, measured: how fast, how loud, how well it is understood, and when its words are heard.

    PYTHONPATH=.:tests/support python tests/benchmarks/narration.py [--lang CODE] [--voice NAME] [--out OUT] [LESSON…]

OUT: the folder of films in whose store speech is kept. Prints a row of the table in README.md for each lesson, and
what was misunderstood by Whisper, where that is installed (tests/support/understood.py says how).
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from understood import Listener, Misheard, errors, misheard, sound_alike, words

from scenes.studio.command.narrators import speaking
from scenes.studio.files import catalogue
from scenes.studio.plan.opened import opened
from scenes.studio.publish import loudness
from scenes.studio.speech.narrator import Said
from scenes.studio.speech.spoken import Spoken
from scenes.studio.store.beside_films import kept_of, library_of

BEFORE, NEAR = 0.1, 0.25        # seconds of silence before an onset; further off no onset is a word's
QUIET = 0.03                    # of the loudest
STEP = 0.005                    # seconds


@dataclass(frozen=True)
class Row:
    lesson: str
    words: int
    seconds: float
    letters: int
    lufs: float
    peak: float
    errors: int | None
    by_ear: int
    late: float

    def __str__(self) -> str:
        errors = "—" if self.errors is None else \
            f"{self.errors} ({self.errors / self.words:.1%}) | {self.by_ear} ({self.by_ear / self.words:.1%})"
        return (f"| {self.lesson} | {self.words} | {self.seconds:.1f} | {60 * self.words / self.seconds:.0f} "
                f"| {self.letters / self.seconds:.1f} | {self.lufs:.1f} | {self.peak:.1f} | {errors} "
                f"| {self.late * 1000:+.0f} |")


def lateness(spoken: Spoken) -> Iterator[float]:
    """Seconds from when a word is told to begin to the onset that is heard, of words after silence."""
    size = round(STEP * spoken.per_second)
    peaks = np.abs(spoken.samples[: len(spoken.samples) // size * size].astype(int)).reshape(-1, size).max(axis=1)
    loud, before = peaks > QUIET * peaks.max(), round(BEFORE / STEP)
    onsets = np.array([k * STEP for k in np.flatnonzero(loud) if not loud[max(0, k - before) : k].any()])
    for begins in onsets:
        nearest = spoken.words[np.argmin(np.abs(spoken.words[:, 0] - begins)), 0]
        if abs(begins - nearest) < NEAR:
            yield begins - nearest


def row(lesson: str, said: Mapping[str, Said], lang: str, listener: Listener | None) -> Row:
    spoken = [one.spoken for one in said.values()]
    whole = np.concatenate([one.samples for one in spoken]).astype(np.float32) / 32768
    lufs, peak = loudness.measured(loudness.levelled(whole, spoken[0].per_second), spoken[0].per_second)
    wrong: list[Misheard] = []
    for beat, one in said.items() if listener else ():
        heard = listener.heard(one.spoken)
        parts = list(misheard(words(one.spelled.text, lang), words(heard, lang)))
        wrong += parts
        for part in parts:
            print(f"  {lesson} {beat}: {' '.join(part[0])} · {' '.join(part[1])}", flush=True)
    by_ear = [part for part in wrong if lang != "en" or not sound_alike(part)]
    count = sum(len(words(one.spelled.text, lang)) for one in said.values())
    letters = sum(len(one.spelled.text) for one in said.values())
    late = max((late for one in spoken for late in lateness(one)), key=abs, default=0.0)
    return Row(lesson, count, sum(one.seconds for one in spoken), letters, lufs, peak,
               errors(wrong) if listener else None, errors(by_ear), late)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("lessons", nargs="*")
    asked.add_argument("--voice", default="auto")
    asked.add_argument("--out", type=Path, default=Path("output"))
    asked.add_argument("--lang", default="en")
    given = asked.parse_args()
    library = library_of(given.out)
    kept = kept_of(given.out, library)
    languages = (("--lang", given.lang),) if given.lang != "en" else ()
    scripts = [opened(name, (), kept, languages).script() for name in given.lessons or map(str, catalogue.there())]
    narrator = speaking(given.lessons, given.voice, kept, 1)
    narrator.rehearse(script for script in scripts if script)
    narrator.remember()
    library.remember()
    with tempfile.TemporaryDirectory() as folder:
        listener = Listener(Path(folder), given.lang) if find_spec("faster_whisper") else None
        for script in filter(None, scripts):
            print(row(script.lesson.name, narrator.narration(script).said, given.lang, listener), flush=True)


if __name__ == "__main__":
    main()

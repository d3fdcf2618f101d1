"""What the films say, measured: how fast, how loud, how well it is understood, and when its words are heard.

    PYTHONPATH=. python tests/benchmarks/narration.py [--lang CODE] [--voice NAME] [--out FOLDER] [--model FOLDER] [LESSON…]

--out: the folder of films in whose store speech is kept. --model: a model of faster-whisper, which counts word errors;
without it they are not counted. Prints a row of the table in README.md for each lesson, and what was misunderstood.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from scenes.kit.scripts import script_of
from scenes.studio.command.narrators import speaking
from scenes.studio.files import catalogue
from scenes.studio.plan.opened import opened
from scenes.studio.publish import loudness
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.narrator import Said
from scenes.studio.speech.spoken import Spoken
from scenes.studio.store.beside_films import kept_of, library_of

BEFORE, NEAR = 0.1, 0.25        # seconds of silence before an onset; further off no onset is a word's
QUIET = 0.03                    # of the loudest
STEP = 0.005                    # seconds
# one word in two spellings
ALIKE = {r"can't\b": "cannot", r"n't\b": " not", r"'re\b": " are", r"'ll\b": " will", r"'ve\b": " have", r"'m\b": " am",
         "colour": "color", r"litre": "liter", r"\bgrey": "gray", r"\bok\b": "okay"}


@dataclass(frozen=True)
class Row:
    lesson: str
    words: int
    seconds: float
    letters: int
    lufs: float
    peak: float
    errors: int | None
    late: float

    def __str__(self) -> str:
        errors = "—" if self.errors is None else f"{self.errors} ({self.errors / self.words:.1%})"
        return (f"| {self.lesson} | {self.words} | {self.seconds:.1f} | {60 * self.words / self.seconds:.0f} "
                f"| {self.letters / self.seconds:.1f} | {self.lufs:.1f} | {self.peak:.1f} | {errors} "
                f"| {self.late * 1000:+.0f} |")


class Listener:
    """faster-whisper, which hears what was said."""

    def __init__(self, model: str, lang: str) -> None:
        from faster_whisper import WhisperModel

        self._model = WhisperModel(model, device="cpu", compute_type="int8", local_files_only=True)
        self._lang = lang

    def heard(self, spoken: Spoken) -> str:
        at = np.arange(0, spoken.seconds, 1 / 16_000) * spoken.per_second
        samples = np.interp(at, np.arange(len(spoken.samples)), spoken.samples / 32768).astype(np.float32)
        segments, _ = self._model.transcribe(samples, language=self._lang, condition_on_previous_text=False)
        return " ".join(segment.text for segment in segments)


def words(text: str, lang: str) -> list[str]:
    """As they are compared: numbers in words, and letters where no blanks stand between words."""
    plain = re.sub(r"[^\w']+", " ", spelled(text.lower(), lang=lang).text.replace("’", "'"))
    for one, other in ALIKE.items() if lang == "en" else ():
        plain = re.sub(one, other, plain)
    return plain.split() if script_of(lang).spaced else list(plain.replace(" ", ""))


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """Words to change, leave away or put in."""
    last = np.arange(len(other) + 1)
    for k, word in enumerate(one):
        now = [k + 1]
        for j, heard in enumerate(other):
            now.append(min(last[j] + (word != heard), last[j + 1] + 1, now[j] + 1))
        last = np.array(now)
    return int(last[-1])


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
    errors, count = 0, 0
    for beat, one in said.items():
        told = words(one.spelled.text, lang)
        count += len(told)
        if listener and (wrong := distance(told, words(text := listener.heard(one.spoken), lang))):
            errors += wrong
            print(f"  {lesson} {beat}: {wrong} · {one.spelled.text} · {text.strip()}", flush=True)
    letters = sum(len(one.spelled.text) for one in said.values())
    late = max((late for one in spoken for late in lateness(one)), key=abs, default=0.0)
    return Row(lesson, count, sum(one.seconds for one in spoken), letters, lufs, peak,
               errors if listener else None, late)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("lessons", nargs="*")
    asked.add_argument("--voice", default="auto")
    asked.add_argument("--out", type=Path, default=Path("output"))
    asked.add_argument("--model")
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
    listeners: dict[str, Listener] = {}
    for script in filter(None, scripts):
        lang = script.lesson.lang.partition("-")[0]
        if given.model and lang not in listeners:
            listeners[lang] = Listener(given.model, lang)
        print(row(script.lesson.name, narrator.narration(script).said, lang, listeners.get(lang)), flush=True)


if __name__ == "__main__":
    main()

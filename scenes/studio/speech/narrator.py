"""Lessons -> their narration: every sentence said once, and kept with all that it depends on."""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.voice import AUTO, OFF, VoiceSpec
from scenes.studio.speech.for_the_ear import Spelled, spelled
from scenes.studio.speech.spoken import Speaker, Spoken, SpokenLine
from scenes.studio.speech.voices import describer_of, lacked, speaker_of
from scenes.studio.store import loaded_code
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Arrays, Kept


@dataclass(frozen=True, eq=False)
class Said:
    """A beat's sentence as it was said."""

    spelled: Spelled
    spoken: Spoken

    @property
    def ticks(self) -> int:
        """The ticks that it takes: the speech has ended before a beat of that length does."""
        return math.ceil(self.spoken.seconds * TICKS_PER_SECOND)

    def tick_at(self, letter: int) -> int:
        """The tick at which the word begins that has this letter of the sentence, or comes after it."""
        word = self.spelled.word_at(letter)
        return self.words[word][1] if word < len(self.words) else self.ticks

    @cached_property
    def words(self) -> tuple[tuple[int, int], ...]:
        """(letter of the sentence, tick) at which each word begins."""
        ticks = (self.spoken.words[:, 0] * TICKS_PER_SECOND).round().astype(int).tolist()
        return tuple((letter, min(self.ticks, tick)) for letter, tick in zip(self.spelled.origins, ticks, strict=True))

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.spoken.samples.tobytes()).hexdigest()


@dataclass(frozen=True)
class Narration:
    """What is said of a lesson.

    voice: its name, "" for none; said: beat -> its sentence; unsaid: how many are not spoken yet, and then none is.
    lacked: the command that would bring the voice for want of which it is silent.
    told: beat -> the description of what is seen in it, for those who do not see it; none where none is asked for.
    """

    voice: str = ""
    said: Mapping[str, Said] = field(default_factory=dict)
    unsaid: int = 0
    lacked: str = ""
    told: Mapping[str, Said] = field(default_factory=dict)


@dataclass(frozen=True)
class LessonScript:
    """The words of a lesson: beat -> its sentence, its numbers filled in and its cues taken out.

    seen: beat -> its description, where descriptions are to be spoken.
    """

    lesson: Lesson
    says: Mapping[str, str]
    seen: Mapping[str, str] = field(default_factory=dict)


SILENT = Narration()
Made = tuple[Spoken | BadInputError, Mapping[str, str]]        # module -> sha256 of the code that has made it
ToSay = tuple[Speaker, SpokenLine]
Speak = Callable[[ToSay], Made]
Each = Callable[[Speak, list[ToSay]], Iterable[Made]]


class Narrator:
    """Says lessons. option: the voice that is asked for; each: applies a function to many lines, maybe all at once.

    films: lesson -> the voice of the film that it belongs to; makes: whether what was never said is said now.
    """

    def __init__(self, option: str = OFF, kept: Kept = NOTHING_KEPT, each: Each = map,
                 films: Mapping[str, VoiceSpec] | None = None, makes: bool = True) -> None:
        self._option, self._kept, self._each, self._makes = option, kept, each, makes
        self._films = films or {}
        self._spoken: dict[str, Spoken] = {}
        self._new: list[tuple[Speaker, SpokenLine, Spoken, Mapping[str, str]]] = []

    def rehearse(self, scripts: Iterable[LessonScript]) -> Mapping[Path, Sequence[Fault]]:
        """Say what no sentence of these lessons was ever said of, all of it in one go; what is wrong, by lesson."""
        wrong: dict[Path, list[Fault]] = {}
        lines: dict[str, tuple[Speaker, SpokenLine, Path]] = {}
        for script in scripts:
            with _noted(wrong, script.lesson.path):
                for speaker, line in self._to_say(script):
                    with _noted(wrong, script.lesson.path):     # every recording that is missing is named
                        if (key := _key(speaker, line)) not in self._spoken and not self._found(speaker, line, key):
                            lines[key] = speaker, line, script.lesson.path
        if self._makes and lines:
            made = self._each(speak, [(speaker, line) for speaker, line, _ in lines.values()])
            for (key, (speaker, line, path)), (spoken, ran) in zip(lines.items(), made, strict=True):
                with _noted(wrong, path):
                    self._note(key, speaker, line, spoken, ran)
        return wrong

    def remember(self) -> None:
        """Keep what was said now; until then nothing is written, since what is asked for may be refused."""
        for speaker, line, spoken, ran in self._new:
            self._kept.keep(speaker.parts(line), [speaker.module], _taken_apart(spoken), ran)
        self._new.clear()

    def narration(self, script: LessonScript) -> Narration:
        """What is said of a lesson that was rehearsed."""
        speaker, told = self._speaker(script.lesson), {}
        if script.seen:
            told = self._said(describer_of(script.lesson, self._voice(script.lesson)), script, script.seen)
        if speaker is None:
            return Narration(lacked=lacked(script.lesson, self._voice(script.lesson), self._option), told=told)
        said = self._said(speaker, script, script.says)
        unsaid = len(self._lines(script, script.says)) - len(said)
        return Narration(speaker.name, {} if unsaid else said, unsaid, told=told)

    def _to_say(self, script: LessonScript) -> Iterator[ToSay]:
        """Who says what of a lesson."""
        if speaker := self._speaker(script.lesson):
            yield from ((speaker, line) for line, _ in self._lines(script, script.says).values())
        if script.seen:
            describer = describer_of(script.lesson, self._voice(script.lesson))
            yield from ((describer, line) for line, _ in self._lines(script, script.seen).values())

    def _said(self, speaker: Speaker, script: LessonScript, words: Mapping[str, str]) -> dict[str, Said]:
        """What was spoken of these words."""
        lines = self._lines(script, words)
        found = {beat: self._spoken.get(_key(speaker, line)) for beat, (line, _) in lines.items()}
        return {beat: Said(lines[beat][1], spoken) for beat, spoken in found.items() if spoken}

    def _speaker(self, lesson: Lesson) -> Speaker | None:
        return speaker_of(lesson, self._voice(lesson), self._option)

    def _voice(self, lesson: Lesson) -> VoiceSpec:
        return lesson.voice or self._films.get(lesson.name) or VoiceSpec(AUTO)

    def _lines(self, script: LessonScript, words: Mapping[str, str]) -> dict[str, tuple[SpokenLine, Spelled]]:
        """Of the beats that have words that can be said."""
        lesson = script.lesson
        told = {beat: spelled(say, self._voice(lesson).pronounce, lesson.lang) for beat, say in words.items()}
        return {beat: (SpokenLine(lesson.name, beat, heard.text), heard) for beat, heard in told.items()
                if any(map(str.isalnum, heard.text))}

    def _note(self, key: str, speaker: Speaker, line: SpokenLine, spoken: Spoken | BadInputError,
              ran: Mapping[str, str]) -> None:
        if isinstance(spoken, BadInputError):
            raise spoken
        self._spoken[key] = spoken
        self._new.append((speaker, line, spoken, ran))

    def _found(self, speaker: Speaker, line: SpokenLine, key: str) -> Spoken | None:
        """Its speech that was kept."""
        kept = self._kept.look(speaker.parts(line), [speaker.module])
        if kept is not None:
            self._spoken[key] = Spoken(kept["samples"], int(kept["per_second"]), kept["words"])
        return self._spoken.get(key)


def speak(asked: ToSay) -> Made:
    """A line said, in whichever process."""
    speaker, line = asked
    try:
        return speaker.speak(line), loaded_code.digests()
    except BadInputError as error:
        return error, {}


@contextlib.contextmanager
def _noted(wrong: dict[Path, list[Fault]], path: Path) -> Iterator[None]:
    try:
        yield
    except BadInputError as error:
        wrong.setdefault(path, []).extend(error.faults)


def _key(speaker: Speaker, line: SpokenLine) -> str:
    return json.dumps([speaker.module, speaker.parts(line)], sort_keys=True)


def _taken_apart(spoken: Spoken) -> Arrays:
    return {"samples": spoken.samples, "per_second": np.array(spoken.per_second), "words": spoken.words}


def plain(narration: Narration) -> dict[str, Any]:
    """What a film depends on of its narration, as plain data."""
    return {"voice": narration.voice, "said": {beat: said.digest for beat, said in narration.said.items()}}

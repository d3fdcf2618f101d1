"""A person's own voice: a folder of WAV files, FOLDER/LESSON/BEAT.wav."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.files.toml_file import as_named
from scenes.studio.speech import wav_file
from scenes.studio.speech.aligner import PACKAGE
from scenes.studio.speech.heard import timed
from scenes.studio.speech.spoken import Spoken, SpokenLine, versions

MOST = 1 << 28      # bytes of a recording


@dataclass(frozen=True)
class RecordedSpeaker:
    """folder: what holds a folder for each lesson; lang: what is spoken there."""

    folder: Path
    lang: str = "en"
    module: str = __name__

    @property
    def name(self) -> str:
        return self.folder.name

    def parts(self, line: SpokenLine) -> Mapping[str, object]:
        return {"text": line.text, "recording": hashlib.sha256(self._data(line)).hexdigest(), "lang": self.lang,
                **versions(PACKAGE)}

    def speak(self, line: SpokenLine) -> Spoken:
        try:
            samples, rate = wav_file.heard(self._data(line))
        except ValueError as error:
            raise self._refused(line, "must be speech in a WAV file, of at most "
                                f"{wav_file.LONGEST:g} s", str(error), "Record it anew, or convert it.") from None
        return timed(samples, rate, line.text, self.lang)

    def _data(self, line: SpokenLine) -> bytes:
        path = self._path(line)
        try:
            if path.stat().st_size > MOST:
                raise self._refused(line, f"must be at most {MOST >> 20} MB", f"{path.stat().st_size >> 20} MB",
                                    "Record a sentence a file.")
            return path.read_bytes()
        except OSError as error:
            raise self._refused(line, "must be a recording of the beat's sentence", error.strerror,
                                f"Record it: {line.text}") from None

    def _refused(self, line: SpokenLine, rule: str, got: str | None, cure: str) -> BadInputError:
        return BadInputError([Fault(as_named(self._path(line)), None, "", rule, got, cure)])

    def _path(self, line: SpokenLine) -> Path:
        return self.folder / line.lesson / f"{line.beat}.wav"

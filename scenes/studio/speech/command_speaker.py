"""Any program that writes a WAV file as a speaker, in a process of its own: `piper -f {wav}`, `say -o {wav} {text}`."""

from __future__ import annotations

import shlex
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files.faults import BadInputError, EndedError, Fault, LackingError, shown
from scenes.studio.speech import wav_file
from scenes.studio.speech.aligner import PACKAGE
from scenes.studio.speech.heard import timed
from scenes.studio.speech.spoken import Spoken, SpokenLine, versions

WAV, TEXT = "{wav}", "{text}"
SAID = 300          # letters of what a program complains of


@dataclass(frozen=True)
class CommandSpeaker:
    """command: its words; {wav} is the file it writes, {text} what it says, which it can read from its input too."""

    command: str
    lang: str = "en"
    install: str = "Install it, or give its path"
    module: str = __name__

    @property
    def name(self) -> str:
        return Path(self.words[0]).stem

    def parts(self, line: SpokenLine) -> Mapping[str, object]:
        return {"text": line.text, "command": self.command, "lang": self.lang, **versions(PACKAGE)}

    def speak(self, line: SpokenLine) -> Spoken:
        with tempfile.TemporaryDirectory(prefix="soup-") as folder:
            wav = Path(folder, "said.wav")
            self._run([word.replace(WAV, str(wav)).replace(TEXT, line.text) for word in self.words], line.text)
            try:
                samples, rate = wav_file.heard(wav.read_bytes())
            except (OSError, ValueError) as error:
                raise EndedError(f"--voice {shown(self.command)} wrote no speech into {WAV}: {error}") from None
        return timed(samples, rate, line.text, self.lang)

    @property
    def words(self) -> Sequence[str]:
        """Raises BadInputError where it cannot be taken apart."""
        try:
            return shlex.split(self.command)
        except ValueError as error:
            raise BadInputError([Fault("--voice", None, "", f"must be a command ({error})", shown(self.command),
                                       "Close what is quoted.")]) from None

    def _run(self, words: Sequence[str], text: str) -> None:
        try:
            done = subprocess.run(words, input=text, capture_output=True, text=True, encoding="utf-8", errors="replace")
        except OSError as error:
            raise LackingError([Fault("--voice", None, "", "must be a command that can be started", shown(words[0]),
                                      f"{self.install} ({error.strerror}).")]) from None
        if done.returncode:
            raise EndedError(f"--voice {words[0]} ended with {done.returncode}: "
                             f"{done.stderr.strip()[-SAID:] or 'silent'}")

"""espeak-ng and Piper: programs that are started, never imported, with the text as their input."""

from __future__ import annotations

import json
import shlex
import stat
import sys
from pathlib import Path

import pytest
import tones

from scenes.studio.files.exit_codes import LACKING
from scenes.studio.files.faults import LackingError
from scenes.studio.speech.other_programs import is_one, program
from scenes.studio.speech.spoken import SpokenLine
from scenes.studio.speech.voices import check_option, label

# notes its arguments, and says a tone for each word that it reads
FAKE = f"""#!/bin/sh
printf '%s\\n' "$@" >"$0.asked"
for wav; do :; done
exec {shlex.join((sys.executable, tones.__file__))} "$wav"
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with both, the only ones that are found."""
    for name in ("espeak-ng", "piper"):
        (tmp_path / name).write_text(FAKE)
        (tmp_path / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


@pytest.mark.parametrize(("name", "lang", "asked"), [
    ("espeak", "zh", ["--stdin", "-v", "cmn", "-s", "225", "-w"]),
    ("espeak", "pt-BR", ["--stdin", "-v", "pt-br", "-s", "225", "-w"]),
    ("piper:my voices/de.onnx", "de", ["-m", "my voices/de.onnx", "--length-scale", "0.667", "-f"]),
])
def test_they_are_asked_for_the_language_and_the_pace(programs: Path, name: str, lang: str, asked: list[str]) -> None:
    spoken = program(name, lang, 1.5).speak(SpokenLine("lesson", "beat", "Ein Löffel Salz."))
    assert spoken.words.shape == (3, 2)
    [noted] = programs.glob("*.asked")
    assert noted.read_text().splitlines()[:-1] == asked


@pytest.mark.parametrize(("name", "command"), [("espeak", "apt-get install espeak-ng"),
                                               ("piper:de.onnx", "pip install piper-tts")])
def test_what_is_not_installed_is_said_with_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str,
                                                        command: str) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LackingError, match=f"Once: {command}") as caught:
        program(name, "de").speak(SpokenLine("lesson", "beat", "Salz."))
    assert caught.value.exit_code == LACKING


def test_a_line_depends_on_all_that_was_asked_for() -> None:
    line = SpokenLine("lesson", "beat", "Sal.")
    parts = [program(name, lang, rate).parts(line) for name, lang, rate in
             (("espeak", "es", 1.0), ("espeak", "de", 1.0), ("espeak", "es", 1.2), ("piper:a", "es", 1.0))]
    assert len({json.dumps(part, sort_keys=True) for part in parts}) == 4


def test_they_are_voices_that_one_may_ask_for() -> None:
    assert [name for name in ("espeak", "espeaks", "piper:de.onnx", "piper:") if is_one(name)] == \
        ["espeak", "piper:de.onnx"]
    check_option("espeak")
    check_option("piper:de.onnx")
    assert [label("espeak"), label("piper:voices/de.onnx")] == ["voice-espeak", "voice-de.onnx"]

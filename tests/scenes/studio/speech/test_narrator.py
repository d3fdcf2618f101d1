"""What is said is said once, kept under all that it depends on, and never served when it was spoilt."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from sample_lessons import GOOD
from tones import COMMAND, RATE, record, said

from scenes.studio.files.exit_codes import LACKING
from scenes.studio.files.faults import EndedError, LackingError
from scenes.studio.script.lesson import load
from scenes.studio.script.voice import VoiceSpec
from scenes.studio.speech.narrator import LessonScript, Made, Narrator, Speak, ToSay
from scenes.studio.store.kept_arrays import Kept
from scenes.studio.work.speak import at_once

Write = Callable[..., str]
SAYS = {"open": "The score is 6. That is 4 short.", "on": "The loss falls.", "rest": "", "dots": "…"}


class Counted:
    """Says lines here, and counts them."""

    def __init__(self) -> None:
        self.lines = 0

    def __call__(self, speak: Speak, lines: list[ToSay]) -> Iterable[Made]:
        self.lines += len(lines)
        return map(speak, lines)


@pytest.fixture
def script(write: Write) -> LessonScript:
    return LessonScript(load(write()), SAYS)


def narrated(script: LessonScript, option: str, kept: Kept, **how: object):
    each = Counted()
    narrator = Narrator(option, kept, each, **how)      # type: ignore[arg-type]
    wrong = narrator.rehearse([script])
    narrator.remember()
    return wrong or narrator.narration(script), each.lines


def test_nothing_is_written_before_it_is_to_be_remembered(script: LessonScript, tmp_path: Path) -> None:
    narrator = Narrator(COMMAND, Kept(tmp_path / "runs"), Counted())
    narrator.rehearse([script])
    assert not (tmp_path / "runs").exists()
    narrator.remember()
    assert len(list((tmp_path / "runs").glob("*.npz"))) == 2


def test_a_sentence_is_said_once(script: LessonScript, tmp_path: Path) -> None:
    first, lines = narrated(script, COMMAND, Kept(tmp_path / "runs"))
    assert (set(first.said), lines) == ({"open", "on"}, 2)
    again, lines = narrated(script, COMMAND, Kept(tmp_path / "runs"))
    assert lines == 0
    assert again.said["on"].digest == first.said["on"].digest
    assert again.said["open"].words == first.said["open"].words
    _, lines = narrated(LessonScript(script.lesson, {**SAYS, "on": "It falls."}), COMMAND, Kept(tmp_path / "runs"))
    assert lines == 1


@pytest.mark.parametrize("spoil", [
    lambda path: path.write_bytes(b""), lambda path: path.write_bytes(path.read_bytes()[:-9]),
    lambda path: path.write_bytes(path.read_bytes()[:-200] + bytes(200)),
])
def test_what_was_spoilt_is_said_again(script: LessonScript, tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    first, _ = narrated(script, COMMAND, Kept(tmp_path / "runs"))
    for path in (tmp_path / "runs").glob("*.npz"):
        spoil(path)
    again, lines = narrated(script, COMMAND, Kept(tmp_path / "runs"))
    assert lines == 2
    assert again.said["on"].digest == first.said["on"].digest


def test_rate_and_pronunciation_say_it_anew(script: LessonScript, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "runs")
    plain, _ = narrated(script, "hibari", kept)
    slow, lines = narrated(script, "hibari", kept, films={"soup": VoiceSpec(rate=0.7)})
    assert lines == 2
    assert slow.said["on"].ticks > plain.said["on"].ticks
    read, lines = narrated(script, "hibari", kept, films={"soup": VoiceSpec(pronounce={"loss": "long long loss"})})
    assert lines == 1
    assert read.said["on"].ticks > plain.said["on"].ticks
    assert len(read.said["on"].words) == 5


def test_who_only_tells_again_says_how_much_is_not_spoken_yet(script: LessonScript, tmp_path: Path) -> None:
    found, lines = narrated(script, COMMAND, Kept(tmp_path / "runs"), makes=False)
    assert (found.unsaid, dict(found.said), lines) == (2, {}, 0)
    narrated(script, COMMAND, Kept(tmp_path / "runs"))
    found, _ = narrated(script, COMMAND, Kept(tmp_path / "runs"), makes=False)
    assert (found.unsaid, len(found.said)) == (0, 2)


def test_a_persons_own_voice(script: LessonScript, tmp_path: Path) -> None:
    mine, kept = tmp_path / "mine", Kept(tmp_path / "runs")
    mine.mkdir()
    wrong, _ = narrated(script, str(mine), kept)
    (faults,) = wrong.values()
    assert "open.wav: must be a recording of the beat's sentence, got No such file" in str(faults[0])
    assert "Record it: The score is six. That is four short." in str(faults[0])
    record(mine / "soup" / "open.wav", 3.0)
    record(mine / "soup" / "on.wav", 1.0)
    found, _ = narrated(script, str(mine), kept)
    assert found.voice == "mine"
    assert {beat: round(one.spoken.seconds, 2) for beat, one in found.said.items()} == {"open": 3.0, "on": 1.0}
    record(mine / "soup" / "on.wav", 2.0)
    found, lines = narrated(script, str(mine), kept)
    assert (found.said["on"].ticks, lines) == (30, 1)
    (mine / "soup" / "on.wav").write_bytes(b"RIFF")
    wrong, _ = narrated(script, str(mine), kept)
    assert "on.wav: must be speech in a WAV file" in str(next(iter(wrong.values()))[0])


@pytest.mark.parametrize(("command", "kind", "why"), [
    ("/no/such/voice {wav}", LackingError, "must be a command that can be started"),
    ("false {wav}", EndedError, "false ended with 1"), ("true {wav}", EndedError, "wrote no speech"),
    ("sh -c 'echo no voice >&2; exit 4' {wav}", EndedError, "ended with 4: no voice"),
])
def test_a_command_that_says_nothing_is_said(script: LessonScript, command: str, kind: type[EndedError],
                                             why: str) -> None:
    narrator = Narrator(command, each=map)
    with pytest.raises(kind, match=why) as caught:
        narrator.rehearse([script])
    assert kind is not LackingError or caught.value.exit_code == LACKING


def test_cues_fire_at_their_word_and_speech_ends_within_its_ticks() -> None:
    found = said("The loss of 1,000. Is it much?", [0.1, 0.5, 0.9, 1.2, 1.5, 2.0, 2.4, 2.8], 3.05)
    say = "The loss of 1,000. Is it much?"
    assert found.ticks == 46
    assert found.ticks / 15 >= found.spoken.seconds
    assert [found.tick_at(say.index(word)) for word in ("The", "1,000", "Is", "much")] == [2, 18, 30, 42]
    assert found.tick_at(len(say)) == found.ticks


def test_processes_say_the_same_as_one(write: Write, tmp_path: Path) -> None:
    says = {f"b{k}": f"This is sentence number {k}." for k in range(44)}
    script = LessonScript(load(write(text=GOOD)), says)
    alone, several = Narrator("hibari"), Narrator("hibari", Kept(tmp_path / "runs"), at_once(2, lambda: None))
    assert not alone.rehearse([script])
    assert not several.rehearse([script])
    several.remember()
    assert len(os.listdir(tmp_path / "runs")) == 44
    for beat in says:
        one, other = (narrator.narration(script).said[beat] for narrator in (alone, several))
        assert one.digest == other.digest
        assert one.spoken.per_second == RATE


def test_who_is_stopped_while_many_speak_stops() -> None:
    class StoppedError(Exception):
        pass

    def stop() -> None:
        raise StoppedError
    with pytest.raises(StoppedError):
        list(at_once(1, stop)(lambda line: line, [0, 1]))       # type: ignore[arg-type, return-value, list-item]

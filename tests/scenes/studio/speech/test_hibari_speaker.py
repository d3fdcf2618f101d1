"""The usual voice: the same samples every time, and every word where it is heard."""

from __future__ import annotations

import builtins
import hashlib
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest

from scenes.studio.files.exit_codes import LACKING
from scenes.studio.files.faults import LackingError
from scenes.studio.speech import hibari_speaker
from scenes.studio.speech.hibari_speaker import HibariSpeaker
from scenes.studio.speech.silence import PAUSE, sounding
from scenes.studio.speech.spoken import Spoken, SpokenLine

TEXT = "Too little salt. Who gets there, you ask? The timid one, in a thousand steps."
SCRIPT = f"""
import hashlib
from scenes.studio.speech.hibari_speaker import HibariSpeaker
from scenes.studio.speech.spoken import SpokenLine
print(hashlib.sha256(HibariSpeaker().speak(SpokenLine("l", "b", {TEXT!r})).samples.tobytes()).hexdigest())
"""


def say(text: str, **how: float) -> Spoken:
    return HibariSpeaker(**how).speak(SpokenLine("lesson", "beat", text))     # type: ignore[arg-type]


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    return say(TEXT)


def quiet(spoken: Spoken, begin: float, end: float) -> float:
    """How loud it is between two moments, as a part of how loud it is altogether."""
    at = slice(round(begin * spoken.per_second), round(end * spoken.per_second))
    every = np.sqrt((spoken.samples.astype(float) ** 2).mean())
    return float(np.sqrt((spoken.samples[at].astype(float) ** 2).mean()) / every)


def test_another_process_says_the_same_bytes(spoken: Spoken) -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(spoken.samples.tobytes()).hexdigest()


def test_every_word_has_its_time_in_order(spoken: Spoken) -> None:
    assert spoken.words.shape == (len(TEXT.split()), 2)
    assert np.all(np.diff(spoken.words[:, 0]) > 0)
    assert np.all(spoken.words[:, 1] > spoken.words[:, 0])
    assert np.all(spoken.words[1:, 0] >= spoken.words[:-1, 1] - 1e-9)


def test_words_are_heard_when_their_times_say_so(spoken: Spoken) -> None:
    """After each stop comes silence until the next word, and sound from then on."""
    words = TEXT.split()
    for k in (words.index("salt."), words.index("ask?")):
        end, begin = spoken.words[k, 1], spoken.words[k + 1, 0]
        assert quiet(spoken, end + 0.1, begin - 0.06) < 0.1
        assert quiet(spoken, begin, begin + 0.15) > 0.4
    begin, end = sounding(spoken)
    assert spoken.words[0, 0] == pytest.approx(begin, abs=0.06)
    assert spoken.words[-1, 1] == pytest.approx(end, abs=0.2)


def test_a_question_is_followed_by_its_pause(spoken: Spoken) -> None:
    k = TEXT.split().index("ask?")
    assert spoken.words[k + 1, 0] - spoken.words[k, 1] >= PAUSE - 1e-9


def test_it_speaks_as_fast_as_it_is_asked_to(spoken: Spoken) -> None:
    assert say(TEXT, rate=0.6).seconds > 1.3 * spoken.seconds
    assert say(TEXT, rate=1.7).seconds < 0.75 * spoken.seconds


@pytest.mark.parametrize("text", [
    "Doctor Smith's well-kept soup, St. Mary's, e.g. at 7:30, for $5.", "Zxqv fnord, grrm?", "No", "… well …",
    ", ".join(["and then a little more of the salt goes in"] * 14) + ".", "“Why?” “Because.”",
])
def test_whatever_is_said_has_a_time_for_each_of_its_words(text: str) -> None:
    found = say(text)
    assert found.words.shape == (len(text.split()), 2)
    assert np.all(np.diff(found.words[:, 0]) >= 0)
    assert 0 <= found.words.min() <= found.words.max() <= found.seconds + 1e-9
    assert np.any(found.samples)


def without(package: str) -> Callable[..., object]:
    real = builtins.__import__

    def load(name: str, *rest: object, **more: object) -> object:
        if name.partition(".")[0] == package:
            raise ModuleNotFoundError(f"No module named {package!r}")
        return real(name, *rest, **more)        # type: ignore[arg-type]
    return load


def test_a_voice_that_is_not_installed_is_said_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    hibari_speaker._loaded.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without("onnxruntime"))
    with pytest.raises(LackingError, match=r"must be installed, got .hibari.*pip install hibari-tts") as caught:
        say("Hello.")
    assert caught.value.exit_code == LACKING


def test_a_voice_that_was_not_fetched_is_said_with_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path))
    with pytest.raises(LackingError, match="hibari --voice emma") as caught:
        HibariSpeaker("emma").speak(SpokenLine("l", "b", "Hello."))
    assert caught.value.exit_code == LACKING
    assert not list(tmp_path.iterdir())     # nothing was fetched behind a person's back

"""A folder of recordings as a voice: what is missing is named at once, what is unusual is converted or named."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from sample_lessons import GOOD
from tones import record, tones

from scenes.studio.command.narrators import repeating
from scenes.studio.plan.proof import check_all
from scenes.studio.speech.narrator import Narrator
from scenes.studio.store.kept_arrays import NOTHING_KEPT

Write = Callable[..., str]
MINE = GOOD.replace("[run]", '[voice]\nname = "mine"\n\n[run]', 1)


def wav(samples: np.ndarray, rate: int = 24_000, width: int = 2, channels: int = 1) -> bytes:
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setparams((channels, width, rate, 0, "NONE", ""))
        data = (samples // 256 + 128).astype(np.uint8) if width == 1 else samples.astype("<i2")
        file.writeframes(np.repeat(data, channels).tobytes())
    return held.getvalue()


@pytest.fixture
def lesson(write: Write, tmp_path: Path) -> str:
    for beat in ("open", "on"):
        record(tmp_path / "mine" / "soup" / f"{beat}.wav")
    return write(text=MINE)


def test_check_names_every_recording_that_is_missing(lesson: str, tmp_path: Path) -> None:
    assert not check_all([lesson], narrator=repeating([lesson], NOTHING_KEPT))[0].faults
    for beat in ("open", "on"):
        (tmp_path / "mine" / "soup" / f"{beat}.wav").unlink()
    (result,) = check_all([lesson], narrator=repeating([lesson], NOTHING_KEPT))
    assert [Path(fault.file).name for fault in result.faults] == ["open.wav", "on.wav"]
    for fault in result.faults:
        assert fault.rule == "must be a recording of the beat's sentence"
        assert fault.cure.startswith("Record it: The ")


SPEECH = tones([0.1], 1.0, 0.8).samples


@pytest.mark.parametrize(("data", "got"), [
    (b"", "no WAV file in PCM"), (b"RIFF....", "no WAV file in PCM"),
    (wav(np.zeros(24_000, np.int16)), "no sound in it"),
    (wav(np.tile(SPEECH, 130)), "130 s"), (wav(SPEECH, rate=100), "100 samples a second"), (wav(SPEECH)[:30], "no WAV"),
])
def test_what_is_no_sentence_is_named(lesson: str, tmp_path: Path, data: bytes, got: str) -> None:
    (tmp_path / "mine" / "soup" / "on.wav").write_bytes(data)
    (result,) = check_all([lesson], narrator=Narrator("auto"))
    (fault,) = result.faults
    assert Path(fault.file).name == "on.wav"
    assert fault.rule == "must be speech in a WAV file, of at most 120 s"
    assert got in str(fault.got)


@pytest.mark.parametrize(("width", "channels"), [(1, 1), (1, 2), (2, 2), (2, 6)])
def test_eight_bits_and_several_channels_are_converted(lesson: str, tmp_path: Path, width: int, channels: int) -> None:
    paths = [tmp_path / "mine" / "soup" / f"{beat}.wav" for beat in ("open", "on")]
    paths[0].write_bytes(wav(SPEECH))
    paths[1].write_bytes(wav(SPEECH, width=width, channels=channels))
    (result,) = check_all([lesson], narrator=Narrator("auto"))
    assert not result.faults
    usual, other = (result.narration.said[beat].spoken.samples.astype(int) for beat in ("open", "on"))
    assert len(usual) == len(other)
    assert np.abs(usual - other).max() <= (256 if width == 1 else 0)

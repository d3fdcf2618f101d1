"""Recordings of every common kind are heard alike; what is no recording is said."""

from __future__ import annotations

import io
import struct
import wave

import numpy as np
import pytest

from scenes.studio.speech.wav_file import heard

RAMP = np.linspace(-30_000, 30_000, 500).astype(np.int16)


def file(samples: np.ndarray, width: int, channels: int = 1, rate: int = 16_000) -> bytes:
    """The samples (16 bits) as a WAV file of another width, in each of the channels."""
    wide = samples.astype(np.int64) << 16
    packed = ((wide >> 24) + 128).astype(np.uint8).tobytes() if width == 1 else b"".join(
        struct.pack("<i", value)[4 - width :] for value in wide.tolist())
    parts = [packed[k : k + width] * channels for k in range(0, len(packed), width)]
    out = io.BytesIO()
    with wave.open(out, "wb") as written:
        written.setnchannels(channels)
        written.setsampwidth(width)
        written.setframerate(rate)
        written.writeframes(b"".join(parts))
    return out.getvalue()


@pytest.mark.parametrize("channels", [1, 2, 6])
@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_every_width_and_number_of_channels_is_heard_as_one_of_16_bits(width: int, channels: int) -> None:
    samples, rate = heard(file(RAMP, width, channels))
    assert rate == 16_000
    assert np.abs(samples.astype(int) - RAMP).max() <= (256 if width == 1 else 1)


def test_channels_are_mixed() -> None:
    left, right = file(RAMP, 2), file(-RAMP, 2)
    both = np.stack([RAMP, -RAMP], axis=1).reshape(-1)
    out = io.BytesIO()
    with wave.open(out, "wb") as written:
        written.setparams((2, 2, 8000, 0, "NONE", ""))
        written.writeframes(both.tobytes())
    with pytest.raises(ValueError, match="no sound"):
        heard(out.getvalue())
    assert heard(left)[0].tolist() == (-heard(right)[0]).tolist()


@pytest.mark.parametrize(("data", "why"), [
    (b"", "no WAV"), (b"RIFF", "no WAV"), (b"ID3" + bytes(500), "no WAV"), (file(RAMP, 2)[:30], "no WAV"),
    (file(np.zeros(100, np.int16), 2), "no sound in it"), (file(np.zeros(0, np.int16), 2), "no sound in it"),
    (file(np.full(5000, 9, np.int16), 2, rate=20), "20 samples a second"),
    (file(np.full(4000 * 121, 9, np.int16), 2, rate=4000), "121 s"),
    (file(RAMP, 2).replace(b"WAVEfmt \x10\x00\x00\x00\x01\x00", b"WAVEfmt \x10\x00\x00\x00\x03\x00"), "no WAV"),
])
def test_what_is_no_speech_is_said(data: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        heard(data)

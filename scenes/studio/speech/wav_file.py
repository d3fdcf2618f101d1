"""WAV files of any width and number of channels, as 16 bits and one; nothing but the standard library."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LONGEST = 120.0         # seconds that a sentence may last
Heard = tuple[NDArray[np.int16], int]       # samples, and how many of them are a second


def heard(data: bytes) -> Heard:
    """The samples in a file's bytes. Raises ValueError, in words, for what is no speech in PCM."""
    try:
        with wave.open(io.BytesIO(data)) as file:
            channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError, ZeroDivisionError, RuntimeError) as error:
        raise ValueError(f"no WAV file in PCM ({error or 'it ends too soon'})") from None
    frames = frames[: len(frames) // (width * channels) * width * channels]
    samples = _one_channel(_sixteen_bits(frames, width), channels)
    if not 4_000 <= rate <= 400_000:
        raise ValueError(f"{rate} samples a second")
    if not np.any(samples):
        raise ValueError("no sound in it")
    if len(samples) > LONGEST * rate:
        raise ValueError(f"{len(samples) / rate:.0f} s")
    return samples, rate


def write(path: Path, samples: NDArray[np.int16], rate: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2").tobytes())


def _sixteen_bits(frames: bytes, width: int) -> NDArray[np.int16]:
    if width == 1:          # without a sign, as the format has it
        return ((np.frombuffer(frames, np.uint8).astype(np.int16) - 128) << 8).astype(np.int16)
    raw = np.frombuffer(frames, np.uint8).reshape(-1, width)
    return np.ascontiguousarray(raw[:, -2:]).view("<i2").reshape(-1).astype(np.int16)      # the two highest bytes


def _one_channel(samples: NDArray[np.int16], channels: int) -> NDArray[np.int16]:
    return samples.reshape(-1, channels).mean(axis=1).astype(np.int16) if channels > 1 else samples

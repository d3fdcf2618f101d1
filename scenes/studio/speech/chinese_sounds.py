"""Mandarin as phonemes: pypinyin's readings, whose initials and finals are written in the IPA that Kokoro knows.

The tables follow S. Duanmu, The Phonology of Standard Chinese (2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from scenes.studio.speech import english_sounds
from scenes.studio.speech.chinese_readings import read_otherwise
from scenes.studio.speech.sounds import SoundedWord

TONES = {"1": "→", "2": "↗", "3": "↓", "4": "↘", "5": ""}
INITIALS = {
    "b": "p", "p": "pʰ", "m": "m", "f": "f", "d": "t", "t": "tʰ", "n": "n", "l": "l", "g": "k", "k": "kʰ", "h": "x",
    "j": "ʨ", "q": "ʨʰ", "x": "ɕ", "zh": "ꭧ", "ch": "ꭧʰ", "sh": "ʂ", "r": "ɻ", "z": "ʦ", "c": "ʦʰ", "s": "s", "": "",
}
# a final before its tone and after it
FINALS = {
    "a": ("a", ""), "ai": ("ai", ""), "an": ("a", "n"), "ang": ("a", "ŋ"), "ao": ("au", ""), "e": ("ɤ", ""),
    "ei": ("ei", ""), "en": ("ə", "n"), "eng": ("ə", "ŋ"), "er": ("ɚ", ""), "i": ("i", ""), "ia": ("ja", ""),
    "ian": ("jɛ", "n"), "iang": ("ja", "ŋ"), "iao": ("jau", ""), "ie": ("je", ""), "in": ("i", "n"), "ing": ("i", "ŋ"),
    "iong": ("jʊ", "ŋ"), "iou": ("jou", ""), "o": ("wo", ""), "ong": ("ʊ", "ŋ"), "ou": ("ou", ""), "u": ("u", ""),
    "ua": ("wa", ""), "uai": ("wai", ""), "uan": ("wa", "n"), "uang": ("wa", "ŋ"), "uei": ("wei", ""),
    "uen": ("wə", "n"), "ueng": ("wə", "ŋ"), "uo": ("wo", ""), "ü": ("y", ""), "üe": ("ɥe", ""), "üan": ("ɥɛ", "n"),
    "ün": ("y", "n"), "ê": ("ɛ", ""), "m": ("m", ""), "n": ("n", ""), "ng": ("ŋ", ""),
}
HISSING = ("zh", "ch", "sh", "r", "z", "c", "s")        # after which i is ɨ
MARKS = str.maketrans("，、。．！？：；《》「」『』（）·", ",,..!?:;“”“”“”() ")
PIECES = re.compile(r"([㐀-鿿〇]+|[A-Za-zÀ-ɏ']+)")


def words(text: str) -> Iterator[SoundedWord]:
    """Of a text with blanks between its words. Raises ImportError."""
    otherwise, at = read_otherwise("".join(text.split())), 0
    for word in text.split():
        read = tuple((k, otherwise[at + k]) for k in range(len(word)) if at + k in otherwise)
        at += len(word)
        yield SoundedWord(word, _sounds(word, read) + " ")


@cache
def _sounds(word: str, read: tuple[tuple[int, str], ...]) -> str:
    """read: of letters that their neighbours decide, the place and the syllable."""
    parts, at = [], 0
    for part in PIECES.split(word.translate(MARKS)):
        parts.append(_part(part, {k - at: syllable for k, syllable in read}))
        at += len(part)
    return "".join(parts)


def _part(text: str, read: Mapping[int, str]) -> str:
    """Hanzi, a word in Latin letters, or marks."""
    if not PIECES.fullmatch(text):
        return text
    if text[0].isascii() or "À" <= text[0] <= "ɏ":
        return " ".join(word.phonemes.strip() for word in english_sounds.words(text))
    from pypinyin import Style, lazy_pinyin

    alone = lazy_pinyin(text, Style.TONE3, neutral_tone_with_five=True, tone_sandhi=True, v_to_u=True, errors="ignore")
    return "".join(_syllable(read.get(k, syllable)) for k, syllable in enumerate(alone))


def _syllable(pinyin: str) -> str:
    from pypinyin.contrib.tone_convert import to_finals, to_initials

    initial, final = to_initials(pinyin[:-1]), to_finals(pinyin[:-1], v_to_u=True)
    before, after = FINALS.get(final or pinyin[:-1], ("", ""))
    if final == "i" and initial in HISSING:
        before = "ɨ"
    return INITIALS[initial] + before + TONES[pinyin[-1]] + after

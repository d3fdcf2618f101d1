"""Spanish as phonemes: it is read as it is written, by the rules of the Ortografía (RAE, 2010), as in Castile.

Three steps: letters that only serve others are written away, the accent is put on every word as if it were always
written, and then letters become sounds by a table, the first row that fits at a place being taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from scenes.studio.speech.sounds import SoundedWord

# words without a stress of their own
FAINT = frozenset((
    "el", "la", "los", "las", "un", "de", "del", "al", "a", "en", "y", "e", "o", "u", "que", "con", "por", "para", "se",
    "sin", "su", "sus", "mi", "mis", "tu", "tus", "lo", "le", "les", "me", "te", "nos", "os", "si", "como", "cuando",
    "donde", "pero", "aunque", "porque", "pues", "ni"))
WRITTEN = ((r"(?<!c)h", ""), (r"qu(?=[eiéí])", "k"), (r"gu(?=[eiéí])", "ğ"), (r"gü", "ğu"),      # ğ is hard before e
           (r"ch", "č"), (r"ll", "ʎ"), (r"^r|rr|(?<=[nls])r", "ŕ"), (r"c(?=[eiéí])|z", "θ"), (r"g(?=[eiéí])|j", "x́"),
           (r"y$", "ĭ"))
CLOSED = "[^aeiouáéíóúns]$"                             # words that end so have the accent at their end
OPEN, WEAK = "aeoáéíóú", "iuüĭ"
NUCLEUS = re.compile(f"[{WEAK}]?[{OPEN}](?:[{WEAK}](?![{OPEN}]))?|[{WEAK}]+")       # of a syllable
ACUTE = str.maketrans("aeiouü", "áéíóúú")

LETTERS = (
    ("č", "ʧ"), ("x́", "x"), ("^x", "s"), ("x", "ks"), ("ŕ", "r"), ("r", "ɾ"), ("ñ", "ɲ"), ("[cqk]", "k"),
    ("n(?=[ckqgğx])", "ŋ"), ("n(?=[bvpm])", "m"), ("(?<=[nm])[bv]|^[bv]", "b"), ("[bv]", "β"),
    ("(?<=[nl])d|^d|d$", "d"), ("d", "ð"), ("(?<=n)[gğ]|^[gğ]", "ɡ"), ("[gğ]", "ɣ"), ("y", "ʝ"),
    ("é(?=n[td])", "ˈɛ"), ("áu", "ˈW"), ("á[iĭ]", "ˈI"), ("é[iĭ]", "ˈA"), (f"au(?![{OPEN}])", "W"),
    (f"a[iĭ](?![{OPEN}])", "I"), (f"e[iĭ](?![{OPEN}])", "A"), (f"(?<=[{OPEN}])[iĭ]", "ɪ"),
    (f"(?<=[{OPEN}])u(?![{OPEN}])", "ʊ"), (f"[iü](?=[{OPEN}u])", "j"), (f"[uü](?=[{OPEN}i])", "w"), ("ĭ", "i"),
    ("ü", "u"), *((acute, f"ˈ{plain}") for acute, plain in zip("áéíóú", "aeiou", strict=True)),
)
SPELLED = re.compile("|".join(f"({form})" for form, _ in LETTERS))
MARKS = str.maketrans({"¿": "", "¡": "", "«": "“", "»": "”", "-": " ", "(": "(", "[": "(", "]": ")", "–": "—"})


def words(text: str) -> Iterator[SoundedWord]:
    for word in text.split():
        yield SoundedWord(word, "".join(map(_part, re.split(r"([^\W\d_]+)", word.translate(MARKS)))) + " ")


@cache
def _part(text: str) -> str:
    """A word without its marks, or the marks."""
    if not text[:1].isalpha():
        return text
    word = unicodedata.normalize("NFC", text.lower())
    for form, letter in WRITTEN:
        word = re.sub(form, letter, word)
    if text.lower() not in FAINT:
        word = _accented(word)
    return SPELLED.sub(lambda found: LETTERS[(found.lastindex or 0) - 1][1], word)


def _accented(word: str) -> str:
    """With the accent where it is heard: on the last syllable but one, and on the last if the word ends closed."""
    syllables = list(NUCLEUS.finditer(word))
    if re.search("[áéíóú]", word) or not syllables:
        return word
    which = syllables[-1 if re.search(CLOSED, word) or len(syllables) == 1 else -2]
    strong = re.search(f"[{OPEN}]", which[0])
    at = which.start() + (strong.start() if strong else len(which[0].rstrip("ĭ")) - 1)
    return word[:at] + word[at].translate(ACUTE) + word[at + 1 :]

"""The film's own sentences, from which the next-word learner learns, and the file that holds them.

The learner reads the file and not the lessons, so that a changed sentence asks for no new training: who changes
words chooses when it learns them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from scenes.studio.files import catalogue
from scenes.studio.runs.learners import SENTENCES
from scenes.studio.script.film_file import film

SENTENCE = re.compile(r"[^.?!]+[.?!]")


@dataclass(frozen=True)
class SentencesChanged:
    """How many sentences the lessons have that the file has not, and the other way round."""

    came: int
    went: int

    def __bool__(self) -> bool:
        return bool(self.came or self.went)


def spoken() -> list[str]:
    """The sentences of the film's lessons, in order, that quote no number; cues taken out."""
    beats = [beat for name in film().lessons for beat in catalogue.read(name).data.get("beat", [])]
    plain = re.sub(r"\s*\[[^\]]*\]\s*", " ", " ".join(str(beat.get("say", "")) for beat in beats))
    plain = re.sub(r"\{[^}]*\}", "{}", plain)      # the point of {gap:.0f} ends no sentence
    return [" ".join(sentence.split()) for sentence in SENTENCE.findall(plain) if "{" not in sentence]


def learned() -> list[str]:
    """The sentences in the file, one a line."""
    return SENTENCES.read_text(encoding="utf-8").splitlines() if SENTENCES.is_file() else []


def changed() -> SentencesChanged:
    """What the lessons have done since the file was written; a sentence that was moved both came and went."""
    edits = SequenceMatcher(None, learned(), spoken(), autojunk=False).get_opcodes()
    spans = [(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in edits if kind != "equal"]
    return SentencesChanged(came=sum(came for _, came in spans), went=sum(went for went, _ in spans))


def refresh() -> SentencesChanged:
    """Write the file anew, where anything changed."""
    found = changed()
    if found:
        SENTENCES.write_text("".join(f"{sentence}\n" for sentence in spoken()), encoding="utf-8")
    return found

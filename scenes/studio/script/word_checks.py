"""Whether the words that a beat asks a learner about are the film's own: it has learned no others."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.verbs import Argument
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.stagings import staging
from scenes.studio.files.toml_file import Source
from scenes.studio.runs import learners
from scenes.studio.script.specs import beat_specs


def faults(source: Source) -> Iterator[Fault]:
    """Of a file that has no other fault."""
    verbs = staging(source.data["staging"]).verbs
    for place, beat in enumerate(beat_specs(source.data["staging"], source.data["beat"])):
        for name, argument in verbs[beat.show].arguments.items():
            if argument.film_words and (found := _wrong(argument, str(beat.args.get(name, argument.default)))):
                yield source.at("beat", place, name).fault(*found)


def _wrong(argument: Argument, text: str) -> tuple[str, str, str] | None:
    """Rule, what was given, cure."""
    words, count = text.lower().split(), argument.film_words
    if len(words) < count or (count == 1 and len(words) > 1):
        return "must be one word" if count == 1 else f"must have {count} words or more", shown(text), argument.says
    known = learners.next_word().vocabulary
    for word in words[-count:]:
        if word not in known:
            return "must end in words that the film says", shown(word), near_word(word, known)
    if count == 1 and known.index(words[0]) not in learners.next_word().pairs[:, 0]:
        return "must be a word that another follows in the film", shown(text), "Choose another."
    return None


def near_word(word: str, known: tuple[str, ...]) -> str:
    """A did-you-mean that does not go on to list hundreds of words."""
    guess, question, _ = near(word, known).partition("?")
    return f"{guess}?" if question and guess.startswith("Did you mean") else \
        "scenes/data/sentences.txt has the film's sentences."

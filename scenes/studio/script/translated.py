"""A lesson in another language: its sentences, titles and labels from a catalogue, by their English text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.studio.files.word_catalogues import ENGLISH, languages, translation
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.picture_words import english_words


def languages_of(lesson: Lesson) -> tuple[str, ...]:
    """Those that a lesson has words in: its own; of an English one, also those that know a sentence of it."""
    if lesson.lang != ENGLISH:
        return (lesson.lang,)
    says = [beat.say for beat in lesson.beats if beat.say] or [lesson.title]
    return (ENGLISH, *(lang for lang in languages()[1:] if any(map(translation(lang).of, says))))


def in_language(lesson: Lesson, lang: str) -> Lesson:
    """The lesson in one of its languages; what its catalogue lacks stays English, and is named in `english`."""
    if lang == lesson.lang:
        return lesson
    found = translation(lang)

    def said(text: str) -> str:
        return found.of(text) or text

    runs = {name: replace(run, label=said(run.label or name.replace("_", " ")) if name != "run" or run.label else "")
            for name, run in lesson.runs.items()}
    beats = tuple(replace(beat, say=said(beat.say), chapter=said(beat.chapter)) for beat in lesson.beats)
    english = tuple(dict.fromkeys(text for text in _texts(lesson) if not found.of(text)))
    return replace(lesson, title=said(lesson.title), runs=runs, beats=beats, lang=lang,
                   english=(*english, *english_words(lang, lesson.staging)))


def title_in(title: str, lang: str) -> str:
    """The title of a joined film."""
    return translation(lang).of(title) or title


def _texts(lesson: Lesson) -> Iterator[str]:
    """What of a lesson is read or heard."""
    yield lesson.title
    yield from (run.label or name.replace("_", " ") for name, run in lesson.runs.items() if name != "run" or run.label)
    for beat in lesson.beats:
        yield from filter(None, (beat.chapter, beat.say))

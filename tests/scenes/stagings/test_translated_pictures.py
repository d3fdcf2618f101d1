"""Pictures in an invented language: every word on screen comes from the catalogue, every number has its marks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from catalogues import bracketed, forget, invent
from plans import KEPT
from soon import soon

from scenes.kit import shaping
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop
from scenes.props.sign.word_tile import WordTile
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.props.chances import Chances
from scenes.studio.draw import draw_beats
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script import film_file, picture_words
from scenes.studio.script.lesson import load
from scenes.studio.script.translated import in_language

LEARNED = (WordTile, Chances)     # what the next-word learner has learned is its data, in English
QUESTION = "⸮"                      # of the invented language
TRANSLATED = re.compile("⟦[^⟦⟧]*⟧")
WORD, ENGLISH_DECIMAL = re.compile("[A-Za-z]{2}"), re.compile(r"\d\.\d{1,2}(?!\d)")
SIGNS = {"a b c"}                   # letters that are shown as letters


@pytest.fixture(autouse=True)
def _invented(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setitem(picture_words.QUESTIONS, "Latn", QUESTION)
    invent(monkeypatch, tmp_path, "es", lambda text: bracketed(text.replace("?", QUESTION)))
    yield
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize("name", soon(film_file.names(), "walking-in-fog", "the-first-guess", "three-ways-down"))
def test_no_word_and_no_number_stays_english(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shaped, line = set[str](), shaping.line
    monkeypatch.setattr(shaping, "line", lambda text, *how: (shaped.add(text), line(text, *how))[1])
    plan = make_plan(in_language(load(name), "es"), kept=KEPT)
    with draw_beats.on_set(plan, 90) as scene:
        for beat in plan.beats:
            for part in (0.0, 0.5, 1.0):
                now = Moment(beat, part * beat.ticks)
                scene.pose(now)
                assert [str(reading) for reading in scene.readings(now) if not reading.holds] == []
        labels = {prop: any(isinstance(around, LEARNED) for around in ancestors(scene, prop))
                  for prop in props(scene) if isinstance(prop, Label)}
        assert {number.words.lang for number in props(scene) if isinstance(number, Number)} <= {"es"}
    learned = {word for learner in plan.learners.values() for word in getattr(learner, "vocabulary", ())}
    said = ({text for text in shaped if text.lower().rstrip(",") not in learned}
            | {label.text for label, of_learner in labels.items() if not of_learner}) - SIGNS
    assert {text for text in said if WORD.search(untranslated(text))} == set()
    assert {label.text for label, of_learner in labels.items() if "?" in label.written and not of_learner} == set()
    assert {text for label in labels if ENGLISH_DECIMAL.search(text := label.written)} == set()


def props(scene: LessonScene) -> Iterator[Prop]:
    return (prop for top in scene.mobjects for prop in top.get_family() if isinstance(prop, Prop))


def ancestors(scene: LessonScene, prop: Prop) -> Iterator[Prop]:
    """Props that another is a part of."""
    return (other for other in props(scene) if other is not prop and prop in other.get_family())


def untranslated(text: str) -> str:
    """What is left of a text without what the catalogue gave."""
    while TRANSLATED.search(text):
        text = TRANSLATED.sub("", text)
    return text

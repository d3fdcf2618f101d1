"""The reference beside the lessons: up to date, and nothing left out."""

from __future__ import annotations

import re

import pytest

import soupmath as sm
from scenes.stage.verbs import Verb
from scenes.studio.command import reference
from scenes.studio.files import catalogue
from scenes.studio.files.stagings import own_stagings
from scenes.studio.runs import run_parts
from scenes.studio.script import json_schema
from scenes.studio.script.lesson import load
from scenes.studio.script.schema import BeatTable, LessonFile, RunTable

OWN = own_stagings()


def test_it_is_up_to_date() -> None:
    cure = "run python -m scenes.studio.command.reference"
    assert reference.README.read_text(encoding="utf-8") == reference.markdown(), cure
    assert reference.SCHEMA.read_text(encoding="utf-8") == json_schema.text(), cure


@pytest.mark.parametrize("names", [
    list(OWN), [verb for staging in OWN.values() for verb in staging.verbs], run_parts.loss_names(), sm.OPTIMIZERS,
    sm.schedules.SCHEDULES, sm.claims.CLAIMS, sm.claims.COMPARISONS, BeatTable.model_fields, RunTable.model_fields,
    LessonFile.model_fields,
])
def test_it_names_everything(names: list[str]) -> None:
    text = reference.markdown()
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_schema_knows_the_keys_of_each_staging() -> None:
    schema = json_schema.schema()
    known = {rule["if"]["properties"]["staging"]["const"]: rule["then"] for rule in schema["allOf"]}
    assert sorted(known) == sorted(OWN)
    for staging, then in known.items():
        keys = then["properties"]["beat"]["items"]["properties"]
        assert keys["show"]["enum"] == list(OWN[staging].verbs)
        arguments = {name for verb in OWN[staging].verbs.values() for name in verb.arguments}
        assert arguments <= set(keys)


@pytest.mark.parametrize("verb", [verb for staging in OWN.values() for verb in staging.verbs.values()],
                         ids=lambda verb: verb.name)
def test_what_is_seen_reads_as_a_sentence(verb: Verb) -> None:
    """Cues are taken out with the marks between them."""
    assert re.findall(r"\s[,;:.?!]|[,;:]\s*[,;:.?!]|\s\s|^\s|\s$|[\[\]]", verb.seen) == []
    assert verb.seen[0].isupper()
    assert verb.seen[-1] in ".?!"


@pytest.mark.parametrize(("says", "seen"), [
    ("It goes round: [sip], [compare], [nudge], and on.", "It goes round, and on."),
    ("A table is laid [table]; a bell rings [bell].", "A table is laid; a bell rings."),
    ("Salt [salt], cream [cream]: both. What now [now]?", "Salt, cream: both. What now?"),
    ("It ends: [one], [two].", "It ends."), ("[first] It begins.", "It begins."), ("It goes [on]", "It goes"),
])
def test_cues_leave_no_marks_behind(says: str, seen: str) -> None:
    assert Verb("go", says).seen == seen


def test_a_lesson_stands_there_as_it_is() -> None:
    text = catalogue.find(reference.EXAMPLE).read_text(encoding="utf-8")
    assert text in reference.markdown()
    assert load(reference.EXAMPLE).staging in OWN

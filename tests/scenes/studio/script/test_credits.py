"""[credits]: who made a lesson, as its file says, or its film's, or the project does for its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError
from scenes.studio.script.credits import DRAWN, OURS, SOURCES, Credits
from scenes.studio.script.film_file import film
from scenes.studio.script.lesson import load

Write = Callable[..., str]
FIRST = "[[beat]]\nid = \"open\""


def test_the_projects_lessons_and_film_are_the_projects() -> None:
    for name in catalogue.there():
        said = load(name).credits
        assert (said.maker, said.licence, said.year) == (OURS.maker, OURS.licence, OURS.year)
        assert (SOURCES["digits"] in said.sources) == ('loss = "digits"' in catalogue.find(name).read_text())
    assert film().credits == OURS


def test_who_says_nothing_claims_nothing(write: Write) -> None:
    assert load(write()).credits == Credits(sources=(DRAWN,))


def test_a_file_says_who_made_it(write: Write) -> None:
    table = '[credits]\nmaker = "Class 7b"\nlicence = "CC0"\nyear = 2031\n\n'
    assert load(write((FIRST, table + FIRST))).credits == Credits("Class 7b", "CC0", 2031)


def test_a_film_of_ones_own_says_who_made_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"\ntitle = "Mine"\nlessons = ["foggy-hill"]\ncredits = { maker = "We" }\n')
    assert film(path).credits == Credits("We")


@pytest.mark.parametrize(("line", "rule"), [
    ('makr = "we"', "must be a known key"), ("year = 3.5", "must be a whole number"), ("year = 12", "must be at least"),
    ('maker = "a\\u0007"', "must be printable"), ("licence = 4", "must be text"),
])
def test_what_is_wrong_is_said_with_its_place(write: Write, line: str, rule: str) -> None:
    with pytest.raises(BadInputError) as error:
        load(write((FIRST, f"[credits]\n{line}\n\n{FIRST}")))
    (fault,) = error.value.faults
    assert rule in fault.rule
    assert fault.key.startswith("credits.")
    assert fault.line == 11

"""What films say of themselves: title, maker, licence, year, sources, languages; as PyAV reads it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import pytest
from footage import GOOD, TINY, library, make, plan
from tones import said

from scenes.studio.publish.films import Film, joined_film, lesson_film
from scenes.studio.script.credits import DRAWN, Credits
from scenes.studio.shots.film_format import FORMATS, MP4, Format
from scenes.studio.speech.narrator import Narration

MADE = Credits("Ömer & «the class»", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/", 2026,
               (DRAWN, "A table."))
SPOKEN = Narration("tones", {"open": said("hello", [0.1], 1.0)})


def credited(kind: Format = MP4, made: Credits = MADE, lang: str = "pl") -> Film:
    whole = lesson_film(plan(*GOOD, lang=lang), TINY, kind.name, library(), kind, SPOKEN)
    return replace(whole, credits=made)


def said_by(path: Path) -> tuple[dict[str, str], list[tuple[str, str | None]]]:
    """The tags of a file, and of each stream its kind and language."""
    with av.open(str(path)) as file:
        tags = {name.lower(): text for name, text in file.metadata.items()}
        return tags, [(stream.type, stream.metadata.get("language")) for stream in file.streams
                      if stream.type != "data"]      # an MP4 has its chapters in one


@pytest.mark.parametrize("name", [name for name, kind in FORMATS.items() if kind.sound])
def test_a_film_says_who_made_it_of_what_and_what_others_may_do(tmp_path: Path, name: str) -> None:
    (made,) = make(tmp_path, credited(FORMATS[name]))
    tags, streams = said_by(made.folder / FORMATS[name].video)
    assert {key: tags[key] for key in ("title", "artist", "copyright", "date", "comment")} == {
        "title": "Toy", "artist": MADE.maker, "copyright": MADE.licence, "date": "2026",
        "comment": f"{DRAWN} A table."}
    assert streams == [("video", "pol"), ("audio", "pol"), ("subtitle", "pol")]


def test_what_nobody_said_is_not_in_the_file(tmp_path: Path) -> None:
    (made,) = make(tmp_path, credited(made=Credits()))
    tags, _ = said_by(made.folder / "film.mp4")
    assert tags.keys() & {"artist", "copyright", "date"} == set()
    assert tags["comment"] == DRAWN


def test_other_credits_make_another_film_of_the_same_shots() -> None:
    one, other = credited(), credited(made=replace(MADE, year=2027))
    assert one.key != other.key
    assert [key for _, _, key in one.shots] == [key for _, _, key in other.shots]


def test_a_joined_film_has_its_own_credits_and_the_sources_of_all() -> None:
    both = credited(), credited(made=replace(MADE, sources=(DRAWN, "Digits.")))
    whole = joined_film("whole", "Whole", both, credits=Credits("we"))
    assert whole.credits == Credits("we", sources=(DRAWN, "A table.", "Digits."))

"""The file of the film's sentences: what the lessons say, and a note exactly where they say something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from soup_command import soup

from scenes.studio.runs import learners
from scenes.studio.script import film_sentences
from scenes.studio.script.film_sentences import SentencesChanged

SAID = ["How does a machine learn?", "Come and cook.", "Stir, and sip."]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of its own, behind the lessons or not."""
    monkeypatch.setattr(film_sentences, "SENTENCES", tmp_path / "sentences.txt")
    return tmp_path / "sentences.txt"


def test_the_file_has_whole_sentences_one_a_line_and_no_marks() -> None:
    said = film_sentences.learned()
    assert len(said) > 50
    assert [line for line in said if line != " ".join(line.split()) or line[-1] not in ".?!" or set("{}[]") & set(line)
            or film_sentences.SENTENCE.findall(line) != [line]] == []


def test_the_learner_reads_that_file() -> None:
    assert film_sentences.SENTENCES == learners.SENTENCES
    words = set(" ".join(film_sentences.learned()).lower().replace("?", " ?").replace(".", " .").split())
    assert {"?", "."} <= set(learners.next_word().vocabulary)
    assert {word for word in words if word.isalpha()} <= set(learners.next_word().vocabulary)


def test_refreshing_writes_what_the_film_says_and_then_nothing_more(file: Path) -> None:
    file.write_text("")
    said = soup("refresh-words").stdout
    assert said.startswith(f"{len(film_sentences.spoken())} sentence(s) came, 0 went: ")
    assert file.read_text().splitlines() == film_sentences.spoken()
    before = file.stat().st_mtime_ns
    assert soup("refresh-words").stdout == "0 sentence(s) came, 0 went\n"
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize(("now", "found"), [
    (SAID, (0, 0)), ([*SAID, "And taste."], (1, 0)), (SAID[1:], (0, 1)),
    ([SAID[0], "Come and eat.", SAID[2]], (1, 1)), ([SAID[1], SAID[0], SAID[2]], (1, 1)),
])
def test_what_came_and_went_is_counted(file: Path, monkeypatch: pytest.MonkeyPatch, now: list[str],
                                       found: tuple[int, int]) -> None:
    file.write_text("\n".join(SAID) + "\n")
    monkeypatch.setattr(film_sentences, "spoken", lambda: now)
    changed = film_sentences.changed()
    assert changed == SentencesChanged(*found)
    assert bool(changed) is (now != SAID)


@pytest.mark.parametrize("behind", [True, False])
def test_check_notes_it_exactly_where_the_file_is_behind(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
                                                         behind: bool) -> None:
    said = film_sentences.spoken()
    file.write_text("".join(f"{sentence}\n" for sentence in said[behind:]))
    monkeypatch.setattr("scenes.studio.plan.proof.check_all", lambda *_, **__: [])
    result = soup("check", "--out", str(tmp_path))
    assert result.exit_code == 0
    assert ("sentences are behind the lessons: 1 came, 0 went. `soup refresh-words`" in result.stderr) is behind
    if not behind:
        assert result.stderr == ""


def test_a_file_that_cannot_be_written_is_said(file: Path) -> None:
    file.mkdir()
    result = soup("refresh-words")
    assert (result.exit_code, result.stderr.partition(",")[0]) == (3, f"soup: {file}: must take what is written")

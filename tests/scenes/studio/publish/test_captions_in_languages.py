"""--captions en,es: a track each, whose words are the catalogue's; beats last until the slowest is read."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import av
import pytest
from footage import GOOD, TINY, library, make, plan

from scenes.studio.command.choices import chosen
from scenes.studio.plan.caption_blocks import reading_ticks
from scenes.studio.plan.captions import captions
from scenes.studio.plan.opened import READ
from scenes.studio.plan.proof import check_all
from scenes.studio.publish.films import Film, lesson_film
from scenes.studio.script.lesson import load
from scenes.studio.script.translated import in_language
from scenes.studio.shots.film_format import MP4, WEBM, Format
from scenes.studio.shots.shot import cut

OTHERS = ("es", "ar", "zh")


def asked(name: str, *codes: str):      # type: ignore[no-untyped-def]
    (result,) = check_all([name], languages=[(READ, code) for code in codes], prove=False)
    return result


def test_every_language_is_read_in_its_own_words_and_time() -> None:
    result = asked("loss-meter", "en", *OTHERS)
    for lang in OTHERS:
        lines, lesson = captions(result.plan, lang), in_language(load("loss-meter"), lang)
        blank = "" if lang == "zh" else " "
        for beat, spec in zip(result.plan.beats, lesson.beats, strict=True):
            own = [line for line in lines if beat.begins <= line.begins < beat.begins + beat.ticks]
            assert blank.join(text for line in own for text in line.lines) == beat.translated[lang]
            assert not own or own[-1].ends <= beat.begins + beat.ticks
            assert reading_ticks(beat.translated[lang], lang) <= beat.ticks
            assert bool(beat.translated[lang]) == bool(spec.say)
        assert all(one.ends <= other.begins for one, other in pairwise(lines))


def test_beats_last_until_the_slowest_is_read_and_shots_know_nothing_else_of_it() -> None:
    own, several = asked("foggy-hill").plan, asked("foggy-hill", "en", *OTHERS).plan
    for one, other in zip(own.beats, several.beats, strict=True):
        slowest = max(reading_ticks(say, lang) for lang, say in other.translated.items())
        assert other.ticks == max(one.ticks, slowest)
        assert replace(other, ticks=one.ticks, begins=one.begins, translated={}) == one
    assert any(one.ticks < other.ticks for one, other in zip(own.beats, several.beats, strict=True))
    assert not any(stretch.beat.translated for shot in cut(several) for stretch in shot.stretches)


def test_without_being_asked_for_there_is_one_language() -> None:
    assert not any(beat.translated for beat in asked("loss-meter", "en").plan.beats)
    assert captions(asked("loss-meter", "es").plan) != captions(asked("loss-meter", "es").plan, "es")


@pytest.mark.parametrize(("code", "cure"), [("ese", "es"), ("eng", "en"), ("fr", "")])
def test_an_unknown_language_is_refused_with_a_list(code: str, cure: str) -> None:
    (fault,) = asked("loss-meter", "en", code).faults
    assert str(fault).startswith(f'--captions: must be a language that loss-meter has words in, got "{code}".')
    assert "ar, en, es, zh" in str(fault)
    assert f'Did you mean "{cure}"?' in str(fault) if cure else "Did you mean" not in str(fault)


@pytest.mark.parametrize(("given", "codes", "folder"), [
    (None, (), ""), ("en", ("en",), ""), ("en,es", ("en", "es"), "captions-en-es"),
    (" es , en,es,", ("es", "en"), "captions-es-en"),
])
def test_the_option_names_the_folder(given: str | None, codes: tuple[str, ...], folder: str) -> None:
    found = chosen("wide", "stove", False, None, (), captions=given)
    assert (found.captions, found.variant) == (codes, folder)


def subtitled(kind: Format) -> Film:
    beats = tuple(replace(beat, translated={"es": "hola", "zh": "你好"}) for beat in GOOD)
    return replace(lesson_film(plan(*beats), TINY, kind.name, library(), kind), read_in=("zh", "en", "es"))


@pytest.mark.parametrize("kind", [MP4, WEBM], ids=["mp4", "webm"])
def test_the_film_has_a_track_and_files_of_each(tmp_path: Path, kind: Format) -> None:
    (made,) = make(tmp_path, subtitled(kind))
    assert made.status == "done", made.error
    with av.open(str(made.folder / kind.video)) as film:
        tracks = film.streams.subtitles
        codes = [track.language for track in tracks]
        first = [bytes(next(packet for packet in film.demux(track) if packet.size > 2)).decode(errors="ignore")
                 for track in tracks[:1]]
    assert [code[:2] for code in codes if code] == ["zh", "en", "sp"]
    assert "你好" in first[0]
    for lang, word in (("zh", "你好"), ("en", "hello"), ("es", "hola")):
        for ending in ("srt", "vtt"):
            assert word in (made.folder / f"film.{lang}.{ending}").read_text(encoding="utf-8")
    assert subtitled(kind).key != replace(subtitled(kind), read_in=()).key

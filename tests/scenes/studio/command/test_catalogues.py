"""The catalogues of the project: whole, true to the English, in letters that its own fonts have."""

import ast
import re
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from scenes.kit import shaping
from scenes.kit.scripts import SYMBOLS, script_of_letter
from scenes.studio.command import cli
from scenes.studio.command.word_files import texts
from scenes.studio.files import word_catalogues
from scenes.studio.files.word_catalogues import forms, languages, one, path_of, translation
from scenes.studio.plan import word_checks
from scenes.studio.script import sentences, translation_checks
from scenes.studio.script.lesson import load
from scenes.studio.script.picture_words import marks, picture_words
from scenes.studio.script.translated import in_language, languages_of

LANGUAGES = languages()[1:]
NAMES = st.lists(st.sampled_from(["a", "b_first", "gap"]), min_size=1, unique=True)


def test_the_template_has_every_text_and_no_other() -> None:
    there = {one(entry.id) for entry in word_catalogues.read(word_catalogues.TEMPLATE) if entry.id}
    assert there == {*texts(cli.main)}, "soup locale extract writes it anew"


def test_a_text_is_asked_for_where_the_template_finds_it() -> None:
    """Under another name (`get = words.gettext`) none would be found, and none translated."""
    otherwise = []
    scenes = Path(__file__).parents[4] / "scenes"
    for path in (file for room in ("props", "stage", "stagings") for file in (scenes / room).rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
        otherwise += [f"{path.relative_to(scenes)}:{node.lineno}" for node in nodes if isinstance(node, ast.Attribute)
                      and node.attr in ("gettext", "ngettext") and id(node) not in called]
    assert otherwise == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_has_no_fault(lang: str) -> None:
    found = word_checks.check(lang, texts(cli.main))
    assert found.entries > 300
    assert [str(fault) for fault in found.faults] == []


FOREIGN = {"ar": r"[?;]|(?<!\d),|,(?!\d)|[٠-٩]", "zh": r"[?;!](?![\w=])|[\u4e00-\u9fff][,.:]|[,:](?=[\u4e00-\u9fff])",
           "es": r"\w%|[\d}] %"}      # marks of other languages


@pytest.mark.parametrize("lang", FOREIGN)
def test_its_marks_are_those_of_the_language(lang: str) -> None:
    for entry in word_catalogues.read(path_of(lang)):
        for form in forms(entry.string) if entry.id else ():
            text = re.sub(r"\{[^{}]*\}|`[^`]*`|<[^<>]*>", "", form)
            assert not re.search(FOREIGN[lang], text), form
            assert text.count("¿") == (text.count("?") if lang == "es" else 0), form


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_own_fonts_have_its_letters(lang: str) -> None:
    """Without what the system has: Pango is asked for one family at a time."""
    families = (shaping.FAMILY, *dict.fromkeys(shaping.HELPERS.values()))
    letters = {letter for entry in word_catalogues.read(path_of(lang)) if entry.id
               for form in forms(entry.string) for letter in form if letter.isalpha()}
    assert len(letters) > 25
    lacking = {letter for letter in letters if script_of_letter(letter) is not SYMBOLS and not any(
        shaping._drawn(letter, "BOLD", family.format(region="SC"), 'fallback="false"').whole for family in families)}
    assert lacking == set()


@given(names=NAMES, value=st.floats(-1e4, 1e4))
def test_what_is_translated_and_filled_is_each_filled(names: list[str], value: float) -> None:
    facts, write = dict.fromkeys(names, value), marks("es").figures
    say = " y ".join(f"{{{name}:.1f}}" for name in names)
    each = write(sentences.number(value, ".1f"))
    assert sentences.fill(say, facts, write) == " y ".join([each] * len(names))
    assert not re.search(r"\d\.\d(?!\d)", sentences.fill(say, facts, write))


@given(names=NAMES, cue=st.sampled_from(["", "[flag] "]))
def test_other_facts_and_cues_are_found(names: list[str], cue: str) -> None:
    english = cue + " ".join(f"{{{name}}}" for name in names)
    turned = " ".join(f"{{{name}}}" for name in reversed(names)) + (f" {cue.strip()} x" if cue else "")
    assert [*translation_checks.wrong((english,), (turned,))] == []
    assert [*translation_checks.wrong((english,), (turned.replace("{", "(", 1),))]
    assert bool([*translation_checks.wrong((english,), (turned.replace("[flag]", ""),))]) == bool(cue)


def test_one_needs_no_number_where_english_says_none() -> None:
    one_step = "One step.", "{n} steps."
    assert [*translation_checks.wrong(one_step, ("Un paso.", "{n} pasos.", "{n} pasos."))] == []
    assert len([*translation_checks.wrong(one_step, ("Un paso.", "{m} pasos.", "{n} {m} pasos."))]) == 2


def test_a_lesson_in_another_language() -> None:
    lesson = load("four-short-of-ten")
    assert languages_of(lesson) == languages()
    for lang in LANGUAGES:
        found = in_language(lesson, lang)
        assert found.lang == lang
        assert found.title != lesson.title
        assert [beat.id for beat in found.beats] == [beat.id for beat in lesson.beats]
        assert picture_words(lang, "loss_meter").gettext("loss") == translation(lang).of("loss") != "loss"


def test_a_picture_carries_no_words_of_other_stagings() -> None:
    told = translation("es").entries
    for text, forms_ in picture_words("es", "loss_meter").entries.items():
        assert forms_ == told[text].forms
        assert any("stagings/loss_meter/" in place or "stagings/" not in place for place in told[text].places)
    assert "gradient" in picture_words("es", "foggy_hill").entries
    assert "gradient" not in picture_words("es", "loss_meter").entries

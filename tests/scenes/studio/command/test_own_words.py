"""The command in the language of who types; and which films are in which."""

import json

import pytest
from click.testing import CliRunner

from scenes.studio.command import cli, help_words, reports
from scenes.studio.command.choices import chosen
from scenes.studio.files import own_words
from scenes.studio.files.faults import BadInputError
from scenes.studio.plan.proof import check
from scenes.studio.script.lesson import load
from scenes.studio.script.translated import in_language

SYSTEM = ("SOUP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(("environment", "lang"), [
    ({}, "en"), ({"LANG": "es_ES.UTF-8"}, "es"), ({"LANG": "fr_FR.UTF-8"}, "en"), ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "es_ES", "LC_ALL": "C"}, "en"), ({"LANG": "es_ES", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
    ({"LANG": "es_ES", "LANGUAGE": "fr:ar_EG:zh"}, "ar"), ({"LC_ALL": "C", "LANGUAGE": "ar"}, "en"),
    ({"LANG": "es_ES", "SOUP_LANG": "en"}, "en"), ({"LC_ALL": "C", "SOUP_LANG": "zh"}, "zh")])
def test_the_language_is_that_of_the_system(environment: dict[str, str], lang: str,
                                            monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SYSTEM:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert own_words.language() == lang


def test_a_language_without_words_is_named_with_those_that_have() -> None:
    told = CliRunner(env={"SOUP_LANG": "ess"}).invoke(cli.main, ["list"])
    assert (told.exit_code, told.output) == (2, "soup: SOUP_LANG: must be a language that the command has words in, "
                                                'got "ess". Did you mean "es"? Known: ar, en, es, zh.\n')


@pytest.mark.parametrize("lang", ["ar", "es", "zh"])
def test_help_and_reports_are_translated_and_json_is_not(lang: str, monkeypatch: pytest.MonkeyPatch,
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    result = [check("soup-pot", prove=False)]
    plain = reports.check_data(result, [])
    monkeypatch.setenv("SOUP_LANG", lang)
    for message in help_words.messages(cli.main):
        said = own_words.gettext(message.key)
        assert said != message.key or not any(letter.isalpha() for letter in said) or "2160p60" in said
    reports.print_check(result, [])
    assert "laws" not in capsys.readouterr().out
    assert json.dumps(reports.check_data(result, [])) == json.dumps(plain)


def test_paragraphs_that_are_laid_out_stay_so() -> None:
    assert help_words.plain("One\n  two.\n\n  \b\n  a\n    b\n") == "One two.\n\n\b\na\n  b"


def test_a_language_is_in_the_name_of_the_folder() -> None:
    for lang, variant in ((None, "tall"), ("en", "tall"), ("ar", "ar-tall")):
        assert chosen("tall", "stove", False, lang=lang, sets=()).variant == variant


def test_what_stays_english_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lesson = load("soup-pot")
    found = in_language(lesson, "es")
    assert found.english == ()
    lacking = in_language(load("soup-pot", ['title="Sip and see"', 'beat.kitchen.say="New words?"']), "es")
    assert lacking.english == ("Sip and see", "New words?")
    assert (lacking.title, lacking.beats[0].say) == lacking.english
    assert lacking.beats[1].say == found.beats[1].say != lesson.beats[1].say
    reports.print_english({"soup-pot": lacking.english})
    assert capsys.readouterr().err == ('soup: soup-pot stays English in 2 texts, as "Sip and see": not translated\n')


def test_films_ask_for_languages_that_have_words() -> None:
    assert check("soup-pot", prove=False, languages=[("--lang", "es")]).lesson.lang == "es"
    (fault,) = check("soup-pot", prove=False, languages=[("--lang", "ess")]).faults
    assert 'Did you mean "es"? Known: ar, en, es, zh.' in str(fault)
    with pytest.raises(BadInputError):
        load("not-there")

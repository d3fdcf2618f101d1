"""Titles of any script: set whole, measured before anything is drawn, or refused with a cure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scenes.kit import shaping
from scenes.kit.shaping import Line
from scenes.stage.frames import COMMON, TYPE
from scenes.stage.title_lines import SMALLEST, title_lines
from scenes.studio.plan import glyphs
from scenes.studio.plan.proof import check

Write = Callable[..., str]
CASES = Path(__file__).parents[3] / "cases"
LESSONS = sorted(CASES.glob("0[3-7]-*/*.toml"))
LONG = "How a learning machine walks down a foggy hill, and stops to"
TOO_LONG = CASES / "05-title-wider-than-frame" / "too-long.toml"


@pytest.mark.parametrize("path", [path for path in LESSONS if path != TOO_LONG],
                         ids=lambda path: f"{path.parent.name[:2]}-{path.stem}")
def test_a_title_is_set_whole_or_refused_by_its_letters(path: Path) -> None:
    """Which fonts a machine has decides which of the two; a title is never cut."""
    result = check(str(path), prove=False)
    if result.plan is None:
        assert [fault.key for fault in result.faults] == ["title"]
        assert "must be of letters that an installed font has outlines for" in result.faults[0].rule
        assert "Install a font" in result.faults[0].cure
    else:
        assert glyphs.missing(result.plan.title) == []
        assert shaping.line(result.plan.title, "BOLD").whole


@pytest.mark.parametrize("name", ["t-nfd", "t-viet", "t-lamalef", "t-zwj", "t-vs"])
def test_these_titles_need_only_fonts_that_every_machine_has(name: str) -> None:
    path = CASES / "03-title-glyphs-not-one-per-letter-crash" / f"{name}.toml"
    if glyphs.missing(check(str(path), prove=False).lesson.title):  # type: ignore[union-attr]
        pytest.skip("this machine has no font beside Nunito")
    assert check(str(path), prove=False).plan is not None


def test_missing_letters_are_named_with_the_fonts_to_install(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters beyond Latin, as on a machine with Nunito alone."""
    def only_latin(text: str, *rest: str) -> Line:
        return Line(shaping.line("n").outline, 1.0, whole=ord(max(text)) < 0x250)
    monkeypatch.setattr(glyphs, "line", only_latin)
    fault, = check(write(('title = "A bowl of soup"', 'title = "Soup 雾雾 的: ก้าว 🍲"')), prove=False).faults
    assert fault.got == '"雾", "的", "ก้", "า", "ว", "🍲"'
    assert fault.cure == (
        "Install a font for CJK, as Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk). "
        "Install a font for Thai, as Noto Sans Thai (Debian, Ubuntu: fonts-noto-core). "
        "Install a font that has these signs as outlines, as Symbola (Debian, Ubuntu: fonts-symbola); "
        "those of coloured fonts cannot be drawn. Or write it without them.")


def test_a_label_is_of_letters_that_can_be_drawn(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "line", lambda text, *rest: Line(shaping.line("n").outline, 1.0, "雾" not in text))
    labelled = ('loss = "soup"', 'loss = "soup"\nlabel = "雾"')
    assert [(fault.key, fault.got) for fault in check(write(labelled), prove=False).faults] == [("run.label", '"雾"')]


def test_a_title_is_as_large_as_fits() -> None:
    size = TYPE["wide"]["title"]
    assert title_lines("Soup", size, 10.4).size == size
    long = title_lines(LONG, size, COMMON["wide"]["title"].width)
    assert len(long.lines) == 1
    assert SMALLEST <= long.size < size
    assert shaping.line(LONG, "BOLD").advance * long.size == pytest.approx(COMMON["wide"]["title"].width)


def test_a_title_too_long_for_one_line_stands_on_two_even_ones() -> None:
    found = title_lines(LONG, TYPE["tall"]["title"], COMMON["tall"]["title"].width)
    assert found.lines == ("How a learning machine walks", "down a foggy hill, and stops to")
    assert (found.size, found.fits) == (SMALLEST, True)


def test_a_line_keeps_the_direction_of_the_whole_title() -> None:
    found = title_lines("حساء في الضباب Gradient Descent", 0.5, 3.0)
    assert [line[0] for line in found.lines] == ["ح", "\u200f"]


@pytest.mark.parametrize(("shape", "passes"), [("wide", True), ("tall", False)])
def test_a_title_is_measured_for_the_asked_shape(write: Write, shape: str, passes: bool) -> None:
    title = " ".join(["WWWWWWWW"] * 5)
    result = check(write(('title = "A bowl of soup"', f'title = "{title}"')), prove=False, shape=shape)
    assert (result.plan is not None) is passes
    if not passes:
        fault, = result.faults
        assert fault.rule == "must fit on two lines of a tall film"
        assert fault.cure.startswith("Shorten it: about ")
        room = int(fault.cure.split()[3])
        shorter = write(('title = "A bowl of soup"', f'title = "{title[:room - 6].strip()}"'), name="shorter")
        assert check(shorter, prove=False, shape=shape).plan is not None


def test_a_word_of_one_script_is_not_set_in_two_fonts() -> None:
    """Nunito has some Greek letters, those that stand in formulas."""
    assert shaping.family_for("Crème brûlée, dθ", "BOLD") == shaping.FAMILY
    assert shaping.family_for("στην ομίχλη", "BOLD") == shaping.OTHER


def test_letters_are_counted_as_a_reader_does(write: Write) -> None:
    """60 letters with two accents each fit; 61 do not."""
    at_most = 'title = "' + "a\u0302\u0301" * 60 + '"'
    found = check(write(('title = "A bowl of soup"', at_most)), prove=False).faults
    assert not [fault for fault in found if "most" in fault.rule]
    fault, = check(str(TOO_LONG), prove=False).faults
    assert (fault.rule, fault.cure) == ("must have at most 60 letters", "Shorten it by 6.")

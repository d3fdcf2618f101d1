"""Lines of text as Pango sets them: any script, one line, its own direction."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest

from scenes.kit.shaping import line

# one glyph for several letters, several for one, marks that stand on others, letters that turn the line round
ORDINARY = {
    "decomposed": unicodedata.normalize("NFD", "Crème brûlée, café"),
    "Vietnamese": unicodedata.normalize("NFD", "Phở trong sương mù"),
    "Arabic": "السلام عليكم", "Persian": "نمی\u200cدانم", "Hebrew": "מרק בערפל, צעד אחר צעד!",
    "Polish": "Zażółć gęślą jaźń", "Greek": "Καλημέρα", "Cyrillic": "Туманный холм", "Georgian": "ნისლი",
    "a heart": "Soup ❤\ufe0f", "mixed": "Adam في الضباب 2", "markup": "a < b & c > d",
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_an_ordinary_text_is_set_whole(text: str) -> None:
    found = line(text, "BOLD")
    assert found.whole
    assert len(found.outline)
    assert found.outline[:, 0].min() > -0.3
    assert found.outline[:, 0].max() < found.advance + 0.3


@pytest.mark.parametrize("text", ["Crème brûlée", "Phở trong sương mù", "ἄνθρωπος"])
def test_a_decomposed_text_looks_like_the_composed(text: str) -> None:
    one, other = (line(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert one.advance == pytest.approx(other.advance)
    assert np.ptp(one.outline[:, :2], axis=0) == pytest.approx(np.ptp(other.outline[:, :2], axis=0), abs=0.02)


@pytest.mark.parametrize(("text", "end"), [("שלום!", "left"), ("سلام!", "left"), ("hello!", "right")])
def test_a_line_ends_where_its_script_ends(text: str, end: str) -> None:
    """The outline of the "!" is found at that end."""
    begins = 0.0 if end == "left" else line(text[:-1]).advance
    mark = np.add(line("!").outline, (begins, 0.0, 0.0))
    apart = np.abs(line(text).outline[:, None] - mark[None]).max(axis=2).min(axis=0)
    assert apart.max() < 0.02


@pytest.mark.parametrize("text", ["\U0010fffd", "a \U0010fffd b"])
def test_a_letter_that_no_font_has_is_noticed(text: str) -> None:
    assert not line(text).whole


def test_a_text_is_as_wide_as_its_words_together() -> None:
    words = ["a", "sentence", "far", "longer", "than", "the", "widest", "picture"]
    blank = line("n n").advance - 2 * line("n").advance
    whole = line(" ".join(words * 5))
    assert whole.advance == pytest.approx(5 * sum(line(word).advance for word in words) + 39 * blank, rel=0.01)
    assert np.ptp(whole.outline[:, 1]) < 1.1      # one line


def test_the_letter_beside_a_text_does_not_move_it() -> None:
    """Nunito kerns Y before the H that the text is shaped beside."""
    assert line("YY").advance == pytest.approx(2 * line("Y").advance, abs=0.02)


def test_a_language_is_quoted_for_pango() -> None:
    assert line("直", lang='zh" x="').advance > 0

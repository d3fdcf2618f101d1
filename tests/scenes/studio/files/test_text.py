"""Text that a person wrote."""

from __future__ import annotations

import pytest

from scenes.studio.files.text import printable, tidy


@pytest.mark.parametrize(("text", "fine"), [
    ("Suppe für zwei – 4 °C", True), ("\u0641\u0646\u200c\u062c", True), ("4\u00a0g", True),
    ("a\x07b", False), ("a\u202eb", False), ("\ud800", False), ("a\u2028b", False),
])
def test_printable(text: str, fine: bool) -> None:
    assert printable(text) is fine


def test_tidy_text_is_on_one_line() -> None:
    assert tidy(" two\r\n\twords,\u00a04 g ") == "two words,\u00a04 g"

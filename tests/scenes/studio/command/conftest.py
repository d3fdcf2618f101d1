"""Pictures that commands ask for, only noted."""

from __future__ import annotations

from typing import Any

import pytest

from scenes.studio.command import pictures


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pictures that are only noted, by their names."""
    from PIL import Image

    noted: list[str] = []

    def note(wanted: list[pictures.NamedMoment], side: int) -> list[Any]:
        noted.extend(place.name for place in wanted)
        return [Image.new("RGB", (4, 4)) for _ in wanted]
    monkeypatch.setattr("scenes.studio.command.preview.drawn", note)
    return noted

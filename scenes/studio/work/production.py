"""A film on its way: what it still waits for, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scenes.studio.publish.films import Film


@dataclass
class Production:
    """A film on its way."""

    film: Film
    folder: Path
    status: str = "waiting"      # then "done", "unchanged" or "failed"
    error: str | None = None
    missing: set[str] = field(default_factory=set)
    rendered: set[str] = field(default_factory=set)
    to_draw: dict[str, int] = field(default_factory=dict)      # key -> frames, of what was missing at first
    receipt: dict[str, Any] | None = None

    @property
    def label(self) -> str:
        return f"{self.film.name} ({self.film.variant})" if self.film.variant else self.film.name

    @property
    def open(self) -> bool:
        return self.status == "waiting"

    def fail(self, error: str) -> None:
        if self.open:
            self.status, self.error = "failed", error

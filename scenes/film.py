"""Films of runs from Python: `film(run)` shows itself in a notebook; from outside, `from soupfilm.film import film`.

>>> from scenes.film import film                                         # doctest: +SKIP
>>> film(run).save("run.mp4")                                            # doctest: +SKIP
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import soupmath as sm
from scenes.studio.command.filming import Filmed, Look, filmed
from scenes.studio.files.faults import BadInputError, near, shown
from scenes.studio.files.stagings import stagings
from scenes.studio.script.told_apart import ToldApart, told_apart
from scenes.studio.shots.quality import QUALITIES

KINDS = {"png": "image/png", "svg": "image/svg+xml"}
CHOICES = {"theme": ("stove", "paper"), "shape": ("wide", "tall", "square"), "quality": tuple(QUALITIES)}


@dataclass(frozen=True)
class Still:
    """A picture of a film: `data` as PNG or SVG, as `kind` says."""

    data: bytes = field(repr=False)
    kind: str

    def save(self, path: str | Path) -> Path:
        """Write it to a file, and say where that is."""
        return _saved(path, self.kind, self.data)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {KINDS[self.kind]: self.data.decode() if self.kind == "svg" else self.data}


@dataclass(frozen=True)
class RunFilm:
    """A film of runs. It is drawn when it is first asked for, and a notebook shows it as a video."""

    _filmed: Filmed = field(repr=False)

    @property
    def staging(self) -> str:
        """The staging that it plays on."""
        return self._filmed.plan.staging

    def lesson(self) -> str:
        """Its lesson as TOML, to go on with."""
        return self._filmed.written.text

    def tables(self) -> Mapping[str, str]:
        """The files that have to lie beside the lesson, by name, as text: runs whose loss or rule has no name."""
        return dict(self._filmed.written.tables)

    def save(self, path: str | Path) -> Path:
        """Write the film to a file .mp4, and say where that is. With .toml, its lesson, and its tables beside it."""
        path = Path(path)
        if path.suffix == ".toml":
            written = self._filmed.written.called(path.stem)
            for name, text in written.tables.items():
                (path.parent / name).write_text(text, encoding="utf-8")
            return _saved(path, "toml", written.text.encode())
        if path.suffix != ".mp4":
            raise ValueError(f"path must end in .mp4 or .toml, got {shown(str(path))}")
        return _saved(path, "mp4", self._filmed.video)

    def still(self, step: int | None = None, kind: str = "png") -> Still:
        """The picture after that step of the run, its last without one: as "png", or as "svg" for print."""
        last = max(run.steps for run in self._filmed.plan.runs.values())
        if kind not in KINDS:
            raise ValueError(f"kind must be one of png, svg, got {kind!r}. {near(kind, KINDS)}")
        if step is not None and (isinstance(step, bool) or not isinstance(step, int) or not 0 <= step <= last):
            raise ValueError(f"step must be a whole number from 0 to {last}, got {step!r}")
        return Still(self._filmed.still(last if step is None else step, kind), kind)

    def _repr_html_(self) -> str:
        video = base64.b64encode(self._filmed.video).decode()
        return (f'<video controls style="max-width: 100%; max-height: 80vh" src="data:video/mp4;base64,{video}">'
                "</video>")


def film(run: sm.Trajectory | Sequence[sm.Trajectory] | Mapping[str, sm.Trajectory], title: str = "",
         staging: str | None = None, theme: str = "stove", shape: str = "wide", quality: str = "medium",
         voice: str = "auto") -> RunFilm:
    """A film of a run, or of several, on the staging that fits, in sentences that the runs keep.

    theme, shape, quality, voice: as `soup render --help` says. Raises ValueError that names what is wrong.
    """
    apart = _apart(run)
    for name, (given, known) in {key: (value, CHOICES[key]) for key, value in
                                 (("theme", theme), ("shape", shape), ("quality", quality))}.items():
        if given not in known:
            raise ValueError(f"{name} must be one of {', '.join(known)}, got {given!r}. {near(given, known)}")
    if staging is not None and staging not in stagings():
        raise ValueError(f"staging must be a known one, got {staging!r}. {near(staging, stagings())}")
    try:
        return RunFilm(filmed(apart, title or _title(apart.runs), staging, Look(theme, shape, quality, voice)))
    except BadInputError as error:
        raise ValueError(str(error)) from None


def _apart(given: Any) -> ToldApart:
    """The runs as a lesson calls them."""
    several = [given] if isinstance(given, sm.Trajectory) else given
    if not isinstance(several, list | tuple | Mapping):
        several = ()
    runs = list(several.values()) if isinstance(several, Mapping) else list(several)
    if not runs or not all(isinstance(one, sm.Trajectory) for one in runs):
        raise ValueError(f"run must be a Trajectory, a list of such or a dict of them by name, got {shown(given)}")
    return told_apart(several)


def _title(runs: Mapping[str, sm.Trajectory]) -> str:
    first = next(iter(runs.values()))
    return "A recorded run" if first.recorded and not first.loss.dimension else f"A walk down {first.loss.name}"[:60]


def _saved(path: str | Path, kind: str, data: bytes) -> Path:
    path = Path(path)
    if path.suffix != f".{kind}":
        raise ValueError(f"path must end in .{kind}, got {shown(str(path))}")
    path.write_bytes(data)
    return path

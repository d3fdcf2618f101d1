"""TOML -> Lesson: the words and numbers of a film, as frozen data.

A lesson file is data: nothing in it is evaluated, and no other file is opened for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from langcodes import standardize_tag

from scenes.kit.scripts import language_of
from scenes.stage.starts_map import MapSpec
from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError
from scenes.studio.files.text import tidy
from scenes.studio.files.toml_file import Source
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.script import cross_checks
from scenes.studio.script.credits import UNSAID, Credits, credits_of
from scenes.studio.script.specs import BeatSpec, beat_specs, map_spec, run_specs
from scenes.studio.script.voice import VoiceSpec, voice_spec


@dataclass(frozen=True)
class Lesson:
    """A lesson whose file is without fault. source: for messages about what shows later."""

    name: str
    title: str
    staging: str
    runs: Mapping[str, RunSpec]      # the only run is called "run"
    beats: tuple[BeatSpec, ...]
    path: Path
    source: Source = field(repr=False, compare=False)
    lang: str = "en"
    map: MapSpec | None = None       # a map of starts, where the lesson shows one
    poster: str | None = None        # the place of its poster, as BEAT or BEAT:TICK
    hour: str = ""                   # of the day
    voice: VoiceSpec | None = None   # None: its film's, or the usual one
    credits: Credits = UNSAID
    english: tuple[str, ...] = ()    # what stays English in another language, for want of a translation

    @property
    def recorded(self) -> dict[str, str]:
        """What is known of its runs that were made elsewhere."""
        return {name: run.path.said for name, run in self.runs.items() if run.path is not None}

    @property
    def walked(self) -> frozenset[int]:
        """The steps of its runs that the playhead comes by."""
        return frozenset(step for beat in self.beats for step in range(beat.steps[0], beat.steps[1] + 1))


def load(name_or_path: str | Path, sets: Iterable[str] = ()) -> Lesson:
    """The lesson of a name, or of a path to a .toml file, with `--set` values.

    Raises BadInputError with every fault of the file.
    """
    return parse(catalogue.read(name_or_path, sets))


def parse(source: Source) -> Lesson:
    """The lesson in a source that was read."""
    faults = cross_checks.faults(source)
    if faults:
        raise BadInputError(sorted(faults, key=lambda fault: fault.line or 0))
    data, title = source.data, tidy(source.data["title"])
    beats = tuple(beat_specs(data["staging"], data["beat"]))
    runs = run_specs(source)
    return Lesson(source.path.stem, title, data["staging"], runs,
                  beats, source.path, source, _language(data.get("lang"), [title, *(beat.say for beat in beats)]),
                  map_spec(data["map"]) if "map" in data else None, data.get("poster"), data.get("hour", ""),
                  voice_spec(source),
                  credits_of(source, runs.values()))


def _language(given: str | None, words: Iterable[str]) -> str:
    """The code as standards write it; without one, what the letters of the words tell."""
    return standardize_tag(given) if given else language_of(" ".join(words))

"""Everything that is wrong with a lesson file, before anything is computed."""

from __future__ import annotations

from scenes.studio.files.faults import Fault
from scenes.studio.files.toml_file import Source
from scenes.studio.script import beat_checks, run_checks, schema


def faults(source: Source) -> list[Fault]:
    """First what its tables may hold, then what must fit together."""
    return [*schema.faults(schema.LessonFile, source.data, source.at()), *run_checks.faults(source),
            *beat_checks.faults(source)]

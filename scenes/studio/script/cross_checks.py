"""Everything that is wrong with a lesson file, before anything is computed."""

from __future__ import annotations

from scenes.studio.files.faults import Fault
from scenes.studio.files.toml_file import Source
from scenes.studio.script import beat_checks, credits, need_checks, run_checks, schema, voice, word_checks


def faults(source: Source) -> list[Fault]:
    """First what its tables may hold, then what must fit together; of a file that is right so far, what its
    staging needs."""
    found = [*schema.faults(schema.LessonFile, source.data, source.at()), *run_checks.faults(source),
             *beat_checks.faults(source), *voice.faults(source), *credits.faults(source)]
    return found or [*need_checks.faults(source), *word_checks.faults(source)]

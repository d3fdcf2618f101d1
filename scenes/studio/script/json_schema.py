"""The JSON schema of a lesson file, for editors: made from the tables that validate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from scenes.stage.verbs import Verb
from scenes.studio.files.stagings import own_stagings
from scenes.studio.script.credits import CreditsTable
from scenes.studio.script.recorded_runs import KEY, RecordedTable
from scenes.studio.script.schema import BeatTable, LessonFile, MapTable, RunTable, beat_model
from scenes.studio.script.voice import VoiceTable


def text() -> str:
    """The text of scenes/lessons/lesson.schema.json."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """The JSON schema of a lesson file: which beats there may be follows from the staging."""
    whole = LessonFile.model_json_schema()
    run = {"if": {"required": [KEY]}, "then": RecordedTable.model_json_schema(), "else": RunTable.model_json_schema()}
    whole["properties"] |= {"run": run, "runs": {"type": "object", "additionalProperties": run},
                             "map": MapTable.model_json_schema(), "voice": VoiceTable.model_json_schema(),
                             "credits": CreditsTable.model_json_schema()}
    whole["properties"]["staging"]["enum"] = list(own_stagings())
    whole["oneOf"] = [{"required": ["run"]}, {"required": ["runs"]}]
    whole["allOf"] = [_if_staging(staging, found.verbs) for staging, found in own_stagings().items()]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole, "title": "Lesson"}


def _if_staging(staging: str, verbs: Mapping[str, Verb]) -> dict[str, Any]:
    """A beat of the staging: its verbs, and the keys that any of them takes."""
    beat = BeatTable.model_json_schema()
    for verb in verbs:
        beat["properties"] = beat_model(staging, verb).model_json_schema()["properties"] | beat["properties"]
    beat["properties"]["show"]["enum"] = list(verbs)
    return {"if": {"properties": {"staging": {"const": staging}}},
            "then": {"properties": {"beat": {"items": beat}}}}

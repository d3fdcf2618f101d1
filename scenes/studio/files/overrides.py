"""`--set KEY=VALUE`: a value of a lesson changed for one command, checked like the file's own."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.toml_file import Source
from scenes.studio.files.toml_lines import Path


def override(source: Source, settings: Iterable[str]) -> Source:
    """The source with every KEY=VALUE set. Keys are dotted, as run.learning_rate or beat.ID.hold."""
    data, origins, faults = copy.deepcopy(dict(source.data)), dict(source.origins), []
    for setting in settings:
        try:
            key, value = _split(setting)
            path = _set(data, key, value, setting)
            origins[path] = f"--set {setting}"
        except BadInputError as error:
            faults += [replace(fault, rule=f"{fault.rule} in {source.file}") for fault in error.faults]
    if faults:
        raise BadInputError(faults)
    return replace(source, data=data, origins=origins)


def _split(setting: str) -> tuple[list[str], Any]:
    key, equals, text = setting.partition("=")
    if not equals or not key.strip():
        raise _refused(setting, "must be KEY=VALUE", "As --set run.learning_rate=0.3.")
    return key.strip().split("."), value_of(text)


def value_of(text: str) -> Any:
    """A TOML value; text that is none stands for itself, so that names need no quotes."""
    try:
        data = tomllib.loads(f"value = {text}")
    except (ValueError, RecursionError):
        return text
    return data["value"] if list(data) == ["value"] else text


def _set(data: dict[str, Any], key: list[str], value: Any, setting: str) -> Path:
    """Put the value in its place; the tables around it must be there."""
    here: Any = data
    path: Path = ()
    for part in key[:-1]:
        inside = _named(here)
        if part not in inside:
            raise _refused(setting, f"must name a table ({part} is none)", near(part, inside))
        path, here = (*path, inside[part]), here[inside[part]]
    if not isinstance(here, dict):
        raise _refused(setting, f"must name a key of {'.'.join(key[:-1])}", near(key[-1], _named(here)))
    here[key[-1]] = value
    return (*path, key[-1])


def _named(here: Any) -> dict[str, str | int]:
    """The tables inside one, by the name they are called by: a beat is called by its id."""
    if isinstance(here, list):
        return {str(item["id"]): k for k, item in enumerate(here) if isinstance(item, dict) and "id" in item}
    if isinstance(here, dict):
        return {name: name for name, item in here.items() if isinstance(item, dict | list)}
    return {}


def _refused(setting: str, rule: str, cure: str) -> BadInputError:
    return BadInputError([Fault(f"--set {setting}", None, "", rule, shown(setting), cure)])

"""[voice]: who says the words of a lesson, or of all the lessons of a film."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import Field

from scenes.studio.files.faults import Fault
from scenes.studio.files.toml_file import Source, Spot
from scenes.studio.script import schema
from scenes.studio.script.schema import Table, Text

AUTO, OFF = "auto", "off"


class VoiceTable(Table):
    """[voice]: in a lesson, or in film.toml for all its lessons that have none."""

    name: Annotated[Text, Field(min_length=1)] = Field(
        AUTO, description="`auto`, `off`, a voice as `hibari` or `jm_kumo`, or a folder of recordings beside the "
                          "file, as `mine` with `mine/LESSON/BEAT.wav`; `--voice` goes before it.")
    rate: Annotated[float, Field(ge=0.5, le=2)] = Field(
        1.0, description="How fast a voice speaks: 1.0 is about 145 words a minute.")
    pronounce: dict[str, Text] = Field(
        default_factory=dict, description="Words that are read otherwise than they are written, as "
                                          "`{ Nesterov = \"Nyesterov\" }`.")


@dataclass(frozen=True)
class VoiceSpec:
    """A voice as asked for. spot: where that stands, for messages; None for what nobody wrote."""

    name: str = AUTO
    rate: float = 1.0
    pronounce: Mapping[str, str] = field(default_factory=dict)
    spot: Spot | None = field(default=None, repr=False, compare=False)


def voice_spec(source: Source) -> VoiceSpec | None:
    """The voice of a file that was checked; None where it says nothing of one."""
    table: Mapping[str, Any] | None = source.data.get("voice")
    return None if table is None else VoiceSpec(**{**table, "rate": float(table.get("rate", 1.0))},
                                                spot=source.at("voice"))


def faults(source: Source) -> Iterator[Fault]:
    """What is wrong with the table, where there is one."""
    table = source.data.get("voice")
    if isinstance(table, dict):
        yield from schema.faults(VoiceTable, table, source.at("voice"))
        words = table.get("pronounce")
        for word in words if isinstance(words, dict) else ():
            if not word.strip():
                yield source.at("voice", "pronounce", word).fault("must be a word", '""', "Leave it out.")

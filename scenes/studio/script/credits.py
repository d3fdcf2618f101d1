"""[credits]: who made a film, under which licence, of what: the words that its file carries about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from scenes.kit.words import marked
from scenes.studio.files.catalogue import LESSONS
from scenes.studio.files.faults import Fault
from scenes.studio.files.toml_file import Source
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.script import schema
from scenes.studio.script.schema import Table, Text

# For translators: in a film's credits; "it" is the film
DRAWN = marked("Every quantity in it was computed by soupmath, whose pictures are under CC BY 4.0.")
# what stands in the files of scenes/data that runs learn from; their own words are in SOURCE.md there
# For translators: in a film's credits; names and titles stay as they are
DIGITS = marked("Handwritten digits: E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, CC BY 4.0.")
SOURCES = {"digits": DIGITS}
# For translators: in a film's credits: who made it
AUTHORS = marked("the soupmath authors")


class CreditsTable(Table):
    """[credits]: in a lesson, or in a film.toml for the joined film."""

    maker: Text = Field("", description="Who made it, as \"Class 7b\".")
    licence: Text = Field("", description="What others may do with it, as \"CC BY 4.0\".")
    year: Annotated[int, Field(ge=1900, le=9999)] | None = Field(None, description="When it was made.")


@dataclass(frozen=True)
class Credits:
    """"" and None for what nobody said. sources: a sentence each."""

    maker: str = ""
    licence: str = ""
    year: int | None = None
    sources: tuple[str, ...] = (DRAWN,)


UNSAID = Credits()
OURS = Credits(AUTHORS, "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/", 2026)


def credits_of(source: Source, runs: Iterable[RunSpec] = ()) -> Credits:
    """Those that a file which was checked has; without any the project's own, where it is the project's."""
    table: dict[str, Any] | None = source.data.get("credits")
    data = (SOURCES[run.loss] for run in runs if isinstance(run.loss, str) and run.loss in SOURCES)
    sources = (DRAWN, *dict.fromkeys(data))
    if table is None and source.path.resolve().is_relative_to(LESSONS.parent):
        return Credits(OURS.maker, OURS.licence, OURS.year, sources)
    return Credits(**(table or {}), sources=sources)


def faults(source: Source) -> Iterator[Fault]:
    """What is wrong with the table, where there is one."""
    table = source.data.get("credits")
    if isinstance(table, dict):
        yield from schema.faults(CreditsTable, table, source.at("credits"))

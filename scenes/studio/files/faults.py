"""Faults: what is wrong, as data, with the way to mend it; and the errors that carry them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from scenes.studio.files.exit_codes import BAD_INPUT, FAILED, LACKING

LONGEST = 80        # letters of a shown value
AS_IT_WAS = "Make room, or choose another place; what was there is as it was."
MOST = 50           # faults that are told at once


@dataclass(frozen=True)
class Fault:
    """One broken rule.

    file: as the person named it, or where the value came from (``--set …``); line counts from 1.
    key: the place in the file, dotted. rule: what must hold, "must …". got: the value as given.
    excerpt: lines below the message that show the place, as a caret under a formula.
    """

    file: str
    line: int | None
    key: str
    rule: str
    got: str | None
    cure: str
    excerpt: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        what = f"{self.key} {self.rule}" if self.key else self.rule
        got = f", got {self.got}" if self.got is not None else ""
        told = f"{where}: {what}{got}. {self.cure}"
        return "\n".join(map(visible, [told, *self.excerpt.splitlines()]))

    def as_dict(self) -> dict[str, object]:
        return {key: value for key, value in asdict(self).items() if key != "excerpt" or value}


class EndedError(Exception):
    """Why the command ends before it is done, in words for a person, and with which exit code."""

    exit_code = FAILED


class FaultsError(EndedError):
    """Everything that is wrong, at once."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(told(self.faults)))

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.faults)    # what comes from another process says the same


class BadInputError(FaultsError):
    """What was given is wrong."""

    exit_code = BAD_INPUT


class LackingError(FaultsError):
    """Something that the work needs is not there."""

    exit_code = LACKING


class DiskError(LackingError):
    """The disk does not take what has to be written."""

    def __init__(self, place: object, why: str, cure: str = AS_IT_WAS) -> None:
        super().__init__([Fault(str(place), None, "", "must take what is written", why, cure)])


def _again(kind: type[FaultsError], faults: Sequence[Fault]) -> FaultsError:
    error = kind.__new__(kind)
    FaultsError.__init__(error, faults)
    return error


def told(faults: Sequence[Fault]) -> list[str]:
    """A line a fault; of very many the first, and how many more there are."""
    rest = len(faults) - MOST
    return [*map(str, faults[:MOST]), *([f"and {rest} more fault{'s' * (rest > 1)}"] if rest > 0 else [])]


def visible(text: object) -> str:
    """The text with an escape, as \\n, for whatever a terminal would act on."""
    return "".join(mark if mark.isprintable() else mark.encode("unicode_escape", "surrogatepass").decode()
                   for mark in str(text))


def shown(value: object) -> str:
    """A value as a message quotes it, cut where it is long."""
    try:
        text = f'"{value}"' if isinstance(value, str) and value.isprintable() else repr(value)
    except ValueError:      # Python prints no whole number of more than some thousand digits
        text = "a huge number"
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def near(given: object, known: Iterable[str], otherwise: str = "") -> str:
    """A cure for a name that is not known: the nearest that is, and the others."""
    known = sorted(known)
    hits = difflib.get_close_matches(str(given), known, n=1)
    guess = f'Did you mean "{hits[0]}"? ' if hits else ""
    return f"{guess}Known: {', '.join(known)}." if known else otherwise or "There is none."

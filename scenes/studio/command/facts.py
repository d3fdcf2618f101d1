"""`soup facts`: what the words of a lesson can quote and claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from scenes.studio.command import reports
from scenes.studio.files.exit_codes import DONE
from scenes.studio.files.faults import BadInputError
from scenes.studio.files.own_words import gettext
from scenes.studio.plan.opened import opened
from scenes.studio.plan.proof import Law
from scenes.studio.plan.quotable import Quotable, quotable
from scenes.studio.store.beside_films import kept_of

AT = re.compile(r"_at_\d+$")
SAID = 5            # values of a row
COMPARISON = 2      # dots in the name of a claim that compares two runs


def tell(lesson: str, sets: Sequence[str], out: Path, as_json: bool) -> int:
    """Print it; BadInputError with all that is wrong with the lesson."""
    one = opened(lesson, sets, kept_of(out), ())
    if one.faults:
        raise BadInputError(one.faults)
    found = quotable(one)
    if as_json:
        reports.as_json(_as_data(found))
    else:
        for line in _lines(found):
            click.echo(line)
    return DONE


def _as_data(found: Quotable) -> dict[str, object]:
    return {"lesson": found.lesson, "facts": dict(found.facts), "claims": [asdict(claim) for claim in found.claims]}


def _lines(found: Quotable) -> Iterator[str]:
    """Facts as sentences quote them; claims that hold, those that do not, and then comparisons that hold."""
    yield gettext("say = \"… {fact} …\" can quote:", fact="{loss_last:.2f}")
    yield from reports.columns(list(_fact_rows(found.facts)))
    single = [claim for claim in found.claims if claim.name.count(".") < COMPARISON]
    compared = [claim for claim in found.claims if claim not in single and claim.ok]
    for title, claims in ((gettext("claims = [\"…\"] holds for:"), [claim for claim in single if claim.ok]),
                          (gettext("and of two runs:"), compared),
                          (gettext("It does not hold for:"), [claim for claim in single if not claim.ok])):
        yield from _told(title, claims)


def _fact_rows(facts: Mapping[str, float]) -> Iterator[tuple[str, str, str]]:
    """A row a fact; the values at one step after another share a row."""
    for _, group in groupby(facts, key=lambda name: (AT.sub("", name), bool(AT.search(name)) or name)):
        names = list(group)
        said = [f"{facts[name]:.6g}" for name in names[:SAID]] + ["…"] * (len(names) > SAID)
        first = f"{{{names[0]}}}" if len(names) == 1 else f"{{{names[0]}}} … {{{names[-1]}}}"
        yield "", first, ", ".join(said)


def _told(title: str, claims: Sequence[Law]) -> Iterator[str]:
    if claims:
        yield ""
        yield title
        yield from reports.columns([("", claim.name, claim.detail) for claim in claims])

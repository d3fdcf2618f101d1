"""The end of `soup render`: its table, its JSON, its exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from scenes.studio.command import reports
from scenes.studio.command.requests import Asked, Refusal
from scenes.studio.files.exit_codes import BAD_INPUT, DONE, FAILED
from scenes.studio.files.faults import visible
from scenes.studio.files.own_words import gettext
from scenes.studio.work.production import Production


def exit_code(asked: Asked, productions: Sequence[Production]) -> int:
    """DONE where every asked-for film is there, BAD_INPUT where nothing else was given, else FAILED."""
    failed = [production for production in productions if production.status == "failed"]
    if not asked.refused and not failed:
        return DONE
    only_bad = all(refusal.bad_input for refusal in asked.refused) and not productions
    return BAD_INPUT if only_bad else FAILED


def as_data(asked: Asked, productions: Sequence[Production], wall: float) -> dict[str, Any]:
    """The report that --json prints."""
    rows = [_row(production) for production in productions]
    rows += [_refused_row(refusal) for refusal in asked.refused]
    return {"films": rows, "wall_seconds": round(wall, 3)}


def _row(production: Production) -> dict[str, Any]:
    film, receipt = production.film, production.receipt
    keys = {key for _, _, key in film.shots}
    whole = production.status in ("done", "unchanged")
    errors = receipt["worst_readback"] if receipt else {}
    return {
        "lesson": film.name, "kind": film.kind, "variant": film.variant, "status": production.status,
        "video": str(production.folder / film.format.video) if whole else None,
        "frames": film.frames, "seconds": round(film.seconds, 3), "fps": film.quality.fps,
        "shots": {"rendered": len(production.rendered), "reused": len(keys) - len(production.to_draw)},
        "worst_readback": max(errors.values(), default=None), "readback": errors,
        "readings": receipt["readings"] if receipt else 0, "error": production.error,
        "english": {name: list(texts) for name, texts in film.english.items()},
    }


def _refused_row(refusal: Refusal) -> dict[str, Any]:
    return {"lesson": refusal.name, "kind": refusal.kind, "variant": "", "status": "failed", "video": None,
            "frames": None, "seconds": None, "fps": None, "shots": {"rendered": 0, "reused": 0}, "worst_readback": None,
            "readback": {}, "readings": 0, "error": refusal.why, "english": {}}


def print_table(asked: Asked, productions: Sequence[Production], wall: float) -> None:
    rows = [(gettext("film"), gettext("status"), gettext("length"), gettext("frames"), gettext("drawn"),
             gettext("from store"), gettext("worst read-back"))]
    statuses = {"done": gettext("done"), "unchanged": gettext("unchanged"), "failed": gettext("failed")}
    colours: list[str | None] = [None]
    for row in as_data(asked, productions, wall)["films"]:
        length = f"{row['seconds']:.1f} s" if row["seconds"] is not None else ""
        worst = f"{row['worst_readback']:.1g}" if row["worst_readback"] is not None else ""
        name = f"{row['lesson']} ({row['variant']})" if row["variant"] else row["lesson"]
        colours.append({"failed": "red", "done": "green"}.get(row["status"]))
        rows.append((name, statuses.get(row["status"], row["status"]), length, str(row["frames"] or ""),
                     str(row["shots"]["rendered"]),
                     str(row["shots"]["reused"]), worst))
    for line, colour in zip(reports.columns(rows), colours, strict=True):
        click.secho(line, fg=colour)
    for production in productions:
        if production.status == "failed":
            click.echo(f"soup: {visible(f'{production.label}: {production.error}')}", err=True)
    reports.print_lacked({section.plan.lesson: section.narration.lacked for production in productions
                          for section in production.film.sections})
    reports.print_english({name: texts for production in productions
                           for name, texts in production.film.english.items()})
    click.echo(gettext("{seconds} s; films are in {place}", seconds=f"{wall:.1f}", place=_place(productions[0]))
               if productions else gettext("nothing was rendered"))


def _place(production: Production) -> str:
    """The folder that was given as --out."""
    return visible(production.folder.parents[1 if production.film.variant else 0])

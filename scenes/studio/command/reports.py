"""What `list` and `check` print: for people, coloured on a terminal, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

import soupmath as sm
from scenes.studio.command.doctor import Examined
from scenes.studio.files import manim_cfg
from scenes.studio.files.faults import Fault, shown, told, visible
from scenes.studio.files.own_words import gettext, ngettext
from scenes.studio.files.stagings import staging
from scenes.studio.files.toml_file import as_named
from scenes.studio.plan.proof import Checked, Law
from scenes.studio.script.film_sentences import SentencesChanged
from scenes.studio.script.picture_words import picture_words
from scenes.studio.work.check_pictures import Looked


def as_json(data: object) -> None:
    """One JSON document on stdout."""
    click.echo(json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False))


def list_rows(results: Sequence[Checked]) -> list[dict[str, Any]]:
    return [{
        "lesson": result.name,
        "title": result.lesson.title if result.lesson else None,
        "staging": result.lesson.staging if result.lesson else None,
        "seconds": round(result.seconds, 3) if result.seconds is not None else None,
        "path": str(result.lesson.path.resolve()) if result.lesson else None,
        "faults": len(result.faults),
    } for result in results]


def print_list(results: Sequence[Checked]) -> None:
    rows = [(result.name, _length(result), result.lesson.staging if result.lesson else "",
             result.lesson.title if result.lesson else "") for result in results]
    for line in columns(rows):
        click.echo(line)
    broken = [result.name for result in results if result.faults]
    if broken:
        said = gettext("{n} with faults: see `{command}`", n=len(broken), command=f"soup check {' '.join(broken)}")
        click.echo(f"soup: {said}", err=True)


def check_data(results: Sequence[Checked], film: Sequence[Fault], words: SentencesChanged | None = None,
               looked: Looked | None = None) -> dict[str, Any]:
    data = {
        "lessons": [{
            "lesson": result.name,
            "ok": result.ok,
            "seconds": round(result.seconds, 3) if result.seconds is not None else None,
            "voice": result.narration.voice or None, "unsaid": result.narration.unsaid,
            "lacked": result.narration.lacked or None,
            "lang": result.lesson.lang if result.lesson else None,
            "english": list(result.lesson.english) if result.lesson else [],
            "recorded": result.lesson.recorded if result.lesson else {},
            "undefined": undefined_in(result), "unwritten": unwritten_in(result),
            "outcomes": {name: str(run.outcome) for name, run in (result.runs or {}).items()},
            "laws": [_law(law) for law in result.laws],
            "faults": [fault.as_dict() for fault in result.faults],
        } for result in results],
        "film": {"ok": not film, "faults": [fault.as_dict() for fault in film]},
    }
    more = {"words": asdict(words) if words else None, "look": looked.as_data() if looked else None}
    return data | {key: value for key, value in more.items() if value is not None}


def print_check(results: Sequence[Checked], film: Sequence[Fault], words: SentencesChanged | None = None) -> None:
    """A line a lesson on stdout; every fault and every law that does not hold on stderr, and a note of stale words."""
    rows = [(gettext("ok") if result.ok else gettext("failed"), result.name, _counts(result), _length(result))
            for result in results]
    for result, line in zip(results, columns(rows), strict=True):
        click.secho(line, fg="green" if result.ok else "red")
    for result in results:
        print_failures(result)
    print_lacked({result.name: result.narration.lacked for result in results})
    print_english({result.name: result.lesson.english for result in results if result.lesson})
    print_recorded({result.name: result.lesson.recorded for result in results if result.lesson})
    print_undefined(results)
    print_unwritten(results)
    print_faults(film)
    if words:
        said = gettext("the next-word learner's sentences are behind the lessons: {came} came, {went} went. "
                       "`soup refresh-words` writes them anew.", came=words.came, went=words.went)
        click.echo(f"soup: {said}", err=True)


def print_looked(looked: Looked) -> None:
    """What an eye would object to, on stdout."""
    for objection in (*looked.objections, *looked.flashes):
        click.echo(str(objection))
    found = len(looked.objections) + len(looked.flashes)
    click.echo(gettext("looked at {instants} instants of {variants} variants: {found} objections",
                       instants=looked.instants, variants=looked.variants, found=found))


def print_faults(faults: Iterable[Fault]) -> None:
    """A line a fault, on stderr."""
    for line in told(tuple(faults)):
        click.echo(f"soup: {line}", err=True)


def print_lacked(commands: Mapping[str, str]) -> None:
    """Which lessons are silent for want of a voice, and the command that brings it, on stderr."""
    for command in sorted({*commands.values()} - {""}):
        silent = ", ".join(name for name, its in commands.items() if its == command)
        said = gettext("no voice here speaks the language of {lessons}: silent. Once: {command}",
                       lessons=visible(silent), command=command)
        click.echo(f"soup: {said}", err=True)


def print_english(texts: Mapping[str, Sequence[str]]) -> None:
    """How much of lessons stays English for want of a translation, on stderr."""
    for name, its in texts.items():
        if its:
            said = ngettext("{lesson} stays English in {n} text, {text}: not translated",
                            "{lesson} stays English in {n} texts, as {text}: not translated", len(its),
                            lesson=name, text=shown(its[0]))
            click.echo(f"soup: {visible(said)}", err=True)


def undefined_in(result: Checked) -> dict[str, float]:
    """Of the runs whose formula has no value in a part of its window: run -> that share of it."""
    shares = {name: sm.formulas.undefined(run.loss) for name, run in (result.runs or {}).items()}
    return {name: round(share, 4) for name, share in shares.items() if share > 0}


def print_undefined(results: Sequence[Checked]) -> None:
    """Which losses have no value in a part of their window, on stderr: a hill ends there."""
    for result in results:
        for run, share in undefined_in(result).items():
            told = gettext("{lesson}: {run}: the formula has no value in {share} of its window; a hill ends there at "
                           "an edge", lesson=result.name, run=run, share=f"{max(share, 0.001):.1%}")
            click.echo(f"soup: {visible(told)}", err=True)


def unwritten_in(result: Checked) -> dict[str, tuple[str, ...]]:
    """Of the runs whose formula a staging would write: run -> the shapes in which it is too long for that."""
    lesson = result.lesson
    left_out = staging(lesson.staging).part("left_out") if lesson and result.runs else None
    return left_out.formulas(result.runs, picture_words(lesson.lang, lesson.staging)) if lesson and left_out else {}


def print_unwritten(results: Sequence[Checked]) -> None:
    """Which formulas are left out of the picture, on stderr."""
    for result in results:
        for run, shapes in unwritten_in(result).items():
            told = gettext("{lesson}: {run}: the slope's formula is too long to be read beside the hill, and is left "
                           "out ({shapes})", lesson=result.name, run=run, shapes=", ".join(shapes))
            click.echo(f"soup: {visible(told)}", err=True)


def print_recorded(lessons: Mapping[str, Mapping[str, str]]) -> None:
    """Which runs of lessons were made elsewhere, and what is known of them, on stderr."""
    for lesson, runs in lessons.items():
        for run, said in runs.items():
            told = gettext("{lesson}: {run} is recorded: {what}", lesson=lesson, run=run, what=said)
            click.echo(f"soup: {visible(told)}", err=True)


def print_manim_cfg() -> None:
    """That a manim.cfg is there and is not read, on stderr."""
    if said := manim_cfg.note():
        click.echo(f"soup: {said}", err=True)


def print_failures(result: Checked) -> None:
    """Why a lesson does not pass, on stderr."""
    print_faults(result.faults)
    for law in result.laws:
        if not law.ok:
            said = (gettext("beat {beat} claims {law}, but {detail}", beat=law.beat, law=law.name, detail=law.detail)
                    if law.beat else gettext("the law {law} must hold, but {detail}", law=law.name, detail=law.detail))
            click.echo(f"soup: {result.name}: {said}", err=True)


def print_examined(examined: Sequence[Examined]) -> None:
    """What the doctor found, a line a check, with the cure of what is not well."""
    rows = [(gettext("ok") if one.ok else gettext("failed"), one.check, one.found if one.ok
             else f"{one.found}. {one.cure}")
            for one in examined]
    for one, line in zip(examined, columns(rows), strict=True):
        click.secho(line, fg="green" if one.ok else "red")


def named(path: Path) -> str:
    """A path as a person would type it from where they stand."""
    return visible(as_named(path))


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of text as lines with aligned columns; letters that a terminal shows wide count twice."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return [visible("  ".join(cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
                    .rstrip()) for row in rows]


def _law(law: Law) -> dict[str, Any]:
    return {"law": law.name, "ok": law.ok, "detail": law.detail, "beat": law.beat}


def _counts(result: Checked) -> str:
    claims = [law for law in result.laws if law.beat]
    laws = len(result.laws) - len(claims)
    return (gettext("{laws} laws, {claims} claims", laws=laws, claims=len(claims)) if not result.faults
            else gettext("faults: {n}", n=len(result.faults)))


def _length(result: Checked) -> str:
    """Of the film; of one whose words were never spoken here, without them."""
    if result.seconds is None:
        return ""
    seconds = f"{result.seconds:.1f} s"
    return gettext("{seconds}, not spoken yet", seconds=seconds) if result.narration.unsaid else seconds

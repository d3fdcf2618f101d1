"""A lesson that is written for runs: beats by a staging's draft, sentences that the runs keep, and nothing else."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import soupmath as sm
from scenes.stage.draft import Draft, DraftBeat, Sentence
from scenes.studio.files.stagings import stagings
from scenes.studio.runs.lesson_runs import facts
from scenes.studio.script import sentences
from scenes.studio.script.told_apart import ToldApart

BARE = re.compile(r"[A-Za-z0-9_-]+")       # a key that needs no quotes
NO_NOTES: Mapping[str, str] = {}
WIDTH = 100         # letters of a comment's line
SOME = 5            # steps that "some" of them are, at most


@dataclass(frozen=True)
class Candidate:
    """A draft of a staging."""

    staging: str
    draft: Draft


def candidates(runs: Mapping[str, sm.Trajectory], staging: str | None = None) -> list[Candidate]:
    """The drafts for so many runs of such lengths, the worthiest first; of a staging where one is asked for."""
    found = [Candidate(name, draft) for name in (stagings() if staging is None else [staging])
             for draft in drafts_of(name) if _suits(draft, runs)
             and all(beat.show in stagings()[name].verbs for beat in draft.beats)]
    return sorted(found, key=lambda one: -one.draft.worth)


def drafts_of(staging: str) -> tuple[Draft, ...]:
    """Those that a staging has; none where it tells of certain runs only."""
    part = stagings()[staging].part("draft")
    return tuple(part.DRAFTS) if part else ()


def _suits(draft: Draft, runs: Mapping[str, sm.Trajectory]) -> bool:
    least, most = draft.steps
    return (draft.runs[0] <= len(runs) <= draft.runs[1] and all(least <= run.steps <= most for run in runs.values())
            and (not draft.losses or all(run.loss.name in draft.losses for run in runs.values())))


def text(title: str, one: Candidate, tables: Mapping[str, Mapping[str, Any]], apart: ToldApart,
         notes: Mapping[str, str] = NO_NOTES) -> str:
    """The lesson, as TOML. tables: what each run's table holds. notes: what a comment says of a key, of "title" for the
    whole, of "beat" for all of them."""
    head = [*_noted(notes, "title", f"title = {toml(title)}"), f"staging = {toml(one.staging)}", ""]
    for name, table in tables.items():
        said = {**table, **({"label": apart.labels[name]} if name in apart.labels else {})}
        head.append("[run]" if name == "run" else f"[runs.{name}]")
        head += [line for key in said for line in _noted(notes, key, f"{key} = {toml(said[key])}")]
        head.append("")
    return "\n".join([*head, *_noted(notes, "beat"), *_beats(one.draft, apart)]).rstrip() + "\n"


def _noted(notes: Mapping[str, str], key: str, *lines: str) -> Iterator[str]:
    """The lines of a key below its comment."""
    yield from (f"# {line}" for line in textwrap.wrap(notes.get(key, ""), WIDTH))
    yield from lines


def _beats(draft: Draft, apart: ToldApart) -> Iterator[str]:
    """Their lines. The playhead goes as far as the longest run."""
    runs = apart.runs
    at, last, known, used = 0, max(run.steps for run in runs.values()), facts(runs), dict[str, int]()
    for beat in draft.beats:
        if not beat.steps[0] <= last <= beat.steps[1]:
            continue
        to = {"first": min(at + 1, last), "some": min(at + SOME, last), "rest": last}.get(beat.way, at)
        said = _true(beat.says, apart, known)
        used[beat.show] = used.get(beat.show, 0) + 1
        args = {key: value.replace("<first>", next(iter(runs))).replace("<keys>", apart.keys)
                for key, value in beat.args}
        yield from _lines(beat, _name(beat.show, used[beat.show]), (at, to), said, args)
        at = to


def _name(show: str, time: int) -> str:
    return show.replace("_", "-") + (f"-{time}" if time > 1 else "")


def _lines(beat: DraftBeat, name: str, steps: tuple[int, int], said: Sentence | None,
           args: Mapping[str, str]) -> Iterator[str]:
    yield from ("[[beat]]", f"id = {toml(name)}", f"show = {toml(beat.show)}")
    yield from (f"{key} = {toml(value)}" for key, value in args.items())
    if steps[1] > 0:
        yield f"steps = {toml(steps)}"
    if said is not None:
        yield f"say = {toml(said.text)}"
        if said.claims:
            yield f"claims = {toml(list(said.claims))}"
    if beat.hold != DraftBeat.hold:
        yield f"hold = {toml(beat.hold)}"
    yield ""


def _true(says: Iterable[Sentence], apart: ToldApart, known: Mapping[str, float]) -> Sentence | None:
    """The first sentence whose facts are known and whose claims hold."""
    forms = (form for said in says for form in _forms(said, apart))
    return next((form for form in forms if _quotable(form.text, known)
                 and all(_holds(claim, apart.runs) for claim in form.claims)), None)


def _forms(said: Sentence, apart: ToldApart) -> Iterator[Sentence]:
    """The sentence about each of the runs that it can be about."""
    runs = list(apart.runs)
    about = any("<a" in part for part in (said.text, *said.claims))
    for one in runs if about else runs[:1]:
        text = said.text.replace("{<a>", f"{{{one}").replace("<a>", apart.said(one))
        named = [claim.replace("<a>", one).replace("<first>", runs[0]) for claim in said.claims]
        others = [other for other in runs if other != (one if about else runs[0])]
        yield Sentence(text, tuple(dict.fromkeys(claim.replace("<other>", other) for claim in named for other in (
            others if "<other>" in claim else [""]))))


def _holds(claim: str, runs: Mapping[str, sm.Trajectory]) -> bool:
    try:
        return sm.claims.check(claim, runs).ok
    except ValueError:      # it cannot be asked of these runs
        return False


def _quotable(said: str, known: Mapping[str, float]) -> bool:
    try:
        sentences.fill(said, known)
    except (KeyError, ValueError):
        return False
    return True


def _key(name: str) -> str:
    return name if BARE.fullmatch(name) else toml(name)


def toml(value: Any) -> str:
    """A value as TOML writes it: floats keep every bit."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml, value))}]"
    return repr(float(value)) if isinstance(value, float) else str(int(value))

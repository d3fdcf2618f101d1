"""A lesson's run with other values of one or two of its keys, each a run of its own: written as a lesson."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import soupmath as sm
from scenes.kit.breaks import letters
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.overrides import value_of
from scenes.studio.files.stagings import staging
from scenes.studio.files.toml_file import Source
from scenes.studio.script import run_checks
from scenes.studio.script.drafted import toml
from scenes.studio.script.told_apart import MOST_KEYS, label

STAGING = "sweep"
SAID = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
        11: "eleven", 12: "twelve"}
ENDS = {
    sm.Outcome.CONVERGED: ("comes to rest", "come to rest", "converges"),
    sm.Outcome.STILL_MOVING: ("is still on its way", "are still on their way", "still_moving"),
    sm.Outcome.OSCILLATING: ("swings to and fro", "swing to and fro", "oscillates"),
    sm.Outcome.STALLED: ("is stuck", "are stuck", "stalls"),
    sm.Outcome.AT_A_SADDLE: ("rests where it is flat but not lowest", "rest where it is flat but not lowest",
                             "rests_at_a_saddle"),
    # no table that is swept is of a recorded run: it has no key to change
    sm.Outcome.DIVERGED: ("is flung off", "are flung off", "diverges"),
}


@dataclass(frozen=True)
class Swept:
    """A key of a run, as `run.learning_rate`, and its values in order."""

    run: tuple[str, ...]
    key: str
    values: tuple[Any, ...]


def parsed(settings: Sequence[str]) -> list[Swept]:
    """KEY=VALUE,VALUE… as keys and values. BadInputError with all that is wrong."""
    faults: list[Fault] = []
    found = [one for setting in settings if (one := _parsed(setting, faults))]
    if not faults and not 1 <= len(found) <= MOST_KEYS:
        faults.append(_fault(" ".join(settings), f"must be one or {MOST_KEYS} keys", str(len(found)), "As "
                             "run.learning_rate=0.05,0.2,0.6."))
    cells = 1
    for one in found:
        cells *= len(one.values)
    most = staging(STAGING).needs[0].most or cells      # type: ignore[union-attr]
    if not faults and not 2 <= cells <= most:
        faults.append(_fault(" ".join(settings), f"must make 2 to {most} runs", str(cells), "Give other values."))
    if not faults and len({(one.run, one.key) for one in found}) < len(found):
        faults.append(_fault(" ".join(settings), "must be different keys", found[0].key, "Give all values at once."))
    if not faults and len({one.run for one in found}) > 1:
        faults.append(_fault(" ".join(settings), "must be keys of one run", ", ".join(".".join(o.run) for o in found),
                             "Sweep one run after the other."))
    if faults:
        raise BadInputError(faults)
    return found


def _parsed(setting: str, faults: list[Fault]) -> Swept | None:
    key, equals, text = setting.partition("=")
    *run, name = key.strip().split(".")
    values = tuple(dict.fromkeys(value_of(part.strip()) for part in text.split(",") if part.strip()))
    if not equals or run not in (["run"], ["runs", *run[1:2]]) or not name or not values:
        faults.append(_fault(setting, "must be run.KEY=VALUE,VALUE or runs.NAME.KEY=VALUE,VALUE", shown(setting),
                             "As run.learning_rate=0.05,0.2,0.6."))
        return None
    return Swept(tuple(run), name, values)


def _fault(setting: str, rule: str, got: str | None, cure: str) -> Fault:
    return Fault(f"soup sweep {setting}", None, "", rule, got, cure)


def base_of(source: Source, sweeps: Sequence[Swept]) -> Mapping[str, Any]:
    """The table of the run that is swept. BadInputError where the lesson has none of that name."""
    tables = dict(run_checks.run_tables(source.data))
    wanted = sweeps[0].run
    if wanted not in tables:
        known = [".".join(path) for path in tables]
        raise BadInputError([_fault(".".join(wanted), f"must name a run of {source.file}", shown(".".join(wanted)),
                                    near(".".join(wanted), known))])
    return tables[wanted]


def tables(base: Mapping[str, Any], sweeps: Sequence[Swept]) -> dict[str, dict[str, Any]]:
    """The runs by name, with labels. What the run was expected to end as is not said of the others."""
    plain = {key: value for key, value in base.items() if key not in ("expect", "label")}
    found = {}
    for k, values in enumerate(itertools.product(*(one.values for one in sweeps)), 1):
        given = dict(zip((one.key for one in sweeps), values, strict=True))
        found[f"cell_{k}"] = {**plain, **given, "label": label(values)}
    return found


def text(source: Source, sweeps: Sequence[Swept], runs: Mapping[str, Mapping[str, Any]],
         outcomes: Mapping[str, sm.Outcome]) -> str:
    """The lesson, as TOML: its sentences say how many runs ended how, and claim it."""
    keys = " and ".join(one.key.replace("_", " ") for one in sweeps)
    head = [f"title = {toml(_title(source, keys))}", f"staging = {toml(STAGING)}", 'poster = "ends"']
    head += [f"hour = {toml(source.data['hour'])}"] * ("hour" in source.data)
    lines = [f"# {source.path.stem} with other values of {keys}.", *head, ""]
    for name, table in runs.items():
        expect = {"expect": str(outcomes[name])} if outcomes[name] is sm.Outcome.DIVERGED else {}
        lines += [f"[runs.{name}]", *(f"{key} = {toml(value)}" for key, value in {**table, **expect}.items()), ""]
    columns = len(sweeps[-1].values) if len(sweeps) > 1 else 0
    lines += ["[[beat]]", 'id = "open"', 'show = "open"', f"keys = {toml(keys)}",
              *([f"columns = {columns}"] if columns else []),
              f"say = {toml(f'The same start, {SAID[len(runs)]} times. What is different is the {keys}.')}", "",
              "[[beat]]", 'id = "run"', 'show = "run"', 'say = "All at once, to the last step."', "",
              "[[beat]]", 'id = "ends"', 'show = "ends"', f"say = {toml(_ends(outcomes))}",
              f"claims = {toml([f'{name}.{ENDS[outcome][2]}' for name, outcome in outcomes.items()])}", "hold = 3.0"]
    return "\n".join(lines) + "\n"


def _title(source: Source, keys: str) -> str:
    title = f"{source.data['title'].rstrip('?.! ')}: {keys}"
    return title if len(letters(title)) <= 60 else keys.capitalize()


def _ends(outcomes: Mapping[str, sm.Outcome]) -> str:
    counts = {end: list(outcomes.values()).count(end) for end in ENDS}
    parts = [f"{SAID[count]} {ENDS[end][count > 1]}" for end, count in counts.items() if count]
    said = ", ".join(parts)
    return said[0].upper() + said[1:] + "."

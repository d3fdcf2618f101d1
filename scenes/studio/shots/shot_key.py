"""Keys: what a picture depends on, written down, digested, and compared when someone asks why.

The parts of a key are plain data. Equal parts are equal pictures; a part that
differs is the reason why a shot is drawn anew. What draws opens no file, so data
come into a picture through the Plan only, and are in the key as they are there; so is the code that the Plan
carries, such as the readings of a loss.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from scenes.stage.frames import pixels_of
from scenes.stage.timeline import Beat, Plan
from scenes.studio.files.stagings import staging
from scenes.studio.shots import drawing_machine
from scenes.studio.shots.film_format import MP4, Format
from scenes.studio.shots.quality import Quality
from scenes.studio.shots.shot import NOT_DRAWN, Shot
from scenes.studio.store import code_digests
from scenes.studio.store.plain_data import canonical, digest, modules_of, plain

FORMAT = 1       # of the keys: change it to leave all entries behind
DRAWING = ("scenes.stage.lesson_scene", "scenes.studio.draw.draw_shot")     # what draws, besides the staging
NOT_OF_A_SET = ("lesson", "beats", "runs")
MADE_OF = ("loss", "optimizer", "batches")      # of a run, besides what it computed: what a pose may ask or call
Parts = Mapping[str, object]


@dataclass(frozen=True)
class SetKey:
    """What all shots of a film in one variant share. code: module -> source."""

    key: str
    parts: Parts
    code: Mapping[str, code_digests.ModuleSource]


def set_key(plan: Plan, quality: Quality, library: code_digests.Library, kind: Format = MP4) -> SetKey:
    """The key of a set: staging, look, runs, code, machine, encoder."""
    code = library.closure([staging(plan.staging).module, *DRAWING, *modules_of(plan)])
    given = {f.name: plain(getattr(plan, f.name)) for f in fields(plan) if f.name not in NOT_OF_A_SET}
    parts = {
        **given, "format": FORMAT, "pixels": list(pixels_of(plan.shape, quality.short_side)), "fps": quality.fps,
        "runs": {name: {"digest": run.digest(), **plain(run.spec())} for name, run in plan.runs.items()},
        "made of": {name: {what: plain(getattr(run, what)) for what in MADE_OF} for name, run in plan.runs.items()},
        "code": {source.name: source.meant for source in code.values()},
        "machine": drawing_machine.drawing(), "encoder": kind.encoder(plan.transparent).settings(),
    }
    return SetKey(digest(parts), parts, code)


def shot_parts(shot: Shot) -> dict[str, Parts]:
    """Beat id -> what of the beat can change its picture. The ids are for people and stay out of the key."""
    return {name: _beat_parts(part.beat) for name, part in zip(shot.ids, shot.stretches, strict=True)}


def shot_key(setting: SetKey, shot: Shot) -> str:
    """The key of a shot in the store."""
    part = [shot.stretches[0].since, shot.stretches[-1].until]
    return digest({"set": setting.key, "beats": list(shot_parts(shot).values()), "part": part})


def _beat_parts(beat: Beat) -> Parts:
    return {f.name: plain(getattr(beat, f.name)) for f in fields(beat) if f.name not in NOT_DRAWN}


# why -------------------------------------------------------------------------

def changes(before: object, after: object, where: str = "") -> Iterator[tuple[str, object, object]]:
    """(dotted place, old, new) of everything that differs between two parts; None stands for nothing."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in sorted(before.keys() | after.keys()):
            yield from changes(before.get(name), after.get(name), f"{where}.{name}" if where else str(name))
    elif before != after:
        yield where, before, after


def reasons(before: Parts, after: Parts) -> list[str]:
    """One line for each reason why the parts of two keys differ, in words."""
    return list(dict.fromkeys(_said(*change) for change in changes(before, after)))


def _said(where: str, before: object, after: object) -> str:
    kind, _, rest = where.partition(".")
    if kind == "code":
        what = "added" if before is None else "removed" if after is None else "changed"
        return f"{kind} {what}: {rest}"
    if kind == "runs":
        name, _, what = rest.partition(".")
        run = "run" if name == "run" else f"run {name}"
        if what == "digest":
            return f"{run}: computed values changed"
        return f"{run}: {what.removeprefix('hyperparameters.')} {_short(before)} → {_short(after)}"
    return f"{where} {_short(before)} → {_short(after)}"


def _short(value: object) -> str:
    text = "nothing" if value is None else value if isinstance(value, str) else canonical(value)
    return text if len(text) <= 60 else text[:57] + "…"

"""What is to be published: films of one lesson, or of several joined, cut into shots with their keys. manim-free."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scenes.studio import ledger, machine
from scenes.studio.cut import Caption, Chapter, Cut
from scenes.studio.plan import TICKS_PER_SECOND, Plan
from scenes.studio.quality import Quality
from scenes.studio.shots import Shot, cut
from scenes.studio.sources import Library

EDITING = ("scenes.studio.finish",)      # what makes a film of segments


@dataclass(frozen=True)
class Section:
    """One lesson within a film: its plan, its shots and their keys."""

    plan: Plan
    setting: ledger.SetKey
    shots: tuple[Shot, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Film:
    """A film to publish. name: its folder; variant: the folder inside it, or ""."""

    name: str
    kind: str
    title: str
    variant: str
    quality: Quality
    sections: tuple[Section, ...]
    editing: Mapping[str, str]

    @cached_property
    def shots(self) -> list[tuple[Section, Shot, str]]:
        return [(section, shot, key) for section in self.sections
                for shot, key in zip(section.shots, section.keys, strict=True)]

    @property
    def ticks(self) -> int:
        return sum(section.plan.ticks for section in self.sections)

    @property
    def frames(self) -> int:
        return self.quality.frames(self.ticks)

    @property
    def seconds(self) -> float:
        return self.ticks / TICKS_PER_SECOND

    @cached_property
    def cut(self) -> Cut:
        language = self.sections[0].plan.lang
        return Cut(self.name, self.title, language, {language: tuple(self._captions())}, tuple(self._chapters()))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The files beside the film that need no picture."""
        known = {section.plan.lesson: dict(section.plan.runs) for section in self.sections}
        return {"trajectory.json": _trajectories(known), "trajectory.npz": _arrays(known), **_caption_files(self.cut)}

    @cached_property
    def key(self) -> str:
        """Equal keys are equal films, with all their files."""
        return ledger.digest({
            "format": ledger.FORMAT, "kind": self.kind, "shots": [key for _, _, key in self.shots],
            "cut": repr(self.cut), "editing": self.editing, "machine": machine.drawing(),
            "files": {name: hashlib.sha256(data).hexdigest() for name, data in self.files.items()},
        })

    def _begins(self) -> Iterator[tuple[Section, int]]:
        tick = 0
        for section in self.sections:
            yield section, tick
            tick += section.plan.ticks

    def _captions(self) -> Iterator[Caption]:
        for section, begin in self._begins():
            for beat in section.plan.beats:
                if beat.say:
                    first = begin + beat.begins
                    yield Caption(first / TICKS_PER_SECOND, (first + beat.ticks) / TICKS_PER_SECOND, beat.say)

    def _chapters(self) -> Iterator[Chapter]:
        for section, begin in self._begins():
            yield Chapter(begin / TICKS_PER_SECOND, (begin + section.plan.ticks) / TICKS_PER_SECOND,
                          section.plan.title)


def lesson_film(plan: Plan, quality: Quality, variant: str, library: Library) -> Film:
    """The film of one lesson."""
    return Film(plan.lesson, "lesson", plan.title, variant, quality, (section(plan, quality, library),),
                _editing(library))


def joined_film(name: str, title: str, parts: Iterable[Film]) -> Film:
    """The lessons' films one after the other, from the same shots."""
    parts = list(parts)
    first = parts[0]
    return Film(name, "joined", title, first.variant, first.quality,
                tuple(section for part in parts for section in part.sections), first.editing)


def section(plan: Plan, quality: Quality, library: Library) -> Section:
    setting = ledger.set_key(plan, quality, library)
    shots = cut(plan)
    return Section(plan, setting, shots, tuple(ledger.shot_key(setting, shot) for shot in shots))


def _editing(library: Library) -> dict[str, str]:
    return {source.name: source.meant for source in library.closure(EDITING).values()}


def _trajectories(known: Mapping[str, Mapping[str, object]]) -> bytes:
    """What is shown of every run: steps, points, losses, facts."""
    told = {lesson: {name: _shown(run) for name, run in runs.items()} for lesson, runs in known.items()}
    return (json.dumps({"lessons": told}, ensure_ascii=False, indent=1) + "\n").encode()


def _shown(run) -> dict[str, object]:
    whole = run.to_dict()
    return {key: value for key, value in whole.items() if key not in ("gradients", "estimates")} | {
        "facts": run.facts(), "digest": run.digest()}


def _arrays(known: Mapping[str, Mapping[str, object]]) -> bytes:
    """The rest: gradients and what the optimizer was given, as <lesson>/<run>/<array>."""
    arrays = {f"{lesson}/{name}/{what}": getattr(run, what)
              for lesson, runs in known.items() for name, run in runs.items() for what in ("gradients", "estimates")}
    held = io.BytesIO()
    np.savez_compressed(held, **arrays)
    return held.getvalue()


def _caption_files(cut_: Cut) -> dict[str, bytes]:
    return {f"film.{language}.{kind}": text.encode() for language, captions in cut_.tracks.items()
            for kind, text in (("srt", _srt(captions)), ("vtt", _vtt(captions)))}


def _srt(captions: Iterable[Caption]) -> str:
    return "\n".join(f"{number}\n{_clock(c.begin, ',')} --> {_clock(c.end, ',')}\n{c.text}\n"
                     for number, c in enumerate(captions, 1))


def _vtt(captions: Iterable[Caption]) -> str:
    return "WEBVTT\n\n" + "\n".join(f"{_clock(c.begin, '.')} --> {_clock(c.end, '.')}\n{c.text}\n" for c in captions)


def _clock(seconds: float, point: str) -> str:
    milliseconds = round(seconds * 1000)
    return (f"{milliseconds // 3600000:02d}:{milliseconds // 60000 % 60:02d}:"
            f"{milliseconds // 1000 % 60:02d}{point}{milliseconds % 1000:03d}")

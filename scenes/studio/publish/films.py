"""What is to be published: films of one lesson, or of several joined, cut into shots with their keys. manim-free."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial
from itertools import accumulate
from typing import Any

from scenes.stage.timeline import TICKS_PER_SECOND, Plan
from scenes.studio.plan import captions
from scenes.studio.plan.film_words import FilmWords, Sound
from scenes.studio.plan.stills import rests
from scenes.studio.publish import trajectory_files
from scenes.studio.script.credits import UNSAID, Credits
from scenes.studio.shots import drawing_machine, shot_key
from scenes.studio.shots.film_format import MP4, Format
from scenes.studio.shots.quality import Quality
from scenes.studio.shots.shot import Shot, cut
from scenes.studio.sounds.score import USUAL, Listening, Played, score
from scenes.studio.speech.narrator import SILENT, Narration
from scenes.studio.store.code_digests import Library, ModuleSource
from scenes.studio.store.plain_data import digest, plain

SEVERAL = "mul"        # the code of a film whose lessons are in several languages
EDITING = tuple(f"scenes.studio.publish.{name}" for name in ("make_film", "films", "receipt", "film_folder"))


@dataclass(frozen=True)
class Section:
    """One lesson within a film: its plan, its shots and their keys."""

    plan: Plan
    setting: shot_key.SetKey
    shots: tuple[Shot, ...]
    keys: tuple[str, ...]
    narration: Narration = SILENT


@dataclass(frozen=True)
class Film:
    """A film to publish. name: its folder; variant: the folder inside it, or "".

    editing: module -> source of what makes a film of segments and publishes it.
    """

    name: str
    kind: str
    title: str
    variant: str
    quality: Quality
    sections: tuple[Section, ...]
    editing: Mapping[str, ModuleSource]
    by_beats: bool = True       # whether its chapters are those of its lessons' beats
    poster: int | None = None   # the frame of its poster; None for the still with most to see
    poster_at: str = ""         # where that was said to be
    format: Format = MP4
    credits: Credits = UNSAID
    read_in: tuple[str, ...] = ()       # the languages of its captions; none for its own
    english: Mapping[str, tuple[str, ...]] = field(default_factory=dict)   # lesson -> what of it has no translation
    listening: Listening = USUAL
    recorded: Mapping[str, Mapping[str, str]] = field(default_factory=dict)     # lesson -> run -> what is known of it

    @property
    def transparent(self) -> bool:
        return self.sections[0].plan.transparent

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
    def stills(self) -> frozenset[int]:
        """Frames of the contact sheet."""
        return frozenset(self.quality.frames(tick) for tick in rests(section.plan for section in self.sections))

    @property
    def seconds(self) -> float:
        return self.ticks / TICKS_PER_SECOND

    @cached_property
    def cut(self) -> FilmWords:
        plans = [section.plan for section in self.sections]
        languages = {plan.lang for plan in plans}
        language = languages.pop() if len(languages) == 1 else SEVERAL
        return FilmWords(self.name, self.title, language, self._tracks(plans, language),
                         captions.chapters(plans, self.by_beats), self.credits, language if plans[0].burn else "")

    def _tracks(self, plans: Sequence[Plan], own: str) -> dict[str, tuple[captions.Caption, ...]]:
        """Language -> captions: those that were asked for, in that order, else the film's own."""
        return {lang: _captions(plans, partial(captions.captions, lang="" if lang == own else lang))
                for lang in self.read_in or (own,)}

    @cached_property
    def sounds(self) -> tuple[Sound, ...]:
        """What is said, with the tick at which it begins."""
        if not self.format.sound:
            return ()
        return tuple(Sound(at + beat.begins, said.spoken.samples, said.spoken.per_second)
                     for at, section in self._begins for beat in section.plan.beats
                     if (said := section.narration.said.get(beat.id)))

    @cached_property
    def told(self) -> tuple[Sound, ...]:
        """The descriptions that are spoken in the pauses, on a track of their own."""
        if not self.format.sound:
            return ()
        return tuple(Sound(at + beat.begins + beat.described_at, said.spoken.samples, said.spoken.per_second)
                     for at, section in self._begins for beat in section.plan.beats
                     if (said := section.narration.told.get(beat.id)))

    @cached_property
    def played(self) -> tuple[Played, ...]:
        """What is heard besides, at its places."""
        if not self.format.sound:
            return ()
        return tuple(one for at, section in self._begins for one in score(section.plan, self.listening, at))

    @property
    def _begins(self) -> list[tuple[int, Section]]:
        """The tick at which each section begins."""
        begins = accumulate((section.plan.ticks for section in self.sections), initial=0)
        return list(zip(begins, self.sections, strict=False))

    @cached_property
    def key(self) -> str:
        """Equal keys are equal films, with all their files."""
        return digest({"shots": [key for _, _, key in self.shots], "edit": self.edit})

    @cached_property
    def edit(self) -> Mapping[str, Any]:
        """What a film depends on besides its shots, as plain data."""
        tracks = {language: {str(k): plain(line) for k, line in enumerate(lines, 1)}
                  for language, lines in self.cut.tracks.items()}
        return {
            "format": shot_key.FORMAT, "kind": self.kind, "captions": tracks, "stills": sorted(self.stills),
            "poster": self._poster, "file": self.format.name,
            "words": {f.name: plain(getattr(self.cut, f.name)) for f in fields(self.cut) if f.name != "tracks"},
            "lessons": [section.plan.lesson for section in self.sections],
            "code": {source.name: source.meant for source in self.editing.values()},
            "machine": drawing_machine.drawing(),
            **({"speech": self._speech} if self.sounds else {}), **({"told": self._told} if self.told else {}),
            **({"sounds": self._sounds} if self.played else {}),
        }

    @property
    def _poster(self) -> str:
        return "where most is seen" if self.poster is None else f"{self.poster_at} (frame {self.poster})".strip()

    @property
    def _speech(self) -> dict[str, Any]:
        """Where each sentence begins is in the lengths of the beats; here is how it sounds."""
        return {f"{section.plan.lesson}.{beat.id}": {"at": beat.begins, "voice": section.narration.voice,
                                                     "samples": said.digest}
                for section in self.sections for beat in section.plan.beats
                if (said := section.narration.said.get(beat.id))}

    @property
    def _told(self) -> dict[str, Any]:
        return {f"{section.plan.lesson}.{beat.id}": {"at": beat.begins + beat.described_at, "samples": said.digest}
                for section in self.sections for beat in section.plan.beats
                if (said := section.narration.told.get(beat.id))}

    @property
    def _sounds(self) -> dict[str, str]:
        """Of each sound what it is like, by its place; when it begins is in it, or in the lengths of the beats."""
        return {f"{one.place}.{one.sound.kind}": digest([one.begins, plain(one.sound)])[:16] for one in self.played}

    def files(self) -> dict[str, bytes]:
        """The files beside the film that need no picture."""
        plans = [section.plan for section in self.sections]
        return {**trajectory_files.files(plans), **_caption_files(self.cut), **_word_files(plans, self.cut)}


def lesson_film(plan: Plan, quality: Quality, variant: str, library: Library, kind: Format = MP4,
                narration: Narration = SILENT) -> Film:
    """The film of one lesson, or of some of its beats."""
    only = section(plan, quality, library, kind, narration)
    return Film(plan.lesson, "lesson", plan.title, variant, quality, (only,), library.closure(EDITING), format=kind)


def joined_film(name: str, title: str, parts: Iterable[Film], by_beats: bool = False,
                credits: Credits = UNSAID) -> Film:
    """The lessons' films one after the other, from the same shots, and from the sources of all."""
    parts = list(parts)
    first = parts[0]
    sources = dict.fromkeys(source for part in parts for source in part.credits.sources)
    return Film(name, "joined", title, first.variant, first.quality,
                tuple(section for part in parts for section in part.sections), first.editing, by_beats,
                format=first.format, credits=replace(credits, sources=tuple(sources)), listening=first.listening,
                read_in=first.read_in,
                english={name: texts for part in parts for name, texts in part.english.items()},
                recorded={name: runs for part in parts for name, runs in part.recorded.items()})


def section(plan: Plan, quality: Quality, library: Library, kind: Format = MP4,
            narration: Narration = SILENT) -> Section:
    setting = shot_key.set_key(plan, quality, library, kind)
    shots = cut(plan)
    return Section(plan, setting, shots, tuple(shot_key.shot_key(setting, shot) for shot in shots), narration)


Words = Callable[[Plan], tuple[captions.Caption, ...]]


def _captions(plans: Iterable[Plan], of_one: Words = captions.captions) -> tuple[captions.Caption, ...]:
    lines: list[captions.Caption] = []
    begins = 0
    for plan in plans:
        lines += captions.moved(of_one(plan), begins)
        begins += plan.ticks
    return tuple(lines)


def _word_files(plans: Sequence[Plan], cut_: FilmWords) -> dict[str, bytes]:
    """What is said and seen, to be read or heard without the picture; and the chapters, to be pasted."""
    return {"transcript.md": captions.transcript(plans).encode(),
            "film.descriptions.vtt": captions.vtt(_captions(plans, captions.descriptions)).encode(),
            "chapters.txt": captions.chapter_list(cut_.chapters).encode()}


def _caption_files(cut_: FilmWords) -> dict[str, bytes]:
    return {f"film.{language}.{kind}": write(lines).encode() for language, lines in cut_.tracks.items()
            for kind, write in (("srt", captions.srt), ("vtt", captions.vtt))}

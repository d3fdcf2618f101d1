"""Plan -> captions, transcript, descriptions, chapters: words with the times that the Plan gives them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate

from scenes.stage.burned_caption import BurnedCaption
from scenes.stage.timeline import TICKS_PER_SECOND, Beat, Plan
from scenes.studio.plan import caption_blocks
from scenes.studio.plan.caption_blocks import Block, LineRoom
from scenes.studio.plan.descriptions import of_beat

LEAST_CHAPTER = 10 * TICKS_PER_SECOND       # what video sites ask for
JOINER = "\N{WORD JOINER}"
MARKS = re.compile(r"[\\`*_\[\]<>&~#]")      # that mean something in Markdown within a line


@dataclass(frozen=True)
class Caption:
    """Lines that stand from one tick of the film to another."""

    begins: int
    ends: int
    lines: Block


@dataclass(frozen=True)
class Chapter:
    """A part of a film that a player can jump to, in ticks."""

    title: str
    begins: int
    ends: int


def captions(plan: Plan, lang: str = "") -> tuple[Caption, ...]:
    """What is said, cut to be read: at most two lines, at least a second each, never across a beat.

    lang: a language that its beats are translated to; without it, the film's own.
    """
    if lang not in ("", plan.lang):
        plan = replace(plan, lang=lang, burn=False, beats=tuple(map(partial(_read_in, lang), plan.beats)))
    return tuple(Caption(beat.begins + begins, beat.begins + ends, lines) for beat in plan.beats
                 for begins, ends, lines in (map(_as_burned, beat.burned) if plan.burn else timed(beat, plan.lang)))


def descriptions(plan: Plan) -> tuple[Caption, ...]:
    """What is seen in each beat, for those who do not see it."""
    return tuple(Caption(beat.begins, beat.begins + beat.ticks, (of_beat(plan, beat),)) for beat in plan.beats)


def moved(lines: Iterable[Caption], ticks: int) -> tuple[Caption, ...]:
    """The captions of a lesson that begins at a tick of a longer film."""
    return tuple(replace(line, begins=line.begins + ticks, ends=line.ends + ticks) for line in lines)


def srt(lines: Iterable[Caption]) -> str:
    """The captions as SubRip, which knows no escapes: a joiner nobody sees keeps "<b>" from being read as bold."""
    return _subtitles(_changed(line, inert) for line in lines).to_string("srt", keep_ssa_tags=True)


def vtt(lines: Iterable[Caption]) -> str:
    """The captions as WebVTT, with &, < and > escaped as its standard asks."""
    return _subtitles(_changed(line, escaped) for line in lines).to_string("vtt", keep_ssa_tags=True)


def inert(text: str) -> str:
    """Without marks that some player or library takes for more than letters."""
    return re.sub(r"(?<=[<{])|(?<=--)(?=>)", JOINER, _unbroken(text))


def escaped(text: str) -> str:
    """As WebVTT asks."""
    return html.escape(_unbroken(text), quote=False)


def transcript(plans: Sequence[Plan]) -> str:
    """Titles, times and sentences as Markdown, what is seen in italics."""
    parts, at = [], 0
    for plan in plans:
        parts.append(f"# {_plain(plan.title)}")
        for beat, seen in zip(plan.beats, descriptions(plan), strict=True):
            parts.append(f"**{_clock(at + beat.begins)}** {_plain(beat.say)}".rstrip())
            parts.append(f"*{_plain(' '.join(seen.lines))}*")
        at += plan.ticks
    return "\n\n".join(parts) + "\n"


def chapters(plans: Sequence[Plan], by_beats: bool = True) -> tuple[Chapter, ...]:
    """One chapter a lesson, end to end; by_beats: or as many as its beats begin."""
    begins = accumulate((plan.ticks for plan in plans), initial=0)
    marks = [(at + tick, title) for at, plan in zip(begins, plans, strict=False)
             for tick, title in (_marks(plan) if by_beats else [(0, plan.title)])]
    ends = [*(begin for begin, _ in marks[1:]), sum(plan.ticks for plan in plans)]
    return tuple(Chapter(title, begin, end) for (begin, title), end in zip(marks, ends, strict=True))


def chapter_list(marks: Sequence[Chapter]) -> str:
    """A line a chapter, the first at 0:00: what video sites make chapters of when it stands in a description.

    They make none where one is under LEAST_CHAPTER: such a one belongs to the one before, the first to the next.
    """
    long = [mark for mark in marks if mark.ends - mark.begins >= LEAST_CHAPTER] or list(marks[:1])
    begins = [0, *(mark.begins for mark in long[1:])]
    return "".join(f"{_clock(at)} {mark.title}\n" for at, mark in zip(begins, long, strict=False))


def _marks(plan: Plan) -> list[tuple[int, str]]:
    """(tick, title) of each chapter; what comes before the first has the lesson's title."""
    marks = [(beat.begins, beat.chapter) for beat in plan.beats if beat.chapter]
    return marks if marks and marks[0][0] == 0 else [(0, plan.title), *marks]


def timed(beat: Beat, lang: str, room: LineRoom | None = None) -> Iterable[tuple[int, int, Block]]:
    """The captions of a beat, with the ticks of it from which and until which each stands."""
    blocks = caption_blocks.blocks(beat.say, lang, room)
    need = [caption_blocks.block_ticks(block, lang, TICKS_PER_SECOND) for block in blocks]
    begins = _as_said(beat, blocks, need) if beat.words else _by_letters(beat, blocks, need)
    return zip(begins, begins[1:], blocks, strict=False)


def _read_in(lang: str, beat: Beat) -> Beat:
    """A beat as who reads another language has it: no word of it is heard."""
    return replace(beat, say=beat.translated[lang], words=())


def _as_burned(caption: BurnedCaption) -> tuple[int, int, Block]:
    return caption.begins, caption.ends, caption.texts


def _by_letters(beat: Beat, blocks: Sequence[Block], need: Sequence[int]) -> list[int]:
    """When each caption begins, and the last ends: what reading takes, and by letters a share of what is left."""
    spare = max(0, min(beat.ticks, beat.speech_ticks) - sum(need))
    letters = [sum(map(len, block)) for block in blocks]
    given = [round(spare * so_far / max(1, sum(letters))) for so_far in accumulate(letters, initial=0)]
    return [read + more for read, more in zip(accumulate(need, initial=0), given, strict=True)]


def _as_said(beat: Beat, blocks: Sequence[Block], need: Sequence[int]) -> list[int]:
    """The same where words are heard: each with its first word, as far as all can be read within the beat."""
    begins, at, letter = [0], 0, 0
    for k, before in enumerate(blocks[:-1], 1):
        letter = _after(beat.say, before, letter)
        heard = next((tick for where, tick in beat.words if where >= letter), beat.speech_ticks)
        at = max(at + need[k - 1], min(heard, beat.ticks - sum(need[k:])))
        begins.append(at)
    return [*begins, max(at + need[-1], beat.speech_ticks)]


def _after(say: str, block: Block, letter: int) -> int:
    """The letter that follows a caption which begins at or after one."""
    for line in block:
        letter = say.index(line, letter) + len(line)
    return letter


def _plain(text: str) -> str:
    """Text whose marks Markdown takes as they are."""
    return MARKS.sub(r"\\\g<0>", text)


def _changed(line: Caption, change: Callable[[str], str]) -> Caption:
    return replace(line, lines=tuple(map(change, line.lines)))


def _unbroken(text: str) -> str:
    r"""Without what is read as a line break (\N) or as the time of a cue, in whichever kind of file."""
    return re.sub(r"(?<=\\)|(?<=\d\d:\d\d)(?=[.,]\d\d\d)", JOINER, text)


def _subtitles(lines: Iterable[Caption]):  # type: ignore[no-untyped-def]  # pysubs2 has no types
    import pysubs2

    file = pysubs2.SSAFile()
    for line in lines:
        file.append(pysubs2.SSAEvent(_milliseconds(line.begins), _milliseconds(line.ends),
                                     text="\\N".join(line.lines)))
    return file


def _milliseconds(ticks: int) -> int:
    return round(ticks * 1000 / TICKS_PER_SECOND)


def _clock(ticks: int) -> str:
    minutes, seconds = divmod(ticks // TICKS_PER_SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"

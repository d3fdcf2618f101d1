"""Beat -> the captions that are drawn into its picture: lines that fit the shape, each word with when it is heard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from scenes.kit.breaks import letters
from scenes.kit.scripts import script_of
from scenes.kit.shaping import family_for, line
from scenes.stage.burned_caption import WEIGHT, BurnedCaption, CaptionWord
from scenes.stage.frames import BURNED, CAPTION_LINE, caption_room
from scenes.stage.timeline import Beat
from scenes.stage.title_lines import leftward, shaping_language
from scenes.studio.plan import captions
from scenes.studio.plan.caption_blocks import LineRoom, blocks

NEARLY = 0.04   # to which the sum of its words tells the width of a line
FEWEST = 8      # letters to which lines are shortened where letters are wide; then they are set smaller
Span = tuple[int, int, tuple[int, int]]     # of a sentence the letters from one to another, and when they are heard


def with_captions(beat: Beat, lang: str, shape: str) -> Beat:
    """The beat with its captions in the picture."""
    spans, turned, after, burned = list(_spans(beat)), leftward(beat.say), 0, []
    for begins, ends, block in captions.timed(beat, lang, line_room(beat.say, lang, shape)):
        lines = []
        for text in block:
            first = beat.say.index(text, after)
            after = first + len(text)
            lines.append(tuple(_words(beat.say, first, after, spans)))
        burned.append(BurnedCaption(begins, ends, tuple(lines), turned))
    return replace(beat, burned=tuple(burned))


def line_room(say: str, lang: str, shape: str) -> LineRoom:
    """What a line holds in a shape: the letters that its script is given, as far as they are not too wide for it.

    Where a single word is, it is cut, so lines have fewer letters.
    """
    room = caption_room(shape).width / BURNED

    def too_wide(text: str) -> bool:
        about = _about(text, lang)
        return about > room if abs(about / room - 1) > NEARLY else _advance(text, lang) > room

    limit = int(script_of(lang).per_line * CAPTION_LINE[shape] + 0.5)
    while limit > FEWEST and any(map(too_wide, chain(*blocks(say, lang, LineRoom(limit, too_wide))))):
        limit -= 1
    return LineRoom(limit, too_wide)


def _advance(text: str, lang: str) -> float:
    """How wide a line is, in ems."""
    return line(text, WEIGHT, family_for(text, WEIGHT), shaping_language(lang)).advance


def _about(text: str, lang: str) -> float:
    """The same from its words, or its letters where there are no blanks, which are shaped once for all lines."""
    parts = re.findall("[^ ]+| ", text) if script_of(lang).spaced else letters(text)
    return sum(_advance(part, lang) for part in parts)


def _spans(beat: Beat) -> Iterator[Span]:
    """Of each heard word its letters of the sentence, up to the next word's, and when it is heard."""
    first_heard = {letter: tick for letter, tick in reversed(beat.words)}       # "2.5" is three words of one place
    marks = [*sorted(first_heard.items()), (len(beat.say), beat.speech_ticks)]
    for (letter, tick), (until, next_tick) in pairwise(marks):
        yield letter, until, (tick, next_tick)


def _words(say: str, first: int, last: int, spans: Sequence[Span]) -> Iterator[CaptionWord]:
    """A line, from one letter of the sentence to another, in words."""
    at = first
    for begin, end, heard in spans:
        begin, end = max(begin, first), min(end, last)
        if begin < end:
            if at < begin:
                yield CaptionWord(say[at:begin])
            yield CaptionWord(say[begin:end], heard)
            at = end
    if at < last:
        yield CaptionWord(say[at:last])

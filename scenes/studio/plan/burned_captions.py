"""Beat -> the captions that are drawn into its picture: lines that fit the shape, each word with when it is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scenes.kit.scripts import script_of
from scenes.kit.shaping import family_for, line
from scenes.stage.burned_caption import WEIGHT, BurnedCaption, CaptionWord
from scenes.stage.frames import CAPTION_LINE, TYPE, caption_room
from scenes.stage.timeline import Beat
from scenes.stage.title_lines import leftward, shaping_language
from scenes.studio.plan import caption_blocks, captions

FEWEST = 8      # letters to which lines are shortened where letters are wide; then they are set smaller
Span = tuple[int, int, tuple[int, int]]     # of a sentence the letters from one to another, and when they are heard


def with_captions(beat: Beat, lang: str, shape: str) -> Beat:
    """The beat with its captions in the picture."""
    spans, turned, after, burned = list(_spans(beat)), leftward(beat.say), 0, []
    for begins, ends, block in captions.timed(beat, lang, line_limit(beat.say, lang, shape)):
        lines = []
        for text in block:
            first = beat.say.index(text, after)
            after = first + len(text)
            lines.append(tuple(_words(beat.say, first, after, spans)))
        burned.append(BurnedCaption(begins, ends, tuple(lines), turned))
    return replace(beat, burned=tuple(burned))


def line_limit(say: str, lang: str, shape: str) -> int:
    """Letters of a line in a shape: those that its script is given, and fewer where a line would be too wide."""
    limit = int(script_of(lang).per_line * CAPTION_LINE[shape] + 0.5)
    room = caption_room(shape).width / TYPE[shape]["caption"]
    while limit > FEWEST and _widest(caption_blocks.blocks(say, lang, limit), lang) > room:
        limit -= 1
    return limit


def _widest(blocks: Sequence[caption_blocks.Block], lang: str) -> float:
    """In ems."""
    return max((line(text, WEIGHT, family_for(text, WEIGHT), shaping_language(lang)).advance
                for block in blocks for text in block), default=0.0)


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

"""Segments in, a film out: packets are joined without encoding again; captions and chapters go with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
from av.subtitles.subtitle import SubtitleSet
from langcodes import Language

from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.studio.draw.encode import REPEATABLE
from scenes.studio.plan.captions import JOINER, Caption, Chapter, escaped, inert
from scenes.studio.plan.film_words import FilmWords
from scenes.studio.publish.sound_track import add_stream, packets
from scenes.studio.shots.encode_settings import VP9_ALPHA
from scenes.studio.shots.film_format import MOV, MP4, WEBM, Format
from scenes.studio.sounds.samples import Samples

# white, 16 of 288 high, at the foot: what players that heed a track's style show, and ffmpeg's own default
ASS_HEADER = b"""[Script Info]
ScriptType: v4.00+
PlayResX: 384
PlayResY: 288

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def join(segments: Sequence[Path], cut: FilmWords, path: Path, kind: Format = MP4,
         sound: Samples | None = None, described: Samples | None = None) -> None:
    """Write the film: the segments' packets one after the other, sound, soft captions, chapters, title.

    described: the same sound with descriptions in its pauses.
    """
    options = REPEATABLE | ({"movflags": "+faststart"} if kind in (MP4, MOV) else {})
    with av.open(str(path), "w", format=kind.name, options=options) as film:
        film.metadata.update(tags(cut))
        with av.open(str(segments[0])) as first:
            picture = film.add_stream_from_template(first.streams.video[0])
            if first.streams.video[0].metadata.get("alpha_mode") == "1":     # what was read does not say it itself
                picture.pix_fmt = VP9_ALPHA.pixel_format
        picture.metadata["language"] = _code(cut.language)
        tracks = [(samples, add_stream(film, kind.sound, _code(cut.language), describes))
                  for samples, describes in ((sound, False), (described, True)) if samples is not None]
        lines = [_track(film, kind.captions, language, captions) for language, captions in cut.tracks.items()
                 if language != cut.burned]     # nobody reads them twice
        film.set_chapters([_mark(number, chapter) for number, chapter in enumerate(cut.chapters)])
        film.start_encoding()
        heard = [packet for samples, stream in tracks for packet in packets(stream, samples)]
        waiting = sorted([*((float((packet.dts or 0) * packet.time_base), packet) for packet in heard),
                          *(line for track in lines for line in track())], key=lambda line: line[0])
        for packet in _packets(segments, kind.opaque.reordered):
            packet.stream = picture
            while waiting and waiting[0][0] <= float((packet.dts or 0) * packet.time_base):
                film.mux(waiting.pop(0)[1])
            film.mux(packet)
        for _, line in waiting:
            film.mux(line)


def tags(cut: FilmWords) -> dict[str, str]:
    """What the file says of the film, by FFmpeg's names, which every kind of file writes as its players read them."""
    said, made = cut.credits, str(cut.credits.year or "")
    found = {"title": cut.title, "artist": said.maker, "copyright": said.licence, "date": made,
             "comment": " ".join(said.sources)}
    return {name: text for name, text in found.items() if text}


def _packets(segments: Sequence[Path], reordered: int) -> Iterator[av.Packet]:
    """The picture packets of all segments, shown and decoded one frame after the other."""
    sent = 0      # frames
    for segment in segments:
        begin = sent
        with av.open(str(segment)) as source:
            stream = source.streams.video[0]
            assert stream.average_rate
            for packet in source.demux(stream):
                if packet.dts is not None and packet.pts is not None:
                    packet.pts = begin + round(packet.pts * packet.time_base * stream.average_rate)
                    packet.dts = sent - reordered     # a short segment's own would run backwards
                    packet.duration, packet.time_base = 1, 1 / stream.average_rate
                    sent += 1
                    yield packet


def _track(film, codec: str, language: str, captions: Sequence[Caption]):
    """A stream of captions, and a function that gives its packets by begin."""
    stream = film.add_stream(codec)
    stream.metadata["language"] = _code(language)
    stream.codec_context.subtitle_header = ASS_HEADER
    stream.codec_context.time_base = Fraction(1, 1000)

    def packets() -> Iterator[tuple[float, av.Packet]]:
        for caption in captions:
            yield caption.begins / TICKS_PER_SECOND, _line(stream, caption)

    return packets


def _line(stream, caption: Caption) -> av.Packet:
    marked = _in_webvtt if stream.codec_context.name == WEBM.captions else inert
    text = "\\N".join(map(marked, caption.lines))
    begins, ends = _milliseconds(caption.begins), _milliseconds(caption.ends)
    said = SubtitleSet.create(f"0,0,Default,,0,0,0,,{text}".encode(), start=0, end=ends - begins, pts=begins * 1000)
    packet = stream.codec_context.encode_subtitle(said)
    packet.stream, packet.time_base = stream, Fraction(1, 1000)
    packet.pts = packet.dts = begins
    packet.duration = ends - begins
    return packet


def _in_webvtt(text: str) -> str:
    """Escaped, and without the braces that FFmpeg takes for a style on the way there."""
    return escaped(text).replace("{", "{" + JOINER)


def _mark(number: int, chapter: Chapter) -> av.container.core.Chapter:
    return {"id": number, "start": _milliseconds(chapter.begins), "end": _milliseconds(chapter.ends),
            "time_base": Fraction(1, 1000), "metadata": {"title": chapter.title}}


def _milliseconds(ticks: int) -> int:
    return round(ticks * 1000 / TICKS_PER_SECOND)


def _code(language: str) -> str:
    """The three letters of ISO 639-2 that MP4 asks for."""
    try:
        return Language.get(language).to_alpha3()
    except LookupError:
        return "und"

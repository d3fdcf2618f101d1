"""The kinds of file that a film can be. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.studio.shots.encode_settings import H264, LOSSLESS, PRORES, VP9, VP9_ALPHA, Encoder


@dataclass(frozen=True)
class Format:
    """A kind of film: how its shots are encoded, and those of a transparent film.

    clear: None where the file knows no transparency. captions: the codec of soft captions in it, "" where it holds
    none; sound: of what is heard, the same. fastest: frames a second that players show at their own pace.
    """

    name: str
    opaque: Encoder
    clear: Encoder | None
    captions: str = ""
    sound: str = ""
    fastest: int = 60

    @property
    def video(self) -> str:
        """The name of the film's file."""
        return f"film.{self.name}"

    def encoder(self, transparent: bool) -> Encoder:
        """Raises ValueError where the file knows no transparency."""
        encoder = self.clear if transparent else self.opaque
        if encoder is None:
            raise ValueError(f"{self.name} knows no transparency")
        return encoder


MP4 = Format("mp4", H264, None, captions="mov_text", sound="aac")
WEBM = Format("webm", VP9, VP9_ALPHA, captions="webvtt", sound="libopus")
MOV = Format("mov", PRORES, PRORES, captions="mov_text", sound="pcm_s16le")
GIF = Format("gif", LOSSLESS, LOSSLESS, fastest=30)      # it counts in 1/100 s, and browsers take 1 of them for 10
WEBP = Format("webp", LOSSLESS, LOSSLESS)
FORMATS = {kind.name: kind for kind in (MP4, WEBM, MOV, GIF, WEBP)}
VIDEOS = frozenset(kind.video for kind in FORMATS.values())

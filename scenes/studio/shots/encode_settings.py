"""How shots are encoded. In a file of its own, because keys need it and must not load the encoder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

KEYFRAME_SECONDS = 4      # how far apart a player can jump at most
BT709 = 1                 # its number in H.273: primaries, transfer and matrix alike
LIMITED = 1


@dataclass(frozen=True)
class Encoder:
    """How a segment is encoded, in FFmpeg's names.

    alpha: whether it keeps how opaque each pixel is. options: of the codec. reordered: frames by which it is
    decoded ahead of showing.
    """

    codec: str
    pixel_format: str
    container: str
    alpha: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    reordered: int = 0

    @property
    def rgb(self) -> bool:
        """Whether its colours are as they were drawn."""
        return self.pixel_format == "argb"

    def settings(self) -> dict[str, object]:
        """Everything about the encoding that can change a file."""
        return {**asdict(self), "keyframe_seconds": KEYFRAME_SECONDS}


H264 = Encoder("libx264", "yuv420p", "mp4", reordered=2, options={      # B-frames that others refer to
    "preset": "veryfast", "crf": "21", "threads": "1",
    # flat art that moves in small parts: little search is enough, and long runs of B-frames cost next to nothing
    "x264-params": "me=dia:subme=1:bframes=5:b-adapt=0:weightp=0:scenecut=0",
})
# no frames that are never shown: libvpx has none with transparency, and packets can be counted without
# and at the pace that libvpx calls real time: a quarter of the time for a quarter more bytes of the same quality
_VP9 = {"deadline": "realtime", "cpu-used": "5", "b": "0", "auto-alt-ref": "0", "lag-in-frames": "0"}
VP9 = Encoder("libvpx-vp9", "yuv420p", "webm", options={**_VP9, "crf": "32"})
# it loses a little of the opacity too, up to 0.04 beside what moves; at a crf of 32 it would be 0.06
VP9_ALPHA = Encoder("libvpx-vp9", "yuva420p", "webm", alpha=True, options={**_VP9, "crf": "24"})
# what editing programs take: large, and loses no opacity and hardly any colour
PRORES = Encoder("prores_ks", "yuva444p10le", "mov", alpha=True, options={"profile": "4444", "vendor": "apl0"})
LOSSLESS = Encoder("qtrle", "argb", "mov", alpha=True)      # for what has its colours counted afterwards

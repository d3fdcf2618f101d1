"""How films are encoded. In a file of its own, because keys need it and must not load the encoder."""

from __future__ import annotations

CODEC = "libx264"
PIXEL_FORMAT = "yuv420p"
KEYFRAME_SECONDS = 4      # how far apart a player can jump at most
OPTIONS = {
    "preset": "veryfast", "crf": "21", "threads": "1",
    # flat art that moves in small parts: little search is enough, and long runs of B-frames cost next to nothing
    "x264-params": "me=dia:subme=1:bframes=5:b-adapt=0:weightp=0:scenecut=0",
}
REORDERED = 2             # frames by which x264 decodes ahead of showing, with B-frames that others refer to
BT709 = 1                 # its number in H.273: primaries, transfer and matrix alike
LIMITED = 1


def settings() -> dict[str, str]:
    """Everything about the encoding that can change a file."""
    return {**OPTIONS, "codec": CODEC, "pixel_format": PIXEL_FORMAT, "keyframe_seconds": str(KEYFRAME_SECONDS)}

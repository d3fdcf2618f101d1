"""A page that shows where pictures differ: expected, got, and the difference enlarged."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

STRETCH = 8             # times by which differences of colour are shown larger
STYLE = """
body { font: 16px/1.5 sans-serif; margin: 2rem; background: #888; }
section { background: #fff; padding: 1rem; margin-bottom: 1rem; }
.three { display: flex; flex-wrap: wrap; gap: 1rem; } figure { margin: 0; }
img { image-rendering: pixelated; display: block; border: 1px solid #888; } code { background: #eee; }
"""


@dataclass(frozen=True)
class Difference:
    """Two RGB pictures that should be alike, and what was found of them."""

    name: str
    said: str
    expected: Image.Image
    got: Image.Image


def write_page(path: Path, found: Iterable[Difference], accept: str) -> None:
    """One HTML file that needs no other; accept: the command that takes what was got as right."""
    sections = "".join(_section(difference) for difference in found)
    path.write_text(f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Golden frames</title>'
                    f"<style>{STYLE}</style><h1>Frames that differ</h1>"
                    f"<p>To accept what was got: <code>{html.escape(accept)}</code></p>{sections}</html>\n",
                    encoding="utf-8")


def apart(one: Image.Image, other: Image.Image) -> Image.Image:
    """|one − other|, channel by channel and STRETCH times, over the frame that holds both."""
    size = max(one.width, other.width), max(one.height, other.height)
    sheets = []
    for picture in (one, other):
        sheet = Image.new("RGB", size)
        sheet.paste(picture)
        sheets.append(np.asarray(sheet, int))
    return Image.fromarray(np.minimum(255, STRETCH * np.abs(sheets[0] - sheets[1])).astype(np.uint8))


def _section(difference: Difference) -> str:
    shown = (("expected", difference.expected), ("got", difference.got),
             (f"difference × {STRETCH}", apart(difference.expected, difference.got)))
    figures = "".join(f'<figure><img width="{2 * picture.width}" alt="{name}" src="{_uri(picture)}">'
                      f"<figcaption>{name}</figcaption></figure>" for name, picture in shown)
    return (f"<section><h2>{html.escape(difference.name)}</h2><p>{html.escape(difference.said)}</p>"
            f'<div class="three">{figures}</div></section>')


def _uri(picture: Image.Image) -> str:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"

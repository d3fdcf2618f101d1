"""A film's sound beside its picture, as strips: key frames, wave, spectrogram, and what is heard where.

    python tests/benchmarks/sound_strip.py LESSON [--beat ID] [--out FOLDER] [OPTIONS OF soup render]

Renders the film in preview size (what is there is not rendered again), decodes it as a player does, and writes
FOLDER/LESSON.strip.png: a row of ten seconds each. Under the frames, which stand at their times, lie the wave, its
spectrogram (to 16 kHz, evenly in octaves), the sounds by name with bars for their time and ticks for their hits, and
the words. Lines go up from where beats begin.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from scenes.stage.foley import Ambience
from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.studio.command.choices import Choices, chosen
from scenes.studio.command.requests import ask
from scenes.studio.publish.films import Film
from scenes.studio.publish.sound_track import heard
from scenes.studio.sounds.ambience import TEXTURES
from scenes.studio.sounds.kinds import KINDS as MADE
from scenes.studio.sounds.samples import PER_SECOND

ROW, WIDE = 10.0, 2000                  # seconds of a row, and its pixels
FRAMES, WAVE, SPECTRUM, LINE, GAP = 10, 90, 200, 15, 30     # key frames; pixels
LANES = 9                               # lines of sounds, and one of words
OCTAVES = (60, 16_000)                  # Hz at the foot and the top of the spectrogram
WINDOW = 2048
LOUD = (-95, -25)                       # dB that are black and white
KINDS = (*TEXTURES, *MADE)
HUES = {kind: f"hsl({(k * 67) % 360}, 80%, 70%)" for k, kind in enumerate(KINDS)}
FONT = ImageFont.load_default(13)


@dataclass(frozen=True)
class Strip:
    """A film, and its sound and frames as decoded; frames: (second, picture), as many as the rows show."""

    film: Film
    samples: np.ndarray
    frames: Sequence[tuple[float, Image.Image]]

    def rows(self) -> Iterator[Image.Image]:
        for k in range(int(np.ceil(self.film.seconds / ROW))):
            yield self._row(k * ROW)

    def _row(self, since: float) -> Image.Image:
        shown = [(at, frame) for at, frame in self.frames if since <= at < since + ROW]
        high = shown[0][1].height
        page = Image.new("RGB", (WIDE, high + WAVE + SPECTRUM + LINE * (LANES + 1) + GAP), "#111111")
        draw = ImageDraw.Draw(page)
        for at, frame in shown:
            page.paste(frame, (_x(at - since), 0))
        piece = self.samples[round(since * PER_SECOND) : round((since + ROW) * PER_SECOND)]
        _wave(draw, piece, high)
        page.paste(_spectrogram(piece), (0, high + WAVE))
        self._sounds(draw, since, high + WAVE + SPECTRUM)
        for begins, name in self._beats():
            if since <= begins < since + ROW:
                draw.line([(_x(begins - since), 0), (_x(begins - since), page.height)], "#ffffff", 2)
                draw.text((_x(begins - since) + 4, high + 2), f"{name} {begins:.1f} s", "#ffffff", FONT)
        return page

    def _beats(self) -> Iterator[tuple[float, str]]:
        begins = 0
        for section in self.film.sections:
            yield from (((begins + beat.begins) / TICKS_PER_SECOND, f"{beat.id} ({beat.verb})")
                        for beat in section.plan.beats)
            begins += section.plan.ticks

    def _sounds(self, draw: ImageDraw.ImageDraw, since: float, top: int) -> None:
        lanes = [0.0] * LANES
        for one in sorted(self.film.played, key=lambda one: (not isinstance(one.sound, Ambience), _span(one))):
            begins, ends = (second - since for second in _span(one))
            if ends < 0 or begins >= ROW:
                continue
            lane = next((k for k, until in enumerate(lanes) if until <= begins + 0.01), LANES - 1)
            lanes[lane] = max(ends, begins + 0.3)
            y, colour = top + LINE * lane, HUES[one.sound.kind]
            draw.line([(_x(begins), y + 3), (_x(ends), y + 3)], colour, 3)
            for tick in () if isinstance(one.sound, Ambience) else one.sound.hits:
                x = _x((one.begins + tick) / TICKS_PER_SECOND - since)
                draw.line([(x, y), (x, y + 7)], colour, 1)
            draw.text((_x(max(0.0, begins)) + 2, y + 2), one.sound.kind, colour, FONT)
        self._words(draw, since, top + LINE * LANES)

    def _words(self, draw: ImageDraw.ImageDraw, since: float, y: int) -> None:
        begins = 0
        for section in self.film.sections:
            for beat in section.plan.beats:
                said = section.narration.said.get(beat.id)
                for (at, _), word in zip(said.spoken.words, said.spelled.text.split(), strict=True) if said else ():
                    second = (begins + beat.begins) / TICKS_PER_SECOND + at - since
                    if 0 <= second < ROW:
                        draw.text((_x(second), y), word, "#dddddd", FONT)
            begins += section.plan.ticks


def _span(one) -> tuple[float, float]:
    """Seconds of the film."""
    if isinstance(one.sound, Ambience):
        begins, ends = 0.0, len(one.sound.levels) - 1.0
    else:
        begins, ends = one.sound.begins, one.sound.ends
    return (one.begins + begins) / TICKS_PER_SECOND, (one.begins + ends) / TICKS_PER_SECOND


def _x(second: float) -> int:
    return round(second / ROW * WIDE)


def _wave(draw: ImageDraw.ImageDraw, piece: np.ndarray, top: int) -> None:
    """In dB, so that what is soft is seen: 60 dB from the middle to an edge."""
    each = round(ROW * PER_SECOND / WIDE)
    for x, part in enumerate(np.array_split(piece, max(1, len(piece) // each))):
        level = 20 * np.log10(max(float(np.abs(part).max(initial=0.0)), 1e-6))
        half = max(0.0, (level + 60) / 60) * WAVE / 2
        draw.line([(x, top + WAVE / 2 - half), (x, top + WAVE / 2 + half)], "#6ec6a0")


def _spectrogram(piece: np.ndarray) -> Image.Image:
    places = np.linspace(0, len(piece), max(1, round(len(piece) / PER_SECOND / ROW * WIDE)), endpoint=False).astype(int)
    padded = np.concatenate([np.zeros(WINDOW // 2), piece, np.zeros(WINDOW)])
    power = np.abs(np.fft.rfft(np.stack([padded[at : at + WINDOW] for at in places]) * np.hanning(WINDOW))) * 4 / WINDOW
    hertz = np.geomspace(*OCTAVES, SPECTRUM)
    lines = np.clip((hertz / PER_SECOND * WINDOW).round().astype(int), 1, power.shape[1] - 1)
    told = (20 * np.log10(power[:, lines].T[::-1] + 1e-7) - LOUD[0]) / (LOUD[1] - LOUD[0])
    shade = (255 * np.clip(told, 0, 1)).astype(np.uint8)
    return Image.fromarray(np.stack([shade, (shade * 0.85).astype(np.uint8), 255 - (255 - shade) // 2 * 2], -1))


def frames_of(path: Path, every: float) -> Iterator[tuple[float, Image.Image]]:
    """A frame every so many seconds, as wide as its share of a row."""
    due = 0.0
    with av.open(str(path)) as film:
        for frame in film.decode(video=0):
            if frame.time is not None and frame.time >= due - 1e-6:
                image = frame.to_image()
                scale = (_x(every) - 2) / image.width
                yield frame.time, image.resize((round(image.width * scale), round(image.height * scale)))
                due += every


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lesson")
    parser.add_argument("--out", type=Path, default=Path("output"))
    given, others = parser.parse_known_args()
    soup = Path(__file__).parents[2] / "soup"
    subprocess.run([soup, "render", given.lesson, "-q", "preview", "--out", str(given.out), *others], check=True)
    choices = _choices(others)
    (film,) = ask([given.lesson], choices, given.out).films
    path = given.out / film.name / film.variant / film.format.video
    samples = heard(path)
    strip = Strip(film, np.zeros(1) if samples is None else samples, list(frames_of(path, ROW / FRAMES)))
    rows = list(strip.rows())
    page = Image.new("RGB", (WIDE, sum(row.height for row in rows)))
    for k, row in enumerate(rows):
        page.paste(row, (0, sum(one.height for one in rows[:k])))
    target = given.out / f"{film.name}.{film.variant}.strip.png"
    page.save(target)
    print(target)


def _choices(options: Sequence[str]) -> Choices:
    """The same choices as the command's."""
    from scenes.studio.command.calls.render import render

    read = render.make_context("render", [*options, "-q", "preview"]).params
    film = {name: value for name, value in read.items()
            if name not in ("lessons", "out", "jobs", "force", "dry_run", "cluster", "as_json")}
    return chosen(**film)


if __name__ == "__main__":
    main()

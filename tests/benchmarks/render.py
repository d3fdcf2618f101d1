"""Stock manim and the studio on the same lessons, in turn: frames, wall, processor time, memory, size, likeness.

    python tests/benchmarks/render.py [--seconds 8] [--rounds 1] [LESSON…]

A lesson is cut to its first beats, so that stock manim ends in reasonable time. Stock runs as
`manim render -qh --disable_caching`; ours as `soup render -q high` into an empty folder.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from manim import Camera
from scipy.ndimage import uniform_filter

from scenes.studio.camera import FilmCamera
from scenes.studio.catalogue import find
from scenes.studio.check import check
from scenes.studio.encode import Segment, count_frames, decoded
from scenes.studio.shoot import STAGINGS, moment, on_set, picture
from scenes.studio.timeline import TICKS_PER_SECOND

ROOT = Path(__file__).parents[2]
LESSONS = ("soup-pot", "loss-meter", "foggy-hill")
SIDE, FPS = 1080, 60
SAMPLES = 12        # frames that are compared
HELD = 90           # frames that the encoder alone is given


@dataclass(frozen=True)
class Measured:
    """One render of one lesson. cpu: seconds of all its processes; memory: of the largest, in MB."""

    wall: float
    cpu: float
    memory: float
    frames: int
    megabytes: float
    film: Path


def shortened(name: str, seconds: float, folder: Path) -> Path:
    """The lesson's first beats, at least so many seconds of them, as a file."""
    text = find(name).read_text(encoding="utf-8")
    head, *beats = text.split("[[beat]]")
    plan = check(name).plan
    assert plan is not None
    last = next((k for k, beat in enumerate(plan.beats, 1)
                 if beat.begins + beat.ticks >= seconds * TICKS_PER_SECOND), len(beats))
    path = folder / f"{name}.toml"
    path.write_text("[[beat]]".join([head, *beats[:last]]), encoding="utf-8")
    return path


def run(command: list[str], film: str, folder: Path) -> Measured:
    """Run a command to its end and measure it."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    peak = watched(subprocess.Popen(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    (path,) = [path for path in folder.glob(film) if "partial_movie_files" not in path.parts]
    return Measured(wall, cpu, peak, count_frames(path), path.stat().st_size / 1e6, path)


def watched(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process; the largest memory that it or one of its children held, in MB."""
    import psutil

    peak = 0.0
    while process.poll() is None:
        try:
            family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
            peak = max([peak, *(member.memory_info().rss / 1e6 for member in family)])
        except psutil.NoSuchProcess:
            pass
        time.sleep(0.2)
    assert process.returncode == 0, process.args
    return peak


def stock(lesson: Path, staging: str, folder: Path) -> Measured:
    module, name = STAGINGS[staging]
    scene = folder / "bench.py"
    scene.write_text(f"from {module} import {name}\n\n\nclass Bench({name}):\n    default_lesson = {str(lesson)!r}\n")
    return run([sys.executable, "-m", "manim", "render", "-qh", "--disable_caching", "--progress_bar", "none",
                "bench.py", "Bench"], "media/videos/**/Bench.mp4", folder)


def ours(lesson: Path, folder: Path, workers: int) -> Measured:
    return run([sys.executable, "-m", "scenes.studio.cli", "render", str(lesson), "-q", "high", "-j", str(workers),
                "--out", "out"], "out/*/high/film.mp4", folder)


def likeness(lesson: Path, *films: Path) -> list[float]:
    """The least SSIM of each film's frames and the pictures that stock manim draws, over samples of both."""
    plan = check(str(lesson)).plan
    assert plan is not None
    wanted = {round((k + 0.5) / SAMPLES * plan.ticks * FPS / TICKS_PER_SECOND) for k in range(SAMPLES)}
    with on_set(plan, SIDE, Camera) as scene:
        drawn = {k: luma(picture(scene, moment(plan, k * TICKS_PER_SECOND / FPS))[..., :3].copy()) for k in wanted}
    return [min(ssim(luma(frame.to_ndarray(format="rgb24")), drawn[k]) for k, frame in enumerate(decoded(film))
                if k in drawn) for film in films]


def luma(pixels: np.ndarray) -> np.ndarray:
    return pixels.astype(np.float32) @ np.array([0.2126, 0.7152, 0.0722], np.float32)


def ssim(one: np.ndarray, other: np.ndarray, window: int = 8) -> float:
    """Mean structural similarity (Wang, Bovik, Sheikh, Simoncelli 2004) in a sliding square window."""
    def mean(x: np.ndarray) -> np.ndarray:
        return uniform_filter(x, window)

    a, b = mean(one), mean(other)
    variances = mean(one * one) - a * a + mean(other * other) - b * b
    covariance = mean(one * other) - a * b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return float(np.mean((2 * a * b + c1) * (2 * covariance + c2) / ((a * a + b * b + c1) * (variances + c2))))


def floor(lesson: Path, folder: Path) -> float:
    """Seconds a frame that encoding alone takes, conversion to YUV included, on frames from the lesson's middle."""
    plan = check(str(lesson)).plan
    assert plan is not None
    with on_set(plan, SIDE, FilmCamera) as scene:
        frames = []
        for k in range(HELD):
            scene.pose(moment(plan, plan.ticks / 2 + k * TICKS_PER_SECOND / FPS))
            scene.camera.film(scene.mobjects)
            frames.append(scene.camera.pixel_array.copy())
        size = scene.camera.width, scene.camera.height
    began = time.process_time()
    with Segment(folder / "floor.mp4", size, FPS) as segment:
        for frame in frames:
            segment.write(frame, [(0, 0, *size)])
    return (time.process_time() - began) / HELD


def measure(name: str, seconds: float, folder: Path) -> dict[str, float]:
    lesson = shortened(name, seconds, folder)
    plan = check(str(lesson)).plan
    assert plan is not None
    rooms = {what: folder / f"{name}-{what}" for what in ("stock", "one", "two")}
    for room in rooms.values():
        room.mkdir()
    slow = stock(lesson, plan.staging, rooms["stock"])
    two = ours(lesson, rooms["two"], 2)
    one = ours(lesson, rooms["one"], 1)
    here, there = likeness(lesson, two.film, slow.film)
    least = floor(lesson, folder)
    return {
        "frames": two.frames, "stock frames": slow.frames,
        "stock wall": slow.wall, "wall": two.wall, "wall with one worker": one.wall,
        "stock cpu ms/frame": slow.cpu / slow.frames * 1e3, "cpu ms/frame": two.cpu / two.frames * 1e3,
        "encoder alone ms/frame": least * 1e3,
        "stock MB": slow.memory, "MB": two.memory, "stock file MB": slow.megabytes, "file MB": two.megabytes,
        "stock SSIM": there, "SSIM": here, "faster": slow.wall / two.wall,
        "less cpu": slow.cpu / slow.frames / (two.cpu / two.frames),
        "cpu over encoder": two.cpu / two.frames / least, "two over one": one.wall / two.wall,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lessons", nargs="*", default=LESSONS)
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    for _ in range(asked.rounds):
        for name in asked.lessons:
            with tempfile.TemporaryDirectory() as folder:
                found = measure(name, asked.seconds, Path(folder))
            print(json.dumps({"lesson": name, **{key: round(value, 3) for key, value in found.items()}}), flush=True)


if __name__ == "__main__":
    main()

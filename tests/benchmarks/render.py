"""Stock manim and the studio on the same lessons, in turn: frames, wall, processor time, memory, size, likeness.

    python tests/benchmarks/render.py [--seconds 12] [LESSON…]

For the comparison a lesson is cut to its first beats, so that stock manim ends in reasonable time. Stock runs
as `manim render -qh --disable_caching`; ours as `soup render -q high` into an empty folder. Then the lessons in
full, one by one and together, by one worker and by two, beside what encoding alone takes. With --seconds 0 these
alone.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from manim import Camera
from scipy.ndimage import uniform_filter

from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import TICKS_PER_SECOND, Plan
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.draw_beats import moment, on_set, picture
from scenes.studio.draw.encode import Segment, count_frames, decoded
from scenes.studio.files.catalogue import find
from scenes.studio.files.stagings import staging as staging_of
from scenes.studio.plan.proof import check
from scenes.studio.publish import receipt

ROOT = Path(__file__).parents[2]
LESSONS = ("soup-pot", "loss-meter", "foggy-hill")
SIDE, FPS = 1080, 60
SAMPLES = 12        # frames that are compared; stretches that the encoder alone is given
HELD = 24           # frames of each stretch


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
    films = [path for path in folder.glob(film) if "partial_movie_files" not in path.parts]
    size = sum(path.stat().st_size for path in films)
    return Measured(wall, cpu, peak, sum(map(count_frames, films)), size / 1e6, films[0])


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
    found = staging_of(staging)
    module, name = found.module, found.scene
    scene = folder / "bench.py"
    scene.write_text(f"from {module} import {name}\nfrom scenes.studio.plan.door import Door\n\n\n"
                     f"class Bench(Door, {name}):\n    lesson = {str(lesson)!r}\n")
    return run([sys.executable, "-m", "manim", "render", "-qh", "--disable_caching", "--progress_bar", "none",
                "bench.py", "Bench"], "media/videos/**/Bench.mp4", folder)


def ours(lessons: list[str], folder: Path, workers: int) -> Measured:
    """One film of ours, or several: then frames and size are those of all."""
    folder.mkdir()
    command = [sys.executable, "-m", "scenes.studio.command.cli", "render", *lessons, "-q", "high", "-j", str(workers),
               "--out", "out"]
    return run(command, "out/*/high/film.mp4", folder)


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


def floor(name: str, folder: Path) -> float:
    """Seconds a frame that encoding alone takes, conversion to YUV included, on stretches of the whole lesson."""
    plan = check(name).plan
    assert plan is not None
    spent = 0.0
    with on_set(plan, SIDE, FilmCamera) as scene:
        size = scene.camera.width, scene.camera.height
        with Segment(folder / "floor.mp4", size, FPS) as segment:
            for k in range(SAMPLES):
                frames = list(stretch(scene, plan, (k + 0.5) / SAMPLES * plan.ticks))
                began = time.process_time()
                for frame in frames:
                    segment.write(frame, [(0, 0, *size)])
                spent += time.process_time() - began
    return spent / (SAMPLES * HELD)


def stretch(scene: LessonScene, plan: Plan, tick: float) -> Iterator[np.ndarray]:
    """HELD neighbouring frames from a tick of the film on."""
    for k in range(HELD):
        scene.pose(moment(plan, min(tick + k * TICKS_PER_SECOND / FPS, plan.ticks - 0.25)))
        scene.camera.film(scene.mobjects)
        yield scene.camera.pixel_array.copy()


def beside_stock(name: str, seconds: float, folder: Path) -> dict[str, float]:
    """The beginning of a lesson by stock manim and by ours."""
    lesson = shortened(name, seconds, folder)
    plan = check(str(lesson)).plan
    assert plan is not None
    (folder / "stock").mkdir()
    slow = stock(lesson, plan.staging, folder / "stock")
    two = ours([str(lesson)], folder / "ours", 2)
    here, there = likeness(lesson, two.film, slow.film)
    return {
        "frames": two.frames, "stock frames": slow.frames, "stock wall": slow.wall, "wall": two.wall,
        "stock cpu ms/frame": slow.cpu / slow.frames * 1e3, "cpu ms/frame": two.cpu / two.frames * 1e3,
        "stock MB": slow.memory, "MB": two.memory, "stock file MB": slow.megabytes, "file MB": two.megabytes,
        "stock SSIM": there, "SSIM": here, "faster": slow.wall / two.wall,
        "less cpu": slow.cpu / slow.frames / (two.cpu / two.frames),
    }


def in_full(names: list[str], folder: Path) -> dict[str, float]:
    """Whole lessons by one worker and by two, with the time that is left when shots are drawn and encoded only."""
    two, one = ours(names, folder / "two", 2), ours(names, folder / "one", 1)
    least = sum(floor(name, folder) * frames_of(name) for name in names) / one.frames
    shots = sum(shot["cpu_seconds"] for path in (folder / "one").glob("out/*/high")
                for section in receipt.read(path)["sections"] for shot in section["shots"])
    return {
        "frames": two.frames, "wall": two.wall, "wall with one worker": one.wall, "MB": max(one.memory, two.memory),
        "cpu ms/frame": two.cpu / two.frames * 1e3, "cpu ms/frame with one worker": one.cpu / one.frames * 1e3,
        "of it shots": shots / one.frames * 1e3, "encoder alone ms/frame": least * 1e3,
        "fps": two.frames / two.wall, "fps with one worker": one.frames / one.wall, "encoder alone fps": 1 / least,
        "over encoder": one.wall / one.frames / least, "shots over encoder": shots / one.frames / least,
        "two over one": one.wall / two.wall,
    }


def frames_of(name: str) -> int:
    plan = check(name).plan
    assert plan is not None
    return plan.ticks * FPS // TICKS_PER_SECOND


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lessons", nargs="*", default=LESSONS)
    parser.add_argument("--seconds", type=float, default=12.0)
    asked = parser.parse_args()
    lessons = list(asked.lessons)
    for name in lessons if asked.seconds else ():
        tell(f"{name}, its first {asked.seconds:g} s", partial(beside_stock, name, asked.seconds))
    for names in (*([name] for name in lessons), lessons):
        tell(" + ".join(names), partial(in_full, names))


def tell(what: str, measure: Callable[[Path], dict[str, float]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    print(json.dumps({"lesson": what, **{key: round(value, 3) for key, value in found.items()}}), flush=True)


if __name__ == "__main__":
    main()

"""The store and the workers over time: nothing changed, one beat changed, many lessons, a long one.

    python tests/benchmarks/batch.py warm|beat|many|long

warm: the film's lessons rendered twice, seconds of the second time. beat: what is drawn when one beat waits
longer. many: 500 lessons, one of which is changed. long: memory of a worker over a lesson of ten minutes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from scenes.studio.files.catalogue import find

SOUP = [sys.executable, "-m", "scenes.studio.command.cli", "render", "--json"]
MANY, MINUTES = 500, 10
LESSON = """\
title = "Soup {k}"
staging = "loss_meter"

[run]
loss = "soup"
learning_rate = 0.00{k:03}1
start = "tastes_six"
steps = 3

[[beat]]
id = "look"
show = "open"
say = "One more bowl of soup."
"""


def render(folder: Path, *arguments: str) -> tuple[float, dict]:
    """(wall seconds of the command, its report)."""
    began = time.monotonic()
    done = subprocess.run([*SOUP, *arguments, "--out", str(folder / "out")], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - began, json.loads(done.stdout)


def drawn(report: dict) -> dict[str, int]:
    """Shots that were drawn, by film; films without any are left out."""
    return {film["lesson"]: film["shots"]["rendered"] for film in report["films"] if film["shots"]["rendered"]}


def warm(folder: Path) -> dict[str, object]:
    cold, first = render(folder, "-q", "preview")
    times = [render(folder, "-q", "preview") for _ in range(5)]
    return {"shots": sum(drawn(first).values()), "cold s": cold, "warm s": sorted(wall for wall, _ in times)[2],
            "shots drawn again": sum(sum(drawn(report).values()) for _, report in times)}


def beat(folder: Path) -> dict[str, object]:
    """The default lesson of the meter, one beat of which holds two seconds longer the second time."""
    text = find("loss-meter").read_text(encoding="utf-8")
    path = folder / "meter.toml"
    path.write_text(text, encoding="utf-8")
    _, before = render(folder, str(path), "-q", "preview")
    head, *beats = text.split("[[beat]]")
    middle = len(beats) // 2
    beats[middle] = re.sub(r"hold = .*\n", "", beats[middle]).rstrip() + "\nhold = 3.5\n\n"
    path.write_text("[[beat]]".join([head, *beats]), encoding="utf-8")
    _, after = render(folder, str(path), "-q", "preview")
    return {"shots": drawn(before), "drawn again": drawn(after)}


def many(folder: Path) -> dict[str, object]:
    paths = [folder / f"soup-{k}.toml" for k in range(MANY)]
    for k, path in enumerate(paths):
        path.write_text(LESSON.format(k=k), encoding="utf-8")
    cold, first = render(folder, *map(str, paths), "-q", "preview")
    paths[250].write_text(LESSON.format(k=999), encoding="utf-8")
    again, second = render(folder, *map(str, paths), "-q", "preview")
    return {"lessons": MANY, "shots": sum(drawn(first).values()), "cold s": cold, "again s": again,
            "drawn again": drawn(second)}


def long(folder: Path) -> dict[str, object]:
    """The hill and then the cook at rest again and again, in 1080p at 15 frames a second, by one watched worker."""
    rest = '[[beat]]\nid = "rest-{k}"\nshow = "rest"\nsay = "One more look at the fog, and then one more."\n'
    path = folder / "long.toml"
    path.write_text("\n".join([find("foggy-hill").read_text(encoding="utf-8"),
                               *(rest.format(k=k) for k in range(MINUTES * 60 // 3))]), encoding="utf-8")
    process = subprocess.Popen([*SOUP, str(path), "-q", "high", "--fps", "15", "-j", "1", "--out", str(folder / "out")],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seen = list(watched(process))
    assert process.stdout
    (film,) = json.loads(process.stdout.read())["films"]
    quarters = [max(seen[k * len(seen) // 4 : (k + 1) * len(seen) // 4]) for k in range(4)]
    return {"seconds": film["seconds"], "frames": film["frames"], "peak MB by quarter": quarters}


def watched(process: subprocess.Popen[bytes]) -> Sequence[float]:
    """Memory of the process's largest child over time, in MB."""
    seen = []
    while process.poll() is None:
        try:
            children = psutil.Process(process.pid).children(recursive=True)
            seen.append(round(max((child.memory_info().rss / 1e6 for child in children), default=0.0)))
        except psutil.NoSuchProcess:
            pass
        time.sleep(0.5)
    return seen


def main() -> None:
    measures: dict[str, Callable[[Path], dict[str, object]]] = {"warm": warm, "beat": beat, "many": many, "long": long}
    for name in sys.argv[1:] or measures:
        with tempfile.TemporaryDirectory() as folder:
            print(name, json.dumps(measures[name](Path(folder))), flush=True)


if __name__ == "__main__":
    main()

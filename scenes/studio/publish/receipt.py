"""The receipt of a film: what it was made of and what was measured. Written last, it makes the film whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scenes.studio.publish.edit_task import Edited
from scenes.studio.publish.films import Film
from scenes.studio.shots import shot_key
from scenes.studio.store.store import Note, sha256_of

NAME = "receipt.json"


def make(film: Film, notes: Mapping[str, Note], edited: Edited, rendered: set[str]) -> dict[str, Any]:
    """What a receipt says. rendered: keys of the shots that were drawn for it now."""
    used = [notes[key] for _, _, key in film.shots]
    told = {
        "format": shot_key.FORMAT, "film": film.name, "kind": film.kind, "title": film.title,
        "variant": film.variant, "key": film.key, "frames": film.frames, "fps": film.quality.fps,
        "seconds": film.seconds, "worst_readback": worst(used), "readings": sum(note.readings for note in used),
        "files": {name: {"sha256": sha256, "bytes": size} for name, (sha256, size) in edited.files.items()},
        "sections": [
            {"lesson": section.plan.lesson, "set": section.setting.parts,
             "shots": [
                 {"key": key, "rendered": key in rendered, "frames": notes[key].frames,
                  "cpu_seconds": round(notes[key].cpu_seconds, 3), "bytes": notes[key].bytes,
                  "beats": shot_key.shot_parts(shot)}
                 for shot, key in zip(section.shots, section.keys, strict=True)
             ]}
            for section in film.sections
        ],
    }
    return {**told, "seal": shot_key.digest(told)}


def read(folder: Path) -> dict[str, Any] | None:
    """The receipt in a film's folder; None where there is none, or not as it was written."""
    try:
        receipt = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(receipt, dict) or receipt.get("format") != shot_key.FORMAT:
        return None
    seal = receipt.get("seal")
    return receipt if shot_key.digest({k: v for k, v in receipt.items() if k != "seal"}) == seal else None


def folders(out: Path) -> Iterator[Path]:
    """The folders of published films below an output folder."""
    for place in sorted(out.iterdir()) if out.is_dir() else ():
        if place.is_dir() and not place.name.startswith("."):
            yield from (path.parent for path in sorted(place.rglob(NAME)))


def faults(folder: Path, receipt: Mapping[str, Any]) -> list[str]:
    """Files that are missing or are not the ones that were published."""
    found = []
    for name, said in receipt["files"].items():
        try:
            whole = sha256_of(folder / name) == said["sha256"]
        except OSError:
            found.append(f"{name} is missing")
        else:
            found += [] if whole else [f"{name} was changed"]
    return found


def worst(notes: list[Note]) -> dict[str, float]:
    """Kind of reading -> largest error over shots."""
    kinds = sorted({kind for note in notes for kind in note.worst})
    return {kind: max(note.worst.get(kind, 0.0) for note in notes) for kind in kinds}

"""The receipt of a film: what it was made of and what was measured. Written last, it makes the film whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scenes.studio.files.catalogue import folded
from scenes.studio.publish.edit_task import Edited
from scenes.studio.publish.films import Film
from scenes.studio.publish.receipt_shape import ReceiptShape
from scenes.studio.shots import shot_key
from scenes.studio.store.plain_file import sha256_of, text_of
from scenes.studio.store.store import Note

NAME = "receipt.json"
MOST = 1 << 26      # bytes of a receipt that is read at all


def make(film: Film, notes: Mapping[str, Note], edited: Edited, rendered: set[str]) -> dict[str, Any]:
    """What a receipt says. rendered: keys of the shots that were drawn for it now."""
    used = [notes[key] for _, _, key in film.shots]
    told = {
        "format": shot_key.FORMAT, "film": film.name, "kind": film.kind, "title": film.title,
        "variant": film.variant, "key": film.key, "frames": film.frames, "fps": film.quality.fps,
        "seconds": film.seconds, "worst_readback": worst(used), "readings": sum(note.readings for note in used),
        "sound": asdict(edited.sound) if edited.sound else None,
        **({"described": asdict(edited.described)} if edited.described else {}),
        "files": {name: {"sha256": sha256, "bytes": size} for name, (sha256, size) in edited.files.items()},
        "edit": film.edit, "english": {name: list(texts) for name, texts in film.english.items()},
        **({"recorded": {name: dict(runs) for name, runs in film.recorded.items()}} if film.recorded else {}),
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
    return {**told, "seal": _seal(told)}


def read(folder: Path) -> dict[str, Any] | None:
    """The receipt in a film's folder; None where there is none, or not as it was written."""
    try:
        receipt = json.loads(text_of(folder / NAME, MOST))
        ReceiptShape.model_validate(receipt)
        sound = receipt["format"] == shot_key.FORMAT and receipt["seal"] == _seal(receipt)
    except (OSError, ValueError, RecursionError):       # pydantic's error is a ValueError
        return None
    return receipt if sound else None


def is_of(receipt: Mapping[str, Any], name: str, variant: str) -> bool:
    """Whether it is the receipt of this very film."""
    return (folded(receipt["film"]), folded(receipt["variant"])) == (folded(name), folded(variant))


def folders(out: Path) -> Iterator[Path]:
    """The folders of published films below an output folder."""
    for place in sorted(out.iterdir()) if out.is_dir() else ():
        if place.is_dir() and not place.name.startswith("."):
            yield from (path.parent for path in sorted(place.rglob(NAME)))


def faults(folder: Path, receipt: Mapping[str, Any]) -> list[str]:
    """Files that are missing or are not the ones that were published."""
    return [fault for name, said in receipt["files"].items() if (fault := _fault(folder / name, said["sha256"]))]


def _fault(path: Path, sha256: str) -> str:
    try:
        return "" if sha256_of(path) == sha256 else f"{path.name} was changed"
    except FileNotFoundError:
        return f"{path.name} is missing"
    except OSError as error:
        return f"{path.name} cannot be read: {error.strerror}"


def _seal(told: Mapping[str, Any]) -> str:
    return shot_key.digest({name: value for name, value in told.items() if name != "seal"})


def worst(notes: list[Note]) -> dict[str, float]:
    """Kind of reading -> largest error over shots."""
    kinds = sorted({kind for note in notes for kind in note.worst})
    return {kind: max(note.worst.get(kind, 0.0) for note in notes) for kind in kinds}

"""Films into their folders: every file whole before the first is replaced, the receipt last."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenes.studio.publish import receipt
from scenes.studio.publish.films import Film
from scenes.studio.shots.shot_key import SetKey
from scenes.studio.store.store import sync


def is_whole(folder: Path, film: Film) -> bool:
    """Whether this very film is published, with every byte of all its files."""
    said = receipt.read(folder)
    return said is not None and said["key"] == film.key and not receipt.faults(folder, said)


def publish(made: Path, folder: Path, written: Mapping[str, Any]) -> None:
    """Move the finished files into the film's folder. Raises OSError (disk)."""
    old = receipt.read(folder) or {"files": {}}
    note = made / receipt.NAME
    note.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sync(note)
    folder.mkdir(parents=True, exist_ok=True)
    for name in [*written["files"], receipt.NAME]:
        os.replace(made / name, folder / name)
    for name in old["files"].keys() - written["files"].keys():
        (folder / name).unlink(missing_ok=True)
    sync(folder)


def foreign_code(setting: SetKey, ran: Mapping[str, str]) -> str | None:
    """Why code that a worker ran is not the code in the key; None when it is."""
    for module, source in setting.code.items():
        if ran.get(module, source.exact) != source.exact:
            return f"{source.name} was changed while the film was rendered; start again"
    return None

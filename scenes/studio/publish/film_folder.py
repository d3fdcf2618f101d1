"""Films into their folders: the old one stands there, or the new one, and at no moment some of each."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Container, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from scenes.studio.files.faults import DiskError
from scenes.studio.publish import receipt
from scenes.studio.publish.exchange import exchange
from scenes.studio.publish.films import Film
from scenes.studio.store import code_digests, loaded_code
from scenes.studio.store.code_digests import ModuleSource
from scenes.studio.store.store import sync

# what a file system answers that knows no exchange, no second names, or lies under another in part
NOT_AT_ONCE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EBUSY, errno.EPERM,
               errno.EACCES, errno.EMLINK, None)
HALF = "Make room, or choose another place; the film there is half replaced and has no receipt. Render it again."


def is_whole(folder: Path, film: Film) -> bool:
    """Whether this very film is published, with every byte of all its files."""
    said = receipt.read(folder)
    mine = said is not None and said["key"] == film.key and receipt.is_of(said, film.name, film.variant)
    return mine and not receipt.faults(folder, said or {})


def publish(made: Path, folder: Path, written: Mapping[str, Any]) -> None:
    """Put the finished files in the film's place, all in one act. Raises OSError (disk).

    What else lies there, a person's own files and the folders of variants, stays. Nobody else may publish
    meanwhile.
    """
    folder = folder.resolve()
    ours = {*(receipt.read(folder) or {"files": {}})["files"], receipt.NAME}
    note = made / receipt.NAME
    note.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sync(note)
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        _at_once(made, folder, ours)
    except OSError as error:
        if error.errno not in NOT_AT_ONCE:
            raise
        _one_by_one(made, folder, [*written["files"]], ours)
    sync(folder.parent)


def _at_once(made: Path, folder: Path, ours: Container[str]) -> None:
    """The folder with the finished files, to which all else has been linked, takes the other's place."""
    if not folder.exists():
        os.rename(made, folder)
        return
    for path in folder.iterdir():       # raises NotADirectoryError for a file of that name
        if path.name not in ours and not os.path.lexists(made / path.name):
            _link(path, made / path.name)
    shutil.copymode(folder, made)
    sync(made)
    exchange(made, folder)
    for path in made.iterdir():         # what somebody has put there meanwhile
        if path.name not in ours and not os.path.lexists(folder / path.name):
            os.rename(path, folder / path.name)
    shutil.rmtree(made, ignore_errors=True)


def _link(path: Path, target: Path) -> None:
    """A second name, for all that is in a folder."""
    if path.is_dir() and not path.is_symlink():
        shutil.copytree(path, target, symlinks=True, copy_function=partial(os.link, follow_symlinks=False))
    else:
        os.link(path, target, follow_symlinks=False)


def _one_by_one(made: Path, folder: Path, files: Iterable[str], ours: Iterable[str]) -> None:
    """Where a file system cannot do it at once: the receipt goes first and comes last, so half is never whole."""
    folder.mkdir(exist_ok=True)
    (folder / receipt.NAME).unlink(missing_ok=True)
    try:
        for name in {*ours} - {*files}:
            (folder / name).unlink(missing_ok=True)
        for name in [*files, receipt.NAME]:
            os.replace(made / name, folder / name)
        sync(folder)
    except OSError as error:
        raise DiskError(error.filename or folder, error.strerror or str(error), HALF) from error


def foreign_code(code: Mapping[str, ModuleSource], ran: Mapping[str, str]) -> str | None:
    """Why code that was run is not the code in the key; None when it is."""
    source = code_digests.changed(code, ran)
    return f"{source.name} was changed while the film was rendered; start again" if source else None


def foreign_editing(film: Film, ran: Mapping[str, str]) -> str | None:
    """Why a film must not be published under its key: code that a worker ran, or this process."""
    return foreign_code(film.editing, ran) or foreign_code(film.editing, loaded_code.digests())

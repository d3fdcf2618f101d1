"""What code a process really runs: the project's modules are compiled from source, and the source is remembered.

Python's bytecode cache compares whole seconds and sizes, so a file edited twice within a second can be run in
its old form. Here no cached bytecode is read. What was executed is what keys and receipts speak of, whatever
stands in the file by then.
"""

from __future__ import annotations

import contextlib
import hashlib
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import ModuleType

PROJECT = ("scenes", "soupmath")
sources: dict[str, bytes] = {}     # module -> the source that was executed


class _Loader(SourceFileLoader):
    def path_stats(self, path: str) -> dict[str, float]:
        raise OSError("no bytecode cache")      # how importlib is told to compile

    def get_data(self, path: str) -> bytes:
        data = super().get_data(path)
        if path == self.path:
            sources[self.name] = data
        return data


class _SourceNoter(MetaPathFinder):
    def __init__(self, packages: frozenset[str]) -> None:
        self.packages = packages

    def find_spec(self, fullname: str, path: Sequence[str] | None = None,
                  target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname.partition(".")[0] not in self.packages:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


def install(packages: Iterable[str]) -> None:
    """Watch the modules of these packages that are imported from now on; of those that are, note the source now."""
    tops = frozenset(name.partition(".")[0] for name in packages)
    watched = {top for finder in sys.meta_path if isinstance(finder, _SourceNoter) for top in finder.packages}
    if tops <= watched:
        return
    sys.meta_path.insert(0, _SourceNoter(tops))
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in tops - watched and (file := getattr(module, "__file__", None)):
            with contextlib.suppress(OSError):
                sources.setdefault(name, Path(file).read_bytes())


def digests() -> dict[str, str]:
    """Module -> sha256 of the source that was executed."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in sources.items()}

"""What code a worker really runs: the project's modules are compiled from source and remembered.

Python's bytecode cache compares whole seconds and sizes, so a file edited twice
within a second can be run in its old form. Here no cached bytecode is read, and
the digest of every source that was executed is kept.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

loaded: dict[str, str] = {}     # module -> sha256 of the source that was executed


class _Loader(SourceFileLoader):
    def path_stats(self, path: str) -> dict[str, float]:
        raise OSError("no bytecode cache")      # how importlib is told to compile

    def get_data(self, path: str) -> bytes:
        data = super().get_data(path)
        loaded[self.name] = hashlib.sha256(data).hexdigest()
        return data


class _Finder(MetaPathFinder):
    def __init__(self, packages: Iterable[str]) -> None:
        self._packages = frozenset(name.partition(".")[0] for name in packages)

    def find_spec(self, fullname: str, path: Sequence[str] | None = None,
                  target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname.partition(".")[0] not in self._packages:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


def install(packages: Iterable[str]) -> None:
    """Watch the modules of these packages that are imported from now on."""
    sys.meta_path.insert(0, _Finder(packages))

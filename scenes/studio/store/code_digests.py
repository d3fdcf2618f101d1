"""Which code makes a thing, a picture or a run: the import closure of modules, and digests of what it says.

Followed are imports between packages of this project (and of plug-ins), also those inside functions. A digest
sees the syntax tree without docstrings, so comments and spacing ask for nothing new. Of a module that this process
runs, what it runs counts, and not what its file has become.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import importlib.util
import json
import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from scenes.studio.store import loaded_code
from scenes.studio.store.loaded_code import PROJECT

REMEMBERED = 3000       # sources in the memory


@dataclass(frozen=True)
class ModuleSource:
    """A module's file as it was read: exact and meant (without comments) digests, and what it imports."""

    module: str
    path: Path
    exact: str
    meant: str
    imports: frozenset[str]

    @property
    def name(self) -> str:
        """The file as a message names it: relative to the project."""
        return self.path.relative_to(self.path.parents[self.module_depth]).as_posix()

    @property
    def module_depth(self) -> int:
        return self.module.count(".") + (self.path.name == "__init__.py")


class Library:
    """The project's sources, each read once. memory: a file that remembers what was understood of them."""

    def __init__(self, packages: Iterable[str] = PROJECT, memory: Path | None = None) -> None:
        self._roots = {top: _folder_of(top) for top in (name.partition(".")[0] for name in packages)}
        self._read: dict[str, ModuleSource | None] = {}
        self._memory, self._known = memory, _remembered(memory)
        self._news = False

    def closure(self, modules: Iterable[str]) -> dict[str, ModuleSource]:
        """Module -> source, of these modules and all they import, packages' own files included."""
        found: dict[str, ModuleSource] = {}
        waiting = [part for module in modules for part in _with_parents(module)]
        while waiting:
            module = waiting.pop()
            if module not in found and (source := self.source(module)) is not None:
                found[module] = source
                waiting += [part for name in source.imports for part in _with_parents(name)]
        return dict(sorted(found.items()))

    def source(self, module: str) -> ModuleSource | None:
        """The source of a module of the project; None for anything else."""
        if module not in self._read:
            path = self._path(module)
            self._read[module] = None if path is None else self._understood(module, path)
        return self._read[module]

    def remember(self) -> None:
        """Write what is new into the memory; where that cannot be, it is understood anew next time."""
        if self._memory is not None and self._news:
            text = json.dumps(dict(list(self._known.items())[-REMEMBERED:]))
            with contextlib.suppress(OSError):
                self._memory.parent.mkdir(parents=True, exist_ok=True)
                beside = self._memory.with_suffix(f".{os.getpid()}")
                beside.write_text(f"{_sha256(text.encode())}\n{text}", encoding="utf-8")
                os.replace(beside, self._memory)

    def _understood(self, module: str, path: Path) -> ModuleSource:
        """The source, from memory where these very bytes were understood before: parsing takes most of the time."""
        data = loaded_code.sources.get(module) or path.read_bytes()
        exact = _sha256(data)
        known = f"{_reader()} {module} {path.name} {exact}"
        if known not in self._known:
            source = understand(module, path, data)
            self._known[known], self._news = [source.meant, sorted(source.imports)], True
        meant, imports = self._known[known]
        return ModuleSource(module, path, exact, meant, frozenset(imports))

    def _path(self, module: str) -> Path | None:
        top, *rest = module.split(".")
        if top not in self._roots:
            return None
        place = self._roots[top].joinpath(*rest)
        return next((path for path in (place / "__init__.py", place.with_suffix(".py")) if path.is_file()), None)


def understand(module: str, path: Path, data: bytes) -> ModuleSource:
    """What a module's source says and imports."""
    tree = ast.parse(data)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    imports = frozenset(_imports(tree.body, package))
    return ModuleSource(module, path, _sha256(data), _meaning(tree), imports)


def digest(sources: Mapping[str, ModuleSource]) -> str:
    """One digest of a closure."""
    told = "\n".join(f"{module} {source.meant}" for module, source in sorted(sources.items()))
    return _sha256(told.encode())


def changed(sources: Mapping[str, ModuleSource], ran: Mapping[str, str]) -> ModuleSource | None:
    """A source that was run otherwise than it was read. ran: module -> sha256 of what was executed."""
    return next((source for module, source in sources.items() if ran.get(module, source.exact) != source.exact), None)


def whole(package: str) -> str:
    """Digest of every Python file of a package, as it stands."""
    folder = _folder_of(package)
    files = sorted(folder.rglob("*.py"))
    told = "".join(f"{path.relative_to(folder).as_posix()} {_sha256(path.read_bytes())}\n" for path in files)
    return _sha256(told.encode())[:12]


@cache
def _reader() -> str:
    """Who understood a source: what is remembered is true of this Python and of this file as it stands."""
    return f"{platform.python_version()} {_sha256(Path(__file__).read_bytes())[:12]}"


def _remembered(memory: Path | None) -> dict[str, list[Any]]:
    """What the memory holds; nothing where it is not as it was written."""
    try:
        seal, _, text = memory.read_text(encoding="utf-8").partition("\n") if memory else ("", "", "")
        return json.loads(text) if seal == _sha256(text.encode()) and text else {}
    except (OSError, ValueError):
        return {}


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _folder_of(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"package {package} was not found", name=package)
    return Path(next(iter(spec.submodule_search_locations)))


def _with_parents(module: str) -> list[str]:
    parts = module.split(".")
    return [".".join(parts[:k]) for k in range(1, len(parts) + 1)]


def _imports(body: Iterable[ast.stmt], package: str) -> Iterator[str]:
    """Names that may be modules."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, package)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and _for_types_only(node.test):
            yield from _imports(node.orelse, package)
        else:
            for block in ("body", "orelse", "finalbody", "handlers", "cases"):
                yield from _imports(getattr(node, block, ()), package)


def _absolute(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    above = parts[: len(parts) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def _for_types_only(test: ast.expr) -> bool:
    return getattr(test, "id", getattr(test, "attr", "")) == "TYPE_CHECKING"


def _meaning(tree: ast.Module) -> str:
    """Digest of the syntax tree without positions, comments and docstrings."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(
            node, clean=False
        ) is not None:
            node.body = node.body[1:]
    return _sha256(ast.dump(tree).encode())

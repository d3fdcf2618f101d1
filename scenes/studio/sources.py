"""Which code draws a picture: the import closure of modules, and digests of what it says.

Followed are imports between packages of this project (and of plug-ins), also
those inside functions. Not so in the studio and the stage: what they import
late is the reading and checking of lessons, whose outcome is in the key as data.
A digest sees the syntax tree without docstrings, so comments and spacing ask for
no new picture.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = ("scenes", "soupmath")
EARLY_ONLY = ("scenes.studio", "scenes.stage")


@dataclass(frozen=True)
class Source:
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
    """The project's sources, each read once."""

    def __init__(self, packages: Iterable[str] = PROJECT) -> None:
        self._roots = {name: _folder_of(name) for name in packages}
        self._read: dict[str, Source | None] = {}

    def closure(self, modules: Iterable[str]) -> dict[str, Source]:
        """Module -> source, of these modules and all they import, packages' own files included."""
        found: dict[str, Source] = {}
        waiting = [part for module in modules for part in _with_parents(module)]
        while waiting:
            module = waiting.pop()
            if module not in found and (source := self.source(module)) is not None:
                found[module] = source
                waiting += [part for name in source.imports for part in _with_parents(name)]
        return dict(sorted(found.items()))

    def source(self, module: str) -> Source | None:
        """The source of a module of the project; None for anything else."""
        if module not in self._read:
            path = self._path(module)
            self._read[module] = None if path is None else read(module, path)
        return self._read[module]

    def _path(self, module: str) -> Path | None:
        top, *rest = module.split(".")
        if top not in self._roots:
            return None
        place = self._roots[top].joinpath(*rest)
        return next((path for path in (place / "__init__.py", place.with_suffix(".py")) if path.is_file()), None)


def read(module: str, path: Path) -> Source:
    """Read and digest a module's file."""
    data = path.read_bytes()
    tree = ast.parse(data)
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    late = not module.startswith(EARLY_ONLY)
    imports = frozenset(_imports(tree.body, package, late))
    return Source(module, path, hashlib.sha256(data).hexdigest(), _meaning(tree), imports)


def digest(sources: Mapping[str, Source]) -> str:
    """One digest of a closure."""
    told = "\n".join(f"{module} {source.meant}" for module, source in sorted(sources.items()))
    return hashlib.sha256(told.encode()).hexdigest()


def _folder_of(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"package {package} was not found", name=package)
    return Path(next(iter(spec.submodule_search_locations)))


def _with_parents(module: str) -> list[str]:
    parts = module.split(".")
    return [".".join(parts[:k]) for k in range(1, len(parts) + 1)]


def _imports(body: Iterable[ast.stmt], package: str, late: bool) -> Iterator[str]:
    """Names that may be modules; late: also of imports that run when a function is called."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, package)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and _for_types_only(node.test):
            yield from _imports(node.orelse, package, late)
        elif late or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for block in ("body", "orelse", "finalbody", "handlers", "cases"):
                yield from _imports(getattr(node, block, ()), package, late)


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
    return hashlib.sha256(ast.dump(tree).encode()).hexdigest()

"""Which room may import what, read from the syntax trees and proved in fresh processes."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOORS = {"look", "shoot", "takes"}   # what the studio asks, when a picture is wanted, for one
DRAWING = {"numpy", "manim", "manimpango", "PIL", "fontpkg"}
OUTSIDE_WORLD = {"datetime", "glob", "io", "os", "pathlib", "random", "shutil", "socket", "subprocess",
                 "tempfile", "time", "urllib"}

SOUPMATH = sorted((ROOT / "soupmath").rglob("*.py"))
PROPS = sorted((ROOT / "scenes" / "props").rglob("*.py"))
STAGINGS = sorted((ROOT / "scenes").glob("*.py"))
STUDIO = sorted((ROOT / "scenes" / "studio").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(), path) for path in (*SOUPMATH, *PROPS, *STAGINGS, *STUDIO)}


def name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path, tree: ast.AST | None = None) -> Iterator[str]:
    """The modules that a file, or a part of it, imports, with dots and absolute."""
    package = name(path).split(".") if path.name == "__init__.py" else name(path).split(".")[:-1]
    for node in ast.walk(tree or TREES[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from filter(is_module, (f"{module}.{alias.name}" for alias in node.names))


def is_module(dotted: str) -> bool:
    path = ROOT.joinpath(*dotted.split("."))
    return path.with_suffix(".py").exists() or path.is_dir()


def top(module: str) -> str:
    return module.partition(".")[0]


def inside(module: str, *rooms: str) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def unlike(paths: list[Path], allowed: set[str], *rooms: str) -> list[str]:
    """The imports that are neither standard, nor of the allowed packages, nor of the rooms."""
    return [f"{path.relative_to(ROOT)} imports {module}" for path in paths for module in imports(path)
            if module not in ("scenes", "scenes.studio") and not inside(module, *rooms)
            and top(module) not in allowed | sys.stdlib_module_names]


def test_soupmath_needs_numpy_and_the_standard_library_only() -> None:
    assert unlike(SOUPMATH, {"numpy", "soupmath"}) == []


def test_soupmath_touches_no_file_and_no_clock() -> None:
    reaches = [f"{path.name} imports {module}" for path in SOUPMATH for module in imports(path)
               if top(module) in OUTSIDE_WORLD]
    opens = [f"{path.name}:{node.lineno}" for path in SOUPMATH for node in ast.walk(TREES[path])
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
             and node.func.id in {"open", "print", "input", "exec", "eval"}]
    assert reaches + opens == []


def test_props_know_manim_and_soupmath_and_never_the_studio() -> None:
    assert unlike(PROPS, DRAWING | {"soupmath"}, "scenes.props") == []


def test_stagings_know_props_and_the_studios_timeline_and_layout() -> None:
    others = [path for path in STAGINGS if path.name != "stage.py"]
    siblings = [name(path) for path in STAGINGS if path.name != "__init__.py"]
    rooms = ("scenes.props", "scenes.studio.timeline", "scenes.studio.layout", *siblings)
    assert unlike(others, DRAWING | {"soupmath"}, *rooms) == []


def test_the_stage_alone_reaches_for_the_lesson_and_only_when_asked() -> None:
    stage = ROOT / "scenes" / "stage.py"
    plan = ("scenes.studio.plan", "scenes.studio.timeline", "scenes.studio.layout")
    lesson = "scenes.studio.lesson"
    assert unlike([stage], DRAWING | {"soupmath"}, "scenes.props", *plan, lesson) == []
    outside = [node for node in TREES[stage].body if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert lesson not in [module for node in outside for module in imports(stage, node)]


def drawing() -> set[str]:
    """The rooms of the studio that name manim or a staging."""
    stagings = [name(path) for path in STAGINGS if path.name != "__init__.py"]
    return {path.stem for path in STUDIO for module in imports(path) if inside(module, "manim", *stagings)}


def test_the_studio_draws_behind_its_doors_only() -> None:
    rooms = drawing()
    assert rooms >= DOORS
    behind = {f"scenes.studio.{room}" for room in rooms - DOORS}
    assert [f"{path.stem} imports {module}" for path in STUDIO if path.stem not in rooms
            for module in imports(path) if module in behind] == []


def test_no_star_imports() -> None:
    stars = [f"{path.relative_to(ROOT)}:{node.lineno}"
             for path, tree in TREES.items() for node in ast.walk(tree)
             if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)]
    assert stars == []


def test_no_drawer_for_everything() -> None:
    assert [path for path in TREES if path.stem in {"utils", "util", "helpers", "common", "misc"}] == []


def declares(node: ast.stmt) -> bool:
    """Whether a statement of a module names something, and does nothing."""
    match node:
        case ast.Expr(ast.Constant()):
            return True
        case ast.If(ast.Name("TYPE_CHECKING")) | ast.If(ast.Compare(ast.Name("__name__"))):
            return True
        case _:
            return isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef | ast.Assign
                              | ast.AnnAssign)


def test_importing_does_no_work() -> None:
    assert [f"{path.relative_to(ROOT)}:{node.lineno}" for path, tree in TREES.items() for node in tree.body
            if not declares(node)] == []


def loaded_after(code: str, tmp_path: Path) -> set[str]:
    """The packages that a fresh process has loaded after the code."""
    code += "\nimport sys; print('loaded', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True,
                          timeout=300)
    assert done.returncode == 0, done.stderr
    return {top(module) for module in done.stdout.rpartition("loaded ")[2].split()}


def test_soupmath_loads_without_any_other_room(tmp_path: Path) -> None:
    with_numpy = loaded_after("import numpy.random", tmp_path)
    more = loaded_after("import soupmath", tmp_path) - with_numpy - sys.stdlib_module_names
    assert more == {"soupmath"}


def test_the_studio_loads_without_manim(tmp_path: Path) -> None:
    rooms = drawing()
    modules = [name(path) for path in STUDIO if path.stem not in rooms]
    assert "manim" not in loaded_after("import " + ", ".join(modules), tmp_path)


@pytest.mark.parametrize("command", [["--help"], ["list"], ["check", "foggy-hill"]])
def test_these_commands_end_without_manim(command: list[str], tmp_path: Path) -> None:
    start = f"from scenes.studio.command.cli import main\ntry: main({command!r})\n"
    loaded = loaded_after(f"{start}except SystemExit as end: assert not end.code", tmp_path)
    assert "click" in loaded
    assert not loaded & {"manim", "cairo", "manimpango", "av"}


def test_a_staging_reads_no_beat_but_the_one_it_draws() -> None:
    """A shot is drawn without the others: only the stage itself, under plain manim, walks through the beats."""
    stagings = [path for path in (ROOT / "scenes").glob("*.py") if path.name != "stage.py"]
    assert stagings
    assert not [path.name for path in stagings if "plan.beats" in path.read_text(encoding="utf-8")]

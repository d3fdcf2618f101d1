"""Which room may import what, read from the syntax trees and proved in fresh processes."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DRAWING = {"manim", "manimpango", "cairo", "fontpkg", "manimgx_fonts_cjk"}
OUTSIDE_WORLD = {"datetime", "glob", "io", "os", "pathlib", "random", "shutil", "socket", "subprocess",
                 "tempfile", "time", "urllib"}
# each room, and the rooms it may import besides itself
STUDIO = ("files", "store", "runs", "script", "speech", "plan", "sounds", "shots", "draw", "publish", "work", "command")
ROOMS: dict[str, tuple[str, ...]] = {
    "soupmath": (),
    "scenes.kit": ("soupmath",),
    "scenes.props": ("soupmath", "scenes.kit"),
    "scenes.stage": ("soupmath", "scenes.kit"),
    "scenes.stagings": ("soupmath", "scenes.kit", "scenes.props", "scenes.stage"),
    **{f"scenes.studio.{room}": ("soupmath", "scenes.kit", "scenes.stage",
                                 *(f"scenes.studio.{lower}" for lower in STUDIO[:k]))
       for k, room in enumerate(STUDIO)},
}
WITHOUT_MANIM = ("timeline", "moments", "pace", "frames", "foley", "verbs", "starts_map", "title_lines",
                 "draft")  # of the stage
DOORS = ("scenes.soup_pot", "scenes.loss_meter", "scenes.foggy_hill", "scenes.chapters", "scenes.my_film",
         "scenes.film", "scenes.outside.soupfilm")

SOURCES = sorted(path for top in ("soupmath", "scenes") for path in (ROOT / top).rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8"), path) for path in SOURCES}
PACKAGES = [path for path in SOURCES if path.name == "__init__.py" and path.parent.name != "soupmath"]
MODULES = [path for path in SOURCES if path not in PACKAGES]


def name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, anywhere in it, with dots and absolute."""
    package = name(path).split(".") if path.name == "__init__.py" else name(path).split(".")[:-1]
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            within = [found for alias in node.names if is_module(found := f"{module}.{alias.name}")]
            yield from within or [module]


def is_module(dotted: str) -> bool:
    path = ROOT.joinpath(*dotted.split("."))
    return path.with_suffix(".py").exists() or path.is_dir()


def top(module: str) -> str:
    return module.partition(".")[0]


def inside(module: str, *rooms: str) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def room_of(module: str) -> str | None:
    """The room that a module of the project is in; None for a door, and for what is not ours."""
    return next((room for room in ROOMS if inside(module, room)), None)


def staging_of(module: str) -> str | None:
    return module.split(".")[2] if inside(module, "scenes.stagings") and module.count(".") > 1 else None


def test_every_module_is_in_a_room() -> None:
    assert [name(path) for path in MODULES if room_of(name(path)) is None and name(path) not in DOORS] == []


def test_imports_go_one_way() -> None:
    """Down the list of rooms, and never from one staging to another."""
    wrong = []
    for path in MODULES:
        here = name(path)
        for module in imports(path):
            to, own = room_of(module), room_of(here)
            if own and top(module) in ("soupmath", "scenes") and (
                    to not in (own, *ROOMS[own]) or staging_of(here) != (staging_of(module) or staging_of(here))):
                wrong.append(f"{here} imports {module}")
    assert wrong == []


def test_no_modules_import_each_other() -> None:
    """Imports made late, inside functions, count."""
    ours = {name(path): path for path in MODULES if not inside(name(path), "soupmath")}
    graph = {module: {other for other in imports(path) if other in ours} - {module} for module, path in ours.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_soupmath_needs_numpy_and_the_standard_library_only() -> None:
    assert [f"{name(path)} imports {module}" for path in MODULES if inside(name(path), "soupmath")
            for module in imports(path) if top(module) not in {"numpy", "soupmath"} | sys.stdlib_module_names] == []


def test_soupmath_touches_no_file_and_no_clock() -> None:
    soupmath = [path for path in SOURCES if inside(name(path), "soupmath")]
    reaches = [f"{path.name} imports {module}" for path in soupmath for module in imports(path)
               if top(module) in OUTSIDE_WORLD]
    opens = [f"{path.name}:{node.lineno}" for path in soupmath for node in ast.walk(TREES[path])
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
             and node.func.id in {"open", "print", "input", "exec", "eval"}]
    assert reaches + opens == []


def may_draw(module: str) -> bool:
    """Whether manim may be imported: kit, props, stage and stagings but for their data, and the room that draws."""
    if inside(module, "scenes.stage"):
        return module.rpartition(".")[2] not in WITHOUT_MANIM
    if inside(module, "scenes.stagings"):
        return module.rpartition(".")[2] not in ("verbs", "places", "timing", "sounds")
    return inside(module, "scenes.kit", "scenes.props", "scenes.studio.draw")


def test_manim_is_named_where_things_are_drawn_only() -> None:
    named = [f"{name(path)} imports {module}" for path in MODULES for module in imports(path)
             if top(module) in DRAWING and not may_draw(name(path)) and name(path) not in DOORS]
    assert [found for found in named if not found.startswith("scenes.studio.shots.drawing_machine ")] == []


def test_no_star_imports() -> None:
    stars = [f"{path.relative_to(ROOT)}:{node.lineno}"
             for path, tree in TREES.items() for node in ast.walk(tree)
             if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)]
    assert stars == []


def test_packages_are_empty() -> None:
    """They are in the digest of everything inside them."""
    assert [path for path in PACKAGES if path.read_text(encoding="utf-8")] == []


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
            if not declares(node) and path.stem != "soupfilm"] == []      # which is there to be imported


def loaded_after(code: str, tmp_path: Path) -> set[str]:
    """The packages that a fresh process has loaded after the code."""
    code += "\nimport sys; print('loaded', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {top(module) for module in done.stdout.rpartition("loaded ")[2].split()}


def test_soupmath_loads_without_any_other_room(tmp_path: Path) -> None:
    with_numpy = loaded_after("import numpy.random", tmp_path)
    more = loaded_after("import soupmath", tmp_path) - with_numpy - sys.stdlib_module_names
    assert more == {"soupmath"}


def test_what_draws_nothing_loads_without_manim(tmp_path: Path) -> None:
    data = (*(f"scenes.stage.{module}" for module in WITHOUT_MANIM), "scenes.studio")
    modules = [name(path) for path in MODULES if not may_draw(name(path)) and name(path) not in DOORS
               and (inside(name(path), *data) or staging_of(name(path)))]
    assert len(modules) > 60
    assert "manim" not in loaded_after("import " + ", ".join(modules), tmp_path)


@pytest.mark.parametrize("command", [["--help"], ["list"], ["check", "foggy-hill"]])
def test_these_commands_end_without_manim(command: list[str], tmp_path: Path) -> None:
    start = f"from scenes.studio.command.cli import main\ntry: main({command!r})\n"
    loaded = loaded_after(f"{start}except SystemExit as end: assert not end.code", tmp_path)
    assert "click" in loaded
    assert not loaded & {"manim", "cairo", "av"}
    assert command != ["--help"] or "manimpango" not in loaded      # the others measure titles with it


def test_a_staging_reads_no_beat_but_the_one_it_draws() -> None:
    """A shot is drawn without the others: only the stage itself, under plain manim, walks through the beats."""
    stagings = [path for path in MODULES if staging_of(name(path))]
    assert stagings
    assert not [path.name for path in stagings if "plan.beats" in path.read_text(encoding="utf-8")]

"""What importing soupmath costs, what it offers, and that its examples are true."""

from __future__ import annotations

import ast
import doctest
import pkgutil
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import soupmath as sm

ROOM = Path(sm.__file__).parent
MODULES = ["soupmath", *(module.name for module in pkgutil.walk_packages([str(ROOM)], "soupmath."))]
DOORS = ("soupmath", "soupmath.formulas.loss", "soupmath.learners", "soupmath.claims", "soupmath.laws",
         "soupmath.fits.table")         # they hand on what others define
FILES_AND_CLOCKS = {"open", "os", "pathlib", "io", "time", "datetime", "shutil", "tempfile", "random"}


@pytest.mark.parametrize("name", MODULES)
def test_only_numpy_and_the_standard_library(name):
    tree = ast.parse(Path(import_module(name).__file__).read_text())
    froms = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 0]
    plain = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    rooms = {module.split(".")[0] for module in froms + plain}
    assert rooms <= {"numpy"} | sys.stdlib_module_names
    called = {node.func.id for node in ast.walk(tree)
              if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not (rooms | called) & FILES_AND_CLOCKS


def test_importing_it_loads_numpy_and_nothing_else_of_weight():
    code = "import sys, soupmath; print(*{m.split('.')[0] for m in sys.modules} - sys.stdlib_module_names)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOM.parent, check=True, capture_output=True,
                            text=True).stdout.split()
    of_their_own = {"cython_runtime", "sitecustomize"}     # made without a file
    assert {name for name in loaded if not name.startswith("_")} - of_their_own == {"numpy", "soupmath"}


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name):
    assert doctest.testmod(import_module(name)).failed == 0


def test_examples_in_the_readme():
    readme = ROOM.parent / "README.md"
    assert doctest.testfile(str(readme), module_relative=False).failed == 0


def in_order(names):
    """Constants, classes, the rest, as ruff has it."""
    return sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))


def test_public_names_exist():
    assert [name for name in sm.__all__ if name != "__version__"] == in_order(set(sm.__all__) - {"__version__"})
    assert all(hasattr(sm, name) for name in sm.__all__)


def defined_in(module) -> set[str]:
    """What a module defines or assigns under a public name; what it imports does not count."""
    found: set[str] = set()
    for node in ast.parse(Path(module.__file__).read_text()).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        named = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else \
            [target.id for target in targets if isinstance(target, ast.Name)]
        found |= {name for name in named if not name.startswith("_")}
    return found


@pytest.mark.parametrize("name", [name for name in MODULES if name not in DOORS])
def test_a_module_says_what_it_offers(name):
    module = import_module(name)
    own = in_order(defined_in(module))
    assert list(getattr(module, "__all__", [])) == own, f"write __all__ = {own}"


def test_the_version_is_the_package_s():
    project = tomllib.loads((ROOM.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sm.__version__ == project["version"]


def test_what_people_print_fits_on_a_screen(digits):
    soup, rule = sm.soup.taste_loss(), sm.optimizers.adam(sm.schedules.Cosine(0.1, 50))
    start = soup.places["tastes_six"]
    learner = sm.learners.digits(digits["images"], digits["labels"], train=1000, seed=0)
    shown = [
        soup, *sm.TERRAINS.values(), rule, sm.descend(soup, rule, start, 50, keep=[3]), learner, learner.loss(),
        sm.descend_many(soup, rule, [start] * 3, 5), sm.learners.palate(50, 10, seed=0), sm.samples.tasting_loss(9),
        sm.learners.next_word("a b a c"), sm.Loss("bare", 2, value=sm.TERRAINS["beale"].value),
        sm.range_test(soup, sm.optimizers.momentum, start, steps=5), sm.laws.check(sm.descend(soup, rule, start, 2))[0],
    ]
    for thing in shown:
        assert len(repr(thing)) <= 3 * 120, repr(thing)
        assert " at 0x" not in repr(thing)
    assert repr(soup) == ("<Loss soup: 3 parameters (salt, cream, pepper); L = 98.281; μ = 12.4444; 1 known minima; "
                          "places tastes_two, tastes_six, tastes_nine, salt_short, wish>")
    assert repr(shown[-3]).endswith("slope by central differences>")


@pytest.mark.parametrize("name", MODULES)
def test_public_functions_say_what_they_do(name):
    module = import_module(name)
    public = [thing for key, thing in vars(module).items()
              if not key.startswith("_") and getattr(thing, "__module__", None) == name and callable(thing)]
    assert not [thing.__name__ for thing in public if not thing.__doc__]

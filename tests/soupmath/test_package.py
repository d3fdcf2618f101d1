"""What importing soupmath costs, what it offers, and that its examples are true."""

from __future__ import annotations

import ast
import doctest
import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import soupmath as sm

ROOM = Path(sm.__file__).parent
MODULES = ["soupmath", *(module.name for module in pkgutil.walk_packages([str(ROOM)], "soupmath."))]
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


def test_public_names_exist():
    assert sm.__all__ == sorted(sm.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name))
    assert all(hasattr(sm, name) for name in sm.__all__)


@pytest.mark.parametrize("name", MODULES)
def test_public_functions_say_what_they_do(name):
    module = import_module(name)
    public = [thing for key, thing in vars(module).items()
              if not key.startswith("_") and getattr(thing, "__module__", None) == name and callable(thing)]
    assert not [thing.__name__ for thing in public if not thing.__doc__]

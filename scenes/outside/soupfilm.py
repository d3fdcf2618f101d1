"""This project under a name that nothing of one's own hides: `from soupfilm.props.measure.jar import Jar`.

Many who use manim have a file scenes.py or a folder scenes/. Whatever is asked for here is this project's, and so are
the rooms of `scenes` from then on; what else a person's own package of that name holds stays importable.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from types import ModuleType

OURS = "scenes"
__path__: list[str] = []        # what Python asks of a package: its modules come from the finder below


def soup() -> None:
    """The command. It and the processes that it starts find this project first, and nothing in the folder one is in."""
    root = os.path.dirname(_folder())
    sys.path.insert(0, root)
    os.environ["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [os.environ.get("PYTHONPATH")])])
    os.environ["PYTHONSAFEPATH"] = "1"
    from scenes.studio.command.entry import main

    main()


class _NamesOfScenes(MetaPathFinder):
    """Gives modules of `scenes` under this name."""

    def find_spec(self, fullname: str, path: Sequence[str] | None = None,
                  target: ModuleType | None = None) -> ModuleSpec | None:
        return ModuleSpec(fullname, _Same()) if fullname.startswith(f"{__name__}.") else None


class _Same(Loader):
    """The very module, so that a class is one class under both names."""

    def create_module(self, spec: ModuleSpec) -> None: ...

    def exec_module(self, module: ModuleType) -> None:
        _make_room()
        name = OURS + module.__name__.removeprefix(__name__)
        sys.modules[module.__name__] = found = importlib.import_module(name)
        place = str(getattr(found.__spec__, "origin", ""))
        if not place.startswith(_folder()):
            raise ImportError(f"{module.__name__} cannot be given, because {name} is already {place}. "
                              "Import soupfilm before it, or rename it.", name=module.__name__)


def _make_room() -> None:
    """Let the rooms of `scenes` be ours, also where a person's own file or folder goes by that name."""
    ours, there = _folder(), sys.modules.get(OURS)
    if there is None:
        there = _loaded(ours)
    places = list(getattr(there, "__path__", ()))
    if ours not in places[:1]:
        there.__path__ = [ours, *(place for place in places if place != ours)]


def _loaded(ours: str) -> ModuleType:
    """Our package, which a person's own of that name stands behind."""
    spec = PathFinder.find_spec(OURS, [os.path.dirname(ours)])
    theirs = PathFinder.find_spec(OURS)
    assert spec is not None
    sys.modules[OURS] = package = module_from_spec(spec)
    package.__path__ = [ours, *(theirs.submodule_search_locations or () if theirs else ())]
    return package


def _folder() -> str:
    """Where `scenes` of this project lies."""
    here = os.path.dirname(os.path.abspath(__file__))
    beside = os.path.join(here, OURS)       # installed: this file and `scenes` lie side by side
    return beside if os.path.isdir(beside) else os.path.dirname(here)


sys.meta_path.insert(0, _NamesOfScenes())

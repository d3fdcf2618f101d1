"""Which stagings there are: the folders of `scenes/stagings`, and of the packages that SOUP_PLUGINS names.

A staging registers itself by being such a folder, with `verbs.py`, `places.py` and `staging.py` in it, with
`needs.py` where it does not take any run, and `sounds.py` where it is heard. All but `staging.py` are data: what is
imported here loads no manim.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from scenes.kit.region import Region
from scenes.stage.needs import Need
from scenes.stage.verbs import Verb
from scenes.studio.files.faults import BadInputError, Fault, near, shown

VARIABLE = "SOUP_PLUGINS"
OURS = "scenes.stagings"


@dataclass(frozen=True)
class Staging:
    """name: of its folder, as lessons call it. package: the folder, dotted."""

    name: str
    package: str

    @property
    def module(self) -> str:
        """Where its LessonScene is."""
        return f"{self.package}.staging"

    @property
    def scene(self) -> str:
        """The name of its LessonScene: the folder's, as classes are written."""
        return "".join(part.capitalize() for part in self.name.split("_"))

    @property
    def ours(self) -> bool:
        """Whether it is the project's own, and not a plug-in's."""
        return self.package.startswith(f"{OURS}.")

    @property
    def verbs(self) -> Mapping[str, Verb]:
        return {verb.name: verb for verb in importlib.import_module(f"{self.package}.verbs").VERBS}

    @property
    def needs(self) -> tuple[Need, ...]:
        """What its runs must be; a staging without a `needs.py` takes any."""
        found = self.part("needs")
        return tuple(found.NEEDS) if found else ()

    def part(self, name: str) -> ModuleType | None:
        """One of its modules that it need not have."""
        place = f"{self.package}.{name}"
        return importlib.import_module(place) if importlib.util.find_spec(place) else None

    @property
    def places(self) -> Mapping[str, Mapping[str, Region]]:
        """Shape -> name -> where it stands."""
        return importlib.import_module(f"{self.package}.places").PLACES


def plugins() -> tuple[str, ...]:
    """The packages of stagings from outside the project."""
    return tuple(name for part in os.environ.get(VARIABLE, "").split(",") if (name := part.strip()))


def stagings() -> Mapping[str, Staging]:
    """Every staging by name, the project's own first. BadInputError for a plug-in that cannot be used."""
    return _of(plugins())


def own_stagings() -> Mapping[str, Staging]:
    """The project's, without those of plug-ins."""
    return {name: staging for name, staging in stagings().items() if staging.ours}


def staging(name: str) -> Staging:
    """BadInputError where there is none of that name."""
    known = stagings()
    if name not in known:
        raise BadInputError([Fault(shown(name), None, "staging", "must be a known staging", shown(name),
                                   near(name, known))])
    return known[name]


@cache
def _of(packages: tuple[str, ...]) -> Mapping[str, Staging]:
    known: dict[str, Staging] = {}
    for package in (OURS, *packages):
        for one in _in(package):
            if one.name in known:
                raise _refused(f"must not hold a staging that {known[one.name].package} is", one.package,
                               "Rename its folder.")
            known[one.name] = one
    return known


def _in(package: str) -> Iterable[Staging]:
    """The stagings of a package, their verbs and places read once to see that they can be."""
    try:
        spec = importlib.util.find_spec(package)
        folders = [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []
        names = sorted(path.parent.name for folder in folders for path in folder.glob("*/verbs.py"))
        found = [Staging(name, f"{package}.{name}") for name in names]
        for one in found if package != OURS else ():
            _ = one.verbs, one.places, one.needs, one.part("sounds")
    except (ImportError, AttributeError, SyntaxError, ValueError) as error:
        raise _refused("must name packages that can be imported", str(error) or package,
                       "Mend it, put its folder on PYTHONPATH, or unset the variable.") from error
    if not found:
        raise _refused("must name packages of stagings: folders with verbs.py, places.py and staging.py", package,
                       "Put its folder on PYTHONPATH, or unset the variable.")
    return found


def _refused(rule: str, got: str, cure: str) -> BadInputError:
    return BadInputError([Fault(VARIABLE, None, "", rule, got, cure)])

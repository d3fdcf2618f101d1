"""Stagings from outside the project: packages named in SOUP_PLUGINS, separated by commas.

Importing such a package must register its stagings (stagings.STAGINGS), their
verbs (verbs.VERBS) and regions (layout.STAGINGS) and must not load manim.
"""

from __future__ import annotations

import importlib
import os

from scenes.studio.files.faults import BadInputError, Fault

VARIABLE = "SOUP_PLUGINS"


def names() -> tuple[str, ...]:
    return tuple(name for part in os.environ.get(VARIABLE, "").split(",") if (name := part.strip()))


def load() -> None:
    """Import every plug-in; importing one twice does nothing. BadInputError for one that cannot be."""
    for name in names():
        try:
            importlib.import_module(name)
        except ImportError as error:
            raise BadInputError([Fault(VARIABLE, None, "", "must name packages that can be imported", str(error),
                                       "Put its folder on PYTHONPATH, or unset the variable.")]) from error

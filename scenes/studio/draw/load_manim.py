"""manim, loaded as it comes: a film looks as its lesson says, whoever renders it and in whatever folder.

When manim is imported it reads the `manim.cfg` of the folder and of the person, and is then made for their renderer.
"""

from __future__ import annotations

import configparser
import importlib
from unittest import mock


def load_manim() -> None:
    """Import manim without any manim.cfg but its own. Nothing may have imported it before."""
    with mock.patch.object(configparser.ConfigParser, "read", return_value=[]):     # its own it reads otherwise
        importlib.import_module("manim")

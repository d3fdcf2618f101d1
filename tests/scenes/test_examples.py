"""The lessons made for teaching in scenes/lessons/examples/: each passes, lasts as long as it may, and can be drawn."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from scenes.studio.command.check import found_of_look
from scenes.studio.files import catalogue

EXAMPLES = sorted((catalogue.LESSONS / "examples").glob("*.toml"))

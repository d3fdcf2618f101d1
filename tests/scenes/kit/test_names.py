"""No class of ours takes a name that manim's own classes have: whoever knows manim finds what they know."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from manim import Group, ImageMobject, Mobject, Scene, VMobject

ROOT = Path(__file__).parents[3]
STATE = "manim's own state, which kit keeps"
ALLOWED = {
    ("Prop", "show"): "what a prop is for; manim's opens a window to look at one mobject",
    ("Prop", "set_opacity"): "manim asks for it, and a Group of manim's has none",
    ("LessonScene", "construct"): "manim asks for it",
    ("MyFilm", "construct"): "manim asks for it",
    ("Shape", "get_gradient_start_and_end_points"): "manim asks for it",
    **{("Shape", name): STATE for name in ("points", "fill_rgbas", "stroke_rgbas", "cap_style", "joint_type")},
    **{("Picture", name): STATE for name in ("points", "pixel_array")},
}


@cache
def taken(base: type) -> frozenset[str]:
    """The names of manim's that an instance has, its attributes included."""
    mobjects = VMobject(), Group(), ImageMobject(np.zeros((2, 2, 4), np.uint8))
    return frozenset().union(*map(dir, (Scene(),) if base is Scene else mobjects))


def drawn() -> Iterator[tuple[type, type, ast.ClassDef]]:
    """(class, Mobject or Scene, its syntax tree): every class of ours that is one of manim's."""
    for path in sorted((ROOT / "scenes").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in (node for node in tree.body if isinstance(node, ast.ClassDef) and node.bases):
            made = getattr(import_module(".".join(path.relative_to(ROOT).with_suffix("").parts)), node.name)
            yield from ((made, base, node) for base in (Mobject, Scene) if issubclass(made, base))


def given(node: ast.ClassDef) -> set[str]:
    """The names that a class gives: methods, attributes of the class, and what is set on self."""
    methods = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    own = {part.id for line in node.body if isinstance(line, ast.Assign | ast.AnnAssign)
           for part in ast.walk(line) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
    on_self = {part.attr for part in ast.walk(node)
               if isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store)
               and isinstance(part.value, ast.Name) and part.value.id == "self"}
    return {name for name in methods | own | on_self if not name.startswith("__")}


CLASSES = list(drawn())


@pytest.mark.parametrize(("made", "base", "node"), CLASSES, ids=[made.__name__ for made, _, _ in CLASSES])
def test_no_name_of_manims_is_taken(made: type, base: type, node: ast.ClassDef) -> None:
    allowed = {name for kind, name in ALLOWED if kind == made.__name__}
    assert given(node) & taken(base) - allowed == set()


def test_what_is_allowed_is_needed() -> None:
    names = {made.__name__: given(node) for made, _, node in CLASSES}
    assert [(kind, name) for kind, name in ALLOWED if name not in names[kind]] == []

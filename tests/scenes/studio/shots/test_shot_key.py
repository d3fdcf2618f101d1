"""Keys: everything that can change a picture changes them, and nothing else does."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import textwrap
from dataclasses import replace

import numpy as np
import pytest
from footage import GOOD, TINY, beat, film, plan

import soupmath as sm
from scenes.kit.region import Region
from scenes.studio.files.stagings import stagings
from scenes.studio.runs import learners
from scenes.studio.shots import drawing_machine, shot, shot_key
from scenes.studio.shots.quality import Quality
from scenes.studio.store.code_digests import PROJECT, Library, digest
from scenes.studio.store.plain_data import plain

LIBRARY = Library((*PROJECT, "toys"))


def keys(a_plan, quality=TINY, library=LIBRARY):
    setting = shot_key.set_key(a_plan, quality, library)
    return [shot_key.shot_key(setting, shot) for shot in shot.cut(a_plan)]


CHOICES = {
    "shape": {"shape": "tall"}, "theme": {"theme": "paper"}, "calm": {"calm": True}, "lang": {"lang": "es"},
}


@pytest.mark.parametrize("choice", CHOICES.values(), ids=CHOICES)
def test_another_look_is_another_key(choice):
    assert not set(keys(plan(**choice))) & set(keys(plan()))


def test_another_size_rate_title_or_run_is_another_key():
    others = [keys(plan(), Quality("q", 66, 15)), keys(plan(), Quality("q", 64, 30)),
              keys(replace(plan(), title="Other")), keys(plan(learning_rate=0.4))]
    for other in others:
        assert not set(other) & set(keys(plan()))


def test_the_lessons_name_and_words_that_keep_the_ticks_keep_the_keys():
    spoken = [replace(beat, say="Quite other words.", id=f"b{k}") for k, beat in enumerate(GOOD)]
    assert keys(plan(*spoken, lesson="other")) == keys(plan())


@pytest.mark.parametrize("change", [
    {"ticks": 60}, {"verb": "rest"}, {"first": 2}, {"last": 2}, {"step_ticks": 7}, {"steps_at": 5},
    {"window": (0.1, 0.9)}, {"cues": {"bell": 3}}, {"args": {"pace": 2.0}},
])
def test_one_changed_beat_changes_exactly_its_own_shot(change):
    beats = [beat("rest", (0, 0), "a"), beat("walk", (0, 3), "b"), beat("rest", (3, 3), "c")]
    before = keys(plan(*beats))
    beats[1] = replace(beats[1], **change)
    after = keys(plan(*beats))
    assert [one != other for one, other in zip(before, after, strict=True)] == [False, True, False]


def test_the_entry_state_is_in_the_key():
    """A beat is drawn from what stood before it, so it is drawn anew when that changes."""
    with_bar, without = keys(plan(beat("open"), beat("rest"))), keys(plan(beat("rest", name="x"), beat("rest")))
    assert with_bar[-1] != without[-1]


def test_a_machine_with_another_library_has_another_key(monkeypatch):
    here, named = keys(plan()), drawing_machine.drawing()
    monkeypatch.setattr(drawing_machine, "drawing", lambda: {**named, "libcairo": "9.9"})
    assert not set(keys(plan())) & set(here)


def test_the_machine_names_what_draws():
    named = drawing_machine.drawing()
    assert {"manim", "numpy", "pillow", "pycairo", "av", "fontpkg_nunito", "system fonts"} <= named.keys()
    assert drawing_machine.differences(named, named) == []
    assert drawing_machine.differences({"cairo": "1"}, {"cairo": "2"}) == ["cairo: 1 here, 2 there"]


def test_plain_tells_arrays_and_functions_apart():
    assert plain(np.zeros(3)) != plain(np.zeros((3, 1))) != plain(np.zeros(3, np.float32))
    assert plain({"f": np.sin}) != plain({"f": np.cos})
    assert plain((1, [2.5, None])) == [1, [2.5, None]]


# sources ----------------------------------------------------------------------

FILES = {
    "__init__.py": "", "staging.py": "from pkg import props\nfrom pkg.props import pot\n",
    "props/__init__.py": "", "props/pot.py": "import numpy\nfrom ..deep import bottom\n",
    "deep.py": "def bottom():\n    from pkg import late\n    return late\n",
    "late.py": "X = 1\n", "other.py": "Y = 2\n",
}


@pytest.fixture
def package(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    for name, text in FILES.items():
        path = tmp_path / "pkg" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text)
    return tmp_path / "pkg"


def closure():
    return Library(["pkg"]).closure(["pkg.staging"])


def test_the_closure_is_what_is_imported_early_or_late(package):
    assert list(closure()) == ["pkg", "pkg.deep", "pkg.late", "pkg.props", "pkg.props.pot", "pkg.staging"]
    assert [source.name for source in closure().values()][-2:] == ["pkg/props/pot.py", "pkg/staging.py"]


@pytest.mark.parametrize("name", [name for name in FILES if name != "other.py"])
def test_every_file_of_the_closure_counts(package, name):
    before = digest(closure())
    (package / name).write_text((package / name).read_text() + "Z = 3\n")
    assert digest(closure()) != before


def test_a_file_outside_the_closure_does_not(package):
    before = digest(closure())
    (package / "other.py").write_text("Y = 3\n")
    assert digest(closure()) == before


@pytest.mark.parametrize(("text", "same"), [
    ("import numpy  # for nothing\n\n\nfrom ..deep import bottom\n", True),
    ('"""Words."""\nimport numpy\nfrom ..deep import bottom\n', True),
    ("import numpy\r\nfrom ..deep import bottom\r\n", True),
    ("import numpy\nfrom ..deep import bottom\nprint()\n", False),
])
def test_only_what_the_code_says_counts(package, text, same):
    before = digest(closure())
    (package / "props" / "pot.py").write_bytes(text.encode())
    assert (digest(closure()) == before) == same


def test_the_memory_of_sources_says_what_reading_them_says(package, tmp_path):
    memory = tmp_path / "store" / "sources.json"
    fresh = closure()
    for _ in range(2):
        library = Library(["pkg"], memory)
        assert library.closure(["pkg.staging"]) == fresh
        library.remember()
    assert memory.exists()
    memory.write_text(memory.read_text().replace(fresh["pkg.late"].meant, "0" * 64))
    assert Library(["pkg"], memory).closure(["pkg.staging"]) == fresh
    (package / "late.py").write_text("X = 2\n")
    library = Library(["pkg"], memory)
    assert digest(library.closure(["pkg.staging"])) != digest(fresh)


def test_types_only_and_relative_imports():
    text = textwrap.dedent("""
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            from pkg import other
        else:
            from . import near
        try:
            import a.b
        except ImportError:
            from ...up import there
    """)
    from scenes.studio.store.code_digests import _imports

    found = set(_imports(ast.parse(text).body, "one.two.three"))
    assert {"one.two.three.near", "a.b", "one.up", "one.up.there"} <= found
    assert not any(name.startswith("pkg") for name in found)


def test_every_staging_and_the_drawing_code_is_in_its_own_key():
    setting = film().sections[0].setting
    named = {source.name for source in setting.code.values()}
    assert {"toys/toy/staging.py", "toys/toy/late.py", "scenes/stage/lesson_scene.py", "scenes/kit/shape.py",
            "scenes/studio/draw/camera.py", "scenes/studio/draw/encode.py", "soupmath/descent.py"} <= named
    assert named == setting.parts["code"].keys()


def test_nothing_is_loaded_that_is_not_in_the_key():
    """What a worker really imports for each staging, beside the closure that was read from the sources."""
    code = f"""
import importlib, json, sys
from scenes.studio.shots.shot_key import DRAWING
from scenes.studio.files.stagings import stagings
from scenes.studio.runs import learners
modules = [staging.module for staging in stagings().values()]
before = set(sys.modules)
for name in modules + list(DRAWING):
    importlib.import_module(name)
print(json.dumps(sorted(name for name in set(sys.modules) - before if name.split(".")[0] in {PROJECT!r})))
"""
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(made.stdout.splitlines()[-1]))
    known = LIBRARY.closure([*(staging.module for staging in stagings().values()), *shot_key.DRAWING])
    assert loaded - known.keys() == set()


def test_each_source_in_turn_changes_the_keys_of_what_it_draws():
    setting = shot_key.set_key(plan(), TINY, LIBRARY)
    for module in setting.code:
        library = Library((*PROJECT, "toys"))
        library._read = {**LIBRARY._read, module: replace(LIBRARY.source(module), meant="other")}
        assert shot_key.set_key(plan(), TINY, library).key != setting.key, module


OPENERS = {"pathlib", "os", "io", "tomllib", "json", "csv", "importlib", "pkgutil", "glob", "shutil", "tempfile"}
# Typst is told where the packages' fonts lie; Pango hands glyphs over in a file for each line, of text and fonts alone
ITS_OWN = {"scenes/kit/mathematics.py", "scenes/kit/shaping.py"}
READERS = {"open", "load", "loadtxt", "genfromtxt", "fromfile", "memmap", "read_text", "read_bytes"}


def test_what_poses_a_picture_opens_no_file():
    """So the data files of the project come into a picture through the Plan only."""
    drawn = LIBRARY.closure(staging.module for staging in stagings().values() if staging.ours)
    posing = [source for module, source in drawn.items() if module.startswith("scenes.") and source.name not in ITS_OWN]
    assert len(posing) > 100
    found = []
    for source in posing:
        tree = ast.parse(source.path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [])
            called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if called in READERS or OPENERS & {name.partition(".")[0] for name in names}:
                found.append(f"{source.name}:{node.lineno}")
    assert found == []


def test_what_a_learner_learned_from_is_in_the_key():
    said = ["Stir, and sip.", "Stir, and taste."]
    keys = {shot_key.set_key(plan(learners={"run": sm.learners.next_word(text)}), TINY, LIBRARY).key for text in said}
    assert len(keys) == 2


COOLING = sm.descend(learners.loss_of("cooling"), sm.optimizers.gradient_descent(0.1), [85.0], steps=3)


@pytest.mark.parametrize("change", [
    {"goals": {"cool_enough": ("temperature", 51.0)}}, {"units": ("K",)}, {"names": ("heat",)},
    {"readings": {"temperature": np.sum}}, {"places": {"ladled": np.array([90.0])}},
])
def test_what_a_pose_may_ask_of_a_loss_is_in_the_key(change: dict[str, object]) -> None:
    """Nothing that was computed changes with it."""
    other = replace(COOLING, loss=replace(COOLING.loss, **change))
    assert other.digest() == COOLING.digest()
    keys = {shot_key.set_key(replace(plan(), runs={"run": run}), TINY, LIBRARY).key for run in (COOLING, other)}
    assert len(keys) == 2


def test_the_code_that_a_plan_carries_is_in_the_key() -> None:
    named = shot_key.set_key(replace(plan(), runs={"run": COOLING}), TINY, LIBRARY).code
    assert "scenes.studio.runs.learners" in named
    assert "scenes.studio.runs.learners" not in shot_key.set_key(plan(), TINY, LIBRARY).code


def test_the_stagings_own_places_in_the_films_shape_are_in_the_key():
    keys = {shot_key.set_key(plan(places={"bar": Region(0, y, 6, 1)}), TINY, LIBRARY).key for y in (0, 1)}
    assert len(keys) == 2


# why ---------------------------------------------------------------------------

def test_reasons_are_said_in_words():
    old = shot_key.set_key(plan(), TINY, LIBRARY).parts
    new = shot_key.set_key(plan(learning_rate=0.4, theme="paper"), TINY, LIBRARY).parts
    new = {**new, "code": {**new["code"], "scenes/props/kitchen/pot.py": "x", "toys/toy/staging.py": "y"}}
    said = shot_key.reasons(old, new)
    assert "code added: scenes/props/kitchen/pot.py" in said
    assert "code changed: toys/toy/staging.py" in said
    assert "theme stove → paper" in said
    assert any(line.startswith("run: learning_rate 0.003061") for line in said)
    assert shot_key.reasons(old, old) == []

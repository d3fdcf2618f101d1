"""A staging registers itself by being a folder: the project's own, and those of a person's own package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scenes.studio.files.faults import BadInputError
from scenes.studio.files.stagings import staging, stagings

ROOT = Path(__file__).parents[4]

LAMP = {
    "__init__.py": "",
    "timing.py": """\
from scenes.stage.pace import Move, Pace

PACE = {"shine": Pace(lead=10, tail=5), "follow": Pace(lead=4, tail=4, step_ticks=6)}
GLOWS = Move(start=2, ticks=8)
""",
    "verbs.py": """\
from scenes.stage.verbs import Verb

from guests.lamp.timing import PACE

VERBS = (
    Verb("shine", "A lamp is lit.", {"title": True, "lit": True}, pace=PACE["shine"]),
    Verb("follow", "It is as large as the loss.", pace=PACE["follow"]),
)
""",
    "places.py": """\
from scenes.kit.region import Region

PLACES = {shape: {"lamp": Region(0, 0, 4, 4)} for shape in ("wide", "tall", "square")}
""",
    "staging.py": """\
from scenes.kit.outline import circle
from scenes.kit.prop import Prop, Reading
from scenes.stage.lesson_scene import LessonScene

from guests.lamp.timing import GLOWS


class Glass(Prop):
    def __init__(self, colour, widest):
        super().__init__()
        self.widest, self.disc = widest, self.shape(fill=colour)

    def draw(self, loss):
        self.disc.outline(circle(loss / self.widest))

    def read(self):
        return self.widest * float(self.disc.points[:, 0].max())


class Lamp(LessonScene):
    def build(self):
        self.glass = Glass(self.theme.loss, float(self.run.losses.max()))
        self.put(self.glass)
        self.put_title()

    def perform(self, now):
        self.glass.show(self.run.loss_at(now.s))
        self.glass.appear(GLOWS.presence(now, "lit"))

    def readings(self, now):
        yield Reading("the lamp", "exact", self.glass.read(), self.run.loss_at(now.s))
""",
}
LESSON = """\
title = "A lamp"
staging = "lamp"

[run]
loss = "salt"
learning_rate = 0.005
start = "salt_short"
steps = 3

[[beat]]
id = "shine"
show = "shine"
say = "A lamp."

[[beat]]
id = "follow"
show = "follow"
steps = [0, 3]
say = "The loss falls to {loss_last:.1f}."
claims = ["loss_falls"]
"""


def package(folder: Path, **files: str) -> None:
    """Write the package `guests` with the staging `lamp`, files replaced."""
    place = folder / "guests" / "lamp"
    place.mkdir(parents=True)
    (folder / "guests" / "__init__.py").touch()
    for name, text in {**LAMP, **{f"{stem}.py": text for stem, text in files.items()}}.items():
        (place / name).write_text(text, encoding="utf-8")


def soup(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    with_guests = {**os.environ, "SOUP_PLUGINS": "guests", "PYTHONPATH": str(folder), "COLUMNS": "200"}
    return subprocess.run([sys.executable, "-m", "scenes.studio.command.cli", *arguments], cwd=folder, env=with_guests,
                          capture_output=True, text=True)


@pytest.mark.long
def test_a_new_staging_is_one_folder_and_one_lesson(tmp_path: Path) -> None:
    package(tmp_path)
    (tmp_path / "my-lamp.toml").write_text(LESSON, encoding="utf-8")
    checked = soup(tmp_path, "check", "my-lamp.toml", "--json")
    assert checked.returncode == 0, checked.stderr + checked.stdout
    made = soup(tmp_path, "render", "my-lamp.toml", "-q", "preview", "--json")
    assert made.returncode == 0, made.stderr
    (film,) = json.loads(made.stdout)["films"]
    assert film["status"] == "done"
    assert film["worst_readback"] < 1e-6
    assert film["shots"]["rendered"] > 0
    timing = tmp_path / "guests" / "lamp" / "timing.py"
    timing.write_text(timing.read_text().replace("ticks=8", "ticks=9"))
    (again,) = json.loads(soup(tmp_path, "render", "my-lamp.toml", "-q", "preview", "--json").stdout)["films"]
    assert again["shots"]["rendered"] == film["shots"]["rendered"], "its table of times is in the key"


@pytest.mark.parametrize(("files", "plugin", "said"), [
    ({"verbs": "VERBS = ("}, "guests", "must name packages that can be imported"),
    ({"places": "import no_such_thing"}, "guests", "No module named 'no_such_thing'"),
    ({"verbs": ""}, "guests", "VERBS"),
    ({}, "nobody", "must name packages of stagings"),
    ({}, "guests.lamp", "must name packages of stagings"),
    ({}, "guests,guests", "must not hold a staging"),
])
def test_a_plug_in_that_cannot_be_used_is_told_about(tmp_path: Path, files: dict[str, str], plugin: str,
                                                     said: str) -> None:
    package(tmp_path, **files)
    environment = {**os.environ, "SOUP_PLUGINS": plugin, "PYTHONPATH": str(tmp_path)}
    told = subprocess.run([sys.executable, "-m", "scenes.studio.command.cli", "list"], cwd=tmp_path,
                          env=environment, capture_output=True, text=True)
    assert told.returncode == 2
    assert "SOUP_PLUGINS" in told.stderr
    assert said in told.stderr
    assert "Traceback" not in told.stderr


def test_our_own_are_the_folders_of_the_room() -> None:
    folders = sorted(path.parent.name for path in (ROOT / "scenes" / "stagings").glob("*/verbs.py"))
    assert [name for name, one in stagings().items() if one.ours] == folders


def test_an_unknown_one_is_refused_with_the_nearest() -> None:
    with pytest.raises(BadInputError, match='Did you mean "soup_pot"'):
        staging("soup_pott")

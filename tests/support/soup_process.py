"""`soup render` as a person starts it: a process of its own, the toy staging as a plug-in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PLUGINS = Path(__file__).parent
LESSON = """\
title = "Toy"
staging = "toy"

[voice]
name = "off"

[run]
loss = "salt"
learning_rate = 0.003
start = "salt_short"
steps = 6

[[beat]]
id = "open"
show = "open"
say = "The loss is {loss_first:.0f}."

[[beat]]
id = "walk"
show = "walk"
steps = [0, 3]
say = "It falls."
claims = ["loss_falls"]

[[beat]]
id = "rest"
show = "rest"

[[beat]]
id = "on"
show = "walk"
steps = [3, 6]
"""
MORE = '\n[[beat]]\nid = "{0}"\nshow = "{0}"\nsteps = [6, 6]\n'


def environment(**more: str) -> dict[str, str]:
    """Nothing on the PATH: no LaTeX, no ffmpeg. The toy staging as a plug-in."""
    return {"SOUP_PLUGINS": "toys", "PYTHONPATH": str(PLUGINS), "PATH": "/nonexistent", "HOME": "/nonexistent",
            "COLUMNS": "200", **more}


def start(cwd: Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-m", "scenes.studio.command.cli", "render", *arguments],
                            cwd=cwd, text=True, env=environment(**more), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def soup(cwd: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    process = start(cwd, *arguments, **more)
    out, err = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def lesson(folder: Path, name: str, *verbs: str, text: str = LESSON) -> str:
    path = folder / f"{name}.toml"
    path.write_text(text + "".join(MORE.format(verb) for verb in verbs))
    return path.name

"""Ctrl-C while the command is still being loaded: one line and the agreed code, whatever is just being imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]

INTERRUPTED = """
import os, signal, sys
from scenes.studio.command import entry

class AtImport:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, AtImport())
sys.argv = ["soup", "check", "soup-pot"]
entry.main()
"""


@pytest.mark.parametrize("module", [
    "scenes.studio.command.cli", "click", "scenes.studio.command.calls.check", "scenes.studio.store.loaded_code",
    "numpy", "pydantic"])
def test_an_early_interrupt_is_a_line_and_130(module: str) -> None:
    ended = subprocess.run([sys.executable, "-c", INTERRUPTED.format(module=module)], capture_output=True, text=True)
    assert (ended.returncode, ended.stderr.strip()) == (130, "soup: stopped")


def test_one_that_is_ignored_stays_so() -> None:
    code = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n" + INTERRUPTED.format(module="numpy")
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_one_that_comes_while_python_is_starting_is_heard_when_it_can_be() -> None:
    """The launcher holds it back: here it is there before Python is."""
    held = "import os, signal, sys\n" \
           "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}); os.kill(os.getpid(), signal.SIGINT)\n" \
           "os.execv(sys.executable, [sys.executable, '-m', 'scenes.studio.command.entry', 'list'])"
    ended = subprocess.run([sys.executable, "-c", held], capture_output=True, text=True, cwd=ROOT)
    assert (ended.returncode, ended.stderr.strip()) == (130, "soup: stopped")

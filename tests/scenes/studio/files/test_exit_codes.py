"""How commands end: the agreed numbers, carried by the errors, and written nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scenes.studio.files import exit_codes
from scenes.studio.files.faults import BadInputError, DiskError, EndedError, Fault, LackingError
from scenes.studio.work.signals import Stopped

STUDIO = Path(exit_codes.__file__).parents[1]
FAULT = Fault("soup.toml", 3, "run.steps", "must be at least 0", "-1", "Write more.")


@pytest.mark.parametrize(("error", "code", "said"), [
    (BadInputError([FAULT, FAULT]), 2, "soup.toml:3: run.steps must be at least 0, got -1. Write more.\n" * 2),
    (LackingError([FAULT]), 3, "soup.toml:3: run.steps must be at least 0, got -1. Write more.\n"),
    (DiskError(Path("out"), "No space left on device"), 3, "out: must take what is written, got No space left on "
     "device. Make room, or choose another place; what was there is as it was.\n"),
    (Stopped(15), 143, "stopped; finished shots are kept and need not be drawn again\n"),
])
def test_errors_carry_the_agreed_codes(error: EndedError, code: int, said: str) -> None:
    assert (error.exit_code, f"{error}\n") == (code, said)


def test_no_command_ends_with_a_number_of_its_own() -> None:
    """Numbers stand in exit_codes alone; a worker's own end is not the command's."""
    found = []
    for path in STUDIO.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("exit", "_exit"):
                found += [path.name for given in node.args if isinstance(given, ast.Constant)]
    assert found == ["worker_process.py"]

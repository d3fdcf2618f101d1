"""What strangers tripped over: a folder each in tests/cases, with a README that says what is right."""

from __future__ import annotations

import shutil
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases"


def copied(number: str, folder: Path) -> Path:
    """The files of a case in a folder of one's own."""
    (case,) = CASES.glob(f"{number}-*")
    return Path(shutil.copytree(case, folder, dirs_exist_ok=True))

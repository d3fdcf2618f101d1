"""How many bytes the store may hold: SOUP_STORE_BYTES, in digits or as people write them."""

from __future__ import annotations

import math
import os
import re

from scenes.studio.files.faults import BadInputError, Fault, shown

VARIABLE = "SOUP_STORE_BYTES"
QUOTA = 20 * 10**9
THOUSANDS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}
WRITTEN = re.compile(r"(\d+(?:[._]\d+)*(?:e\d{1,3})?)\s*([kmgt]?)(i?)b?", re.IGNORECASE)


def quota() -> int:
    """The bound that is set. BadInputError where it is no number of bytes."""
    given = os.environ.get(VARIABLE, "").strip()
    return bytes_of(given) if given else QUOTA


def bytes_of(text: str) -> int:
    """`1e9`, `20G` and `20 GB` (thousands), `500MiB` (1024)."""
    found = WRITTEN.fullmatch(text.strip())
    number = float(found[1].replace("_", "")) if found and found[1].count(".") < 2 else math.nan
    size = number * (1024 if found and found[3] else 1000) ** THOUSANDS[found[2].lower()] if found else math.nan
    if not math.isfinite(size):
        raise BadInputError([Fault(VARIABLE, None, "", "must be a number of bytes", shown(text),
                                   f"As {VARIABLE}=20G, 500M or 1e9.")])
    return int(size)

"""A number of bytes as people write it, and what is none."""

from __future__ import annotations

import pytest

from scenes.studio.files.faults import BadInputError
from scenes.studio.store import store_quota


@pytest.mark.parametrize(("text", "size"), [
    ("1e9", 10**9), ("20G", 20 * 10**9), ("20 GB", 20 * 10**9), ("1.5g", 1_500_000_000), ("500M", 500 * 10**6),
    ("2GiB", 2 * 1024**3), ("64k", 64_000), ("20000000000", 20 * 10**9), ("1_000", 1000), ("0", 0), (" 7 ", 7),
    ("1e-0", None), ("-1", None), ("much", None), ("20X", None), ("1.2.3", None), ("G", None), ("1e999", None),
    ("nan", None), ("inf", None), ("9" * 5000, None),
])
def test_bytes_are_understood_or_refused(text: str, size: int | None) -> None:
    if size is None:
        with pytest.raises(BadInputError, match=r"SOUP_STORE_BYTES: must be a number of bytes, got .* As .*=20G"):
            store_quota.bytes_of(text)
    else:
        assert store_quota.bytes_of(text) == size


def test_nothing_set_is_the_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    for given in (None, "", "  "):
        monkeypatch.delenv(store_quota.VARIABLE, raising=False)
        if given is not None:
            monkeypatch.setenv(store_quota.VARIABLE, given)
        assert store_quota.quota() == 20 * 10**9

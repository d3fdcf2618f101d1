"""Faults and the errors that carry them."""

from __future__ import annotations

import pickle

import pytest

from scenes.studio.files.faults import DiskError, Fault, FaultsError, LackingError


@pytest.mark.parametrize("error", [LackingError([Fault("--voice", None, "", "must be installed", "x", "Once: pip")]),
                                   DiskError("/films", "No space left")])
def test_an_error_from_another_process_says_the_same(error: FaultsError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.faults, again.exit_code) == (str(error), error.faults, error.exit_code)

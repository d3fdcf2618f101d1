"""What holds for all tests."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)      # a busy machine is no fault
settings.load_profile("unhurried")
os.environ["SOUP_LANG"] = "en"       # whatever the system speaks, and for every process that a test starts


@pytest.fixture(scope="module", autouse=True)
def what_others_made_rests() -> Iterator[None]:
    """The studio collects garbage after every shot: it need not look through all that earlier modules left."""
    gc.freeze()
    yield
    gc.unfreeze()

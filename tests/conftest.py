"""What holds for all tests."""

import gc
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)      # a busy machine is no fault
settings.load_profile("unhurried")


@pytest.fixture(scope="module", autouse=True)
def what_others_made_rests() -> Iterator[None]:
    """The studio collects garbage after every shot: it need not look through all that earlier modules left."""
    gc.freeze()
    yield
    gc.unfreeze()

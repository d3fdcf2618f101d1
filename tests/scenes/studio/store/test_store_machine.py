"""Whatever happened before, a render that ends gives the films that a clean one would give."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from footage import ON, OPEN, REST, WALK, contents, film, joined, make
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

WORDS, LENGTHS, RATES = ("hello", "other words"), (0, 3), (0.3, 0.4)


@cache
def films(words, length, rate):
    beats = (replace(OPEN, say=words), WALK, REST, replace(ON, ticks=ON.ticks + length))
    one = film(*beats, learning_rate=rate)
    two = film(OPEN, WALK, lesson="two", learning_rate=rate)
    return one, two, joined(one, two)


@cache
def clean(*version):
    """What a first render into an empty folder gives."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), *films(*version))
        return contents(Path(folder))


class StopError(Exception):
    """The batch is stopped before its next task."""


class Folder(RuleBasedStateMachine):
    """An output folder that is rendered into, and harmed."""

    @initialize()
    def begin(self):
        self.out = Path(tempfile.mkdtemp())
        self.version = (WORDS[0], LENGTHS[0], RATES[0])

    def teardown(self):
        shutil.rmtree(self.out)

    @rule(words=st.sampled_from(WORDS), length=st.sampled_from(LENGTHS), rate=st.sampled_from(RATES))
    def edit(self, words, length, rate):
        self.version = (words, length, rate)

    @rule()
    def run(self):
        made = make(self.out, *films(*self.version))
        assert {production.status for production in made} <= {"done", "unchanged"}
        assert contents(self.out) == clean(*self.version)

    @rule(tasks=st.integers(0, 4))
    def stop_after(self, tasks):
        left = [tasks]

        def before(task):
            if not left[0]:
                raise StopError
            left[0] -= 1

        with suppress(StopError):
            make(self.out, *films(*self.version), before=before)

    @precondition(lambda self: any(self.files()))
    @rule(data=st.data())
    def harm(self, data):
        path = data.draw(st.sampled_from(self.files()))
        how = data.draw(st.sampled_from(["flip", "cut", "empty", "remove", "folder", "swap"]))
        content = path.read_bytes()
        if how == "flip" and content:
            at = data.draw(st.integers(0, len(content) - 1))
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        elif how == "cut":
            path.write_bytes(content[: len(content) // 2])
        elif how == "swap":
            other = data.draw(st.sampled_from([p for p in self.files() if p.suffix == path.suffix]))
            path.write_bytes(other.read_bytes())
            other.write_bytes(content)
        else:
            path.unlink()
            if how == "folder" and ".store" in path.parts:
                path.mkdir()

    @rule()
    def clean_up(self):
        shutil.rmtree(self.out / ".store", ignore_errors=True)

    def files(self):
        return sorted(path for path in self.out.rglob("*") if path.is_file() and path.name != "lock")


Folder.TestCase.settings = settings(max_examples=4, stateful_step_count=6, deadline=None)
TestFolder = Folder.TestCase


@pytest.mark.long
class TestFolderForLong(Folder.TestCase):
    settings = settings(max_examples=60, stateful_step_count=20, deadline=None)

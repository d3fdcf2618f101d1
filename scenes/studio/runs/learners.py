"""The tasks that machines learn, by name: a learner with its data, and its loss as a lesson names it.

- next_word: this film's own sentences, those that quote no number, as `scenes/data/sentences.txt` has them;
- digits: the 8 × 8 handwritten digits in `scenes/data/`, 1,297 to learn from and 500 to be tested on;
- palate: 5,000 meals cooked at random round the wish, and 1,000 unseen ones;
- tastings: the soup's loss over salt and cream as a mean over 1,000 spoonfuls, no two of which taste alike;
- cooling: ½ (T − 21)², down which a hot spoonful's temperature slides. By Newton's law of cooling (Phil. Trans.
  22 (1701), 824-829) a second takes the share 1 − e^(−1/τ) of what it is above the room: one step of plain
  descent with that learning rate, so whole steps are whole seconds, exactly.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import astuple, replace
from functools import cache
from pathlib import Path

import numpy as np

import soupmath as sm

DATA = Path(__file__).parents[2] / "data"
SENTENCES = DATA / "sentences.txt"
UNTAUGHT = "untaught"       # the start of every learner
SEED = 1
MEALS, UNSEEN = 5_000, 1_000
SPOONFULS, SPREAD = 1_000, 4.0      # points by which one spoonful misleads
ROOM, LADLED, SIPPABLE = 21.0, 85.0, 50.0     # °C; chosen
Learner = sm.learners.NextWord | sm.learners.Digits | sm.learners.Palate


@cache
def next_word() -> sm.learners.NextWord:
    return sm.learners.next_word(SENTENCES.read_text(encoding="utf-8"))


@cache
def digits() -> sm.learners.Digits:
    table = np.load(DATA / "digits.npz")
    images = table["images"]
    return sm.learners.digits(images, table["labels"], train=len(images) - 500, seed=SEED)


@cache
def palate() -> sm.learners.Palate:
    return sm.learners.palate(MEALS, UNSEEN, seed=SEED)


LEARNERS: Mapping[str, Callable[[], Learner]] = {"next_word": next_word, "digits": digits, "palate": palate}


@cache
def data_digest(name: str) -> str:
    """sha256, in hexadecimal, of all that a learner is made of."""
    sha = hashlib.sha256()
    for part in astuple(LEARNERS[name]()):
        sha.update(part.tobytes() if isinstance(part, np.ndarray) else repr(part).encode())
    return sha.hexdigest()


@cache
def loss_of(name: str) -> sm.Loss:
    """A learner's loss, with `untaught` as its start; or the soup by spoonfuls."""
    if name == "cooling":
        return sm.losses.quadratic(
            np.eye(1), np.array([ROOM]), name="cooling", names=("temperature",), units=("°C",),
            goals={"cool_enough": ("temperature", SIPPABLE)},
            readings={"temperature": _temperature}, places={"ladled": np.array([LADLED])})
    if name == "tastings":
        return sm.samples.tasting_loss(SPOONFULS, spread=SPREAD, seed=SEED, free=("salt", "cream"))
    learner = LEARNERS[name]()
    start = learner.start() if isinstance(learner, sm.learners.Palate) else learner.start(SEED)
    return replace(learner.loss(), places={UNTAUGHT: start})


def _temperature(point: np.ndarray) -> np.ndarray:
    return point[..., 0]


NAMES = (*LEARNERS, "tastings", "cooling")

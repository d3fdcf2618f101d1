"""Tables, losses, rules and runs cannot be written into, and neither can their copies."""

from __future__ import annotations

import copy
import pickle

import numpy as np
import pytest

import soupmath as sm
from soupmath.claims.table import CLAIMS, COMPARISONS
from soupmath.frozen import FrozenDict, frozen
from soupmath.laws.table import LAWS
from soupmath.samples import NOISES
from soupmath.wrappers import WRAPPERS

o = sm.optimizers
soup = sm.soup.taste_loss()
COPIES = {"itself": lambda x: x, "copy": copy.copy, "deepcopy": copy.deepcopy,
          "pickle": lambda x: pickle.loads(pickle.dumps(x))}
TABLES = {"OPTIMIZERS": sm.OPTIMIZERS, "TERRAINS": sm.TERRAINS, "SCHEDULES": sm.schedules.SCHEDULES, "LAWS": LAWS,
          "CLAIMS": CLAIMS, "COMPARISONS": COMPARISONS, "NOISES": NOISES, "WRAPPERS": WRAPPERS,
          "START_GAPS": sm.soup.START_GAPS, "places": soup.places, "readings": soup.readings,
          "goals": sm.learners.palate(9, 9, seed=0).loss().goals, "hyperparameters": o.adam().hyperparameters}


def arrays_of(value, seen=None):
    """Every array that can be reached, through partial functions and mappings as well."""
    seen = set() if seen is None else seen
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, np.ndarray):
        yield value
    elif hasattr(value, "keywords"):
        yield from arrays_of((value.args, dict(value.keywords)), seen)
    elif hasattr(value, "items"):
        yield from arrays_of(tuple(value.values()), seen)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from arrays_of(item, seen)
    elif hasattr(value, "__dataclass_fields__"):
        yield from arrays_of(tuple(vars(value).values()), seen)


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("name", TABLES)
def test_tables(name, copied):
    if copied == "pickle" and name in ("NOISES", "CLAIMS", "COMPARISONS"):
        return          # functions without a name are in no pickle
    table = COPIES[copied](TABLES[name])
    key = next(iter(table))
    with pytest.raises(TypeError):
        table[key] = None
    with pytest.raises(TypeError):
        del table[key]
    with pytest.raises(AttributeError):
        table.clear()
    assert list(table) == list(TABLES[name])


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("name", [*sm.TERRAINS, "soup", "salt", "tastings", "digits", "words"])
def test_losses(name, copied, digits):
    losses = {"soup": soup, "salt": sm.soup.salt_loss(), "tastings": sm.samples.tasting_loss(9),
              "digits": sm.learners.digits(**digits, train=1400, seed=0).loss() if name == "digits" else None,
              "words": sm.learners.next_word("salt and cream and pepper").loss()}
    loss = COPIES[copied](losses[name] if name in losses else sm.TERRAINS[name])
    held = list(arrays_of(loss))
    assert held
    for array in held:
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
    with pytest.raises(AttributeError):
        loss.minima = np.zeros((1, 2))


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("rule", [o.coordinate_descent([1.0, 2.0, 3.0]), o.adam(0.1),
                                  sm.wrappers.project(o.momentum(0.001), np.zeros(3), 9.0)])
def test_runs(rule, copied):
    run = sm.descend(soup, rule, soup.places["tastes_two"], 9)
    again = COPIES[copied](run)
    for name in ("points", "losses", "gradients", "estimates", "kept"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(again, name)[...] = 0
    assert all(not array.flags.writeable for array in arrays_of(again))
    assert again.digest() == run.digest()
    assert all(verdict.ok for verdict in sm.laws.check(again))


@pytest.mark.parametrize("copied", COPIES)
def test_batches_are_the_run_s_own(copied):
    loss = sm.samples.tasting_loss(9)
    batches = sm.batches.with_replacement(9, 2, 5, seed=0)
    run = COPIES[copied](sm.descend(loss, o.adam(), loss.places["tastes_six"], 5, batches=batches))
    batches[...] = 0
    assert run.batches.any()
    with pytest.raises(ValueError, match="read-only"):
        run.batches[...] = 0


@pytest.mark.parametrize("name", ["WISH", "REFERENCE", "TASTE", "SHORT_OF_EVERYTHING"])
def test_the_soup_s_numbers(name):
    with pytest.raises(ValueError, match="read-only"):
        getattr(sm.soup, name)[...] = 0


def test_what_a_loss_is_given_stays_its_maker_s():
    minima, start = np.zeros((1, 2)), np.ones(2)
    loss = sm.Loss("own", 2, lambda x: (x**2).sum(axis=-1), lambda x: 2 * x, minima=minima, places={"start": start})
    minima[...], start[...] = 7.0, 7.0
    assert loss.minima.tolist() == [[0.0, 0.0]]
    assert loss.places["start"].tolist() == [1.0, 1.0]


def test_a_frozen_dict_is_a_mapping():
    held = FrozenDict({"a": np.zeros(2), "b": {"c": [1, 2]}})
    assert {**held}.keys() == {"a", "b"}
    assert held["b"] == {"c": (1, 2)}
    assert repr(FrozenDict({"a": 1})) == "{'a': 1}"
    assert frozen(frozen(held["a"])) is held["a"]


@pytest.mark.parametrize("copied", COPIES)
def test_many_descents(copied):
    made = COPIES[copied](sm.descend_many(soup, o.adam(), np.zeros((4, 3)), 5, keep=[2]))
    assert all(not array.flags.writeable for array in arrays_of(made))
    assert made.outcomes()[sm.Outcome.STILL_MOVING] == 4

"""Claims by name: each is true of a run that has it, and false of one that has not."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

import soupmath as sm
from soupmath.claims.table import CLAIMS, COMPARISONS, check

o = sm.optimizers
soup, salt, shelf, bowl = sm.soup.taste_loss(), sm.soup.salt_loss(), sm.TERRAINS["shelf"], sm.TERRAINS["bowl"]
ravine = sm.TERRAINS["rotated_ravine"]
exact = o.coordinate_descent(np.diagonal(soup.hessian(np.zeros(3))))


def run(loss, rule, start, steps, **more):
    return sm.descend(loss, rule, loss.places.get(start) if isinstance(start, str) else start, steps, **more)


timid = run(salt, o.gradient_descent(0.1 / 98), "salt_short", 5)
right = run(salt, o.gradient_descent(0.8 / 98), "salt_short", 5)
bold = run(salt, o.gradient_descent(1.5 / 98), "salt_short", 5)
shaker = run(salt, o.gradient_descent(2.2 / 98), "salt_short", 5)
arrived = run(bowl, o.gradient_descent(0.9), [1.5, 0.0], 1)
halving = run(salt, o.gradient_descent(0.5 / 98), "salt_short", 1)
swinging = run(salt, o.momentum(0.006, 0.6), "salt_short", 5)
sips = run(soup, exact, "tastes_two", 4)
on_the_ridge = run(sm.TERRAINS["saddle"], o.gradient_descent(0.5), "ridge", 40)
plain = run(soup, o.gradient_descent(0.01), "tastes_six", 119)
shelved = run(shelf, o.gradient_descent(0.25), "half_a_gram", 20)
sled = run(shelf, o.momentum(0.25, 0.6), "half_a_gram", 60)
zigzag = run(ravine, o.gradient_descent(0.0195), "start", 20)
edge = run(bowl, o.gradient_descent(2.0), "start", 10)
tiny = run(soup, o.gradient_descent(1e-16), "tastes_two", 10)
still = run(soup, o.gradient_descent(0.01), "tastes_two", 0)
palate = sm.learners.palate(200, 50, seed=1)
taught, untaught = (sm.descend(palate.loss(), o.gradient_descent(rate), palate.start(), 200,
                               batches=sm.batches.one_at_a_time(200)) for rate in (0.01, 1e-5))
tasted = run(sm.samples.tasting_loss(5), o.gradient_descent(0.01), "tastes_six", 5)
at_rest = run(bowl, o.gradient_descent(1.0), "start", 3)
plateau = run(sm.TERRAINS["plateau"], o.gradient_descent(0.1), "half_a_gram", 5)
whole_plateau = run(sm.TERRAINS["plateau"], o.gradient_descent(0.125), "half_a_gram", 28)
calming = run(ravine, o.gradient_descent(sm.schedules.SCHEDULES["exponential"](0.0195, 0.95)), "start", 20)
own_rates = run(sm.TERRAINS["long_ravine"], o.adam(0.5), "start", 79)
one_for_both = run(bowl, o.adam(0.5), [2.0, 2.0], 5)
along_the_floor = run(ravine, o.gradient_descent(0.002), "start", 20)
pinch_of_nothing = run(salt, o.gradient_descent(0.001), salt.theta({"salt": 0.1}), 1)
peppered = run(soup, exact, soup.theta({"salt": 2.6, "cream": 18.0, "pepper": 0.4832}), 2)
sour = run(soup, exact, soup.theta({"salt": 8.0, "cream": 25.0, "pepper": 0.4}), 2)
words = sm.learners.next_word("salt then cream then pepper, and salt again")
digits = sm.learners.digits(np.kron(np.eye(10), np.full(7, 16.0))[:, :64].reshape(10, 64).repeat(2, axis=0),
                            np.arange(10).repeat(2), train=16, seed=0)
blank, knowing = (sm.descend(words.loss(), o.gradient_descent(5.0), words.start(1), steps) for steps in (0, 50))
unread = sm.descend(digits.loss(), o.gradient_descent(0.5), digits.start(1), 0)
one_is_mislabelled = (digits.train_labels + (np.arange(len(digits.train_labels)) == 0)) % 10
read, nearly_read = (sm.descend(
    sm.learners.Digits(digits.train_features, digits.train_labels, digits.train_features, labels).loss(),
    o.gradient_descent(0.5), sm.descend(digits.loss(), o.gradient_descent(0.5), digits.start(1), 500).points[-1], 0)
    for labels in (digits.train_labels, one_is_mislabelled))
half_palate = sm.descend(palate.loss(), o.gradient_descent(0.01), taught.points[-1], 5)
one, some, every = (run(sm.samples.tasting_loss(64), o.gradient_descent(0.004), "tastes_six", 5, batches=batches)
                    for batches in (sm.batches.with_replacement(64, 1, 5, 0),
                                    sm.batches.with_replacement(64, 16, 5, 0), None))

TRUE_AND_FALSE = {
    "converges": (plain, timid), "diverges": (shaker, right), "oscillates": (edge, zigzag),
    "stalls": (tiny, edge), "rests_at_a_saddle": (on_the_ridge, plain), "still_moving": (timid, shaker),
    "loss_falls": (right, shaker), "loss_grows": (shaker, right),
    "misses_shrink": (bold, shaker), "misses_grow": (shaker, timid), "misses_stay": (edge, bold),
    "halves_the_miss": (halving, right), "raises_the_loss_once": (swinging, shaker),
    "steps_shrink": (sips, shaker), "steps_grow": (shaker, timid), "gains_shrink": (sips, plateau),
    "score_gains_shrink": (sips, shaker),
    "slope_flattens": (plain, shaker), "slope_steepens": (shaker, plain),
    "loss_ends_lower": (plain, shaker), "goes_uphill": (sled, plain),
    "only_adds": (sips, shaker), "takes_away": (bold, timid),
    "overshoots": (bold, right), "swings": (shaker, right), "zigzags": (zigzag, plain),
    "all_parameters_move": (plain, sips), "one_parameter_at_a_time": (sips, plain),
    "salt_then_cream_then_pepper": (sips, plain),
    "reaches_the_best": (plain, shelved), "just_arrives": (arrived, plain), "stops_short": (shelved, plain),
    "loss_is_not_zero": (timid, at_rest), "loss_is_gap_squared": (plain, tasted),
    "is_a_guess_from_samples": (taught, plain), "meets_its_goals": (taught, untaught),
    "ends_far_lower": (sips, timid), "falls_late": (whole_plateau, plain),
    "gets_nearly_as_salty_as_the_sea": (shaker, bold),
    "no_step_yet": (still, sips), "starts_at_zero": (taught, half_palate), "starts_short": (timid, sour),
    "starts_below_half": (sips, plain), "pepper_would_not_help_at_first": (peppered, sips),
    "starts_far_from_its_goals": (taught, half_palate),
    "starts_with_a_tiny_step": (whole_plateau, plain), "finds_all_answers_alike": (blank, read),
    "is_mostly_wrong": (unread, read), "is_nearly_always_right": (nearly_read, read),
    "does_what_helps_most": (sips, plain), "one_slope_stands_out": (sips, sour),
    "steps_are_slope_times_rate": (plain, sled), "rate_falls": (calming, zigzag),
    "has_a_rate_for_each_parameter": (own_rates, one_for_both),
    "is_below_the_limit": (right, shaker), "is_beyond_the_limit": (shaker, bold),
    "slope_foretells_a_grain": (plain, pinch_of_nothing), "sees_the_true_slope": (every, one),
    "is_in_a_ravine": (zigzag, plain), "crosses_at_every_step": (zigzag, along_the_floor),
    "hardly_gets_on": (zigzag, along_the_floor),
    "has_two_parameters": (zigzag, timid), "has_three_parameters": (sips, zigzag),
}
NOT_OF_THE_SOUP = {"finds_all_answers_alike": blank, "is_mostly_wrong": unread,
                   "is_nearly_always_right": nearly_read}
LESS_AND_MORE = {
    "sooner_than": (right, timid), "later_than": (timid, right), "lower_than": (right, timid),
    "higher_than": (shaker, timid), "closer_than": (right, timid), "bolder_than": (shaker, bold),
    "steeper_than": (timid, shelved),
    "fewer_uphill_steps_than": (shelved, sled), "fewer_samples_than": (one, some),
    "sees_far_fewer_samples_than": (one, some),
    "far_steadier_than": (some, one), "twice_as_far_off_as": (still, plain),
    "weighs_four_times": (still, plain),
}


def test_every_claim_has_its_examples():
    assert set(TRUE_AND_FALSE) == set(CLAIMS)
    assert {*LESS_AND_MORE, "starts_where", "as_bold_as"} == set(COMPARISONS)


@pytest.mark.parametrize("name", TRUE_AND_FALSE)
def test_a_claim_tells_runs_apart(name):
    has, has_not = TRUE_AND_FALSE[name]
    assert check(name, has).ok, check(name, has)
    assert not check(name, has_not).ok, check(name, has_not)
    assert check(f"one.{name}", {"one": has, "two": has_not}).ok
    together = check(name, {"one": has, "two": has_not})
    assert not together.ok
    assert together.detail.startswith("two: ")
    assert together.law == name


@pytest.mark.parametrize("name", LESS_AND_MORE)
def test_a_comparison_has_a_direction(name):
    a, b = LESS_AND_MORE[name]
    runs = {"a": a, "b": b}
    assert check(f"a.{name}.b", runs).ok, check(f"a.{name}.b", runs)
    assert not check(f"b.{name}.a", runs).ok
    assert not check(f"a.{name}.a", runs).ok


def test_starts_where():
    other = replace(salt, value=lambda x: salt.value(x) + 1e-6)
    aside = salt.places["salt_short"] * (1 + 1e-6)
    runs = {"timid": timid, "right": right, "plain": plain, "aside": run(salt, o.gradient_descent(0.01), aside, 3),
            "named alike": run(other, o.gradient_descent(0.01), "salt_short", 3)}
    assert check("timid.starts_where.right", runs).ok
    for stranger in ("plain", "aside", "named alike"):
        assert not check(f"timid.starts_where.{stranger}", runs).ok


def test_as_bold_as():
    runs = {"bold": bold, "again": replace(bold), "shaker": shaker}
    assert check("bold.as_bold_as.again", runs).ok
    assert not check("bold.as_bold_as.shaker", runs).ok
    assert not check("shaker.as_bold_as.bold", runs).ok


OF_NO_STEP = {          # what can be true before the first step: of the start, and of how few steps there are
    "still_moving", "loss_is_not_zero", "loss_is_gap_squared", "no_step_yet", "starts_at_zero", "starts_short",
    "starts_below_half", "pepper_would_not_help_at_first",
    "starts_far_from_its_goals", "finds_all_answers_alike", "is_mostly_wrong", "is_nearly_always_right",
    "one_slope_stands_out", "slope_foretells_a_grain", "is_in_a_ravine", "meets_its_goals", "converges",
    "rests_at_a_saddle", "has_two_parameters", "has_three_parameters"}


@pytest.mark.parametrize("name", sorted(set(CLAIMS) - OF_NO_STEP))
def test_no_step_does_nothing(name):
    starts = [still, run(soup, o.gradient_descent(0.01), soup.minima[0], 0),
              run(sm.TERRAINS["rotated_ravine"], o.adam(), "start", 0), run(shelf, o.adam(0.1), "shelf", 0),
              run(sm.samples.tasting_loss(8), o.gradient_descent(0.01), "tastes_six", 0,
                  batches=np.zeros((0, 2), int))]
    for start in starts:
        with suppress(ValueError):      # it cannot be asked of this loss or rule, and says so
            assert not check(name, start).ok, check(name, start)


@pytest.mark.parametrize("name", ["steps_shrink", "steps_grow", "gains_shrink", "score_gains_shrink"])
def test_one_step_has_no_neighbour_to_be_compared_with(name):
    assert not check(name, run(soup, exact, "tastes_two", 1)).ok


class TestThinnedRuns:
    """Of steps that nobody kept nothing is claimed, unless it was noted while they were made."""

    rocking = run(ravine, o.momentum(0.018, 0.9), "start", 200)
    steps_that_fall = rocking.kept[np.isin(rocking.losses, np.minimum.accumulate(rocking.losses))]
    thinned = run(ravine, o.momentum(0.018, 0.9), "start", 200, keep=steps_that_fall)

    def test_what_was_noted(self):
        assert (np.diff(self.thinned.losses[:-1]) < 0).all()
        assert self.thinned.rises == self.rocking.rises > 20
        assert self.thinned.facts()["uphill_steps"] == self.rocking.facts()["uphill_steps"]
        assert not check("loss_falls", self.thinned).ok
        assert check("goes_uphill", self.thinned).ok
        few, all_of_them = (run(salt, o.gradient_descent(2.2 / 98), "salt_short", 9, keep=keep)
                            for keep in ([3], None))
        assert check("loss_grows", few) == check("loss_grows", all_of_them)
        assert check("loss_falls", run(soup, o.gradient_descent(0.01), "tastes_six", 90, keep=[])).ok

    @pytest.mark.parametrize("name", [
        "misses_shrink", "misses_grow", "misses_stay", "steps_shrink", "gains_shrink", "slope_flattens",
        "slope_steepens", "only_adds", "takes_away", "overshoots", "swings", "zigzags", "reaches_the_best",
        "falls_late", "sees_the_true_slope", "crosses_at_every_step", "hardly_gets_on", "does_what_helps_most"])
    def test_what_is_refused(self, name):
        with pytest.raises(ValueError, match=r"every step was kept, not \d+ of 201 points, got"):
            check(name, self.thinned)
        with pytest.raises(ValueError, match="every step was kept"):
            check("a.sooner_than.b", {"a": self.thinned, "b": self.rocking})

    def test_mini_batches_whose_loss_nobody_looked_at(self):
        thinned = sm.descend(palate.loss(), o.gradient_descent(0.01), palate.start(), 200, keep=[50],
                             batches=sm.batches.one_at_a_time(200))
        assert (thinned.rises, thinned.falls) == (None, None)
        assert "uphill_steps" not in thinned.facts()
        for name in ("loss_falls", "loss_grows", "goes_uphill"):
            with pytest.raises(ValueError, match="looked at after every step"):
                check(name, thinned)


class TestLimits:
    """Each rule has its own limit of stability, or none that is claimed."""

    RULES = (o.gradient_descent, *(partial(make, beta=beta) for make in (o.momentum, o.nesterov)
                                   for beta in (0.0, 0.3, 0.5, 0.9, 0.99)))

    @pytest.mark.parametrize("make", RULES)
    def test_by_the_largest_eigenvalue_of_a_step(self, make):
        limit = sm.theory.stability_limit(make(1.0), 7.0)

        def grows_by(rate, curvature):
            return np.abs(np.linalg.eigvals(sm.theory.transfer(make(rate), curvature))).max()

        assert grows_by(limit * (1 - 1e-6), 7.0) < 1 < grows_by(limit * (1 + 1e-6), 7.0)
        assert all(grows_by(limit * (1 - 1e-6), share * 7.0) < 1 for share in np.linspace(0.01, 1, 50))

    def test_claims_by_rule(self):
        for rule, below in [(o.gradient_descent(1.99), True), (o.gradient_descent(2.01), False),
                            (o.momentum(3.79, 0.9), True), (o.momentum(3.81, 0.9), False),
                            (o.nesterov(1.35, 0.9), True), (o.nesterov(1.36, 0.9), False)]:
            walk = run(bowl, rule, "start", 400)
            assert check("is_below_the_limit", walk).ok == below
            assert check("is_beyond_the_limit", walk).ok != below
            assert (walk.losses[-1] < walk.losses[0]) == below

    @pytest.mark.parametrize("rule", [o.adam(0.1), o.adagrad(0.1), o.coordinate_descent([1.0, 1.0]),
                                      sm.wrappers.clip_by_norm(o.gradient_descent(0.1), 1.0)])
    def test_rules_without_one(self, rule):
        walk = run(bowl, rule, "start", 3)
        assert "limit" not in walk.facts()
        with pytest.raises(ValueError, match="a known limit, gradient_descent, momentum, nesterov, got"):
            check("is_below_the_limit", walk)


def test_full_batches_see_the_true_slope_and_guess_nothing():
    loss = sm.samples.tasting_loss(16)
    batches = np.array([np.random.default_rng(k).permutation(16) for k in range(300)])
    walk = run(loss, o.gradient_descent(0.01), "tastes_six", 300, batches=batches)
    assert np.abs(walk.estimates - walk.gradients[:-1]).max() > 0
    assert check("sees_the_true_slope", walk).ok
    assert not check("is_a_guess_from_samples", walk).ok


@pytest.mark.parametrize("row", [0, 60, -1])
def test_no_step_is_too_small_to_be_wrong(row):
    points = plain.points.copy()
    points[-1] += 1e-6 * (points[-1] - points[-2])
    assert not check("steps_are_slope_times_rate", replace(plain, points=points)).ok
    estimates = plain.estimates.copy()
    estimates[row] *= 1 + 1e-6
    assert not check("sees_the_true_slope", replace(plain, estimates=estimates)).ok


def test_momentum_is_sooner_than_adam_in_the_ravine():
    runs = {"plain": run(ravine, o.gradient_descent(0.018), "start", 300),
            "momentum": run(ravine, o.momentum(0.018, 0.8), "start", 300),
            "adam": run(ravine, o.adam(0.5), "start", 300)}
    assert check("momentum.sooner_than.adam", runs).ok
    assert check("adam.sooner_than.plain", runs).ok


def test_a_run_that_never_arrives_is_later_than_one_that_does():
    runs = {"shelved": shelved, "sled": sled, "timid": timid}
    verdict = check("sled.sooner_than.shelved", runs)
    assert verdict.ok
    assert "never" in verdict.detail
    assert not check("shelved.sooner_than.timid", runs).ok


@pytest.mark.parametrize("name", CLAIMS)
def test_runs_without_a_step_can_be_asked(name):
    assert check(name, NOT_OF_THE_SOUP.get(name, still)).detail


def answer(name, runs):
    """What is said of a claim, or why it cannot be asked."""
    try:
        return check(name, runs).detail
    except ValueError as error:
        return str(error)


@pytest.mark.parametrize("name", CLAIMS)
def test_losses_without_minima_never_break_a_claim(name):
    """Where a claim needs the lowest minimum, it says that none is known."""
    saddle = run(sm.TERRAINS["saddle"], o.adam(), "start", 5)
    assert all(answer(name, trajectory) for trajectory in (saddle, knowing))


@pytest.mark.parametrize("name", COMPARISONS)
def test_losses_without_minima_never_break_a_comparison(name):
    saddle = run(sm.TERRAINS["saddle"], o.adam(), "start", 5)
    assert answer(f"a.{name}.b", {"a": saddle, "b": saddle})


@pytest.mark.parametrize(("name", "said"), [
    ("los_falls", "claim must be one of .* Did you mean 'loss_falls'"),
    ("shakr.diverges", "run of the claim must be one of .* Did you mean 'shaker'"),
    ("shaker.soner_than.timid", "Did you mean 'sooner_than'"),
    ("shaker.diverges.timid", "claim must be one of"),
    ("a.b.c.d", r"claim must be claim, run\.claim or run\.comparison\.run"),
    ("", "claim must be"),
    ("shaker.", "claim must be"),
])
def test_claims_that_are_not_known(name, said):
    with pytest.raises(ValueError, match=said):
        check(name, {"shaker": shaker, "timid": timid})


def test_claims_that_cannot_be_asked():
    with pytest.raises(ValueError, match="known minimum"):
        check("misses_shrink", run(sm.TERRAINS["saddle"], o.adam(), "start", 5))
    with pytest.raises(ValueError, match="every step was kept"):
        check("steps_shrink", run(soup, o.adam(), "tastes_two", 50, keep=[10]))
    with pytest.raises(ValueError, match="minimum"):
        check("overshoots", run(sm.TERRAINS["saddle"], o.adam(), "start", 5))
    for name in ("slope_foretells_a_grain", "gets_nearly_as_salty_as_the_sea"):
        with pytest.raises(ValueError, match="salt in it"):
            check(name, run(bowl, o.adam(), "start", 5))
    with pytest.raises(ValueError, match="smoothness"):
        check("is_beyond_the_limit", run(sm.TERRAINS["rosenbrock"], o.adam(), "start", 5))
    with pytest.raises(ValueError, match="mean over samples"):
        check("a.fewer_samples_than.a", {"a": plain})
    with pytest.raises(ValueError, match="reading must be one of"):
        check("loss_is_gap_squared", run(bowl, o.adam(), "start", 5))

"""The learners learn, on real tasks, and answer what they are asked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import soupmath as sm

o, batches = sm.optimizers, sm.batches


class TestNextWord:
    text = "Sip the soup. Compare it with the wish. Sip the soup, nudge the salt. " * 3
    learner = sm.learners.next_word(text)
    loss = learner.loss()

    def test_at_first_all_words_look_alike(self):
        start, words = self.learner.start(seed=1), len(self.learner.vocabulary)
        chances = self.learner.probabilities(start, "the")
        assert chances == pytest.approx(1 / words, rel=0.05)
        assert chances.sum() == pytest.approx(1)
        assert self.loss.value(start) == pytest.approx(np.log(words), rel=0.01)

    def test_it_learns_what_follows(self):
        rate = 1 / self.loss.smoothness
        run = sm.descend(self.loss, o.gradient_descent(rate), self.learner.start(1), 400, keep=[0, 10, 100])
        assert (np.diff(run.losses) < 0).all()
        assert self.loss.readings["floor"] < run.losses[-1] < self.loss.readings["floor"] + 0.1
        (word, chance), *_ = self.learner.likeliest(run.points[-1], "compare")
        assert word == "it"
        assert chance > 0.8
        words = self.learner.sample(run.points[-1], "sip", 12, seed=2)
        assert words == self.learner.sample(run.points[-1], "sip", 12, seed=2)
        assert words[0] == "sip"
        assert len(words) == 12
        assert run.facts()["perplexity_last"] == pytest.approx(np.exp(run.losses[-1]))

    def test_its_floor_is_the_text_s_own_entropy(self):
        counts = np.zeros((len(self.learner.vocabulary),) * 2)
        for last, after in self.learner.pairs:
            counts[last, after] += 1
        best = np.log(counts + 1e-200).ravel()
        assert self.loss.value(best) == pytest.approx(self.loss.readings["floor"])

    def test_its_run_keeps_the_laws(self):
        run = sm.descend(self.loss, o.adam(0.05), self.learner.start(1), 40, keep=[10])
        assert all(verdict.ok for verdict in sm.laws.check(run))
        wrong = replace(self.loss, gradient=lambda W: self.loss.gradient(W) + 1e-6)
        broken = sm.laws.check(sm.descend(wrong, o.adam(0.05), self.learner.start(1), 5))
        assert [verdict.law for verdict in broken if not verdict.ok] == ["gradient_is_the_derivative"]

    def test_bad_input(self):
        with pytest.raises(ValueError, match="two different words"):
            sm.learners.next_word("soup soup")
        with pytest.raises(TypeError, match="text must be a string"):
            sm.learners.next_word(7)
        with pytest.raises(ValueError, match="Did you mean 'soup'"):
            self.learner.probabilities(self.learner.start(1), "soupe")
        with pytest.raises(ValueError, match="at must have shape"):
            self.learner.probabilities(np.zeros(3), "soup")


class TestPalate:
    learner = sm.learners.palate(5000, 1000, seed=1)
    loss = learner.loss()
    run = sm.descend(loss, o.gradient_descent(0.002), learner.start(), 5000,
                     batches=batches.one_at_a_time(5000), keep=[1, 10, 100, 1000])

    def test_every_meal_is_seen_once_and_the_unseen_never(self):
        assert self.run.batches.ravel().tolist() == list(range(5000))
        assert self.learner.unseen_features.shape == (1000, 10)

    def test_it_passes_the_apprentice_who_answers_the_average(self):
        errors = self.loss.reading("error", self.run.points)
        assert (np.diff(errors) < 0).all()
        average = self.loss.readings["average_error"]
        guess = np.full(1000, self.learner.scores.mean())
        assert average == pytest.approx(np.sqrt(((guess - self.learner.unseen_scores) ** 2).mean()))
        assert errors[-1] < 0.6 * average < average < errors[0]
        assert sm.claims.check("meets_its_goals", self.run).ok

    def test_the_crossing(self):
        whole = sm.descend(self.loss, o.gradient_descent(0.002), self.learner.start(), 5000,
                           batches=batches.one_at_a_time(5000))
        crossing = whole.facts()["passes_the_average_at"]
        errors = self.loss.reading("error", whole.points)
        assert 100 < crossing < 3000
        assert (errors[crossing:] <= self.loss.readings["average_error"]).all()
        assert errors[crossing - 1] > self.loss.readings["average_error"]

    def test_years(self):
        assert self.loss.readings["years"] == pytest.approx(4.56, abs=0.01)


class TestDigits:
    def learner(self, digits):
        return sm.learners.digits(digits["images"], digits["labels"], train=1297, seed=1)

    def test_it_learns_to_read(self, digits):
        learner = self.learner(digits)
        loss, start = learner.loss(), learner.start(seed=1)
        run = sm.descend(loss, o.gradient_descent(1 / loss.smoothness), start, 60, keep=[0, 20])
        assert (np.diff(run.losses) < 0).all()
        facts = run.facts()
        assert facts["test_accuracy_first"] < 0.3
        assert facts["test_accuracy_last"] > 0.85
        guessed = learner.guesses(run.points[-1])
        assert (guessed == learner.test_labels).mean() == facts["test_accuracy_last"]
        assert learner.parameter_count == loss.dimension == 650

    def test_train_and_test_share_nothing(self, digits):
        learner = self.learner(digits)
        assert len(learner.train_labels) == 1297
        assert len(learner.test_labels) == 500
        rows = np.concatenate([learner.train_features, learner.test_features])
        assert len(np.unique(rows, axis=0)) == len(np.unique(digits["images"].reshape(1797, 64), axis=0))

    @pytest.mark.parametrize(("change", "said"), [
        ({"labels": [10]}, r"labels must be whole numbers in 0\.\.9"),
        ({"images": np.full((3, 8, 8), 17)}, r"images must have values in 0\.\.16"),
        ({"images": np.zeros((2, 64))}, "images must be as many as the labels"),
        ({"train": 3}, "train must be at least 1 and at most 2"),
    ])
    def test_bad_input(self, change, said):
        asked = {"images": np.zeros((3, 8, 8)), "labels": [0, 1, 2], "train": 2, "seed": 0} | change
        with pytest.raises(ValueError, match=said):
            sm.learners.digits(**asked)


def test_a_palate_needs_meals():
    with pytest.raises(ValueError, match="meals must be at least 1"):
        sm.learners.palate(0, 5, seed=1)

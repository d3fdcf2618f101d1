"""What is said of a run is true of it: every number read out of a sentence stands in the run's own arrays."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import plan_of

import soupmath as sm
from scenes.studio.files import catalogue
from scenes.studio.files.stagings import staging
from scenes.studio.files.word_catalogues import languages
from scenes.studio.plan.captions import descriptions
from scenes.studio.plan.descriptions import Shown, described, of_beat
from scenes.studio.plan.events import events, number, numbers
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load
from scenes.studio.script.picture_words import all_words, marks
from scenes.studio.script.translated import in_language

SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
NUMBER = r"(−?[\d.,]+(?: × 10[⁻⁰¹²³⁴-⁹]+)?)"
OFTEN = {0: None, 1: "once", 2: "twice"}
FREELY = settings(max_examples=60)


def stands_for(text: str, value: float) -> bool:
    """Whether a printed number is the value, rounded to the digits that it has."""
    digits, _, power = text.replace("−", "-").replace(",", "").partition(" × 10")
    scale = 10.0 ** int(power.translate(SUPERSCRIPTS) or 0) if power else 1.0
    decimals = len(digits.partition(".")[2])
    return abs(float(digits) * scale - value) <= 0.5000001 * 10.0**-decimals * scale or (
        abs(value) < 1e-4 and abs(float(digits) - value) <= 0.05 * abs(value) + 1e-6)


def salt_run(rate: float, steps: int = 6) -> sm.Trajectory:
    loss = sm.soup.salt_loss()
    cook = sm.optimizers.gradient_descent(rate / loss.smoothness)
    return sm.descend(loss, cook, loss.places["salt_short"], steps=steps)


def found(pattern: str, told: tuple[str, ...]) -> tuple[str, ...] | None:
    return next((match.groups() for sentence in told if (match := re.fullmatch(pattern, sentence))), None)


@FREELY
@given(st.floats(0.05, 2.4), st.integers(0, 5), st.integers(1, 6))
def test_amounts_and_losses_are_the_runs(rate: float, first: int, more: int) -> None:
    run = salt_run(rate)
    last = min(first + more, run.steps)
    if last == first:
        return
    told = events(run, first, last)
    salt = run.loss.amounts(run.points)[:, 0]
    if way := found(rf"Salt goes from {NUMBER} to {NUMBER} g/L\.", told):
        assert stands_for(way[0], salt[first])
        assert stands_for(way[1], salt[last])
    else:
        assert abs(salt[last] - salt[first]) < 1e-3 * salt[first]
    losses = run.losses[first : last + 1]
    if fell := found(rf"The loss (falls|rises) from {NUMBER} to {NUMBER}\.", told):
        assert (fell[0] == "falls") == (losses[-1] < losses[0])
        assert stands_for(fell[1], losses[0])
        assert stands_for(fell[2], losses[-1])
        ups = int((np.diff(losses) > 1e-9 * losses[0]).sum())
        rose = found(r"On the way it rises (\w+)(?: times)?\.", told) or (None,)
        assert rose[0] == (OFTEN.get(ups, str(ups)) if losses[-1] < losses[0] else None)


@FREELY
@given(st.floats(0.05, 2.4))
def test_overshooting_is_counted_and_measured(rate: float) -> None:
    run = salt_run(rate)
    best = float(run.loss.minima[0, 0])
    off, beyond = run.points[:, 0] - best, []
    for k in range(run.steps):
        if (off[k] < 0) != (off[k + 1] < 0) and min(abs(off[k]), abs(off[k + 1])) > 0.01 * abs(off[0]):
            beyond.append(k + 1)
    told = events(run, 0, run.steps)
    said = found(rf"It overshoots the best, {NUMBER} g/L, (\w+)(?: times)?\.", told)
    landed = found(rf"(It|At the furthest it) lands at {NUMBER} g/L\.", told)
    much = found(rf"That is {NUMBER} times as much\.", told)
    if not beyond:
        assert said is landed is much is None
        return
    assert said is not None
    assert landed is not None
    salt, aim = run.loss.amounts(run.points)[:, 0], 8.0
    furthest = salt[max(beyond, key=lambda k: abs(off[k]))]
    assert stands_for(said[0], aim)
    assert said[1] == OFTEN.get(len(beyond), str(len(beyond)))
    assert landed[0] == ("It" if len(beyond) == 1 else "At the furthest it")
    assert stands_for(landed[1], furthest)
    assert (much is not None) == (furthest > aim)
    assert much is None or stands_for(much[0], furthest / aim)


@pytest.mark.parametrize(("rate", "end"), [
    (0.5, None), (2.2, "It goes further and further off."), (2.0, "It swings to and fro.")])
def test_how_it_ends_is_said_where_it_ends(rate: float, end: str | None) -> None:
    run = salt_run(rate, 8)
    told = events(run, 0, 8)
    assert (told[-1] == end) if end else not {"It goes further and further off.", "It swings to and fro."} & {*told}
    assert not end or end not in events(run, 0, 7)


def test_a_run_that_arrives() -> None:
    assert events(salt_run(1.0, 60), 0, 60)[-1] == "It has arrived: the slope is flat."


def test_steps_are_those_that_are_made() -> None:
    run = salt_run(0.5)
    assert events(run, 2, 2) == ()
    assert events(run, 0, 1)[0] == "One step."
    assert events(run, 1, 4)[0] == "3 steps."
    assert events(run, 4, 900)[0] == "2 steps.", "it rests after its last"
    assert events(run, 700, 900) == ()


def test_of_many_parameters_only_the_loss_is_told() -> None:
    learner = sm.learners.network(np.linspace(-1, 1, 8)[:, None], np.linspace(-1, 1, 8)[:, None] ** 2, hidden=4)
    run = sm.descend(learner.loss(), sm.optimizers.gradient_descent(0.1), learner.start(0), steps=3)
    steps, loss = events(run, 0, 3)
    assert steps == "3 steps."
    assert found(rf"The loss falls from {NUMBER} to {NUMBER}\.", (loss,))


@given(st.floats(-9e3, 9e3).filter(lambda x: abs(x) > 1e-3), st.floats(0.9, 1.1))
def test_two_numbers_are_told_apart_where_they_can_be(value: float, share: float) -> None:
    before, after = numbers(value, value * share)
    assert stands_for(before, value)
    assert stands_for(after, value * share)
    if abs(share - 1) > 1e-3:
        assert before != after


@given(st.floats(0, 1e30))
def test_a_number_has_two_digits_that_count(value: float) -> None:
    assert stands_for(number(value), value)


# beats --------------------------------------------------------------------------------------------

def test_the_third_cook_overshoots() -> None:
    """The example: 33 grams, four times too much, in the run's own numbers."""
    plan = plan_of("how-big-a-pinch")
    beat = next(beat for beat in plan.beats if beat.id == "shaker")
    facts = plan.runs["shaker"].facts()
    told = of_beat(plan, beat)
    assert f"At the furthest it lands at {facts['salt_last']:.0f} g/L." in told
    assert f"{facts['salt_last'] / 8:.1f} times as much" in told
    assert "It goes further and further off." in told


@pytest.mark.parametrize("name", catalogue.there())
def test_every_beat_is_described_by_its_verb_and_what_its_run_does(name: str) -> None:
    plan = plan_of(name)
    lines = descriptions(plan)
    assert [(line.begins, line.ends) for line in lines] == [
        (beat.begins, beat.begins + beat.ticks) for beat in plan.beats]
    for beat, line in zip(plan.beats, lines, strict=True):
        (text,) = line.lines
        assert text.startswith(staging(plan.staging).verbs[beat.verb].seen)
        assert ("step" in text.removeprefix(staging(plan.staging).verbs[beat.verb].seen)) == (beat.last > beat.first)


def test_of_several_runs_each_is_called_by_its_name() -> None:
    plan = plan_of("how-big-a-pinch")
    told = described(plan.staging, Shown("race", 0, 3, {"lane": "all"}), plan.runs, {"timid": "shy"})
    for name in ("Shy:", "Right:", "Shaker:"):
        assert name in told
    assert "Border:" not in told
    one = described(plan.staging, Shown("race", 0, 3, {"lane": "timid"}), plan.runs, {})
    assert ":" not in one.replace(staging(plan.staging).verbs["race"].seen, "")


# other languages ----------------------------------------------------------------------------------

def figures(text: str, lang: str) -> Counter[str]:
    """The numbers of a text, as English writes them."""
    marks_of = marks(lang)
    found = re.findall(r"\d(?:[\d.,]*\d)?", text)
    return Counter(one.replace(marks_of.group, " ").replace(marks_of.decimal, ".").replace(" ", "").replace(",", "")
                   for one in found)


@pytest.mark.parametrize("lang", languages()[1:])
@FREELY
@given(rate=st.floats(0.05, 2.4), last=st.integers(1, 8))
def test_every_language_tells_the_same_numbers(lang: str, rate: float, last: int) -> None:
    run = salt_run(rate, 8)
    english, told = events(run, 0, last), events(run, 0, last, all_words(lang))
    assert len(told) == len(english)
    for said, other in zip(english, told, strict=True):
        assert other != said
        lacking = figures(said, "en") - figures(other, lang)
        assert lacking <= Counter({"2": 1}), "two of something may have a form of its own"
        more = figures(other, lang) - figures(said, "en")
        assert more <= Counter({"1": 1, "2": 1}), "once and twice may be told in figures"


@pytest.mark.parametrize("lang", languages()[1:])
def test_a_film_is_described_in_its_language(lang: str) -> None:
    plan = make_plan(in_language(load("how-big-a-pinch"), lang))
    words, mark = all_words(lang), re.escape(marks(lang).decimal)
    text = " ".join(line.lines[0] for line in descriptions(plan))
    assert words.gettext("It goes further and further off.") in text
    assert re.search(rf"\d{mark}\d", text)
    assert not re.findall(r"[A-Za-z]{4,}", text) or lang == "es"
    assert not re.search(r"\b(?:the|steps|loss|salt)\b", text, re.IGNORECASE)

"""Who steps too far on a land: thrown as far as that is, and back at the start for a shorter step."""

from __future__ import annotations

import math

import numpy as np
import pytest

from scenes.kit.region import Region
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill.walker import DIAL_MARK
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load


@pytest.fixture(scope="module")
def walking():
    with on_set(make_plan(load("walking-in-fog")), 90) as built:
        yield built


def posed(walking, verb):
    """All whole ticks of a beat, one after the other."""
    beat = next(b for b in walking.plan.beats if b.verb == verb)
    for tick in range(beat.ticks + 1):
        walking.pose(now := Moment(beat, float(tick)))
        yield now


def test_who_steps_too_far_is_thrown_as_far_as_the_step_is_long(walking):
    """On the ground plan, 25 times as far as the step that is made at last; and never out of the picture."""
    knobs, bold = walking.knobs, walking.runs["bold"]
    frame, view = walking.regions["frame"], knobs.plane.view
    for now in posed(walking, "overstep"):
        assert knobs.walker.dial.read() * DIAL_MARK == pytest.approx(0.25)
        x, y = knobs.walker.cook.read_feet()
        seen = walking.view(now).on_screen(Region(x, y, 0.0, 0.0))
        assert abs(seen.x) < 0.95 * frame.width / 2, now.tick
        assert abs(seen.y) < 0.95 * frame.height / 2, now.tick
    throw = knobs.on.throws["bold"]
    assert throw.shown == 1.0
    for spot in (knobs.walker.cook.read_feet(), knobs.plane.arrow.read()[1]):
        landed = view.ground(spot, float(throw._heights(np.array([1.0]))[0]))
        assert landed == pytest.approx(bold.points[1], abs=1e-9)
    assert knobs.walker.cook.read() == "horrified"


def test_who_was_thrown_comes_back_and_then_makes_the_shorter_step(walking):
    """In this order: back along the arrow to the start, the dial turned by a hand, the step; the lantern on the belt
    meanwhile."""
    knobs, throw = walking.knobs, walking.knobs.on.throws["bold"]
    start, spots, hands, begins = knobs.plane.foot(0.0), [], [], {}
    for now in posed(walking, "turn_down"):
        feet = knobs.walker.cook.read_feet()
        spots.append(feet)
        rate = knobs.walker.dial.read() * DIAL_MARK
        seen = {"back": feet == pytest.approx(start, abs=1e-9), "turned": rate == pytest.approx(0.01),
                "arrow": now.s == 0 and knobs.plane.arrow.faded == 1.0 and "turned" in begins, "walks": now.s > 0}
        for name in (name for name, there in seen.items() if there):
            begins.setdefault(name, now.tick)
        if "back" in begins and 0.011 < rate < 0.249:
            hand, dial = np.array(knobs.walker.cook.hand(1)) * knobs.size, np.array(knobs.walker.dial.placed[:2])
            apart = np.linalg.norm(hand + knobs.walker.cook.placed[:2] - dial)
            hands.append(apart / (knobs.walker.dial.radius * knobs.size))
            assert math.dist(knobs.walker.lantern.placed[:2], feet) < 0.4 * knobs.walker.tall * knobs.size
    assert [*begins] == ["back", "turned", "arrow", "walks"]
    assert spots[0] == pytest.approx(throw.spot(1.0), abs=1e-9)
    assert spots[-1] == pytest.approx(knobs.plane.foot(1.0), abs=1e-9)
    assert max(hands) < 1.5
    assert knobs.walker.cook.read() == "pleased"


def test_the_jar_runs_over_when_its_cook_is_thrown(walking):
    jar = walking.knobs.beside.meter.jar
    for now in posed(walking, "overstep"):
        assert jar.faded == 1.0, now.tick
    assert jar.read() == pytest.approx(jar.top)
    assert walking.knobs.beside.overflow.faded == 1.0
    for _ in posed(walking, "turn_down"):
        pass
    assert jar.read() == pytest.approx(float(walking.runs["both"].losses[1]))
    assert not walking.knobs.beside.overflow.faded


def test_the_arrow_shortens_with_the_dial_from_the_one_step_to_the_other(walking):
    """One arrow, on the ground: at every tick as long as the rate at which the dial stands times the gradient."""
    knobs, bold, both = walking.knobs, walking.runs["bold"], walking.runs["both"]
    throw, parts = knobs.on.throws["bold"], []
    for now in posed(walking, "turn_down"):
        if now.s == 0:
            tail, tip = knobs.plane.arrow.read()
            assert tail == pytest.approx(knobs.plane.foot(0.0), abs=1e-9)
            share = knobs.walker.dial.read() * DIAL_MARK / 0.25
            landed = knobs.plane.view.ground(tip, float(throw._heights(np.array([share]))[0]))
            assert landed == pytest.approx(both.points[0] + share * (bold.points[1] - both.points[0]), abs=1e-6)
            parts.append(share)
    assert parts[0] == pytest.approx(1.0)
    assert parts[-1] == pytest.approx(1 / 25)
    assert np.all(np.diff(parts) <= 1e-9)


def test_start_and_end_of_a_throw_are_seen_at_once(walking):
    """Cook, arrow and jar, none over another, when the arrow has grown and until they come back."""
    knobs, throw = walking.knobs, walking.knobs.on.throws["bold"]
    safe, jar = walking.regions["safe"], walking.regions["land_jar"]
    beat = next(b for b in walking.plan.beats if b.verb == "overstep")
    view = walking.view(Moment(beat, float(beat.ticks)))
    for x, y in (throw.spot(0.0), throw.spot(1.0)):
        seen = view.on_screen(Region(x, y + knobs.walker.tall * knobs.size / 2, 0.0, knobs.walker.tall * knobs.size))
        assert jar.right < seen.x < safe.right
        assert safe.bottom < seen.bottom < seen.top < safe.top

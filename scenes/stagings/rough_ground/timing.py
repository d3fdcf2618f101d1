"""When things come, go and move on the staging rough_ground, in ticks."""

from __future__ import annotations

from scenes.stage.moves import Cued, Then, later
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import AfterSteps, Share
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# verb -> the shares of a step in which its parts move
STEPS: dict[str, dict[str, Share]] = {
    "open": {"arrow": (0.0, 0.4), "walk": (0.45, 1.0)},
    "hop": {"plank": (0.0, 0.2), "arrow": (0.24, 0.50), "hop": (10 / 18, 16 / 18), "plank goes": (0.58, 0.78),
            "arrow goes": (0.86, 1.0)},
}

# what changes its place goes, then stands in the new one; from then on a race is run, or the bars of all races go
# to one scale and the winners' marks swell in turn
OUT, GROW = 5, 11
RACE = 31
GLIDE = (4, 14)
TURNS, SWELL = 5, 5     # from one winner's mark to the next, and of a mark's way up or down
GROUNDS = ("bowl", "slanted", "straight")
SWELLS = GROW + sum(GLIDE)

# what each verb needs
PACE = {
    "open": Pace(lead=16, tail=4, step_ticks=11, window=STEPS["open"]["walk"]),
    "walk": Pace(lead=2, tail=6, step_ticks=2),
    "ravine": Pace(lead=40, tail=12),
    "hop": Pace(lead=4, tail=4, step_ticks=18, window=STEPS["hop"]["hop"]),
    "hop_on": Pace(lead=4, tail=6, step_ticks=2, window=(0.0, 0.9)),
    "stop": Pace(lead=16, tail=4, step_ticks=2),
    "sled": Pace(lead=16, tail=2, step_ticks=12),
    "ride": Pace(lead=0, tail=0, step_ticks=8, window=(0.125, 0.875)),
    "ride_on": Pace(lead=0, tail=8, step_ticks=3),
    "rules": Pace(lead=66, tail=8),
    "line_up": Pace(lead=24, tail=4),
    "race": Pace(lead=GROW + RACE, tail=2),
    "winner": Pace(lead=10, tail=12),
    "rest": Pace(lead=SWELLS + TURNS * (len(GROUNDS) - 1) + 2 * SWELL, tail=3),
}

SEEN = 6                # for which a cut, which takes CUT, is seen before its beat ends
CUT = 12

# verb -> thing -> when it moves
EVERY = "every verb"
MOVES: dict[str, dict[str, Move]] = {
    EVERY: {
        "table": Move(0, 3), "table goes": Move(14, 3), "number": AfterSteps(-1, 4), "cuts go": Move(0, SMALL),
        "dial": Move(4), "goes": Move(0, OUT), "comes": Move(OUT, GROW - OUT), "grows": Move(0, GROW),
        "row": Move(0, SMALL), "sign goes": Move(0, SMALL), "sign comes": Move(SMALL, SMALL),
    },
    "walk": {"arrow goes": AfterSteps(0, 4)},
    "ravine": {"across": Cued(16, CUT, "across", CUT + SEEN), "along": Cued(34, CUT, "along", CUT + SEEN)},
    "rules": {**{rule: Move(cue=rule) for rule in ("plain", "momentum", "adam")},
              "dials turn": Then(STANDARD, LARGE, after=Move(cue="adam"))},
    "rest": {"common": Move(GROW + GLIDE[0], GLIDE[1]), "swells": Move(SWELLS, SWELL),
             "shrinks": Move(SWELLS + SWELL, SWELL)},
}
OWN_LOSS = 8            # of a step, from which on its own loss can be read
CARDS_GONE = 4          # after which the grounds come
AFTER = 5               # from one sign's coming to the next


def move(now: Moment, thing: str) -> Move:
    """When a thing moves in this beat."""
    return MOVES.get(now.beat.verb, {}).get(thing) or MOVES[EVERY][thing]


def cut(now: Moment, name: str) -> float:
    """How far a cut through the ground has been made."""
    return move(now, name).ease(now) if now.comes("cut") else float(bool(now.beat.entry.get("cut")))


def racing(now: Moment, ground: str) -> float:
    """How much of the time of a race is over: 0 … 1."""
    raced = [bool(state.get(ground)) for state in (now.beat.entry, now.beat.exit)]
    return float(raced[1]) if raced[0] == raced[1] else min(1.0, max(0.0, (now.tick - GROW) / RACE))


def race_playhead(now: Moment, ground: str, longest: int) -> float:
    """What the rules of a ground share: faster and faster, to the last step of the longest."""
    return longest * racing(now, ground) ** 2


def race_tick(step: int, longest: int) -> float:
    """When a race comes to a step."""
    return GROW + RACE * (step / longest) ** 0.5


def turn(now: Moment) -> tuple[bool, float]:
    """Whether new places hold already, and how far what changes its place is there: it goes, then comes."""
    if now.beat.entry.get("racing") == now.beat.exit.get("racing"):
        return True, 1.0
    if now.tick < OUT:
        return False, 1.0 - move(now, "goes").ease(now)
    return True, move(now, "comes").ease(now)


def swell(now: Moment, ground: str) -> float:
    """At the end the winners' marks swell once, one after the other."""
    if now.beat.verb != "rest":
        return 0.0
    up, down = (later(move(now, way), GROUNDS.index(ground), TURNS) for way in ("swells", "shrinks"))
    return up.ease(now) - down.ease(now)


def sign_moved(now: Moment, k: int) -> float:
    """How far sign k has gone from its card: they leave together, and come one after the other."""
    return 0.5 * (move(now, "sign goes").ease(now) + later(move(now, "sign comes"), k, AFTER).ease(now))

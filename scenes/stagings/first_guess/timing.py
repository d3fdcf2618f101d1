"""When things come, go and move on the staging first_guess: one table, and what follows from it. manim-free."""

from __future__ import annotations

from scenes.kit.easing import through
from scenes.stage.moves import Cued, Ending, Latest, Then, comes_and_goes, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# what each verb needs
PACE = {
    "ask": Pace(lead=60, tail=6),
    "guess": Pace(lead=72, tail=8),
    "hundred": Pace(lead=98, tail=10),
    "turn": Pace(lead=98, tail=10),
    "all_knobs": Pace(lead=90, tail=16),
    "name": Pace(lead=20, tail=30),
}

DROP, LAY, APART = 12, 10, 8            # ticks in which a thing is put down; an answer laid; from one to the next
CARD, MARK = 10, 5                      # in which a card comes out of its slot; the cross on it
COUNTED, GATHERED = 46, 16              # in which a hundred are asked; what is right is gathered
ROLLED, TURNED = 16, 36                 # in which a shutter rolls up; a knob is turned
BACK = 78                               # of the one pull-back
BACK_IN = 14                            # in which a card goes back into its slot
GOES = Move(0, SMALL)

_ANSWER = Cued(2, LAY, cue="answer", needs=LAY + 2 * APART + 50)
_CARDS = {thing: Cued(26 + 13 * k, CARD, cue=cue, needs=CARD + MARK + 6)
          for k, (thing, cue) in enumerate((("soup", "soup"), ("digit", "scribble"), ("word", "sentence")))}
_TEST = Latest(0, COUNTED, of=(Cued(28, cue="test", needs=COUNTED + GATHERED + 10), Move(26)))
_OPEN = Cued(28, ROLLED, cue="open", needs=ROLLED + TURNED + 20)
_TURN = Latest(0, TURNED, of=(Then(ROLLED + 10, after=_OPEN), Cued(60, cue="turn", needs=TURNED + 8)))
_MANY = Cued(18, ROLLED, cue="many", needs=BACK - 10)
_MOST = Latest(0, ROLLED, of=(Then(ROLLED + 8, after=_MANY), Cued(52, cue="most", needs=ROLLED + STANDARD)))

# thing -> (what it is of in the state, when it comes, when it goes)
THINGS: dict[str, tuple[str, Move, Move]] = {
    "item soup": ("asked", Move(0, 0), GOES),       # it stands there, near, as the view begins to go back
    "item digit": ("asked", Cued(22, DROP, cue="scribble", needs=2 * DROP), GOES),
    "item word": ("asked", Cued(40, DROP, cue="sentence", needs=DROP), GOES),
    "known soup": ("known", _ANSWER, GOES),
    "known digit": ("known", Then(APART, LAY, after=_ANSWER), GOES),
    "known word": ("known", Then(2 * APART, LAY, after=_ANSWER), GOES),
    **{f"card {thing}": ("guessed", move, GOES) for thing, move in _CARDS.items()},
    **{f"mark {thing}": ("guessed", Then(CARD + 3, MARK, after=move), GOES) for thing, move in _CARDS.items()},
    "slot digit": ("looked", Move(0, SMALL), GOES),
    "slot soup": ("looked", Move(0, BACK_IN), GOES),
    "slot word": ("looked", Move(4, BACK_IN), GOES),
    "aside": ("looked", Move(8, STANDARD), GOES),
    "dots": ("tested", Then(-STANDARD, SMALL, after=_TEST), Move(2, SMALL)),
    "open soup": ("open", _OPEN, GOES),
    "ruler": ("open", Then(ROLLED - 4, SMALL, after=_OPEN), GOES),
    "open digit": ("all", _MANY, GOES),
    "open word": ("all", _MOST, GOES),
    "turned": ("turned", _TURN, GOES),
    "count soup": ("all", Move(9, SMALL), GOES),       # when the ruler is gone
    "count digit": ("all", Then(ROLLED - 2, SMALL, after=_MANY), GOES),
    "count word": ("all", Then(ROLLED - 2, SMALL, after=_MOST), GOES),
    "name": ("named", Cued(4, STANDARD, cue="name", needs=STANDARD), GOES),
}
# when the view moves, and the cook from one act to the next
VIEWS = {"ask": Move(0, 32), "name": Ending(0, 28), "hundred": Move(0, 26), "turn": Move(0, 30),
         "all_knobs": Move(6, BACK)}
ACTS = {
    "ask": Then(LARGE, STANDARD, after=THINGS["item word"][1]),
    "guess": Then(CARD, STANDARD, after=_CARDS["soup"]), "turn": Then(-14, 12, after=_TURN),
    "all_knobs": Then(-6, STANDARD, after=_MANY), "name": Move(6, STANDARD),
}
# where the pool of light goes, and when; each begins after the one before has ended
LIT: dict[str, dict[str, Move]] = {
    "ask": {"soup": Cued(4, DROP, cue="soup", needs=2 * DROP), "digit": THINGS["item digit"][1],
            "word": THINGS["item word"][1]},
    "guess": {thing: _CARDS[thing] for thing in ("soup", "digit", "word")},
    "hundred": {"digit": Move()},
    "turn": {"soup": Move(0, LARGE)},
    "all_knobs": {"digit": Move(10, ROLLED), "word": Then(-4, ROLLED, after=_MOST)},
    "name": {"cook": Move(6, STANDARD)},
}


def there(now: Moment, thing: str) -> float:
    """How far a thing of the state is there."""
    key, comes, goes = THINGS[thing]
    return comes_and_goes(now, key, comes, goes)


def move_of(thing: str) -> Move:
    """With which movement a thing comes."""
    return THINGS[thing][1]


def tested(now: Moment) -> float:
    """How far the hundred have been asked: evenly, so that they can be counted."""
    if not now.comes("tested"):
        return 1.0
    return min(1.0, max(0.0, (now.tick - _TEST.begins(now)) / COUNTED))


def gathered(now: Moment) -> float:
    """How far what was read rightly has been gathered."""
    return Then(COUNTED + 4, GATHERED, after=_TEST).ease(now) if now.comes("tested") else 1.0


def near(now: Moment) -> float:
    """How near the soup's knobs are: what is small there can be read, and what asks for it is there."""
    before, after = (state.get("view") == "near_soup" for state in (now.beat.entry, now.beat.exit))
    if before and after:
        return 1.0
    view = VIEWS.get(now.beat.verb, Move())
    return through(view.ease(now), (0.96, 1.0)) if after else before * (1.0 - through(now.tick, (0.0, 7.0)))


def named(now: Moment) -> float:
    """How far it stands there what they are called: it is gone, as all counts are, before the view comes near."""
    return there(now, "name") * (1.0 - asking(now))


def asking(now: Moment) -> float:
    """How far the view has gone near who asks."""
    before, after = (state.get("view") == "asker" for state in (now.beat.entry, now.beat.exit))
    return through(VIEWS["name"].ease(now), (0.0, 0.3)) if after and not before else float(after)


def acted(now: Moment) -> float:
    """How far the cook has gone from one act to the next."""
    return ACTS.get(now.beat.verb, GOES).ease(now)


def once_turned(now: Moment) -> float:
    """How far the knob has been turned, in the beat in which it is and after it."""
    return once(now, "turned", _TURN) if now.beat.exit.get("turned") else 0.0

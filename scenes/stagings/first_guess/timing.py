"""When things come, go and move on the staging first_guess: one table, and what follows from it. manim-free."""

from __future__ import annotations

from scenes.kit.easing import through
from scenes.stage.moves import Cued, Latest, Then, comes_and_goes, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# what each verb needs
PACE = {
    "ask": Pace(lead=60, tail=6),
    "guess": Pace(lead=84, tail=16),
    "hundred": Pace(lead=104, tail=16),
    "turn": Pace(lead=98, tail=10),
    "all_knobs": Pace(lead=112, tail=18),
    "name": Pace(lead=88, tail=26),
}

DROP, LAY, APART = 12, 10, 6            # ticks in which a thing is put down; an answer laid; from one to the next
CARD, MARK = 10, 5                      # in which a card comes out of its slot; cross and tick
COUNTED, GATHERED = 52, 14              # in which a hundred are asked; what is right is gathered
ROLLED, TURNED = 16, 36                 # in which a shutter rolls up; a knob is turned
BACK, FAR = 30, 44                      # of the pull-back to the second machine's knobs; to the third's
HOME = 40                               # of the way from there to the cook
BACK_IN = 14                            # in which a card goes back into its slot
GOES = Move(0, SMALL)

_CARDS = {thing: Cued(8 + 13 * k, CARD, cue=cue, needs=CARD + LAY + MARK + 20)
          for k, (thing, cue) in enumerate((("soup", "soup"), ("digit", "scribble"), ("word", "sentence")))}
_ANSWER = Latest(0, LAY, of=(Then(CARD + 6, after=_CARDS["word"]),
                             Cued(50, cue="answer", needs=LAY + 2 * APART + MARK + 4)))
_KNOWN = {thing: Then(APART * k, LAY, after=_ANSWER) for k, thing in enumerate(("soup", "digit", "word"))}
_TEST = Latest(0, COUNTED, of=(Cued(28, cue="test", needs=COUNTED + GATHERED + 10), Move(26)))
_LUCK = Latest(0, GATHERED, of=(Then(COUNTED + GATHERED + 2, after=_TEST), Cued(28, cue="luck", needs=GATHERED + 6)))
_OPEN = Cued(28, ROLLED, cue="open", needs=ROLLED + TURNED + 20)
_TURN = Latest(0, TURNED, of=(Then(ROLLED + 10, after=_OPEN), Cued(60, cue="turn", needs=TURNED + 8)))
MANY = Cued(18, BACK, cue="many", needs=BACK + FAR + 16)
MOST = Latest(0, FAR, of=(Then(BACK + 8, after=MANY), Cued(58, cue="most", needs=FAR + 6)))
_NAME = Cued(4, STANDARD, cue="name", needs=STANDARD)
BACK_HOME = Latest(0, HOME, of=(Then(STANDARD + 28, after=_NAME), Cued(30, cue="one", needs=HOME + STANDARD)))

# thing -> (what it is of in the state, when it comes, when it goes)
THINGS: dict[str, tuple[str, Move, Move]] = {
    "item soup": ("asked", Move(0, 0), GOES),       # it stands there, near, as the view begins to go back
    "item digit": ("asked", Cued(22, DROP, cue="scribble", needs=2 * DROP), GOES),
    "item word": ("asked", Cued(40, DROP, cue="sentence", needs=DROP), GOES),
    **{f"card {thing}": ("guessed", move, GOES) for thing, move in _CARDS.items()},
    **{f"known {thing}": ("known", move, GOES) for thing, move in _KNOWN.items()},
    **{f"mark {thing}": ("known", Then(LAY - 2, MARK, after=move), GOES) for thing, move in _KNOWN.items()},
    "gone": ("looked", Move(0, SMALL), GOES),
    "slot soup": ("looked", Move(0, BACK_IN), GOES),
    "slot word": ("looked", Move(4, BACK_IN), GOES),
    "slot digit": ("open", Move(0, BACK_IN), GOES),
    "trays": ("tested", Then(-STANDARD - 6, STANDARD, after=_TEST), Move(0, SMALL)),
    "open soup": ("open", _OPEN, GOES),
    "ruler": ("open", Then(ROLLED - 4, SMALL, after=_OPEN), GOES),
    "turned": ("turned", _TURN, GOES),
    "count": ("all", Move(9, SMALL), GOES),       # when the ruler is gone
    "name": ("named", _NAME, GOES),
}
# when the view moves, and the cook from one act to the next
VIEWS: dict[str, Move] = {"ask": Move(0, 34), "name": BACK_HOME, "hundred": Move(0, 22), "turn": Move(0, 30),
                          "all_knobs": MOST}
ACTS = {
    "ask": Then(LARGE, STANDARD, after=THINGS["item word"][1]),
    "guess": Then(CARD, STANDARD, after=_CARDS["soup"]), "turn": Then(-14, 12, after=_TURN),
    "all_knobs": Move(4, STANDARD), "name": Then(HOME // 2, STANDARD, after=BACK_HOME),
}
# where the pool of light goes, and when; each begins after the one before has ended
LIT: dict[str, dict[str, Move]] = {
    "ask": {"soup": Cued(4, DROP, cue="soup", needs=2 * DROP), "digit": THINGS["item digit"][1],
            "word": THINGS["item word"][1]},
    "guess": {thing: _CARDS[thing] for thing in ("soup", "digit", "word")},
    "hundred": {"digit": Move()},
    "turn": {"soup": Move(0, LARGE)},
    "name": {"cook": Then(-LARGE, LARGE, after=BACK_HOME)},
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


def lucky(now: Moment) -> float:
    """How far it is told what luck would get."""
    return _LUCK.ease(now) if now.comes("tested") else 1.0


def near(now: Moment) -> float:
    """How near the soup's knobs are: what is small there can be read, and what asks for it is there."""
    before, after = (state.get("view") == "near_soup" for state in (now.beat.entry, now.beat.exit))
    if before and after:
        return 1.0
    view = VIEWS.get(now.beat.verb, Move())
    return through(view.ease(now), (0.96, 1.0)) if after else before * (1.0 - through(now.tick, (0.0, 7.0)))


def gone_back(now: Moment) -> tuple[float, float]:
    """How far the view has gone back to the knobs of the second machine, and on to those of the third."""
    if now.comes("all"):
        return MANY.ease(now), MOST.ease(now)
    there = float(bool(now.beat.exit.get("all")))
    return there, there


def home(now: Moment) -> float:
    """How far the view has come back from there to the cook."""
    return BACK_HOME.ease(now) if now.comes("named") else float(bool(now.beat.exit.get("named")))


def leaving(now: Moment) -> float:
    """How far what stands there, far back, is gone before the view comes home."""
    return Then(-SMALL, SMALL, after=BACK_HOME).ease(now) if now.comes("named") else home(now)


def acted(now: Moment) -> float:
    """How far the cook has gone from one act to the next."""
    return ACTS.get(now.beat.verb, GOES).ease(now)


def once_turned(now: Moment) -> float:
    """How far the knob has been turned, in the beat in which it is and after it."""
    return once(now, "turned", _TURN) if now.beat.exit.get("turned") else 0.0

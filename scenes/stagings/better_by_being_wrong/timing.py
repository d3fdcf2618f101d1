"""When things come, go and move on the staging better_by_being_wrong, in ticks."""

from __future__ import annotations

from dataclasses import replace

from scenes.kit.easing import at_first, smoothstep, through
from scenes.stage.moves import Cued, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment, State

# what each verb needs
PACE = {
    "open": Pace(lead=16, tail=8),
    "say": Pace(lead=38, tail=3),
    "read": Pace(lead=27, tail=2),
    "curves": Pace(lead=66, tail=8),
    "pot": Pace(lead=54, tail=6),
    "look_closer": Pace(lead=30, tail=10),
    "offer": Pace(lead=70, tail=10),
}

EACH, FALL, CLASP = 2.5, 8.0, 6.0       # of a row: from tile to tile, of a tile's fall, of a clasp
WAVE, DIAGONALS, LIT = 0.8, 18, 6.0     # of the wall: from diagonal to diagonal, how many, of a digit that lights up
LARGE_DRAWN, SMALL_DRAWN, APART = 26.0, 14.0, 6.0   # of the large curve, of a small one, from one to the next
DRAINS, MOVING = 9.0, 0.75              # of a step of the pot's run; for which share of it the jar moves
AWAY = 12.0                             # how soon the printed loss gives way while the jar moves, and comes again
WALL = WAVE * DIAGONALS + LIT           # until all digits are lit
LIGHT = SMALL                           # in which the light of the loop goes on to its next station
SAID, NUDGES = 2.0, 12.0                # when a row is said, or its learner nudged; how long that takes

_SPOON = Cued(12, 46, cue="offer", needs=46)

# verb -> thing -> its movement. What lasts as long as a row, all curves or all steps needs as many ticks; and
# "talks on", "truth" and "unread" start as something else ends: see the functions below, and speech.py.
MOVES: dict[str, dict[str, Move]] = {
    # of whole sets, in any beat: the next comes while the one before goes
    "any": {"goes": Move(0, 8), "comes": Move(4, 8)},
    "open": {"title goes": Move(20, STANDARD), "first word": Move(20 + STANDARD, SMALL)},
    "say": {
        "nudge": Cued(SAID, NUDGES, cue="nudge", needs=NUDGES),
        "first row": Cued(SAID, cue="say"), "row": Cued(SAID + NUDGES, cue="say"), "talks on": Cued(cue="on"),
        "truth": Cued(SAID, STANDARD, cue="truth", needs=STANDARD),
        "gap goes": Move(0, 4), "step": Move(0, SMALL), "loss": Move(0, SMALL)},
    "read": {
        "first light": Cued(16, WALL, cue="light", needs=WALL), "light": Cued(6, WALL, cue="light", needs=WALL),
        "nudge": Move(2, 0), "old count": Move(0, 3), "unread": Cued(0, 30, cue="unread", needs=30)},
    "curves": {"curves": Cued(16, cue="draw"), "card": Move(-8, 8), "round": Move(12, STANDARD)},
    "pot": {"jar": Cued(16, cue="jar"), "round": Move(12, STANDARD)},
    "look_closer": {"loupe": Cued(8, STANDARD, cue="look", needs=LARGE)},
    "offer": {"spoon": _SPOON, "jar goes": Then(-STANDARD, STANDARD, after=_SPOON)},
}

# in shares of a movement: of the spoon that is offered, and of a digit that was misread
OFFER = {"lifted": (0.0, 0.36), "turned": (0.36, 1.0), "lit": (0.6, 1.0),
         "fades here": (0.0, 0.5), "comes there": (0.5, 1.0)}      # the last two without the way, in a calm film
MISREAD = {"grows": (0.0, 0.4), "card": (0.0, 0.3), "taken for": (0.4, 0.7), "truly": (0.7, 1.0)}

# a movement's n-th part, in which a thing comes that belongs to it and comes first
SOON = {"tile": 6, "wanted word's shelf": 2}

NEVER = -1          # what a step of the state is where none has been made


def passed(part: float, window: tuple[float, float]) -> float:
    """How far a movement is, by the fractions between which it goes on."""
    return through(part, window)


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement which has gone so far."""
    return at_first(way, SOON[thing])


def needing(move: Move, ticks: float) -> Cued:
    """A movement at its cue that needs so many ticks from then on."""
    return Cued(move.start, move.ticks, move.cue, ticks)


def there(now: Moment, thing: str) -> float:
    """How far one of the sets is there."""
    return MOVES["any"]["comes" if now.comes(thing) else "goes"].presence(now, thing)


def number(state: State, key: str) -> int:
    """What a verb set to a step; NEVER where none has."""
    value = state.get(key)
    return NEVER if value is None else int(str(value))


def steps_of(now: Moment, key: str) -> tuple[int, int]:
    """The step that the state has before, and after this beat."""
    return number(now.beat.entry, key), number(now.beat.exit, key)


# words -----------------------------------------------------------------------------------
def nudged_at(now: Moment) -> float:
    return MOVES["say"]["nudge"].begins(now)


def corrected(now: Moment) -> float:
    """How far the learner of words has been corrected in this beat."""
    return MOVES["say"]["nudge"].ease(now)


def first_word(now: Moment) -> float:
    """How far the word is there that every row begins with: it comes as the title goes."""
    return MOVES["open"]["first word"].ease(now) if now.comes("title") else 1.0


def titled(now: Moment) -> float:
    return now.presence("title") * (1.0 - MOVES["open"]["title goes"].ease(now)) if now.comes("title") else 0.0


# digits ----------------------------------------------------------------------------------
def light_at(now: Moment) -> float:
    """When the first digit begins to light up; its step is named with the nudge before."""
    return MOVES["read"]["first light" if now.comes("wall") else "light"].begins(now)


def read_through_at(now: Moment) -> float:
    """When nearly all digits are lit, and what is read is compared."""
    return light_at(now) + WALL - SMALL


def wave(now: Moment) -> float:
    """From diagonal to diagonal of the wall; in a calm film all light up at once."""
    return 0.0 if now.calm else WAVE


def read_at(now: Moment) -> float:
    """When the step is named whose reading is shown: the reader is corrected, but for the first."""
    light = light_at(now)
    return light if number(now.beat.entry, "read") == NEVER else min(MOVES["read"]["nudge"].start, light)


def enlarged(now: Moment) -> float:
    """How far the misread digits are enlarged, and told."""
    if not now.comes("unread"):
        return float(bool(now.beat.entry.get("unread")))
    return replace(MOVES["read"]["unread"], start=light_at(now) + WALL).ease(now)


# curves ----------------------------------------------------------------------------------
def curves_ticks(count: int) -> float:
    """Until the last of so many curves is drawn."""
    return LARGE_DRAWN + APART * (count - 2) + SMALL_DRAWN


def since_drawn(now: Moment, count: int) -> float:
    """Ticks since the first of so many curves began to be drawn."""
    ticks = curves_ticks(count)
    return now.tick - curves_begin(now, count) if now.comes("curves") else ticks


def curves_begin(now: Moment, count: int) -> float:
    """When the first of so many curves begins to be drawn."""
    return needing(MOVES["curves"]["curves"], curves_ticks(count)).begins(now)


def _small_at(k: int) -> float:
    """When a small curve begins, the first of them as the large one is drawn."""
    return LARGE_DRAWN + APART * (k - 1)


def small_curve_at(k: int) -> float:
    """When the k-th curve begins, from the first of them on."""
    return _small_at(k) if k else 0.0


def curve_drawn(since: float, k: int) -> float:
    """How far the k-th curve is drawn; number 0 is the large one."""
    return smoothstep((since - _small_at(k)) / SMALL_DRAWN if k else since / LARGE_DRAWN)


def card_lit(since: float, k: int) -> float:
    """How far a card is lit: just before its curve."""
    card = MOVES["curves"]["card"]
    return smoothstep((since - _small_at(k) - card.start) / card.ticks) if k else 1.0


# the pot ---------------------------------------------------------------------------------
def drained_to(ticks: float, steps: int) -> float:
    """How many steps of the pot's run have been made so long after the first began: each moves, then rests."""
    made, under_way = divmod(min(max(ticks, 0.0), DRAINS * steps), DRAINS)
    return made + smoothstep(under_way / (MOVING * DRAINS))


def pot_playhead(now: Moment, steps: int) -> float:
    ticks = DRAINS * steps
    if not now.comes("pot"):
        return drained_to(ticks, steps)
    return drained_to(now.tick - pot_begins(now, steps), steps)


def loss_printed(s: float) -> float:
    """How far the printed loss is there: it stands at whole steps."""
    return 1.0 - smoothstep(AWAY * min(s % 1.0, 1.0 - s % 1.0))


def pot_begins(now: Moment, steps: int) -> float:
    """When the first step of the pot's run begins."""
    return needing(MOVES["pot"]["jar"], DRAINS * steps).begins(now)


def offer_at(now: Moment) -> float:
    """When the spoon is taken."""
    return MOVES["offer"]["spoon"].begins(now)


def measured(now: Moment) -> float:
    """How far the jar is there: it leaves before the spoon is lifted."""
    if now.beat.verb != "offer":
        return there(now, "pot")
    return 1.0 - MOVES["offer"]["jar goes"].ease(now) if now.comes("offered") else 0.0


def closer(now: Moment) -> float:
    """How far the loupe is there: it comes when asked for, and leaves with the jar."""
    if now.comes("closer"):
        return MOVES["look_closer"]["loupe"].ease(now)
    return float(bool(now.beat.entry.get("closer"))) * measured(now)


def offered(now: Moment) -> float:
    """How far the spoon is on its way to you, evenly."""
    if not now.comes("offered"):
        return float(bool(now.beat.entry.get("offered")))
    return min(1.0, max(0.0, (now.tick - offer_at(now)) / MOVES["offer"]["spoon"].ticks))

"""When things come, go and move on the staging better_by_being_wrong, in ticks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenes.kit.easing import smoothstep, through
from scenes.stage.moves import Cued, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, STANDARD, Moment, State

# what each verb needs
PACE = {
    "open": Pace(lead=70, tail=4),
    "measure": Pace(lead=36, tail=4),
    "say": Pace(lead=68, tail=4),
    "chain": Pace(lead=44, tail=6),
    "read": Pace(lead=34, tail=2),
    "pot": Pace(lead=130, tail=8),
    "serve": Pace(lead=72, tail=4),
    "offer": Pace(lead=70, tail=20),
}

EACH, HOP, WAIT = 3.0, 8.0, 3.0         # of a row: from word to word, of a word's way, until the first falls
APART, FALL = 3.0, 11.0                 # from fall to fall, of a word's fall
GROWS = 12.0                            # of a bar, when its words stand or lie
LINKS = 9.0                             # from a word to the one that comes next
NUDGES = 16.0                           # how long knobs turn
PAN = 26.0                              # of the view, from one set to the next
GONE = 6.0                              # in which what would pass under the badge goes
WAVE, DIAGONALS, LIT = 0.8, 18, 6.0     # of the wall: from diagonal to diagonal, how many, of a digit that lights up
WALL = WAVE * DIAGONALS + LIT           # until all digits are lit
LIGHT = SMALL                           # in which the light of the loop goes on to its next station
FIRST, OTHERS = 30.0, 18.0              # of the first step of the pot's run, of every other
POURS = (0.30, 0.74)                    # of such a step: its hand pours, the jar falls
REACHES, BACK = (0.0, 0.28), (0.80, 1.0)        # the hand goes to the pot, and back
AWAY = 12.0                             # how soon the printed loss gives way while the jar moves, and comes again
LOOKS = 12.0                            # of a head that turns
EATS, MEALS = 22.0, 2                   # of a spoonful from bowl to mouth and back, how many
DIPPED = 0.25                           # of a spoonful: the spoon is in the bowl


@dataclass(frozen=True)
class NotAtOnce(Cued):
    """From its cue, but no sooner than `start`: what it changes is not seen as the beat begins."""

    def begins(self, now: Moment) -> float:
        return max(self.start, super().begins(now))


_SPOON = Cued(10, 50, cue="offer", needs=50)

# verb -> thing -> its movement
MOVES: dict[str, dict[str, Move]] = {
    "any": {"view": Move(0, PAN), "look": Move(0, LOOKS)},
    "open": {"view": Move(0, 14), "fall": Move(17, FALL), "title": Move(38, STANDARD)},
    "measure": {"title goes": Move(0, 8), "bar": Cued(10, GROWS, cue="loss", needs=GROWS)},
    "say": {"nudge": NotAtOnce(2, NUDGES, cue="nudge", needs=66), "arcs go": Move(0, 14)},
    "chain": {"dims": Move(0, STANDARD), "links": Cued(12, 30, cue="chain", needs=30)},
    "read": {
        "first light": Cued(PAN + 2, WALL, cue="light", needs=WALL),
        "light": NotAtOnce(14, WALL, cue="light", needs=WALL),
        "nudge": Move(2, 10), "unread": Cued(0, 30, cue="unread", needs=30)},
    "serve": {"eat": NotAtOnce(PAN, EATS * MEALS, cue="eat", needs=EATS * MEALS)},
    "offer": {"spoon": _SPOON},
}

# in shares of a movement: of the spoon that is offered, and of a digit that was misread
OFFER = {"reaches": (0.0, 0.22), "lifted": (0.22, 0.45), "turned": (0.42, 0.75), "held out": (0.72, 1.0)}
MISREAD = {"grows": (0.0, 0.4), "card": (0.0, 0.3), "taken for": (0.4, 0.7), "truly": (0.7, 1.0)}

NEVER = -1          # what a step of the state is where none has been made


def passed(part: float, window: tuple[float, float]) -> float:
    """How far a movement is, by the fractions between which it goes on."""
    return through(part, window)


def number(state: State, key: str) -> int:
    """What a verb set to a step; NEVER where none has."""
    value = state.get(key)
    return NEVER if value is None else int(str(value))


def steps_of(now: Moment, key: str) -> tuple[int, int]:
    """The step that the state has before, and after this beat."""
    return number(now.beat.entry, key), number(now.beat.exit, key)


def in_sight(now: Moment) -> str:
    """The set that the view rests on; "" on the way from one to another."""
    before, after = (str(state.get("view", "frame")) for state in (now.beat.entry, now.beat.exit))
    way = MOVES["any"]["view"].ease(now)
    return after if before == after or way == 1.0 else before if way == 0.0 else ""


def resting(now: Moment) -> float:
    """How far what would pass under the badge is there: it goes before its set leaves, comes once its set rests."""
    before, after = (str(state.get("view", "frame")) == "frame" for state in (now.beat.entry, now.beat.exit))
    if before == after:
        return float(after)
    return now.ease(PAN, GONE) if after else 1.0 - now.ease(0.0, GONE)


# words -----------------------------------------------------------------------------------
def corrected(now: Moment) -> float:
    """How far the learner of words has been corrected in this beat."""
    return MOVES["say"]["nudge"].ease(now) if now.beat.verb == "say" else 1.0


def arcs(now: Moment) -> bool:
    """Whether the way is seen that knobs have turned: while they do, and a while after."""
    move = MOVES["say"]["nudge"]
    return now.beat.verb == "say" and 0 <= now.tick - move.begins(now) < move.ticks + MOVES["say"]["arcs go"].ticks


def measured(now: Moment) -> float:
    """How far the first bar has grown."""
    if now.beat.verb == "measure":
        return once(now, "measured", MOVES["measure"]["bar"])
    return now.presence("measured")


def chained(now: Moment) -> float:
    """How far all but the last row is dimmed, and the way led from word to word."""
    return MOVES["chain"]["dims"].presence(now, "chained")


def linked(now: Moment, k: int) -> float:
    """How far the way is led from the k-th word of the last row to the one that comes next."""
    begun = MOVES["chain"]["links"].begins(now) + LINKS * k
    return now.ease(begun, LINKS) if now.comes("chained") else chained(now)


def titled(now: Moment) -> float:
    if now.comes("title"):
        return MOVES["open"]["title"].ease(now)
    return 1.0 - MOVES["measure"]["title goes"].ease(now) if now.beat.entry.get("title") else 0.0


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
    return light_at(now) if number(now.beat.entry, "read") == NEVER else MOVES["read"]["nudge"].begins(now)


def read_anew(now: Moment) -> float:
    """How far the wall is dark again, to be read by who has been corrected."""
    return MOVES["read"]["nudge"].ease(now)


def enlarged(now: Moment) -> float:
    """How far the misread digits are enlarged, and told."""
    if not now.comes("unread"):
        return float(bool(now.beat.entry.get("unread")))
    return replace(MOVES["read"]["unread"], start=light_at(now) + WALL).ease(now)


# the pot ---------------------------------------------------------------------------------
def _lasts(k: int) -> float:
    return OTHERS if k else FIRST


def pot_ticks(steps: int) -> float:
    """Of a whole run of so many steps."""
    return sum(map(_lasts, range(steps)))


def pot_begins(now: Moment, steps: int) -> float:
    """When the first step of the pot's run begins."""
    return Cued(PAN + 16, cue="jar", needs=pot_ticks(steps)).begins(now)


def cooked(now: Moment) -> bool:
    """Whether the pot's run is made in this beat."""
    return now.beat.verb == "pot" and now.comes("pot")


def pot_step(now: Moment, steps: int) -> tuple[int, float]:
    """(the step that is made, how much of its ticks has gone); the last one, whole, when all are made."""
    if not now.beat.exit.get("pot"):
        return 0, 0.0
    since = now.tick - pot_begins(now, steps) if cooked(now) else pot_ticks(steps)
    for k in range(steps):
        if since < _lasts(k):
            return k, max(0.0, since / _lasts(k))
        since -= _lasts(k)
    return max(0, steps - 1), 1.0


def lands_at(now: Moment, steps: int, k: int) -> float:
    """When the jar has fallen of step k."""
    return pot_begins(now, steps) + sum(map(_lasts, range(k))) + POURS[1] * _lasts(k)


def pot_playhead(now: Moment, steps: int) -> float:
    k, part = pot_step(now, steps)
    low, high = POURS
    return float(min(steps, k + smoothstep((part - low) / (high - low))))


def loss_printed(s: float) -> float:
    """How far the printed loss is there: it stands at whole steps."""
    return 1.0 - smoothstep(AWAY * min(s % 1.0, 1.0 - s % 1.0))


# the guest -------------------------------------------------------------------------------
def eaten(now: Moment) -> float:
    """Spoonfuls eaten by the guest, and how far the next one is; she eats on while the spoon is held out."""
    if now.beat.verb == "serve" and now.comes("served"):
        return MEALS * min(1.0, max(0.0, (now.tick - MOVES["serve"]["eat"].begins(now)) / MOVES["serve"]["eat"].ticks))
    return float(MEALS) if now.beat.exit.get("served") else 0.0


def offered(now: Moment) -> float:
    """How far the spoon is on its way to you, evenly."""
    if not now.comes("offered"):
        return float(bool(now.beat.entry.get("offered")))
    return min(1.0, max(0.0, (now.tick - offer_at(now)) / MOVES["offer"]["spoon"].ticks))


def offer_at(now: Moment) -> float:
    """When the spoon is taken."""
    return MOVES["offer"]["spoon"].begins(now)

"""When things come, go and move on the staging better_by_being_wrong, in ticks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenes.kit.easing import through
from scenes.stage.moves import Cued, Ending, Then, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, STANDARD, Moment, State

# what each verb needs
PACE = {
    "open": Pace(lead=70, tail=4),
    "measure": Pace(lead=36, tail=4),
    "say": Pace(lead=68, tail=4),
    "chain": Pace(lead=86, tail=6),
    "read": Pace(lead=62, tail=2),
    "pot": Pace(lead=216, tail=8),
    "serve": Pace(lead=84, tail=6),
    "offer": Pace(lead=84, tail=24),
}

EACH, HOP, WAIT = 3.0, 8.0, 3.0         # of a row: from word to word, of a word's way, until the first falls
APART, FALL = 3.0, 11.0                 # from fall to fall, of a word's fall
GROWS = 12.0                            # of a bar, when its words stand or lie
NUDGES, SEEN = 13.0, 3.0                # how long knobs turn, and their way is seen then
PAN = 26.0                              # of the view, from one set to the next
GONE = 6.0                              # in which what would pass under the badge goes
WAVE, DIAGONALS, LIT = 0.6, 18, 6.0     # of the wall: from diagonal to diagonal, how many, of a digit that lights up
WALL = WAVE * DIAGONALS + LIT           # until all digits are lit
LIGHT = SMALL                           # in which the light of the loop goes on to its next station
PINCHES = (24.0, 20.0, 16.0)            # of the first steps of the pot's run: each is seen, and tasted but for the last
SIPPED = 0.8                            # of a taste: the spoon is back in the pot
SIP = 16.0                              # of a taste between two of them
BRISK, BRISKLY = 7.0, 3                 # of a step after these, for so many
FAST = 2.4                              # of every step from then on
POURS, FALLS = (0.26, 0.60), (0.60, 0.96)       # of a step: what is poured falls, then the jar
REACHES, BACK = (0.0, 0.24), (0.66, 0.92)       # the hand goes to the pot, and back
AWAY = 14.0                             # how soon the printed loss gives way while the jar moves, and comes again
TASTES = 0.60                           # of the first taste: it is felt
NEARER = 22.0                           # from the pot's last step on, for the lens over what is left
LOOKS = 12.0                            # of a head that turns
EATS = 36.0                             # of a spoonful from bowl to mouth and back
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
    "open": {"view": Move(0, 14), "fall": Move(17, FALL), "title": Move(33, 8), "title goes": Ending(8, SMALL)},
    "measure": {"bar": Move(2, 20), "loss": Cued(12, SMALL, cue="loss", needs=SMALL)},
    "say": {"nudge": NotAtOnce(2, NUDGES, cue="nudge", needs=66)},
    "chain": {"dims": Move(0, STANDARD), "lifts": Move(0, SMALL), "asks": Move(4, 12), "counts": Move(14, 12),
              "weighs": Move(30, 14),
              "draws": NotAtOnce(46, 38, cue="chain", needs=42)},
    "read": {
        "first light": Cued(PAN + 2, WALL, cue="light", needs=WALL),
        "light": NotAtOnce(19, WALL, cue="light", needs=WALL),
        "nudge": Move(3, 8), "turns": Move(4, NUDGES), "lifts": Move(0, 12),
        "unread": Cued(0, 10, cue="unread", needs=10)},
    "pot": {"taste": Move(10, 28), "lens": Move(0, 9)},
    "serve": {"eat": NotAtOnce(PAN, EATS, cue="eat", needs=EATS + 16), "smiles": Move(0, STANDARD)},
    "offer": {"spoon": _SPOON, "back": Move(0, PAN), "nearer": Then(34, 44, after=_SPOON)},
}

# in shares of a movement: of the spoon that is offered, of a word that is drawn, and of a digit that was misread
OFFER = {"reaches": (0.0, 0.22), "lifted": (0.22, 0.45), "turned": (0.42, 0.75), "held out": (0.72, 1.0)}
DRAWN = {"runs": (0.0, 0.52), "lit": (0.54, 0.62), "goes": (0.70, 1.0)}
MISREAD = {"card": (0.6, 1.0), "taken for": (0.0, 0.5), "truly": (0.5, 1.0)}

NEVER = -1          # what a step of the state is where none has been made


GUESTS = ("eats", "guests", "parting")      # views in which the guest is seen


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


def _in_view(now: Moment, view: str) -> float:
    """How far what is in the margin of a view is there: it goes before the view does, and comes once it rests."""
    before, after = (str(state.get("view", "frame")) == view
                     for state in (now.beat.entry or now.beat.exit, now.beat.exit))
    if before == after:
        return float(after)
    return now.ease(PAN, GONE) if after else 1.0 - now.ease(0.0, GONE)


def loop_at_words(now: Moment) -> float:
    """How far the loop is there: once something is corrected, and until it is asked what comes next."""
    if now.beat.verb == "open":
        return 0.0
    come = MOVES["measure"]["bar"].ease(now) if now.beat.verb == "measure" else 1.0
    return min(come, 1.0 - chained(now), _in_view(now, "frame"))


def loop_at_pot(now: Moment) -> float:
    """How far it is there while the pot is seasoned."""
    return _in_view(now, "table")


# words -----------------------------------------------------------------------------------
def corrected(now: Moment) -> float:
    """How far the learner of words has been corrected in this beat."""
    return _made(now, "say", "nudge")


def arcs(now: Moment) -> bool:
    """Whether the way is seen that knobs have turned: while they do, and until words come."""
    return _way_seen(now, "say", "nudge")


def _made(now: Moment, verb: str, thing: str) -> float:
    """How far a movement of this verb is; in a beat of another it is over."""
    return MOVES[verb][thing].ease(now) if now.beat.verb == verb else 1.0


def _way_seen(now: Moment, verb: str, thing: str) -> bool:
    """From its begin until SEEN after its end."""
    move = MOVES[verb][thing]
    return now.beat.verb == verb and 0 <= now.tick - move.begins(now) < move.ticks + SEEN


def measured(now: Moment) -> float:
    """How far the first bar has grown."""
    if now.beat.verb == "measure":
        return once(now, "measured", MOVES["measure"]["bar"])
    return now.presence("measured")


def chained(now: Moment) -> float:
    """How far nothing but the last row is there, and what it might have said."""
    return MOVES["chain"]["dims"].presence(now, "chained")


def _of_chain(now: Moment, what: str) -> float:
    return MOVES["chain"][what].ease(now) if now.comes("chained") else float(bool(now.beat.entry.get("chained")))


def asked(now: Moment) -> float:
    """How far a word of the last row is on its way to where it is asked what comes next."""
    return _of_chain(now, "asks")


def counted(now: Moment) -> float:
    """How far it is counted what came next in the film."""
    return _of_chain(now, "counts")


def weighed(now: Moment) -> float:
    """How far the bars of what may come next have grown."""
    return _of_chain(now, "weighs")


def lifted(now: Moment) -> float:
    """How far the word has gone from its row that is drawn anew."""
    return MOVES["chain"]["lifts"].ease(now) if now.comes("chained") else 0.0


def running(now: Moment) -> float:
    """How far what draws has run along the bars, evenly: it comes to rest where chance has it."""
    move = MOVES["chain"]["draws"]
    if not now.comes("chained"):
        return float(bool(now.beat.entry.get("chained")))
    low, high = DRAWN["runs"]
    return min(1.0, max(0.0, ((now.tick - move.begins(now)) / move.ticks - low) / (high - low)))


def lit(now: Moment) -> float:
    """How far what is drawn stands out among what may come next."""
    return passed(_of_chain(now, "draws"), DRAWN["lit"])


def drawn(now: Moment) -> float:
    """How far it is on its way to its row."""
    return passed(_of_chain(now, "draws"), DRAWN["goes"])


def named(now: Moment) -> float:
    """How far the bars are called what they are."""
    return once(now, "measured", MOVES["measure"]["loss"]) if now.beat.verb == "measure" else now.presence("measured")


def titled(now: Moment) -> float:
    """It is gone before anything is measured."""
    if now.beat.verb != "open":
        return 0.0
    return min(MOVES["open"]["title"].ease(now), 1.0 - MOVES["open"]["title goes"].ease(now))


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
    """When the step is named whose reading is shown: the reader has been corrected, but for the first."""
    turns = MOVES["read"]["turns"]
    return light_at(now) if number(now.beat.entry, "read") == NEVER else turns.begins(now) + turns.ticks


def read_anew(now: Moment) -> float:
    """How far the wall is dark again, to be read by who has been corrected."""
    return MOVES["read"]["nudge"].ease(now)


def turned(now: Moment) -> float:
    """How far the reader's knobs have turned in this beat."""
    return _made(now, "read", "turns")


def ways_turned(now: Moment) -> bool:
    """Whether the way of its knobs is seen."""
    return _way_seen(now, "read", "turns")


def _lifts(now: Moment) -> Move:
    return replace(MOVES["read"]["lifts"], start=light_at(now) + WALL)


def enlarged(now: Moment) -> float:
    """How far the misread digits are out of their places on the wall."""
    return _lifts(now).ease(now) if now.comes("unread") else float(bool(now.beat.entry.get("unread")))


def told_apart(now: Moment) -> float:
    """How far it is said what they are taken for, and what they are: once they are there."""
    if not now.comes("unread"):
        return enlarged(now)
    unread, lifts = MOVES["read"]["unread"], _lifts(now)
    return now.ease(max(unread.begins(now), lifts.begins(now) + lifts.ticks), unread.ticks)

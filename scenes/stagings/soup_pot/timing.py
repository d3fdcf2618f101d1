"""When things come, go and move on the staging soup_pot: in ticks, and within a step as fractions of its ticks."""

from __future__ import annotations

from scenes.kit.easing import smoothstep
from scenes.props.kitchen.sip import READING
from scenes.stage.moves import Cued, Ending, comes_and_goes, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# of a step, as fractions of its ticks
POURS = (0.24, 0.46)                             # grains fall: the window in which the playhead moves
LIFT, BACK = (0.02, 0.20), (0.49, 0.66)          # the shaker goes over the pot, and home
STIR = (POURS[1], 0.62)
SIP = (STIR[1], 1.0)
LEAVES, COMES = (0.06, 0.26), (0.36, 0.56)       # the old bowl, and the fresh one
PILL = (0.03, 0.11)                              # the pill of the last step goes, this one's comes
STEP_STATIONS = ((0.0, "hand"), (0.48, "bowl"), (0.80, "ruler"), (0.94, ""))    # of the loop, as they are lit
STATION_COMES = 0.05                             # in which each does
AMOUNT_GOES = 0.15                               # of the playhead's way: an amount that changes is out of sight
# of a sip
READ = (READING[0], 0.60)                              # the spoon is at the ruler, the needle too
SWELLS = (0.58, 0.80)                            # the number, when it changes
# of a shaker's way to the pot, or home
CROUCHES, RISES, LANDS = (0.0, 0.30), (0.22, 1.0), (0.78, 1.0)
TIPS = (0.55, 1.0)                               # of its rise
SHAKES = 6                                       # while it pours

FALL = 5.0                                       # ticks that a grain is in the air
BOWLS_APART = 6                                  # from one bowl to the next, as the pot is served
STATION_TICKS = 12                               # that a station is lit at least, however fast its word is spoken
STATION_AFTER_SIP = 4                            # from a tasting's beginning

# what each verb needs
PACE = {
    "open": Pace(lead=24, tail=15),
    "read_card": Pace(lead=20, tail=8),
    "taste": Pace(lead=46, tail=8),
    "weigh": Pace(lead=24, tail=8),
    "season": Pace(lead=3, tail=3, step_ticks=50, window=POURS),
    "season_quickly": Pace(lead=2, tail=4, step_ticks=36, window=POURS),
    "tally": Pace(lead=30, tail=8),
    "simmer": Pace(lead=10, tail=10),
    "close_loop": Pace(lead=60, tail=14),
    "hand_over": Pace(lead=34, tail=10),
}

_BOWL = Move(2, LARGE)

# verb -> thing -> when it moves. What comes at one tick and goes at another has two rows
MOVES: dict[str, dict[str, Move]] = {
    "any": {                # whichever verb brings or takes it
        "fire": Move(4, LARGE), "steam": Move(12, LARGE), "badge": Move(), "pill": Move(0, SMALL),
        "something over the pot": Move(0, LARGE), "nothing over the pot": Ending(0, LARGE),
    },
    "measures": {           # read_card or taste, whichever is first
        "kitchen aside": Move(0, 24), "ruler": Move(STANDARD), "card": Move(STANDARD),
    },
    "taste": {
        "sip": Move(3, 43, "sip"),          # it is read at its cue
        "ruler and score": Move(0, SMALL),  # after the spoon is at the ruler
        "station goes": Ending(0, SMALL),
    },
    "weigh": {
        "bars": Move(), "bars go": Move(0, SMALL),
        "first bar": Move(STANDARD, 3), "first bar again": Move(2, 3),      # each takes 3 ticks at least
        "pick": Cued(24, SMALL, "pick", needs=SMALL), "pick goes": Move(0, SMALL),
        "station": Move(4, SMALL), "station goes": Ending(0, SMALL),
    },
    "season": {"card": Move(), "card after the tally": Move(SMALL), "ruler": Move(), "score": Move()},
    "tally": {
        "tally": Move(STANDARD, SMALL),     # after the card, in its place
        "tally goes": Move(0, SMALL), "first gain": Move(14, 8),        # the next as soon as it is up
    },
    "close_loop": {
        "badge comes forward": Move(4, LARGE), "badge goes back": Ending(4, LARGE),
        "first station": Move(LARGE - 4, SMALL), "last station goes": Ending(LARGE - SMALL, SMALL),
    },
    "hand_over": {
        "kitchen": Move(12, LARGE), "shakers": Move(),
        "first bowl": _BOWL, "its letters": Move(_BOWL.start + _BOWL.ticks, SMALL),
    },
}


# what the table says of a moment ---------------------------------------------------
def part(t: float, span: tuple[float, float]) -> float:
    """How much of a span is over, 0 to 1, straight."""
    return min(1.0, max(0.0, (t - span[0]) / (span[1] - span[0])))


def eased(t: float, span: tuple[float, float]) -> float:
    return smoothstep(part(t, span))


def over_the_pot(now: Moment) -> float:
    """How far something stands there, where the steam would be behind it."""
    comes, goes = MOVES["any"]["something over the pot"], MOVES["any"]["nothing over the pot"]
    loop = comes.ease(now) * (1.0 - goes.ease(now)) if now.beat.verb == "close_loop" else 0.0
    return max(comes.presence(now, "bars"), comes.presence(now, "tally"), loop)


def card_there(now: Moment) -> float:
    """The card waits until the kitchen has gone aside, or the tally that stands in its place."""
    if now.comes("measures"):
        return MOVES["measures"]["card"].presence(now, "card")
    return MOVES["season"]["card after the tally" if now.beat.entry.get("tally") else "card"].presence(now, "card")


def bars_there(now: Moment) -> float:
    return comes_and_goes(now, "bars", MOVES["weigh"]["bars"], MOVES["weigh"]["bars go"])


def ruler_there(now: Moment) -> float:
    return MOVES["measures" if now.comes("measures") else "season"]["ruler"].presence(now, "ruler")


def read_at(now: Moment) -> float:
    """When the spoon of a tasting without a step is at the ruler."""
    return sip_at(now) + READ[0] * MOVES["taste"]["sip"].ticks


def sip_at(now: Moment) -> float:
    move = MOVES["taste"]["sip"]
    return max(move.start, now.cue(move.cue) - READ[0] * move.ticks)


def tasted_without_a_step(now: Moment) -> float:
    """Fraction of that sip."""
    begins = sip_at(now)
    return part(now.tick, (begins, begins + MOVES["taste"]["sip"].ticks))


def reading_there(now: Moment, key: str) -> float:
    """How far needle ("ruler") or score ("readout") is there: in a tasting, since it is read."""
    if now.beat.verb == "taste":
        return now.presence(key, read_at(now), MOVES["taste"]["ruler and score"].ticks)
    return ruler_there(now) if key == "ruler" else MOVES["season"]["score"].presence(now, key)


def picked(now: Moment) -> float:
    """How far the largest bar is lit."""
    return MOVES["weigh"]["pick" if now.beat.verb == "weigh" else "pick goes"].presence(now, "picked")


def bars_grown(now: Moment, bars: int) -> tuple[float, ...]:
    """How far each bar has come up: one after the other, the last when the largest is to be lit."""
    before, moves = bool(now.beat.entry.get("picked")), MOVES["weigh"]
    if before or now.beat.verb != "weigh" or not now.beat.exit.get("picked"):
        return (float(before),) * bars
    first = moves["first bar" if now.comes("bars") else "first bar again"]
    pace = max(first.ticks, (moves["pick"].begins(now) - first.start) / bars)
    return tuple(now.ease(first.start + pace * k, pace) for k in range(bars))


def gains_grown(now: Moment, gains: int) -> tuple[float, ...]:
    """How far the gain of each step has come up; of those that have been made."""
    first = MOVES["tally"]["first gain"]
    return tuple(once(now, "tally", Move(first.start + first.ticks * k, first.ticks)) * (k < now.step)
                 for k in range(gains))

"""When things come, go and move on the staging soup_pot: in ticks, and within a step, a sip or a trial as fractions."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.easing import smoothstep
from scenes.stage.moves import Ending, ToSteps, comes_and_goes
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import of_ticks
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

Span = tuple[float, float]

# of a step, in ticks of a slow one
SLOW_STEP, SLOW_PACE, QUICK_STEP, ASKED_STEP = 104, 84, 62, 51   # as it is told below; as it is shown, in a hurry
ASKS = "ask_and_season"     # asked in a hurry, then a step
SIPS, COMPARES, CHANGES = "sip", "compare", "change"      # what the loop is, one by one
CHANGE_STEP = 58
RUNS, RUN_STEP, ROUND = "season_on", 3, 24          # a verb of steps without a hand; ticks of one, and of a stir
_STEP = of_ticks(SLOW_STEP, reaches=(0, 8), lift=(8, 19), pours=(30, 44), back=(45, 54), returns=(54, 59),
                 stir=(59, 77), sip=(77, 104), leaves=(4, 22), comes=(32, 50))
REACHES, LIFT, POURS = _STEP["reaches"], _STEP["lift"], _STEP["pours"]      # hand to shaker, over the pot, grains fall
BACK, RETURNS, STIR, SIP = _STEP["back"], _STEP["returns"], _STEP["stir"], _STEP["sip"]
LEAVES, COMES = _STEP["leaves"], _STEP["comes"]      # the old bowl, and the fresh one
ASIDE = of_ticks(SLOW_STEP, goes=(13, 19), comes=(39, 46))       # numbers of amounts, while these move
SHAKES = 6                                           # while it pours
FALL = 5.0                                           # ticks that a grain is in the air


@dataclass(frozen=True)
class SipTimes:
    """Fractions of a sip: out of the soup, at the mouth, felt, at the ring, the ring moves, the spoon is clear."""

    out: float
    mouth: Span
    felt: Span
    ring: Span
    moves: Span
    off: float


FIRST_SIP = SipTimes(0.14, (0.26, 0.46), (0.32, 0.38), (0.60, 0.86), (0.64, 0.78), 0.94)
STEP_SIP = SipTimes(0.16, (0.30, 0.40), (0.32, 0.44), (0.53, 0.74), (0.60, 0.80), 0.86)
TIPS = 0.16             # of the time at the ring, in which the spoon tips, and is level again
FIRST_SIP_TICKS = 66


@dataclass(frozen=True)
class TrialTimes:
    """Fractions of a trial: hand to shaker, over the spoon, what falls, home; the spoon to the mouth, how long it is
    there, when it is felt and no longer; the spoon to the ring, the ring moves, the spoon leaves, is in the soup, is
    back; the ring goes back."""

    reaches: Span
    lift: Span
    falls: Span
    home: Span
    to_mouth: Span
    felt: Span
    over: Span
    to_ring: Span
    moves: Span
    leaves: float
    in_soup: float
    ring_back: Span


TRIAL = TrialTimes((0.0, 0.08), (0.08, 0.18), (0.19, 0.26), (0.27, 0.36), (0.30, 0.42), (0.43, 0.50), (0.88, 0.97),
                   (0.52, 0.62), (0.63, 0.71), 0.80, 0.90, (0.84, 0.95))
TRIAL_TICKS, TRIAL_AGAIN, TRIAL_ALONE = 32, 26, 34      # of one
STILL, STILL_TICKS, TO_US = 0.76, 26, 5      # of a trial alone: where it rests, how long; ticks of a turn meanwhile
VIEW_COMES, BEFORE, AFTER, AFTER_ONE = 18, 16, 18, 8      # before the first trial, and after the last

# asked in a hurry: the spoon to the ring, a drop for each thing, what helps most is framed, the spoon goes back
QUICK_OUT, QUICK_TICKS, QUICK_CHOICE, QUICK_HOME = 11, 10, (1.0, 6.0), 11
QUICK_LEAD = QUICK_OUT + 3 * QUICK_TICKS + QUICK_HOME
QUICK_MOVES, QUICK_BACK = (0.12, 0.42), (0.56, 0.98)    # of one: the ring, there and back
COMPARE_AT = 3                      # ticks before that, where nothing is poured then

# of a further quick step: what a tenth more of each would bring comes, the most is framed, and it goes
FLASH = {"comes": (0.0, 0.05), "best": (0.07, 0.12), "goes": BACK}

MOUTHFUL, MOUTHFUL_OUT = (2.0, 36.0), 0.22      # a sip alone; of that: the spoon comes out of the soup
SERVING = {"ducks": (0.0, 9.0), "rises": (10.0, 24.0), "takes": (17.0, 23.0), "spoon": (26.0, 33.0),
           "both": (64.0, 74.0), "gives": (70.0, 82.0)}
LADLE = (32.0, 62.0)                # the bowl is filled
POURS_OUT = (0.42, 0.62)            # of that

# what each verb needs
PACE = {
    "open": Pace(lead=56, tail=6),
    "taste": Pace(lead=FIRST_SIP_TICKS + 6, tail=4),
    "ask": Pace(lead=46, tail=12),
    "weigh": Pace(lead=BEFORE + 3 * TRIAL_TICKS, tail=AFTER),
    "weigh_again": Pace(lead=BEFORE + 3 * TRIAL_AGAIN, tail=AFTER),
    "try_one": Pace(lead=BEFORE + TRIAL_ALONE + STILL_TICKS, tail=AFTER_ONE),
    "season": Pace(lead=10, tail=4, step_ticks=SLOW_PACE, window=POURS),
    "season_quickly": Pace(lead=8, tail=6, step_ticks=QUICK_STEP, window=POURS),
    ASKS: Pace(lead=QUICK_LEAD, tail=2, step_ticks=ASKED_STEP, window=POURS),
    SIPS: Pace(lead=int(MOUTHFUL[1]), tail=2),
    COMPARES: Pace(lead=COMPARE_AT + QUICK_LEAD, tail=4),
    CHANGES: Pace(lead=4, tail=4, step_ticks=CHANGE_STEP, window=POURS),
    RUNS: Pace(lead=10, tail=16, step_ticks=RUN_STEP),
    "simmer": Pace(lead=20, tail=20),
    "hand_over": Pace(lead=98, tail=8),
}

# verb -> thing -> when it moves
MOVES: dict[str, dict[str, Move]] = {
    "any": {"fire": Move(4, LARGE), "steam": Move(12, LARGE), "view": Move(0, VIEW_COMES)},
    "open": {"dips": Move(6, 20), "rises": Move(26, 10), "view": Move(30, 30),
             "title": Move(0, STANDARD), "title goes": Move(28, STANDARD)},
    "taste": {"sip": Move(3, FIRST_SIP_TICKS, "sip")},
    "ask": {"points": Move(2, 34), "asks": Move(32, STANDARD), "asked": Ending(0, STANDARD)},
    "trial": {"slate": Move(0, VIEW_COMES), "bars go": ToSteps(8, SMALL), "best": Move(4, SMALL)},
    "loop": {"comes": Move(0, STANDARD), "goes": Move(0, STANDARD), "slate goes": Move(0, STANDARD)},
    "hand_over": {"sip": Move(8, SMALL, "sip"), "compare": Move(22, SMALL, "compare"),
                  "change": Move(36, SMALL, "change"), "round": Ending(0, STANDARD), "view": Move(40, 34)},
}


# what the table says of a moment ---------------------------------------------------
def part(t: float, span: Span) -> float:
    """How much of a span is over, 0 to 1, straight."""
    return min(1.0, max(0.0, (t - span[0]) / (span[1] - span[0])))


def eased(t: float, span: Span) -> float:
    return smoothstep(part(t, span))


def bump(t: float, span: Span) -> float:
    """0 at both ends of a span, 1 in its middle."""
    p = part(t, span)
    return 4.0 * p * (1.0 - p)


def sip_at(now: Moment) -> float:
    """When the sip of a tasting begins: at the mouth by its cue."""
    move = MOVES["taste"]["sip"]
    begins = max(move.start, now.cue(move.cue) - FIRST_SIP.mouth[0] * move.ticks)
    return max(0.0, min(begins, now.beat.ticks - move.ticks))


def tasted_without_a_step(now: Moment) -> float:
    """Fraction of that sip."""
    begins = sip_at(now)
    return part(now.tick, (begins, begins + MOVES["taste"]["sip"].ticks))


def titled(now: Moment) -> float:
    """How far the title is there: while the soup is seen from near, before the cook comes to stand behind it."""
    if now.beat.verb != "open":
        return 0.0
    return MOVES["open"]["title"].ease(now) * (1.0 - MOVES["open"]["title goes"].ease(now))


def asking(now: Moment) -> float:
    """How far the cook has turned to who watches."""
    if now.beat.verb != "ask":
        return 0.0
    return MOVES["ask"]["asks"].ease(now) * (1.0 - MOVES["ask"]["asked"].ease(now))


def points(now: Moment) -> float:
    """How far the cook has gone past all that might be taken, 0 to 1, straight; 0 where nobody asks."""
    move = MOVES["ask"]["points"]
    return part(now.tick, (move.start, move.start + move.ticks)) if now.beat.verb == "ask" else 0.0


def hurried(now: Moment) -> Span | None:
    """When it is asked in a hurry what would help most, in a beat that does so."""
    if now.beat.verb == COMPARES:
        return float(COMPARE_AT), float(COMPARE_AT + QUICK_LEAD)
    if now.beat.verb == ASKS and now.beat.last > now.beat.first:
        return float(now.beat.steps_at - QUICK_LEAD), float(now.beat.steps_at)
    return None


def of_trial(now: Moment, since: float, ticks: float) -> float:
    """The fraction of a trial that is over so many ticks after it began: one alone rests before the spoon leaves."""
    if now.beat.verb != "try_one":
        return since / ticks
    moving = ticks - STILL_TICKS
    rested = min(max(0.0, since - STILL * moving), float(STILL_TICKS))
    return (since - rested) / moving


def in_trial(now: Moment, f: float, ticks: float) -> float:
    """Ticks after its begin at which that fraction is over."""
    if now.beat.verb != "try_one":
        return f * ticks
    return f * (ticks - STILL_TICKS) + STILL_TICKS * (f > STILL)


def baffled(now: Moment) -> float:
    """How far who tries one thing has turned to who watches, while all rests."""
    if now.beat.verb != "try_one":
        return 0.0
    first, ticks = trials(now, 1)
    begins = first + STILL * (ticks - STILL_TICKS)
    return eased(now.tick, (begins, begins + TO_US)) - eased(
        now.tick, (begins + STILL_TICKS - TO_US, begins + STILL_TICKS))


def trials(now: Moment, count: int) -> tuple[float, float]:
    """(when the first trial begins, ticks of each); they fill their beat, but in a hurry."""
    if hurry := hurried(now):
        return hurry[0] + float(QUICK_OUT), float(QUICK_TICKS)
    after = AFTER_ONE if now.beat.verb == "try_one" else AFTER
    return float(BEFORE), (now.beat.ticks - BEFORE - after) / count


def asked_again(now: Moment) -> float:
    """How far what helps most is framed, once that was asked in a hurry."""
    begins = now.beat.steps_at - QUICK_HOME
    return eased(now.tick, (begins + QUICK_CHOICE[0], begins + QUICK_CHOICE[1]))


def bars_there(now: Moment) -> float:
    return comes_and_goes(now, "tried", Move(0, 0), MOVES["trial"]["bars go"])


def chosen(now: Moment) -> float:
    """How far what helps most is framed, before it is poured."""
    return MOVES["trial"]["best"].ease(now) if now.beat.last > now.beat.first else 0.0


def ran(now: Moment) -> float:
    """How much of the time is over in which steps go by."""
    return eased(now.tick, _steps_last(now))


def rounds(now: Moment) -> int:
    """How often the spoon goes round meanwhile."""
    first, last = _steps_last(now)
    return max(1, round((last - first) / ROUND))


def _steps_last(now: Moment) -> Span:
    beat = now.beat
    return float(beat.steps_at), float(beat.steps_at + (beat.last - beat.first) * beat.step_ticks)


def standing(now: Moment) -> float:
    """How far numbers are there that stand aside while steps go by too quickly to be read."""
    if now.beat.verb != RUNS or now.beat.last == now.beat.first:
        return 1.0
    first, last = _steps_last(now)
    return 1.0 - eased(now.tick, (first - SMALL, first)) + eased(now.tick, (last, last + SMALL))


def numbers_there(now: Moment) -> float:
    """How far the numbers of amounts are there, which stand aside while these move."""
    if now.beat.last == now.beat.first or now.beat.verb == RUNS:
        return standing(now)
    _, u = now.gesture
    return 1.0 - eased(u, ASIDE["goes"]) + eased(u, ASIDE["comes"])


def served(now: Moment, what: str) -> float:
    """How far a part of the serving is."""
    if not now.comes("bowl"):
        return float(bool(now.beat.entry.get("bowl")))
    return eased(now.tick, SERVING[what])


def ladled(now: Moment) -> float:
    """Fraction of the ladleful."""
    return part(now.tick, LADLE) if now.comes("bowl") else float(bool(now.beat.entry.get("bowl")))

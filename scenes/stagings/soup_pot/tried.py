"""Which thing is being tried at a moment, and how far its trial is. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.stage.timeline import Moment, State
from scenes.stagings.soup_pot.timing import COMPARES, QUICK_BACK, QUICK_MOVES, TRIAL, eased, hurried, of_trial, trials

TRIES = ("weigh", "weigh_again", "try_one", COMPARES)


@dataclass(frozen=True)
class TrialAt:
    """Which thing is tried, the fraction of its trial; and how many were tried before it."""

    name: str
    f: float
    number: int
    quick: bool = False         # asked in a hurry: a drop for each on the ring, and nothing poured

    @property
    def felt(self) -> float:
        """How far the cook has felt it, and no longer does."""
        if self.quick:
            return self.twitch
        return eased(self.f, TRIAL.felt) - eased(self.f, TRIAL.over)

    @property
    def twitch(self) -> float:
        """How far the ring has gone: up, and back."""
        goes, back = (QUICK_MOVES, QUICK_BACK) if self.quick else (TRIAL.moves, TRIAL.ring_back)
        return eased(self.f, goes) - eased(self.f, back)

    @property
    def grown(self) -> float:
        return eased(self.f, QUICK_MOVES if self.quick else TRIAL.moves)

    @property
    def carried(self) -> float:
        """How far what the ring has gone was carried over to the slate."""
        return eased(self.f, QUICK_BACK if self.quick else TRIAL.ring_back)

    @property
    def lifted(self) -> float:
        return eased(self.f, TRIAL.lift) - eased(self.f, TRIAL.home)

    @property
    def held(self) -> float:
        """How far a hand is on the shaker, rather than at ease."""
        return eased(self.f, (0.0, TRIAL.reaches[1]))


def tried(state: State) -> tuple[str, ...]:
    """What a state's bars are about."""
    which = str(state.get("tried") or "")
    return INGREDIENTS if which == "all" else (which,) if which else ()


def trial_at(now: Moment) -> TrialAt | None:
    """Nothing between trials, before the first and after the last."""
    hurry = hurried(now)
    quick = bool(hurry and now.tick < hurry[1])
    if (hurry and not quick) or (not hurry and now.beat.verb not in TRIES):
        return None
    names = INGREDIENTS if quick else tried(now.beat.exit)
    first, ticks = trials(now, len(names))
    k = int((now.tick - first) // ticks)
    return TrialAt(names[k], of_trial(now, now.tick - first - k * ticks, ticks), k, quick) if 0 <= k < len(
        names) else None

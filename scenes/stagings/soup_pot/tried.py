"""Which thing is being tried at a moment, and how far its trial is. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.stage.timeline import Moment, State
from scenes.stagings.soup_pot.timing import TRIAL, eased, trials

TRIES = ("weigh", "weigh_again", "try_one")


@dataclass(frozen=True)
class TrialAt:
    """Which thing is tried, the fraction of its trial; and how many were tried before it."""

    name: str
    f: float
    number: int

    @property
    def twitch(self) -> float:
        """How far the ring has gone: up, and back."""
        return eased(self.f, TRIAL.moves) - eased(self.f, TRIAL.ring_back)

    @property
    def grown(self) -> float:
        return eased(self.f, TRIAL.moves)

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
    if now.beat.verb not in TRIES:
        return None
    names = tried(now.beat.exit)
    first, ticks = trials(now, len(names))
    k = int((now.tick - first) // ticks)
    return TrialAt(names[k], (now.tick - first) / ticks - k, k) if 0 <= k < len(names) else None

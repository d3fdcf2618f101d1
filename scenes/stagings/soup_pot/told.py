"""What is told beside the pot: of a soup its score, and what would help; of any other loss itself, and its amounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scenes.kit.assembly import Assembly
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.grain_kinds import KINDS, GrainKind
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.shakers import SHAKERS, CreamJug, Shaker
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.amounts_on_shelf import AmountsOnShelf
from scenes.stagings.soup_pot.feeling import Trying
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.loss_tasting import LossTasting
from scenes.stagings.soup_pot.mixing import JUG, Mixing
from scenes.stagings.soup_pot.tasting import Tasting
from scenes.stagings.soup_pot.timing import ASKS, QUICK_HOME, eased, trials
from scenes.stagings.soup_pot.trial import Trial
from scenes.stagings.soup_pot.tried import TRIES, trial_at, tried
from soupmath import Trajectory

LOOKS = 6.0                      # ticks in which a look goes over
POURS_AT = {"salt": (0.06, 0.13), "cream": (0.0, 0.13), "pepper": (0.10, 0.08)}     # mouths, in widths of the pot


class SoupTold:
    """A soup: ruler of tastes, what was gained, and bars."""

    pours_at = POURS_AT
    shakers: Mapping[str, type[Shaker]] = SHAKERS
    kinds: Mapping[str, GrainKind] = KINDS

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        self.pouring = Pouring(run)
        self.tasting = Tasting(setting, self.pouring)
        self.trial = Trial(setting, self.pouring, self.tasting)

    @property
    def back(self) -> list[Prop | Assembly]:
        return [self.tasting, *self.trial.back]

    @property
    def front(self) -> list[Prop | Assembly]:
        return [*self.trial.front]

    def pose(self, now: Moment, hand: Gesture) -> None:
        self.tasting.pose(now, hand, self.trial.twitched(now))
        self.trial.pose(now, hand)

    def trying(self, now: Moment) -> Trying | None:
        at = trial_at(now)
        return Trying(self.trial.gain(now), self.trial.most, at.felt) if at else None

    def slate(self, now: Moment) -> float:
        """How far the slate draws the cook's look: until what helps most is chosen."""
        tried_before = float(bool(now.beat.entry.get("tried")))
        leaves = tried_before * (1.0 - eased(now.tick, (0.0, LOOKS)))
        if now.beat.verb in TRIES:
            first, ticks = trials(now, len(tried(now.beat.exit)))
            over = first + ticks * len(tried(now.beat.exit))
            return max(leaves, eased(now.tick, (over - LOOKS, over)))
        if now.beat.verb != ASKS and now.beat.last == now.beat.first:
            return tried_before if now.beat.exit.get("tried") else leaves
        comes = (now.beat.steps_at - QUICK_HOME, now.beat.steps_at - QUICK_HOME + LOOKS)
        here = tried_before if now.beat.verb != ASKS else max(leaves, eased(now.tick, comes))
        return here * (1.0 - eased(now.tick, (now.beat.steps_at - LOOKS / 2, now.beat.steps_at + LOOKS / 2)))

    def cream(self, s: float) -> float:
        return self.pouring.amount("cream", s)

    def pepper(self, s: float) -> float:
        return self.pouring.amount("pepper", s)

    def readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        yield from self.tasting.readings(now, hand, self.trial.twitched(now))
        yield from self.trial.readings(now, hand)


class LossTold:
    """Any other loss: ruler of losses, and a jar for each amount. What it pours comes out of a jug, and the pot's own
    soup shows no quantity."""

    shakers: Mapping[str, type[Shaker]] = {JUG: CreamJug}

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        self.pouring = Mixing(run)
        self.pours_at = dict.fromkeys((*self.pouring.names, JUG), POURS_AT["cream"])
        self.kinds = self.pouring.kinds
        self.tasting, self.amounts = LossTasting(setting, self.pouring), AmountsOnShelf(setting, self.pouring)

    @property
    def back(self) -> list[Prop | Assembly]:
        return [self.amounts, self.tasting]

    @property
    def front(self) -> list[Prop | Assembly]:
        return []

    def pose(self, now: Moment, hand: Gesture) -> None:
        self.tasting.pose(now, hand)
        self.amounts.pose(now)

    @staticmethod
    def trying(now: Moment) -> None:
        """Nothing is tried."""

    @staticmethod
    def slate(now: Moment) -> float:
        return 0.0

    def cream(self, s: float) -> float:
        return 0.0

    def pepper(self, s: float) -> float:
        return 0.0

    def readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        yield from self.tasting.readings(now, hand)
        yield from self.amounts.readings(now)

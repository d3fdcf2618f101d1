"""What the runs of a lesson must be for a staging to show them, as data. manim-free.

A staging lists its NEEDS in `needs.py`. `check`, the reference for creators and the staging itself read that one list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import soupmath as sm

FITTED = ("line", "curve", "classes", "small net")       # the names of losses by table
COUNTED = {1: "one parameter", 2: "two parameters", 3: "three parameters"}
EVERY_STEP = {"": "", "one": "in the order of its samples, one a step (batch = 1, order = \"as_given\")",
              "some": "with a batch of 2 samples a step or more", "all": "without a batch: all samples a step"}


@dataclass(frozen=True)
class LossKind:
    """Which losses fit.

    learner: the loss's name, where only that one does. dimension: how many parameters, where it matters;
    at_most: or how many there may be.
    amounts: what they must be amounts of, each of them one of these; () where they need be none.
    readings: what can be read off a point. samples: whether the loss is a mean over samples, where it matters.
    minimum, smooth: whether a minimum, or the bound L of its curvature, must be known.
    losses_alone: whether losses do that were recorded, and of which nothing else is known.
    fitted: whether it must be that of a model fitted to a table.
    positive: whether its parameters must be amounts, which it is looked at from 0 up.
    """

    learner: str = ""
    dimension: int | None = None
    amounts: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    samples: bool | None = None
    minimum: bool = False
    smooth: bool = False
    losses_alone: bool = False
    fitted: bool = False
    at_most: int | None = None
    positive: bool = False

    def fits(self, loss: sm.Loss) -> bool:
        return ((self.losses_alone or loss.dimension > 0)
                and self.learner in ("", loss.name.replace(" ", "_"))
                and self.dimension in (None, loss.dimension)
                and (self.at_most is None or loss.dimension <= self.at_most)
                and (not self.amounts or (loss.reference is not None and set(loss.names) <= set(self.amounts)))
                and set(self.readings) <= set(loss.readings)
                and self.samples in (None, loss.samples > 0)
                and (not self.minimum or len(loss.minima) > 0)
                and (not self.smooth or loss.smoothness is not None)
                and (not self.fitted or loss.name in FITTED)
                and (not self.positive or _in_amounts(loss)))

    @property
    def said(self) -> str:
        """As it follows "must be"."""
        if self.learner:
            return f"`{self.learner}`"
        parts = [f"of {COUNTED[self.dimension]}" if self.dimension else "",
                 f"of {COUNTED.get(self.at_most, f'{self.at_most:,} parameters')} at most" if self.at_most else "",
                 f"in amounts of {_or(self.amounts)}" if self.amounts else "",
                 f"with {', '.join(self.readings)}" if self.readings else "",
                 "" if self.samples is None else "a mean over samples" if self.samples else "without samples",
                 "with a known minimum" if self.minimum else "", "with a known L" if self.smooth else "",
                 "fitted to a table, as `{ fit = \"line\", … }`" if self.fitted else "",
                 "in amounts from 0 up, as `over = { sugar = [0, 30] }`" if self.positive else ""]
        return ", ".join(part for part in parts if part) or "any"


@dataclass(frozen=True)
class RunNeed:
    """A part that runs play in the picture, and what a run must be to play it.

    verbs: whose beats need it; () all. Where none of them is shown, nobody need play it.
    names: what each of the runs must be called; () where those play that fit, `fewest` to `most` of them.
    named_by: the argument by which its verbs name who plays; with `fewest` 0 it may stay at its default.
    alone: who is so named plays no other part.
    steps: the fewest and the most it may make. batch: see EVERY_STEP. optimizers: which rules fit; () all.
    one_loss: whether all that play it must be of one loss.
    facts: what a run must come to, by the name of the fact, and that in words.
    recorded: whether it may be one that was made elsewhere, by a rule that is not known.
    off: whether it must start somewhere else than at its minimum.
    from_zero: whether none of its amounts may ever be below 0.
    """

    part: str
    loss: LossKind
    verbs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    named_by: str = ""
    alone: bool = False
    fewest: int = 1
    most: int | None = None
    steps: tuple[int, int | None] = (0, None)
    batch: str = ""
    optimizers: tuple[str, ...] = ()
    one_loss: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)
    off: bool = False
    recorded: bool = False
    from_zero: bool = False

    def of(self, runs: Mapping[str, sm.Trajectory]) -> dict[str, sm.Trajectory]:
        """The runs that can play it, in their order."""
        return {name: run for name, run in runs.items()
                if name in (self.names or (name,)) and self.loss.fits(run.loss) and _steps_fit(self.batch, run)}

    @property
    def said(self) -> str:
        """What such a run must be, in a sentence without an end."""
        parts = [f"loss {self.loss.said}", f"optimizer {_or(self.optimizers)}" if self.optimizers else "",
                 self._steps_said, EVERY_STEP[self.batch], "one loss for all" if self.one_loss else "",
                 *self.facts.values(), "a start off the minimum" if self.off else "",
                 "no amount that ever goes below 0" if self.from_zero else "",
                 "also one that was recorded, by whatever rule" if self.recorded else ""]
        return "; ".join(part for part in parts if part)

    @property
    def _steps_said(self) -> str:
        least, most = self.steps
        if most is not None:
            return f"{least} to {most:,} steps"
        return f"at least {least} step{'s' * (least > 1)}" if least else ""


@dataclass(frozen=True)
class MapNeed:
    """A map of starts that verbs show. timed: a benchmark must have timed this very map."""

    part: str
    verbs: tuple[str, ...]
    timed: bool = False

    @property
    def said(self) -> str:
        return "a table [map]" + (", as a benchmark has timed it (scenes/data/million.toml)" if self.timed else "")


Need = RunNeed | MapNeed


def _in_amounts(loss: sm.Loss) -> bool:
    """Whether its parameters have names, and are amounts by a reference, or have a window from 0 or above."""
    window = loss.window
    return (len(loss.names) == loss.dimension
            and (loss.reference is not None or (window is not None and bool((window[:, 0] >= 0).all()))))


def _steps_fit(batch: str, run: sm.Trajectory) -> bool:
    """Whether a run has seen so many samples a step."""
    if batch == "all":
        return run.batches is None
    size = 0 if run.batches is None else run.batches.shape[1]
    return {"": True, "one": size == 1, "some": size > 1}[batch]


def _or(names: tuple[str, ...]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)

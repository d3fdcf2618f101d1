"""How a staging tells of any run: the beats of a lesson that is written for it, and what they may say. manim-free.

A staging that can be picked for a run lists its DRAFTS in `draft.py`, the one that fits best first.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """Words, which may quote facts and hold cues, and what they claim: said where all of it holds and is known.

    Of several runs, in both: <first> is the first of them, <a> any of them of which it is true, and a claim with
    <other> is made of each of the others.
    """

    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftBeat:
    """A beat. says: of these sentences the first that is true is said; where none is, nothing.

    way: the playhead's: "" it stays; "first" one step; "some" a few; "rest" all that are left.
    steps: for which numbers of steps the beat is there at all, the least and the most.
    """

    show: str
    says: tuple[Sentence, ...] = ()
    way: str = ""
    steps: tuple[int, int] = (0, 100_000)
    hold: float = 0.4
    args: tuple[tuple[str, str], ...] = ()      # of the verb; <first> as in sentences


@dataclass(frozen=True)
class Draft:
    """A lesson for runs on a staging. worth: the higher, the sooner it is picked where several fit.

    runs: for how many of them, the least and the most. steps: how many each may make, so that it does not last too
    long. losses: of which alone it speaks; () any.
    """

    worth: int
    beats: tuple[DraftBeat, ...]
    runs: tuple[int, int] = (1, 1)
    steps: tuple[int, int] = (0, 100_000)
    losses: tuple[str, ...] = ()

"""A soup as it is served, guessed and tasted. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.numerals import signed
from scenes.stagings.growing_palate.timing import FILLS, SERVING, passed, swell

ASKED = (5.5, 8.5, 5.0)     # about how good the three new soups are that everybody is asked about


@dataclass(frozen=True)
class ServedSoup:
    """What can be seen in it, in mL/L and g/L, and how it tastes to one who tastes it, in points."""

    cream: float
    pepper: float
    score: float


@dataclass(frozen=True)
class Serving:
    """A soup at a moment. part: of its time, 0 to 1. asked: what was guessed before it was tasted; was: what was
    said of the soup before; step: by how much the miss corrects the guess; stays: it is not cleared away at the
    end; sipped: whoever guesses tastes it afterwards; column: of the tally in which its misses are kept, who: whose."""

    soup: ServedSoup
    part: float
    asked: float
    was: float
    step: float = 0.0
    stays: bool = False
    sipped: bool = True
    column: int | None = None
    who: str = "learner"

    @property
    def guess(self) -> float:
        """What is guessed now: another thing once the miss has been learned from."""
        return self.asked + self.step * self.corrected

    @property
    def said(self) -> float:
        """Where the spoon points: from the guess before to this one while the soup comes."""
        return between(self.was, self.guess, self.come) if self.come < 1 else self.guess

    @property
    def come(self) -> float:
        return passed(self.part, "comes")

    @property
    def left(self) -> float:
        return 0.0 if self.stays else passed(self.part, "leaves")

    @property
    def tasted(self) -> float:
        return passed(self.part, "tasted")

    @property
    def open(self) -> float:
        """Whether the truth is still asked for: until the spoon comes up again."""
        return 1 - passed(self.part, "asked")

    @property
    def dipped(self) -> float:
        """0 above the bowl, 1 in the soup, 0 again."""
        return passed(self.part, "dips") * (1 - passed(self.part, "lifts"))

    @property
    def spoon_full(self) -> bool:
        return self.part > FILLS

    @property
    def seen(self) -> float:
        """How much the miss stands out: it swells once and is itself again."""
        low, high = SERVING["seen"]
        return swell((self.part - low) / (high - low))

    @property
    def told(self) -> float:
        """How far the miss has come to who learns from it."""
        return passed(self.part, "told")

    @property
    def startled(self) -> float:
        """The one who learns starts when told, and is calm again when something else is said."""
        return passed(self.part, "startles") * (1 - self.corrected)

    @property
    def corrected(self) -> float:
        """How much of the step has been made."""
        return passed(self.part, "corrects")

    @property
    def kept(self) -> bool:
        """Whether its misses are kept in the tally."""
        return self.column is not None

    @property
    def miss(self) -> str:
        return f"{abs(self.soup.score - self.guess):.1f}"

    @property
    def correction(self) -> str:
        return signed(self.step, "{:+.1f}")

"""A soup as it is served, guessed and tasted. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.numerals import signed
from scenes.stagings.growing_palate.timing import SERVING, passed, swell

ASKED = (5.5, 8.5, 5.0)     # about how good the three new soups are that everybody is asked about


@dataclass(frozen=True)
class ServedSoup:
    """What can be seen in it, in mL/L and g/L, and how it tastes to one who tastes it, in points."""

    cream: float
    pepper: float
    score: float


@dataclass(frozen=True)
class Serving:
    """A meal at a moment. part: of its time, 0 to 1. asked: what was guessed before it was tasted; step: by how much
    the miss corrects the guess; stays: it is not cleared away at the end."""

    soup: ServedSoup
    part: float
    asked: float
    step: float = 0.0
    stays: bool = False

    @property
    def guess(self) -> float:
        """What is guessed now: another thing once the miss has been learned from."""
        return self.asked + self.step * self.corrected

    def passed(self, what: str) -> float:
        """How far one of its movements is."""
        return passed(self.part, what)

    @property
    def left(self) -> float:
        return 0.0 if self.stays else self.passed("leaves")

    @property
    def open(self) -> float:
        """Whether the truth is still asked for: from when it is guessed until it is tasted."""
        return self.passed("asks") * (1 - self.passed("answered"))

    @property
    def swells(self) -> float:
        """How much the miss stands out: it swells once and is itself again."""
        return swell(self.passed("seen"))

    @property
    def startled(self) -> float:
        """The one who learns starts when told, and is calm again when something else is said."""
        return self.passed("startles") * (1 - self.corrected)

    @property
    def corrected(self) -> float:
        """How much of the step has been made."""
        return self.passed("corrects")

    @property
    def sip(self) -> float:
        """How far the spoon's way is, from when it is taken to when it is let go."""
        low, high = SERVING["takes"][0], SERVING["lets go"][1]
        return min(1.0, max(0.0, (self.part - low) / (high - low)))

    @property
    def rests(self) -> float:
        """How far numbers of the guess stand in print: they stand aside while it moves."""
        return 1 - min(1.0, 8 * self.corrected, 8 * (1 - self.corrected))

    @property
    def printed(self) -> float:
        """The guess in print: the one before the correction, or the one after it."""
        return self.asked + self.step * (self.corrected > 0.5)

    @property
    def miss(self) -> str:
        return f"{abs(self.soup.score - self.printed):.1f}"

    @property
    def correction(self) -> str:
        return signed(self.step, "{:+.1f}")

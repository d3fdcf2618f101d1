"""Speech of which only samples are known: a recording's, a program's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.studio.speech import aligner
from scenes.studio.speech.silence import by_letters, sounding, trimmed
from scenes.studio.speech.spoken import Spoken


def timed(samples: NDArray[np.int16], rate: int, text: str, lang: str) -> Spoken:
    """With its words' times, by the aligner, else by their letters; without the silence round it."""
    whole = Spoken(samples, rate, by_letters(text, 0.0, 0.0))
    words = aligner.times(whole, text, lang)
    return trimmed(Spoken(samples, rate, by_letters(text, *sounding(whole)) if words is None else words))

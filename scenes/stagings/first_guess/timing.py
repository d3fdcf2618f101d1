"""When things come, go and move on the staging first_guess, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Pace

# what each verb needs
PACE = {
    "meet": Pace(lead=34, tail=6),
    "guess_score": Pace(lead=56, tail=8),
    "guess_word": Pace(lead=56, tail=8),
    "guess_digit": Pace(lead=56, tail=8),
    "test_hundred": Pace(lead=42, tail=8),
    "knobs": Pace(lead=64, tail=8),
    "how_wrong": Pace(lead=44, tail=8),
}

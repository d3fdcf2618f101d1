"""What the runs of a lesson must be for the staging soup_pot."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

MOST_AMOUNTS = 5        # jars that stand on the shelves with their names
MOST_STEPS = 400        # of a run: as many as are worth a film
TRIED = ("weigh", "weigh_again", "try_one", "compare")

POT = RunNeed("what is in the pot", LossKind(at_most=MOST_AMOUNTS, positive=True), most=1, steps=(0, MOST_STEPS),
              from_zero=True)
# what a tenth more would bring is drawn on the ruler of tastes
SOUP = RunNeed("the soup that more of a thing is tried in",
               LossKind(amounts=("salt", "cream", "pepper"), readings=("score", "gap", "wish")), verbs=TRIED, most=1)

NEEDS = (POT, SOUP)

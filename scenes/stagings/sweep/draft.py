"""What a sweep tells of several runs."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence
from scenes.stagings.sweep.needs import MOST_CELLS

DRAFTS = (
    Draft(30, (
        DraftBeat("open", (Sentence("They all start at one place. Which comes lowest?",
                                    ("<first>.starts_where.<other>",)),
                           Sentence("Which comes lowest?")), args=(("keys", "<keys>"),), hold=1.0),
        DraftBeat("run", (Sentence("All at once, to the last step."),)),
        DraftBeat("ends", (Sentence("Lowest is {<a>_loss_last:.2g}.", ("<a>.lower_than.<other>",)),
                           Sentence("And that is where they end.")), hold=3.0),
    ), runs=(2, MOST_CELLS)),
)

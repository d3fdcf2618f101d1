"""What fitting tells of any model and table."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence

FITS = ("line", "curve", "classes", "small net")

DRAFTS = (
    Draft(60, (
        DraftBeat("open", (Sentence("Here is a table. [drop] Every row of it is a bead."),)),
        DraftBeat("guess", (Sentence("A machine makes a [line] first guess."),)),
        DraftBeat("miss", (Sentence("How wrong it is, is one number: [mean] the loss, {loss_first:.3g}."),)),
        DraftBeat("step", (Sentence("One step down the slope, and the loss is lower.", ("loss_falls",)),
                           Sentence("One step down the slope.")), "first", (1, 100_000)),
        DraftBeat("walk", (Sentence("And again: every step makes it a little less wrong.", ("loss_falls",)),
                           Sentence("And again. It ends less wrong than it began.", ("loss_ends_lower",)),
                           Sentence("And again.")), "rest", (2, 100_000)),
        DraftBeat("ask", (Sentence("Will it be right everywhere?"),), hold=1.6),
        DraftBeat("reveal", (Sentence("{accuracy_last:.0%} are told rightly. [test]", ("loss_is_not_zero",)),
                             Sentence("No: it still misses by {error_last:.3g}. [test]", ("loss_is_not_zero",)),
                             Sentence("From {loss_first:.3g} to {loss_last:.3g}.", ("loss_ends_lower",)),
                             Sentence("It ends at {loss_last:.3g}.")), hold=1.2),
    ), steps=(1, 60), losses=FITS),
)

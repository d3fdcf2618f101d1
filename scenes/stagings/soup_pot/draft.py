"""What the soup pot tells of any run over amounts."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence

DRAFTS = (
    Draft(15, (
        DraftBeat("open", (Sentence("A pot, and what goes into it. How much of each?"),)),
        DraftBeat("taste", (Sentence("Sip. [sip] It gets a {score_first:.1f}."),
                            Sentence("Sip. [sip] How far off is it? That is the loss: {loss_first:.3g}."),)),
        DraftBeat("season", (Sentence("Change the amounts a little, each by its slope. The loss falls.",
                                      ("steps_are_slope_times_rate", "loss_falls")),
                             Sentence("Change the amounts a little. The loss falls.", ("loss_falls",)),
                             Sentence("Change the amounts a little, and sip.")), "first"),
        DraftBeat("season_quickly", (Sentence("Again: sip, compare, change."),), "first", (2, 100_000)),
        DraftBeat("season_on", (Sentence("And on. Every step lowers it.", ("loss_falls",)),
                                Sentence("And on. Not every step lowers it.", ("goes_uphill",)),
                                Sentence("And on.")), "rest", (3, 100_000)),
        DraftBeat("hand_over", (Sentence("[sip] Sip, [compare] compare, [change] change: from {score_first:.1f} to "
                                         "{score_last:.1f}.", ("loss_ends_lower",)),
                                Sentence("[sip] Sip, [compare] compare, [change] change. It comes to rest, at "
                                         "{loss_last:.3g}.", ("converges",)),
                                Sentence("[sip] Sip, [compare] compare, [change] change: from {loss_first:.3g} to "
                                         "{loss_last:.3g}.", ("loss_ends_lower",)),
                                Sentence("It runs away.", ("diverges",)),
                                Sentence("It ends at {loss_last:.3g}.")), hold=1.2),
    ), steps=(1, 400)),
)

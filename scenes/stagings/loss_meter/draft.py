"""What the loss meter tells of any run."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence

DRAFTS = (
    Draft(20, (
        DraftBeat("hand_in", (Sentence("A guest brings the taste she wants. [flag] {wish:.0f} points."),)),
        DraftBeat("measure", (Sentence("Yours gets a {score_first:.1f}. [bracket] It is {gap_first:.1f} short."),)),
        DraftBeat("square", (Sentence("Make the miss [sweep] a square.", ("loss_is_gap_squared",)),)),
        DraftBeat("drop", (Sentence("Its tiles go [pour] into the jar. That is the [loss] loss: {loss_first:.1f}.",
                                    ("loss_is_gap_squared",)),)),
        DraftBeat("pour", (Sentence("Now step by step. [step] The loss falls, every time.", ("loss_falls",)),
                           Sentence("Now step by step. [step] Not every step lowers the loss.", ("goes_uphill",)),
                           Sentence("Now step by step. [step]")), "rest", (1, 12)),
        DraftBeat("pour", (Sentence("From {loss_first:.3g} to {loss_last:.3g}.", ("loss_ends_lower",)),
                           Sentence("It ends at {loss_last:.3g}.")), steps=(1, 12), hold=1.0),
    ), steps=(0, 12)),
    Draft(10, (
        DraftBeat("start", (Sentence("The loss begins [pour] at {loss_first:.3g}."),)),
        DraftBeat("watch", (Sentence("Step by step, it falls.", ("loss_falls",)), Sentence("Step by step.")), "some",
                  (1, 100_000)),
        DraftBeat("watch_quickly", (Sentence("And on: every step lowers it.", ("loss_falls",)),
                                    Sentence("And on: less and less at each step.", ("gains_shrink",)),
                                    Sentence("And on. Not every step lowers it.", ("goes_uphill",)),
                                    Sentence("And on.")), "rest", (6, 100_000)),
        DraftBeat("watch", (Sentence("From {loss_first:.3g} to {loss_last:.3g}.", ("loss_ends_lower",)),
                            Sentence("It runs away.", ("diverges",)),
                            Sentence("It ends at {loss_last:.3g}.")), hold=1.2),
    ), steps=(0, 500)),
)

"""What the foggy hill tells of any run."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence

DRAFTS = (
    Draft(40, (
        DraftBeat("open", (Sentence("Height is loss, and you want down. But there is fog."),)),
        DraftBeat("step", (Sentence("[slope] Feel the tilt. [arrow] Slope times rate: the step. [step] You are lower.",
                                    ("steps_are_slope_times_rate", "loss_falls")),
                           Sentence("[slope] Feel the tilt. [arrow] Slope times rate is the step. [step]",
                                    ("steps_are_slope_times_rate",)),
                           Sentence("[slope] Feel the tilt. [step] And step.")), "first", (1, 100_000)),
        DraftBeat("walk", (Sentence("Again. Flatter ground, shorter steps.", ("slope_flattens", "steps_shrink")),
                           Sentence("Again, and again.")), "some", (2, 100_000)),
        DraftBeat("run", (Sentence("On it goes, by the same rule.", ("steps_are_slope_times_rate",)),
                          Sentence("On it goes.")), "rest", (7, 100_000)),
        DraftBeat("rest", (Sentence("[feet] Nothing tilts. After {steps:.0f} steps, you stop.", ("converges",)),
                           Sentence("[feet] It still tilts, after {steps:.0f} steps.", ("still_moving",)),
                           Sentence("[feet] To and fro: it never settles.", ("oscillates",)),
                           Sentence("After {steps:.0f} steps."))),
        DraftBeat("ask", (Sentence("Is this the lowest?"),), hold=1.6),
        DraftBeat("lift", (Sentence("The fog rolls off. [flag] No: flat is not always lowest.", ("stops_short",)),
                           Sentence("The fog rolls off. [flag] Yes: this is the lowest.", ("reaches_the_best",)),
                           Sentence("The fog rolls off. [flag] Not yet.", ("loss_ends_lower",)),
                           Sentence("The fog rolls off. [flag]")), hold=1.0),
    ), steps=(1, 60)),
)

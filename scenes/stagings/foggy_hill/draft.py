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
    Draft(40, (
        DraftBeat("land", (Sentence("Two knobs now, and fog. Height is loss."),)),
        DraftBeat("cross", (Sentence("[slope] Feel the tilt. [arrow] Slope times rate: the step. [split]",
                                     ("steps_are_slope_times_rate",)),
                            Sentence("[slope] Feel the tilt, [split] and step.")), "first", (1, 100_000)),
        DraftBeat("cross_on", (Sentence("Again, and again. It zigzags.", ("zigzags",)),
                               Sentence("Again, and again. Every step is lower.", ("loss_falls",)),
                               Sentence("Again, and again.")), "rest", (2, 100_000)),
        DraftBeat("sink", (Sentence("The fog rolls off. It has come to the lowest place.", ("reaches_the_best",)),
                           Sentence("The fog rolls off. It rests, but there is a lower place.", ("stops_short",)),
                           Sentence("The fog rolls off. It is not there yet.", ("still_moving",)),
                           Sentence("The fog rolls off.")), hold=1.2),
    ), steps=(1, 60)),
)

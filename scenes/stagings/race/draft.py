"""What the race tells of several runs."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence

_GROUND = (("ground", "<first>"),)
DRAFTS = (
    Draft(50, (
        DraftBeat("gather"),
        DraftBeat("name", hold=0.8),
        DraftBeat("start", (Sentence("One start. Who will be [ask] down first?", ("<first>.starts_where.<other>",)),
                            Sentence("Who will be [ask] down first?")), hold=1.6, args=_GROUND),
        DraftBeat("race", args=_GROUND),
        DraftBeat("rest", (Sentence("<a> is first, after {<a>_near_at:.0f} steps.", ("<a>.sooner_than.<other>",)),
                             Sentence("<a> comes lowest.", ("<a>.lower_than.<other>",))), hold=1.2, args=_GROUND),
    ), runs=(2, 6), steps=(1, 400)),
)

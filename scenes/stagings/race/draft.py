"""What the race tells of several runs."""

from __future__ import annotations

from scenes.stage.draft import Draft, DraftBeat, Sentence

_GROUND = (("ground", "<first>"),)
DRAFTS = (
    Draft(50, (
        DraftBeat("gather", (Sentence("Who is down first?"),), hold=1.0),
        DraftBeat("start", (Sentence("They start at one place.", ("<first>.starts_where.<other>",)),), args=_GROUND),
        DraftBeat("race", args=_GROUND),
        DraftBeat("podium", (Sentence("<a> is first, after {<a>_near_at:.0f} steps.", ("<a>.sooner_than.<other>",)),
                             Sentence("<a> comes lowest.", ("<a>.lower_than.<other>",))), hold=1.2, args=_GROUND),
    ), runs=(2, 6), steps=(1, 400)),
)

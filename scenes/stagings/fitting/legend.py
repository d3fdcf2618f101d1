"""What is what on the board: beads of each kind, what was put aside where no bowl says so, the first line."""

from __future__ import annotations

from scenes.kit.lettering import Label, baseline, shortened
from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.props.beads import Beads
from scenes.stagings.fitting.props.model_line import GhostLine
from scenes.stagings.fitting.rows_on_board import MARKS, RADIUS, colour_of
from scenes.stagings.fitting.timing import there
from soupmath.fits.table import Classes, Fit

APART, AFTER = 0.40, 0.24       # units between two keys; from a mark to its name
LINE = 0.52                     # units of a line that stand for it
KINDS = "line"                  # with what they come
GHOST, LEFT = "ghost", 0.3      # what is told of the first guess; steps until it is, from the first on


class Legend:
    """In the row over the board, where the title was: kinds as they are guessed, the first guess once it is left. Shows
    no quantity."""

    def __init__(self, setting: Setting, fit: Fit, size: float, bowl: bool) -> None:
        """size: em; bowl: what was put aside lies in one, which says so."""
        place, theme, words = setting.regions["legend"], setting.theme, setting.theme.words
        kinds = fit.names if isinstance(fit, Classes) else ()
        keys: list[tuple[Prop, str, float, str]] = []
        y = place.y

        def bead(kind: int, hollow: bool = False) -> Beads:
            colour = colour_of(setting, kind, max(1, len(kinds))) if kinds and not hollow else theme.soft
            if not kinds:
                colour = colour_of(setting, 0)
            return Beads(theme, colour, RADIUS[1], MARKS[kind % 3], hollow).show(((0.0, 0.0),))

        keys += [(bead(kind), name, 2 * RADIUS[1], KINDS) for kind, name in enumerate(kinds)]
        if len(fit.test_y) and not bowl:
            keys.append((bead(0, hollow=True), words.gettext("put aside"), 2 * RADIUS[1], "test"))
        if not kinds:
            dashes = GhostLine(theme).show(((-RADIUS[1], 0.0), (LINE - RADIUS[1], 0.0)))
            keys.append((dashes, words.gettext("first guess"), LINE, GHOST))
        least = (place.width - sum(wide + AFTER + APART - 2 * RADIUS[1] for _, _, wide, _ in keys)) / max(1, len(keys))
        wides = [Label(name, size, theme.ink, words=theme.words).width_of_text for _, name, _, _ in keys]
        left = least * len(keys) - sum(min(least, wide) for wide in wides)      # what short names leave to long ones
        long = sum(wide > least for wide in wides)
        x, self.parts = place.left + RADIUS[1], list[tuple[Prop, str]]()
        for mark, name, wide, key in keys:
            after, room = x + wide - 2 * RADIUS[1] + AFTER, least + left / max(1, long)
            label = Label(shortened(name, room / size), size, theme.ink, (after, baseline(y, size)), "left",
                          words=theme.words)
            self.parts += [(mark.place(x, y), key), (label, key)]
            x = after + label.width_of_text + APART

    @property
    def props(self) -> list[Prop]:
        return [prop for prop, _ in self.parts]

    def pose(self, now: Moment) -> None:
        left = min(1.0, now.s / LEFT)       # how far the model has left its first guess
        for prop, key in self.parts:
            prop.appear(left if key == GHOST else there(now, key))

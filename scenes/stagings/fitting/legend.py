"""Which beads are which kind: a bead and its name for each, in a row over the board."""

from __future__ import annotations

from scenes.kit.lettering import Label, baseline, shortened
from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.props.beads import Beads
from scenes.stagings.fitting.rows_on_board import MARKS, RADIUS, colour_of
from scenes.stagings.fitting.timing import there
from soupmath.fits.table import Classes

APART, AFTER = 0.45, 0.24       # units between two kinds; from a bead to its name


class Legend:
    """It stands in the first line of the readout, which a model of kinds leaves empty. Shows no quantity."""

    def __init__(self, setting: Setting, fit: Classes, size: float) -> None:
        place, theme = setting.regions["readout"], setting.theme
        room = place.width / len(fit.names) - APART - AFTER
        x, y = place.left + RADIUS[1], place.top - place.height / 4
        self.props: list[Prop] = []
        for kind, name in enumerate(fit.names):
            bead = Beads(theme, colour_of(setting, kind), RADIUS[1], MARKS[kind % 3]).show(((x, y),))
            label = Label(shortened(name, room / size), size, theme.ink, (x + AFTER, baseline(y, size)), "left",
                          words=theme.words)
            self.props += [bead, label]
            x += AFTER + label.width_of_text + APART

    def pose(self, now: Moment) -> None:
        for prop in self.props:
            prop.appear(there(now, "points") * (1.0 - there(now, "title")))

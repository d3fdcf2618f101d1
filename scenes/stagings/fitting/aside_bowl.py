"""The bowl in which rows wait that a model does not learn from."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import HEIGHT, MOUTH, Bowl, BowlFront
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.timing import there
from soupmath.fits.table import Fit

BELLY, AIR = 0.40, 0.2          # of the bowl's height: the middle of its tag; units of tag beside the name
DEEP, ACROSS = 0.72, 0.36       # where beads lie, of the bowl's height; how far from its middle, of its width
IN_ROW = 1.25                   # of a bead's size, from one to the next in the uppermost row


def heap(place: Region, count: int, radius: float) -> tuple[tuple[float, float], ...]:
    """Where so many beads lie in a bowl: a row looks over its rim, the others lie behind its front."""
    wide, high = place.width, HEIGHT * place.width
    row = max(1, int(2 * ACROSS * wide / (2 * IN_ROW * radius)))
    top, places = place.bottom + high - 0.4 * MOUTH * wide, []
    for k in range(count):
        of = min(row, count)
        at, down = k % of, k // of
        x = place.x + (at - (of - 1) / 2) * 2 * IN_ROW * radius
        places.append((x, max(top - 1.2 * radius * down, place.bottom + (1 - DEEP) * high + radius)))
    return tuple(places)


class AsideBowl:
    """Says what is in it; which beads are, `RowsOnBoard` shows. Its front hides those that lie in it."""

    def __init__(self, setting: Setting, fit: Fit, size: float) -> None:
        """size: em of its name."""
        place, theme = setting.regions["aside"], setting.theme
        self.goes = setting.regions["map"].left < place.right       # the map comes where it stands
        at = place.x, place.bottom
        self.bowl = Bowl(theme, place.width, cream=0.0).place(*at)
        for shape in (self.bowl.soup, *self.bowl.gloss):        # it is dry
            shape.paint()
        name = theme.words.gettext("put aside")
        wide = outline_of(theme.words.figures(name), "BOLD")[1] * size + AIR
        tag = Tag(theme, name, theme.ink, size * min(1.0, place.width / wide))
        tag.place(place.x - tag.width_of_plate / 2, place.bottom + BELLY * HEIGHT * place.width)
        self.front: list[Prop] = [BowlFront(theme, place.width).place(*at), tag]

    def pose(self, now: Moment) -> None:
        seen = 1.0 if now.beat.verb == "open" else there(now, "points")
        gone = there(now, "map") if self.goes else 0.0
        for prop in (self.bowl, *self.front):
            prop.appear(seen * (1 - gone))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """It shows no quantity."""
        return iter(())

"""Light on what counts while a single meal is learned from: guess, what is asked, miss, knobs, one after the other."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.stagings.growing_palate.board import Board
from scenes.stagings.growing_palate.props.knob_box import KnobBox
from scenes.stagings.growing_palate.props.light_pool import LightPool
from scenes.stagings.growing_palate.serving import Serving

WIDE, HIGH = 1.9, 2.6           # of what is lit: its light
STRONG = {"guess": 0.26, "truth": 0.22, "miss": 0.13, "knobs": 0.60}        # letters stay legible on all of them
# by which of a serving's movements each is lit, and by which it is dark again
TURNS = {"guess": ("says", "asks"), "truth": ("asks", "answered"), "miss": ("tasted", "told"),
         "knobs": ("startles", "corrects")}


class LitInTurn:
    """Shows no quantity."""

    def __init__(self, setting: Setting, board: Board, box: KnobBox) -> None:
        theme, edge, slate = setting.theme, board.ruler.region.right, board.region
        self.board, self.box, high = board, box, board.ruler.region.height
        self.middles = {"guess": edge + 0.22 * (slate.right - edge), "truth": (edge + slate.right) / 2,
                        "miss": board.x + 0.12 * (slate.right - edge)}
        across = slate.right - edge
        self.pools = {
            "guess": LightPool(theme, 0.5 * across, 0.45 * high, STRONG["guess"]),
            "truth": LightPool(theme, 0.8 * across, 0.8 * high, STRONG["truth"]),
            "miss": LightPool(theme, 0.7 * across, 1.2 * high, STRONG["miss"]),
            "knobs": LightPool(theme, WIDE * box.width_of_box, HIGH * box.height_of_box, STRONG["knobs"]),
        }

    @property
    def on_board(self) -> list[Prop]:
        """Under what is written there."""
        return [pool for name, pool in self.pools.items() if name != "knobs"]

    @property
    def behind(self) -> list[Prop]:
        """What lies behind the learner."""
        return [self.pools["knobs"]]

    def pose(self, serving: Serving, there: float) -> None:
        guess, truth = self.board.y_of(serving.guess), self.board.y_of(serving.soup.score)
        heights = {"guess": guess + 0.2, "truth": self.board.ruler.y_of(5.5), "miss": (guess + truth) / 2}
        for name, height in heights.items():
            self.pools[name].place(self.middles[name], height)
        x, y, *_ = self.box.placed
        self.pools["knobs"].place(x, y + self.box.height_of_box / 2)
        for name, (comes, goes) in TURNS.items():
            self.pools[name].appear(there * serving.passed(comes) * (1 - serving.passed(goes)))

"""Room for a hill: of a soup, for a large curve; of another loss for long numbers at the jar, and a curve on the side
from which nobody comes."""

from __future__ import annotations

from dataclasses import replace

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.hill.window import shown_window

KITCHEN = "kitchen_"    # before the names of places in a kitchen
HALF_COOK = 0.46        # of a cook's height, from the foot to the lantern's outer side


def roomier(setting: Setting, run: sm.Trajectory) -> Setting:
    """Of a soup what stands elsewhere in a kitchen. Of any other loss: jar and hill leave long numbers more room at the
    left, a walk in fog is seen as wide as the hill, and the curve stands on the side from which it does not come."""
    if run.loss.reference is not None:
        own = {name.removeprefix(KITCHEN): at for name, at in setting.regions.items() if name.startswith(KITCHEN)}
        return replace(setting, regions={**setting.regions, **own})
    r, moved = dict(setting.regions), {}
    more, less = r["more"].width, r["less"].width
    for name in ("hill", "ruler"):
        moved[name] = Region.spanning(r[name].left + more, r[name].right - less, r[name].bottom, r[name].top)
    moved["jar"] = Region(r["jar"].x + more, r["jar"].y, r["jar"].width, r["jar"].height)
    (low, high), start = shown_window(run)[0].tolist(), float(run.points[0, 0])
    side = "left_" if start > (low + high) / 2 else ""
    moved |= {name: r[side + name] for name in ("card", "counter")}
    seen = _with_cook(r["hill_view"], moved["hill"], (low, high), run, r["cook"].height)
    return replace(setting, regions={**r, **moved, "hill_view": seen, "fog": seen, "curve_view": seen})


def _with_cook(view: Region, hill: Region, window: tuple[float, float], run: sm.Trajectory, tall: float) -> Region:
    """Of a view of the hill: so wide that it cuts nobody who stands near the hill's right end."""
    shares = (run.points[:, 0] - window[0]) / (window[1] - window[0])
    furthest = hill.left + hill.width * float(shares[shares <= 1.0].max(initial=0.0)) + HALF_COOK * tall
    wider = max(1.0, (furthest - view.left) / view.width)
    return Region(view.left + view.width * wider / 2, view.bottom + view.height * wider / 2,
                  view.width * wider, view.height * wider)

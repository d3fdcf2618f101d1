"""What a moving view costs: the film camera's time for a frame while the view moves, beside frames where it rests.

python tests/benchmarks/moving_view.py [LESSON …]: every frame of every lesson in which a view moves, as medium films
are drawn, with the pose and without the encoder; both kinds of frame alternate as the lesson has them.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import cast

from scenes.stage.timeline import Moment
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

LESSONS = ("how-big-a-pinch", "four-short-of-ten", "what-the-spoon-knows", "walking-in-fog")
LINES, APART = 720, 0.5         # pixels of the short side; ticks from one frame to the next, at 30 a second


def main() -> None:
    for name in sys.argv[1:] or LESSONS:
        moving, resting = measured(name)
        slow, still = (statistics.mean(costs) for costs in (moving, resting))
        print(f"{name}: {len(moving)} frames move, {1000 * slow:.1f} ms each; "
              f"{len(resting)} rest, {1000 * still:.1f} ms: {slow / still:.2f} times")


def measured(name: str) -> tuple[list[float], list[float]]:
    """Seconds of processor for each frame while the view moves, and for each while it rests."""
    plan = make_plan(load(name))
    moving: list[float] = []
    resting: list[float] = []
    with on_set(plan, LINES, FilmCamera) as scene:
        camera = cast(FilmCamera, scene.camera)
        for beat in plan.beats:
            for k in range(int(beat.ticks / APART)):
                now, begins = Moment(beat, k * APART), time.process_time()
                scene.pose(now)
                camera.film(scene.mobjects)
                (resting if scene.rests(now) else moving).append(time.process_time() - begins)
    return moving, resting


if __name__ == "__main__":
    main()

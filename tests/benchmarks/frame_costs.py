"""How much more a frame of each staging costs than the plain model says: makes scenes/data/frame_costs.toml.

python tests/benchmarks/frame_costs.py: some shots of each staging's lessons, as medium films. What the machine does
besides is taken out by three stagings that were measured on idle cores.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scenes.studio.draw.draw_shot import Studio
from scenes.studio.plan import proof
from scenes.studio.publish.films import lesson_film
from scenes.studio.shots.quality import quality_of
from scenes.studio.shots.shot_task import Take
from scenes.studio.store.beside_films import kept_of
from scenes.studio.store.code_digests import Library
from scenes.studio.work.batch import _shot_task
from scenes.studio.work.estimate import COSTS, Sample, fit

EVERY = 4       # shots of which one is drawn
IDLE = {"soup_pot": 1.52, "loss_meter": 0.86, "foggy_hill": 1.17}     # on idle cores, as README.md here has them


def main() -> None:
    samples: list[Sample] = []
    with tempfile.TemporaryDirectory() as place:
        out, library = Path(place), Library()
        for checked in proof.check_all((), prove=False, kept=kept_of(out, library)):
            assert checked.plan, checked.faults
            film, studio = lesson_film(checked.plan, quality_of(), "", library), Studio(out)
            for section, shot, key in film.shots[1::EVERY]:
                take = studio.shoot(_shot_task(film, section, shot, key, out), lambda frames: None)
                assert isinstance(take, Take), take
                samples.append(Sample(checked.plan.staging, take.frames, 0.9216, take.cpu_seconds))
            print(checked.name, fit(samples, {}).factors[checked.plan.staging], flush=True)
    COSTS.write_text(written(fit(samples, {}).factors))


def written(factors: Mapping[str, float]) -> str:
    load = statistics.geometric_mean(factors[name] / k for name, k in IDLE.items())
    lines = "".join(f"{name} = {factor / load:.2f}\n" for name, factor in sorted(factors.items()))
    return ("# How many times the plain model's seconds a frame takes, by staging. Measured by\n"
            f"# tests/benchmarks/frame_costs.py beside other work, which made all {load:.2f} times as slow.\n{lines}")


if __name__ == "__main__":
    main()

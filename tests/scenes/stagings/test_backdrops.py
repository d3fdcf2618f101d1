"""Transparent films: what fills the frame behind a set stays away, and the set is as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenes.kit.assembly import Assembly, props_of
from scenes.kit.prop import Prop
from scenes.stage import lesson_scene
from scenes.stage.timeline import Moment
from scenes.studio.draw import draw_beats
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.files.catalogue import LESSONS
from scenes.studio.plan import proof

SMALLEST = sorted((LESSONS / "smallest").glob("*.toml"))
FOGGY = "foggy_hill"        # its fog lies over the whole frame in the smallest lesson, and is no backdrop


@pytest.mark.parametrize("path", SMALLEST, ids=lambda path: path.stem)
def test_one_can_see_through_a_transparent_film(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put: list[Prop] = []

    def noted(*things: Prop | Assembly) -> list[Prop]:
        put.extend(found := list(props_of(*things)))
        return found
    monkeypatch.setattr(lesson_scene, "props_of", noted)
    plan = proof.check(str(path), prove=False, transparent=True).plan
    assert plan is not None
    with draw_beats.on_set(plan, 64, FilmCamera) as scene:
        assert any(prop.backdrop for prop in put)
        assert [prop for prop in put if prop in scene.mobjects] == [prop for prop in put if not prop.backdrop]
        now = Moment(plan.beats[-1], float(plan.beats[-1].ticks), plan.calm)
        scene.pose(now)
        assert all(reading.holds for reading in scene.readings(now))
        scene.camera.film(scene.mobjects)       # type: ignore[attr-defined]
        alphas = np.asarray(scene.camera.pixel_array)[..., 3]       # type: ignore[attr-defined]
    assert alphas.max() == 255
    assert plan.staging == FOGGY or (alphas == 0).mean() > 0.20

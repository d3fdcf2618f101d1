"""The film's camera: manim's drawing of a scene, without what did not change since the last frame."""

from __future__ import annotations

from manim import Camera


class FilmCamera(Camera):
    pass

"""How large letters on a ground are: larger where the frame is wide. manim-free."""

from __future__ import annotations

from typing import TypeVar

from scenes.kit.setting import Setting

T = TypeVar("T")

WIDE = 12.0             # units of a frame's width, from which on it is wide


def fitting(setting: Setting, wide: T, other: T) -> T:
    """What a wide frame has room for, or another."""
    return wide if setting.regions["frame"].width >= WIDE else other

"""What somebody wears, and how they look: the same figure is the cook, and the guest. manim-free."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Outfit:
    """Colours, none of which means anything elsewhere; apron: "" for none; hat: else hair with a bun.

    skirt: how much wider than a coat's the hem is; hem: how much higher, in heights, so that one sees the legs.
    """

    coat: str = "#FFF9EE"
    apron: str = "#E9DCC8"
    scarf: str = "#B5633A"
    boots: str = "#54392B"
    legs: str = "#4A3A33"
    skin: str = "#F0C7A0"
    hair: str = "#6B3F26"
    hat: bool = True
    skirt: float = 1.0
    hem: float = 0.0


COOK = Outfit()
HIKER = Outfit(boots="#B9AF9F", legs="#6E6A70", hem=0.062)         # who walks on open ground
GUEST = Outfit(coat="#A694C2", apron="", scarf="#F3E3C8", boots="#4A3550", skin="#DDAA80", hair="#CFC6BC", hat=False,
               skirt=1.22)

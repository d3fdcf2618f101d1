"""How long the taste ruler is. manim-free."""

FULL = 10                  # points from one end to the other

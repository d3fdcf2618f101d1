"""Letters of Mandarin with several readings, where words in a row decide and a word alone does not.

They were chosen by the films' sentences, where pypinyin reads a word alone otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# a letter, and its reading with the number of its tone
READINGS = (
    (r"(?<!强)调(?=[大小高低慢快准好整节过一了])|(?<=[来大小再能要慢边])调(?![查动用度研])", "tiao2"),      # sets
    (r"(?<=[块粒个])数(?=进)|数(?=[一到了出清]|不[清完])", "shu3"),       # counts
    (r"撒(?=[了上入进在盐一])|(?<=[多少再])撒", "sa3"),                   # strews
    (r"(?<=[粒块点滴叶粉盐])落(?=下)", "luo4"),                         # falls
    (r"(?<=难不)倒|(?<=[摔跌推])倒", "dao3"),                           # topples
    (r"教(?=[会你我他她它人])", "jiao1"),                               # teaches
    (r"冲(?=劲)", "chong4"),                                          # drive
    # after what is done and before how it goes; not what is got, is able to be got, or must be
    (r"(?<=[^能会可想要获取值不也各只共总赢所，。？！：；、])得(?=[^分到，。？！：；、]|到的)", "de5"),
)
MANY = re.compile("|".join(f"(?P<r{k}>{pattern})" for k, (pattern, _) in enumerate(READINGS)))


def read_otherwise(text: str) -> Mapping[int, str]:
    """Of a text without blanks: which of its letters are read otherwise than alone, and how."""
    return {found.start(): READINGS[int((found.lastgroup or "r0")[1:])][1] for found in MANY.finditer(text)}

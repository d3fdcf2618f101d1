"""Voices under the GPL, each in a process of its own: espeak-ng, which has a hundred languages, and Piper's models."""

from __future__ import annotations

import shlex

from scenes.studio.speech.command_speaker import WAV, CommandSpeaker

ESPEAK, PIPER = "espeak", "piper:"
CALLED = {"zh": "cmn", "en": "en-us"}       # languages that espeak-ng calls otherwise
A_MINUTE = 150                              # its words at which films come at 145


def is_one(name: str) -> bool:
    return name == ESPEAK or (name.startswith(PIPER) and len(name) > len(PIPER))


def program(name: str, lang: str, rate: float = 1.0) -> CommandSpeaker:
    """The speaker behind `espeak` or `piper:MODEL`, where MODEL is a voice's file. rate: 1 is the usual pace."""
    if name == ESPEAK:
        voice = shlex.quote(CALLED.get(lang, lang.lower()))
        return CommandSpeaker(f"espeak-ng --stdin -v {voice} -s {A_MINUTE * rate:.0f} -w {WAV}", lang,
                              "Once: apt-get install espeak-ng")
    model = shlex.quote(name.removeprefix(PIPER))
    return CommandSpeaker(f"piper -m {model} --length-scale {1 / rate:.3g} -f {WAV}", lang,
                          "Once: pip install piper-tts")

"""Options that several commands share. Nothing here loads more than click and names of qualities."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from scenes.studio.shots.film_format import FORMATS, MP4
from scenes.studio.shots.quality import FRAME_RATES, QUALITIES

Command = TypeVar("Command", bound=Callable[..., Any])

SHORT = {"l": "preview", "m": "medium", "h": "high", "k": "ultra"}


class QualityName(click.ParamType):
    """A quality by name, or by manim's letter."""

    name = "|".join(QUALITIES)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        quality = SHORT.get(value, value)
        if quality not in QUALITIES:
            self.fail(f"{value!r} is not one of {', '.join(QUALITIES)} (or l, m, h, k).", param, ctx)
        return quality


class FrameRate(click.ParamType):
    """15, 30 or 60."""

    name = "15|30|60"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if str(value) not in map(str, FRAME_RATES):
            self.fail(f"{value!r} is not 15, 30 or 60: beats last whole fifteenths of a second, "
                      "and only these rates cut them into whole frames.", param, ctx)
        return int(value)


class Folder(click.Path):
    """A folder, there or not; "" is none, and what came of a variable that is not set."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, file_okay=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("must name a folder, got \"\". Write --out . for the one you are in.", param, ctx)
        return super().convert(value, param, ctx)


def _together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command
    return decorate


lessons = click.argument("lessons", metavar="[LESSON]...", nargs=-1)

settings = click.option("--set", "sets", multiple=True, metavar="KEY=VALUE",
                        help="Change a value of a lesson, as run.learning_rate=0.3; may be repeated.")

as_json = click.option("--json", "as_json", is_flag=True, help="Print a machine-readable report.")

language = click.option("--lang", metavar="CODE", help="Language of the film. [default: the lesson's]")

look = _together(
    click.option("--shape", type=click.Choice(["wide", "tall", "square"]), default="wide", show_default=True),
    click.option("--theme", type=click.Choice(["stove", "paper"]), default="stove", show_default=True),
    click.option("--calm", is_flag=True, help="Reduced motion."),
    click.option("--burn", is_flag=True, help="Captions in the picture, with the word that is heard lit."),
    language,
)

voice = click.option("--voice", default="auto", show_default=True, metavar="auto|off|NAME",
                     help="Who speaks: a voice, espeak, piper:MODEL, a folder of recordings LESSON/BEAT.wav, or a "
                          "command with {wav}.")
sounds = _together(
    click.option("--sounds", type=click.Choice(["on", "off"]), default="on", show_default=True,
                 help="The sounds of the kitchen: fire, salt, wood and glass."),
    click.option("--sonify", is_flag=True, help="Losses as pitch: a note for each step, the lower the less is lost."),
)
transparent = click.option("--transparent", is_flag=True,
                           help="Leave away what is behind the set, so that one can see through (not mp4).")

quality = click.option("-q", "--quality", type=QualityName(), default="medium", show_default=True,
                       help="480p15, 720p30, 1080p60, 2160p60.")

film = _together(
    quality,
    click.option("--fps", type=FrameRate(), help="Frames per second instead of the quality's."),
    look,
    click.option("--captions", metavar="CODE,CODE", help="Languages of the captions. [default: the film's]"),
    voice,
    click.option("--describe", is_flag=True,
                 help="A second track of sound, which tells what is seen; the film makes room for it."),
    sounds,
    click.option("--format", "kind", type=click.Choice([*FORMATS]), default=MP4.name, show_default=True,
                 help="Kind of file: webm is VP9; mov is ProRes 4444, for editing programs; gif has 256 colours of its "
                      "own and at most 30 frames a second; webp, animated too, has all colours."),
    transparent,
    click.option("--beat", metavar="ID", help="Only this beat of the lesson."),
    click.option("--poster", metavar="BEAT[:TICK]",
                 help="The poster's place in the film. [default: the lesson's, or where most is seen]"),
)

out = click.option("--out", type=Folder(), default=Path("output"),
                   show_default=True, help="Folder for the films.")

work = _together(
    click.option("-j", "--jobs", type=click.IntRange(min=1), help="Workers. [default: one for each core]"),
    click.option("--force", is_flag=True, help="Render anew what is already there."),
)

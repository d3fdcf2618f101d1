"""Which speaker says a lesson: by the option, else by its file, else by its film's, else the usual one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.toml_file import Spot
from scenes.studio.files.word_catalogues import ENGLISH
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.voice import AUTO, OFF, VoiceSpec
from scenes.studio.speech import kokoro_model, other_programs
from scenes.studio.speech.command_speaker import WAV, CommandSpeaker
from scenes.studio.speech.hibari_speaker import NAME, PACKAGES, VOICES, HibariSpeaker
from scenes.studio.speech.kokoro_speaker import TONGUES, KokoroSpeaker, spoken_by
from scenes.studio.speech.recorded import RecordedSpeaker
from scenes.studio.speech.spoken import Speaker

OPTION = "--voice"
HURRY = 1.2             # how much faster they are spoken than sentences, by which they are told from them too
SPOKEN = {**dict.fromkeys((NAME, *VOICES), ("en",)),        # voice -> the languages it speaks
          **dict.fromkeys((kokoro_model.NAME, *kokoro_model.VOICES), tuple(TONGUES))}


@dataclass(frozen=True)
class _Asked:
    """A name, and where it was written: the option, or a file."""

    name: str
    spot: Spot | None

    def refused(self, rule: str, cure: str) -> BadInputError:
        fault = self.spot.fault(rule, shown(self.name), cure) if self.spot else \
            Fault(OPTION, None, "", rule, shown(self.name), cure)
        return BadInputError([fault])


def speaker_of(lesson: Lesson, voice: VoiceSpec, option: str = AUTO) -> Speaker | None:
    """Who says a lesson whose voice is this; None for nobody. Raises BadInputError for a voice there is not."""
    asked = _Asked(option, None) if option != AUTO else _Asked(voice.name, voice.spot and voice.spot.at("name"))
    lang = _language(lesson)
    name = _usual(lang) if asked.name == AUTO else asked.name
    if name == OFF:
        return None
    if name in SPOKEN:
        if lang not in SPOKEN[name]:
            raise asked.refused(f"must be a voice that speaks {lesson.lang}, as {lesson.name} does",
                                "Record it, give a command that speaks it, or write off.")
        return _installed(name, lang, voice.rate)
    if WAV in asked.name or other_programs.is_one(asked.name):
        if asked.spot:
            raise asked.refused("must not be a command: lesson files start none", f"Give it as {OPTION}.")
        return CommandSpeaker(asked.name, lesson.lang) if WAV in asked.name else \
            other_programs.program(asked.name, lesson.lang, voice.rate)
    return RecordedSpeaker(_folder(asked), lesson.lang)


def describer_of(lesson: Lesson, voice: VoiceSpec) -> Speaker:
    """Who tells what is seen: the usual voice, faster, whoever says the lesson. BadInputError where there is none."""
    lang = _language(lesson)
    if lang not in TONGUES:
        rule = f"must be of films in a language that a voice speaks: {', '.join(TONGUES)}"
        raise BadInputError([Fault("--describe", None, "", rule, shown(lesson.lang),
                                   "Leave it out: film.descriptions.vtt is there.")])
    name = NAME if lang == ENGLISH else kokoro_model.NAME
    return _installed(name, lang, min(2.0, HURRY * voice.rate))



def lacked(lesson: Lesson, voice: VoiceSpec, option: str = AUTO) -> str:
    """The command that makes a lesson speak that is silent for want of a voice; "" for every other."""
    usual = option == AUTO and voice.name == AUTO and _language(lesson) in TONGUES
    return kokoro_model.INSTALL if usual and _usual(_language(lesson)) == OFF else ""


def check_option(option: str) -> None:
    """Raises BadInputError for a name that no lesson could be said by."""
    if WAV in option:
        _ = CommandSpeaker(option).words
    elif option not in (AUTO, OFF, *SPOKEN) and not other_programs.is_one(option):
        _folder(_Asked(option, None))


def label(option: str) -> str:
    """What the folder of films that are said so is called; "" for the usual voice."""
    if WAV in option:
        return f"voice-{CommandSpeaker(option).name}"
    name = Path(option.removeprefix(other_programs.PIPER)).resolve().name       # of a voice, a folder, a model
    return {AUTO: "", OFF: "silent", NAME: "", VOICES[0]: ""}.get(option, f"voice-{name}")


def package_of(voice: str) -> str:
    """The package that a voice comes with, by its name or the voice's; "" for a voice of somebody's own."""
    if voice in (NAME, *VOICES):
        return PACKAGES[0]
    return kokoro_model.NETWORK.replace("_", "-") if voice in (kokoro_model.NAME, *kokoro_model.VOICES) else ""


def _folder(asked: _Asked) -> Path:
    """The folder of recordings: beside the file that names it, and inside the folder of that."""
    base = asked.spot.source.path.resolve().parent if asked.spot else Path.cwd()
    folder = (base / asked.name).resolve()
    if not asked.name or not folder.is_dir():
        raise asked.refused(f"must be auto, off, a voice, a folder of recordings or a command with {WAV}",
                            near(asked.name, (AUTO, OFF, other_programs.ESPEAK, *SPOKEN)))
    if asked.spot and base not in folder.parents:
        raise asked.refused("must be a folder beside the file", "Move the recordings there.")
    return folder


def _language(lesson: Lesson) -> str:
    return lesson.lang.partition("-")[0]


def _usual(lang: str) -> str:
    """The voice that speaks a language by itself."""
    if lang == "en":
        return NAME
    return kokoro_model.NAME if lang in TONGUES and kokoro_model.installed() else OFF


def _installed(name: str, lang: str, rate: float) -> Speaker:
    """The voice of a package, by its name or the package's."""
    if name in (NAME, *VOICES):
        return HibariSpeaker(VOICES[0] if name == NAME else name, rate)
    return KokoroSpeaker(spoken_by(lang) if name == kokoro_model.NAME else name, lang, rate)

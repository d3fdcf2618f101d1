"""What a lesson file may hold: one model a table, read by validation, the reference and the JSON schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import PydanticCustomError

import soupmath as sm
from scenes.kit.breaks import letters
from scenes.kit.hours import HOURS, LAMPLIGHT
from scenes.stage.verbs import Argument
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.stagings import stagings
from scenes.studio.files.text import printable, tidy
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs.run_parts import loss_names
from scenes.studio.script.schema_words import CURES, RULES

MOST_STEPS = 100_000
LONGEST_SAY = 600
LONGEST_LABEL = 12      # letters beside a lane
VOICE = "Who says the words, where not the usual voice."
CREDITS = "Who made it, and what others may do with it."

PLANES = [name for name, terrain in sm.TERRAINS.items() if terrain.dimension == 2]


class Table(BaseModel):
    """A table of a lesson file: no other keys, no conversions, no infinite numbers."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


def one_of(what: str, known: Iterable[str]) -> Any:
    """Text that is one of these; a table that grows by plug-ins is read when a value is checked."""
    def check(value: str) -> str:
        if value not in known:
            raise PydanticCustomError("unknown", "{rule}", {
                "rule": f"must be a known {what}", "cure": near(value, known)})
        return value

    def name_them(schema: dict[str, Any]) -> None:
        schema["enum"] = list(known)
    return Annotated[str, AfterValidator(check), Field(json_schema_extra=name_them)]


class _Stagings:
    """The names of all stagings, asked for anew each time: plug-ins may bring more."""

    def __iter__(self) -> Iterator[str]:
        return iter(stagings())


def _printable(text: str) -> str:
    if not printable(tidy(text)):
        raise PydanticCustomError("unprintable", "{rule}", {
            "rule": "must be printable text", "cure": "Take the control characters out."})
    return text


Text = Annotated[str, AfterValidator(_printable)]


def _at_most(most: int) -> Any:
    """Text of at most so many letters, as a reader counts them."""
    def check(text: str) -> str:
        count = len(letters(tidy(text)))
        if count > most:
            raise PydanticCustomError("long", "{rule}", {
                "rule": f"must have at most {most} letters", "cure": f"Shorten it by {count - most}."})
        return text
    return Annotated[Text, AfterValidator(check), Field(json_schema_extra={"maxLength": most})]


def _language(code: str) -> str:
    from langcodes import tag_is_valid

    if not tag_is_valid(code):
        raise PydanticCustomError("unknown", "{rule}", {
            "rule": "must be the code of a language", "cure": "Write it as \"pl\", \"zh-Hant\" or \"sr-Latn\"."})
    return code


Title = Annotated[_at_most(60), Field(min_length=1)]  # type: ignore[valid-type]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]
Outcome = one_of("outcome", [str(outcome) for outcome in sm.Outcome])
Optimizer = one_of("optimizer", sm.OPTIMIZERS)


def _known_loss(given: Any) -> Any:
    """A name among those that are known; a table is read by `own_losses`."""
    known = loss_names()
    if not isinstance(given, dict) and given not in known:
        raise PydanticCustomError("unknown", "{rule}", {
            "rule": "must be a known loss", "cure": near(str(given), known)})
    return given


Loss = Annotated[Any, AfterValidator(_known_loss),
                 Field(json_schema_extra={"anyOf": [{"enum": loss_names()}, {"type": "object"}]})]


class RunTable(Table):
    """[run], or [runs.NAME] where there are several: what to compute. Further keys are the optimizer's."""

    model_config = ConfigDict(extra="allow")

    loss: Loss = Field(
        description="What falls: `soup`, `salt` (cream and pepper at the wish) or the name of a terrain; or a table, "
                    "with a loss of one's own, as "
                    "`{ formula = \"x**4 - 3*x**2 + x\", over = { x = [-2.2, 2.2] } }`.")
    optimizer: Optimizer = Field(  # type: ignore[valid-type]
        "gradient_descent", description="The rule that turns a slope into a step.")
    learning_rate: Annotated[float, Field(gt=0)] | None = Field(
        None, description="How much of the slope becomes a step.")
    schedule: dict[str, Any] | None = Field(
        None, description="How the learning rate changes with the step, as "
                          "`{ name = \"exponential\", factor = 0.9 }`.")
    start: Any = Field(
        description="Where it begins: a named start, amounts as `{ salt = 2.0, … }`, or a list of numbers.")
    steps: Annotated[int, Field(ge=0, le=MOST_STEPS)] = Field(description="How many steps to make.")
    seed: Annotated[int, Field(ge=0, lt=2**32)] = Field(0, description="What its random draws begin from.")
    batch: Annotated[int, Field(ge=1)] | None = Field(
        None, description="How many samples a step sees, of a loss that has samples; without it, all.")
    order: one_of("order", ("dealt", "drawn", "as_given")) = Field(  # type: ignore[valid-type]
        "dealt", description="How they come: `dealt` like cards, `drawn` with replacement, or `as_given`.")
    expect: Outcome | None = Field(  # type: ignore[valid-type]
        None, description="How the run must end; without it, any way but `diverged`.")
    label: Annotated[Text, Field(max_length=LONGEST_LABEL)] = Field(
        "", description="What pictures call it where they name it, in a word; without it, its own name.")


class MapTable(Table):
    """[map]: descents from a square grid of starts; one pixel of the map is one start."""

    loss: one_of("terrain of two parameters", PLANES) = Field(  # type: ignore[valid-type]
        description="A terrain over two parameters.")
    optimizer: one_of("optimizer", list(sm.OPTIMIZERS)) = Field(  # type: ignore[valid-type]
        "gradient_descent", description="The rule that turns a slope into a step.")
    learning_rate: Annotated[float, Field(gt=0)] = Field(description="How much of the slope becomes a step.")
    steps: Annotated[int, Field(ge=1, le=2_000)] = Field(description="How many steps each start makes.")
    window: Annotated[list[float], Field(min_length=4, max_length=4)] = Field(
        description="Where the starts lie: `[x0, x1, y0, y1]`, each pair rising.")
    side: Annotated[int, Field(ge=2, le=2_000)] = Field(1_000, description="Starts along a side.")


class BeatTable(Table):
    """[[beat]]: a sentence and the picture that goes with it. Further keys are the verb's own."""

    id: Id = Field(description="Its name within the lesson: small letters, digits and hyphens.")
    show: str = Field(description="The verb: what the staging does.")
    steps: Annotated[list[Annotated[int, Field(ge=0)]], Field(min_length=2, max_length=2)] | None = Field(
        None, description="The playhead's way in steps of the run, as `[0, 3]`; without it, it stays.")
    say: _at_most(LONGEST_SAY) = Field(  # type: ignore[valid-type]
        "", description="The sentence; `{fact}` or `{fact:.1f}` quotes the run, `[cue]` marks a moment.")
    claims: list[str] = Field(
        default_factory=list, description="What the sentence asserts, by name; checked.")
    hold: Annotated[float, Field(ge=0, le=60)] = Field(
        0.4, description="Seconds that the picture rests at the end.")
    light: Annotated[list[Text], Field(max_length=6)] = Field(
        default_factory=list, description="Places of the staging that the light is on, while the others lie in shade, "
                                          "as `[\"jar\"]`; without any, all is lit.")
    chapter: Annotated[Text, Field(max_length=60)] = Field(
        "", description="The title of a chapter of the film, which begins here; without any, the lesson is one.")


class LessonFile(Table):
    """The file as a whole."""

    title: Title = Field(description="The title on screen.")  # type: ignore[valid-type]
    lang: Annotated[str, AfterValidator(_language)] | None = Field(
        None, description="The language of its words, as `\"pl\"`: captions are cut, named and marked by it; "
                          "without it, what its letters are mostly used for, and English for Latin ones.")
    poster: Text | None = Field(
        None, description="The place of its poster, as `\"walk\"` or `\"walk:12\"`: a beat, and a tick of it, which is "
                          "a fifteenth of a second; without a tick its middle, and without this where most is seen.")
    hour: one_of("hour", tuple(filter(None, HOURS))) = Field(  # type: ignore[valid-type]
        LAMPLIGHT, description="The hour of the day, whose light falls into the kitchen; without it, lamplight.")
    staging: one_of("staging", _Stagings()) = Field(  # type: ignore[valid-type]
        description="Which set the lesson plays on.")
    run: dict[str, Any] | None = Field(None, description="The lesson's only run.")
    runs: dict[str, dict[str, Any]] | None = Field(None, description="Several runs, by name.")
    map: dict[str, Any] | None = Field(None, description="A map of starts, where the lesson shows one.")
    voice: dict[str, Any] | None = Field(None, description=VOICE)
    credits: dict[str, Any] | None = Field(None, description=CREDITS)
    beat: Annotated[list[dict[str, Any]], Field(min_length=1)] = Field(description="The beats, in order.")


class FilmFile(Table):
    """film.toml: the joined film."""

    name: str = Field(description="Its folder in the output.")
    title: Title = Field(description="Its title.")  # type: ignore[valid-type]
    lessons: Annotated[list[str], Field(min_length=1)] = Field(description="Its lessons, in order.")
    voice: dict[str, Any] | None = Field(None, description=VOICE)
    credits: dict[str, Any] | None = Field(None, description=CREDITS)
    titles: bool = Field(False, description="Whether it begins with its title, and ends with whom and what it is made "
                                            "by and of.")
    chapters: one_of("kind of chapter", ("lessons", "beats")) = Field(  # type: ignore[valid-type]
        "lessons", description="What its chapters are: `lessons`, or `beats`, the chapters within them.")


@cache
def beat_model(staging: str, verb: str) -> type[BeatTable]:
    """A beat's table with the arguments of a verb."""
    fields: dict[str, Any] = {name: _argument(a) for name, a in stagings()[staging].verbs[verb].arguments.items()}
    return create_model(f"Beat_{staging}_{verb}", __base__=BeatTable, **fields)


def _argument(argument: Argument) -> tuple[Any, Any]:
    kind = one_of("choice", argument.choices) if argument.choices else argument.kind
    return Annotated[kind, Field(description=argument.says, ge=argument.least, le=argument.most)], argument.default


def read(model: type[BaseModel], data: Mapping[str, Any], spot: Spot) -> tuple[Any, list[Fault]]:
    """(the model's instance or None, everything that is wrong with the data). spot: where the data stands."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_fault(model, dict(item), spot) for item in error.errors(include_url=False)]


def faults(model: type[BaseModel], data: Mapping[str, Any], spot: Spot) -> list[Fault]:
    return read(model, data, spot)[1]


def _fault(model: type[BaseModel], item: dict[str, Any], spot: Spot) -> Fault:
    """What pydantic found, in our words."""
    place, kind, context = tuple(item["loc"]), item["type"], item.get("ctx", {})
    spot, key = spot.at(*place), str(place[0]) if place else ""
    meant = meaning(model, key) or "See scenes/lessons/README.md."
    if kind == "missing":
        return spot.fault("must be given", None, meant)
    if kind == "extra_forbidden":
        return spot.fault("must be a known key", shown(key), near(key, model.model_fields))
    if kind == "too_short" and context["min_length"] == 1:
        kind = "string_too_short"
    if kind == "too_long" and isinstance(item["input"], str):
        kind = "string_too_long"
    rule = context["rule"] if "rule" in context else RULES.get(kind, item["msg"]).format(**context)
    return spot.fault(rule, shown(item["input"]), context.get("cure") or CURES.get(kind, meant))


def meaning(model: type[BaseModel], key: str) -> str:
    """What a key is for, as a cure; "" for a key of a verb or an optimizer."""
    field = model.model_fields.get(key)
    return f"{key}: {field.description}" if field and field.description else ""

"""Whether a lesson's runs are such as its staging can show: what the file alone says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from scenes.stage.needs import EVERY_STEP, LossKind, MapNeed, RunNeed
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.stagings import staging, stagings
from scenes.studio.files.toml_file import Source, Spot
from scenes.studio.runs.loss_spec import said
from scenes.studio.runs.run_parts import loss_named, loss_names, loss_of
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.script.specs import BeatSpec, beat_specs, run_specs


def faults(source: Source) -> Iterator[Fault]:
    """Of a file that has no other fault."""
    asked, told = LessonAsks.of(source), set[tuple[str, str]]()
    for need in staging(asked.staging).needs:
        found = _map(asked, need) if isinstance(need, MapNeed) else _runs(asked, need)
        for fault in found if asked.shows(need.verbs) else ():
            same = (fault.key, fault.rule.partition(" for ")[0])        # of several parts, it is said of the first
            yield from () if same in told else (fault,)
            told.add(same)


@dataclass(frozen=True, eq=False)
class LessonAsks:
    """What a lesson asks its staging for."""

    source: Source
    staging: str
    runs: Mapping[str, RunSpec]
    beats: tuple[BeatSpec, ...]

    @classmethod
    def of(cls, source: Source) -> LessonAsks:
        data = source.data
        return cls(source, data["staging"], run_specs(source),
                   tuple(beat_specs(data["staging"], data["beat"])))

    def shows(self, verbs: tuple[str, ...]) -> bool:
        """Whether a beat shows one of the verbs; of none, yes."""
        return not verbs or any(beat.show in verbs for beat in self.beats)

    def spot(self, run: str) -> Spot:
        return self.source.at("run") if run == "run" else self.source.at("runs", run)

    def called(self, need: RunNeed) -> dict[str, int]:
        """The runs that beats name for a part, each with the first such beat's place."""
        found: dict[str, int] = {}
        for place, beat in enumerate(self.beats):
            if beat.show in need.verbs:
                default = staging(self.staging).verbs[beat.show].arguments[need.named_by].default
                found.setdefault(str(beat.args.get(need.named_by, default)), place)
        return found

    @property
    def parts(self) -> int:
        """How many parts have to be played by runs of any name. Where each is one run's, one run plays them all."""
        open_to_all = [need for need in staging(self.staging).needs if isinstance(need, RunNeed) and not need.names
                       and not need.named_by and need.fewest > 0 and self.shows(need.verbs)]
        return 1 if all(need.most == 1 for need in open_to_all) else len(open_to_all)

    @cached_property
    def apart(self) -> set[str]:
        """The runs that play a part alone."""
        return {name for need in staging(self.staging).needs if isinstance(need, RunNeed) and need.alone
                for name in self.called(need)}


def playing(asked: LessonAsks, need: RunNeed) -> list[str]:
    """The runs that play a part, where nothing is wrong."""
    if need.names:
        return [name for name in need.names if name in asked.runs]
    if need.named_by:
        return [name for name in asked.called(need) if name in asked.runs]
    return [name for name, spec in asked.runs.items()
            if name not in asked.apart and need.loss.fits(loss_of(spec.loss)) and not _batch(need, spec)]


def _runs(asked: LessonAsks, need: RunNeed) -> Iterator[Fault]:
    if need.names:
        yield from _missing(asked, need)
    elif need.named_by:
        yield from _uncalled(asked, need)
    else:
        yield from _number(asked, need)
    for name in playing(asked, need):
        yield from _misfit(asked, need, name)
    if need.one_loss:
        yield from _unlike(asked, need)


def _for(asked: LessonAsks, need: RunNeed | MapNeed) -> str:
    return f"for {need.part} ({asked.staging})"


def _missing(asked: LessonAsks, need: RunNeed) -> Iterator[Fault]:
    for name in need.names:
        if name not in asked.runs:
            yield asked.source.at("runs", name).fault(
                f"must be given {_for(asked, need)}", None, f"Add a table [runs.{name}]: {need.said}.")


def _uncalled(asked: LessonAsks, need: RunNeed) -> Iterator[Fault]:
    """A beat that takes a run of the default's name has to find it, unless it can do without."""
    for name, place in asked.called(need).items():
        if name not in asked.runs and need.fewest:
            fitting = [run for run, spec in asked.runs.items() if need.loss.fits(loss_of(spec.loss))]
            yield asked.source.at("beat", place, need.named_by).fault(
                f"must name a run {_for(asked, need)}", shown(name), near(name, fitting, f"Add one: {need.said}."))


def _number(asked: LessonAsks, need: RunNeed) -> Iterator[Fault]:
    there = playing(asked, need)
    if len(there) < need.fewest:
        yield _lacking(asked, need)
    for name in there[need.most:] if need.most is not None else ():
        yield asked.spot(name).fault(f"must be one of at most {need.most} {_for(asked, need)}", f"run {len(there)}",
                                     "Take it out, or show it in a lesson of its own.")


def _lacking(asked: LessonAsks, need: RunNeed) -> Fault:
    """Nobody plays it. Where only a batch is wrong, or one run is all that is needed, that is where it is mended."""
    fitting = [name for name, spec in asked.runs.items() if need.loss.fits(loss_of(spec.loss))]
    if fitting:
        name = fitting[0]
        return asked.spot(name).at("batch").fault(f"must be {EVERY_STEP[need.batch]} {_for(asked, need)}",
                                                  shown(asked.runs[name].batch), f"It needs: {need.said}.")
    if len(asked.runs) == 1 and asked.parts == 1:
        (name,) = asked.runs
        return _wrong_loss(asked, need, name)
    where, known = "runs" if "runs" in asked.source.data else "run", ", ".join(fitting_losses(need.loss)) or need.said
    cure = "Add a table [runs.NAME]" if where == "runs" else "Name each run, as [runs.NAME], and add one"
    return asked.source.at(where).fault(f"must not be without one whose loss is {need.loss.said} {_for(asked, need)}",
                                        ", ".join(said(spec.loss) for spec in asked.runs.values()), f"{cure}: {known}.")


def _wrong_loss(asked: LessonAsks, need: RunNeed, name: str) -> Fault:
    given = said(asked.runs[name].loss)
    own = "No loss that has a name is such a one; give it a table of its own." if need.loss.fitted else ""
    return asked.spot(name).at("loss").fault(f"must be {need.loss.said} {_for(asked, need)}", shown(given),
                                             near(given, fitting_losses(need.loss), own) + _without(asked, need, name))


def _without(asked: LessonAsks, need: RunNeed, name: str) -> str:
    """Which verbs may be left out, where a run that is all there is could be shown by the others."""
    loss = loss_of(asked.runs[name].loss)
    others = [other for other in staging(asked.staging).needs if isinstance(other, RunNeed) and other is not need
              and other.most == 1 and asked.shows(other.verbs) and other.loss.fits(loss)]
    shown_verbs = dict.fromkeys(beat.show for beat in asked.beats if beat.show in need.verbs)
    return f" Or show it without {', '.join(shown_verbs)}." if others and shown_verbs else ""


def fitting_losses(kind: LossKind) -> list[str]:
    """The names of the losses of a kind."""
    return [name for name in loss_names() if kind.fits(loss_named(name))]


def _misfit(asked: LessonAsks, need: RunNeed, name: str) -> Iterator[Fault]:
    """What is wrong with a run that plays a part."""
    spec, spot, part = asked.runs[name], asked.spot(name), _for(asked, need)
    least, most = need.steps
    if not need.loss.fits(loss_of(spec.loss)):
        yield _wrong_loss(asked, need, name)
    if spec.steps < least:
        yield spot.at("steps").fault(f"must be at least {least} {part}", str(spec.steps), "Give the run more steps.")
    if most is not None and spec.steps > most:
        yield spot.at("steps").fault(f"must be at most {most:,} {part}", str(spec.steps), "Give the run fewer steps.")
    if need.optimizers and spec.optimizer not in need.optimizers:
        yield spot.at("optimizer").fault(f"must suit {need.part} ({asked.staging})", shown(spec.optimizer),
                                         near(spec.optimizer, need.optimizers))
    if spec.path is not None and spec.learning_rate is None and not need.recorded:
        yield spot.at("path").fault(f"must be by plain descent, and prove it, {part}", shown(spec.path.said),
                                    f"Show it on {', or '.join(_of_recorded())}.")
    if _batch(need, spec):
        yield spot.at("batch").fault(f"must be such {part}", shown(spec.batch), f"It needs: {need.said}.")


def _of_recorded() -> list[str]:
    """The stagings that show runs whose rule is not known."""
    return [name for name, found in stagings().items()
            if any(isinstance(need, RunNeed) and need.recorded and need.fewest for need in found.needs)]


def _batch(need: RunNeed, spec: RunSpec) -> bool:
    """Whether a run sees another number of samples a step than it must."""
    return not {"": True, "one": spec.batch == 1 and spec.order == "as_given", "some": (spec.batch or 0) > 1,
                "all": spec.batch is None}[need.batch]


def _unlike(asked: LessonAsks, need: RunNeed) -> Iterator[Fault]:
    there = playing(asked, need)
    for first, name in zip(there[:1] * len(there), there, strict=True):
        if asked.runs[name].loss != asked.runs[first].loss:
            yield asked.spot(name).at("loss").fault(f"must be the loss of {first} {_for(asked, need)}",
                                                    shown(said(asked.runs[name].loss)),
                                                    f'Write loss = "{asked.runs[first].loss}".')


def _map(asked: LessonAsks, need: MapNeed) -> Iterator[Fault]:
    if "map" not in asked.source.data:
        yield asked.source.at("map").fault(f"must be given {_for(asked, need)}", None, f"Add {need.said}.")

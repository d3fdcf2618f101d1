"""What soupmath would refuse of a run, said before it is computed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace

import soupmath as sm
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs.lesson_runs import compute
from scenes.studio.runs.run_parts import RunRefusedError, loss_of, option_names, start_of
from scenes.studio.runs.run_spec import RunSpec

REFUSAL = re.compile(r"(?s)([a-z_0-9]+)[\w.]* (must .*?), got (.*?)\.?(?: (Did you mean .*))?")


def faults(spec: RunSpec, spot: Spot) -> Iterator[Fault]:
    """Of a run whose loss and optimizer are known; a fault without a cure needs the key's own."""
    allowed = option_names(spec.optimizer)
    strangers = [key for key in spec.options if key not in allowed]
    for key in strangers:
        yield spot.at(key).fault(f"must be a known key of a run by {spec.optimizer}", shown(key),
                                 near(key, [*(f.name for f in fields(spec) if f.name != "options"), *allowed]))
    try:
        start = start_of(loss_of(spec.loss), spec.start)
        sm.descend(loss_of(spec.loss), sm.optimizers.gradient_descent(1.0), start, steps=0)
    except (ValueError, TypeError) as error:
        yield _fault("start", error, spec, spot)
        return
    try:
        if not strangers:
            compute(replace(spec, steps=0))
    except (ValueError, TypeError) as error:
        yield _fault("optimizer", error, spec, spot)


def _fault(key: str, error: Exception, spec: RunSpec, spot: Spot) -> Fault:
    """The refusal as a fault; soupmath's own words are taken apart."""
    if isinstance(error, RunRefusedError):
        return spot.at(error.key).fault(error.rule, error.got, error.cure)
    found = REFUSAL.fullmatch(str(error))
    if not found:
        return spot.at(key).fault(f"must suit the run ({error})", None, "")
    argument, rule, got, cure = found.groups()
    place = argument if hasattr(spec, argument) or argument in spec.options else key
    return spot.at(place).fault(rule, got, cure or "")

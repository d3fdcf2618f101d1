"""Plans of the project's lessons, each laid out once a process; what takes long to compute is kept between them."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from scenes.stage.timeline import Plan
from scenes.studio.plan import make_plan
from scenes.studio.script.lesson import load
from scenes.studio.store.kept_arrays import Kept

_FOLDER = TemporaryDirectory(prefix="soup-tests-")
KEPT = Kept(Path(_FOLDER.name))


@cache
def plan_of(name: str, shape: str = "wide", theme: str = "stove", calm: bool = False, burn: bool = False) -> Plan:
    return make_plan.make_plan(load(name), shape, theme, calm, burn=burn, kept=KEPT)

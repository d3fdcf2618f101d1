"""A plug-in for tests: a small staging that is quick to draw and holds every kind of part."""

from scenes.kit.region import Region
from scenes.stage import layout, verbs
from scenes.studio.files import stagings

stagings.STAGINGS["toy"] = ("toy.staging", "Toy")
layout.STAGINGS["toy"] = {shape: {"bar": Region(0, -1, 6, 1)} for shape in layout.FRAMES}
verbs.VERBS["toy"] = {verb.name: verb for verb in (
    verbs.Verb("open", "The bar comes.", {"title": True, "bar": True}, lead=8, tail=4),
    verbs.Verb("walk", "The bar follows the loss.", step_ticks=6, lead=4, tail=4),
    verbs.Verb("rest", "Nothing moves.", lead=15, tail=15),
    verbs.Verb("lie", "The bar shows a wrong value.", lead=4, tail=4),
    verbs.Verb("vanish", "A point that is no number.", lead=4, tail=4),
    verbs.Verb("stumble", "The staging raises.", lead=4, tail=4),
    verbs.Verb("leave", "The process exits.", lead=4, tail=4),
    verbs.Verb("die", "The process is killed, the first time only.", lead=4, tail=4,
               arguments={"mark": verbs.Argument(str, "", "a file that says it happened")}),
    verbs.Verb("late", "A module is imported while drawing.", lead=4, tail=4),
    verbs.Verb("hang", "The staging never ends.", lead=4, tail=4),
)}

"""The table of verbs: what a beat can show, in which staging, and what it leaves standing.

A verb is data. The lesson schema, the reference for creators, the Plan and the
test that every staging implements its verbs (method ``show_<verb>``) all read
this one table. Ticks are 1/15 s.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

CUE = re.compile(r"\s?\[([a-z][a-z0-9_-]*)\]")


@dataclass(frozen=True)
class Argument:
    """An extra key a beat may give to a verb.

    choices: the texts it may be, where not any. names_run: it may be a run's name, or the default.
    builds: the set is built from it, so every shot of the lesson depends on it (see Plan.built_from).
    """

    kind: type
    default: object
    says: str
    choices: tuple[str, ...] = ()
    names_run: bool = False
    builds: bool = False


@dataclass(frozen=True)
class Verb:
    """One thing a staging can do during a beat.

    says: what is seen; a moment that a sentence can name stands in it as ``[cue]``.
    sets: what stands at the end of the beat, merged over the entry state. A key or value
        ``"$name"`` is replaced by the beat's argument of that name, ``"$last"`` by its last step.
    lead, tail: ticks before the first and after the last step (all of a verb that
        makes no steps).
    step_ticks: ticks that one step of the run needs; 0 for a verb that makes none.
    window: fractions of a step's ticks between which the playhead moves.
    playhead: an argument; for each of its values the steps of these beats go on by themselves.
    """

    name: str
    says: str
    sets: Mapping[str, object] = field(default_factory=dict)
    lead: int = 12
    tail: int = 12
    step_ticks: int = 0
    window: tuple[float, float] = (0.0, 1.0)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    playhead: str = ""

    @property
    def cues(self) -> tuple[str, ...]:
        """The moments that a sentence can name; `[step]` is when the first step of a beat begins."""
        return (*CUE.findall(self.says), *(("step",) if self.step_ticks else ()))

    @property
    def seen(self) -> str:
        """What is seen, without the cues."""
        return re.sub(r"[\s,:;]+(?=[.:]|$)", "", CUE.sub("", self.says)).replace(" ,", ",")

    def needs(self, steps: int) -> int:
        """Fewest ticks in which the motion can be followed."""
        return self.lead + steps * self.step_ticks + self.tail


def _table(*verbs: Verb) -> dict[str, Verb]:
    return {verb.name: verb for verb in verbs}


_NO_GRAIN = {"bowl": False, "grain": False, "asked": False, "foretold": False, "tried": False, "asked_much": False}
_NO_SQUARE = {"tiles": False, "imprint": False, "product": False}
_NO_SHELF = {"shelf": False, "slip": False, "down": False}

VERBS: dict[str, dict[str, Verb]] = {
    "soup_pot": _table(
        Verb("open", "The fire is lit under the pot; title and loop badge.",
             {"title": True, "badge": True, "lit": True}, lead=24, tail=15),
        Verb("read_card", "The recipe card comes: one knob for each ingredient.",
             {"title": False, "lit": True, "measures": True, "card": True}, lead=20, tail=8),
        Verb("taste", "The spoon dips and carries a sip to the ruler, which reads [sip] the score.",
             {"title": False, "badge": True, "lit": True, "measures": True, "ruler": True, "readout": True},
             lead=46, tail=8),
        Verb("weigh", "Ghost bars above the pot: what a tenth more of each would bring, one after the other, and "
                      "on the ruler too; the largest is lit [pick].",
             {"title": False, "lit": True, "measures": True, "card": True, "bars": True, "picked": "$pick",
              "pill": False, "tally": False}, lead=24, tail=8,
             arguments={"pick": Argument(bool, True, "whether the bars are measured and the largest lit; false "
                                                     "leaves the question")}),
        Verb("season", "Steps of the run: the shaker pours the step's own amount, spoon and ruler follow.",
             {"title": False, "lit": True, "measures": True, "card": True, "bars": False, "picked": False,
              "pill": True, "ruler": True, "readout": True, "tally": False},
             lead=3, tail=3, step_ticks=50, window=(0.24, 0.46)),
        Verb("season_quickly", "The same, in little more than half the time.",
             {"title": False, "lit": True, "measures": True, "card": True, "bars": False, "picked": False,
              "pill": True, "ruler": True, "readout": True, "tally": False},
             lead=2, tail=4, step_ticks=36, window=(0.24, 0.46)),
        Verb("tally", "What each step so far has gained, side by side; the recipe is laid away.",
             {"title": False, "lit": True, "measures": True, "card": False, "bars": False, "picked": False,
              "pill": False, "ruler": True, "readout": True, "tally": True}, lead=30, tail=8),
        Verb("simmer", "The soup simmers; nothing else moves.", {"title": False, "lit": True}, lead=10, tail=10),
        Verb("close_loop", "The badge comes forward and is walked round: [sip], [compare], [nudge], and on.",
             {"title": False, "badge": True, "bars": False, "picked": False, "pill": False, "tally": False,
              "card": True}, lead=60, tail=14),
        Verb("hand_over", "The pot is served in three bowls: soup, letters, digits.",
             {"title": False, "lit": False, "bowls": True, "bars": False, "picked": False, "pill": False,
              "card": False, "ruler": False, "readout": False, "badge": False, "tally": False},
             lead=34, tail=10),
    ),
    "loss_meter": _table(
        Verb("open", "Title, an empty ruler and an empty jar.", {"title": True, "ruler": True, "jar": True, "badge": True, "lit": "bowl"},
             lead=15, tail=15),
        Verb("hand_in", "A hand brings a bowl from outside; its flag is set [flag] on the ruler: the wish.",
             {"title": True, "ruler": True, "bowls": True, "flag": True, "badge": True, "lit": "bowl"}, lead=40, tail=24),
        Verb("measure", "The spoon marks the score on the ruler; a bracket [bracket] spans what is missing.",
             {"title": False, "ruler": True, "flag": True, "spoon": True, "bracket": True, "lit": "ruler",
              **_NO_SHELF, **_NO_GRAIN},
             lead=40, tail=14),
        Verb("square", "The bracket sweeps out [sweep] a square of tiles that stands on the miss.",
             {"tiles": True}, lead=28, tail=14),
        Verb("drop", "The tiles drop [pour] into the jar; the liquid rises by as much; that is the [loss] loss.",
             {"bowls": False, "jar": True, "tiles": False, "imprint": True, "product": True, "filled": True},
             lead=54, tail=14),
        Verb("fall", "The run goes: spoon, square and jar move together; the curve gets a dot for each step.",
             {"title": False, "ruler": True, "flag": True, "spoon": True, "bracket": True, "jar": True,
              "bowls": False, "product": False, "filled": True, "card": True, "lit": "ruler", **_NO_SHELF,
              **_NO_GRAIN},
             lead=16, tail=12, step_ticks=6, window=(0.0, 0.8)),
        Verb("compare", "The squares of all runs side by side; the largest splits [quarters] into four.",
             {"title": False, "ruler": False, "flag": False, "spoon": False, "bracket": False, "jar": False,
              "bowls": False, "card": False, "compare": True, "lit": "ruler", **_NO_SQUARE, **_NO_SHELF, **_NO_GRAIN},
             lead=50, tail=16),
        Verb("turn_over", "The ruler turns over [turn]: the flag comes to the floor, beside the jar of loss, and "
                          "[down] down is better: the spoon sips the best of the runs.",
             {"title": False, "compare": False, "ruler": True, "flag": True, "spoon": True, "bracket": True,
              "jar": True, "filled": True, "bowls": False, "card": False, "turned": True, "down": True,
              "shelf": True, "slip": True, "lit": "ruler", **_NO_SQUARE, "imprint": True, **_NO_GRAIN},
             lead=84, tail=12),
        Verb("ask_grain", "Bowl and jar are left; a grain of salt hangs over the bowl: what would it do?",
             {"title": False, "ruler": False, "flag": False, "spoon": False, "bracket": False,
              **_NO_SQUARE, **_NO_SHELF, "card": False, "lit": "hand", "jar": True, "filled": True, "bowl": True,
              "grain": True, "asked": True},
             lead=24, tail=8),
        Verb("try_grain", "The slope foretells [slope] the change; then the grain falls [grain] and the jar "
                          "answers.",
             {"bowl": True, "jar": True, "filled": True, "grain": False, "asked": False, "foretold": True,
              "tried": True, "lit": "hand"},
             lead=60, tail=16),
        Verb("ask_pour", "What was found stands; over the bowl a question: how much to pour?",
             {"bowl": True, "jar": True, "filled": True, "asked_much": True, "lit": "hand"}, lead=10, tail=4),
    ),
    "foggy_hill": _table(
        Verb("open", "The hill in fog, the cook at the start, the title.",
             {"title": True, "set": True, "ruler": True, "hill": True, "fog": True, "cook": True, "meter": True},
             lead=18, tail=15),
        Verb("jars", "Jars of loss side by side, one for each of many amounts.",
             {"title": True, "set": True, "ruler": True, "jars": True, "axis": True}, lead=62, tail=8),
        Verb("join", "A line joins the tops of the jars; [hill] they turn into a hill.",
             {"jars": False, "hill": True}, lead=44, tail=12),
        Verb("close", "Fog closes in around the cook at the start.",
             {"title": False, "axis": False, "fog": True, "cook": True, "meter": True}, lead=66, tail=6),
        Verb("step", "A slow step in a fixed order: plank [slope], arrow [arrow], walk, footprint, numbers and dot.",
             {"title": False, "plank": True, "tally": True, "made": True, "walked": "$last"}, lead=4, tail=6,
             step_ticks=36, window=(16 / 36, 26 / 36)),
        Verb("walk", "Quick steps: arrow, walk, numbers; counter, dial and curve are there.",
             {"title": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
             lead=12, tail=6, step_ticks=18, window=(5 / 18, 12 / 18)),
        Verb("run", "Fast steps: the cook walks on while the counter runs.",
             {"title": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
             lead=2, tail=8, step_ticks=2),
        Verb("rest", "The cook stands; nothing moves but the fog.", {"title": False, "made": False}, lead=8, tail=8),
        Verb("lift", "The fog lifts; the flag stands at the wish.",
             {"title": False, "fog": False, "tally": False, "made": False, "flag": True}, lead=44, tail=12),
        Verb("surface", "A second ruler: the loss over two parameters as a landscape.",
             {"title": False, "ruler": False, "hill": False, "fog": False, "cook": False, "meter": False,
              "plank": False, "tally": False, "made": False, "flag": False, "surface": True}, lead=36, tail=12),
        Verb("sink", "The lines of the surface sink to a map; fog closes in around the cook at the start.",
             {"surface": True, "sunk": True, "haze": True, "knobs": True}, lead=50, tail=6),
        Verb("cross", "A slow step on the map: plank [slope], arrow [arrow], walk, footprint, numbers.",
             {"surface": True, "sunk": True, "haze": True, "knobs": True, "laid": True, "tally": True,
              "turned": True, "crossed": "$last"}, lead=4, tail=6, step_ticks=36,
             window=(16 / 36, 26 / 36), arguments={"run": Argument(str, "both", "which run", names_run=True)},
             playhead="run"),
        Verb("cross_on", "Fast steps over two parameters; then the fog lifts and the map rises to the surface.",
             {"surface": True, "sunk": False, "haze": False, "knobs": True, "laid": True,
              "tally": True, "turned": False, "crossed": "$last"}, lead=12, tail=46, step_ticks=4,
             arguments={"run": Argument(str, "both", "which run", names_run=True)}, playhead="run"),
    ),
    "rough_ground": _table(
        Verb("open", "A flat start, far from the flag; the title. The first steps are slow.",
             {"title": True, "scene": "flat", "$run": "$last"}, lead=16, tail=4, step_ticks=11, window=(0.45, 1.0),
             arguments={"run": Argument(str, "flat", "which run", names_run=True)}, playhead="run"),
        Verb("walk", "Fast steps down the hill.", {"title": False, "scene": "flat", "$run": "$last"},
             lead=2, tail=6, step_ticks=2, arguments={"run": Argument(str, "flat", "which run", names_run=True)},
             playhead="run"),
        Verb("ravine", "A ravine as a map, seen from above, cut through where the cook stands: across [across] and "
                       "along [along], from the side.",
             {"title": False, "scene": "ravine", "trail": "zigzag", "cut": True}, lead=40, tail=12),
        Verb("hop", "The dial, and slow steps on the map of the ravine: plank, arrow, hop.",
             {"scene": "ravine", "cut": False, "trail": "$run", "$run": "$last"}, lead=4, tail=4, step_ticks=18,
             window=(10 / 18, 16 / 18), arguments={"run": Argument(str, "zigzag", "which run", names_run=True)},
             playhead="run"),
        Verb("hop_on", "Fast steps on the map of the ravine.",
             {"scene": "ravine", "cut": False, "trail": "$run", "$run": "$last"}, lead=4, tail=6, step_ticks=2,
             window=(0.0, 0.9), arguments={"run": Argument(str, "zigzag", "which run", names_run=True)},
             playhead="run"),
        Verb("stop", "Fast steps down another hill, onto a shelf.",
             {"title": False, "scene": "shelf", "$run": "$last"}, lead=16, tail=4, step_ticks=2,
             arguments={"run": Argument(str, "walker", "which run", names_run=True)}, playhead="run"),
        Verb("sled", "A sled at the top of the same hill sets out, and its swing is drawn; who walked stays on the "
                     "shelf, faintly.", {"scene": "sled", "$run": "$last"}, lead=16, tail=2, step_ticks=12,
             arguments={"run": Argument(str, "sled", "which run", names_run=True)}, playhead="run"),
        Verb("ride", "Slow steps of the sled.", {"scene": "sled", "$run": "$last"}, lead=0, tail=0, step_ticks=8,
             window=(0.125, 0.875),
             arguments={"run": Argument(str, "sled", "which run", names_run=True)}, playhead="run"),
        Verb("ride_on", "Fast steps of the sled.", {"scene": "sled", "$run": "$last"}, lead=0, tail=8,
             step_ticks=3, arguments={"run": Argument(str, "sled", "which run", names_run=True)},
             playhead="run"),
        Verb("rules", "What each rule has to turn: plain descent [plain], momentum [momentum], Adam [adam].",
             {"title": False, "scene": "rules"}, lead=66, tail=8),
        Verb("line_up", "Three grounds, seen from above, and the rules beside them.", {"scene": "grounds"},
             lead=24, tail=4),
        Verb("race", "A ground grows large, and all three rules make their steps on it; the others stand aside, small.",
             {"scene": "grounds", "$ground": "raced", "racing": "$ground"}, lead=42, tail=2, arguments={
                 "ground": Argument(str, "bowl", "which ground", choices=("bowl", "slanted", "straight"))}),
        Verb("winner", "The rule with the fewest steps on a ground is marked as first.",
             {"scene": "grounds", "$ground": "told", "racing": "$ground"}, lead=10, tail=12, arguments={
                 "ground": Argument(str, "bowl", "which ground", choices=("bowl", "slanted", "straight"))}),
        Verb("rest", "All grounds stand side by side again; the bars go to one scale; the winners' marks swell once.",
             {"racing": None}, lead=49, tail=3),
    ),
    "cook_lanes": _table(
        Verb("open", "One cook on a ruler of salt, short of the flag.", {"title": True}, lead=15, tail=15),
        Verb("grain", "One more grain [grain] tips the plank under the cook: that tilt is the slope.",
             {"title": True, "tilt": True}, lead=40, tail=12),
        Verb("pinch", "The slope [slope], times the learning rate [rate], is the step [pinch]: plank, dial, arrow.",
             {"title": False, "tilt": False, "pinch": True}, lead=84, tail=12),
        Verb("line_up", "The lane becomes one for each cook; the dials turn to their rates.",
             {"title": False, "tilt": False, "pinch": False, "lanes": True}, lead=46, tail=12),
        Verb("race", "One cook makes steps, or all of them.", {"title": False, "lanes": True, "$lane": "$last"},
             lead=8, tail=13, step_ticks=6, window=(0.28, 0.88),
             arguments={"lane": Argument(str, "all", "which run: its name, or all", names_run=True)},
             playhead="lane"),
        Verb("border", "One large lane and one dial, its border [border] at 2/L: a cook at the border lands as far "
                       "off as it began; one beyond, further and further off [misses].",
             {"title": False, "border": True, "$run": "$last"}, lead=66, tail=54, step_ticks=10, window=(0.2, 0.9),
             arguments={"run": Argument(str, "border", "the run at the border", names_run=True, builds=True)},
             playhead="run"),
        Verb("word_weight", "The same product on one weight [word] of a next-word model: slope [slope], "
                            "rate [rate], step [pinch].", {"title": False, "border": False, "word": True},
             lead=86, tail=12),
        Verb("jars", "The lanes become one; jars of loss rise [jars] where cooks stood, and the line through "
                     "them is drawn [valley].", {"title": False, "border": False, "word": False, "jars": True},
             lead=72, tail=12),
    ),
    "many_spoons": _table(
        Verb("wait", "One hot spoonful cools; a clock counts the seconds until you can sip.",
             {"title": True, "waiting": True}, lead=8, tail=10, step_ticks=2, playhead="run",
             arguments={"run": Argument(str, "spoon", "The run whose temperature falls.", names_run=True)}),
        Verb("taste", "The pot from above. Samples of a run's batch are tasted in turn: each tilts the plank, asks for "
                      "a step, and leaves a dot where that lands.",
             {"title": False, "waiting": False, "pot": True, "run": "$run", "$run": True}, lead=48, tail=14,
             arguments={"run": Argument(str, "one", "The run whose batches are tasted.", names_run=True)}),
        Verb("walk", "A small sample a step, and all of them a step, go down the same map; then their sips are counted.",
             {"title": False, "waiting": False, "pot": False, "paths": True, "walked": "$last"}, lead=14, tail=40,
             step_ticks=2, playhead="run",
             arguments={"run": Argument(str, "all", "Whose steps count.", names_run=True)}),
        Verb("million", "Starts as dots, a few of them; the view draws back until all are seen, one pixel each, all dark.",
             {"title": False, "waiting": False, "pot": False, "paths": False, "map": True}, lead=58, tail=12),
        Verb("light", "All starts walk at once; each lights up in its valley's colour when it comes to rest.",
             {"map": True, "lit": True}, lead=72, tail=16),
        Verb("time", "One sip and the map side by side, the same loop between them, and how long either took: the map's "
                     "time is from the record of a benchmark.",
             {"map": True, "timed": True}, lead=30, tail=15),
    ),
    "first_guess": _table(
        Verb("meet", "Three beginners: a bowl, a sentence without its last word, a scribble.",
             {"title": True, "met": True, "focus": "", "loop": "bowl"}, lead=34, tail=6),
        Verb("guess_score", "How good is the soup? What the first says [guess], and what the taster says [truth].",
             {"title": False, "soup": True, "focus": "soup", "loop": "ruler"}, lead=56, tail=8),
        Verb("guess_word", "Which word comes next? The chances [guess], and the word that does [truth].",
             {"word": True, "focus": "word", "loop": "ruler"}, lead=56, tail=8, arguments={
                 "sentence": Argument(str, "That tilt is the slope", "words of the film; the last is to be guessed",
                                     builds=True)}),
        Verb("guess_digit", "Which digit is it? The chances [guess], and the label [truth].",
             {"digit": True, "focus": "digit", "loop": "ruler"}, lead=56, tail=8),
        Verb("test_hundred", "How many of a hundred digits are read rightly [test].",
             {"digit": True, "tested": True, "focus": "digit", "loop": "ruler"}, lead=42, tail=8),
        Verb("knobs", "What the answers come from: every parameter [count], and its name [name].",
             {"knobs": True, "tested": False, "focus": "", "loop": ""}, lead=64, tail=8),
        Verb("how_wrong", "The three answers again, beside the right ones; then how far the first missed [miss].",
             {"knobs": False, "focus": "soup", "missed": True, "loop": "ruler"}, lead=44, tail=8),
    ),
    "growing_palate": _table(
        Verb("guess", "Meal after meal: a guess, a taste, the miss, and a small correction.",
             {"title": True, "soups": "meals", "learner": True, "eaten": "$last"}, lead=12, tail=10, step_ticks=66,
             window=(0.66, 0.80)),
        Verb("average", "Three new soups, and somebody who gives the same answer to each of them.",
             {"soups": "average", "learner": False, "rival": True}, lead=62, tail=6),
        Verb("taste", "The learner's curve of misses on new soups goes on, to the meal given, and across the "
                      "line of the one who says the average. When it will pass is asked [ask].",
             {"soups": "", "rival": False, "learner": True, "chart": True, "eaten": "$meals"}, lead=38, tail=12,
             arguments={"meals": Argument(int, 100, "How many meals the curve has reached at the end.")}),
        Verb("cross", "The meal is named from which on the learner beats the average.",
             {"chart": True, "crossed": True}, lead=24, tail=14),
        Verb("again", "The three soups again: now the learner guesses them.",
             {"chart": False, "crossed": False, "soups": "again", "learner": True}, lead=68, tail=6),
        Verb("years", "How long so many meals take a person who eats three a day.",
             {"soups": "", "learner": False, "person": True, "years": True}, lead=50, tail=12),
        Verb("surprise", "Person and machine go round the same loop: guess, be wrong, adjust.",
             {"years": False, "person": True, "loop": True}, lead=60, tail=12),
    ),
    "better_by_being_wrong": _table(
        Verb("open", "Empty shelves, the first word of the first row, and the title.",
             {"title": True, "shelves": True}, lead=16, tail=8, arguments={
                 "first": Argument(str, "being", "the first word of every row: one of the film's", builds=True),
                 "words": Argument(int, 4, "how many words a row has", builds=True),
                 "on": Argument(int, 8, "how many more the last row gets when it is let talk on", builds=True),
                 "seed": Argument(int, 1, "the seed of the words that are drawn", builds=True)}),
        Verb("say", "What the learner of words says after a step, word by word [say]; neighbours that the film "
                    "has as well are clasped together. At first the film's own second word is handed in [truth]; "
                    "later its chance moves on [nudge] before. The last row talks on [on].",
             {"title": False, "shelves": True, "said": "$after", "heard": True}, lead=38, tail=3,
             arguments={"after": Argument(int, 0, "which step; of a long run, one with one digit that is not 0",
                                          builds=True)}),
        Verb("read", "A hundred digits of the test; those that are read rightly after a step light up [light]. "
                     "After the last of these steps, the first that are not are enlarged [unread].",
             {"title": False, "shelves": False, "wall": True, "read": "$after", "unread": "$unread"}, lead=27, tail=2,
             arguments={"after": Argument(int, 0, "which step; of a long run, one with one digit that is not 0",
                                          builds=True),
                        "unread": Argument(bool, False, "whether misread digits are enlarged")}),
        Verb("curves", "The loss of the lesson's runs but the pot's, drawn [draw] from first to last step: that of the digits "
                       "large, then the others.",
             {"title": False, "shelves": False, "wall": False, "curves": True}, lead=66, tail=8),
        Verb("pot", "The first pot and its jar of loss, full; its run is made once more [jar].",
             {"title": False, "shelves": False, "wall": False, "curves": False, "pot": True},
             lead=54, tail=6),
        Verb("look_closer", "A loupe over the floor of the jar [look]: what is left, enlarged.",
             {"pot": True, "closer": True}, lead=30, tail=10),
        Verb("offer", "Jar and loupe leave; the spoon is lifted out of the soup and handed to you [offer].",
             {"pot": True, "offered": True}, lead=70, tail=10),
    ),
}

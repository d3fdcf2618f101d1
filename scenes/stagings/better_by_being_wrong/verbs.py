"""What a beat can show on the staging better_by_being_wrong, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.better_by_being_wrong.timing import PACE

WORDS, DIGITS, TABLE, GUEST, PARTING = (
    {"title": False, "view": view} for view in ("frame", "digits", "table", "eats", "parting"))

VERBS = (
    Verb("open", "A machine's first words stand on a shelf; those that do not hold fall off it at once; the title.",
         {"title": True, "view": "frame", "said": 0}, pace=PACE["open"], arguments={
             "first": Argument(str, "being", "the first word of every row: one of the film's", builds=True,
                              film_words=1),
             "words": Argument(int, 4, "how many words a row has", builds=True, least=2, most=8),
             "seed": Argument(int, 1, "the seed of the words that are drawn", builds=True, least=0)}),
    Verb("measure", "The bar of the first words, and what it is called [loss].",
         {**WORDS, "measured": True}, pace=PACE["measure"]),
    Verb("say", "The machine is corrected: its knobs turn [nudge]; it says its words, and those fall that the film does "
                "not have after the word before; then its bar of loss grows beside the others.",
         {**WORDS, "measured": True, "said": "$after", "chained": False}, pace=PACE["say"],
         arguments={"after": Argument(int, 10, "which step; of a long run, one with one digit that is not 0",
                                      builds=True, step_of="next_word")}),
    Verb("chain", "Only the last row stays: how often words came after one of it in this film, by frames, and how likely "
                  "they are, by bars; chance draws one [chain], which goes to its place.",
         {**WORDS, "chained": True}, pace=PACE["chain"]),
    Verb("read", "On along the wall: a hundred digits of the test; the reader's knobs turn, and those that are read "
                 "rightly after a step light up [light]. After the last of these steps, the first that are not come out "
                 "of their places, and it is said what they were taken for [unread].",
         {**DIGITS, "wall": True, "read": "$after", "unread": "$unread"}, pace=PACE["read"],
         arguments={"after": Argument(int, 0, "which step; of a long run, one with one digit that is not 0",
                                      builds=True, step_of="digits"),
                    "unread": Argument(bool, False, "whether misread digits are enlarged")}),
    Verb("pot", "On to the table: the first pot, its jar of loss full; the cook tastes it, and makes its run once more, "
                "hand by hand [jar]; the jar falls, and a lens shows what is left.",
         {**TABLE, "pot": True}, pace=PACE["pot"]),
    Verb("serve", "On to the guest, seen near, who has a bowl of it, and eats [eat].",
         {**GUEST, "pot": True, "served": True}, pace=PACE["serve"]),
    Verb("offer", "The cook takes the spoon out of the pot, turns to you and holds it out, nearer [offer].",
         {**PARTING, "pot": True, "served": True, "offered": True}, pace=PACE["offer"]),
)

"""What a beat can show on the staging first_guess, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.first_guess.timing import PACE

SENTENCE = "salt, cream and pepper"

VERBS = (
    Verb("ask", "Near, a bowl of soup on a machine [soup]; then three machines, and on the others a scribble [scribble], "
                "a sentence without its last word [sentence]; the cook looks at whom it asks.",
         {"title": True, "asked": True, "lit": "word", "act": "ask"}, pace=PACE["ask"], arguments={
             "sentence": Argument(str, SENTENCE, "words of the film; the last is to be guessed", builds=True,
                                  film_words=2)}),
    Verb("guess", "What the machines say of the soup [soup], of the scribble [scribble], of the sentence [sentence]; "
                  "then what is right, beside it [answer].",
         {"title": False, "known": True, "guessed": True, "lit": "word", "act": "guess"}, pace=PACE["guess"]),
    Verb("hundred", "Near the reader of digits: it is asked a hundred scribbles [test]; those that it reads rightly are "
                    "gathered in a row, over as many as luck would get [luck].",
         {"looked": True, "tested": True, "lit": "digit", "view": "near_digit"}, pace=PACE["hundred"]),
    Verb("turn", "Near the guesser of soups: its shutter rolls up [open], and the cook turns one knob [turn].",
         {"looked": True, "tested": False, "open": True, "turned": True, "lit": "soup", "act": "turn",
          "view": "near_soup"}, pace=PACE["turn"]),
    Verb("all_knobs", "The view goes back until the knobs of the reader of digits are seen [many], and on, until those "
                      "of the guesser of words are [most]: all knobs are of one size.",
         {"looked": True, "all": True, "lit": "soup", "act": "gape", "view": "far"}, pace=PACE["all_knobs"]),
    Verb("name", "What they are called [name]; then home to the cook, and how many of all a hand has set [one].",
         {"named": True, "lit": "cook", "act": "shrug", "view": "asker"},
         pace=PACE["name"]),
)

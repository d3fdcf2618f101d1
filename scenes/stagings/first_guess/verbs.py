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
    Verb("know", "What people answer: the taster's score, the word, the digit [answer].",
         {"title": False, "known": True, "lit": "cook", "act": "know"}, pace=PACE["know"]),
    Verb("guess", "What the machines answer: of the soup [soup], of the scribble [scribble], of the sentence [sentence].",
         {"guessed": True, "lit": "word", "act": "guess"}, pace=PACE["guess"]),
    Verb("chances", "Near the reader of digits: how sure it is of each digit [bars].",
         {"looked": True, "chances": True, "lit": "digit", "view": "near_digit"}, pace=PACE["chances"]),
    Verb("hundred", "How many of a hundred scribbles it reads rightly [test].",
         {"chances": False, "counted": True, "tested": True, "lit": "digit", "view": "near_digit"}, pace=PACE["hundred"]),
    Verb("turn", "Near the guesser of soups: its shutter rolls up [open], and the cook turns one knob [turn].",
         {"tested": False, "open": True, "turned": True, "lit": "soup", "act": "turn", "view": "near_soup"}, pace=PACE["turn"]),
    Verb("ten", "How many knobs there are, and what they are for [ten].", {"ten": True, "lit": "soup", "act": "count"},
         pace=PACE["ten"]),
    Verb("all_knobs", "The view goes back: the knobs of the reader of digits [many], and those of the guesser of words "
                      "[most].",
         {"all": True, "lit": "word", "act": "gape", "view": "frame"}, pace=PACE["all_knobs"]),
    Verb("name", "What they are called [name]; the cook looks at whom it asks, and is near.",
         {"named": True, "lit": "cook", "act": "shrug", "view": "asker"},
         pace=PACE["name"]),
)

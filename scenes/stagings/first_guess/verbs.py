"""What a beat can show on the staging first_guess, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.first_guess.timing import PACE

SENTENCE = "That tilt is the slope"

VERBS = (
    Verb("meet", "Three beginners: a bowl, a sentence without its last word, a scribble.",
         {"title": True, "met": True, "focus": "", "loop": "bowl"}, pace=PACE["meet"]),
    Verb("guess_score", "How good is the soup? What the first says [guess], and what the taster says [truth].",
         {"title": False, "soup": True, "focus": "soup", "loop": "ruler"}, pace=PACE["guess_score"]),
    Verb("guess_word", "Which word comes next? The chances [guess], and the word that does [truth].",
         {"word": True, "focus": "word", "loop": "ruler"}, pace=PACE["guess_word"], arguments={
             "sentence": Argument(str, SENTENCE, "words of the film; the last is to be guessed",
                                 builds=True, film_words=2)}),
    Verb("guess_digit", "Which digit is it? The chances [guess], and the label [truth].",
         {"digit": True, "focus": "digit", "loop": "ruler"}, pace=PACE["guess_digit"]),
    Verb("test_hundred", "How many of a hundred digits are read rightly [test].",
         {"digit": True, "tested": True, "focus": "digit", "loop": "ruler"}, pace=PACE["test_hundred"]),
    Verb("knobs", "What the answers come from: every parameter [count], and its name [name].",
         {"knobs": True, "tested": False, "focus": "", "loop": ""}, pace=PACE["knobs"]),
    Verb("how_wrong", "The three answers again, beside the right ones; then how far the first missed [miss].",
         {"knobs": False, "focus": "soup", "missed": True, "loop": "ruler"}, pace=PACE["how_wrong"]),
)

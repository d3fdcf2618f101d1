"""What a beat can show on the staging better_by_being_wrong, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.better_by_being_wrong.timing import PACE

VERBS = (
    Verb("open", "Empty shelves, the first word of the first row, and the title.",
         {"title": True, "shelves": True}, pace=PACE["open"], arguments={
             "first": Argument(str, "being", "the first word of every row: one of the film's", builds=True,
                              film_words=1),
             "words": Argument(int, 4, "how many words a row has", builds=True, least=2, most=8),
             "on": Argument(int, 8, "how many more the last row gets when it is let talk on", builds=True,
                           least=0, most=40),
             "seed": Argument(int, 1, "the seed of the words that are drawn", builds=True, least=0)}),
    Verb("say", "What the learner of words says after a step, word by word [say]; neighbours that the film "
                "has as well are clasped together. At first the film's own second word is handed in [truth]; "
                "later its chance moves on [nudge] before. The last row talks on [on].",
         {"title": False, "shelves": True, "said": "$after", "heard": True}, pace=PACE["say"],
         arguments={"after": Argument(int, 0, "which step; of a long run, one with one digit that is not 0",
                                      builds=True, step_of="next_word")}),
    Verb("read", "A hundred digits of the test; those that are read rightly after a step light up [light]. "
                 "After the last of these steps, the first that are not are enlarged [unread].",
         {"title": False, "shelves": False, "wall": True, "read": "$after", "unread": "$unread"}, pace=PACE["read"],
         arguments={"after": Argument(int, 0, "which step; of a long run, one with one digit that is not 0",
                                      builds=True, step_of="digits"),
                    "unread": Argument(bool, False, "whether misread digits are enlarged")}),
    Verb("curves", "The loss of the lesson's runs but the pot's, drawn [draw] from first to last step: that of the digits "
                   "large, then the others.",
         {"title": False, "shelves": False, "wall": False, "curves": True}, pace=PACE["curves"]),
    Verb("pot", "The first pot and its jar of loss, full; its run is made once more [jar].",
         {"title": False, "shelves": False, "wall": False, "curves": False, "pot": True},
         pace=PACE["pot"]),
    Verb("look_closer", "A loupe over the floor of the jar [look]: what is left, enlarged.",
         {"pot": True, "closer": True}, pace=PACE["look_closer"]),
    Verb("offer", "Jar and loupe leave; the spoon is lifted out of the soup and handed to you [offer].",
         {"pot": True, "offered": True}, pace=PACE["offer"]),
)

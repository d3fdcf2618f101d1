"""What people are told: where, which rule, what they gave, and how to mend it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_lessons import SEVERAL

from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.script import film_file
from scenes.studio.script.lesson import load

Write = Callable[..., str]

# what is replaced, by what, and how one of the messages begins
MESSAGES = r'''
loss = "soup"
los = "soup"
soup.toml:4: run.loss must be given. loss: What falls: `soup`, `salt` (cream and pepper at the wish) or the

learning_rate = 0.01
learning_rte = 0.01
soup.toml:6: run.learning_rte must be a known key of a run by gradient_descent, got "learning_rte". Did you

learning_rate = 0.01
learning_rate = "0.01"
soup.toml:6: run.learning_rate must be a number, got "0.01". Write it without quotes, as 0.5.

learning_rate = 0.01
learning_rate = nan
soup.toml:6: run.learning_rate must be finite, got nan. Write an ordinary number.

learning_rate = 0.01
learning_rate = -inf
soup.toml:6: run.learning_rate must be finite, got -inf. Write an ordinary number.

learning_rate = 0.01
learning_rate = 0
soup.toml:6: run.learning_rate must be above 0, got 0. learning_rate: How much of the slope becomes a step.

learning_rate = 0.01
learning_rate = true
soup.toml:6: run.learning_rate must be a number, got True. Write it without quotes, as 0.5.

hold = 1.0
light = ["fram"]
soup.toml:25: beat.rest.light must name places of bench, got "fram".

loss = "soup"
loss = "sop"
soup.toml:5: run.loss must be a known loss, got "sop". Did you mean "soup"?

learning_rate = 0.01
optimizer = "adm"
soup.toml:6: run.optimizer must be a known optimizer, got "adm". Did you mean "adam"?

steps = 20
steps = 20\nexpect = "converges"
soup.toml:9: run.expect must be a known outcome, got "converges". Did you mean "converged"? Known:

start = "tastes_six"
start = "taste_six"
soup.toml:7: run.start must be a named start of soup, got "taste_six". Did you mean "tastes_six"? Known:

start = "tastes_six"
start = { salt = 2.0, craem = 3.0, pepper = 1.0 }
soup.toml:7: run.start must be one of cream, pepper, salt, got 'craem'. Did you mean 'cream'?

start = "tastes_six"
start = { salt = 0.0, cream = 3.0, pepper = 1.0 }
soup.toml:7: run.start must be above 0, got [0.0, 3.0, 1.0].

start = "tastes_six"
start = [1.0, 2.0]
soup.toml:7: run.start must be a name, amounts or a list for salt, cream, pepper, got (1.0, 2.0).

steps = 20
steps = 2.5
soup.toml:8: run.steps must be a whole number, got 2.5. Write it without quotes or point, as 3.

steps = 20
steps = 1000000000
soup.toml:8: run.steps must be at most 100000, got 1000000000. steps: How many steps to make.

staging = "bench"
staging = "benhc"
soup.toml:2: staging must be a known staging, got "benhc". Did you mean "bench"?

show = "step"
show = "stpe"
soup.toml:17: beat.on.show must be a verb of bench, got "stpe". Did you mean "step"? Known: open, rest,

steps = [0, 3]
steps = [0, 3]\nspeed = 2
soup.toml:19: beat.on.speed must be a known key, got "speed".

steps = [0, 3]
steps = [1, 3]
soup.toml:18: beat.on.steps must begin at 0, where the playhead stands, got [1, 3]. Write steps = [0, …].

steps = [0, 3]
steps = [0, 21]
soup.toml:18: beat.on.steps must end within the run's 20 steps, got [0, 21]. Give the run more steps.

steps = [0, 3]
steps = [0]
soup.toml:18: beat.on.steps must hold at least 2, got [0]. steps:

show = "rest"
show = "rest"\nsteps = [3, 4]
soup.toml:25: beat.rest.steps must stay, since rest makes no steps, got [3, 4]. Leave steps out.

id = "rest"
id = "on"
soup.toml:23: beat.on.id must be the id of one beat only, got "on". Give each beat an id of its own.

id = "rest"
id = "Rest now"
soup.toml:23: beat.Rest now.id must be of small letters, digits and hyphens, got "Rest now".

"A bowl of soup"
""
soup.toml:1: title must not be empty, got "". title: The title on screen.

"A bowl of soup"
3
soup.toml:1: title must be text, got 3. Put it in quotes.

"A bowl of soup"
"a\u0007"
soup.toml:1: title must be printable text, got 'a\x07'. Take the control characters out.

hold = 1.0
hold = -1
soup.toml:25: beat.rest.hold must be at least 0, got -1. hold: Seconds that the picture rests at the end.

{loss_at_3:.2f}
{loss_at_3.real}
soup.toml:19: beat.on.say must hold { } and [ ] only as {fact}, {fact:.1f} and [cue], and no \ or

{loss_at_3:.2f}
{loss_at_3:>99999}
soup.toml:19: beat.on.say must give {loss_at_3} a plain form, got ">99999". As {loss_last:.2f}.

[bell]
[ball]
soup.toml:13: beat.open.say must name a moment of open, got [ball]. Did you mean "bell"? Known: bell.

["loss_falls"]
["loss_fals"]
soup.toml:20: beat.on.claims.1 must be a known claim, RUN.claim or RUN.comparison.RUN, got "loss_fals". Did

["loss_falls"]
["rum.loss_falls"]
soup.toml:20: beat.on.claims.1 must speak of a run of the lesson, got "rum.loss_falls". Did you mean "run"?

[run]
[rum]
soup.toml: run must be given, or [runs.NAME] where there are several. Add a table [run] with loss, start
'''

SEVERAL_MESSAGES = r'''
who = "timid"
who = "tmid"
soup.toml:24: beat.on.who must name a run, got "tmid". Did you mean "timid"? Known: all, bold, timid.

who = "timid"
mood = "mild"
soup.toml:24: beat.on.mood must be a known choice, got "mild". Did you mean "wild"? Known: calm, wild.

who = "timid"
pace = "fast"
soup.toml:24: beat.on.pace must be a number, got "fast". Write it without quotes, as 0.5.

[runs.bold]
[runs.run]
soup.toml:10: runs.run must have a name of small letters, digits and _, other than run, got "run".

[runs.timid]
[run]
soup.toml:4: run must be given, or [runs.NAME] where there are several, got both. Keep one of the two.
'''

# a line that is added to [run]
SOUPMATHS_MESSAGES = r'''
optimizer = "adam"\nbeta1 = 1.0
soup.toml:10: run.beta1 must be finite, at least 0, below 1, got 1.0.

optimizer = "adam"\nbeta = 0.5
soup.toml:10: run.beta must be a known key of a run by adam, got "beta". Did you mean

schedule = { name = "expo" }
soup.toml:9: run.schedule must have the name of one, got "expo". Known: constant, cosine, exponential,

schedule = { name = "exponential" }
soup.toml:9: run.schedule must suit exponential (

batch = 3
soup.toml:9: run.batch must be left out for a loss without samples, got 3.
'''

SETTINGS_MESSAGES = r'''
run.learning_rate=fast
--set run.learning_rate=fast: run.learning_rate must be a number, got "fast". Write it without quotes,

run.learning_rate
--set run.learning_rate: must be KEY=VALUE in soup.toml, got "run.learning_rate". As --set

=3
--set =3: must be KEY=VALUE in soup.toml, got "=3".

rum.steps=3
--set rum.steps=3: must name a table (rum is none) in soup.toml, got "rum.steps=3". Did you mean "run"?

runs.timid.steps=3
--set runs.timid.steps=3: must name a table (runs is none) in soup.toml

beat.opne.hold=3
--set beat.opne.hold=3: must name a table (opne is none) in soup.toml, got "beat.opne.hold=3". Did you mean

beat.open=3
--set beat.open=3: must name a key of beat in soup.toml

run.stepz=3
--set run.stepz=3: run.stepz must be a known key of a run by gradient_descent, got "stepz". Did you

run.steps=3\nseed = 4
--set run.steps=3\nseed = 4: run.steps must be a whole number, got '3\nseed = 4'.
'''

FILM_MESSAGES = r'''
name = "foggy-hill"\ntitle = "T"\nlessons = ["foggy-hill"]
film.toml:1: name must not be the name of a lesson, got "foggy-hill". Choose another.

name = "f"\ntitle = "T"\nlessons = ["fogy-hill"]
film.toml:3: lessons.1 must name a lesson, got "fogy-hill". Did you mean "foggy-hill"?

name = "f"\ntitle = "T"\nlessons = ["foggy-hill", "foggy-hill"]
film.toml:3: lessons.2 must be named once, got "foggy-hill". Take one out.

name = "../f"\ntitle = "T"\nlessons = ["foggy-hill"]
film.toml:1: name must not begin with a dot, got "../f". Give it another name.

name = "f"\ntitle = "T"\nlessons = []
film.toml:3: lessons must not be empty, got []. lessons: Its lessons, in order.

name = "f"\nlessons = ["foggy-hill"]
film.toml: title must be given. title: Its title.
'''

# a file that is no lesson
FILE_MESSAGES = r'''
# only a comment
soup.toml: must not be empty. `soup new NAME` makes a lesson to start from.

title =
soup.toml:1: must be TOML, got invalid value. Mend that line; toml.io shows how TOML is written.

a = 1\na = 2
soup.toml:2: must be TOML, got cannot overwrite a value.
'''


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows of a table, the message last; `\\n` in what comes before it is a new line."""
    parts = [row.split("\n") for row in table.strip().split("\n\n")]
    return [(*(text.replace("\\n", "\n") for text in row[:-1]), row[-1]) for row in parts]


def faults_of(path: str, *sets: str) -> list[Fault]:
    with pytest.raises(BadInputError) as caught:
        load(path, sets)
    return list(caught.value.faults)


def said(path: str, *sets: str) -> list[str]:
    """The messages without the folder."""
    return [str(fault).replace(str(Path(path).parent) + os.sep, "") for fault in faults_of(path, *sets)]


def begins_one(lines: list[str], message: str) -> None:
    assert any(line.startswith(message) for line in lines), lines


@pytest.mark.parametrize(("old", "new", "message"), rows(MESSAGES))
def test_about_a_lesson(write: Write, old: str, new: str, message: str) -> None:
    begins_one(said(write((old, new))), message)


@pytest.mark.parametrize(("old", "new", "message"), rows(SEVERAL_MESSAGES))
def test_about_several_runs(write: Write, old: str, new: str, message: str) -> None:
    begins_one(said(write((old, new), text=SEVERAL)), message)


@pytest.mark.parametrize(("addition", "message"), rows(SOUPMATHS_MESSAGES))
def test_soupmaths_own_find_their_key(write: Write, addition: str, message: str) -> None:
    begins_one(said(write(("steps = 20", f"steps = 20\n{addition}"))), message)


@pytest.mark.parametrize(("setting", "message"), rows(SETTINGS_MESSAGES))
def test_about_what_is_set(write: Write, setting: str, message: str) -> None:
    begins_one(said(write(), setting), message)


@pytest.mark.parametrize(("text", "message"), rows(FILM_MESSAGES))
def test_about_the_film(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "film.toml"
    path.write_text(text)
    with pytest.raises(BadInputError) as caught:
        film_file.film(path)
    begins_one([str(fault).replace(f"{tmp_path}{os.sep}", "") for fault in caught.value.faults], message)


@pytest.mark.parametrize(("text", "message"), [
    *rows(FILE_MESSAGES),
    ("", "soup.toml: must not be empty. "),
    ("a = " + "[" * 5000, "soup.toml: must be TOML, got too deeply nested. "),
    ("\n" + "a." * 60_000 + "b = 1", "soup.toml:2: must be TOML, got a key in too many parts. "),
    ("[" + "a . " * 60_000 + "b]", "soup.toml:1: must be TOML, got a key in too many parts. "),
    ("a" * 200_000, "soup.toml:1: must be TOML, got "),
    ("a = " + "9" * 5000, "soup.toml: must be TOML, got exceeds the limit"),
    ("x = 1\n" * 60_000, "soup.toml: must be at most 262,144 bytes, got 360,000. "),
])
def test_about_a_file_that_is_no_lesson(write: Write, text: str, message: str) -> None:
    begins_one(said(write(text=text)), message)


def test_every_fault_is_named_at_once(write: Write) -> None:
    path = write(("title", "titel"), ("steps = 20", "steps = -1"), ('"step"', '"spet"'), ("1.0", "inf"))
    assert [(fault.line, fault.key) for fault in faults_of(path)] == [
        (None, "title"), (1, "titel"), (8, "run.steps"), (17, "beat.on.show"), (25, "beat.rest.hold")]


@pytest.mark.parametrize(("name", "message"), [
    ("folder", "must be a file, got a folder."), ("none", "must be a file, got nothing there."),
    ("pipe", "must be a file, got nothing there."), ("latin", "must be UTF-8, got byte 11 is not."),
])
def test_about_a_path_that_is_no_file(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "latin.toml").write_bytes('title = "für"'.encode("latin-1"))
    begins_one(said(str(tmp_path / f"{name}.toml")), f"{name}.toml: {message}")


@pytest.mark.parametrize(("name", "rule"), [
    (".hidden", "must not begin with a dot"), ("a:b", "must be printable"), ("a\\b", "must be printable"),
    ("a\nb", "must be printable"), ("x" * 81, "must have at most 80 letters"),
    ("index.html", "must not be index.html"),
])
def test_about_names_that_cannot_be_a_folder(write: Write, name: str, rule: str) -> None:
    fault = faults_of(write(name=name))[0]
    assert fault.key == "name"
    assert fault.rule.startswith(rule)
    assert str(fault).isprintable()


def test_about_a_name_that_is_none(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(write()).parent)
    rule = "must be the name of a lesson or a path to a .toml file"
    assert load("soup") == load("soup.toml")
    assert said("stew")[0].startswith(f'stew: {rule}, got "stew". ')
    assert 'Did you mean "foggy-hill"?' in said("fogy-hill")[0]
    assert "must end in .toml" in said("../soup")[0]

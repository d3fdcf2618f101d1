"""What a person is told: why, how long, what is whole, and how far it is."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from footage import GOOD, OPEN, TINY, beat, film, joined, make, plan
from rich.console import Console

from scenes.studio.command import dry_run, preview, render_report, verify, why
from scenes.studio.command.choices import Choices, chosen
from scenes.studio.command.reports import check_data, print_check
from scenes.studio.command.requests import Asked, Refusal
from scenes.studio.files.faults import BadInputError
from scenes.studio.plan.proof import check
from scenes.studio.shots.quality import quality_of
from scenes.studio.speech.narrator import Narration
from scenes.studio.store.store import Store
from scenes.studio.work import estimate
from scenes.studio.work.progress import Bars, Lines, clock


def lines(a_film, out):
    return [str(line) for line in why.lines(a_film, out / a_film.name, Store(out / ".store"))]


def test_why_says_a_line_a_shot(tmp_path):
    told = [f"toy-lesson: {beats}: never rendered here" for beats in ("open … walk", "rest", "on")]
    assert lines(film(), tmp_path) == told
    make(tmp_path, film())
    assert all(line.endswith(": as it was") for line in lines(film(), tmp_path))


def test_why_names_what_changed(tmp_path):
    make(tmp_path, film())
    slower = film(*GOOD[:3], replace(GOOD[3], step_ticks=8))
    assert lines(slower, tmp_path)[-1] == "toy-lesson: on: beat on: step_ticks 6 → 8"
    assert all(line.endswith(": as it was") for line in lines(slower, tmp_path)[:-1])
    faster = lines(film(learning_rate=0.4), tmp_path)
    assert f"run: learning_rate {0.3 / 98} → {0.4 / 98}" in faster[0]
    edited = film()
    section = edited.sections[0]
    code = {**section.setting.parts["code"], "scenes/kit/shape.py": "other"}
    changed = replace(section, setting=replace(section.setting, parts={**section.setting.parts, "code": code}),
                      keys=("x1", "x2", "x3"))
    assert lines(replace(edited, sections=(changed,)), tmp_path)[0].endswith("code changed: scenes/kit/shape.py")


def test_why_says_why_a_film_is_made_anew_when_no_shot_is(tmp_path):
    def said(a_film):
        return str(why.film_line(a_film, tmp_path / a_film.name))

    assert said(film()) == "toy-lesson: the film: never rendered here"
    make(tmp_path, film())
    assert said(film()) == "toy-lesson: the film: as it was"
    words = film(*(replace(b, say="Other words") if b.id == "rest" else b for b in GOOD))
    assert all(line.endswith(": as it was") for line in lines(words, tmp_path))
    assert "captions.en.3.lines" in said(words)
    edited = film()
    mux = edited.editing["scenes.studio.publish.mux"]
    edited = replace(edited, editing={**edited.editing, "scenes.studio.publish.mux": replace(mux, meant="x")})
    assert said(edited) == "toy-lesson: the film: code changed: scenes/studio/publish/mux.py"
    assert said(replace(film(), kind="other")) == "toy-lesson: the film: kind lesson → other"
    assert said(film(*GOOD[:3])).startswith("toy-lesson: the film: its shots changed; ")
    (tmp_path / "toy-lesson" / "poster.png").unlink()
    assert said(film()) == "toy-lesson: the film: poster.png is missing"
    (tmp_path / "toy-lesson" / "receipt.json").unlink()
    assert said(film()) == "toy-lesson: the film: its receipt is gone or was changed"


def test_why_tells_of_a_store_that_was_emptied(tmp_path):
    make(tmp_path, film())
    Store(tmp_path / ".store").clear()
    (tmp_path / "toy-lesson" / "film.mp4").unlink()
    assert all(line.endswith(": no longer whole in the store") for line in lines(film(), tmp_path))


def test_verify_finds_what_was_touched(tmp_path):
    make(tmp_path, film(), film(lesson="two"))
    assert [found.faults for found in verify.films(tmp_path)] == [(), ()]
    (tmp_path / "two" / "poster.png").unlink()
    video = tmp_path / "toy-lesson" / "film.mp4"
    video.write_bytes(video.read_bytes()[:2000])
    found = {film.name: film.faults for film in verify.films(tmp_path)}
    assert found["two"] == ("poster.png is missing",)
    assert found["toy-lesson"] == ("film.mp4 was changed",)
    (tmp_path / "two" / "receipt.json").write_text("{}")
    assert next(verify.films(tmp_path, ["two"])).faults == ("its receipt cannot be read, or was changed",)


def test_verify_misses_a_film_that_was_asked_for(tmp_path, capsys):
    make(tmp_path, film())
    assert verify.tell(tmp_path, ["toy-lesson", "nobody"], as_json=True) == 1
    assert json.loads(capsys.readouterr().out)["missing"] == ["nobody"]
    assert verify.tell(tmp_path, ["toy-lesson"], as_json=False) == 0
    assert capsys.readouterr().out == f"toy-lesson: whole, {film().frames} frames\n"


def test_the_cost_model_finds_what_made_the_receipts():
    truth = estimate.Model({"pot": 3.0, "meter": 0.5}, 1.0)
    samples = [estimate.Sample(name, frames, pixels, truth.seconds(name, frames, pixels))
               for name in ("pot", "meter") for frames in (30, 200) for pixels in (0.4, 2.1)]
    fitted = estimate.fit(samples, {})
    assert fitted.factors == pytest.approx(truth.factors)
    assert 0.5 < fitted.usual < 3.0
    assert estimate.fit([], {}).seconds("pot", 100, 2.0) == estimate.Model().seconds("pot", 100, 2.0) > 0


def test_a_wall_estimate_is_the_longest_workers():
    assert estimate.wall([4.0, 3.0, 3.0], 2) == estimate.START + 6.0
    assert estimate.wall([4.0, 3.0, 3.0], 10) == estimate.START + 4.0
    assert estimate.wall([], 2) == 0.0


def test_a_forecast_counts_what_is_missing(tmp_path):
    films = [film(), joined(film(), film(lesson="two"))]
    before = dry_run.forecast(films, tmp_path, 2)
    assert (before.films, before.shots, before.reused, before.frames) == (2, 3, 0, film().frames)
    assert before.cpu_seconds > 0 < before.wall_seconds
    make(tmp_path, film())
    after = dry_run.forecast(films, tmp_path, 2)
    assert (after.films, after.shots, after.reused, after.frames) == (1, 0, 3, 0)
    assert dry_run.forecast(films, tmp_path, 2, force=True).shots == 3


def console():
    return Console(file=io.StringIO(), force_terminal=True, width=120)


@pytest.mark.parametrize("kind", [Lines, Bars])
def test_progress_is_shown_and_ends(tmp_path, kind, monkeypatch):
    import footage

    watcher = kind(console())
    monkeypatch.setattr(footage, "Watcher", lambda: watcher)
    make(tmp_path, film(), film(OPEN, beat("stumble"), lesson="bad"))
    watcher.tick()
    watcher.close()
    said = watcher._console.file.getvalue()
    assert "2 film(s), 0 unchanged; 4 shot(s) to draw" in said
    assert f"toy-lesson: done, {film().frames} frames, 3 shot(s) drawn" in said
    assert "bad: failed: beat stumble, tick 0: KeyError" in said
    assert watcher.done == film().frames
    assert watcher.rate > 0


def test_times_are_short():
    assert [clock(seconds) for seconds in (0.4, 12, 185, 3723)] == ["0 s", "12 s", "3:05", "1:02:03"]


def test_the_report_has_the_agreed_keys(tmp_path):
    (made,) = make(tmp_path, film())
    refused = Refusal("typo", "lesson", "because", True)
    asked = Asked((made.film,), (refused,), None)
    data = render_report.as_data(asked, [made], 1.5)
    assert data["wall_seconds"] == 1.5
    for row in data["films"]:
        assert {"lesson", "kind", "variant", "status", "video", "frames", "seconds", "shots", "worst_readback",
                "error"} <= row.keys()
    assert [row["status"] for row in data["films"]] == ["done", "failed"]
    json.dumps(data, allow_nan=False)


@pytest.mark.parametrize(("refused", "status", "code"), [
    ([], "done", 0), ([], "failed", 1), ([True], "done", 1), ([True], None, 2), ([True, False], None, 1),
])
def test_exit_codes(tmp_path, refused, status, code):
    films = make(tmp_path, film()) if status else []
    for production in films:
        production.status = status
    refusals = tuple(Refusal("x", "lesson", "why", bad) for bad in refused)
    assert render_report.exit_code(Asked((), refusals, None), films) == code


@pytest.mark.parametrize(("lang", "captions", "said"), [
    ("xx", None, '--lang: must be a language that soup-pot has words in, got "xx". Known: ar, en, es, zh.'),
    ("en", "en,yy", '--captions: must be a language that soup-pot has words in, got "yy". Known: ar, en, es, zh.'),
    ("en", "en", None), (None, None, None),
])
def test_a_language_without_words_is_refused(lang, captions, said):
    languages = chosen("wide", "stove", False, lang=lang, sets=(), captions=captions).languages
    assert [str(fault) for fault in check("soup-pot", prove=False, languages=languages).faults] == [said] * bool(said)


def test_a_voice_that_is_not_there_is_refused():
    with pytest.raises(BadInputError, match=r"^--voice: must be auto, off, a voice, .*, got .anna."):
        chosen("wide", "stove", False, lang=None, sets=(), voice="anna")
    assert chosen("wide", "stove", False, lang=None, sets=(), voice="off").variant == "silent"


def test_check_says_which_lessons_are_not_spoken_yet(capsys):
    results = [replace(check("soup-pot", prove=False), narration=Narration("hibari", unsaid=5)),
               check("loss-meter", prove=False)]
    print_check(results, [])
    told = capsys.readouterr().out.splitlines()
    assert [line.endswith(" s, not spoken yet") for line in told] == [True, False]
    assert [(one["voice"], one["unsaid"]) for one in check_data(results, [])["lessons"]] == [("hibari", 5), (None, 0)]


def test_titles_and_lengths_are_the_plans(tmp_path):
    (made,) = make(tmp_path, film(quality=TINY))
    assert made.receipt["title"] == plan().title
    assert made.receipt["seconds"] == plan().ticks / 15


def test_a_preview_shows_the_asked_for_places(tmp_path, monkeypatch, capsys):
    from PIL import Image

    monkeypatch.setattr(preview.proof, "check_all", lambda *_, **__: [preview.proof.Checked("toy-lesson", plan=plan())])
    choices = Choices(quality_of("medium"))
    assert preview.preview("toy", choices, preview.Wish(("open", "walk:3")), tmp_path, 64) == 0
    path = tmp_path / "toy-lesson" / "preview.png"
    assert capsys.readouterr().out == f"{path}\n"
    with Image.open(path) as image:
        assert image.size == (2 * 114 + 8, 64)
    with pytest.raises(BadInputError, match="must name a beat of the lesson, got \"opn\""):
        preview.preview("toy", choices, preview.Wish(("opn",)), tmp_path)
    with pytest.raises(BadInputError, match="must have a tick from 0 to 26, got \"27\""):
        preview.preview("toy", choices, preview.Wish(("open:27",)), tmp_path)

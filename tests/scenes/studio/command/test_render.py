"""`soup render` as a person starts it: a process of its own, real workers, small pictures."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
from footage import contents
from patience import HANG
from soon import soon
from soup_process import LESSON, PLUGINS, environment, lesson, soup, start

from scenes.studio.draw.encode import count_frames, decoded
from scenes.studio.publish.sound_track import heard

ROOT = Path(__file__).parents[4]


def test_a_lesson_becomes_a_film_and_stays_one(tmp_path):
    lesson(tmp_path, "toy")
    made = soup(tmp_path, "toy.toml", "-q", "preview", "--json")
    assert made.returncode == 0, made.stderr
    (film,) = json.loads(made.stdout)["films"]
    assert (film["lesson"], film["kind"], film["variant"], film["status"]) == ("toy", "lesson", "preview", "done")
    assert film["shots"] == {"rendered": 3, "reused": 0}
    assert 0 <= film["worst_readback"] < 1e-6
    video = Path(film["video"])
    assert video == tmp_path / "output" / "toy" / "preview" / "film.mp4"
    assert count_frames(video) == film["frames"] == round(film["seconds"] * 15)
    before = video.stat()

    again = soup(tmp_path, "toy.toml", "-q", "preview", "--json")
    (film,) = json.loads(again.stdout)["films"]
    assert (again.returncode, film["status"], film["shots"]) == (0, "unchanged", {"rendered": 0, "reused": 3})
    assert (video.stat().st_mtime_ns, video.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert [path.name for path in (tmp_path / "output" / ".store" / "rooms").iterdir()] == ["lock"]


def test_a_film_speaks_by_itself_and_is_silent_when_asked(tmp_path):
    lesson(tmp_path, "toy", text=LESSON.replace('[voice]\nname = "off"\n', ""))
    for voice, variant, spoken in (("auto", "preview", True), ("off", "preview-silent", False)):
        made = soup(tmp_path, "toy.toml", "-q", "preview", "--voice", voice)
        assert made.returncode == 0, made.stderr
        folder = tmp_path / "output" / "toy" / variant
        sound, samples = json.loads((folder / "receipt.json").read_text())["sound"], heard(folder / "film.mp4")
        assert (sound is not None, samples is not None) == (spoken, spoken)
        assert not spoken or (sound["peak"] < -1 and abs(sound["lufs"] + 16) <= 0.7)


def test_a_voice_that_there_is_not_ends_before_anything_is_written(tmp_path):
    lesson(tmp_path, "toy")
    missing = soup(tmp_path, "toy.toml", "--voice", "emma")         # not on this machine: nothing was fetched
    assert (missing.returncode, "hibari --voice emma" in missing.stderr) == (3, True)
    unknown = soup(tmp_path, "toy.toml", "--voice", "hibary")
    assert (unknown.returncode, 'Did you mean "hibari"?' in unknown.stderr) == (2, True)
    assert not (tmp_path / "output").exists()


def test_bad_input_writes_nothing_and_harms_no_other(tmp_path):
    lesson(tmp_path, "typo", text=LESSON.replace("loss_first", "los_first"))
    alone = soup(tmp_path, "typo.toml", "-q", "preview")
    assert alone.returncode == 2
    assert "loss_first" in alone.stderr
    assert not (tmp_path / "output").exists()

    lesson(tmp_path, "good")
    lesson(tmp_path, "clumsy", "stumble")
    mixed = soup(tmp_path, "typo.toml", "clumsy.toml", "good.toml", "nowhere", "-q", "preview", "--json")
    films = {film["lesson"]: film for film in json.loads(mixed.stdout)["films"]}
    assert mixed.returncode == 1
    assert {name: film["status"] for name, film in films.items()} == {
        "typo": "failed", "clumsy": "failed", "good": "done", "nowhere": "failed"}, films
    assert films["clumsy"]["error"].startswith("beat stumble, tick 0: KeyError: 'no such spoon' (staging.py, line")
    assert {path.name for path in (tmp_path / "output").iterdir()} == {".store", "good"}
    assert "Traceback" not in alone.stderr + mixed.stderr


def test_workers_that_die_or_leave_cost_a_retry_then_the_lesson(tmp_path):
    mark = tmp_path / "died-once"
    lesson(tmp_path, "dies", text=LESSON + f'\n[[beat]]\nid = "d"\nshow = "die"\nsteps = [6, 6]\nmark = "{mark}"\n')
    lesson(tmp_path, "leaves", "leave")
    made = soup(tmp_path, "dies.toml", "leaves.toml", "-q", "preview", "--json")
    films = {film["lesson"]: film for film in json.loads(made.stdout)["films"]}
    assert made.returncode == 1
    assert mark.exists()
    assert films["dies"]["status"] == "done"
    assert films["leaves"]["status"] == "failed"
    assert films["leaves"]["error"].endswith("the worker ended with exit code 0, twice")
    assert "killed by SIGKILL; trying once more" in made.stderr


def a_film_under_way(tmp_path: Path) -> tuple[subprocess.Popen[str], list[psutil.Process]]:
    """A batch of which one shot is done and another will never be, and its workers."""
    lesson(tmp_path, "slow", "hang")
    process = start(tmp_path, "slow.toml", "-q", "preview", "-j", "2")
    shots = tmp_path / "output" / ".store" / "shots"
    while not list(shots.glob("*/*.json")):
        assert process.poll() is None, process.communicate()
        time.sleep(0.1)
    return process, psutil.Process(process.pid).children(recursive=True)


@pytest.mark.parametrize("number", soon([signal.SIGINT, signal.SIGTERM, signal.SIGHUP], signal.SIGINT))
def test_a_signal_stops_everything_and_keeps_what_is_done(tmp_path, number):
    process, workers = a_film_under_way(tmp_path)
    process.send_signal(number)
    _, err = process.communicate(timeout=HANG)      # if it waited for the shot that never ends
    assert process.returncode == 128 + number
    assert not any(worker.is_running() for worker in workers)
    assert "finished shots are kept" in err
    store = tmp_path / "output" / ".store"
    assert [path.name for path in (store / "rooms").iterdir()] == ["lock"]
    assert list(store.glob("shots/*/*.mp4"))
    assert not (tmp_path / "output" / "slow").exists()


def test_killed_outright_then_rerun_is_as_if_nothing_had_happened(tmp_path):
    process, workers = a_film_under_way(tmp_path)
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(workers, timeout=HANG)
    assert not alive, "children die with their parent"
    lesson(tmp_path, "slow")
    made = soup(tmp_path, "slow.toml", "-q", "preview", "--json")
    (film,) = json.loads(made.stdout)["films"]
    assert film["status"] == "done"
    assert film["shots"]["reused"] >= 1
    assert [path.name for path in (tmp_path / "output" / ".store" / "rooms").iterdir()] == ["lock"]
    clean = soup(tmp_path, "slow.toml", "-q", "preview", "--out", "clean", "-j", "1",
                 PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C")
    assert clean.returncode == 0
    assert contents(tmp_path / "output") == contents(tmp_path / "clean")


@pytest.mark.long
def test_killed_a_hundred_times(tmp_path):
    """At any moment, in any state of the folder: what is rendered next is what a clean render gives."""
    dice = random.Random(7)
    names = [lesson(tmp_path, name) for name in ("one", "two")]
    asked = (*names, "-q", "preview")
    assert soup(tmp_path, *asked, "--out", "clean").returncode == 0
    clean = contents(tmp_path / "clean")
    for _ in range(100):
        if dice.random() < 0.7:
            shutil.rmtree(tmp_path / "output", ignore_errors=True)
        process = start(tmp_path, *asked)
        time.sleep(dice.uniform(0, 6))
        workers = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
        process.kill()
        process.communicate()
        assert not psutil.wait_procs(workers, timeout=HANG)[1]
        assert soup(tmp_path, *asked).returncode == 0
        assert contents(tmp_path / "output") == clean
        assert [path.name for path in (tmp_path / "output" / ".store" / "rooms").iterdir()] == ["lock"]


def test_two_batches_at_once_do_not_disturb_each_other(tmp_path):
    names = [lesson(tmp_path, name) for name in ("one", "two")]
    batches = [start(tmp_path, *order, "-q", "preview", "-j", "1", "--json") for order in (names, names[::-1])]
    for batch in batches:
        out, err = batch.communicate()
        assert batch.returncode == 0, err
        assert all(film["status"] in ("done", "unchanged") for film in json.loads(out)["films"])
    verified = subprocess.run([sys.executable, "-m", "scenes.studio.command.cli", "verify"], cwd=tmp_path, text=True,
                              env=environment(), capture_output=True)
    assert verified.returncode == 0, verified.stdout
    assert verified.stdout.count("whole") == 2


def test_code_that_changes_under_a_render_is_not_stored_under_its_old_key(tmp_path):
    lesson(tmp_path, "toy")
    shutil.copytree(PLUGINS / "toys", tmp_path / "plug" / "toys")
    staging = tmp_path / "plug" / "toys" / "toy" / "staging.py"
    process = start(tmp_path, "toy.toml", "-q", "preview", "-j", "1", PYTHONPATH=str(tmp_path / "plug"))
    rooms = tmp_path / "output" / ".store" / "rooms"
    while not list(rooms.glob("*/worker-0")):       # the keys are made; the worker has yet to load the staging
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    staging.write_text(staging.read_text().replace("turn = 2 * np.pi", "turn = 3 * np.pi"))
    _, err = process.communicate()
    assert process.returncode == 1
    assert "toys/toy/staging.py was changed while the film was rendered; start again" in err
    assert not list((tmp_path / "output" / ".store").glob("shots/*/*"))
    again = soup(tmp_path, "toy.toml", "-q", "preview", "-j", "1", PYTHONPATH=str(tmp_path / "plug"))
    assert again.returncode == 0


@pytest.mark.parametrize("module", soon(["publish/make_film", "publish/mux", "draw/encode"], "publish/mux"))
def test_code_that_edits_films_and_changes_under_a_render_publishes_nothing(tmp_path, module):
    """Loaded by a worker when its shots are drawn, or are to be joined: after the keys were made."""
    lesson(tmp_path, "toy")
    for top in ("scenes", "soupmath"):
        shutil.copytree(ROOT / top, tmp_path / "code" / top, ignore=shutil.ignore_patterns("__pycache__"))
    where = {"PYTHONPATH": f"{tmp_path / 'code'}:{PLUGINS}"}
    process = start(tmp_path, "toy.toml", "-q", "preview", "-j", "1", **where)
    rooms = tmp_path / "output" / ".store" / "rooms"
    while not list(rooms.glob("*/worker-0")):
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    edited = tmp_path / "code" / "scenes" / "studio" / f"{module}.py"
    edited.write_text(edited.read_text() + "\nEDITED = True\n")
    _, err = process.communicate()
    assert process.returncode == 1, err
    assert f"scenes/studio/{module}.py was changed while the film was rendered; start again" in err
    assert not (tmp_path / "output" / "toy").exists()
    assert soup(tmp_path, "toy.toml", "-q", "preview", "-j", "1", **where).returncode == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="a tmpfs can be mounted by root only")
@pytest.mark.parametrize("kilobytes", soon([*range(16, 400, 24)], 64))
def test_a_full_disk_is_said_and_old_films_stay(tmp_path, kilobytes):
    lesson(tmp_path, "toy")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["/bin/mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk)],
                             capture_output=True)
    if mounted.returncode:
        pytest.skip("no tmpfs can be mounted here")
    try:
        (disk / "toy" / "preview").mkdir(parents=True)
        (disk / "toy" / "preview" / "film.mp4").write_bytes(b"an old film")
        made = soup(tmp_path, "toy.toml", "-q", "preview", "--out", "disk")
        if made.returncode == 0:
            assert kilobytes > 160
            return
        assert made.returncode == 3, made.stderr
        assert re.search(r"soup: .*disk.*No space left on device", made.stderr)
        assert (disk / "toy" / "preview" / "film.mp4").read_bytes() == b"an old film"
        assert "Traceback" not in made.stderr
    finally:
        subprocess.run(["/bin/umount", "-l", str(disk)], check=True)


def test_an_output_that_is_a_file_is_said(tmp_path):
    lesson(tmp_path, "toy")
    (tmp_path / "taken").write_text("a file")
    made = soup(tmp_path, "toy.toml", "--out", "taken/inside")
    assert made.returncode == 3
    assert "taken" in made.stderr
    assert "Traceback" not in made.stderr


@pytest.mark.parametrize(("staging", "name"), soon([
    ("soup_pot", "SoupPot"), ("loss_meter", "LossMeter"), ("foggy_hill", "FoggyHill")], ("soup_pot", "SoupPot")))
def test_stagings_render_with_plain_manim(tmp_path, staging, name):
    """From another directory, without LaTeX. The first beat is enough here."""
    scene = ROOT / "scenes" / f"{staging}.py"
    made = subprocess.run([sys.executable, "-m", "manim", "-ql", "-r", "256,144", "-n", "0,0", str(scene), name],
                          cwd=tmp_path, env=environment(), capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    (video,) = [path for path in tmp_path.rglob("*.mp4") if "partial" not in str(path)]
    assert count_frames(video) > 15


def test_the_scene_to_copy_renders_wherever_it_is_copied(tmp_path):
    """All of it: manim's own animations bring our props, move them and take them away."""
    shutil.copy(ROOT / "scenes" / "my_film.py", tmp_path / "scenes.py")
    made = subprocess.run([sys.executable, "-m", "manim", "-ql", "-r", "256,144", "scenes.py", "MyFilm"],
                          cwd=tmp_path, env=environment(), capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    (video,) = [path for path in tmp_path.rglob("*.mp4") if "partial" not in str(path)]
    frames = [frame.to_ndarray(format="gray") for frame in decoded(video)]
    assert len(frames) == 8 * 15
    assert np.ptp(frames[-1][:, :]) < 8 < np.ptp(frames[60]), "what was there is gone at the end"

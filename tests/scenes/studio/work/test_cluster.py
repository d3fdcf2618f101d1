"""Shots drawn by Dask workers: the same bytes, whoever draws them and whoever dies over it."""

from __future__ import annotations

import json

import pytest
from footage import contents
from soup_process import LESSON, lesson, soup

from scenes.studio.files.faults import LackingError
from scenes.studio.work import cluster, cluster_worker
from scenes.studio.work.processes import Crew

pytest.importorskip("distributed")


def ignore(*_):
    pass


def test_a_local_cluster_gives_the_same_bytes_though_a_worker_dies(tmp_path):
    mark = tmp_path / "died-once"
    lesson(tmp_path, "toy", text=LESSON + f'\n[[beat]]\nid = "d"\nshow = "die"\nsteps = [6, 6]\nmark = "{mark}"\n')
    far = soup(tmp_path, "toy.toml", "-q", "preview", "--json", "--cluster", "local", "-j", "2", "--out", "far")
    (film,) = json.loads(far.stdout)["films"]
    assert (film["status"], film["shots"]) == ("done", {"rendered": 3, "reused": 0})
    assert mark.exists(), "nobody died"
    near = soup(tmp_path, "toy.toml", "-q", "preview", "--out", "near")
    assert near.returncode == 0
    assert contents(tmp_path / "far") == contents(tmp_path / "near")
    shots = [sorted(path.read_bytes() for path in (tmp_path / place).glob(".store/shots/*/*.mp4"))
             for place in ("far", "near")]
    assert shots[0] == shots[1]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere", "tcp://no.such.host.invalid:8786"])
def test_a_scheduler_that_does_not_answer_is_said_at_once(tmp_path, address):
    with pytest.raises(LackingError) as said:
        cluster.Cluster(address, 1, Crew(1, tmp_path), ignore, ignore)
    assert str(said.value).startswith(
        f'--cluster: must name a scheduler that answers, with a worker, got "{address}" (')


class Elsewhere:
    """A client whose only worker has another cairo."""

    status = "running"

    def scheduler_info(self, n_workers):
        return {"workers": {"tcp://there:1": {}}}

    def run(self, function, *arguments, workers, on_error):
        return {"tcp://there:1": {**function(*arguments), "libcairo": "libcairo.so.2 0000"}}

    def close(self):
        pass


def test_a_worker_that_would_draw_otherwise_is_refused_with_both_named(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "_connected", lambda address, workers: (None, Elsewhere()))
    monkeypatch.setattr(cluster_worker, "machine", cluster_worker.described)
    said = r"tcp://there:1: must draw as this machine does, got libcairo: .* here, .*0000 there"
    with pytest.raises(LackingError, match=said):
        cluster.Cluster("tcp://scheduler:8786", 1, Crew(1, tmp_path), ignore, ignore)

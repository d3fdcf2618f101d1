"""The launcher, on machines made of stubs: no network, no real package manager."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from patience import HANG

ROOT = Path(__file__).parents[1]
TOOLS = ("bash", "cat", "cksum", "cp", "date", "dirname", "env", "head", "mkdir", "mv", "readlink", "rm",
         "sed", "sh", "sleep", "tail", "touch", "true")
UV_LOCK = "uv==2 \\\n    --hash=sha256:22 \\\n    --hash=sha256:33\n"
LOCK = f"first==1 \\\n    --hash=sha256:11\n{UV_LOCK}zip==3 \\\n    --hash=sha256:44\n"

# Python as the launcher sees it: what needs a network or the machine's headers is played, the rest is real.
PYTHON = """#!/bin/sh
case "$*" in
    *setpgrp* | *flock*) exec "$REAL_PYTHON" "$@" ;;
    *version_info*) [ ! -e "$MACHINE/old" ] && echo "$MACHINE/python3" ;;
    *Python.h* | *ensurepip*) [ -e "$MACHINE/packages" ] ;;
    *"-m venv"*)
        echo venv >>"$MACHINE/calls"
        mkdir -p "$4/bin" && cp "$0" "$4/bin/python" && touch "$4/pyvenv.cfg" ;;
    *"pip config"*) exit 1 ;;
    *"pip install"*) cp "$MACHINE/uv" "${0%/*}/uv" && cat "${0%/*}/../setup.uv.txt" >"$MACHINE/asked" ;;
    *) echo "not foreseen: python $*"; exit 1 ;;
esac
"""
BLOCKED = """#!/bin/sh
while read -r name value; do [ "$name" != SigBlk: ] || echo "$value"; done </proc/self/status
"""
UV = """#!/bin/sh
echo "uv $*" >>"$MACHINE/calls"
case "$*" in
    *sync*)
        if [ -e "$MACHINE/broken" ]; then echo "no such wheel"; exit 1; fi
        if [ -e "$MACHINE/slow" ]; then
            sleep 3600 & touch "$MACHINE/asleep"; wait
        fi
        while [ -e "$MACHINE/held" ]; do sleep 0.02; done ;;
    *install*) cp "$MACHINE/command" "${0%/*}/soup" ;;
esac
"""
COMMAND = """#!/bin/sh
pwd
printf '<%s>\\n' "$@"
"""
STUBS = {
    "python3": PYTHON,
    "uv": UV,
    "command": COMMAND,
    "id": '#!/bin/sh\ncat "$MACHINE/uid"\n',
    "uname": "#!/bin/sh\necho Linux\n",
    "cc": "#!/bin/sh\n",
    "pkg-config": '#!/bin/sh\n[ -e "$MACHINE/packages" ]\n',
}
MANAGER = """#!/bin/sh
echo "$0 $*" >>"$MACHINE/calls"
[ ! -e "$MACHINE/broken" ] || { echo "no such mirror"; exit 100; }
case "$*" in
    *" update" | *--download-only*) ;;
    *install*)
        while [ -e "$MACHINE/held" ]; do sleep 0.02; done
        touch "$MACHINE/packages" ;;
esac
"""
SUDO = """#!/bin/sh
echo "sudo $*" >>"$MACHINE/calls"
[ -e "$MACHINE/sudoer" ] && shift && exec "$@"
"""


@dataclass
class Machine:
    """A folder that is all of PATH, a checkout with an awkward name, and switches as files."""

    home: Path
    settings: dict[str, str] = field(default_factory=dict)
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bin, self.checkout = self.home / "bin", self.home / 'it\'s a "pot" [1]; #2'
        self.bin.mkdir()
        self.checkout.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool) or pytest.fail(f"{tool} is not on this machine"))
        for name, text in STUBS.items():
            self.tool(name, text)
        self.switch("uid", "1000\n")
        self.switch("packages")
        shutil.copy(ROOT / "soup", self.checkout)
        (self.checkout / "requirements.lock").write_text(LOCK)
        (self.checkout / "pyproject.toml").write_text("[project]\n")

    def tool(self, name: str, text: str) -> None:
        (self.bin / name).write_text(text)
        (self.bin / name).chmod(0o755)

    def switch(self, name: str, text: str = "") -> None:
        (self.bin / name).write_text(text)

    @property
    def venv(self) -> Path:
        return self.checkout / ".venv"

    def calls(self, word: str = "") -> list[str]:
        log = self.bin / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        return [line for line in lines if line.startswith(word)]

    def start(self, *arguments: str, launcher: Path | None = None) -> subprocess.Popen[str]:
        environment = {"PATH": str(self.bin), "MACHINE": str(self.bin), "REAL_PYTHON": sys.executable,
                       "SSL_CERT_FILE": "any", **self.settings}
        process = subprocess.Popen([launcher or self.checkout / "soup", *arguments], cwd=self.home, text=True,
                                   env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   process_group=0)
        self.started.append(process)
        return process

    def soup(self, *arguments: str, launcher: Path | None = None) -> tuple[int, str, str]:
        process = self.start(*arguments, launcher=launcher)
        out, err = process.communicate(timeout=HANG)
        return process.returncode, out, err


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path)
    yield machine
    for process in machine.started:
        process.kill()
        process.communicate()


def until(true: Callable[[], object]) -> None:
    """Wait for it; that it never comes is a hang."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < HANG, "waited in vain"
        time.sleep(0.01)


def test_first_start_sets_up_and_hands_over_every_argument_as_it_is(machine: Machine) -> None:
    given = ("a b", "", "it's", '"', "*", "$HOME", "--x=1", "--")
    code, out, err = machine.soup(*given)
    assert (code, out) == (0, f"{machine.home}\n" + "".join(f"<{a}>\n" for a in given))
    assert "soup: installing the packages of requirements.lock\n" in err
    assert (machine.bin / "asked").read_text() == UV_LOCK
    (sync,) = machine.calls("uv pip sync")
    assert "--require-hashes --build-constraints requirements.lock requirements.lock" in sync


def test_later_starts_only_hand_over(machine: Machine) -> None:
    machine.soup()
    before = machine.calls()
    assert machine.soup("again") == (0, f"{machine.home}\n<again>\n", "")
    assert machine.calls() == before


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="read from Linux's /proc")
def test_an_interrupt_is_held_back_until_the_command_hears_it(machine: Machine) -> None:
    machine.switch("command", BLOCKED)
    (machine.bin / "command").chmod(0o755)
    assert int(machine.soup()[1], 16) == 1 << signal.SIGINT - 1


def test_an_env_that_holds_nothing_back_is_no_hindrance(machine: Machine) -> None:
    (machine.bin / "env").unlink()
    machine.tool("env", "#!/bin/sh\nexit 125\n")
    assert machine.soup("x")[:2] == (0, f"{machine.home}\n<x>\n")


def test_a_link_to_the_launcher_is_as_good(machine: Machine) -> None:
    (machine.home / "far").mkdir()
    (machine.home / "far" / "soup").symlink_to(Path("..", machine.checkout.name, "soup"))
    (machine.home / "link").symlink_to("far/soup")
    assert machine.soup("x", launcher=machine.home / "link")[:2] == (0, f"{machine.home}\n<x>\n")


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_changed_requirements_are_brought_up_to_date_in_the_same_environment(
    machine: Machine, changed: str
) -> None:
    machine.soup()
    with (machine.checkout / changed).open("a") as file:
        file.write("# new\n")
    code, _, err = machine.soup()
    assert code == 0
    assert "up to date" in err
    assert (len(machine.calls("uv pip sync")), len(machine.calls("venv"))) == (2, 1)


def test_a_moved_checkout_gets_a_new_environment(machine: Machine) -> None:
    machine.soup()
    machine.checkout = machine.checkout.rename(machine.home / "moved")
    assert machine.soup()[0] == 0
    assert len(machine.calls("venv")) == 2


def test_a_replaced_python_gets_a_new_environment(machine: Machine) -> None:
    machine.soup()
    (machine.venv / "bin" / "python").unlink()
    (machine.venv / "bin" / "python").symlink_to("python3.2")
    assert machine.soup()[0] == 0
    assert len(machine.calls("venv")) == 2


def test_a_failure_shows_the_end_of_the_log_and_the_next_start_begins_anew(machine: Machine) -> None:
    machine.switch("broken")
    code, out, err = machine.soup()
    assert (code, out) == (3, "")
    assert err.endswith(f"no such wheel\nsoup: The whole log: {machine.venv}/setup.log\n")
    (machine.bin / "broken").unlink()
    (machine.venv / "half").touch()
    assert machine.soup()[0] == 0
    assert not (machine.venv / "half").exists()


@pytest.mark.parametrize(("name", "code"), [("SIGHUP", 129), ("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_ends_all_that_was_started(machine: Machine, name: str, code: int) -> None:
    machine.switch("slow")
    process = machine.start()
    until((machine.bin / "asleep").exists)
    os.killpg(process.pid, signal.Signals[name])   # as a terminal does
    assert "stopped; the next start" in process.communicate(timeout=HANG)[1]
    assert process.returncode == code
    until(lambda: unlocked(machine.venv / "setup.lock"))
    (machine.bin / "slow").unlink()
    assert machine.soup()[0] == 0


def unlocked(path: Path) -> bool:
    """Whether every process that inherited the lock has gone."""
    with path.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def test_two_first_starts_take_turns(machine: Machine) -> None:
    machine.switch("held")
    first = machine.start("first")
    until(lambda: machine.calls("uv pip sync"))
    second = machine.start("second")
    assert second.stderr is not None
    assert second.stderr.readline() == "soup: another start is setting up; waiting for it\n"
    (machine.bin / "held").unlink()
    assert first.communicate(timeout=HANG)[0].endswith("<first>\n")
    assert second.communicate(timeout=HANG)[0].endswith("<second>\n")
    assert (first.returncode, second.returncode) == (0, 0)
    assert len(machine.calls("uv pip sync")) == 1


def test_an_environment_of_somebody_else_is_left_alone(machine: Machine) -> None:
    machine.venv.mkdir()
    (machine.venv / "pyvenv.cfg").write_text("mine")
    code, _, err = machine.soup()
    assert (code, [p.name for p in machine.venv.iterdir()]) == (3, ["pyvenv.cfg"])
    assert "was not made by this launcher" in err


def test_an_old_python_is_refused(machine: Machine) -> None:
    machine.switch("old")
    code, _, err = machine.soup()
    assert (code, machine.venv.exists()) == (3, False)
    assert "Python 3.11 or later is needed" in err


BARE = "libcairo2-dev libpango1.0-dev python3-dev python3-venv"


@pytest.fixture
def bare(machine: Machine) -> Machine:
    """A Debian machine with Python and a compiler only."""
    (machine.bin / "packages").unlink()
    machine.tool("apt-get", MANAGER)
    return machine


@pytest.mark.parametrize("sudo", ["", "sudo "])
def test_without_the_right_to_install_the_exact_command_is_printed(bare: Machine, sudo: str) -> None:
    if sudo:
        bare.tool("sudo", SUDO)
    code, out, err = bare.soup()
    assert (code, out) == (3, "")
    assert f"    {sudo}apt-get update && {sudo}apt-get install --no-install-recommends {BARE}\n" in err
    assert not [call for call in bare.calls() if "install" in call]


def test_only_what_is_missing_is_named(bare: Machine) -> None:
    (bare.bin / "cc").unlink()
    (bare.bin / "pkg-config").unlink()
    bare.switch("packages")
    assert "--no-install-recommends gcc pkg-config libcairo2-dev libpango1.0-dev\n" in bare.soup()[2]


@pytest.mark.parametrize("right", ["root", "sudo"])
def test_apt_installs_what_is_missing_and_says_so_first(bare: Machine, right: str) -> None:
    if right == "root":
        bare.switch("uid", "0\n")
    else:
        bare.tool("sudo", SUDO)
        bare.switch("sudoer")
    code, out, err = bare.soup()
    assert (code, out) == (0, f"{bare.home}\n<>\n")
    assert err.startswith(f"soup: installing with apt-get: {BARE} ")
    assert bare.calls(f"{bare.bin}/apt-get")[-1].endswith(BARE)


def test_ctrl_c_waits_until_dpkg_is_in_order_again(bare: Machine) -> None:
    bare.switch("uid", "0\n")
    bare.switch("held")
    process = bare.start()
    until(lambda: len(bare.calls(f"{bare.bin}/apt-get")) == 3)   # update, download, install
    os.killpg(process.pid, signal.SIGINT)
    assert process.stderr is not None
    until(lambda: process.stderr.readline() == "soup: stopping when apt-get is done\n")
    (bare.bin / "held").unlink()
    assert process.wait(timeout=HANG) == 130
    assert (bare.bin / "packages").exists()


def test_what_apt_could_not_install_is_said(bare: Machine) -> None:
    bare.switch("uid", "0\n")
    bare.switch("broken")
    code, _, err = bare.soup()
    assert code == 3
    assert err.startswith("soup: installing with apt-get: ")
    assert "no such mirror" in err


def test_apt_can_be_forbidden(bare: Machine) -> None:
    bare.switch("uid", "0\n")
    bare.settings["SOUP_NO_APT"] = "1"
    code, _, err = bare.soup()
    assert (code, bare.calls()) == (3, [])
    assert f"    apt-get update && apt-get install --no-install-recommends {BARE}\n" in err


@pytest.mark.parametrize(("manager", "command"), [
    ("brew", "brew install cairo pkg-config"),
    ("dnf", "dnf install gcc pkgconf-pkg-config cairo-devel pango-devel python3-devel"),
    ("zypper", "zypper install gcc pkg-config cairo-devel pango-devel python3-devel"),
    ("pacman", "pacman -S --needed gcc pkgconf cairo pango python"),
    ("apk", "apk add gcc musl-dev pkgconf cairo-dev pango-dev python3-dev"),
    ("none", "(a C compiler, pkg-config and the headers of cairo, pango and Python,"
             " by your package manager)"),
])
def test_other_package_managers_are_named_and_never_run(bare: Machine, manager: str, command: str) -> None:
    (bare.bin / "apt-get").unlink()
    bare.switch("uid", "0\n")
    bare.tool(manager, MANAGER)
    code, _, err = bare.soup()
    assert code == 3
    assert f"soup:     {command}\n" in err
    assert bare.calls() == []


def test_ci_runs_the_tests_through_the_launcher(machine: Machine) -> None:
    (machine.checkout / ".ci").mkdir()
    ci = Path(shutil.copy(ROOT / ".ci" / "run", machine.checkout / ".ci"))
    assert machine.soup(launcher=ci)[:2] == (0, f"{machine.home}\n<test>\n")

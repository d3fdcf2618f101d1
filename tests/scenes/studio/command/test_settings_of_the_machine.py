"""What of the machine is heeded and what is not: a manim.cfg is named, fonts are told apart."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cases import copied
from soup_command import soup

from scenes.studio.files import manim_cfg
from scenes.studio.shots import system_fonts

RENDERER = """
from scenes.studio.draw.load_manim import load_manim
load_manim()
from manim import config
print(config.renderer)
"""


@pytest.mark.parametrize("text", [None, "[CLI]\nrenderer = vulkan\n", "[broken\n", "[CLI]\nframe_rate = soon\n"])
def test_a_manim_cfg_of_the_folder_is_not_heeded(here: Path, text: str | None) -> None:
    copied("19", here)
    if text:
        (here / "manim.cfg").write_text(text)
    loaded = subprocess.run([sys.executable, "-c", RENDERER], cwd=here, capture_output=True, text=True)
    assert loaded.stdout == "RendererType.CAIRO\n", loaded.stderr


def test_and_not_a_persons_own(here: Path) -> None:
    (here / ".config" / "manim").mkdir(parents=True)
    (here / ".config" / "manim" / "manim.cfg").write_text("[CLI]\nrenderer = opengl\n")
    loaded = subprocess.run([sys.executable, "-c", RENDERER], cwd=here, capture_output=True, text=True,
                            env={**os.environ, "HOME": str(here)})
    assert loaded.stdout == "RendererType.CAIRO\n", loaded.stderr


@pytest.mark.parametrize(("text", "said"), [
    ("[CLI]\nrenderer = opengl\n", "manim.cfg in this folder is not read by soup"),
    pytest.param("[CLI]\nx = 1\n[broken\n", "manim cannot read it either (line 3)", marks=pytest.mark.long),
    pytest.param("x = 1\n", "manim cannot read it either (line 1)", marks=pytest.mark.long),
])
def test_it_is_named(here: Path, undrawn: list[str], text: str, said: str) -> None:
    assert manim_cfg.note() is None
    (here / "manim.cfg").write_text(text)
    assert said in soup("render", "foggy-hill", "--dry-run").stderr
    assert said in soup("doctor").stdout


def test_it_is_named_where_pictures_are_made(here: Path, undrawn: list[str]) -> None:
    (here / "manim.cfg").write_text("[CLI]\n")
    assert "manim.cfg in this folder is not read by soup" in soup("preview", "foggy-hill", "--frames", "1").stderr


def test_an_alias_is_another_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No font comes or goes, but a letter that ours lacks would come from another one."""
    before = system_fonts.digest()
    assert before
    assert system_fonts.digest() == before
    rules = tmp_path / "fonts.conf"
    head = '<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>'
    seen = {before}
    for family in ("DejaVu Serif", "DejaVu Sans Mono"):
        rules.write_text(f"{head}<alias><family>sans</family><prefer><family>{family}</family></prefer></alias>"
                         "</fontconfig>")
        monkeypatch.setenv("FONTCONFIG_FILE", str(rules))
        seen.add(system_fonts.digest())
    assert len(seen) == 3


def test_a_font_anywhere_is_another_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fontpkg

    rules = tmp_path / "fonts.conf"
    rules.write_text(f'<?xml version="1.0"?><fontconfig><dir>{tmp_path}/odd place</dir></fontconfig>')
    monkeypatch.setenv("FONTCONFIG_FILE", str(rules))
    without = system_fonts.digest()
    (tmp_path / "odd place").mkdir()
    (tmp_path / "odd place" / "mine.ttf").write_bytes(Path(str(fontpkg.path("nunito"))).read_bytes())
    assert system_fonts.digest() != without

"""Tables of numbers are read as people's programs write them."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from scenes.studio.files.faults import BadInputError
from scenes.studio.files.number_table import read_table

ROWS = [[5.0, -1.5], [4.25, 0.5], [3.0, 1e-7]]
PLAIN = "x,y\n5,-1.5\n4.25,0.5\n3,1e-7\n"


def columns(path: Path, data: str | bytes) -> tuple[tuple[str, ...], list[list[float]]]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    table = read_table(path)
    return table.head, [list(row) for row in zip(*map(table.column, range(table.width)), strict=True)]


@pytest.mark.parametrize("text", [
    PLAIN, PLAIN.replace(",", ";"), PLAIN.replace(",", "\t"), PLAIN.replace(",", "|"), PLAIN.replace(",", "   "),
    PLAIN.replace(",", ";").replace(".", ","), PLAIN.replace(",", "\t").replace(".", ","), PLAIN.replace("\n", "\r\n"),
    PLAIN.replace(",", " , "), PLAIN.replace("\n", ",\n"), "# made by me\n" + PLAIN, PLAIN.replace("-", "\u2212"),
    PLAIN.replace("x,y", '"x","y"'), '"x","y"\n"5","-1,5"\n"4,25","0,5"\n"3","1e-7"\n'.replace('","', '";"'),
    "# x y\n5 -1.5\n4.25 0.5\n3 1e-7\n", PLAIN + "\n\n",
])
def test_separators_marks_and_comments(tmp_path: Path, text: str) -> None:
    assert columns(tmp_path / "a.csv", text) == (("x", "y"), ROWS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert columns(tmp_path / "a.csv", PLAIN.encode(encoding)) == (("x", "y"), ROWS)


def test_western_european(tmp_path: Path) -> None:
    assert columns(tmp_path / "a.csv", "# für später\ngröße,y\n1,2\n3,4\n".encode("latin-1"))[0] == ("größe", "y")


def test_no_heading(tmp_path: Path) -> None:
    assert columns(tmp_path / "a.csv", PLAIN.removeprefix("x,y\n")) == ((), ROWS)


@pytest.mark.parametrize("cell", ["nan", "NaN", "", "NA", "-nan(ind)", "1.#QNAN"])
def test_what_is_no_number_any_more(tmp_path: Path, cell: str) -> None:
    assert math.isnan(columns(tmp_path / "a.csv", f"x,y\n1,2\n3,{cell}\n")[1][1][1])


@pytest.mark.parametrize("cell", ["inf", "Infinity", "1e999", "1.#INF", "∞"])
def test_what_is_infinite(tmp_path: Path, cell: str) -> None:
    assert columns(tmp_path / "a.csv", f"x,y\n1,2\n3,{cell}\n")[1][1][1] == math.inf


@pytest.mark.parametrize(("data", "said"), [
    (b"", "must hold a point a row"), (b"# nothing\n", "must hold a point a row"), (b"x,y\n", "a heading only"),
    (b"x,y\n1,2\n3,4,5\n6,7\n", "a.csv:3: must hold 2 cells with commas between them"),
    (b"x;y\n1;2\n3;4\n6\n", "a.csv:4: must hold 2 cells with semicolons between them"),
    (b"\x7fELF\0\0\1\2\0", "must be text"),
])
def test_refusals(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(BadInputError, match=said):
        columns(tmp_path / "a.csv", data)

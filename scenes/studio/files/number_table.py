"""Tables of numbers as people's programs write them: any usual separator, decimal mark, encoding and heading."""

from __future__ import annotations

import codecs
import csv
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.files.toml_file import as_named

LARGEST = 64 * 1024 * 1024      # bytes
LOOKED_AT = 100                 # lines by which the separator is told
SEPARATORS = {";": "semicolon", "\t": "tab", "|": "bar", ",": "comma", " ": "space"}
COMMENTS = ("#", "%", "//")
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
NOT_FINITE = {"": math.nan, "na": math.nan, "n/a": math.nan, "null": math.nan, "none": math.nan, "-nan": math.nan,
              "-nan(ind)": math.nan, "1.#ind": math.nan, "1.#qnan": math.nan, "1.#inf": math.inf,
              "-1.#inf": -math.inf, "∞": math.inf, "-∞": -math.inf}

Line = tuple[int, list[str]]


@dataclass(frozen=True)
class Form:
    """What stands between cells, and within numbers."""

    separator: str
    decimal: str

    def cells(self, line: str) -> list[str]:
        """The cells of a line, without space about them."""
        if self.separator == " ":
            return line.split()
        return [cell.strip() for cell in next(csv.reader([line], delimiter=self.separator, skipinitialspace=True), [])]

    def number(self, cell: str) -> float | None:
        """The number that a cell says, nan and inf among them, or None."""
        text = cell.replace("\u2212", "-").casefold()
        if text in NOT_FINITE:
            return NOT_FINITE[text]
        if "_" in text or (self.decimal == "," and "." in text):
            return None
        try:
            return float(text.replace(",", ".") if self.decimal == "," else text)
        except ValueError:
            return None


@dataclass(frozen=True)
class NumberTable:
    """A heading (or nothing) and rows of cells, each with its line in the file."""

    file: str
    form: Form
    head: tuple[str, ...]
    rows: tuple[Line, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0][1])

    def column(self, place: int) -> list[float]:
        """The numbers of a column. Raises BadInputError where a cell is none."""
        return [self._number(line, cells[place]) for line, cells in self.rows]

    def refused(self, line: int | None, rule: str, got: str | None, cure: str) -> BadInputError:
        """The error for something wrong with it."""
        return refused(self.file, line, rule, got, cure)

    def fault(self, line: int | None, column: str, rule: str, got: str | None, cure: str) -> Fault:
        """One thing wrong with one of its columns."""
        return Fault(self.file, line, column, rule, got, cure)

    def _number(self, line: int, cell: str) -> float:
        number = self.form.number(cell)
        if number is None:
            mark = "comma" if self.form.decimal == "," else "point"
            raise self.refused(line, f"must hold numbers, with {SEPARATORS[self.form.separator]}s between them and a "
                               f"decimal {mark}", cell, "Correct that cell, or begin the line with # to leave it out.")
        return number


def read_table(path: Path, most: int | None = None) -> NumberTable:
    """The table in a file, of at most so many rows. Raises BadInputError for what is none."""
    file, text = as_named(path), _text(path)
    every = [(k, line) for k, line in enumerate(text.splitlines(), 1) if line.strip()]
    lines = [(k, line) for k, line in every if not line.lstrip().startswith(COMMENTS)]
    if not lines:
        raise refused(file, None, "must hold a point a row", "nothing", "Add rows.")
    if most is not None and len(lines) > most + 1:
        raise refused(file, None, f"must have at most {most:,} rows", f"{len(lines):,}", "Keep fewer of them.")
    try:
        form = _form([line for _, line in lines])
        rows = [(k, form.cells(line)) for k, line in lines]
    except csv.Error as error:
        raise refused(file, None, "must be a readable CSV file", str(error), "Look at its quotes.") from None
    head = _head(form, rows)
    rows = rows[1:] if head else rows
    head, rows = _trimmed(head, rows)
    usual = _even(file, form, head, rows)
    if head and len(head) == usual - 1:     # as R writes it, with names of rows that have no heading
        head = ["", *head]
    return NumberTable(file, form, tuple(head or _commented(form, every, lines[0][0], usual)), tuple(rows))


def refused(file: str, line: int | None, rule: str, got: str | None, cure: str) -> BadInputError:
    """The error for one thing wrong with a file."""
    return BadInputError([Fault(file, line, "", rule, None if got is None else shown(got), cure)])


def _text(path: Path) -> str:
    file = as_named(path)
    if not path.is_file():
        raise refused(file, None, "must be a CSV file", "a folder" if path.is_dir() else "nothing there",
                      "Give the path of one.")
    try:
        if path.stat().st_size > LARGEST:
            raise refused(file, None, f"must be at most {LARGEST:,} bytes", None, "Keep fewer points.")
        text = _decoded(path.read_bytes())
    except (OSError, UnicodeError) as error:
        raise refused(file, None, "must be a readable text file", str(error), "Save it as UTF-8.") from None
    if "\0" in text:
        raise refused(file, None, "must be text, with a point a row", "bytes that are none",
                      "Export it as CSV from the program that made it.")
    return text


def _decoded(data: bytes) -> str:
    """By its byte-order mark, else as UTF-16 where every other byte is 0, as UTF-8, or as Western European."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return data.decode(name)
    half = len(data) // 2
    for zeros, name in ((data[1::2], "utf-16-le"), (data[0::2], "utf-16-be")):
        if half and zeros.count(0) > 0.8 * half:
            return data.decode(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _form(lines: Sequence[str]) -> Form:
    """The separator and decimal mark by which the most cells are numbers, then by which there are most cells."""
    sample = lines[1:LOOKED_AT + 1] or lines

    def score(form: Form) -> tuple[float, int]:
        rows = [form.cells(line) for line in sample]
        width = Counter(map(len, rows)).most_common(1)[0][0]
        cells = [cell for row in rows for cell in row]
        return sum(form.number(cell) is not None for cell in cells) / max(len(cells), 1), width
    return max((Form(separator, decimal) for separator in SEPARATORS for decimal in ".,"
                if separator != "," or decimal == "."), key=score)


def _head(form: Form, rows: Sequence[Line]) -> list[str]:
    """The first row if it holds a cell that is no number."""
    return rows[0][1] if any(form.number(cell) is None for cell in rows[0][1]) else []


def _commented(form: Form, every: Sequence[tuple[int, str]], first: int, width: int) -> list[str]:
    """A heading in the last comment before the numbers, as numpy.savetxt writes it."""
    before = [line for k, line in every if k < first]
    cells = form.cells(re.sub(r"^\s*(#|%|//)\s*", "", before[-1])) if before else []
    return cells if len(cells) == width and all(form.number(cell) is None for cell in cells) else []


def _trimmed(head: list[str], rows: list[Line]) -> tuple[list[str], list[Line]]:
    """Without the empty cell that a separator at the end of each line makes."""
    if rows and all(cells and cells[-1] == "" for _, cells in rows) and (not head or head[-1] == ""):
        return head[:-1], [(k, cells[:-1]) for k, cells in rows]
    return head, rows


def _even(file: str, form: Form, head: Sequence[str], rows: Sequence[Line]) -> int:
    """The number of cells of all rows. Raises BadInputError for the first that has another."""
    if not rows:
        raise refused(file, None, "must hold a point a row", "a heading only", "Add rows.")
    usual = Counter(len(cells) for _, cells in rows).most_common(1)[0][0]
    if head and len(head) not in (usual, usual - 1):
        usual = len(head)
    for line, cells in rows:
        if len(cells) != usual:
            like = "as the heading does" if len(head) == usual else "as other rows do"
            raise refused(file, line, f"must hold {usual} cells with {SEPARATORS[form.separator]}s between them, "
                          f"{like}", f"{len(cells)}", "Give every row the same columns.")
    return usual

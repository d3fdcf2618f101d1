"""Where in a TOML file each key stands, so that a message can name the line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

Path = tuple[str | int, ...]


def lines_of(text: str) -> dict[Path, int]:
    """Key -> line, counted from 1: ("run", "steps"), ("beat", 2, "say") … for a text that is TOML."""
    import tree_sitter
    import tree_sitter_toml

    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
    found: dict[Path, int] = {}
    seen: dict[Path, int] = {}     # arrays of tables -> how many of them so far
    for node in parser.parse(text.encode()).root_node.children:
        if node.type == "pair":
            found.update(_pair(node, ()))
        elif node.type in ("table", "table_array_element"):
            path = _place(_key(node.named_children[0]), seen, node.type == "table_array_element")
            found.setdefault(path, _line(node))
            for child in node.named_children[1:]:
                found.update(_pair(child, path) if child.type == "pair" else {})
    return found


def line_of(lines: Mapping[Path, int], path: Path) -> int | None:
    """The line of a key, or of the nearest table around it."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


def _place(keys: tuple[str, ...], seen: dict[Path, int], another: bool) -> Path:
    """A table's keys with the number of the array element that they lie in."""
    path: Path = ()
    for depth, key in enumerate(keys):
        path = (*path, key)
        if another and depth == len(keys) - 1:
            seen[path] = seen.get(path, -1) + 1
        if path in seen:
            path = (*path, seen[path])
    return path


def _pair(node: Any, above: Path) -> Iterator[tuple[Path, int]]:
    key, value = node.named_children[0], node.named_children[-1]
    path = (*above, *_key(key))
    yield path, _line(key)
    if value.type == "inline_table":
        for child in value.named_children:
            if child.type == "pair":
                yield from _pair(child, path)


def _key(node: Any) -> tuple[str, ...]:
    """The parts of a key, read by the TOML reader itself: quotes, escapes and dots as it takes them."""
    parts, rest = [], tomllib.loads(f"{node.text.decode()} = 0")
    while isinstance(rest, dict):
        part, rest = next(iter(rest.items()))
        parts.append(part)
    return tuple(parts)


def _line(node: Any) -> int:
    return int(node.start_point[0]) + 1

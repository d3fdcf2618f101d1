"""Values as plain data, for keys; and the modules whose code a value carries along."""

from __future__ import annotations

import hashlib
import io
import json
import pickle
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from types import FunctionType, MethodType
from typing import Any

import numpy as np


def plain(value: Any) -> Any:
    """A value as data that JSON can carry; arrays by shape, kind and digest, functions by name."""
    if isinstance(value, Mapping):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, np.ndarray):
        return f"{value.dtype.str}{value.shape} {hashlib.sha256(value.tobytes()).hexdigest()}"
    if is_dataclass(value) and not isinstance(value, type):
        return {"": type(value).__name__, **{f.name: plain(getattr(value, f.name)) for f in fields(value)}}
    if isinstance(value, partial):
        return [plain(value.func), plain(value.args), plain(value.keywords)]
    if isinstance(value, MethodType):
        return [plain(value.__func__), plain(value.__self__)]
    if callable(value):
        return f"{value.__module__}.{value.__qualname__}"
    return value if isinstance(value, str | int | float | bool | None) else repr(value)


def canonical(parts: object) -> str:
    return json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=repr)


def digest(parts: object) -> str:
    """sha256 of plain data, whatever the order of its keys."""
    return hashlib.sha256(canonical(parts).encode()).hexdigest()


def modules_of(value: object) -> list[str]:
    """The modules of all functions and classes in a value: what a process that is sent it has to import."""
    found = _Named()
    found.dump(value)
    return sorted(found.modules)


class _Named(pickle.Pickler):
    """Packs nothing up; notes whose code would be called."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), protocol=5, buffer_callback=lambda array: None)     # arrays stay where they are
        self.modules: set[str] = set()

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, type | FunctionType):
            self.modules.add(value.__module__)
        return NotImplemented

"""What nobody can write into, and not into its copies either."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import partial
from typing import Any, TypeVar

import numpy as np

__all__ = ["Frozen", "FrozenDict", "Key", "Value", "frozen"]

Key = TypeVar("Key")
Value = TypeVar("Value")


class FrozenDict(Mapping[Key, Value]):
    """A dict that cannot be changed; unlike a MappingProxyType it can be copied and pickled, and stays so."""

    def __init__(self, items: Mapping[Key, Value]) -> None:
        self._items = {key: frozen(value) for key, value in items.items()}

    def __getitem__(self, key: Key) -> Value:
        return self._items[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return repr(self._items)

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenDict, (self._items,)


class Frozen:
    """A base for frozen dataclasses whose arrays and mappings are read-only too, after copy and pickle as well."""

    def __post_init__(self) -> None:
        self.__setstate__({field.name: getattr(self, field.name) for field in fields(self)})   # type: ignore[arg-type]

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, frozen(value))


def frozen(value: Any) -> Any:
    """The value with its arrays, mappings and lists read-only, and those that a partial function holds.

    Arrays are not copied: whoever holds the writable one can still write into it.
    """
    if isinstance(value, np.ndarray) and value.flags.writeable:
        value = value.view()
        value.flags.writeable = False
    elif isinstance(value, partial):
        value = partial(value.func, *map(frozen, value.args), **{k: frozen(v) for k, v in value.keywords.items()})
    elif isinstance(value, dict):
        value = FrozenDict(value)
    elif type(value) in (tuple, list):
        value = tuple(map(frozen, value))
    return value

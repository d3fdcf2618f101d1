"""What a receipt must be before anything in it is believed: it may have been made by anyone."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, NonNegativeInt


def _plain_name(name: str) -> str:
    if name in ("", ".", "..") or set(name) & {"/", "\\", "\0"}:
        raise ValueError("must be the name of a file in the folder")
    return name


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow")


class _File(_Part):
    sha256: str
    bytes: NonNegativeInt


class _Shot(_Part):
    key: str
    frames: NonNegativeInt
    cpu_seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    beats: dict[str, dict[str, Any]]


class _Set(_Part):
    staging: str
    pixels: Annotated[list[NonNegativeInt], Field(min_length=2, max_length=2)]


class _Sound(_Part):
    samples: NonNegativeInt


class _Section(_Part):
    lesson: str
    set: _Set
    shots: list[_Shot]


class ReceiptShape(_Part):
    """The keys that are read again; there are more."""

    format: int
    film: str
    variant: str
    key: str
    frames: NonNegativeInt
    fps: Annotated[int, Field(gt=0)]
    worst_readback: dict[str, float]
    readings: NonNegativeInt
    sound: _Sound | None = None
    files: dict[Annotated[str, AfterValidator(_plain_name)], _File]
    edit: dict[str, Any]
    sections: list[_Section]
    seal: str

"""Which fonts Pango may fall back to, and which names it takes for others, as fontconfig itself answers."""

from __future__ import annotations

import ctypes
import ctypes.util
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

LIBRARIES = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")
ABOUT = b"%{file}\n%{index} %{fontversion} %{family} %{style}"


class _FontSet(ctypes.Structure):
    _fields_ = (("number", ctypes.c_int), ("room", ctypes.c_int), ("fonts", ctypes.POINTER(ctypes.c_void_p)))


def digest() -> str:
    """Of the fonts, by name, size and version, and of the rules; wherever their files lie. "" without fontconfig."""
    library = _library()
    if library is None:
        return ""
    config = library.FcInitLoadConfigAndFonts()      # as it is now, without what this process has registered
    try:
        told = [*sorted(map(_font, _fonts(library, config))), *map(_rules, _files(library, config))]
    finally:
        library.FcConfigDestroy(config)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def _library() -> ctypes.CDLL | None:
    for name in (*LIBRARIES, ctypes.util.find_library("fontconfig")):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if library is not None:
            return _declared(library)
    return None


def _declared(library: ctypes.CDLL) -> ctypes.CDLL:
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    answers: tuple[tuple[Callable[..., object], object, tuple[object, ...]], ...] = (
        (library.FcInitLoadConfigAndFonts, pointer, ()), (library.FcConfigDestroy, None, (pointer,)),
        (library.FcConfigGetFonts, ctypes.POINTER(_FontSet), (pointer, ctypes.c_int)),
        (library.FcPatternFormat, pointer, (pointer, text)), (library.FcStrFree, None, (pointer,)),
        (library.FcConfigGetConfigFiles, pointer, (pointer,)), (library.FcStrListNext, text, (pointer,)),
        (library.FcStrListDone, None, (pointer,)),
    )
    for function, gives, takes in answers:
        function.restype, function.argtypes = gives, takes      # type: ignore[attr-defined]
    return library


def _fonts(library: ctypes.CDLL, config: int) -> Iterator[str]:
    """What fontconfig says of each font of the system."""
    found = library.FcConfigGetFonts(config, 0)
    for k in range(found.contents.number if found else 0):
        said = library.FcPatternFormat(found.contents.fonts[k], ABOUT)
        yield ctypes.string_at(said).decode(errors="replace")
        library.FcStrFree(said)


def _files(library: ctypes.CDLL, config: int) -> Iterator[Path]:
    """The files of rules, in the order in which they are read."""
    listed = library.FcConfigGetConfigFiles(config)
    while (name := library.FcStrListNext(listed)) is not None:
        yield Path(name.decode(errors="surrogateescape"))
    library.FcStrListDone(listed)


def _font(said: str) -> str:
    path, _, about = said.partition("\n")
    return f"{Path(path).name} {_size(Path(path))} {about}"


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _rules(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "gone"

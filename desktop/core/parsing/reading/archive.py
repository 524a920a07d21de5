"""Zip containers, looked at before anything in them is unpacked."""

from __future__ import annotations

import io
from zipfile import BadZipFile, ZipFile

from desktop.core import containers
from desktop.core.errors import ParseError
from desktop.core.parsing.reading import limits


def opened(name: str, data: bytes) -> ZipFile:
    """Open a container that names a bearable number of entries.

    Raises:
        ParseError: ``file-bomb`` or ``file-damaged``.
    """
    try:
        packed = containers.opened(io.BytesIO(data))
    except BadZipFile:
        raise ParseError("file-damaged", name=name, detail="package-structure") from None
    if len(packed.infolist()) > limits.PARTS:
        raise ParseError("file-bomb", name=name)
    return packed


def part(name: str, packed: ZipFile, path: str) -> bytes | None:
    """Return one part unpacked, or None if the container has none of this name.

    Raises:
        ParseError: ``file-bomb``, ``file-encrypted`` or ``file-damaged``.
    """
    try:
        entry = packed.getinfo(path)
    except KeyError:
        return None
    ratio = entry.file_size / max(1, entry.compress_size)
    if entry.file_size > limits.PART or (entry.file_size > limits.RATIO_FROM and ratio > limits.RATIO):
        raise ParseError("file-bomb", name=name)
    if entry.flag_bits & 1:
        raise ParseError("file-encrypted", name=name)
    try:
        return containers.unpacked(packed, entry)
    except BadZipFile:
        raise ParseError("file-damaged", name=name, detail="package-structure") from None

"""What office files come in: zip archives, and OLE files, which are older ones and all that have a password."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How each begins."""

_DAMAGE = (zlib.error, EOFError, OSError, OverflowError, ValueError, RuntimeError)
"""What zipfile raises at damage besides its own error; older Pythons also for a name that is no text."""


def opened(file: Path | io.BytesIO) -> ZipFile:
    """Open a zip archive.

    Raises:
        BadZipFile: whatever is wrong with it.
    """
    try:
        return ZipFile(file)
    except _DAMAGE as error:
        raise BadZipFile(str(error)) from error


def unpacked(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Return an entry unpacked; zipfile stops at the size that the entry claims, which so can be judged beforehand.

    Raises:
        BadZipFile: whatever is wrong with it.
    """
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # office files know no other, and each fails in its way
        raise BadZipFile(f"compression {entry.compress_type}")
    try:
        return archive.read(entry)
    except _DAMAGE as error:
        raise BadZipFile(str(error)) from error


def has_stream(data: bytes, name: str) -> bool:
    """Return whether an OLE file has a stream of this name; its directory holds names as UTF-16."""
    return name.encode("utf-16-le") in data

"""What a file is, by its content first and its name second; what cannot be read is named as such."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from desktop.core import containers
from desktop.core.errors import ParseError
from desktop.core.parsing.reading import archive, limits


class Kind(StrEnum):
    """What can be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    WORD = "word"
    PDF = "pdf"


_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00")
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ\x00")
_PROGRAMS = (b"MZ\x90", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_STREAMS = (
    ("EncryptedPackage", "file-encrypted"),
    ("WordDocument", "file-doc"),
    ("Workbook", "file-excel"),
    ("Book", "file-excel"),
    ("PowerPoint Document", "file-slides"),
)
_TAG = rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
_HTML_START = re.compile(_TAG, re.IGNORECASE | re.DOTALL)


def recognise(name: str, data: bytes) -> Kind:
    """Return what a file is.

    Args:
        name: of the file; its ending tells only texts apart.
        data: the whole of it.

    Raises:
        ParseError: ``file-empty``, ``file-too-large``, or the key that names what the file is instead.
    """
    ending = PurePath(name).suffix.lower()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise ParseError("file-empty", name=name)
    if len(data) > limits.FILE:
        raise too_large(name, len(data), limits.FILE)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(containers.ZIP):
        return _zipped(name, data)
    key = _unreadable(data, ending)
    if key:
        raise ParseError(key, name=name)
    if len(data) > limits.TEXT:
        raise too_large(name, len(data), limits.TEXT)
    if ending in (".html", ".htm", ".xhtml", ".shtml") or _HTML_START.match(data[:4096].removeprefix(b"\xef\xbb\xbf")):
        return Kind.HTML
    return Kind.MARKDOWN if ending in (".md", ".markdown") else Kind.TEXT


def too_large(name: str, size: int, limit: int) -> ParseError:
    """Return the error that names a size and its limit, in MB."""
    return ParseError("file-too-large", name=name, size=-(-size >> 20), limit=limit >> 20)


def _unreadable(data: bytes, ending: str) -> str:
    """Return the key for what is no text; an empty one for what may be."""
    if data.startswith(containers.OLE):
        if ending == ".wps":
            return "file-wps"
        directory = (key for stream, key in _STREAMS if containers.has_stream(data, stream))
        return next(directory, "file-doc" if ending in (".doc", ".dot") else "file-binary")
    if data.startswith((b"{\\rtf", b"{\\urtf")):
        return "file-rtf"
    if data.startswith(_PICTURES) or data[8:12] in (b"WEBP", b"heic", b"avif"):
        return "file-picture" if not _is_text(data[:512]) else ""
    if data.startswith(_PACKED):
        return "file-packed"
    if data.startswith(_PROGRAMS) or data.startswith(b"CAJ"):
        return "file-binary"
    if re.match(rb"(?:From:|MIME-Version:|Subject:)", data, re.IGNORECASE) and b"multipart/related" in data[:2048]:
        return "file-web-archive"
    return ""


def _is_text(start: bytes) -> bool:
    """Return whether a short signature (``BM``) may be two letters of a text."""
    return not re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", start)


def _zipped(name: str, data: bytes) -> Kind:
    with archive.opened(name, data) as packed:
        names = set(packed.namelist())
    if "[Content_Types].xml" in names and any(part.startswith("word/") for part in names):
        return Kind.WORD
    raise ParseError(_packed_kind(names), name=name)


def _packed_kind(names: set[str]) -> str:
    if any(part.startswith("xl/") for part in names):
        return "file-excel"
    if any(part.startswith("ppt/") for part in names):
        return "file-slides"
    if "OFD.xml" in names:
        return "file-ofd"
    if "mimetype" in names and "content.xml" in names:
        return "file-odt"
    return "file-packed"

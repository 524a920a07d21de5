"""A workbook as the parser gets it: what was looked at, in memory and not packed, the merges of each sheet first.

calamine goes through a sheet twice, for its cells and then for the merges, which stand behind them, and unpacks it both
times. With the merges in front its second way is short.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable

_PREFIX = 20  # bytes in which the prefix of an element has room
_LONGEST = 1000  # bytes of a name that anything asks for
_UNREAD = (
    "xl/theme/", "xl/drawings/", "xl/charts/", "xl/media/", "xl/embeddings/", "xl/printersettings/",
    "xl/worksheets/_rels/", "xl/vbaproject.bin", "docprops/",
)  # fmt: skip
_ENTRY = struct.Struct("<5H3I2H")
_UTF_8, _NEW_YEAR = 1 << 11, 1 << 5 | 1  # the flag of a name's encoding; the first day that the format knows


def needed(name: str) -> bool:
    """Tell whether the parser may read a part besides the sheets: no theme, no picture, no drawing, no macro."""
    return not name.lower().startswith(_UNREAD)


def archive(parts: Iterable[tuple[str, bytes]]) -> io.BytesIO:
    """Return a zip archive of parts, by name, that are only stored.

    After PKWARE's APPNOTE, 4.3; zipfile takes far longer over small parts.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    size = 0
    for name, data in parts:
        title = name.encode()
        if len(title) > _LONGEST:
            continue
        about = _ENTRY.pack(20, _UTF_8, 0, 0, _NEW_YEAR, zlib.crc32(data), len(data), len(data), len(title), 0) + title
        directory.append(b"PK\1\2\x14\0" + about[: _ENTRY.size] + struct.pack("<3H2I", 0, 0, 0, 0, size) + title)
        pieces += [b"PK\3\4", about, data]
        size += 4 + len(about) + len(data)
    index = b"".join(directory)
    end = struct.pack("<4H2IH", 0, 0, len(directory), len(directory), len(index), size, 0)
    return io.BytesIO(b"".join([*pieces, index, b"PK\5\6", end]))


def merges_first(data: bytes) -> bytes:
    """Return a sheet with its merges before its cells; as it is where anything is written in an unusual way.

    A tag is a tag wherever it stands, since a text has no ``<`` of its own; only comments and CDATA have.
    """
    start = data.find(b"sheetData")
    begin = data.rfind(b"<", max(start - _PREFIX, 0), max(start, 0))
    if begin < 0 or (b"!" in data and b"<!" in data):
        return data
    prefix = data[begin + 1 : start]
    end = data.rfind(b"</%bsheetData>" % prefix)
    if end < 0:
        return data
    if data.find(b"mergeCells", end) < 0:
        return b"".join([data[:begin], b"<mergeCells/>", data[begin:]])
    closing = b"</%bmergeCells>" % prefix
    left, right = data.find(b"<%bmergeCells" % prefix, end), data.rfind(closing) + len(closing)
    if left < 0 or right <= left:
        return data
    return b"".join([data[:begin], data[left:right], data[begin:left], data[right:]])

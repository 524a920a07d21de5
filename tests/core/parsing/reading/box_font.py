"""A TrueType font that draws every sign as a box: a PDF that holds it is read alike whatever fonts a machine has."""

from __future__ import annotations

import struct

EM = 1000
_FULL, _HALF = 1, 2  # numbers of the glyphs; 0 draws nothing


def glyph(code: int) -> int:
    """Return which glyph draws a sign: none for a blank, half a square for Latin letters and digits."""
    return 0 if code in (0x20, 0xA0, 0x3000) else _HALF if code < 0x100 else _FULL


def mapping() -> bytes:
    """Return the stream that says which glyph each UTF-16 code has (ISO 32000-1, 9.7.4.3: CIDToGIDMap)."""
    return b"".join(struct.pack(">H", glyph(code)) for code in range(0x10000))


def _box(left: int, low: int, right: int, high: int) -> bytes:
    """Return a glyph of one rectangle."""
    made = struct.pack(">5h", 1, left, low, right, high) + struct.pack(">2H", 3, 0) + bytes([1] * 4)
    across = (left, right - left, 0, left - right)
    up = (low, 0, high - low, 0)
    return made + struct.pack(">4h", *across) + struct.pack(">4h", *up)


def truetype() -> bytes:
    """Return the font file."""
    glyphs = [b"", _box(60, -90, 940, 830), _box(30, -90, 470, 730)]
    places = [0]
    for one in glyphs:
        places.append(places[-1] + len(one))
    tables = {
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(">4I2H2Q4h2H3h", 0x10000, 0, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, -90, EM, 830, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">I3hH3h3h5hH", 0x10000, 880, -120, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 3),
        b"hmtx": struct.pack(">HhHhHh", EM, 0, EM, 60, EM // 2, 30),
        b"loca": struct.pack(">4I", *places),
        b"maxp": struct.pack(">I14H", 0x10000, 3, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    start = 12 + 16 * len(tables)
    index, body = struct.pack(">I4H", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64), b""
    for name, data in sorted(tables.items()):
        index += struct.pack(">4s3I", name, 0, start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return index + body

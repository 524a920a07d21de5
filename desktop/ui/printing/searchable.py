"""Mends what Qt's PDF files say about their letters, so that a text is found and copied as it was drawn.

Qt asks of each glyph which character it stands for, and takes the first in Unicode that shows it. In Chinese fonts
that is often a radical: 人 is copied as ⼈ and no search finds it; a space is copied as a tab. The tables that say so
(ToUnicode) stand in the file as plain text with four digits a character, so the right ones are put in their place.
"""

from __future__ import annotations

import mmap
import re
from typing import IO

from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout

from desktop.ui.printing.type import Type

_TABLE = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_LETTERS = re.compile(rb"\[([^\]]*)\]")
_CODE = re.compile(rb"<([0-9A-F]{4})>")
_PLAIN = "".join(map(chr, (*range(0x20, 0xD800), *range(0xE000, 0xFFFE))))
_SPACES = {0x09: 0x20, 0xA0: 0x20}


def mend(stream: IO[bytes], writer: Type) -> None:
    """Put the drawn characters into the tables of a PDF file that is whole and open for reading and writing.

    Raises:
        OSError: it cannot be read or written.
    """
    wrong = _SPACES | {ord(taken): ord(drawn) for taken, drawn in _taken_for(writer).items()}
    stream.flush()
    with mmap.mmap(stream.fileno(), 0) as data:
        for table in list(_TABLE.finditer(data)):
            mended = _LETTERS.sub(lambda found: _CODE.sub(lambda code: _right(code, wrong), found[0]), table[0])
            data[table.start() : table.end()] = mended
        data.flush()


def _right(code: re.Match[bytes], wrong: dict[int, int]) -> bytes:
    number = int(code[1], 16)
    return b"<%04X>" % wrong.get(number, number)


def _taken_for(writer: Type) -> dict[str, str]:
    """Return the characters that Qt would name instead of drawn ones, since a font shows both alike."""
    wrong: dict[str, str] = {}
    for (face, bold), letters in writer.drawn.items():
        text = "".join(letter for letter in sorted(letters) if letter <= "\uffff")
        for raw in _fonts(writer.font(face, bold), text):
            first = _first_of(raw)
            glyphs = raw.glyphIndexesForString(text)
            for letter, glyph in zip(text, glyphs, strict=True):
                taken = first.get(glyph, letter)
                if taken != letter:
                    wrong[taken] = letter
    return wrong


def _fonts(font: QFont, text: str) -> list[QRawFont]:
    """Return the fonts in which a text is really drawn: the one asked for lacks some characters."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return list(
        {f"{raw.familyName()} {raw.styleName()}": raw for raw in map(QGlyphRun.rawFont, layout.glyphRuns())}.values()
    )


def _first_of(raw: QRawFont) -> dict[int, str]:
    """Return the first character of each glyph of a font."""
    found: dict[int, str] = {}
    for letter, glyph in zip(_PLAIN, raw.glyphIndexesForString(_PLAIN), strict=True):
        if glyph:
            found.setdefault(glyph, letter)
    return found

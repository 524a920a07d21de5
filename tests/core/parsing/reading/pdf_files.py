"""PDF files made by hand, with a font of their own, so that they are read alike on every machine."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tests.core.parsing.reading import box_font

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, TOP, BOTTOM = 79, 74, 105, 99  # the margins of GB/T 9704, in points
PITCH = 28.95


class Words(NamedTuple):
    """A text at a place; points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 16


Drawn = Words | str  # a string is drawing code as it stands


def pdf_file(pages: Sequence[Iterable[Drawn]], page_entries: str = "", extra: str = "", trailer: str = "") -> bytes:
    """Return a PDF.

    Args:
        pages: what each page shows.
        page_entries: more entries of each page's dictionary.
        extra: more objects, from number 5 on.
        trailer: more entries of the trailer.
    """
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type0/BaseFont/Box/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode {unicode} 0 R>>",
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Box/DW 1000/W[32[{'500 ' * 224}]]/CIDToGIDMap {{map}} 0 R"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {about} 0 R>>",
    ]
    if extra:
        objects.append(extra)
    font = len(objects) + 1
    objects += _font(font)
    for place in (2, 3):
        objects[place] = objects[place].format(unicode=font, map=font + 1, about=font + 2)
    kids = []
    for page in pages:
        content = "\n".join(_drawn(one) for one in page)
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects) + 2} 0 R"
            f"/Resources<</Font<</F 3 0 R>>/XObject<</I 5 0 R>>>>{page_entries}>>"
        )
        objects.append(f"<</Length {len(content)}>>\nstream\n{content}\nendstream")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
    made = "%PDF-1.6\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{one}\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    made += "".join(f"{place:010d} 00000 n \n" for place in places)
    made += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    return made.encode("latin-1")


_UNICODE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Box def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{} beginbfrange
{}
endbfrange endcmap end end"""


def _font(first: int) -> list[str]:
    """Return the objects of the font, the first of which has this number: its signs, glyphs, description and file."""
    rows = "\n".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256))
    return [
        _stream(_UNICODE.format(256, rows).encode()),
        _stream(zlib.compress(box_font.mapping()), "/Filter/FlateDecode"),
        "<</Type/FontDescriptor/FontName/Box/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
        f"/CapHeight 730/StemV 80/FontFile2 {first + 3} 0 R>>",
        _stream(box_font.truetype()),
    ]


def _stream(data: bytes, entries: str = "") -> str:
    return f"<</Length {len(data)}{entries}>>\nstream\n{data.decode('latin-1')}\nendstream"


def _drawn(one: Drawn) -> str:
    if isinstance(one, str):
        return one
    code = one.text.encode("utf-16-be").hex()
    return f"BT /F {one.size} Tf 1 0 0 1 {one.x:.2f} {one.y:.2f} Tm <{code}> Tj ET"


def typeset(
    paragraphs: Sequence[str],
    title: Sequence[str] = (),
    header: str = "",
    numbers: str = "— {} —",
    size: float = 16,
    characters: int = 27,
    per_page: int = 22,
) -> list[list[Drawn]]:
    """Return pages set as offices set them: two characters of indent, full lines, numbered pages.

    Args:
        paragraphs: of the text; one that begins with ``>`` is set at the right, with ``=`` in the middle.
        title: its lines, larger and in the middle.
        header: at the top of every page.
        numbers: the form of the page numbers; empty for none.
        size: of the text, in points.
        characters: in a full line.
        per_page: lines on a page.
    """
    right = LEFT + characters * size
    lines: list[tuple[float, str, float]] = []  # left edge, text, size
    for line in title:
        lines.append((LEFT + (right - LEFT - 22 * _length(line)) / 2, line, 22))
    for text in paragraphs:
        if text[0] in ">=":
            free = right - LEFT - size * _length(text[1:])
            lines.append((LEFT + (free - 2 * size if text[0] == ">" else free / 2), text[1:], size))
        else:
            lines.extend(broken(text, characters, size))
    pages: list[list[Drawn]] = []
    for start in range(0, len(lines), per_page):
        number = len(pages) + 1
        page: list[Drawn] = [Words(LEFT + 40, HEIGHT - 50, header, 9)] if header else []
        for row, (x, text, points) in enumerate(lines[start : start + per_page]):
            page.append(Words(x, HEIGHT - TOP - row * PITCH, text, points))
        if numbers:
            page.append(Words(280, 60, numbers.format(number), 14))
        pages.append(page)
    return pages


def in_columns(
    paragraphs: Sequence[str], title: str = "", size: float = 12, characters: int = 17, per_column: int = 0
) -> list[list[Drawn]]:
    """Return pages set in two columns, as gazettes are; a title stands over both on the first page.

    Without ``per_column``, the lines of a column, there are 30 at most, and both columns of a page are as long.
    """
    lines = [line for text in paragraphs for line in broken(text, characters, size)]
    pairs = -(-len(lines) // 60)
    per_column = per_column or -(-len(lines) // (2 * pairs))
    pages: list[list[Drawn]] = []
    beside = characters * size + 24
    pitch = 1.6 * size
    for at, start in enumerate(range(0, len(lines), per_column)):
        if at % 2 == 0:
            above = Words(LEFT + beside - 11 * len(title) - 12, HEIGHT - 70, title, 22)
            pages.append([above] if title and at == 0 else [])
        for row, (x, text, points) in enumerate(lines[start : start + per_column]):
            pages[-1].append(Words(x + beside * (at % 2), HEIGHT - TOP - row * pitch, text, points))
    return pages


def broken(text: str, characters: int, size: float) -> Iterable[tuple[float, str, float]]:
    """Yield the lines of a paragraph: a closing mark hangs over, as Chinese typesetting has it."""
    first = True
    while text:
        room = characters - 2 if first else characters
        take, length = 0, 0.0
        while take < len(text) and length + _length(text[take]) <= room:
            length += _length(text[take])
            take += 1
        if take < len(text) and text[take] in "，。；、）〕”：":
            take += 1
        whole = take  # a word or a figure is not broken
        while 0 < whole < len(text) and text[whole - 1].isascii() and text[whole].isascii():
            whole -= 1
        take = whole or take
        yield LEFT + (2 * size if first else 0), text[:take], size
        text, first = text[take:], False


def _length(text: str) -> float:
    return sum(0.5 if sign.isascii() else 1 for sign in text)


def ruled(columns: Sequence[float], rows: Sequence[float], missing: Iterable[tuple[float, ...]] = ()) -> str:
    """Return drawing code for the lines of a table.

    Args:
        columns: where they begin and end, from the left.
        rows: where they begin and end, from the top.
        missing: pieces (x1, y1, x2, y2) that merged cells leave out.
    """
    pieces = [(x, top, x, low) for x in columns for top, low in zip(rows, rows[1:], strict=False)]
    pieces += [(left, y, right, y) for y in rows for left, right in zip(columns, columns[1:], strict=False)]
    return "\n".join(f"{a} {b} m {c} {d} l S" for a, b, c, d in pieces if (a, b, c, d) not in set(missing))

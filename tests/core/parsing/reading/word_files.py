"""Word files made part by part, so that a test decides each element."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def word_file(body: str, numbering: str = "", styles: str = "", **more: str) -> bytes:
    """Return a Word file.

    Args:
        body: what stands in ``w:body``.
        numbering: what stands in ``w:numbering``.
        styles: what stands in ``w:styles``.
        more: other parts by their path, with ``__`` for a slash.
    """
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(officeDocument="word/document.xml"),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(styles="styles.xml", numbering="numbering.xml"),
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
        **{path.replace("__", "/") + ".xml": text for path, text in more.items()},
    }
    return packed(parts)


def packed(parts: dict[str, str | bytes] | dict[str, str]) -> bytes:
    """Return a zip of these parts."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for path, content in parts.items():
            file.writestr(path, content)
    return made.getvalue()


def astray(data: bytes) -> bytes:
    """Return a zip whose entries claim to stand farther off than any file reaches."""
    made = io.BytesIO(data)
    with ZipFile(made, "a") as file:
        for entry in file.infolist():
            entry.header_offset = 1 << 63
        file.comment = b"!"  # so that the directory is written anew
    return made.getvalue()


def _relations(**targets: str) -> str:
    inside = "".join(
        f'<Relationship Id="r{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def p(content: str, properties: str = "") -> str:
    """Return a paragraph: of runs, or of plain text."""
    inside = content if content.startswith("<") else r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, number: int = 1, depth: int = 0, more: str = "") -> str:
    """Return a paragraph of a list."""
    return p(text, f'{more}<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(levels: str, *numbers: str, name: int = 0) -> str:
    """Return an abstract list and the numbers that refer to it: ``1``, or ``2`` with overrides behind a colon."""
    made = f'<w:abstractNum w:abstractNumId="{name}">{levels}</w:abstractNum>'
    for number in numbers:
        found, _, overrides = number.partition(":")
        made += f'<w:num w:numId="{found}"><w:abstractNumId w:val="{name}"/>{overrides}</w:num>'
    return made


def style(name: str, properties: str = "", based_on: str = "", kind: str = "paragraph", label: str = "") -> str:
    """Return a style whose id is its name."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{label or name}"/>{base}{properties}</w:style>'


def table(*rows: list[str]) -> str:
    """Return a table; a cell is plain text or the inside of ``w:tc``."""
    made = ""
    for row in rows:
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row)
        made += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"

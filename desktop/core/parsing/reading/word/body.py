"""The body of a Word file: its paragraphs and tables, as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from desktop.core.parsing.reading import emphasis, limits
from desktop.core.parsing.reading.layout import Block, Cell, Paragraph, Table, paragraphs
from desktop.core.parsing.reading.word.numbering import Numbering
from desktop.core.parsing.reading.word.package import (
    MATH,
    MC,
    RUBY,
    W,
    child,
    child_value,
    is_on,
    properties,
    value,
    whole,
    word,
)
from desktop.core.parsing.reading.word.styles import Style, Styles, outline

_GONE = frozenset(W + name for name in (  # deleted or moved away, or no text of the document
    "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "tblPr",
    "tblGrid", "trPr", "tcPr", "sectPr", "smartTagPr", "customXmlPr", "ffData", "commentReference",
    "footnoteReference", "endnoteReference", "annotationRef",
))  # fmt: skip
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
_TEXTS = (W + "t", MATH + "t")
_PICTURES = frozenset(("drawing", "pict", "object"))
_BOX = "txbxContent"
_FIELD = re.compile(r"\s*(?:TOC|INDEX|RD)\b")


class Body:
    """Reads one document; hidden, deleted and struck-out parts never reach the blocks."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.pictures = 0
        """How many pictures were met."""
        self._carried: list[str] = []  # text before the mark of a paragraph that is deleted or hidden
        self._fields: list[str | None] = []  # the instruction of each open field; None once its result has begun
        self._skipped = 0  # how many of the open fields have a result that is left out
        self._boxes: list[etree._Element] = []

    def blocks(self, document: etree._Element) -> list[Block]:
        """Return the paragraphs and tables of a document in their order."""
        made: list[Block] = []
        for body in document.iterchildren(W + "body"):
            self._read(body, made, 0)
        if self._carried:
            made.append(Paragraph(self._take_carried()))
        return made

    def _read(self, parent: etree._Element, blocks: list[Block], depth: int) -> None:
        for element in parent.iterchildren():
            if element.tag == W + "p":
                self._paragraph(element, blocks, depth)
            elif element.tag == W + "tbl":
                self._table(element, blocks, depth)
            elif element.tag == MC + "AlternateContent":
                self._read(_chosen(element), blocks, depth)
            elif element.tag == W + "sdt" and _is_contents(element):
                continue
            elif element.tag not in _GONE:
                self._read(element, blocks, depth)

    def _paragraph(self, element: etree._Element, blocks: list[Block], depth: int) -> None:
        found = properties(element, "pPr")
        style = self._styles.get(value(found.get("pStyle")) or self._styles.usual)
        typed = "".join(self._text(element, bool(style.hidden)))
        text = _once(element, emphasis.bare(typed))
        is_contents = style.is_contents or self._skipped > 0
        if is_contents:
            text = ""
        if not _has_mark(found, style):
            if text:
                self._carried.append(text if self._carried else _numbered(self._label(found, style), text) + text)
        else:
            label = "" if self._carried or is_contents else self._label(found, style)
            carried = self._take_carried()
            said = carried + text
            if said.strip() or (label and depth):  # a table may number its rows in a column of their own
                level = outline(found) or style.level
                marked = typed if not carried and emphasis.bare(typed) == text else said
                label = _numbered(label, said)
                level = level if (level or 10) < 10 else None
                blocks += paragraphs(marked, level, label)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            if depth < limits.DEPTH:
                self._read(box, blocks, depth + 1)

    def _take_carried(self) -> str:
        text = "".join(self._carried)
        self._carried.clear()
        return text

    def _label(self, found: Mapping[str, etree._Element], style: Style) -> str:
        numbers = found.get("numPr")
        number = whole(child_value(numbers, "numId"))
        depth = whole(child_value(numbers, "ilvl"))
        if number is None:
            number = style.list
        if depth is None:
            depth = style.depth
        return self._numbering.next(number, depth, style.family) if number else ""

    def _text(self, parent: etree._Element, hidden: bool) -> Iterator[str]:
        """Yield the pieces of text below an element, without what is hidden.

        The parser admits 256 levels of elements, so this never goes deeper.
        """
        for element in parent.iterchildren():
            tag = element.tag
            if tag == W + "r":
                yield from self._run(element, hidden)
            elif tag == MC + "AlternateContent":
                yield from self._text(_chosen(element), hidden)
            elif tag == W + "fldSimple":
                if not _FIELD.match(word(element, "instr") or ""):
                    yield from self._text(element, hidden)
            elif tag in _TEXTS and not hidden and not self._is_quiet():
                yield element.text or ""
            elif tag not in _GONE:
                yield from self._text(element, hidden)

    def _run(self, run: etree._Element, hidden: bool) -> Iterator[str]:
        type_ = child(run, "rPr")
        if type_ is not None:
            own = is_on(type_, "vanish")
            if own is None:
                own = self._styles.get(child_value(type_, "rStyle") or "").hidden
            hidden = hidden if own is None else own
            hidden = hidden or is_on(type_, "strike") is True or is_on(type_, "dstrike") is True
        is_bold = type_ is not None and is_on(type_, "b") is True
        yield emphasis.BEGIN if is_bold else ""
        yield from self._pieces(run, hidden)
        yield emphasis.END if is_bold else ""

    def _pieces(self, run: etree._Element, hidden: bool) -> Iterator[str]:
        """Yield the pieces of text of a run."""
        for element in run.iterchildren():
            tag = element.tag
            if tag == W + "fldChar":
                self._field(word(element, "fldCharType"))
            elif tag == W + "instrText":
                if self._fields and self._fields[-1] is not None:
                    self._fields[-1] += element.text or ""
            elif hidden or self._is_quiet():
                continue
            elif tag == W + "t":
                yield element.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == W + "ruby":
                for base in element.iterchildren(RUBY):
                    yield from self._text(base, hidden)
            elif tag == W + "sym":
                yield _symbol(element)
            elif tag == MC + "AlternateContent":
                self._picture(_chosen(element))
            elif etree.QName(tag).localname in _PICTURES:
                self._picture(element)
            elif tag not in _GONE:
                yield from self._text(element, hidden)

    def _picture(self, element: etree._Element) -> None:
        """Take note of a picture, or of the text boxes in a drawing, which are read after the paragraph."""
        boxes = list(_boxes(element))
        self._boxes.extend(boxes)
        self.pictures += not boxes

    def _is_quiet(self) -> bool:
        """Return whether we are in the instruction of a field, or in a result that is left out."""
        return self._skipped > 0 or any(instruction is not None for instruction in self._fields)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "separate" and self._fields:
            self._skipped += self._skipped > 0 or bool(_FIELD.match(self._fields[-1] or ""))
            self._fields[-1] = None
        elif kind == "end" and self._fields:
            begun = self._fields.pop() is None
            self._skipped -= begun and self._skipped > 0

    def _table(self, element: etree._Element, blocks: list[Block], depth: int) -> None:
        table = Table()
        for row in _inside(element, "tr"):
            facts = child(row, "trPr")
            if child(facts, "del") is not None or is_on(facts, "hidden"):
                continue
            table.rows.append([])
            before = whole(child_value(facts, "gridBefore")) or 0
            if 0 < before <= limits.COLUMNS:
                table.rows[-1].append(Cell(columns=before))
            for found in _inside(row, "tc"):
                cell = _cell(found)
                if depth < limits.DEPTH:
                    self._read(found, cell.blocks, depth + 1)
                if self._carried:
                    cell.blocks.append(Paragraph(self._take_carried()))
                table.rows[-1].append(cell)
        if table.rows:
            blocks.append(table)


def _inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row; content controls and revisions may stand around them."""
    for element in parent.iterchildren():
        if element.tag == W + name:
            yield element
        elif element.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"):
            yield from _inside(element, name)


def _cell(element: etree._Element) -> Cell:
    found = properties(element, "tcPr")
    merge = found.get("vMerge")
    columns = whole(value(found.get("gridSpan"))) or 1
    return Cell(
        columns=min(max(columns, 1), limits.COLUMNS),
        continues=merge is not None and word(merge, "val") != "restart",
    )


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes in a drawing; of two versions of the same one only the first."""
    for part in element.iterchildren():
        if part.tag == MC + "AlternateContent":
            yield from _boxes(_chosen(part))
        elif etree.QName(part).localname == _BOX:
            yield part
        else:
            yield from _boxes(part)


def _once(paragraph: etree._Element, text: str) -> str:
    """Return a paragraph's text once: LibreOffice saves one in a content control as several, with all of it in each."""
    controls = list(paragraph.iterchildren(W + "sdt"))
    if len(controls) < 2:
        return text
    whole = max((one.text or "" for one in paragraph.iter(W + "t")), key=len, default="")
    again = text.count(whole) > 1 and whole.endswith(text.replace(whole, ""))
    return whole if whole and again else text


def _chosen(alternatives: etree._Element) -> etree._Element:
    """Return the first of several versions of the same content."""
    found = alternatives.find(MC + "Choice")
    if found is None or not len(found):
        found = alternatives.find(MC + "Fallback")
    return etree.Element("none") if found is None else found


def _has_mark(found: Mapping[str, etree._Element], style: Style) -> bool:
    """Return whether a paragraph ends by itself: its mark is not deleted or hidden, nor is it an initial."""
    frame, mark = found.get("framePr"), found.get("rPr")
    if frame is not None and word(frame, "dropCap") in ("drop", "margin"):
        return False
    if mark is None:
        return not style.hidden
    if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
        return False
    hidden = is_on(mark, "vanish")
    return not (style.hidden if hidden is None else hidden)


def _is_contents(control: etree._Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and word(gallery, "val") == "Table of Contents"


def _symbol(element: etree._Element) -> str:
    """Return a sign given by its number; those of symbol fonts (from F000) have no letter of their own."""
    code = word(element, "char") or ""
    value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{2,5}", code) else 0
    return chr(value) if 0x20 <= value < 0xD800 else ""


def _numbered(label: str, text: str) -> str:
    """Return a number that Word makes, with the blank that sets it off from a figure: 2.1 2027年6月底前…."""
    return f"{label} " if label[-1:].isdigit() and text[:1].isdigit() else label

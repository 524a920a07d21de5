"""The parts of a Word file, found by their relationships."""

from __future__ import annotations

import posixpath
from zipfile import ZipFile

from lxml import etree

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import archive
from desktop.core.parsing.reading.markup import damaged

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RUBY = f"{W}rubyBase"
_VAL = f"{W}val"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (  # ISO 29500 strict has the same names under other addresses
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH[1:-1].encode()),
)


def word(element: etree._Element, name: str) -> str | None:
    """Return an attribute in Word's own namespace."""
    return element.get(W + name)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of that name in Word's own namespace."""
    return None if element is None else next(element.iterchildren(W + name), None)  # a third of the time of find()


def properties(parent: etree._Element | None, name: str) -> dict[str, etree._Element]:
    """Return what stands in a child (``pPr``), by its names; one walk instead of one for each name."""
    found = child(parent, name)
    return {} if found is None else {element.tag.removeprefix(W): element for element in found}


def value(element: etree._Element | None) -> str | None:
    """Return ``w:val`` of an element, None without one."""
    return None if element is None else element.get(_VAL)


def child_value(element: etree._Element | None, name: str) -> str | None:
    """Return ``w:val`` of a child; None without child or value."""
    return value(child(element, name))


def is_on(element: etree._Element | None, name: str) -> bool | None:
    """Return whether a child switches something on; None where it is absent."""
    found = child(element, name)
    return None if found is None else (word(found, "val") or "1") not in ("0", "false", "off")


def whole(value: str | None) -> int | None:
    """Return a number of the schema, None for anything else."""
    digits = (value or "").strip()
    return int(digits) if digits.isascii() and digits.removeprefix("-").isdigit() and len(digits) < 10 else None


class Package:
    """The parts that matter for the text."""

    def __init__(self, name: str, packed: ZipFile) -> None:
        self._name = name
        self._packed = packed
        self._document = self._main()
        self._related = self._targets(self._document)

    def document(self) -> etree._Element:
        """Return the root of the document itself.

        Raises:
            ParseError: there is none that can be read.
        """
        root = self._part(self._document)
        if root is None:
            raise ParseError("file-damaged", name=self._name, detail=self._document)
        return root

    def styles(self) -> etree._Element | None:
        """Return the root of the styles."""
        return self._part(self._related.get("styles", ""))

    def numbering(self) -> etree._Element | None:
        """Return the root of the numbering."""
        return self._part(self._related.get("numbering", ""))

    def _main(self) -> str:
        return self._targets("").get("officeDocument", "word/document.xml")

    def _targets(self, path: str) -> dict[str, str]:
        """Return the parts that a part refers to, by the kind of relationship."""
        folder, file = posixpath.split(path)
        root = self._part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, str] = {}
        for relationship in () if root is None else root.iter(_RELATIONSHIP):
            if relationship.get("TargetMode") != "External":
                kind = relationship.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target", "")))
                found.setdefault(kind, target.lstrip("/"))
        return found

    def _part(self, path: str) -> etree._Element | None:
        data = archive.part(self._name, self._packed, path) if path else None
        if data is None:
            return None
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            raise damaged(self._name, getattr(error, "code", 0)) from None
        if getattr(root.getroottree().docinfo, "doctype", ""):  # Word writes none; an attack does
            raise ParseError("file-damaged", name=self._name, detail="DOCTYPE")
        return root

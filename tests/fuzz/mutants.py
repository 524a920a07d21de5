"""Damaged documents: a number makes one, always the same."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Sequence
from zipfile import ZipFile

from lxml import etree

from tests.core.parsing.reading.word_files import packed
from tests.fuzz.samples import samples

_VALUES = [
    "-1",
    "0",
    "1",
    "9",
    "99999999999",
    "",
    "x",
    "一",
    "2147483648",
    "0.5",
    "\ufffd",
    "h1",
    "s",
    "bullet",
    "none",
]
_TAGS = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:ins", "w:del", "w:fldChar", "w:pPr"]
_FIRST = ["word/document.xml"] * 4 + ["word/numbering.xml", "word/styles.xml"]
_PIECES = {
    "text": ["\x00", "\ufeff", "\t", "\u2028", "\r", "\ud7ff", "%PDF-", "<html>", "---\n"],
    "markdown": ["|---|\n", "| a |", "**", "[", "](", "```\n", "#" * 9, "---\n", "<p>", "\\|"],
    "html": ["<table>", "<tr>", "<td rowspan=0 colspan=999>", "</table>", "<ol start=-5>", "<li>", "<pre>", "</pre>",
             "<h1>", "</h3>", "<!--", "-->", "<script>", "&#xFFFFFFF;", "&nbsp;", "<p hidden>", "<![CDATA[", "<svg>",
             "<p style='display:none", "</body>", "<meta charset=utf-16>", "<template>", "<br>" * 99, "<b>" * 99],
    "word": [],
    "pdf": ["endobj", "stream\n", "/Kids[2 0 R]", "/Parent 3 0 R", "<<", ">>", "[", "]", "/Rotate 45", "BT ",
            " Tm", "q " * 99, "/MediaBox[0 0 1e30 1e30]", "1e38", "-99999", "0 0 0 0 0 0 cm\n", "<FEFFD800>", " nan "],
}  # fmt: skip


def mutant(format_: str, number: int) -> bytes:
    """Return the damaged document of this number."""
    chance = random.Random(f"{format_} {number}")
    sample = chance.choice(samples(format_))
    if format_ == "word" and chance.random() < 0.8:
        return repacked(sample, chance, _FIRST, ["<w:p/>"], 0.1)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        sample = damaged(sample, chance, _PIECES[format_])
    return sample


def damaged(data: bytes, chance: random.Random, pieces: Sequence[str]) -> bytes:
    """Return bytes with one thing changed."""
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice([1, 1, 2, 8, 64, 512]))
    match chance.randrange(8):
        case 0:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at] + data[end:]
        case 2:
            return data[:at] + data[at:end] * chance.choice([2, 3, 50]) + data[end:]
        case 3:
            return data[:at] + chance.randbytes(end - at) + data[end:]
        case 4:
            return data[:at]
        case 5 if pieces:
            return data[:at] + chance.choice(pieces).encode("utf-8", "replace") + data[at:]
        case 6:
            other = chance.randrange(len(data) + 1)
            return data[:at] + data[other : other + end - at] + data[at:]
        case _:
            numbers = list(re.finditer(rb"\d+", data))
            if not numbers:
                return data[::-1]
            found = chance.choice(numbers)
            return data[: found.start()] + chance.choice(_VALUES).encode() + data[found.end() :]


def repacked(data: bytes, chance: random.Random, first: Sequence[str], pieces: Sequence[str], share: float) -> bytes:
    """Return an office file of which a few parts are changed.

    Args:
        data: the file.
        chance: decides.
        first: the names of parts that are changed more often than the others; the more often they are named.
        pieces: what may be put into a part that is not to stay well-formed.
        share: of such parts.
    """
    with ZipFile(io.BytesIO(data)) as file:
        parts: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    for _ in range(chance.choice([1, 2, 5])):
        name = chance.choice([*first, *parts])
        part = parts.get(name)
        if chance.random() < 0.05:
            parts.pop(name, None)
        elif isinstance(part, bytes):
            parts[name] = damaged(part, chance, pieces) if chance.random() < share else _changed(part, chance)
    return packed(parts)


def _changed(part: bytes, chance: random.Random) -> bytes:
    """Return XML with a few elements changed."""
    try:
        root = etree.fromstring(part)
    except etree.LxmlError:
        return part
    for _ in range(chance.choice([1, 3, 10])):
        elements = list(root.iter("{*}*"))
        one, other = chance.choice(elements), chance.choice(elements)
        match chance.randrange(6):
            case 0 if one.attrib:
                one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES).replace("\ufffd", "?"))
            case 1 if one is not root and (parent := one.getparent()) is not None:
                parent.remove(one)
            case 2 if one not in other.iterancestors() and one is not other and one is not root:
                other.append(one)
            case 3:
                prefix, _, tag = chance.choice(_TAGS).partition(":")
                if prefix in root.nsmap:
                    one.tag = f"{{{root.nsmap[prefix]}}}{tag}"
            case 4:
                wrapped = one
                for _ in range(chance.choice([1, 30, 300])):
                    wrapped = etree.SubElement(wrapped, one.tag)
                wrapped.text = "深"
            case _:
                one.text = chance.choice(_VALUES)
    return etree.tostring(root)

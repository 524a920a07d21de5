"""Web pages become lines: what a browser would show of them, without what surrounds the text by its very tag."""

from __future__ import annotations

import re
from html import escape

from lxml import etree

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import emphasis, limits
from desktop.core.parsing.reading.layout import Block, Cell, Lines, Table, paragraphs
from desktop.core.parsing.reading.list_marks import ListMarks
from desktop.core.parsing.reading.markup import damaged
from desktop.core.parsing.values import Line

_DROPPED = frozenset((
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet",
    "audio", "video", "canvas", "map", "nav", "aside", "footer", "button", "select", "datalist", "input",
    "textarea", "dialog", "rt", "rp", "frameset",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "ol", "p", "pre", "section", "summary", "ul", "caption",
))  # fmt: skip
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)", re.I)
_BOLD_TAGS = frozenset(("b", "strong"))
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})|<\?xml[^>]{0,100}encoding=["']([\w-]{3,20})""", re.I
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HAN_BREAK = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])")
_HTML_PARTS = re.compile(r"</(?:p|div|td|tr|li|h[1-6]|section|article|font|span)\s*>|<br\s*/?>", re.I)
_PARAGRAPHS = re.compile(r"</(?:p|div|section|article|h[1-6])\s*>", re.I)
_MOST_WEIGHED = 50  # hidden parts of a page that are compared with it
_FRAMES, _ADDRESS = 3, 80  # addresses of frames that are named, and characters of each
_WHOLE = re.compile(r"<(?:html|head|body)\b", re.I)
_OPENING = re.compile(r"\s*<(?:!doctype|!--|/?[a-z][a-z0-9]*[\s>/])", re.I)


def charset(data: bytes) -> str | None:
    """Return the encoding that a page claims to have."""
    found = _CHARSET.search(data[:4096])
    return (found[1] or found[2]).decode() if found else None


def is_page(text: str) -> bool:
    """Return whether a text is the code of a page, whatever its file is called.

    It begins with a tag and has more, or a line of it, below others without tags, holds the paragraphs of one.
    """
    if _OPENING.match(text):
        return len(_HTML_PARTS.findall(text[:200_000])) > 2
    return any(map(_holds_paragraphs, text.splitlines()))


def _holds_paragraphs(line: str) -> bool:
    return _OPENING.match(line) is not None and len(_PARAGRAPHS.findall(line)) > 2


def _framed(text: str) -> str:
    """Return the code of a page in which the lines without tags around it are paragraphs too."""
    made = (line if _OPENING.match(line) else f"<p>{escape(line)}</p>" for line in text.splitlines())
    return "\n".join(made)


def lines(name: str, text: str) -> tuple[Line, ...]:
    """Return the lines of a page.

    Args:
        name: of the file, for the error.
        text: the page's code; no reference in it is followed.

    Raises:
        ParseError: ``file-damaged``; ``page-frames``, all its text stands in other files, which are named.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    text = text if _OPENING.match(text) or not is_page(text) else _framed(text)
    text = re.sub("[\x00\x02\x03]", "", text)
    if _WHOLE.search(text) is None:
        text = f"<body>{text}"  # of a part of a page that begins with its <style> the parser would make a head
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise damaged(name, getattr(error, "code", 0)) from None
    for fault in parser.error_log.filter_from_fatals():  # nested beyond bearing: the rest of the page is lost
        raise damaged(name, fault.type)
    made = Lines()
    if root is not None:
        made.blocks(_Page(root).read())
        if not made.found and (parts := _frames(root)):
            raise ParseError("page-frames", name=name, parts=", ".join(parts))
    return tuple(made.found)


def _frames(root: etree._Element) -> list[str]:
    """Return the addresses of the pages that a page without text shows in its frames, the first ones."""
    every = (str(frame.get("src") or "").strip() for frame in root.iter("frame", "iframe"))
    return [address[-_ADDRESS:] for address in every if address][:_FRAMES]


class _Page:
    """Walks through the tree of a page and collects its blocks."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._size = 0  # characters of the page, once they are asked for
        self._hidden: dict[etree._Element, bool] = {}
        self._blocks: list[Block] = []  # where the next paragraph goes: into the page, or into a cell
        self._text: list[str] = []
        self._levels: list[int] = []
        self._tables: list[tuple[Table, list[Block]]] = []  # those that are open, and where each will stand
        self._lists = ListMarks()
        self._verbatim = 0

    def read(self) -> list[Block]:
        """Return the blocks of the page."""
        page = self._blocks
        walk = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if not isinstance(tag, str) or tag in _DROPPED or self._is_hidden(element):
                    walk.skip_subtree()
                    continue
                self._start(tag, element)
                self._text.append(emphasis.BEGIN if _is_bold(tag, element) else "")
                self._say(element.text)
            else:
                if isinstance(tag, str) and tag not in _DROPPED and not self._is_hidden(element):
                    self._text.append(emphasis.END if _is_bold(tag, element) else "")
                    self._end(tag)
                self._say(element.tail)
        self._break()
        while self._tables:
            self._close_table()
        return page

    def _is_hidden(self, element: etree._Element) -> bool:
        """Return whether an element is hidden; what holds most of the page only waits for a script to show it."""
        style = element.get("style")
        if element.tag == "div" and element.get("title") in ("header", "footer"):
            return True  # what LibreOffice prints on every page
        if element.get("hidden") is None and not (style and _HIDDEN.search(style)):
            return False
        if element not in self._hidden and len(self._hidden) < _MOST_WEIGHED:
            self._size = self._size or _size(self._root)
            self._hidden[element] = _size(element) * 2 < self._size
        return self._hidden.get(element, True)

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._verbatim:
            self._text.append(text)
        else:
            self._text.append(_SPACE.sub(" ", _HAN_BREAK.sub("", text)))

    def _break(self) -> None:
        """End the paragraph."""
        text = re.sub(" *\n *", "\n", "".join(self._text))
        self._text.clear()
        text = re.sub("  +", " ", text) if not self._verbatim else text
        if (said := emphasis.bare(text)).strip():
            level = self._levels[-1] if self._levels else None
            self._blocks += paragraphs(text.strip(" "), level, self._lists.take(said))

    def _start(self, tag: str, element: etree._Element) -> None:
        if tag == "br":
            self._text.append("\n")
        elif tag in ("table", "tr", "td", "th"):
            self._break()
            self._start_table(tag, element)
        elif tag in _BLOCKS:
            self._break()
            if tag in _LEVELS:
                self._levels.append(_LEVELS[tag])
            self._lists.start(tag, element)
            self._verbatim += tag == "pre"

    def _end(self, tag: str) -> None:
        if tag in ("table", "tr", "td", "th"):
            self._break()
            if tag == "table" and self._tables:
                self._close_table()
            elif self._tables:
                self._blocks = self._tables[-1][1]  # between the cells: a caption, or what is out of place
        elif tag in _BLOCKS:
            self._break()
            if tag in _LEVELS and self._levels:
                self._levels.pop()
            self._lists.end(tag)
            self._verbatim -= tag == "pre"

    def _start_table(self, tag: str, element: etree._Element) -> None:
        if tag == "table" and len(self._tables) < limits.DEPTH:
            self._tables.append((Table(), self._blocks))
        elif not self._tables:
            return
        elif tag == "tr":
            self._tables[-1][0].rows.append([])
        elif tag in ("td", "th"):
            rows = self._tables[-1][0].rows
            if not rows:
                rows.append([])
            cell = Cell([], _span(element, "colspan", 1, limits.COLUMNS), _span(element, "rowspan", 0, 10_000))
            rows[-1].append(cell)
            self._blocks = cell.blocks

    def _close_table(self) -> None:
        table, outside = self._tables.pop()
        table.rows = [row for row in table.rows if row]
        if table.rows:
            outside.append(table)
        self._blocks = outside


def _is_bold(tag: str, element: etree._Element) -> bool:
    return tag not in _BLOCKS and (tag in _BOLD_TAGS or _BOLD.search(element.get("style") or "") is not None)


def _span(element: etree._Element, name: str, least: int, most: int) -> int:
    value = (element.get(name) or "").strip()
    return min(max(int(value), least), most) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _size(element: etree._Element) -> int:
    """Return how many characters stand in an element, those of scripts not counted."""
    return sum(
        len(text.strip())
        for part in element.iter()
        for text in (part.text if part.tag not in _DROPPED else None, part.tail if part is not element else None)
        if text
    )

"""Text files, Markdown and pasted text become lines: a line of the text is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from desktop.core.parsing.conventions import KINDS
from desktop.core.parsing.reading import emphasis, framed, glued, set_in, tabbed
from desktop.core.parsing.reading.layout import Cell, Lines, Paragraph, Table, arranges, cell_text, sound
from desktop.core.parsing.reading.signs import ORDINAL
from desktop.core.parsing.reading.spanned import filled
from desktop.core.parsing.values import Line

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_LINE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}")
_ESCAPED = re.compile(r"\\([-\\[\]*_#>|.()`~+])")
_BULLET = re.compile(r"\A[ \t]*[-*+][ \t]+(?=\S)(?!\d{1,4} ?[-–—]\s*\Z)")  # - 5 - is the number of a page
_ENTRY = re.compile(r"\A[ \t]*\d{1,3}\.[ \t]+(?=\[[^\]\n]{1,60}\]\([^()\n]{0,500}\)[ \t]*\Z)")
"""The number of a link that is all that its line holds: an entry of a menu, or of the path to a page."""
_QUOTE = re.compile(r"\A(?:[ \t]*>)+[ \t]?")
_QUOTED = 3  # lines of a mail that show that it quotes
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\([^()\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\((?:[^()\n]{0,500})\)")
_ADDRESS = re.compile(r"\]\((?:https?:/)?/[^\s()]")  # of a link or a picture
_STRESS = re.compile(r"(\*{2,6}|_{2,6})(?=\S)(.{1,1000}?)(?<=\S)\1")
_SLANT = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*\n]{1,500}?)(?<=[^\s*_])\1(?![\w*])")  # *责任单位：市商务局*
_BOLD = re.compile(r"^[ \t\u3000]*(?:[-*+][ \t]+)?\*\*[^*\n]{2,100}\*\*", re.MULTILINE)
_BOLD_ORDINAL = re.compile(rf"^[ \t\u3000]*\*\*{ORDINAL.pattern}\*\*", re.MULTILINE)  # **三、** 建设仓库
_MARKED = 2  # headings that show that a text is Markdown; bold beginnings of lines or links, one more
_PARAGRAPH, _FEWEST = "\u0420", 3  # Р, and how many of them end paragraphs
_CYRILLIC = re.compile("[\u0400-\u041f\u0421-\u04ff]")
_NUMBERED = re.compile(rf"\A\s*+({ORDINAL.pattern})\t+(?=[^\t]+\t*\Z)")
"""A paragraph's number as Word copies it, with a tab behind: no cell of a table."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # \[分类\]: Markdown puts \ before a sign that is no mark of its own
_SET_IN, _HEAD = re.compile(r"\t[^\t]+"), 2  # a line set in by a tab; lines of which one tells that a text is
_TURNS = 2  # lines * * * that part pages
_ACROSS = re.compile(r"(?!附|表|注|续|图)[^\t。；：:]{2,40}|\d")
"""What stands across a table: a heading (一、粮油供应), or the number of a page that ends inside it."""
_HEADS = re.compile(r"[^|\d。；：，]{0,8}(?:序号|指标|任务|事项|项目|内容)(?:名称)?(?:\|[^|。；：，]{1,12}){2,}")
_COLUMNS, _NEAR = 3, 3  # columns of such a table, at least; lines below the heading, the empty ones included
_BODIED = re.compile(f"(?:{KINDS}|分工|主体)$")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_CELL = re.compile(r"^[ \t]*\|(?:.{0,9000}?<br ?/?>){3}", re.IGNORECASE | re.MULTILINE)
"""A cell of a table that holds several paragraphs."""
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_NUMBER_NAME = "文号|发文[字文]?号|文件号|文件编号|doc(?:ument)?[_-]?(?:no|number)|number"
_NUMBER_FIELD = re.compile(
    rf"""^({_NUMBER_NAME})[ \t]*[:：][ \t]*["']?([^"'\s][^"'\n]*号)["']?[ \t\r]*$""", re.MULTILINE
)
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(?:.{0,1000}\r?\n){0,60}?---[ \t]*(?:\r?\n|$)")


class _Held(NamedTuple):
    """A line that may be a row of a table: number, cells, its text if it is none, and whether strokes part it."""

    number: int
    cells: list[str]
    text: str
    piped: bool


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text; rows of a table are those with the same number of tabs in turn, or set in strokes."""
    made = Lines()
    held: list[_Held] = []
    split = tabbed.whole(glued.tabbed(framed.unframed(_not_set_in(_unquoted(_split(sound(text)))))))
    for number, line in enumerate(split, 1):
        if not held and "|" not in line and "\t" not in line:
            made.text(line, number=number)
            continue
        if held and (not line.strip() or (held[0].piped and _RULE.fullmatch(line.strip()))):
            continue  # a program may put an empty line between two rows
        piped = _is_piped(line, split[number] if number < len(split) else "", held)
        if not piped and not (held and line.count("\t") + 1 == len(held[0].cells)):
            line = _NUMBERED.sub(r"\1", line)
        cells = [cell.strip() for cell in _cells(line)] if piped else _tabbed(line)
        if not held and not piped and number < len(split):
            cells += [""] * _lacking(line, split[number], len(cells))
        is_row = piped or (len(cells) > 1 and len([cell for cell in cells if cell]) > 1)
        full = bool(held) and line.count("\t") + 1 == len(held[0].cells)
        across = not is_row and (full or (bool(held) and _divides(line, split[number : number + _NEAR], held[0])))
        if across or (full and not piped) or (piped and held and len(cells) < len(held[0].cells)):
            is_row, cells = True, [*cells, *[""] * (len(held[0].cells) - len(cells))]
        if held and (not is_row or len(cells) != len(held[0].cells)):
            _table(made, held)
        if is_row:
            held.append(_Held(number, cells, line if piped else " ".join(cells), piped))
        else:
            made.text(line, number=number)
    _table(made, held)
    return tuple(made.found)


def _not_set_in(texts: list[str]) -> list[str]:
    """Return lines without the tab with which most of them are set in: no cell of a table stands before that."""
    said = [text for text in texts if text.strip()]
    alone = [_SET_IN.fullmatch(text) is not None for text in said]
    if not any(alone[:_HEAD]) or 2 * sum(alone) <= len(said):
        return texts
    return [text.lstrip("\t") if _SET_IN.fullmatch(text) else text for text in texts]


def _tabbed(line: str) -> list[str]:
    return [cell.strip(" ") for cell in line.strip("\r\n ").rstrip("\t").split("\t")]


def _lacking(line: str, below: str, width: int) -> int:
    """Return how many empty cells the first row of a table ends with: it has as many tabs as the filled row below."""
    tabs = line.strip("\r\n ").count("\t")
    return tabs + 1 - width if below.rstrip().count("\t") == tabs else 0


def _divides(line: str, below: Sequence[str], head: _Held) -> bool:
    """Return whether a line without tabs is a heading across the table that goes on below it, as a page copies one."""
    following = next((one for one in below if one.strip()), "")
    fewest = _COLUMNS - (_BODIED.search(head.cells[-1]) is not None)  # 工作任务 | 责任单位 are two
    alike = not head.piped and following.strip("\r\n ").count("\t") + 1 == len(head.cells) >= fewest
    return alike and _ACROSS.fullmatch(line.strip()) is not None


def _is_piped(line: str, following: str, held: list[_Held]) -> bool:
    """Return whether strokes part the cells of a line: with one at each end, above a rule or a like row, or below."""
    bare, below = line.strip(), following.strip()
    if bare.count("|") > 2 and bare[0] == bare[-1] == "|":
        return True
    return "|" in bare and (
        bool(held and held[0].piped) or ("|" in below and _RULE.fullmatch(below) is not None) or _are_rows(bare, below)
    )


def _are_rows(one: str, two: str) -> bool:
    """Return whether two lines in turn are rows of one table: as many strokes in each, with a space beside them.

    Below the heads of columns no space is asked for.
    """
    spaced = all(" | " in line for line in (one, two)) or _HEADS.fullmatch(one) is not None
    return spaced and 1 < one.count("|") == two.count("|")


def is_markdown(text: str) -> bool:
    """Return whether a plain text is written in Markdown, as where an assistant's answer was copied: by its marks."""
    headings = sum(_HEADING.fullmatch(line) is not None for line in _split(text)) if "#" in text else 0
    if headings >= _MARKED or len(_ADDRESS.findall(text)) > _MARKED or ("<br" in text and _CELL.search(text)):
        return True
    return "**" in text and (len(_BOLD.findall(text)) > _MARKED or _BOLD_ORDINAL.search(text) is not None)


def unmarked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of a Word file or page without the marks of Markdown, where such a text was poured into it."""
    if not is_markdown("\n".join(line.text for line in lines if line.cells is None)):
        return lines
    return tuple(line if line.cells is not None else _without_marks(line) for line in lines)


def _without_marks(line: Line) -> Line:
    text, level, bold = _marked(line.text)
    kept = msgspec.structs.replace(line, text=text, level=level or line.level, bold=bold or line.bold)
    return kept if text.strip() else line


def markdown(text: str) -> tuple[Line, ...]:
    """Return the lines of a Markdown text: headings with their level, tables as rows, without its marks.

    A table that only arranges its page is read cell by cell; the lines behind it are counted on. Lines * * * are the
    ends of pages where there are several.
    """
    made = Lines()
    held: list[_Held] = []
    more = 0
    split = list(set_in.levelled(framed.unframed(_split(_with_number(sound(text))))))
    page = 1 if sum(map(_is_turn, split)) >= _TURNS else None
    for number, line in enumerate(split, 1):
        following = split[number] if number < len(split) else ""
        begins = bool(_RULE.fullmatch(following.strip()) and "-" in following)
        if "|" in line and (held or begins or _are_rows(line.strip(), following.strip())):
            if begins:
                more += _arranged(made, held, more)
            held.append(_Held(number, _cells(line), line, _RULE.fullmatch(line.strip()) is not None))
            continue
        more += _arranged(made, held, more)
        if page is not None and _is_turn(line):
            page += 1
        elif not _LINE.fullmatch(line) and not _FENCE.match(line):
            made.text(*_marked(line), page=page, number=number + more)
    _arranged(made, held, more)
    return tuple(made.found)


def _is_turn(line: str) -> bool:
    """Return whether a line is the rule that converters of PDF put between two pages."""
    return line.strip() == "* * *"


def _marked(line: str) -> tuple[str, int | None, bool]:
    """Return a line of Markdown without its marks, its level as a heading, and whether all of it is in bold type."""
    if heading := _HEADING.match(line):
        return _inline(heading[2]), len(heading[1]), False
    typed = _typed(_ENTRY.sub("", _BULLET.sub("", _QUOTE.sub("", line))))
    return _plain(typed), None, emphasis.is_whole(typed)


def _arranged(made: Lines, held: list[_Held], more: int) -> int:
    """Add the rows of a Markdown table that were held back; return how many lines more they are than in the text.

    ``piped`` are the rules below their head; ``more`` tells how many lines more there are above them.
    """
    rows = [row for row in held if not row.piped]
    held.clear()
    table = Table([[_cell(cell) for cell in row.cells] for row in rows])
    if not arranges(table):
        made.begin_table()
        texts = [[cell_text(cell.blocks) for cell in cells] for cells in table.rows]
        for row, (whole, continued) in zip(rows, filled(texts), strict=True):
            made.row(whole, continued, number=row.number + more)
        return 0
    begun = more
    for row, cells in zip(rows, table.rows, strict=True):
        blocks = [block for cell in cells for block in cell.blocks if isinstance(block, Paragraph)]
        for at, block in enumerate(blocks):
            made.text(block.text, block.level, block.bold, number=row.number + more + at)
        more += max(0, len(blocks) - 1)
    return more - begun


def _cell(text: str) -> Cell:
    """Return a cell of a Markdown table with its paragraphs, which <br> parts."""
    parts = (part.strip() for part in _BREAK.split(text.replace("\\|", "|")))
    return Cell([Paragraph(*_marked(part)) for part in parts if part])


def _with_number(text: str) -> str:
    """Return a text without the block of settings at its beginning, but with the number of the document in it."""
    front = _FRONT.match(text)
    number = front and _NUMBER_FIELD.search(front[0])
    if front is None or not number:
        return without_front_matter(text)
    above = "\n" * front[0].count("\n", 0, number.start())
    below = "\n" * front[0].count("\n", number.end())
    return f"{above}文号：{number[2]}{below}{text[front.end() :]}"


def without_front_matter(text: str) -> str:
    """Return a text with the block of settings at its beginning (``---`` … ``---``) made empty lines."""
    front = _FRONT.match(text)
    return text if front is None else "\n" * front[0].count("\n") + text[front.end() :]


def _split(text: str) -> list[str]:
    """Return the lines of a text; an editor counts them so.

    Some sites that show files print Р, a letter of no Chinese text, where a paragraph ends.
    """
    if text.count(_PARAGRAPH) >= _FEWEST and _CYRILLIC.search(text) is None:
        text = text.replace(_PARAGRAPH, "\n")
    return re.split("\r\n|[\n\r\x0c\u2028\u2029]", text)


def _unquoted(split: list[str]) -> list[str]:
    """Return lines without the signs by which a mail quotes them, if it quotes most of them."""
    quoted = sum(_QUOTE.match(line) is not None for line in split)
    mostly = 2 * quoted > sum(map(bool, map(str.strip, split)))
    return [_QUOTE.sub("", line) for line in split] if quoted >= _QUOTED and mostly else split


def _table(made: Lines, held: list[_Held]) -> None:
    """Add the rows that were held back: a table from two on."""
    if len(held) > 1:
        made.begin_table()
    for row in held:
        if len(held) > 1:
            made.row(row.cells, number=row.number)
        else:
            made.text(row.text, number=row.number)
    held.clear()


def _cells(line: str) -> list[str]:
    return re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))


def _inline(text: str) -> str:
    return _plain(_typed(text))


def _typed(text: str) -> str:
    """Return a line with the marks of bold type in place of those of Markdown."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _SLANT.sub(r"\2", _STRESS.sub(rf"{emphasis.BEGIN}\2{emphasis.END}", text))


def _plain(typed: str) -> str:
    return _ESCAPED.sub(r"\1", emphasis.set_off(typed))

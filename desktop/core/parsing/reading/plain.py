"""Text files, Markdown and pasted text become lines: a line of the text is one."""

from __future__ import annotations

import re

from desktop.core.parsing.reading.layout import Lines, sound
from desktop.core.parsing.values import Line

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_LINE = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,}")
_BULLET = re.compile(r"\A[ \t]*[-*+][ \t]+(?=\S)")
_QUOTE = re.compile(r"\A(?:[ \t]*>)+[ \t]?")
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\([^()\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\((?:[^()\n]{0,500})\)")
_STRESS = re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1")
_PARAGRAPH, _FEWEST = "\u0420", 3  # Р, and how many of them end paragraphs
_CYRILLIC = re.compile("[\u0400-\u041f\u0421-\u04ff]")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(?:.{0,1000}\r?\n){0,60}?---[ \t]*(?:\r?\n|$)")


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text; where several in turn have the same number of tabs, they are rows of a table."""
    made = Lines()
    held: list[tuple[int, list[str]]] = []
    for number, line in enumerate(_split(sound(text)), 1):
        if held and not line.strip():
            continue  # a program may put an empty line between two rows
        cells = [cell.strip(" ") for cell in line.strip("\r\n ").rstrip("\t").split("\t")]
        is_row = len(cells) > 1 and len([cell for cell in cells if cell]) > 1
        if held and not is_row and line.count("\t") + 1 == len(held[0][1]):  # a heading across the table
            is_row, cells = True, [*cells, *[""] * (len(held[0][1]) - len(cells))]
        if held and (not is_row or len(cells) != len(held[0][1])):
            _table(made, held)
        if is_row:
            held.append((number, cells))
        else:
            made.text(line, number=number)
    _table(made, held)
    return tuple(made.found)


def markdown(text: str) -> tuple[Line, ...]:
    """Return the lines of a Markdown text: headings with their level, tables as rows, without its marks."""
    made = Lines()
    in_table = False
    split = _split(without_front_matter(sound(text)))
    for number, line in enumerate(split, 1):
        following = split[number] if number < len(split) else ""
        if in_table := "|" in line and (in_table or bool(_RULE.fullmatch(following.strip()) and "-" in following)):
            if _RULE.fullmatch(line.strip()):
                continue
            if _RULE.fullmatch(following.strip()):
                made.begin_table()
            made.row([_inline(cell.replace("\\|", "|").strip()) for cell in _cells(line)], number=number)
        elif heading := _HEADING.match(line):
            made.text(_inline(heading[2]), len(heading[1]), number=number)
        elif not _LINE.fullmatch(line) and not _FENCE.match(line):
            made.text(_inline(_BULLET.sub("", _QUOTE.sub("", line))), number=number)
    return tuple(made.found)


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


def _table(made: Lines, held: list[tuple[int, list[str]]]) -> None:
    """Add the rows that were held back: a table from two on."""
    if len(held) > 1:
        made.begin_table()
    for number, cells in held:
        if len(held) > 1:
            made.row(cells, number=number)
        else:
            made.text(" ".join(cells), number=number)
    held.clear()


def _cells(line: str) -> list[str]:
    return re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))


def _inline(text: str) -> str:
    text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _STRESS.sub(r"\2", text)

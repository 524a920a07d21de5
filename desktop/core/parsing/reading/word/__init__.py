"""Word files (.docx, .docm, .dotx) become lines, as Word shows them: with the numbers that it makes by itself.

No library of Python rebuilds those numbers, and the usual ones lose tables, content controls, text boxes or tracked
insertions; so the parts are read here, over lxml (ECMA-376 part 1, 17).
"""

from __future__ import annotations

from desktop.core.errors import ParseError
from desktop.core.parsing.reading import archive
from desktop.core.parsing.reading.layout import Lines
from desktop.core.parsing.reading.word.body import Body
from desktop.core.parsing.reading.word.numbering import Numbering
from desktop.core.parsing.reading.word.package import Package
from desktop.core.parsing.reading.word.styles import Styles
from desktop.core.parsing.values import Line


def lines(name: str, data: bytes) -> tuple[Line, ...]:
    """Return the lines of a Word file.

    Tracked insertions count, deletions, struck-out and hidden text do not; headers, footers, footnotes, comments and
    tables of contents are left out.

    Raises:
        ParseError: ``file-damaged``, ``file-encrypted``, ``file-bomb``; ``word-pictures``: it has pictures only.
    """
    with archive.opened(name, data) as packed:
        package = Package(name, packed)
        styles = Styles(package.styles())
        body = Body(styles, Numbering(package.numbering(), styles))
        made = Lines()
        made.blocks(body.blocks(package.document()))
    if not made.found and body.pictures:
        raise ParseError("word-pictures", name=name)
    return tuple(made.found)

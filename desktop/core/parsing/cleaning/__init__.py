"""Makes a source readable: whatever damaged its text or was put around it goes, and each change is noted."""

from __future__ import annotations

import msgspec

from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.cleaning.glosses import remove_glosses
from desktop.core.parsing.cleaning.signs import mend_signs
from desktop.core.parsing.cleaning.values import Cleaned
from desktop.core.parsing.values import Line, Repair, Source

__all__ = ["Cleaned", "clean"]


def clean(source: Source) -> Cleaned:
    """Return a source as it was printed, as far as that can be known.

    Text that is not damaged stays to the letter; cleaning what was cleaned changes nothing. Indentation and empty lines
    are layout and go without a word.
    """
    lines: list[Line] = []
    repairs: list[Repair] = []
    for line in source.lines:
        draft = Draft(line.number, _stripped(line.text))
        mend_signs(draft)
        remove_glosses(draft)
        repairs += draft.repairs
        text = _stripped(draft.text)
        if text.strip():
            cells = line.cells and tuple(text.split("\t"))
            lines.append(msgspec.structs.replace(line, text=text, cells=cells))
    return Cleaned(msgspec.structs.replace(source, lines=tuple(lines)), tuple(repairs))


def _stripped(text: str) -> str:
    """Return a line without white space at its ends, nor at those of its cells."""
    return "\t".join(cell.strip() for cell in text.split("\t")) if "\t" in text else text.strip()

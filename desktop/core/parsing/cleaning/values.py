"""What cleaning gives back."""

from __future__ import annotations

import msgspec

from desktop.core.parsing.values import Notice, Repair, Source


class Cleaned(msgspec.Struct, frozen=True):
    """A source whose text can be read, with all that was done to it.

    Attributes:
        source: what is left of it; each line keeps its number, so gaps show where a page's furniture stood.
        repairs: in the order of the lines.
        notices: places that stay doubtful.
        summary: the lines of a summary that stood in front of it, mended too: its title may stand there alone.
    """

    source: Source
    repairs: tuple[Repair, ...] = ()
    notices: tuple[Notice, ...] = ()
    summary: tuple[str, ...] = ()

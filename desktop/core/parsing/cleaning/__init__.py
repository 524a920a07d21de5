"""Makes a source readable: whatever damaged its text or was put around it goes, and each change is noted."""

from __future__ import annotations

import msgspec

from desktop.core.parsing.cleaning import lost
from desktop.core.parsing.cleaning.alike import mend_likenesses
from desktop.core.parsing.cleaning.counted_pages import drop_page_marks
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.cleaning.footnotes import drop_notes
from desktop.core.parsing.cleaning.furniture import remove_furniture
from desktop.core.parsing.cleaning.glosses import remove_glosses
from desktop.core.parsing.cleaning.misread import reread
from desktop.core.parsing.cleaning.ordinals import restore_ordinals
from desktop.core.parsing.cleaning.percents import mend_percents
from desktop.core.parsing.cleaning.previews import join_pieces
from desktop.core.parsing.cleaning.script import simplify
from desktop.core.parsing.cleaning.shifted import shift_back
from desktop.core.parsing.cleaning.signs import drop_blocks, mend_signs
from desktop.core.parsing.cleaning.spaces import close_up
from desktop.core.parsing.cleaning.stops import mend_stops
from desktop.core.parsing.cleaning.values import Cleaned
from desktop.core.parsing.cleaning.witnesses import join
from desktop.core.parsing.values import Notice, Repair, Source

__all__ = ["Cleaned", "clean", "join"]

_PASSES = 6  # one repair may bring to light another; two or three passes are usual


def clean(source: Source) -> Cleaned:
    """Return a source as it was printed, as far as that can be known.

    Text that is not damaged stays to the letter; cleaning what was cleaned changes nothing. Indentation and empty lines
    are layout and go without a word.
    """
    drafts = [Draft(line.number, line.text) for line in source.lines]
    notices: dict[tuple[str, int | None], Notice] = {}
    for _ in range(_PASSES):
        made = sum(len(draft.repairs) for draft in drafts)
        _mend(drafts)
        doubtful = remove_furniture(drafts, source.lines, source.format)
        notices |= {(notice.kind, notice.line): notice for notice in doubtful}
        if made == sum(len(draft.repairs) for draft in drafts):
            break
    lines = tuple(
        msgspec.structs.replace(line, text=draft.text, cells=line.cells and tuple(draft.text.split("\t")))
        for line, draft in zip(source.lines, drafts, strict=True)
        if draft.text.strip()
    )
    repairs = tuple(
        repair for line, draft in zip(source.lines, drafts, strict=True) for repair in _told(draft, line.text)
    )
    told = [*source.notices, *notices.values(), *(notice for draft in drafts if (notice := lost.notice(draft)))]
    gone = (draft.repairs[-1] for draft in drafts if draft.repairs and not draft.text)
    summary = tuple(repair.before for repair in gone if repair.kind == "summary")
    return Cleaned(msgspec.structs.replace(source, lines=lines), repairs, tuple(told), summary)


def _told(draft: Draft, before: str) -> list[Repair]:
    """Return the repairs of a line; of one that went, that it went."""
    if draft.text or not draft.repairs:
        return draft.repairs
    last = draft.repairs[-1]
    return [Repair(last.kind, draft.number, before.strip(), "", last.sure)]


def _mend(drafts: list[Draft]) -> None:
    drop_blocks(drafts)
    join_pieces(drafts)
    drop_page_marks(drafts)
    drop_notes(drafts)
    restore_ordinals(drafts)
    for draft in drafts:
        if draft.text != draft.sound:
            _mend_line(draft)
    mend_stops(drafts)
    simplify(drafts)
    close_up(drafts)
    for draft in drafts:
        lost.fill_names(draft)


def _mend_line(draft: Draft) -> None:
    made = len(draft.repairs)
    draft.text = _stripped(draft.text)  # an indent counts for nothing where a line is judged
    reread(draft)
    mend_signs(draft)
    mend_likenesses(draft)
    draft.text = _stripped(draft.text)
    remove_glosses(draft)
    shift_back(draft)
    mend_percents(draft)
    draft.sound = draft.text if made == len(draft.repairs) else None


def _stripped(text: str) -> str:
    """Return a line without white space at its ends, nor at those of its cells."""
    return "\t".join(cell.strip() for cell in text.split("\t")) if "\t" in text else text.strip()

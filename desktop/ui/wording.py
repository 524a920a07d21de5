"""Two wordings of an item side by side, what differs marked: in the preview of an edition and in the details."""

from __future__ import annotations

import difflib
from html import escape

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.wording import Wording
from desktop.ui.dialogs.parts import colours


def compared_html(old: Wording | None, new: Wording | None, heads: list[str], language: Language) -> str:
    """Return a table of two columns; ``heads`` stand above them."""
    tints = colours()
    english = language == "en" and _in_english(old, new)
    cells = [_lines(one, language, english=english) for one in (old, new)]
    texts = _marked(cells[0][0], cells[1][0]) if old and new else tuple(escape(cell[0]) for cell in cells)
    columns = []
    for head, text, cell in zip(heads, texts, cells, strict=True):
        more = "".join(
            f'<p style="margin:3px 0 0 0; color:{tints.secondary.name()}">{escape(line)}</p>' for line in cell[1:]
        )
        columns.append(
            f'<td width="50%" style="padding-right:12px"><p style="margin:0; color:{tints.secondary.name()}">'
            f'{escape(head)}</p><p style="margin:2px 0 0 0">{text}</p>{more}</td>'
        )
    return f'<table width="100%"><tr>{"".join(columns)}</tr></table>'


def _marked(old: str, new: str) -> tuple[str, str]:
    """Return two texts as HTML: in the first what is gone is struck out, in the second what is new underlined."""
    tints = colours()
    before, after = [], []
    for act, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if act == "equal":
            before.append(escape(old[a:b]))
            after.append(escape(new[c:d]))
            continue
        if a < b:
            before.append(f'<s style="color:{tints.red.name()}">{escape(old[a:b])}</s>')
        if c < d:
            after.append(f'<u style="color:{tints.accent.name()}">{escape(new[c:d])}</u>')
    return "".join(before), "".join(after)


def _in_english(old: Wording | None, new: Wording | None) -> bool:
    """Tell whether the English sentences show the difference: where they do not, the Chinese ones stand there."""
    here = [one for one in (old, new) if one is not None]
    if any(one.text_en is None for one in here):
        return False
    return old is None or new is None or old.text_en != new.text_en or old.text == new.text


def _lines(one: Wording | None, language: Language, *, english: bool) -> list[str]:
    """Return what an item says, line by line: the sentence, its bodies, its target, its date."""
    if one is None:
        return [labels.text("wording.none", language)]
    lines = [(english and one.text_en) or one.text]
    for role in ("lead", "support", "guide"):
        bodies = list(getattr(one, role))
        if bodies:
            lines.append(labels.text(f"wording.{role}", language, bodies=labels.listed(bodies, language)))
    target = one.target
    if target is not None:
        demand = labels.target_text(
            target.comparator, target.value, (english and target.unit_en) or target.unit, language
        )
        name = (english and target.object_en) or target.object
        lines.append(labels.text("wording.target", language, target=f"{name} {demand}".strip()))
    if due := one.by_when():
        lines.append(labels.text("wording.due", language, due=due))
    return lines

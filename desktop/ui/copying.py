"""The chosen items as a table on the clipboard, for pasting into Excel or a letter."""

from __future__ import annotations

import html

from PySide6.QtCore import QMimeData

from desktop.core import labels
from desktop.core.assessment import Applicability
from desktop.core.labels import Language
from desktop.core.store.rows import ItemRow


def table(rows: list[ItemRow], language: Language) -> list[list[str]]:
    """Return heading and lines of the items in words; by their ids, pasting knows them again."""
    names = ("item", "applicability", "status", "progress", "unit", "owner", "due", "id")
    lines = [[labels.column_text(name, language) for name in names]]
    for row in rows:
        applicable = row.applicability is Applicability.APPLICABLE
        lines.append(
            [
                row.text_en if language == "en" and row.text_en else row.text,
                labels.enum_text(row.applicability, language),
                labels.enum_text(row.status, language) if applicable else "",
                f"{row.progress}%" if applicable else "",
                row.unit or "",
                row.owner or "",
                row.due.isoformat() if row.due else "",
                row.key,
            ]
        )
    return lines


def mime(lines: list[list[str]]) -> QMimeData:
    """Return the lines as tab-separated text and as an HTML table.

    In the HTML, which programs for tables prefer, each cell is marked as text, for Excel and WPS by its style, for
    LibreOffice by ``sdnum``: without it =1+1 becomes a formula and 007 a number there. In the plain text what would
    be a formula gets a leading apostrophe, as a person would type it.
    """
    data = QMimeData()
    data.setText("\n".join("\t".join(_plain(cell) for cell in line) for line in lines) + "\n")
    body = "".join("<tr>" + "".join(_cell(cell) for cell in line) + "</tr>" for line in lines)
    data.setHtml(f'<html><head><meta charset="utf-8"></head><body><table>{body}</table></body></html>')
    return data


def _plain(cell: str) -> str:
    flat = " ".join(cell.split())
    if flat.startswith('"'):  # by which a program would take what follows for one quoted cell
        doubled = flat.replace('"', '""')
        return f'"{doubled}"'
    return f"'{flat}" if flat[:1] in tuple("=+-@＝＋－＠") else flat


def _cell(cell: str) -> str:
    return f'<td style="mso-number-format:\'\\@\'" sdnum="1033;0;@">{html.escape(cell)}</td>'

"""What a gesture touched, noted row by row: its rows themselves may be a hundred megabytes and are not kept."""

from __future__ import annotations

from typing import Any

import msgspec

Row = dict[str, Any]

REPORT_SETTING = "report-"
"""How the key of a setting begins that a report keeps for the next one of its kind."""
TEXTS = ("note", "problem", "next_step")
"""Those texts of a mark that the search index holds."""


class Touched(msgspec.Struct):
    """What others must know of a gesture.

    Attributes:
        items: items of which something shown has changed; a set that keeps its order, as is the next.
        texts: items whose marks say something else to the search.
        index: what its index has of the marks of items, where that is known; it is not written yet.
        structure: more than marks, evidence, units and people has changed.
        names: units or people have changed.
        own: items whose own rows have changed.
        frameworks: documents whose rows have changed.
        organisation: the profile has changed.
    """

    items: dict[int, None] = {}
    texts: dict[int, None] = {}
    index: dict[int, bytes] = {}
    structure: bool = False
    names: bool = False
    own: set[int] = set()
    frameworks: set[int] = set()
    organisation: bool = False

    def note(self, table: str, key: tuple[Any, ...], before: Row | None, after: Row | None) -> None:
        """Note one row: None before is an insertion, None after a removal."""
        if table == "mark":
            self.items[key[1]] = None
            if _texts(before) != _texts(after):
                self.texts[key[1]] = None
        elif table in ("support_unit", "review"):
            self.items[key[1]] = None
        elif table == "evidence":
            self.items[(after or before or {})["item_id"]] = None
        elif table in ("unit", "person"):
            self.names = True
        elif table != "sending" and not (table == "setting" and key[0].startswith(REPORT_SETTING)):
            # The register of workbooks and the settings of reports show in no item and in no count.
            self.structure = True
            self.organisation |= table == "organisation"
            if table == "item":
                self.items[key[0]] = None
                self.own.add(key[0])
            elif table == "framework":
                self.frameworks.add(key[0])


def _texts(row: Row | None) -> list[str]:
    return [""] * len(TEXTS) if row is None else [row[name] for name in TEXTS]

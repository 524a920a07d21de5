"""Collecting: what people wrote comes back as exactly that, also through LibreOffice, cell by cell."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.collection import Verdict
from desktop.core.reports.fill_in.fields import FILLED
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.store import marks
from desktop.core.store.workspace import Workspace
from tests.core.reports import office as libre
from tests.core.reports.fill_in.filling import Edits, collected, fill, told
from tests.core.reports.fill_in.office_work import LONG, TODAY, answers, sent
from tests.core.samples import all_items, dump, framework, workspace

FIRST, SECOND, THIRD = "plan-1/1.1.1", "plan-1/1.1.2", "plan-1/1.1.3"


EDITS = 1000


def random_edits(draw: random.Random, keys: list[str], count: int) -> tuple[Edits, dict[tuple[str, str], str]]:
    """Return so many changes of cells as people write them, and the answers that they mean."""
    words = (
        "已印发",
        "走访 3 家企业",
        "=SUM(A1)",
        "1/2",
        "第一行\n第二行",
        "含“引号”与<尖括号>&",
        "２０２５年",
        "🙂 完成",
    )
    statuses = {" 长期坚持": "ongoing", "滞后": "stalled", "stalled": "stalled", "√": "done"}

    def written(text: str) -> tuple[Any, str]:
        return text, text

    def percent(n: int) -> tuple[Any, str]:
        return draw.choice((n / 100, f"{n}%", f"{n}", f"{n} ％")), str(n)

    def reached(n: int) -> tuple[Any, str]:
        return draw.choice((n / 1000, f"{n / 10}%", f"{n / 10}")), fields.number(n / 10)

    makers: dict[str, Callable[[int], tuple[Any, str]]] = {
        "note": lambda n: written(f"{draw.choice(words)}{n}"),
        "problem": lambda n: (f" 缺人{n}\n", f"缺人{n}"),
        "next_step": lambda n: (n + 10, str(n + 10)),
        "owner": lambda n: written(f"责任人{n}"),
        "evidence": lambda n: written(f"市监〔2026〕{n}号"),
        "status": lambda n: list(statuses.items())[n % len(statuses)],
        "progress": lambda n: percent(2 + n % 97),
        "reached": lambda n: reached(101 + n % 800),
    }
    places = [(key, field) for key in keys for field in makers if field != "reached" or key.endswith(".1")]
    edits: Edits = {}
    meant: dict[tuple[str, str], str] = {}
    for key, field in draw.sample(places, len(places)):
        if len(meant) == count:
            break
        if field in ("status", "progress") and edits.get(key, {}).keys() & {"status", "progress"}:
            continue  # they could contradict each other
        edits.setdefault(key, {})[field], meant[key, field] = makers[field](draw.randrange(10**6))
    assert len(meant) == count
    return edits, meant


@pytest.mark.parametrize("program", ["openpyxl", pytest.param("LibreOffice", marks=libre.needed)])
def test_a_thousand_edits_come_back_as_exactly_those(tmp_path: Path, program: str) -> None:
    with workspace(tmp_path, framework(chapters=4, measures=10, items=5)) as made:
        everything = all_items(made)
        marks.change(made, everything, MarkChange(applicability=Applicability.APPLICABLE), TODAY, unit_name="甲")
        marks.change(made, everything[::3], MarkChange(status=Status.IN_PROGRESS, note="原来的"), TODAY)
        path = sent(made, tmp_path / "out")[0].path
        keys = [key for (key,) in made.db.conn.execute("SELECT key FROM item ORDER BY id")]
        edits, meant = random_edits(random.Random(7), keys, EDITS)
        back = fill(path, tmp_path / "back.xlsx", edits, as_typed)
        if program == "LibreOffice":
            back = libre.convert(back, "xlsx", tmp_path / "libre")
        found = collected(made, [back])
        assert {place: value for place, (_, value) in told(found).items()} == meant
        assert {one.verdict for one in found.cells} == {Verdict.NEW, Verdict.CHANGED}
        assert found.unchanged == len(keys) * len(FILLED) - EDITS
        before, was = dump(made.db), answers(made)
        take_over(made, found, {}, TODAY)
        now = answers(made)
        follows = {"status": ("progress", "done_on"), "progress": ("status", "done_on"), "reached": ()}
        allowed = {(key, more) for key, field in meant for more in follows.get(field, ())}
        assert {place: now[place] for place in meant} == meant
        assert {place for place in now if now[place] != was[place]} <= meant.keys() | allowed
        again = collected(made, [back])
        assert told(again) == {}
        assert take_over(made, again, {}, TODAY)[1] is None
        made.undo()
        assert dump(made.db) == before


def as_typed(_book: object, table: Any) -> None:  # noqa: ANN401 # a Table
    """Make texts that look like formulas texts, as a person's apostrophe does."""
    for row in table.sheet.iter_rows():
        for one in row:
            if one.data_type == "f":
                one.data_type = "s"


def test_a_text_over_several_rows_comes_back_whole(made: Workspace, out: list[Path], tmp_path: Path) -> None:
    def lengthen(_book: object, table: Any) -> None:  # noqa: ANN401 # a Table
        first = table.rows[THIRD]
        rows = [
            n for n in range(first, table.sheet.max_row) if table.sheet.cell(n, table.columns["key"]).value == THIRD
        ]
        assert len(rows) > 2
        last = table.sheet.cell(rows[-1], table.columns["note"])
        last.value += "最后一句。"

    found = collected(made, [fill(out[0], tmp_path / "back.xlsx", None, lengthen)])
    assert told(found) == {(THIRD, "note"): ("changed", f"{LONG}最后一句。")}

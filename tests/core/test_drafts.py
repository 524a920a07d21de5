"""Drafts of imports: several side by side, each whole or as it was before."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.core import drafts, seeds
from desktop.core.drafts import Draft
from desktop.core.parsing.values import Line, Parsed, Source

NOW = dt.datetime(2025, 11, 21, 9, 30)


def draft(name: str = "pilot-2023", kept: dt.datetime = NOW) -> Draft:
    source = Source("方案.txt", "text", (Line(1, "一、任务"),))
    return Draft(Parsed(seeds.framework(name), source), (1, 2), ("/x/方案.txt", "/x/副本.txt"), kept)


def test_several_are_kept_and_listed_the_last_first(tmp_path: Path) -> None:
    first, second = drafts.new_key(NOW), drafts.new_key(NOW)
    assert first != second
    drafts.keep(first, draft(), tmp_path)
    drafts.keep(second, draft("plan-2024", NOW + dt.timedelta(hours=1)), tmp_path)
    assert [(one.key, one.title[:4], one.names) for one in drafts.listed(tmp_path)] == [
        (second, "贯彻实施", ("方案.txt", "副本.txt")),
        (first, "新产业标", ("方案.txt", "副本.txt")),
    ]
    assert drafts.load(first, tmp_path) == draft()
    drafts.keep(first, draft(kept=NOW + dt.timedelta(hours=2)), tmp_path)
    assert [one.key for one in drafts.listed(tmp_path)] == [first, second]
    drafts.forget(first, tmp_path)
    drafts.forget(first, tmp_path)
    assert drafts.load(first, tmp_path) is None
    assert [one.key for one in drafts.listed(tmp_path)] == [second]


def test_a_draft_that_cannot_be_written_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts.keep("a", draft(), tmp_path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        drafts.keep("a", draft("plan-2024"), tmp_path)
    assert drafts.load("a", tmp_path) == draft()
    assert [path.name for path in drafts.folder(tmp_path).iterdir()] == ["a.json"]

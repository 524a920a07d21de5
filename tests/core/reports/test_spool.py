"""A spool reads like a list, however much of it lies on disk."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable
from typing import NoReturn

import pytest

from desktop.core.errors import ReportError
from desktop.core.reports import spool
from desktop.core.reports.spool import Spool


@pytest.mark.parametrize("count", [0, 1, 5, 6, 7, 24, 25, 100])
def test_it_reads_like_a_list(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "CHUNK", 3)
    monkeypatch.setattr(spool, "_HELD", 2)
    values = [(number, f"第{number}行") for number in range(count)]
    made = Spool(values)
    assert list(made) == values
    assert [made[place] for place in range(-count, count)] == values * 2
    assert made[2:-1] == values[2:-1]
    assert made[::4] == values[::4]
    assert len(made) == count
    with pytest.raises(IndexError):
        made[count]


@pytest.mark.parametrize(("number", "key"), [(errno.ENOSPC, "report-disk-full"), (errno.EACCES, "report-unwritable")])
def test_no_room_for_it_is_said(number: int, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> NoReturn:
        raise OSError(number, "refused")

    made: Callable[..., object] = refuse
    monkeypatch.setattr(tempfile, "TemporaryFile", made)
    monkeypatch.setattr(spool, "_HELD", 1)
    with pytest.raises(ReportError) as caught:
        Spool(range(spool.CHUNK + 1))
    assert caught.value.key == key

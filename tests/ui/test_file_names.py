"""Names of files that are proposed."""

from __future__ import annotations

import pytest

from desktop.ui.dialogs.file_names import LONGEST, clean

LONG = "清源市" + "关于推进公共充电设施建设" * 4


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("充电方案（2025—2027年）", "充电方案（2025—2027年）"),
        ("充电方案（2025", "充电方案（2025"),
        (f"{LONG}的行动方案（2025—2027年）", f"{LONG}的行动方案"),
        (f"{LONG}《办法》实施细则（试行稿）", f"{LONG}《办法》实施细则"),
        ("（" + "长" * 80, "（" + "长" * (LONGEST - 1)),
        (" a/b:c. ", "a b c"),
    ],
)
def test_a_name_is_short_and_every_system_takes_it(name: str, file: str) -> None:
    assert clean(name) == file

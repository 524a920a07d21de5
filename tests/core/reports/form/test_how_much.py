"""A value of a target that does not say how much is told of; a number in words, a range and 翻番 do."""

from __future__ import annotations

from pathlib import Path

from desktop.core import labels
from tests.core.reports.form.forms import good, typed

HEADINGS = ["指标号", "举措", "指标", "目标值", "单位"]


def test_words_that_say_no_amount_are_told_with_their_place(tmp_path: Path) -> None:
    said = [3, "8—10", "翻一番", "全覆盖", "过半", None, "不少", "大幅提升"]
    targets = [[at, "建库", f"仓库{at}", value, "座"] for at, value in enumerate(said, 1)]
    path = typed(tmp_path, [["举措标题", "检查项"], ["建库", "建仓库"]], 量化指标=[HEADINGS, *targets])
    told = [one for one in good(path).notices if one.kind == "form-value"]
    assert [(one.facts["row"], one.facts["column"], one.facts["text"]) for one in told] == [
        (8, "D", "不少"),
        (9, "D", "大幅提升"),
    ]
    for language in labels.LANGUAGES:
        assert "不少" in labels.text("notice.form-value", language, **told[0].facts)

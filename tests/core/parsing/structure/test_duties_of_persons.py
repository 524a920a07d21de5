"""What persons are to do is text; who they are is no body."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, groups


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("主要责任人：对本库安全负总责，每年研究安全工作不少于4次。", [4]),
        ("直接责任人：每月检查2次，建立台账。", [2]),
        ("项目负责人：每季度巡查3次，整改率达到100%。", [3, 100]),
        ("分管局长：每月带队检查1次。", [1]),
    ],
)
def test_duties_behind_the_label_of_a_person_stay_text(line: str, values: list[int]) -> None:
    found = framework(f"{HEAD}一、职责\n（一）库房。\n{line}\n（二）培训。培训人员。\n").measures[0]
    assert line in (found.text or "")
    assert [one.value for one in found.targets] == values
    assert groups(found) == []


def test_the_name_of_a_person_is_no_body() -> None:
    found = framework(f"{HEAD}一、职责\n（一）库房。改造库房。\n直接责任人：张三\n（二）培训。培训人员。\n").measures[0]
    assert groups(found) == []
    assert found.text == "改造库房。"

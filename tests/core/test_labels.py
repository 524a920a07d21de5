"""Every word is there in both languages, and every error has its three parts."""

from __future__ import annotations

import ast
import datetime as dt
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.core import labels
from desktop.core.assessment import Applicability, EvidenceKind, Lamp, Light, Result, Rhythm, Status
from desktop.core.errors import DuibiaoError, WorkspaceError, reason
from desktop.core.framework import Comparator, Kind, Level
from desktop.core.labels import Language
from desktop.core.labels.errors import ERRORS as ERROR_TEXTS
from desktop.core.labels.suggestions import SUGGESTIONS
from desktop.core.labels.table import TABLE, TABLES
from desktop.core.organisation import Suggestion
from desktop.core.store import connection

DESKTOP = Path(labels.__file__).parents[2]
ERRORS = {"DuibiaoError", "ParseError", "FrameworkError", "WorkspaceError", "ReportError", "UsageError", "SandboxError"}


def raised() -> Iterator[tuple[str, set[str] | None, str]]:
    """Yield key, facts and place of every error that the source makes; facts None where it does not show them."""
    for path in sorted(DESKTOP.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        words = {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in ERRORS:
                continue
            place = f"{path.relative_to(DESKTOP)}:{node.lineno}"
            match node.args:
                case [ast.Constant(value=str(key))]:
                    facts = {keyword.arg or "**" for keyword in node.keywords}
                    yield key, None if "**" in facts else facts, place
                case [ast.Name()]:
                    yield from ((word, None, place) for word in words & TABLE.keys())
                case [ast.JoinedStr()]:
                    yield from ((f"nothing-to-{act}", set(), place) for act in ("undo", "redo"))
    yield from ((key, {"path", "detail"}, "connection.said") for _codes, key in connection._KEYS)


def fields(template: str) -> set[str]:
    return {name.split(".")[0] for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_error_has_three_parts_with_its_facts_in_both_languages() -> None:
    found = list(raised())
    assert len(found) > 50
    for key, facts, place in found:
        if facts is None and not set(TABLE[key][0]) & {"。"}:
            continue  # a word of another kind in the same file
        assert key in TABLE, f"{place}: no text for {key!r}"
        for template in TABLE[key]:
            parts = labels.sentences(template)
            assert all(part.strip() for part in parts), f"{key}: {parts}"
            if facts is not None:
                assert fields(template) <= facts, f"{place}: {key!r} does not give {fields(template) - facts}"


def test_no_error_text_without_an_error() -> None:
    keys = {key for key, _, _ in raised()}
    assert set(ERROR_TEXTS) - keys == {"other"} - keys


@pytest.mark.parametrize("key", sorted(TABLE))
def test_each_text_has_the_same_facts_in_both_languages(key: str) -> None:
    chinese, english = TABLE[key]
    assert fields(chinese) >= fields(english) or key == "item.done_this_year"  # English has no short form
    assert chinese.strip()
    assert english.strip()
    assert not any("\u4e00" <= c <= "\u9fff" for c in english), english


def test_no_key_stands_in_two_dictionaries() -> None:
    assert sum(map(len, TABLES)) == len(TABLE)


@pytest.mark.parametrize("kind", [Applicability, Status, Result, Rhythm, Light, Comparator, EvidenceKind, Kind, Level])
@pytest.mark.parametrize("language", labels.LANGUAGES)
def test_every_member_has_a_name(kind: type[Enum], language: Language) -> None:
    names = [labels.enum_text(member, language) for member in kind]
    assert all(names)
    assert len(set(names)) == len(names)
    assert not any("{" in name for name in names)


def test_an_unknown_key_is_a_defect() -> None:
    with pytest.raises(KeyError):
        labels.text("no-such-key", "zh")
    with pytest.raises(KeyError):
        labels.text("step.passed", "zh")  # its fact is missing


@pytest.mark.parametrize("language", labels.LANGUAGES)
def test_an_error_is_told_even_when_its_text_or_a_fact_is_missing(language: Language) -> None:
    told = labels.error_text(WorkspaceError("never-heard-of", path="甲"), language)
    assert "never-heard-of" in told.happened
    assert "甲" in told.happened
    assert told.safe
    assert told.todo
    assert "…" in labels.error_text(WorkspaceError("workspace-damaged", path="甲"), language).happened


def test_braces_in_facts_stay_as_they_are() -> None:
    assert "{x}" in labels.error_text(WorkspaceError("workspace-missing", path="{x}"), "zh").happened


@pytest.mark.parametrize(
    ("gesture", "parameters", "chinese", "english"),
    [
        ("mark", {"count": 12, "fields": {"status": "done"}}, "标记 12 项为已完成", "Mark 12 items as done"),
        ("mark", {"count": 1, "fields": {"note": "已印发"}}, "修改工作进展", "Edit progress note"),
        ("mark", {"count": 1, "fields": {"applicability": "not_applicable", "reason": "无港口"}}, "标记为不适用",
         "Mark as not applicable"),
        ("mark", {"count": 3, "fields": {"unit": 4}}, "修改 3 项的责任科室", "Edit unit of 3 items"),
        ("mark", {"count": 2, "fields": {"status": "done", "note": ""}}, "标记 2 项为已完成，填写工作进展",
         "Mark 2 items as done, with progress note"),
        ("mark-undone", {"count": 1}, "取消“已完成”", "Take “done” back"),
        ("adopt", {"count": 316}, "采纳 316 项建议", "Adopt 316 suggestions"),
        ("attach", {"count": 1, "names": ["a.pdf"]}, "添加佐证：a.pdf", "Attach evidence: a.pdf"),
        ("attach", {"count": 2, "names": ["a.pdf", "b"]}, "为 2 项添加佐证：a.pdf 等 2 份",
         "Attach evidence to 2 items: a.pdf and others (2)"),
        ("profile", {}, "修改本单位信息", "Edit the organization's profile"),
        ("add-framework", {"title": "行动计划", "title_en": "Action plan"}, "加入政策文件：行动计划",
         "Add document: Action plan"),
        ("add-own", {"text": "一" * 99}, "增设检查项：" + "一" * 39 + "…", "Add own item: " + "一" * 39 + "…"),
        ("from a newer program", {"count": 2}, "修改", "Change"),
    ],
)  # fmt: skip
def test_gestures(gesture: str, parameters: dict[str, object], chinese: str, english: str) -> None:
    assert labels.gesture_text(gesture, parameters, "zh") == chinese
    assert labels.gesture_text(gesture, parameters, "en") == english


def test_every_field_of_a_mark_names_its_gesture() -> None:
    from desktop.core.assessment import MarkChange

    for language in labels.LANGUAGES:
        for name in MarkChange.__struct_fields__:
            value = {"applicability": "applicable", "status": "done", "result": "met"}.get(name, "x")
            assert labels.gesture_text("mark", {"count": 1, "fields": {name: value}}, language)


def test_reasons_name_kinds_levels_and_bodies() -> None:
    no = Applicability.NOT_APPLICABLE
    kinds = Suggestion(no, "suggest.other-kind", {"kinds": "school,enterprise"})
    assert labels.suggestion_text(kinds, "zh") == "面向学校、企业，与本单位类型不同"
    assert "School, Enterprise" in labels.suggestion_text(kinds, "en")
    body = Suggestion(Applicability.APPLICABLE, "suggest.our-body", {"bodies": "市场监管总局", "bodies_en": "SAMR"})
    assert labels.suggestion_text(body, "zh") == "属市场监管总局条线，本单位是其本地对应部门"
    assert labels.suggestion_text(body, "en") == "Falls to SAMR; we are the local counterpart"
    assert "牵头" not in "".join(chinese for chinese, _ in SUGGESTIONS.values())


def test_every_reason_of_the_rules_has_its_words() -> None:
    source = (DESKTOP / "core" / "organisation.py").read_text(encoding="utf-8")
    keys = {n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant) and "suggest." in str(n.value)}
    assert keys == set(SUGGESTIONS)


@pytest.mark.parametrize(
    ("lamp", "chinese", "english"),
    [
        (Lamp(Light.OVERDUE, 12), "逾期 12 天", "Overdue 12 d"),
        (Lamp(Light.DUE_SOON, 14), "临期 14 天", "Due in 14 d"),
        (Lamp(Light.BEHIND, 7), "滞后，剩 7 天", "Behind, 7 d left"),
        (Lamp(Light.BEHIND), "滞后", "Behind"),
        (Lamp(Light.ON_TRACK, 40), "正常", "On track"),
        (Lamp(Light.NO_DATE), "无时限", "No date"),
        (None, "", ""),
    ],
)
def test_lights(lamp: Lamp | None, chinese: str, english: str) -> None:
    assert labels.lamp_text(lamp, "zh") == chinese
    assert labels.lamp_text(lamp, "en") == english


def test_targets_and_dates() -> None:
    assert labels.target_text(Comparator.AT_LEAST, 85.0, "%", "zh") == "≥ 85%"
    assert labels.target_text(Comparator.AT_LEAST, 100, "项", "zh") == "≥ 100 项"
    assert labels.target_text(Comparator.ABOUT, 2.5, None, "en") == "about 2.5"
    assert labels.target_text(None, "2—3", "年", "zh") == "2—3 年"
    assert labels.target_text(Comparator.AT_LEAST, 12000.0, "万元", "zh") == "≥ 12,000 万元"
    assert labels.quantity_text(1234567.25, None) == "1,234,567.25"
    assert labels.quantity_text(-4300.5, "吨") == "-4,300.5 吨"
    assert labels.quantity_text(2027, "年") == "2027 年"
    assert labels.quantity_text(999.5, "%") == "999.5%"
    assert labels.target_text(Comparator.EQUAL, None, "%", "zh") == ""
    day, today = dt.date(2025, 12, 31), dt.date(2025, 11, 21)
    assert labels.date_text(day, "zh", today) == "12月31日"
    assert labels.date_text(day, "en", today) == "31 Dec"
    assert labels.date_text(day, "zh", dt.date(2026, 1, 1)) == "2025年12月31日"
    assert labels.date_text(day, "en", dt.date(2026, 1, 1)) == "31 Dec 2025"


def test_every_column_of_a_mark_has_a_name() -> None:
    from desktop.core.assessment import FIELDS

    for name in (*FIELDS, "evidence"):
        assert "\n" not in labels.column_text(name, "zh")
        assert labels.column_text(name, "en")


def test_importing_the_labels_imports_nothing_heavy() -> None:
    heavy = "{'sqlite3', 'sqlite_utils', 'openpyxl', 'pypinyin', 'PySide6', 'click', 'platformdirs'}"
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, desktop.core.labels; print({heavy} & set(sys.modules))"],
        capture_output=True, text=True, check=True, cwd=DESKTOP.parent,
    )  # fmt: skip
    assert told.stdout.strip() == "set()"


def test_an_error_keeps_its_key_and_facts() -> None:
    error = DuibiaoError("disk-full", path="甲")
    assert (error.key, error.facts) == ("disk-full", {"path": "甲"})


def test_a_refusal_of_the_system_is_told_in_words() -> None:
    error = WorkspaceError("file-unreadable", path="a", detail=reason(FileNotFoundError(2, "No such file")))
    assert "（不存在）" in labels.error_text(error, "zh").happened
    assert "(it does not exist)" in labels.error_text(error, "en").happened
    assert reason(OSError("odd")) == "odd"
    assert reason(ValueError("embedded null byte")) == "EINVAL"


def test_how_a_file_is_damaged_is_said_in_words() -> None:
    for detail, zh in (("header", "开头不是评估文件的"), ("truncated", "末尾缺失")):
        error = WorkspaceError("workspace-damaged", path="a.duibiao", detail=detail)
        assert zh in labels.failure_text(error, "zh")
        assert detail not in labels.failure_text(error, "en")


NEVER_ONE = {
    "documents.more", "refused.status",  # several documents, all statuses
    "form-bomb", "form-merges", "form-timeout", "framework-too-large", "name-unusable", "overview.rule.matrix_wide",
    "parse-timeout", "pdf-too-long", "report-too-many", "returned-bomb", "returned-merges", "returned-timeout",
    "sandbox-timeout", "said.risk-cloud",  # the name of a service, not a number
}  # fmt: skip
"""Limits and what is beyond them, and the like: the number is never 1."""


def of_one(words: str) -> str:
    """Return an English text with 1 for every number in it."""
    return labels.counted(words, **dict.fromkeys(fields(words), 1))


@pytest.mark.parametrize("key", sorted(key for key in TABLE if not key.endswith(".several") and key not in NEVER_ONE))
def test_english_is_right_for_one(key: str) -> None:
    assert not re.search(r"\b1 (?!is\b|was\b|has\b)[a-z-]+s\b(?! of 1\b)", of_one(TABLE[key][1])), of_one(TABLE[key][1])


def test_words_that_follow_a_number() -> None:
    words = "{n} {n:item is|items are} of {total}"
    assert labels.counted(words, n=1, total=3) == "1 item is of 3"
    assert labels.counted(words, n=0, total=3) == "0 items are of 3"
    assert labels.counted("{n:03d} {name:>3}", n=7, name="x") == "007   x"
    error = WorkspaceError("rows-differ", path="a", count=1, first="mark 7")
    assert labels.error_text(error, "en").happened.startswith("1 row of “a” is not")
    assert labels.error_text(WorkspaceError("rows-differ"), "en").happened.startswith("… … of “…” …")


def test_the_window_is_right_for_one() -> None:
    """A text without words for one has another beside it in the same window, which begins with 1."""
    path = DESKTOP.parent / "resources" / "translations" / "duibiao_zh_CN.ts"
    several = {"Drop files here for all {count} items", "{count} items selected", "Column {n} goes into"}
    several.add(  # an official text has many paragraphs
        "A copy of “{title}”: of the {paragraphs} paragraphs of the official text, {matched} agree. "
        "Its wording can stand beside the check items that are there already."
    )
    wrong = []
    for context in ElementTree.parse(path).getroot():
        sources = {source.text or "" for source in context.iter("source")}
        for words in sources - several:
            found = re.search(r"\b1 (?!is\b|was\b|has\b)([a-z-]+)s\b", of_one(words))
            if found and not any(other.startswith(f"1 {found[1]}") for other in sources):
                wrong.append(words)
    assert wrong == []

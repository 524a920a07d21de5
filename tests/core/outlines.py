"""Documents that are not like each other, and what a new edition does to them: for the tests of editions."""

from __future__ import annotations

import random

import msgspec

from desktop.core.editing_ids import renumbered
from desktop.core.framework import Chapter, CheckItem, Comparator, Framework, Measure, Responsibility, Target
from desktop.core.store.workspace import Workspace
from tests.core.samples import framework

_replace = msgspec.structs.replace
_SIGNS = (
    "建立推进完善标准体系国际产品质量安全服务监督检验能源数据企业机关平台评估报告城市农业工业海洋开展梳理编制公布培训"
    "目录清单名录试点示范园区港口铁路林草水利交通医疗教育文化旅游金融气候碳排放核算计量认证认可抽查抽检曝光整改"
)


class Words:
    """Makes sentences that have next to nothing in common; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def sentence(self, length: int = 24) -> str:
        return "".join(self._random.choice(_SIGNS) for _ in range(length))

    def reworded(self, text: str) -> str:
        """Return a sentence with two signs more in its middle."""
        middle = len(text) // 2
        return text[:middle] + "甲乙" + text[middle:]


def document(words: Words, shape: list[list[int]], identifier: str = "plan-1") -> Framework:
    """Return a document: for each chapter, how many items each of its measures has; numbers as printed."""
    measures: list[Measure] = []
    for chapter, sizes in enumerate(shape, 1):
        for size in sizes:
            measures.append(measure(words, chapter, size, f"{identifier}/{chapter}.{len(measures) + 1}"))
    chapters = tuple(Chapter(number, words.sentence(8)) for number in range(1, len(shape) + 1))
    return numbered(_replace(framework(identifier), chapters=chapters, measures=tuple(measures)))


def measure(words: Words, chapter: int, size: int, key: str) -> Measure:
    """Return a measure whose first item serves its target."""
    items = tuple(
        CheckItem(f"{key}.{n}", words.sentence(), responsibility="r1", target=f"{key}.t1" if n == 1 else None)
        for n in range(1, size + 1)
    )
    return Measure(
        key,
        chapter,
        None,
        None,
        words.sentence(10),
        responsibilities=(Responsibility("r1", ("市场监管总局",), ("教育部",)),),
        items=items,
        targets=(
            Target(f"{key}.t1", words.sentence(6), Comparator.AT_LEAST, 85, "%", due="2025", responsibility="r1"),
        ),
    )


def numbered(made: Framework) -> Framework:
    """Return the document with the numbers that it would be printed with, and the ids that follow from them."""
    measures = (_replace(m, ordinal=n, label=f"（{n}）") for n, m in enumerate(made.measures, 1))
    return renumbered(_replace(made, measures=tuple(measures)))


def texts(made: Framework) -> dict[str, str]:
    """Return the ids of the items by what they say."""
    return {item.text: item.id for item in made.items()}


def rows_of(opened: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of a workspace but the trail."""
    tables = (
        "setting", "organisation", "unit", "person", "framework", "chapter", "measure", "responsibility",
        "responsibility_body", "target", "item", "suggestion", "assessment", "assessment_framework", "mark",
        "support_unit", "evidence", "review", "sending",
    )  # fmt: skip
    found = {table: sorted(map(tuple, opened.db.conn.execute(f"SELECT * FROM {table}")), key=repr) for table in tables}
    return found | {"search": sorted(opened.db.conn.execute("SELECT rowid, * FROM search"), key=repr)}

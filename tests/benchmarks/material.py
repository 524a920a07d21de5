"""What the benchmarks work on: made-up frameworks of any size, in Chinese as varied as that of real ones."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop.core import seeds
from desktop.core.assessment import MarkChange, Status
from desktop.core.framework import SCHEMA, Chapter, CheckItem, Concerns, Framework, Kind, Measure, Responsibility
from desktop.core.numerals import numeral
from desktop.core.organisation import Organisation
from desktop.core.store import ids, marks
from desktop.core.store.workspace import Workspace, create, open_workspace

TODAY = dt.date(2026, 11, 21)
FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"
OFFICE = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省", city="某市")
MEASURES_OF_CHAPTER, ITEMS_OF_MEASURE = 12, 7
UNITS = ("标准化科", "质量发展科", "产品质量监督科", "认证认可科", "计量科", "办公室")


def _words(text: str) -> list[str]:
    return text.split()


_VERBS = _words(
    "核算 编制 梳理 征集 遴选 比对 汇总 起草 修订 公布 登记 抽查 组织 制定 清理 评估 推荐 申报 宣贯 统计 走访 培训 "
    "对接 验收 跟踪 报送 建立 更新"
)
_PLACES = _words("本地 本级 辖区 全市 各县区 重点产业链 试点单位 行业 园区 中小企业 社会团体 科研院所 服务窗口")
_FIELDS = _words(
    "先进制造 生态环境 养老服务 文化旅游 食品安全 智慧农业 碳达峰 数据要素 知识产权 市场监管 计量测试 认证认可 "
    "公共安全 乡村建设 城市更新 物流快递 新材料 生物医药 地理标志 政务服务 节水节能 职业教育 人工智能 家政服务"
)
_OBJECTS = _words(
    "国家标准 行业标准 地方标准 团体标准 企业标准 国际标准 标准体系 标准化试点 技术委员会 专家库 采标项目 "
    "检验检测平台 标准信息 科技成果 标准外文版 质量基础设施 强制性标准 实施方案 指标数据 典型案例"
)
_STATES = _words("需求 缺口 执行情况 制修订计划 实施效果 适用范围 应用示范 复审结论 宣传活动 监督检查 人员培训")
_RESULTS = _words(
    "形成清单 附佐证材料报送 公布结果 列出整改期限 提出立项建议 留存会议纪要 逐项给出结论 印发执行 按季更新 "
    "建立档案 明确责任科室 征求成员单位意见 注明未完成事项 反馈使用单位"
)


def framework(size: int, seed: int = 7) -> Framework:
    """Return a framework of so many items, the same for the same seed."""
    draw = random.Random(seed)
    bodies = [body.name for body in seeds.directory().bodies]
    measures: list[Measure] = []
    chapters: list[Chapter] = []
    left = size
    while left > 0:
        number = len(measures) + 1
        if len(measures) % MEASURES_OF_CHAPTER == 0:
            chapters.append(Chapter(len(chapters) + 1, f"加强{draw.choice(_FIELDS)}{draw.choice(_STATES)}"))
        key = f"bench-{size}/{len(chapters)}.{number}"
        items = tuple(_item(f"{key}.{i}", draw, bodies) for i in range(1, min(left, ITEMS_OF_MEASURE) + 1))
        left -= len(items)
        title = f"{draw.choice(_VERBS)}{draw.choice(_FIELDS)}{draw.choice(_OBJECTS)}"
        lead = (Responsibility("r1", lead=tuple(draw.sample(bodies, 2)), support=tuple(draw.sample(bodies, 3))),)
        label = f"（{numeral(number)}）" if number < 100 else f"（{number}）"
        chapter = chapters[-1].ordinal
        measures.append(Measure(key, chapter, number, label, title, responsibilities=lead, items=items))
    title, short = f"标准化工作测试方案（{size} 项）", f"测试方案 {size}"
    return Framework(
        SCHEMA, f"bench-{size}", title, tuple(measures), tuple(chapters), short_title=short, region="陕西省"
    )


def _item(key: str, draw: random.Random, bodies: list[str]) -> CheckItem:
    verb, place, field = draw.choice(_VERBS), draw.choice(_PLACES), draw.choice(_FIELDS)
    thing, state, result = draw.choice(_OBJECTS), draw.choice(_STATES), draw.choice(_RESULTS)
    text = f"{verb}{place}{field}领域的{thing}{state}，{result}"
    if draw.random() < 0.3:
        text += f"，{draw.choice(_RESULTS)}"
    concerns = Concerns(kinds=(Kind.GOVERNMENT,), bodies=tuple(draw.sample(bodies, 1)))
    return CheckItem(key, text, f"Item {key}: {draw.choice(('compile', 'publish', 'register'))} results", concerns)


def workspace(size: int, folder: Path) -> Path:
    """Return a copy, in a folder, of a workspace of so many items of which two fifths are marked.

    The workspace is made once for each state of the sources that shape it, and kept under ``build/bench``.
    """
    kept = FOLDER / f"{size}-{_state()}.duibiao"
    if not kept.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob(f"{size}-*.duibiao"):
            old.unlink()
        part = FOLDER / f"part-{size}.duibiao"
        part.unlink(missing_ok=True)
        with create(part, OFFICE, [framework(size)]) as made:
            _mark(made, size)
        part.rename(kept)
    return Path(shutil.copy(kept, folder / f"{size}.duibiao"))


def _mark(made: Workspace, size: int) -> None:
    draw = random.Random(size)
    chosen = sorted(draw.sample(every_item(made), size * 2 // 5))
    parts = [chosen[number::10] for number in range(10)]
    for number, part in enumerate(parts):
        status = list(Status)[number % len(Status)]
        due = TODAY + dt.timedelta(days=40 * number - 80)
        change = MarkChange(status=status, due=due, note=f"已完成{draw.choice(_OBJECTS)}的{draw.choice(_STATES)}工作。")
        marks.change(made, part, change, TODAY, unit_name=UNITS[number % len(UNITS)], owner_name="王芳")


def every_item(made: Workspace) -> list[int]:
    """Return the row ids of all items."""
    with made.reading() as db:
        return [row[0] for row in db.conn.execute("SELECT id FROM item WHERE id >= ? ORDER BY id", [ids.MEASURES])]


def _state() -> str:
    """Return a short hash of the sources on which a made workspace depends."""
    core = Path(seeds.__file__).parent
    return state([*sorted((core / "store").glob("*.py")), core / "organisation.py"])


def state(sources: Sequence[Path]) -> str:
    """Return a short hash of sources and of this module, in whose changes what was made and kept goes out of date."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in (Path(__file__), *sources))).hexdigest()[:12]


def opened(size: int, folder: Path) -> Workspace:
    """Return an open copy of such a workspace."""
    return open_workspace(workspace(size, folder))

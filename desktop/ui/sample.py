"""An assessment to try things in: a made-up bureau with its units, owners and marks. No Qt: it is made in a worker."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import msgspec

from desktop.core import labels, paths, seeds
from desktop.core.assessment import Applicability, MarkChange, Rhythm, Status
from desktop.core.organisation import Organisation
from desktop.core.store import evidence, items, marks, outline, own_items, profile
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.core.store.workspace import SUFFIX, Workspace, create

NAME = "示例评估"
DOCUMENT = "shaanxi-2022"
"""The document that is marked; the other built-in ones wait for it."""
UNITS = ("标准化科", "质量发展科", "产品质量监督科", "认证认可科", "计量科", "办公室")
PEOPLE = (
    ("王芳", "科长", "标准化科"),
    ("陈静", "", "标准化科"),
    ("李强", "科长", "质量发展科"),
    ("周凯", "科长", "产品质量监督科"),
    ("赵磊", "副科长", "认证认可科"),
    ("孙悦", "", "计量科"),
    ("刘洋", "主任", "办公室"),
)
OWN = ("8.26", "每半年回访地方标准使用单位，登记意见并答复")
REFERENCE = "https://oa.example/标准化科/工作安排.pdf"
FILE = ("国家标准和行业标准清单.csv", "标准号,标准名称,本市单位,方式\n示例-001,示例标准一,示例企业,牵头\n")
DECIDED_UNTIL = 4
"""Chapter up to which items that are no concern of the bureau have been decided."""


class Line(msgspec.Struct, frozen=True):
    """The mark of one item; ``due`` in days from today, a done item was done six days before."""

    item: str
    owner: str
    status: Status
    due: int | None = None
    progress: int = 0
    note: str = ""
    problem: str = ""
    next_step: str = ""
    rhythm: Rhythm | None = None
    reached: float | None = None
    support: tuple[str, ...] = ()


NEW, UNDER_WAY, DONE = Status.NOT_STARTED, Status.IN_PROGRESS, Status.DONE
ONGOING, STALLED = Status.ONGOING, Status.STALLED
MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY = Rhythm.MONTHLY, Rhythm.QUARTERLY, Rhythm.HALF_YEARLY, Rhythm.YEARLY

LINES = (
    Line("1.1.1", "王芳", DONE, -190, note="经局长办公会审定后印发，写明四个有地方特色的方向。", support=("办公室",)),
    Line("1.2.1", "王芳", UNDER_WAY, 40, 60, "牵头 18 项、参加 44 项，清单正在核对。", "两家企业的佐证未报齐。",
         "逐家催报，月底前定稿。", reached=62, support=("质量发展科",)),
    Line("1.2.2", "王芳", DONE, -80, note="本级发布 23 项，目录已按年度报送。"),
    Line("1.2.3", "陈静", STALLED, 7, 30, "口径已与省局确认。", "科技计划项目清单尚未取得。", "函商科技部门。"),
    Line("1.2.4", "陈静", UNDER_WAY, 14, 75, "已核 88 项，余下三家协会未回复。", reached=88),
    Line("1.2.5", "李强", UNDER_WAY, -12, 50, "名单核对过半。", "评估结果公布晚于计划。", "结果公布后三日内补齐。"),
    Line("1.2.6", "王芳", DONE, -45, note="国家级 2 个、省级 9 个，已列表报送。"),
    Line("1.2.7", "陈静", NEW, 40),
    Line("1.2.8", "赵磊", ONGOING, rhythm=QUARTERLY, note="名录现有 7 家机构。"),
    Line("1.2.9", "刘洋", UNDER_WAY, 60, 40, "已统计两期培训共 430 人。", reached=430),
    Line("2.1.4", "李强", DONE, -100, note="宣贯 3 场，采用单位 17 家。"),
    Line("2.2.1", "王芳", UNDER_WAY, 25, 60, "征集成果 31 项，专家筛选后余 12 项。", support=("质量发展科", "计量科")),
    Line("2.2.4", "陈静", ONGOING, rhythm=MONTHLY, note="服务事项已公布，本月咨询 6 件。"),
    Line("2.3.1", "王芳", DONE, -150, note="制度已联合印发，会商两次，纪要齐全。"),
    Line("3.4.5", "李强", UNDER_WAY, 9, 25, "收到申报 12 家。", next_step="召开专家评审会。"),
    Line("3.4.7", "王芳", DONE, -60, note="推荐 4 个项目。"),
    Line("3.5.7", "周凯", NEW, 30, support=("标准化科",)),
    Line("3.6.2", "李强", DONE, -33, note="参加企业 26 家，结果已汇总。"),
    Line("3.7.1", "陈静", UNDER_WAY, 5, 80, "体系表送各部门会签。", "两个部门未回复。", "电话催办。"),
    Line("3.7.5", "陈静", DONE, -21, note="汇总需求 45 条，供给清单已印发。"),
    Line("3.7.7", "王芳", NEW, 40),
    Line("3.8.1", "李强", STALLED, -9, 20, problem="调研经费未落实。", next_step="改为书面调查。"),
    Line("3.8.3", "李强", NEW),
    Line("4.9.4", "王芳", UNDER_WAY, 70, 30, "能源、交通两个领域的缺口已列出。", support=("计量科",)),
    Line("4.11.5", "孙悦", DONE, -55, note="比对 9 种产品，报送修订建议 2 条。"),
    Line("4.12.2", "周凯", DONE, -40, note="活动两场，记录已归档。"),
    Line("4.12.4", "周凯", ONGOING, rhythm=HALF_YEARLY),
    Line("5.13.5", "王芳", UNDER_WAY, -20, 50, "苹果、食用菌两项完成初稿。", "缺少产业数据。", "请农业农村部门提供。"),
    Line("5.13.9", "陈静", NEW, 55),
    Line("5.13.11", "王芳", DONE, -70, note="任务书已提交。"),
    Line("5.13.12", "陈静", UNDER_WAY, 33, 65, "服务标准清单列出 28 项。"),
    Line("5.15.1", "王芳", UNDER_WAY, 100, 45, "方案征求意见中。", support=("办公室", "质量发展科")),
    Line("6.16.1", "陈静", DONE, -28, note="七个方面清查完毕，缺口 11 项。"),
    Line("6.16.4", "王芳", NEW, 20),
    Line("6.17.8", "周凯", DONE, -36, note="发放 320 份，签收记录齐全。"),
    Line("6.18.6", "李强", UNDER_WAY, 38, 70, "4 个产品中 3 个已配套标准。"),
    Line("6.18.11", "周凯", DONE, -18, note="汇编发放 56 家单位。"),
    Line("6.19.2", "刘洋", DONE, -120, note="规范印发至各县局。"),
    Line("6.20.4", "周凯", UNDER_WAY, 3, 60, "食品环节收集完毕，药品环节进行中。"),
    Line("7.21.1", "赵磊", ONGOING, rhythm=YEARLY),
    Line("7.21.2", "陈静", DONE, -90, note="名单 34 家。"),
    Line("7.21.4", "陈静", UNDER_WAY, 39, 25, "入库 3 个项目。"),
    Line("7.21.6", "赵磊", NEW),
    Line("7.22.1", "赵磊", ONGOING, rhythm=MONTHLY, note="已发布简报 10 期。"),
    Line("7.23.3", "赵磊", STALLED, 16, 40, problem="境外法规资料缺少译文。", next_step="与省标准院商洽。"),
    Line("8.24.1", "李强", UNDER_WAY, 48, 35, "与两家银行商谈。"),
    Line("8.24.3", "陈静", DONE, -25, note="核查 412 家，已通知 37 家补齐。"),
    Line("8.24.5", "王芳", UNDER_WAY, 11, 90, "送审稿完成，待法制审核。"),
    Line("8.24.6", "王芳", NEW, 90),
    Line("8.25.1", "王芳", DONE, -66, note="推荐 2 家团体。"),
    Line("8.25.2", "陈静", UNDER_WAY, 21, 55, "示范 5 项，采用单位 19 家。"),
    Line("8.25.3", "李强", DONE, -31, note="参评产品 41 个、服务 6 项。"),
    Line("8.25.8", "李强", UNDER_WAY, -3, 40, "初选 8 家。", "两家企业退出。", "补充遴选。"),
    Line("8.26.1", "王芳", DONE, -110, note="合并 6 项、精简 4 项。"),
    Line("8.26.2", "陈静", DONE, -75, note="复审 58 项：有效 49、修订 5、废止 4。"),
    Line("8.26.3", "陈静", ONGOING, rhythm=QUARTERLY, note="58 项均已建档。"),
    Line("8.26.4", "周凯", ONGOING, rhythm=MONTHLY, note="本年反馈 14 条，已答复 13 条。"),
    Line("8.26.5", "王芳", NEW, 44),
    Line("8.27.1", "周凯", DONE, -50, note="清单 126 项，已公布。"),
    Line("8.27.2", "周凯", UNDER_WAY, 27, 60, "计划内检查完成六成。", support=("标准化科",)),
    Line("8.27.4", "陈静", DONE, -15, note="抽查企业标准 60 项、团体标准 12 项。"),
    Line("8.27.5", "刘洋", ONGOING, rhythm=MONTHLY),
    Line("9.28.1", "陈静", DONE, -85, note="名录收入机构 22 家。"),
    Line("9.28.2", "王芳", UNDER_WAY, 35, 50, "已走访 3 家。"),
    Line("9.28.9", "赵磊", STALLED, None, 30, problem="平台与省级系统未对接。"),
    Line("9.29.1", "赵磊", NEW, 80),
    Line("9.29.2", "赵磊", UNDER_WAY, -35, 25, "走访 2 家。", "人手不足。", "分片包干。"),
    Line("9.30.4", "刘洋", DONE, -48, note="结业 186 人。"),
    Line("9.30.5", "陈静", UNDER_WAY, 13, 85, "专家 64 名，公示中。"),
    Line("9.30.7", "刘洋", DONE, -42, note="轮训两期，考核全部合格。"),
    Line("9.31.1", "王芳", DONE, -38, note="主题活动 3 场，参加 500 余人。"),
    Line("9.31.2", "陈静", UNDER_WAY, 64, 20),
    Line("9.31.4", "刘洋", DONE, -200, note="计划已印发，刊播作品 27 件。"),
    Line("10.32.3", "刘洋", DONE, -240, note="领导机构成立，成员单位 29 家。"),
    Line("10.33.1", "王芳", UNDER_WAY, 18, 75, "受助项目 14 个，资金已下达三批。"),
    Line("10.33.2", "刘洋", DONE, -210, note="已列入年度预算并批复。"),
    Line("10.36.2", "王芳", ONGOING, rhythm=QUARTERLY, note="三季度进展已报送。"),
)  # fmt: skip

NO_CONCERN = (
    ("5.15.2", "本市未加入城市群共用标准协议"),
    ("7.22.5", "本市没有境外农业合作项目"),
    ("7.23.2", "三个信息平台均不由本市管理"),
)


def make(today: dt.date, folder: Path | None = None) -> Path:
    """Make a sample assessment under a free name and return its path.

    Args:
        today: local date, from which all dates are reckoned.
        folder: where; None takes ``samples`` in the user's data folder.

    Raises:
        WorkspaceError: the folder cannot be written, or the disk is full.
    """
    folder = folder or paths.data() / "samples"
    folder.mkdir(parents=True, exist_ok=True)
    organisation = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省", city="某市")
    names = [DOCUMENT, *(name for name in seeds.framework_ids() if name != DOCUMENT)]
    documents = [seeds.framework(name) for name in names]
    with create(_free(folder), organisation, documents) as workspace:
        _people(workspace)
        _no_concern(workspace, today)
        for line in LINES:
            _mark(workspace, line, today)
        _own(workspace, today)
        _evidence(workspace, today)
        return workspace.path


def _free(folder: Path) -> Path:
    """Return a path that no file has."""
    path, number = folder / f"{NAME}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{NAME} {number}{SUFFIX}"
    return path


def _people(workspace: Workspace) -> None:
    db = workspace.db
    units = [Unit(0, name) for name in UNITS]
    workspace.write("units", {}, lambda record: profile.set_units(db, record, units))
    numbers = {unit.name: unit.id for unit in profile.units(db)}
    people = [Person(0, name, post, unit=numbers[unit]) for name, post, unit in PEOPLE]
    workspace.write("people", {}, lambda record: profile.set_people(db, record, people))


def _item(workspace: Workspace, number: str) -> int:
    found = items.resolve(workspace.db, workspace.assessment, f"{DOCUMENT}/{number}")
    assert found is not None, number
    return found


ADOPTED = 70
"""Items decided by suggestion at most: an office that is under way has most of its documents still before it."""


def _no_concern(workspace: Workspace, today: dt.date) -> None:
    """Decide what is no concern of the bureau: by the suggestions in the first chapters, by hand elsewhere."""
    db, assessment = workspace.db, workspace.assessment
    last = _item(workspace, f"{DECIDED_UNTIL + 1}.13.1")
    suggested = items.item_ids(db, assessment, Filter(suggested=True), today, until=last - 1)
    wanted = [
        row.id
        for row in items.rows(db, assessment, suggested, today)
        if row.suggestion is not None and row.suggestion.applicability is Applicability.NOT_APPLICABLE
    ]
    marks.adopt(workspace, wanted[:ADOPTED], lambda suggestion: labels.suggestion_text(suggestion, "zh"))
    for number, reason in NO_CONCERN:
        change = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason=reason)
        marks.change(workspace, [_item(workspace, number)], change, today)


def _mark(workspace: Workspace, line: Line, today: dt.date) -> None:
    due = None if line.due is None else today + dt.timedelta(days=line.due)
    names = ("progress", "note", "problem", "next_step", "rhythm", "reached")
    fields = {name: value for name in names if (value := getattr(line, name)) not in (0, "", None)}
    change = MarkChange(status=line.status, **fields)
    if due is not None:
        change = msgspec.structs.replace(change, due=due)
    day = due - dt.timedelta(days=6) if line.status is DONE and due else today
    unit = next(unit for name, _, unit in PEOPLE if name == line.owner)
    item = _item(workspace, line.item)
    support = line.support or None
    marks.change(workspace, [item], change, day, unit_name=unit, owner_name=line.owner, support_names=support)


def _own(workspace: Workspace, today: dt.date) -> None:
    measure, text = OWN
    node = outline.node(workspace.db, workspace.assessment, f"{DOCUMENT}/{measure}")
    assert node is not None
    own_items.add(workspace, node, text)
    line = Line(f"{measure}+1", "陈静", UNDER_WAY, 26, 50, "上半年已回访 21 家。", rhythm=HALF_YEARLY)
    _mark(workspace, line, today)


def _evidence(workspace: Workspace, today: dt.date) -> None:
    name, text = FILE
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / name
        path.write_text(text, encoding="utf-8-sig")
        evidence.attach(workspace, [_item(workspace, "1.2.1")], [str(path)], today)
    both = [_item(workspace, number) for number in ("1.1.1", "1.2.1", "2.3.1", "8.24.3")]
    evidence.attach(workspace, both, [REFERENCE], today)

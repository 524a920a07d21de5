"""Documents whose headings have no ordinals, but a level that their format tells."""

from __future__ import annotations

import pytest

from desktop.core.framework import Framework
from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse
from tests.core.parsing.reading.word_files import p, word_file
from tests.core.parsing.structure.documents import framework, outline, parsed, saved

_TITLE = "云岭市粮食仓储三年行动方案"
_CHAPTERS = {
    "工作目标": [],
    "建好粮库": ["扩建储备粮库", "改造收购站点"],
    "培养队伍": ["培训保管人员", "选聘检验人员"],
}


def _blocks() -> list[tuple[int, str]]:
    """Return the headings with their level, and the paragraphs, 0."""
    made = [(1, _TITLE), (0, "为建好粮库，制定本方案。")]
    for chapter, measures in _CHAPTERS.items():
        made.append((2, chapter))
        made += [] if measures else [(0, "到2028年，粮食库容达到90万吨。")]
        for measure in measures:
            made += [(3, measure), (0, f"推进{measure}，新建粮库12座。"), (0, "1. 编制方案。"), (0, "2. 组织验收。")]
            made += [(0, "牵头单位：市粮食局"), (0, "配合单位：市财政局")]
    return made


def _markdown() -> bytes:
    return "\n\n".join(f"{'#' * level} {text}" if level else text for level, text in _blocks()).encode()


def _page() -> bytes:
    body = "".join(f"<h{level}>{text}</h{level}>" if level else f"<p>{text}</p>" for level, text in _blocks())
    return f"<html><body>{body}</body></html>".encode()


def _word() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="h{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
        for level in (1, 2, 3)
    )
    body = "".join(p(text, f'<w:pStyle w:val="h{level}"/>' if level else "") for level, text in _blocks())
    return word_file(body, styles=styles)


@pytest.mark.parametrize(("name", "data"), [("方案.md", _markdown()), ("方案.html", _page()), ("方案.docx", _word())])
def test_levels_tell_chapters_and_measures(name: str, data: bytes) -> None:
    found: Framework = saved(name, data)
    assert found.title == _TITLE
    assert [one.title for one in found.chapters] == list(_CHAPTERS)
    assert [(chapter, title) for chapter, _, _, title in outline(found)] == [
        (2, "扩建储备粮库"),
        (2, "改造收购站点"),
        (3, "培训保管人员"),
        (3, "选聘检验人员"),
    ]
    assert all(one.responsibilities[0].lead == ("市粮食局",) for one in found.measures)
    assert [(one.object, one.due) for one in found.targets] == [("粮食库容", "2028")]


def test_ordinals_tell_more_than_levels() -> None:
    text = (
        f"# {_TITLE}\n\n## 建好粮库\n\n1. 扩建粮库。新建粮库12座。\n\n2. 改造站点。改造粮站8座。\n\n"
        "## 培养队伍\n\n3. 培训人员。培训保管员。\n"
    )
    assert [(one.chapter, one.label) for one in framework(text, "方案.md").measures] == [
        (1, "1."),
        (1, "2."),
        (2, "3."),
    ]


def test_headings_of_one_level_are_measures_where_nothing_is_counted() -> None:
    text = f"# {_TITLE}\n\n" + "\n\n".join(
        f"## {name}\n\n{name}，新建粮库12座。" for name in ("扩建粮库", "改造粮站", "培训人员")
    )
    assert outline(framework(text, "方案.md")) == [
        (None, None, "", "扩建粮库"),
        (None, None, "", "改造粮站"),
        (None, None, "", "培训人员"),
    ]


@pytest.mark.parametrize("field", ["文号", "docno", "number", "document_number"])
def test_the_settings_above_a_text_tell_its_number(field: str) -> None:
    front = f"---\ntitle: {_TITLE}\n{field}: 云政办〔2026〕9号\n---\n\n"
    text = f"{front}# {_TITLE}\n\n一、建库。新建粮库12座。\n\n二、培训。培训保管员。\n"
    assert framework(text, "方案.md").number == "云政办〔2026〕9号"


def test_a_chapter_without_lower_headings_keeps_its_bodies() -> None:
    found = framework(
        "# 云岭市粮库改造方案\n\n## 一、总体要求\n\n到2027年改造粮库30座。\n\n## 二、重点任务\n\n"
        "### 改造库房\n\n改造粮库20座。\n\n"
        "### 培训人员\n\n培训2000人。\n\n## 三、保障措施\n\n各单位要成立专班。（责任单位：市粮食局）\n",
        "方案.md",
    )
    assert [group.support for one in found.measures for group in one.responsibilities] == [("市粮食局",)]


_RUNNING = ["建好储备粮库", "管好储备粮库"]
_POINTS = [f"{number}.{heading}。修缮仓房{number}6座。（市粮食局负责）" for number, heading in enumerate("甲乙丙丁", 1)]


def _on_page(above: str) -> bytes:
    heads = [f"<h2>{_RUNNING[at // 2]}</h2>" if at % 2 == 0 else "" for at in range(4)]
    body = "".join(f"{head}<p>{point}</p>" for head, point in zip(heads, _POINTS, strict=True))
    return f"<html><body>{above}<h1>{_TITLE}</h1>{body}</body></html>".encode()


def _below_a_plain_title() -> bytes:
    style = '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/></w:style>'
    body = p("云岭市粮食安全保障体系行动计划", '<w:jc w:val="center"/>')
    for at, point in enumerate(_POINTS):
        body += p("健全储备体系", '<w:pStyle w:val="h1"/>') if at == 0 else ""
        body += p("完善管护制度", '<w:pStyle w:val="h1"/>') if at == 2 else ""
        body += p(point)
    return word_file(body, styles=style)


@pytest.mark.parametrize("above", ["", "<p>首页 &gt; 信息公开 &gt; 规划计划</p>"])
def test_the_first_of_several_headings_below_a_title_is_no_furniture(above: str) -> None:
    made = parse([reading.read("方案.html", _on_page(above))])
    assert made.framework.title == _TITLE
    assert [one.title for one in made.framework.chapters] == _RUNNING
    assert [(one.chapter, one.ordinal) for one in made.framework.measures] == [(1, 1), (1, 2), (2, 3), (2, 4)]
    assert made.notices == ()


def test_a_heading_of_another_level_does_not_go_on_with_a_title() -> None:
    found = saved("方案.docx", _below_a_plain_title())
    assert found.title == "云岭市粮食安全保障体系行动计划"
    assert [one.title for one in found.chapters] == ["健全储备体系", "完善管护制度"]
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(1, 1), (1, 2), (2, 3), (2, 4)]


def test_a_line_that_is_a_chapter_is_no_furniture() -> None:
    made = parsed("云岭市仓储意见\nⅠ.总则\nA.建库。新建粮库3座。（市粮食局负责）\nⅡ.保障\nB.培训。培训保管员。\n")
    assert [one.title for one in made.framework.chapters] == ["总则", "保障"]
    assert "furniture" not in {notice.kind for notice in made.notices}


def test_higher_headings_behind_the_last_measure_divide_nothing() -> None:
    text = (
        f"# {_TITLE}\n\n## 一、建库\n\n1. 新建粮库12座。（市粮食局）\n\n## 二、管库\n\n2. 培训保管员。（市人社局）\n\n"
    )
    found = framework(f"{text}# 项目表\n\n# 分工表\n", "方案.md")
    assert [one.title for one in found.chapters] == ["建库", "管库"]
    assert [(one.chapter, one.ordinal) for one in found.measures] == [(1, 1), (2, 2)]

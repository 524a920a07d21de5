"""Documents whose measures are told by bold type alone."""

from __future__ import annotations

import pytest

from tests.core.parsing.reading.word_files import p, r, word_file
from tests.core.parsing.structure.documents import framework, outline, saved

_TITLE = "云岭市粮食仓储三年行动方案"
_BLOCKS = (
    ("chapter", "一、建好粮库"),
    ("bold", "扩建储备粮库"),
    ("", "新建粮库12座，完善配套道路。（市粮食局负责）"),
    ("bold", "改造收购站点"),
    ("", "更新烘干设备，每年检修一次。"),
    ("", "开展清仓查库。（市粮食局负责）"),
    ("chapter", "二、培养队伍"),
    ("bold", "培训保管人员"),
    ("", "举办培训班。（市人社局负责）"),
    ("bold", "选聘检验人员"),
    ("", "①公布岗位。"),
    ("", "②组织考试。（市人社局负责）"),
)
_MEASURES = [(1, "扩建储备粮库"), (1, "改造收购站点"), (2, "培训保管人员"), (2, "选聘检验人员")]
_MARKS = {"chapter": "## {}", "bold": "**{}**", "": "{}"}


def _markdown(blocks: tuple[tuple[str, str], ...] = _BLOCKS) -> str:
    return "\n\n".join(
        (f"# {_TITLE}", "为建好粮库，制定本方案。", *(_MARKS[kind].format(said) for kind, said in blocks))
    )


def _page() -> bytes:
    tags = {"chapter": "<p>{}</p>", "bold": "<p><strong>{}</strong></p>", "": "<p>{}</p>"}
    body = "".join(tags[kind].format(said) for kind, said in _BLOCKS)
    return f"<html><body><h1>{_TITLE}</h1><p>为建好粮库，制定本方案。</p>{body}</body></html>".encode()


def _broken_page(start: str, end: str) -> bytes:
    """Return the page as one paragraph, whose lines a tag breaks inside and outside of the bold type."""
    tags = {"chapter": "<b>{}</b><br>", "bold": f"<b>{{}}{end}<br>{start}", "": "{}<br/>\n"}
    body = "".join(tags[kind].format(said) for kind, said in _BLOCKS)
    return f"<div><b>{_TITLE}</b><br>　　为建好粮库，制定本方案。<br>{body}</div>".encode()


def _broken_word() -> bytes:
    tags = {"": "<w:r><w:t>{}</w:t><w:br/></w:r>"}
    tags["bold"] = tags["chapter"] = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t><w:br/></w:r>"
    body = "".join(tags[kind].format(said) for kind, said in _BLOCKS)
    return word_file(p(_TITLE) + p("为建好粮库，制定本方案。") + f"<w:p>{body}</w:p>")


def _word() -> bytes:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"
    body = "".join(bold.format(said) if kind == "bold" else p(said) for kind, said in _BLOCKS)
    return word_file(p(_TITLE) + p("为建好粮库，制定本方案。") + body)


def _found(name: str, data: bytes) -> tuple[list[str], list[tuple[int | None, str | None]]]:
    found = saved(name, data)
    return [one.title for one in found.chapters], [(one.chapter, one.title) for one in found.measures]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("方案.md", _markdown().encode()),
        ("方案.html", _page()),
        ("方案.html", _broken_page("", "</b>")),
        ("方案.html", _broken_page("</b>", "")),
        ("方案.docx", _word()),
        ("方案.docx", _broken_word()),
    ],
)
def test_bold_paragraphs_head_the_measures_below_numbered_chapters(name: str, data: bytes) -> None:
    assert _found(name, data) == (["建好粮库", "培养队伍"], _MEASURES)


@pytest.mark.parametrize("heading", ["改造粮站", "建设检验中心", "做强粮食集团", "★创建仓储先导区", "绿色仓储示范区"])
def test_a_bold_heading_may_end_as_the_name_of_a_body_does(heading: str) -> None:
    blocks = tuple((kind, heading if said == "改造收购站点" else said) for kind, said in _BLOCKS)
    said = heading.lstrip("★")
    expected = [(chapter, said if title == "改造收购站点" else title) for chapter, title in _MEASURES]
    assert _found("方案.md", _markdown(blocks).encode()) == (["建好粮库", "培养队伍"], expected)


def test_bold_headings_may_all_end_with_a_full_stop() -> None:
    blocks = tuple((kind, f"{said}。" if kind == "bold" else said) for kind, said in _BLOCKS)
    assert _found("方案.md", _markdown(blocks).encode()) == (["建好粮库", "培养队伍"], _MEASURES)


def test_a_bold_sentence_among_headings_without_one_is_none() -> None:
    blocks = (*_BLOCKS[:3], ("bold", "各县要加快建设。"), *_BLOCKS[3:])
    assert _found("方案.md", _markdown(blocks).encode()) == (["建好粮库", "培养队伍"], _MEASURES)


@pytest.mark.parametrize("group", ["（市粮食局负责）", "【市粮食局牵头，市财政局配合】"])
@pytest.mark.parametrize(
    "headings", [("扩建储备粮库",), ("扩建储备粮库", "改造收购站点", "培训保管人员", "选聘检验人员")]
)
def test_a_bold_heading_may_have_its_bodies_on_its_line(headings: tuple[str, ...], group: str) -> None:
    bare = ((kind, said.lstrip("①②").split("（")[0]) for kind, said in _BLOCKS)
    blocks = tuple((kind, said + group if said in headings else said) for kind, said in bare)
    found = framework(_markdown(blocks), "方案.md")
    assert [(one.chapter, one.title) for one in found.measures] == _MEASURES
    leading = [bool(one.responsibilities) for one in found.measures]
    assert leading == [one.title in headings for one in found.measures]
    assert found.measures[0].responsibilities[0].lead == ("市粮食局",)


def test_below_chapters_that_only_a_level_tells_too() -> None:
    bare = tuple((kind, said.lstrip("一二、") if kind == "chapter" else said) for kind, said in _BLOCKS)
    assert _found("方案.md", _markdown(bare).encode()) == (["建好粮库", "培养队伍"], _MEASURES)


def test_bold_labels_that_come_below_each_heading_are_parts_of_a_measure() -> None:
    parts = (
        ("bold", "支持对象"),
        ("", "全市粮食企业。"),
        ("bold", "支持标准"),
        ("", "每户补助10万元。（市粮食局负责）"),
    )
    blocks = (("chapter", "一、支持扩建仓库"), *parts, ("chapter", "二、支持改造站点"), *parts)
    found = framework(_markdown(blocks), "方案.md")
    assert [title for _, _, _, title in outline(found)] == ["支持扩建仓库", "支持改造站点"]


def test_bold_parts_of_a_unit_with_one_group_for_all_are_no_measures() -> None:
    blocks: list[tuple[str, str]] = []
    for at, (heading, one, two) in enumerate((("扩建仓库", "选址", "施工"), ("培训队伍", "报名", "考试")), 1):
        blocks += [("chapter", f"{'一二'[at - 1]}、{heading}"), ("bold", f"{one}的要求"), ("", f"按规定{one}。")]
        blocks += [
            ("bold", f"{two}的要求"),
            ("", f"按规定{two}。"),
            ("bold", f"{heading}验收"),
            ("", "组织验收。（市粮食局负责）"),
        ]
    found = framework(_markdown(tuple(blocks)), "方案.md")
    assert [title for _, _, _, title in outline(found)] == ["扩建仓库", "培训队伍"]


def test_points_below_bold_headings_are_parts_of_a_measure_unless_they_name_their_bodies() -> None:
    points = tuple((kind, said.replace("①", "1.").replace("②", "2.")) for kind, said in _BLOCKS)
    assert _found("方案.md", _markdown(points).encode()) == (["建好粮库", "培养队伍"], _MEASURES)
    named = tuple((kind, said.replace("岗位。", "岗位。（市编办负责）")) for kind, said in points)
    assert _found("方案.md", _markdown(named).encode())[1] != _MEASURES


def test_points_that_go_on_counting_below_bold_headings_are_the_measures() -> None:
    points = [(kind, said) for kind, said in _BLOCKS if kind]
    text = _markdown(
        tuple(
            one
            for at, block in enumerate(points)
            for one in (block, ("", f"{at + 1}. 建库{at}。新建。"))[: 1 + (block[0] == "bold")]
        )
    )
    assert len(framework(text, "方案.md").measures) == 4
    assert all("建库" in (one.title or "") for one in framework(text, "方案.md").measures)


def test_numbers_tell_more_than_bold_type() -> None:
    numbered = tuple(
        (kind, f"（{'一二三四'[at // 3]}）{said}" if kind == "bold" else said)
        for at, (kind, said) in enumerate(_BLOCKS)
    )
    labels = [label for _, _, label, _ in outline(framework(_markdown(numbered), "方案.md"))]
    assert len(labels) == 4
    assert None not in labels


def test_points_of_a_chapter_without_bold_headings_are_the_measures() -> None:
    points = (("", "1.新建粮库。新建粮库5座。"), ("", "2.改造粮站。改造粮站6座。"))
    bold = [one for one in _BLOCKS if one[0] != "chapter"]
    blocks = (("chapter", "一、主要任务"), *points, ("chapter", "二、工作要求"), *bold)
    found = framework(_markdown(blocks), "方案.md")
    assert [one.title for one in found.measures][:2] == ["新建粮库", "改造粮站"]


def test_a_counted_heading_in_bold_type_may_run_on_in_the_next_paragraph() -> None:
    """A program made each line of 30 signs a paragraph: the second one begins in bold type and goes on without."""
    title = "加强粮食仓储基础设施建设，健全完善粮食储备和应急保障体系"
    text = "新建粮库3座，改造粮库5座，完善各项仓储设施，提高仓储能力，保障市场供应，健全收储网络，强化监督管理。"

    def paragraphs(length: int) -> bytes:
        body = p(_TITLE)
        for at in "一二三四五六":
            heading = f"（{at}）{title}。"
            for start in range(0, len(heading + text), length):
                piece = (heading + text)[start : start + length]
                bold = piece[: max(0, len(heading) - start)]
                body += p("".join(r(*run) for run in ((bold, "<w:b/>"), (piece[len(bold) :], "")) if run[0]))
        return word_file(body)

    broken, whole = (saved("方案.docx", paragraphs(length)).measures for length in (30, 300))
    assert [(one.title, one.text) for one in broken] == [(one.title, one.text) for one in whole]

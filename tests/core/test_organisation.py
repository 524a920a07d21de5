"""What the profile suggests, and why."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.core import seeds
from desktop.core.assessment import Applicability
from desktop.core.framework import Concerns, Kind, Level
from desktop.core.organisation import Body, Directory, Organisation, Suggestion, suggest, suggest_untagged

DIRECTORY = Directory(
    (
        Body("市场监管总局", "SAMR", aliases=("国家市场监督管理总局", "市场监管总局(国家标准委)")),
        Body("国家质检总局", "AQSIQ", successor="市场监管总局"),
        Body("教育部", "MOE"),
        Body("甲", "A", successor="乙"),
        Body("乙", "B", successor="甲"),
        Body("丙", "C", successor="没有的"),
    )
)
SECTORS = {"C": ("制造业", "Manufacturing"), "C36": ("汽车制造业", "Motor vehicles"), "Q": ("卫生", "Health")}
BUREAU = Organisation("某市市场监督管理局", Kind.GOVERNMENT, Level.CITY, ("市场监管总局",), "陕西省")
COMPANY = Organisation("某公司", Kind.ENTERPRISE, Level.CITY, region="陕西省", sectors=("C36",))


def said(concerns: Concerns, organisation: Organisation = BUREAU, region: str | None = None) -> tuple[str, str]:
    found = suggest(concerns, region, organisation, DIRECTORY, SECTORS)
    return found.applicability.value, found.reason.removeprefix("suggest.")


@pytest.mark.parametrize(
    ("concerns", "organisation", "region", "expected"),
    [
        (Concerns(), BUREAU, None, ("applicable", "everyone")),
        (Concerns(), BUREAU, "陕西省", ("applicable", "everyone")),
        (Concerns(), BUREAU, "江苏省", ("not_applicable", "other-region")),
        (Concerns(), replace(BUREAU, region=""), "江苏省", ("applicable", "everyone")),
        (Concerns(kinds=(Kind.SCHOOL,)), BUREAU, None, ("not_applicable", "other-kind")),
        (Concerns(kinds=(Kind.GOVERNMENT,)), BUREAU, None, ("applicable", "our-kind")),
        (Concerns(levels=(Level.NATIONAL,)), BUREAU, None, ("not_applicable", "other-level")),
        (Concerns(levels=(Level.CITY,)), BUREAU, None, ("applicable", "our-kind")),
        (Concerns(levels=(Level.PROVINCE,)), COMPANY, None, ("applicable", "our-kind")),
        (Concerns(levels=(Level.NATIONAL,)), COMPANY, None, ("not_applicable", "other-level")),
        (Concerns(bodies=("市场监管总局",)), BUREAU, None, ("applicable", "our-body")),
        (Concerns(bodies=("国家质检总局", "教育部")), BUREAU, None, ("applicable", "our-body")),
        (Concerns(bodies=("教育部",)), BUREAU, None, ("not_applicable", "other-body")),
        (Concerns(bodies=("教育部",)), replace(BUREAU, line=()), None, ("undecided", "line-unknown")),
        (Concerns(bodies=("教育部",)), COMPANY, None, ("applicable", "everyone")),
        (Concerns(bodies=("市场监管总局",), condition="有港口"), BUREAU, None, ("undecided", "condition")),
        (Concerns(condition="有港口"), BUREAU, None, ("undecided", "condition")),
        (Concerns(sectors=("C",)), COMPANY, None, ("applicable", "our-sector")),
        (Concerns(sectors=("C36",)), replace(COMPANY, sectors=("C",)), None, ("applicable", "our-sector")),
        (Concerns(sectors=("Q",)), COMPANY, None, ("not_applicable", "other-sector")),
        (Concerns(sectors=("Q",)), replace(COMPANY, sectors=()), None, ("undecided", "sector-unknown")),
        (Concerns(sectors=("Q",)), BUREAU, None, ("applicable", "everyone")),
        (Concerns(sectors=("C",), condition="有港口"), COMPANY, None, ("undecided", "condition")),
    ],
)
def test_rules(concerns: Concerns, organisation: Organisation, region: str | None, expected: tuple[str, str]) -> None:
    assert said(concerns, organisation, region) == expected


def test_the_reason_names_only_our_bodies_in_both_languages() -> None:
    found = suggest(Concerns(bodies=("教育部", "国家质检总局")), None, BUREAU, DIRECTORY, SECTORS)
    assert found == Suggestion(
        Applicability.APPLICABLE, "suggest.our-body", {"bodies": "国家质检总局", "bodies_en": "SAMR"}
    )


def test_a_body_is_found_by_alias_and_through_its_successor() -> None:
    assert DIRECTORY.name("国家市场监督管理总局") == "市场监管总局"
    assert DIRECTORY.name("国家质检总局") == "市场监管总局"
    assert DIRECTORY.name("没有的") == "没有的"
    assert DIRECTORY.name_en("没有的") == "没有的"
    assert DIRECTORY.find("丙") is None


def test_successors_in_a_circle_end() -> None:
    assert DIRECTORY.find("甲") is not None


def test_a_government_body_without_a_line_is_asked() -> None:
    """What falls to a named body is nobody's by default: "adopt all" would make it ours."""
    office = Organisation("我局")
    found = suggest(Concerns(bodies=("民政部",)), None, office, Directory(), {})
    assert (found.applicability, found.reason) == (Applicability.UNDECIDED, "suggest.line-unknown")


@pytest.mark.parametrize(
    ("bodies", "applicability", "reason"),
    [
        (("市市场监督管理局", "市财政局"), Applicability.APPLICABLE, "suggest.named"),
        (("清源市市场监管局",), Applicability.APPLICABLE, "suggest.named"),
        (("省市场监管局",), Applicability.APPLICABLE, "suggest.named"),
        (("国家发展改革委", "市场监管总局（国家标准委）"), Applicability.APPLICABLE, "suggest.named"),
        (("市教育局",), Applicability.UNDECIDED, "suggest.others-named"),
        ((), Applicability.UNDECIDED, "suggest.nobody-named"),
    ],
)
def test_an_imported_item_goes_by_the_bodies_that_its_document_names(
    bodies: tuple[str, ...], applicability: Applicability, reason: str
) -> None:
    bureau = Organisation("某市市场监督管理局", line=("市场监管总局",))
    found = suggest_untagged(bodies, bureau, seeds.directory())
    assert (found.applicability, found.reason) == (applicability, reason)
    firm = Organisation("某厂", kind=Kind.ENTERPRISE)
    assert suggest_untagged(bodies, firm, seeds.directory()).applicability is Applicability.UNDECIDED

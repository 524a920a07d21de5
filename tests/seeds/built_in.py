"""What the tests of the built-in frameworks share: the frameworks, their sources and truths, typical organisations."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from desktop.core import seeds
from desktop.core.assessment import Applicability
from desktop.core.framework import CheckItem, Framework, Kind, Level
from desktop.core.organisation import Organisation, Suggestion, suggest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SOURCES = {
    "outline-2021": "truth/outline.clean.txt",
    "pilot-2023": "sources/003_31a8f7348d6a0ef2.txt",
    "plan-2024": "truth/action_plan.repaired.txt",
    "shaanxi-2022": "sources/004_2fa0ba971d7ddc1b.txt",
}
TRUTHS = {
    "outline-2021": "outline.json",
    "pilot-2023": "pilot_project.json",
    "plan-2024": "action_plan.json",
    "shaanxi-2022": "shaanxi.json",
}
# known from their official interpretation only: no text to hash, chapters and title are the document's, not its
INTERPRETED = {"pilot-2023"}

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared (sources and truth), which is not here")
FRAMEWORKS = {one: seeds.framework(one) for one in sorted(SOURCES)}
every_framework = pytest.mark.parametrize("framework", list(FRAMEWORKS.values()), ids=list(FRAMEWORKS))
every_profile = pytest.mark.parametrize(
    "name", ["bureau", "county", "education", "hospital", "car", "association", "university", "tc"]
)

PROFILES = {
    "bureau": Organisation("市市场监管局", Kind.GOVERNMENT, Level.CITY, ("市场监管总局",), "陕西省"),
    "county": Organisation("县市场监管局", Kind.GOVERNMENT, Level.COUNTY, ("市场监管总局",), "陕西省"),
    "education": Organisation("县教育局", Kind.GOVERNMENT, Level.COUNTY, ("教育部",), "陕西省"),
    "hospital": Organisation("县医院", Kind.INSTITUTION, Level.COUNTY, (), "陕西省", "", ("Q84",)),
    "car": Organisation("汽车厂", Kind.ENTERPRISE, Level.CITY, (), "陕西省", "", ("C36",)),
    "association": Organisation("省行业协会", Kind.ASSOCIATION, Level.PROVINCE, (), "陕西省"),
    "university": Organisation("大学", Kind.SCHOOL, Level.PROVINCE, (), "陕西省", "", ("P83",)),
    "tc": Organisation("省标准化技术委员会", Kind.TECHNICAL_COMMITTEE, Level.PROVINCE, (), "陕西省"),
}


def plain(text: str) -> str:
    """Fold width, quotes, dashes, white space and closing punctuation."""
    text = re.sub(r"[─—–―-]+", "-", unicodedata.normalize("NFKC", text))
    return re.sub(r"[\s《》“”\"'‘’]", "", text).strip("。.;；:：,，、")


def truth(framework: Framework) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((SHARED / "truth" / TRUTHS[framework.id]).read_bytes())
    return read


def every_measure(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the measures of a truth; safeguards are measures that it lists apart."""
    return [*facts["measures"], *facts.get("safeguards", [])]


def source(framework: Framework) -> str:
    return (SHARED / SOURCES[framework.id]).read_text(encoding="utf-8")


def suggestion(item: CheckItem, framework: Framework, name: str) -> Suggestion:
    titles = {one: (sector.title, sector.title_en) for one, sector in seeds.sectors().items()}
    return suggest(item.concerns, framework.region, PROFILES[name], seeds.directory(), titles)


def offered(framework: Framework, name: str) -> list[CheckItem]:
    """The items that are not suggested away."""
    no = Applicability.NOT_APPLICABLE
    return [item for item in framework.items() if suggestion(item, framework, name).applicability is not no]


def faults(framework: Framework, pattern: str, english: bool = False) -> list[str]:
    texts = ((item.id, item.text_en or "" if english else item.text) for item in framework.items())
    return [f"{one}: {text}" for one, text in texts if re.search(pattern, text)]

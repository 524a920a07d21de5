"""The four source documents against what a reader found in them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from desktop.core.parsing import reading
from desktop.core.parsing.documents import parse

SHARED = Path(__file__).resolve().parents[4] / "shared"
DOCUMENTS = {
    "action_plan": (("000", "001"), "action_plan.repaired.txt"),
    "outline": (("002",), "outline.clean.txt"),
    "pilot_project": (("003",), None),
    "shaanxi": (("004",), None),
}
LEAST_MEAN, LEAST, LEAST_ITEMS = 0.99, 0.95, 0.85

pytestmark = pytest.mark.skipif(not (SHARED / "truth").is_dir(), reason="the hand-checked truth is not here")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_parse", SHARED / "tools" / "score_parse.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", DOCUMENTS)
def test_source_documents(name: str, scorer: ModuleType) -> None:
    numbers, text = DOCUMENTS[name]
    paths = [next((SHARED / "sources").glob(f"{number}_*.txt")) for number in numbers]
    framework = parse([reading.read_file(path) for path in paths]).framework
    truth = json.loads((SHARED / "truth" / f"{name}.json").read_text(encoding="utf-8"))
    repaired = (SHARED / "truth" / text).read_text(encoding="utf-8") if text else None
    figures = scorer.score(truth, msgspec.json.decode(msgspec.json.encode(framework)), repaired)
    assert sum(figures.values()) / len(figures) >= LEAST_MEAN, figures
    low = {
        what: share for what, share in figures.items() if share < (LEAST_ITEMS if what.startswith("items") else LEAST)
    }
    assert not low

"""What is read from many sources: sums, order, revisions, refusals; the sources stay as they are."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core import labels
from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import ReportError
from desktop.core.organisation import Organisation
from desktop.core.reports.fill_in.collect import collect
from desktop.core.reports.fill_in.take_over import take_over
from desktop.core.reports.roll_up import expected
from desktop.core.reports.roll_up.door import Options, roll_up
from desktop.core.reports.roll_up.gathering import gather
from desktop.core.reports.roll_up.places import Order
from desktop.core.reports.roll_up.values import Overview, SourceKind
from desktop.core.store import marks, own_items, progress
from desktop.core.store.items import Filter
from desktop.core.store.rows import Counts
from desktop.core.store.workspace import create, open_workspace
from tests.core.reports.fill_in.filling import fill
from tests.core.reports.roll_up.offices import CITIES, TODAY, city, document, returned, sender
from tests.core.samples import all_items

DATA = Path(__file__).parents[3] / "data"


def counted(path: Path) -> Counts:
    """Return what the workspace itself counts, without what the profile suggests."""
    with open_workspace(path, read_only=True) as opened:
        found = progress.total(progress.by_framework(opened.db, opened.assessment, TODAY).values())
    return msgspec.structs.replace(found, suggested_applicable=0, suggested_not_applicable=0)


def states(overview: Overview) -> dict[str, dict[str, int]]:
    """Return how each item stands, by organisation's file."""
    return {
        one.path.name: {key: one.code(place) for key, place in overview.places.items() if one.code(place)}
        for one in overview.returns
    }


def digests(folder: Path) -> dict[str, str]:
    return {str(p): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("cities")
    return [city(folder, name, seed=number) for number, name in enumerate(CITIES)]


def test_every_organisation_counts_as_its_own_workspace_does(cities: list[Path]) -> None:
    before = digests(cities[0].parent)
    found = gather([cities[0].parent], TODAY)
    assert [one.name for one in found.returns] == [f"{name}市场监督管理局" for name in CITIES]
    for one in found.returns:
        assert one.counts == counted(one.path)
        assert sum(one.units.values(), Counts()) == one.counts
        assert one.kind is SourceKind.WORKSPACE
    assert found.total == sum(map(counted, cities), Counts())
    assert found.refused == []
    assert digests(cities[0].parent) == before


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([0, 1, 2]), chosen=st.sets(st.integers(0, 2), min_size=1))
def test_the_order_does_not_matter_and_totals_are_sums(cities: list[Path], order: list[int], chosen: set[int]) -> None:
    found = gather([cities[place] for place in order if place in chosen], TODAY)
    plain = gather([cities[place] for place in sorted(chosen)], TODAY)
    assert found.total == sum((counted(cities[place]) for place in chosen), Counts())
    assert [(one.name, one.counts, one.units) for one in found.returns] == [
        (one.name, one.counts, one.units) for one in plain.returns
    ]
    assert states(found) == states(plain)
    assert [item.id for *_, item in found.items()] == [item.id for *_, item in plain.items()]


def test_units_are_those_of_the_workspace(cities: list[Path]) -> None:
    (one,) = gather(cities[:1], TODAY).returns
    with open_workspace(cities[0], read_only=True) as opened:
        own = progress.by_unit(opened.db, opened.assessment, Filter(), TODAY)
    assert {name: counts.items for name, counts in one.units.items()} == {k or "": c.items for k, c in own.items()}


def test_returned_workbooks_stand_as_if_they_had_been_collected(tmp_path: Path) -> None:
    path = sender(tmp_path)
    back = returned(path, tmp_path, "甲市", "乙市")
    found = gather(back, TODAY, expected.read(path))
    assert [(one.name, one.kind) for one in found.returns] == [("甲市", "workbook"), ("乙市", "workbook")]
    for number, one in enumerate(found.returns):
        copy = Path(shutil.copy(path, tmp_path / f"copy{number}.duibiao"))
        with open_workspace(copy) as opened:
            collection = collect(opened, [back[number]], TODAY)
            assert collection is not None
            take_over(opened, collection, {}, TODAY)
            sent = {one.key for one in found.standings[one.first : one.first + one.count]}
        whole = gather([copy], TODAY)
        (standing,) = whole.returns
        mine = {key: one.code(place) for key, place in found.places.items() if key in sent}
        assert mine == {key: standing.code(whole.places[key]) for key in sent}
    assert found.missing == ()


def test_workbooks_of_an_imported_document_need_the_workspace_that_sent_them(tmp_path: Path) -> None:
    back = returned(sender(tmp_path), tmp_path, "甲市")
    found = gather(back, TODAY)
    assert found.returns == []
    assert [one.error.key for one in found.refused] == ["roll-up-unknown-document"]


def test_revisions_are_matched_by_id_and_what_lacks_is_known(tmp_path: Path) -> None:
    old, new = city(tmp_path, "西安市"), city(tmp_path, "宝鸡市", document(2), seed=1)
    found = gather([old, new], TODAY)
    by_path = {one.path: one for one in found.returns}
    (merged,) = found.documents
    assert merged.revision == 2
    keys = [item.id for *_, item in found.items()]
    assert "plan-1/1.1.5" in keys
    assert keys[-1] == "plan-1/2.6.4"
    assert len(keys) == 25
    assert by_path[old].code(found.places["plan-1/1.1.5"]) == 0
    assert by_path[new].code(found.places["plan-1/2.6.4"]) == 0
    assert by_path[old].notes == ("older",)
    assert by_path[new].notes == ()
    assert states(found)[old.name].keys() | states(found)[new.name].keys() == set(keys)


def test_another_document_under_the_same_id_is_refused(cities: list[Path], tmp_path: Path) -> None:
    other = msgspec.structs.replace(document(), title="另一份文件")
    wrong = city(tmp_path, "榆林市", other)
    found = gather([*cities, wrong], TODAY)
    assert [one.path for one in found.refused] == [wrong]
    assert found.refused[0].error.key == "roll-up-other-document"
    assert labels.error_text(found.refused[0].error, "zh").happened.startswith(
        "“榆林市.duibiao”中编号为“plan-1”的是《另一份文件》"
    )
    assert len(found.returns) == 3


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = b"\xff" * (len(content) - 4096 * 3)
    path.write_bytes(content)


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE x (y)")
    db.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()


BAD: dict[str, tuple[str, Callable[[Path], object]]] = {
    "damaged": ("workspace-damaged", damaged),
    "cut": ("workspace-damaged", lambda path: path.write_bytes(path.read_bytes()[:9000])),
    "no database": ("workspace-foreign", lambda path: path.write_text("这不是评估文件", "utf-8")),
    "empty": ("workspace-empty", lambda path: path.write_bytes(b"")),
    "foreign": ("workspace-foreign", foreign),
    "newer": ("workspace-newer", newer),
    "gone": ("workspace-missing", lambda path: path.unlink()),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_one_amid_good_ones_is_told_of_and_the_others_are_taken(
    cities: list[Path], tmp_path: Path, name: str
) -> None:
    key, spoil = BAD[name]
    bad = city(tmp_path, "榆林市")
    spoil(bad)
    heard: dict[str, str] = {}
    found = gather(
        [*cities, bad], TODAY, heard=lambda path, error: heard.update({path.name: error.key if error else ""})
    )
    assert [(one.path.name, one.error.key) for one in found.refused] == [("榆林市.duibiao", key)]
    assert found.total == sum(map(counted, cities), Counts())
    assert heard == {path.name: "" for path in cities} | {"榆林市.duibiao": key}


def test_workbooks_that_are_none_are_told_of(cities: list[Path], tmp_path: Path) -> None:
    (tmp_path / "说明.xlsx").write_text("不是工作簿", "utf-8")
    (tmp_path / "下级").mkdir()
    shutil.copy(cities[0], tmp_path / "下级")
    found = gather([tmp_path], TODAY)
    assert [one.error.key for one in found.refused] == ["returned-text"]
    assert len(found.returns) == 1


def test_an_older_format_is_read_from_a_copy(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "workspace-schema-3.duibiao", tmp_path / "旧.duibiao"))
    before = digests(tmp_path)
    found = gather([path], TODAY)
    assert found.refused == []
    assert found.returns[0].counts.items > 0
    assert digests(tmp_path) == before


def test_what_a_crash_left_half_written_is_undone_in_a_copy(cities: list[Path], tmp_path: Path) -> None:
    path = Path(shutil.copy(cities[0], tmp_path / "崩溃.duibiao"))
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA cache_size = 1")
    db.execute("PRAGMA cache_spill = 1")
    db.execute("BEGIN")
    db.execute("UPDATE mark SET status = 'done', progress = 100, note = hex(randomblob(20000))")
    spoilt, journal = path.read_bytes(), Path(f"{path}-journal").read_bytes()
    db.execute("ROLLBACK")
    db.close()
    path.write_bytes(spoilt)
    Path(f"{path}-journal").write_bytes(journal)
    before = digests(tmp_path)
    found = gather([path], TODAY)
    assert digests(tmp_path) == before
    assert [one.counts for one in found.returns] == [counted(cities[0])]


def test_names_that_occur_twice_and_copies_are_said(cities: list[Path], tmp_path: Path) -> None:
    twin = city(tmp_path, "西安市", seed=5, file="另一个")
    copy = Path(shutil.copy(cities[1], tmp_path / "副本.duibiao"))
    found = gather([*cities, twin, copy], TODAY)
    assert (found.repeated, gather(cities, TODAY).repeated) == (4, 0)
    assert {one.path.name: one.notes for one in found.returns} == {
        "西安市.duibiao": ("twin",),
        "另一个.duibiao": ("twin",),
        "宝鸡市.duibiao": ("twin", "copy"),
        "副本.duibiao": ("twin", "copy"),
        "咸阳市.duibiao": (),
    }


def test_own_items_are_named_and_not_counted(cities: list[Path], tmp_path: Path) -> None:
    path = Path(shutil.copy(cities[0], tmp_path / "增设.duibiao"))
    with open_workspace(path) as opened:
        own_items.add(opened, all_items(opened)[0] >> 16, "本局增设的检查项")
    (one,) = gather([path], TODAY).returns
    assert one.own == 1
    assert one.counts == counted(cities[0])


def test_a_workspace_without_documents_is_refused(cities: list[Path], tmp_path: Path) -> None:
    with create(tmp_path / "空.duibiao", Organisation("空局"), []) as made:
        path = made.path
    found = gather([path, cities[0]], TODAY)
    assert [one.error.key for one in found.refused] == ["roll-up-no-items"]


def test_nothing_to_roll_up_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        gather([tmp_path], TODAY)
    assert caught.value.key == "roll-up-none"


def test_progress_is_told_and_cancels_between_sources(cities: list[Path]) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        gather(cities, TODAY, told=tell)
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_cells_that_say_nothing_are_counted(tmp_path: Path) -> None:
    path = sender(tmp_path)
    (back,) = returned(path, tmp_path, "甲市")
    odd = fill(back, tmp_path / "odd.xlsx", {"plan-1/1.1.3": {"status": "也许"}})
    (one,) = gather([odd], TODAY, expected.read(path)).returns
    assert one.unread == 1
    assert one.notes == ("unread",)


def test_many_more_marks_change_nothing_but_the_counts(cities: list[Path], tmp_path: Path) -> None:
    path = Path(shutil.copy(cities[0], tmp_path / "x.duibiao"))
    draw = random.Random(1)
    with open_workspace(path) as opened:
        for status in draw.choices(list(Status), k=12):
            marks.change(opened, draw.sample(all_items(opened), 4), MarkChange(status=status), TODAY)
    (one,) = gather([path], TODAY).returns
    assert one.counts == counted(path)


def test_what_is_about_to_be_written_is_no_source_unless_it_is_named(cities: list[Path], tmp_path: Path) -> None:
    for path in cities:
        shutil.copy(path, tmp_path)
    leave = [tmp_path / cities[0].name]
    assert len(gather([tmp_path], TODAY, leave=leave).returns) == 2
    assert len(gather([tmp_path, *leave], TODAY, leave=leave).returns) == 3


def test_a_name_says_where_an_office_is() -> None:
    place = Order().place_of
    assert place("陕西省市场监督管理局") == ("陕西省", "")
    assert place("陕西省西安市市场监督管理局") == ("陕西省", "西安市")
    assert place("西安市市场监督管理局") == ("陕西省", "西安市")
    assert place("某某有限公司") == ("", "")


def test_an_earlier_overview_is_called_one(cities: list[Path], tmp_path: Path) -> None:
    earlier = tmp_path / "上月汇总.xlsx"
    roll_up(Options((cities[0],), earlier, "zh"), TODAY)
    found = gather([cities[0], earlier], TODAY)
    assert [(one.path.name, one.error.key) for one in found.refused] == [("上月汇总.xlsx", "roll-up-overview")]


def test_a_folder_that_cannot_be_read_is_told_of(
    cities: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut = tmp_path / "下级" / "无权限"
    shut.mkdir(parents=True)
    shutil.copy(cities[0], tmp_path / "下级")
    scandir = os.scandir

    def refuse(path: object) -> object:
        if str(path) == str(shut):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scandir(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", refuse)
    found = gather([tmp_path], TODAY)
    assert len(found.returns) == 1
    assert [(one.path, one.error.key) for one in found.refused] == [(shut, "returned-unreadable")]

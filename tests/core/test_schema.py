"""The tables themselves, and files of every released schema."""

from __future__ import annotations

import re
import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlite_utils

from desktop.core.assessment import Status
from desktop.core.errors import WorkspaceError
from desktop.core.store import backup, evidence, history, items, marks, outline, own_items, schema, soundness
from desktop.core.store.items import Filter
from desktop.core.store.tables import KEYS
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.samples import TODAY, all_items, dump, workspace

DATA = Path(__file__).parents[1] / "data"
FIXTURES = sorted(DATA.glob("workspace-schema-*.duibiao"))
DERIVED = re.compile(r"search(_\w+)?|_sqlite_migrations|sqlite_\w+")


def tables(db: sqlite_utils.Database) -> list[tuple[str, str]]:
    every = db.conn.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    return [(name, sql) for name, sql in every if not DERIVED.fullmatch(name)]


def test_every_table_is_strict(made: Workspace) -> None:
    found = tables(made.db)
    assert len(found) > 15
    for name, sql in found:
        assert re.search(r"\)\s*STRICT\b", sql), name


def test_every_table_under_history_has_the_key_that_history_uses(made: Workspace) -> None:
    for table, key in KEYS.items():
        assert made.db.table(table).pks == list(key), table


MARK = "INSERT INTO mark SELECT 1, min(id), {}, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL FROM item"


def refused(made: Workspace, statement: str, *values: object) -> str:
    with pytest.raises(sqlite3.IntegrityError) as caught:
        made.db.conn.execute(statement, values)
    made.db.conn.rollback()
    return str(caught.value)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("INSERT INTO unit VALUES ('x', '甲', 1)", "datatype|INTEGER"),
        ("INSERT INTO unit VALUES (1, 7.5, 'x')", "INTEGER"),
        ("INSERT INTO unit VALUES (1, ' ', 1)", "CHECK"),
        ("INSERT INTO setting VALUES ('k', NULL)", "NOT NULL"),
        ("INSERT INTO organisation VALUES (2, 'b', 'school', 'city', '[]', '', '', '[]')", "CHECK"),
        ("UPDATE framework SET id = 1024", "CHECK"),
        (MARK.format("'applicable', '', 'half', 0, 'met'"), "CHECK"),
        (MARK.format("'applicable', '', 'done', 101, 'met'"), "CHECK"),
        (MARK.format("'applicable', '', 'done', 100, 'well'"), "CHECK"),
        (MARK.format("'perhaps', '', 'done', 100, 'met'"), "CHECK"),
        (MARK.format("'not_applicable', ' ', 'done', 100, 'met'"), "CHECK"),
        (MARK.format("'applicable', '', 'done', 100, 'met'").replace("min(id)", "min(id) + 9"), "FOREIGN KEY"),
        ("INSERT INTO evidence SELECT 1, 1, min(id), 'film', 'n', NULL, NULL, '2026-01-01' FROM item", "CHECK"),
        ("INSERT INTO evidence SELECT 1, 1, min(id), 'file', 'n', NULL, 'abc', '2026-01-01' FROM item", "FOREIGN KEY"),
        ("INSERT INTO support_unit SELECT 1, min(id), 9 FROM item", "FOREIGN KEY"),
        ("INSERT INTO change VALUES (99, 0, 'mark', '[]', NULL, NULL)", "FOREIGN KEY"),
        ("DELETE FROM framework", "FOREIGN KEY"),
        ("DELETE FROM assessment", "FOREIGN KEY"),
        ("UPDATE batch SET who = 'x'", "only grows"),
        ("DELETE FROM batch", "only grows"),
        ("UPDATE change SET after = NULL", "only grows"),
        ("DELETE FROM change", "only grows"),
    ],
)  # fmt: skip
def test_rules_are_kept_by_the_tables(made: Workspace, statement: str, told: str) -> None:
    assert re.search(told, refused(made, statement))


def test_sqlite_functions_cannot_be_run_from_the_schema(made: Workspace) -> None:
    assert made.db.conn.execute("PRAGMA trusted_schema").fetchone() == (0,)


def test_the_schema_is_sound_and_a_changed_one_is_not(made: Workspace) -> None:
    assert list(soundness.faults(made.db)) == []
    made.db.conn.execute("DROP TRIGGER batch_no_delete")
    assert list(soundness.faults(made.db)) == ["batch_no_delete"]


def test_every_released_schema_has_its_fixture() -> None:
    numbers = [int(re.findall(r"\d+", path.stem)[0]) for path in FIXTURES]
    assert schema.version() in numbers


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_a_file_of_a_released_schema_opens(tmp_path: Path, fixture: Path) -> None:
    path = Path(shutil.copy(fixture, tmp_path / "旧.duibiao"))
    with open_workspace(path) as opened:
        backup.check(opened.db, path)
        every = all_items(opened)
        first = outline.item(opened.db, opened.assessment, every[0])
        assert first.mark.status is Status.DONE
        assert first.mark.note == "已印发通知"
        assert [one.name for one in first.evidence] == ["make_workspace.py", "https://example.com/a"]
        assert evidence.copy_out(opened, first.evidence[0].id, tmp_path).read_bytes()
        assert marks.read(opened.db, opened.assessment, every[1]).reason == "本市无港口"
        assert list(soundness.faults(opened.db)) == []
        for text, held in (("印发", 0), ("自己的", 2)):
            assert items.item_ids(opened.db, opened.assessment, Filter(text=text), TODAY) == [every[held]]


def newer(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    """Put more migrations behind ours, each of which runs one statement."""
    more = []
    for number, statement in enumerate(statements):

        def run(db: sqlite_utils.Database, statement: str = statement) -> None:
            db.execute(statement)

        run.__name__ = f"m9{number}"
        more.append(run)
    monkeypatch.setattr(schema, "STEPS", [*schema.STEPS, *more])


@pytest.fixture
def old(tmp_path: Path) -> Path:
    with workspace(tmp_path) as made:
        own_items.add(made, all_items(made)[0] >> 16, "自己的")
        return made.path


def copies() -> list[Path]:
    from desktop.core import paths

    return sorted(paths.data().rglob("*.duibiao"))


def test_a_migration_runs_on_a_file_that_was_copied_before(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_workspace(old) as opened:
        before = dump(opened.db)
    newer(monkeypatch, "CREATE TABLE extra (x TEXT) STRICT")
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(old, read_only=True)
    assert caught.value.key == "workspace-older"
    with open_workspace(old) as opened:
        after = dump(opened.db)
        after["setting"] = before["setting"]
        assert after == before
        assert opened.db.conn.execute("PRAGMA user_version").fetchone() == (schema.version(),)
        assert opened.stack() == history.Stack(None, None), "undo does not reach behind a migration"
        assert opened.undo() is None
    (copy,) = copies()
    monkeypatch.undo()
    with open_workspace(copy) as opened:
        assert dump(opened.db) == before
        assert opened.undo() is not None


@pytest.mark.parametrize(
    "steps",
    [
        ("CREATE TABLE extra (x TEXT) STRICT", "INSERT INTO nowhere VALUES (1)"),
        ("DELETE FROM batch",),
        ("DROP TABLE search", "UPDATE mark SET progress = 1", "INSERT INTO unit VALUES (1, '', 1)"),
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch, steps: tuple[str, ...]
) -> None:
    before = old.read_bytes()
    newer(monkeypatch, *steps)
    for attempt in (1, 2):
        with pytest.raises(WorkspaceError) as caught:
            open_workspace(old)
        assert caught.value.key == "workspace-not-updated"
        assert old.read_bytes() == before
        assert len(copies()) == attempt
        assert copies()[0].read_bytes() == before or backup.listed(copies()[0].parent) == []
    monkeypatch.undo()
    open_workspace(old).close()
    assert old.read_bytes() == before


def test_copies_of_an_older_schema_are_sound_and_can_be_restored(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_workspace(old) as opened:
        before = dump(opened.db)
        made = backup.make(opened.db, old)
    assert made is not None
    newer(monkeypatch, "CREATE TABLE extra (x TEXT) STRICT")
    open_workspace(old).close()
    for copy in copies():
        assert backup.restore(copy, old) is not None
        with open_workspace(old) as opened:
            after = dump(opened.db)
            assert list(soundness.faults(opened.db)) == []
        assert {**after, "setting": before["setting"]} == before


def test_no_migration_without_a_copy(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.core import paths

    before = old.read_bytes()
    paths.data().parent.mkdir(parents=True, exist_ok=True)
    paths.data().write_text("in the way")
    newer(monkeypatch, "CREATE TABLE extra (x TEXT) STRICT")
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(old)
    assert caught.value.key == "backup-not-written"
    assert old.read_bytes() == before


def test_an_older_program_refuses_a_newer_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer(monkeypatch, "CREATE TABLE extra (x TEXT) STRICT")
    open_workspace(old).close()
    monkeypatch.undo()
    before = old.read_bytes()
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(old)
    assert caught.value.key == "workspace-newer"
    assert old.read_bytes() == before

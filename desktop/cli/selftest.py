"""selftest: a walk through the core in a temporary folder with a Chinese name and blanks, to be run anywhere."""

from __future__ import annotations

import contextlib
import html
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, language, say

if TYPE_CHECKING:
    from desktop.core.store.workspace import Workspace

FOLDER = "对标 自检 "
CONTENT = "佐证材料 évidence\n".encode() * 200_000
"""More than three pieces of a kept file."""


@click.command("selftest", cls=Command)
@arguments.JSON
def selftest(as_json: bool) -> int:
    """Try everything that the program does without a window; exit 1 where a step fails."""
    steps = []
    with (
        tempfile.TemporaryDirectory(prefix=FOLDER, ignore_cleanup_errors=True) as folder,
        contextlib.closing(_Walk(Path(folder))) as walk,
    ):
        for step in walk.steps():
            done = _tried(step)
            steps.append(done)
            if not as_json:
                key = "step.passed" if done["passed"] else "step.failed"
                click.echo(say(key, step=say(f"step.{done['step']}"), count=done["count"], detail=done["detail"]))
            if not done["passed"]:
                break  # what follows builds on it
    passed = all(done["passed"] for done in steps)
    if as_json:
        output.json_document({"passed": passed, "steps": steps})
    return int(not passed)


def _tried(step: Callable[[], int]) -> dict[str, Any]:
    """Return what became of a step: how much it did, or what went wrong."""
    told = {"step": step.__name__, "passed": True, "count": None, "detail": None}
    try:
        return told | {"count": step()}
    except Exception as error:  # whatever it is, it is what was asked for
        return told | {"passed": False, "detail": _told(error)}


def _told(error: Exception) -> str:
    from desktop.core import labels
    from desktop.core.errors import DuibiaoError

    if isinstance(error, DuibiaoError):
        return labels.error_text(error, language()).happened
    return f"{type(error).__name__}: {error}"


class Differs(Exception):
    """What came back is not what went in."""


def _same(found: object, expected: object) -> None:
    if found != expected:
        raise Differs(f"{found!r:.200} ≠ {expected!r:.200}")


class _Walk:
    """The steps; each returns a number of what it did."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: Workspace | None = None
        self._items: list[int] = []

    def steps(self) -> Iterator[Callable[[], int]]:
        """Return the steps in their order; ``step.<name>`` of the labels names them."""
        yield from (self.create, self.mark, self.evidence, self.undo)
        yield from (self.export, self.exchange, self.reopen, self.restore)

    def close(self) -> None:
        """Close the workspace, so that its folder can be removed."""
        if self._opened is not None:
            self._opened.close()

    @property
    def _workspace(self) -> Workspace:
        assert self._opened is not None
        return self._opened

    def create(self) -> int:
        """Make a workspace with one built-in framework and add the others."""
        from desktop.core import seeds
        from desktop.core.organisation import Organisation
        from desktop.core.store import documents, items, workspace
        from desktop.core.store.items import Filter

        office = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省")
        first, *others = [seeds.framework(identifier) for identifier in seeds.framework_ids()]
        self._opened = workspace.create(self._folder / "自检 2025年度", office, [first])
        for document in others:
            documents.add(self._opened, document)
        self._items = items.item_ids(self._opened.db, self._opened.assessment, Filter(), arguments.today())
        _same(len(self._items), sum(len(list(document.items())) for document in (first, *others)))
        return len(self._items)

    def mark(self) -> int:
        """Mark some items in each way."""
        from desktop.core import labels
        from desktop.core.assessment import Applicability, MarkChange, Status
        from desktop.core.store import marks, own_items

        today = arguments.today()
        off = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="本市无港口")
        done = MarkChange(status=Status.DONE, note="=已印发通知\n“一带一路”")
        marks.change(self._workspace, self._items[:20], done, today, unit_name="标准化科", owner_name="王芳")
        marks.change(self._workspace, self._items[20:25], off, today)
        marks.change(self._workspace, self._items[25:30], MarkChange(progress=60, due=today), today)
        marks.adopt(self._workspace, self._items, lambda why: labels.suggestion_text(why, language()))
        own_items.add(self._workspace, self._items[0] >> 16, "本单位增设的检查项")
        _same(marks.read(self._workspace.db, 1, self._items[0]).note, done.note)
        return 30

    def evidence(self) -> int:
        """Attach a file and an address, and read the file back."""
        from desktop.core.store import evidence

        source = self._folder / "会议纪要（盖章）.txt"
        source.write_bytes(CONTENT)
        evidence.attach(self._workspace, self._items[:2], [str(source), "https://example.com/a"], arguments.today())
        copies = self._folder / "copies"
        copies.mkdir()
        _same(evidence.copy_out(self._workspace, 1, copies).read_bytes(), CONTENT)
        return len(CONTENT)

    def undo(self) -> int:
        """Undo everything and redo it."""
        before = self._content()
        steps = 0
        while self._workspace.undo() is not None:
            steps += 1
        for _ in range(steps):
            self._workspace.redo()
        _same(self._content() == before, True)
        return steps

    def _content(self) -> list[object]:
        from desktop.core.store.items import Filter
        from desktop.core.store.ledger import ledger

        return list(ledger(self._workspace.db, self._workspace.assessment, Filter(), arguments.today()))

    def export(self) -> int:
        """Export the ledger and find every item's id in the workbook."""
        from desktop.core.reports.export import export
        from desktop.core.reports.options import Options
        from desktop.core.store import items
        from desktop.core.store.items import Filter

        path = self._folder / "落实台账.xlsx"
        export(self._workspace, Options(path, language()), arguments.today())
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")]
        text = html.unescape("\n".join(parts))
        db, assessment = self._workspace.db, self._workspace.assessment
        every = items.item_ids(db, assessment, Filter(), arguments.today())
        rows = items.rows(db, assessment, every, arguments.today())
        _same([row.key for row in rows if row.key not in text], [])
        return len(rows)

    def exchange(self) -> int:
        """Send a workbook out and collect it as it is: nothing comes back, and the child process works."""
        from desktop.core.reports.fill_in.collect import collect
        from desktop.core.reports.fill_in.send import SendOptions, send

        today = arguments.today()
        sent = send(self._workspace, SendOptions(self._folder / "下发", language()), today).workbooks
        found = collect(self._workspace, [one.path for one in sent], today)
        assert found is not None
        _same([file.error for file in found.files], [None] * len(sent))
        _same(found.cells, ())
        return found.unchanged

    def reopen(self) -> int:
        """Close the workspace, open it again, and check it whole."""
        from desktop.core.store import checking, workspace

        before = self._content()
        self._workspace.close()
        self._opened = workspace.open_workspace(self._workspace.path)
        _same(self._content() == before, True)
        return checking.check(self._opened).count

    def restore(self) -> int:
        """Back up, change, restore, and find it as it was."""
        from desktop.core.assessment import MarkChange
        from desktop.core.store import backup, marks, workspace

        before, opened = self._content(), self._workspace
        copy = backup.make(opened.db, opened.path, self._folder / "backups")
        assert copy is not None
        marks.change(opened, self._items[:1], MarkChange(note="备份之后"), arguments.today())
        opened.close()
        former = backup.restore(copy.path, opened.path)
        _same(former is not None and former.exists(), True)
        self._opened = workspace.open_workspace(opened.path)
        _same(self._content() == before, True)
        return copy.batches

"""The work of the assistant, for the worker: files or a text taken apart in a child process, which can be cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from desktop.ui.collecting.kinds import collectable
from desktop.ui.importing.kinds import importable
from desktop.ui.tasks import Cancelled, Progress, is_cancelled

if TYPE_CHECKING:  # the first window waits for no part of the parser
    from desktop.core.parsing.values import Parsed

Work: TypeAlias = "Callable[[Progress], Parsed]"


def of_files(paths: list[Path]) -> Work:
    """Return the work of taking files apart: copies of one document, its Excel form, or what was exported as JSON."""

    def work(progress: Progress) -> Parsed:
        from desktop.core.parsing.files import parse_files
        from desktop.core.reports.form.files import is_form, is_json, read_form, read_json

        with _cancellable(progress) as (far, cancelled):
            if is_form(paths):
                return read_form(paths, cancelled)
            if is_json(paths):
                return read_json(paths, cancelled)
            return parse_files(paths, far, cancelled)

    return work


def of_text(name: str, text: str) -> Work:
    """Return the work of taking pasted text apart."""

    def work(progress: Progress) -> Parsed:
        from desktop.core.parsing.files import parse_text

        _refuse_addresses(text)
        with _cancellable(progress) as (far, cancelled):
            return parse_text(name, text, far, cancelled)

    return work


def whether_form(path: Path) -> Callable[[Progress], bool]:
    """Return the work of looking whether a workbook is the form of a policy document."""

    def work(progress: Progress) -> bool:
        from desktop.core.reports.form.files import holds_form

        with _cancellable(progress) as (_, cancelled):
            return holds_form(path, cancelled)

    return work


def whether_for_collecting(folder: Path) -> Callable[[Progress], tuple[bool, list[Path]]]:
    """Return the work of looking into a folder: whether it is for collecting, and the policy documents in it.

    One that cannot be read is for collecting, which says so.
    """

    def work(_progress: Progress) -> tuple[bool, list[Path]]:
        try:
            inside = sorted(path for path in folder.iterdir() if path.is_file())
        except OSError:
            return True, []
        return bool(collectable(inside)), importable(inside)

    return work


def _refuse_addresses(text: str) -> None:
    """Refuse a text of nothing but addresses, as a browser gives when one is dragged from its bar."""
    from desktop.core.errors import ParseError
    from desktop.core.store.evidence import is_address

    lines = text.split()
    if lines and all(map(is_address, lines)):
        raise ParseError("text-address", name=lines[0])


@contextmanager
def _cancellable(progress: Progress) -> Iterator[tuple[Progress, Callable[[], bool]]]:
    """Give what is told of progress, and the question whether the person has cancelled; a child that stops ends it.

    Raises:
        Cancelled: the child stopped because the person wanted it.
    """
    from desktop.core import sandbox

    last = [0, 0]

    def far(done: int, total: int) -> None:
        last[:] = done, total

    try:
        yield far, lambda: is_cancelled(progress, *last)
    except sandbox.Cancelled:
        raise Cancelled from None

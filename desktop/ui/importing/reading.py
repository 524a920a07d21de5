"""The work of the assistant, for the worker: files or a text taken apart in a child process, which can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from desktop.ui.tasks import Cancelled, Progress

if TYPE_CHECKING:  # the first window waits for no part of the parser
    from desktop.core.parsing.values import Parsed

Work: TypeAlias = "Callable[[Progress], Parsed]"


def of_files(paths: list[Path]) -> Work:
    """Return the work of taking files apart: copies of one document, its Excel form, or what was exported as JSON."""

    def work(progress: Progress) -> Parsed:
        from desktop.core import sandbox
        from desktop.core.parsing.files import parse_files
        from desktop.core.reports.form.files import is_form, is_json, read_form, read_json

        try:
            if is_form(paths):
                return read_form(paths, asks(progress))
            if is_json(paths):
                return read_json(paths, asks(progress))
            return parse_files(paths, progress, asks(progress))
        except sandbox.Cancelled:
            raise Cancelled from None

    return work


def of_text(name: str, text: str) -> Work:
    """Return the work of taking pasted text apart."""

    def work(progress: Progress) -> Parsed:
        from desktop.core import sandbox
        from desktop.core.parsing.files import parse_text

        try:
            return parse_text(name, text, asks(progress))
        except sandbox.Cancelled:
            raise Cancelled from None

    return work


def asks(progress: Progress) -> Callable[[], bool]:
    """Return a question whether the person has cancelled, asked by telling progress."""

    def cancelled() -> bool:
        try:
            progress(0, 0)
        except Cancelled:
            return True
        return False

    return cancelled

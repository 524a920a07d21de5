"""The doors to the form: a file that is read in a child process, and one that is written wholly or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO

from desktop.core import pieces
from desktop.core.errors import ParseError
from desktop.core.framework import Framework, encode
from desktop.core.labels import Language
from desktop.core.leading import refuse_leading
from desktop.core.parsing.values import Parsed, source_name
from desktop.core.reports.form.values import Formed, Problem
from desktop.core.reports.saving import Target
from desktop.core.sandbox import Child, Limits, SandboxError

SUFFIXES = (".xlsx", ".xlsm")
TABLES = (*SUFFIXES, ".xls", ".xlsb", ".et", ".ods", ".csv")
"""What is taken for a table and not for a document; all but the first two are refused and named."""

FORM, JSON = ".xlsx", ".json"

LIMITS = Limits(memory=1 << 30, seconds=60.0)
_TASK, _ASKED = "desktop.core.reports.form.reader:read", "desktop.core.reports.form.reader:recognise"
_OF_JSON = "desktop.core.reports.form.as_json:read"
_KEYS = {"sandbox-timeout": "form-timeout", "sandbox-memory": "form-memory"}


class FormError(ParseError):
    """A form that cannot be imported as it is; ``problems`` says all that is in its way."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        super().__init__("form-problems", name=name, count=len(problems))
        self.problems = tuple(problems)


def is_json(paths: Sequence[Path]) -> bool:
    """Tell whether among the files is one that only a policy document of ours can be."""
    return any(path.suffix.lower() == JSON for path in paths)


def is_form(paths: Sequence[Path]) -> bool:
    """Tell whether among the files is one that only a form can be."""
    return any(path.suffix.lower() in TABLES for path in paths)


def holds_form(path: Path, cancelled: Callable[[], bool] = lambda: False) -> bool:
    """Tell whether a workbook is a form, by what stands in it; what cannot be read is none.

    Raises:
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    try:
        with Child(_ASKED, bool, LIMITS) as child:
            return child.run(str(path), cancelled)
    except SandboxError:
        return False


def read_form(paths: Sequence[Path], cancelled: Callable[[], bool] = lambda: False) -> Parsed:
    """Return what a form says; the file is only read.

    Args:
        paths: of the one file.
        cancelled: asked several times a second.

    Raises:
        ParseError: ``form-alone``, there are more files; it is no form, or cannot be read (keys ``form-…``); one of
            them only leads elsewhere (see ``leading``).
        FormError: cells of it cannot be taken.
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    refuse_leading(paths)
    name = source_name(next(path for path in paths if path.suffix.lower() in TABLES))
    if len(paths) > 1:
        raise ParseError("form-alone", name=name)
    try:
        with Child(_TASK, Formed, LIMITS) as child:
            formed = child.run(str(paths[0]), cancelled)
    except SandboxError as error:
        key = _KEYS.get(error.key, "form-crashed")
        raise ParseError(key, name=name, seconds=round(LIMITS.seconds)) from None
    if formed.parsed is None:
        raise FormError(name, formed.problems)
    return formed.parsed


def read_json(paths: Sequence[Path], cancelled: Callable[[], bool] = lambda: False) -> Parsed:
    """Return what a policy document that was written as JSON says; the file is only read.

    Args:
        paths: of the one file.
        cancelled: asked several times a second.

    Raises:
        ParseError: ``json-alone``, there are more files; it cannot be read, see ``as_json.read`` and ``leading``.
        FrameworkError: it is no policy document (``framework-schema``).
        desktop.core.sandbox.Cancelled: ``cancelled`` said so.
    """
    refuse_leading(paths)
    name = source_name(next(path for path in paths if path.suffix.lower() == JSON))
    if len(paths) > 1:
        raise ParseError("json-alone", name=name)
    try:
        with Child(_OF_JSON, Parsed, LIMITS, decode=partial(pieces.decoded, kind=Parsed)) as child:
            return child.run(str(paths[0]), cancelled)
    except SandboxError as error:
        key = {"sandbox-timeout": "parse-timeout", "sandbox-memory": "parse-memory"}.get(error.key, "parse-crashed")
        raise ParseError(key, name=name, seconds=round(LIMITS.seconds)) from None


def write(framework: Framework, path: Path, language: Language) -> None:
    """Write a framework as its form where the file is called ``.xlsx``, or as JSON.

    Raises:
        ReportError: the file cannot be written, and one that was there is as it was; see ``saving.Target``.
        UsageError: its name ends otherwise.
    """
    if suffix(path) == FORM:
        write_form(framework, path, language)
        return

    def produce(stream: IO[bytes]) -> None:
        stream.write(encode(framework))

    Target(path, JSON).write(produce, checked=False)


def suffix(path: Path) -> str:
    """Return the ending by which a framework is written; ``.json`` where a name has none of ours and is refused."""
    return FORM if path.suffix.lower() == FORM else JSON


def write_form(framework: Framework | None, path: Path, language: Language) -> None:
    """Write the form of a framework, or an empty one; a file of that name is replaced at the end.

    Raises:
        ReportError: the file cannot be written; see ``saving.Target``.
    """
    from desktop.core.reports import excel
    from desktop.core.reports.form.workbook import workbook

    excel.write(workbook(framework, language, dt.date.today()), path)

"""A policy document that was written as JSON, to be reviewed and edited like any other; its ids are permanent."""

from __future__ import annotations

from pathlib import Path

from desktop.core import regular
from desktop.core.errors import ParseError, reason
from desktop.core.framework import decode
from desktop.core.parsing.values import Parsed, source_name
from desktop.core.reports.form.source import source_of_framework

MOST = 50 << 20
"""Bytes of a file at most: a document of 100,000 items takes less."""


def read(argument: str) -> Parsed:
    """Read one file: the task of the child process.

    Args:
        argument: path of the file.

    Raises:
        ParseError: it cannot be read (``parse-unreadable``) or is too large (``file-too-large``).
        FrameworkError: it is no policy document (``framework-schema``).
    """
    path = Path(argument)
    name = source_name(path)
    try:
        with regular.opened(path) as file:
            content = file.read(MOST + 1)
    except OSError as error:
        raise ParseError("parse-unreadable", name=name, detail=reason(error)) from error
    if len(content) > MOST:
        raise ParseError("file-too-large", name=name, size=-(-path.stat().st_size >> 20), limit=MOST >> 20)
    framework = decode(content, origin=name)
    source, spans = source_of_framework(name, framework)
    return Parsed(framework, source, spans=spans, lasting=True)

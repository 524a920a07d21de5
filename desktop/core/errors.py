"""The expected failures. Each carries a key and its facts; labels put them into the user's language."""

from __future__ import annotations

import errno

Fact = str | int | float


class DuibiaoError(Exception):
    """An expected failure that a person can act on.

    Attributes:
        key: names the text in ``labels`` (what happened, what stays safe, what to do next).
        facts: the values that the text mentions (names, paths, numbers).
    """

    def __init__(self, key: str, /, **facts: Fact) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts: dict[str, Fact] = facts


class ParseError(DuibiaoError):
    """A policy document cannot be read as one."""


class FrameworkError(DuibiaoError):
    """A framework file breaks its schema, or a framework is unknown."""


class WorkspaceError(DuibiaoError):
    """A workspace cannot be opened, read or written, or a mark is refused."""


class ReportError(DuibiaoError):
    """A report cannot be made or written."""


class UsageError(DuibiaoError):
    """What the user typed is wrong by itself, whatever the files hold (command line: exit 2, all others 1).

    A value is malformed, is missing, or is no word of a fixed vocabulary; choices exclude each other.
    """


def reason(error: OSError | ValueError) -> str:
    """Return why the system refused, as a fact: the name of its number (``ENOENT``), which labels put into words.

    A ValueError is a name that no system takes (a null character, a lone surrogate).
    """
    if isinstance(error, OSError):
        return errno.errorcode.get(error.errno or 0, "") or error.strerror or str(error)
    return "EINVAL"

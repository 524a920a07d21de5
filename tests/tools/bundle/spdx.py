"""Licences as SPDX expressions: what they name, and whether one of their choices may be shipped."""

from __future__ import annotations

import re

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

EXCEPTIONS = ("GCC-exception-3.1", "Bootloader-exception")
"""They let a program under any licence contain what is otherwise under the GPL."""
OWN_TERMS = ("LicenseRef-Public-Domain", "LicenseRef-Microsoft-Runtime")
"""Terms without a name in SPDX's list that were read and allow to pass the work on."""

_WORDS = re.compile(r"[()]|[^\s()]+")
_COPYLEFT = re.compile(r"A?GPL-")


def normal(expression: str) -> str:
    """Return the expression as SPDX writes it.

    Raises:
        ValueError: it is none.
    """
    try:
        return canonicalize_license_expression(expression)
    except InvalidLicenseExpression as error:
        raise ValueError(f"not an SPDX expression: {expression!r}") from error


def names(expression: str) -> set[str]:
    """Return the licences and exceptions that an expression names."""
    return set(_WORDS.findall(normal(expression))) - {"(", ")", "AND", "OR", "WITH"}


def may_be_shipped(expression: str) -> bool:
    """Tell whether one of the choices leaves our program under its own licence; what is no expression leaves none."""
    try:
        words = _WORDS.findall(normal(expression))
    except ValueError:
        return False
    return _any(words)


def _any(words: list[str]) -> bool:
    """Take a choice off the beginning of the words: one free alternative is enough."""
    free = _all(words)
    while words[:1] == ["OR"]:
        del words[0]
        free = _all(words) or free
    return free


def _all(words: list[str]) -> bool:
    """Take what holds together off the beginning of the words: every part must be free."""
    free = _one(words)
    while words[:1] == ["AND"]:
        del words[0]
        free = _one(words) and free
    return free


def _one(words: list[str]) -> bool:
    """Take a licence or a bracket off the beginning of the words."""
    word = words.pop(0)
    if word == "(":
        free = _any(words)
        del words[0]  # the bracket that closes
        return free
    exception = ""
    if words[:1] == ["WITH"]:
        exception = words[1]
        del words[:2]
    if word.startswith("LicenseRef-"):
        return word in OWN_TERMS
    return exception in EXCEPTIONS or not _COPYLEFT.match(word)

"""SHA-256 of what is kept. The library comes with a large one of its own, which no start waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash
    from io import BufferedReader


def begun(data: bytes = b"") -> _Hash:
    """Return a digest that takes more."""
    import hashlib

    return hashlib.sha256(data)


def of(data: bytes) -> str:
    """Return the digest as 64 hexadecimal digits."""
    return begun(data).hexdigest()


def of_file(file: BufferedReader) -> str:
    """Return the digest of what is left in a file."""
    import hashlib

    return hashlib.file_digest(file, "sha256").hexdigest()

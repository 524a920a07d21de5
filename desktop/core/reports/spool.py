"""A sequence that is written once and then only read, most of it on disk: its memory stays the same however long."""

from __future__ import annotations

import errno
import pickle
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Generic, TypeVar, overload

from desktop.core.errors import ReportError, reason

T = TypeVar("T")

CHUNK = 256
_HELD = 40  # chunks that stay in memory before any goes to disk: a usual report never does


class Spool(Sequence[T], Generic[T]):
    """A list of values that goes to a temporary file once it is long; the file goes with it.

    Args:
        values: the first values.

    Raises:
        ReportError: the file cannot be written (``report-disk-full``, ``report-unwritable``).
    """

    def __init__(self, values: Iterable[T] = ()) -> None:
        self._held: list[T] = []  # everything while short; then what is not yet a whole chunk
        self._file: IO[bytes] | None = None
        self._places: list[int] = []  # where each chunk begins in the file
        self._near: tuple[int, list[T]] = (-1, [])
        self.extend(values)

    def append(self, value: T) -> None:
        """Add a value at the end."""
        self._held.append(value)
        if len(self._held) >= (CHUNK * _HELD if self._file is None else CHUNK):
            self._store()

    def extend(self, values: Iterable[T]) -> None:
        """Add values at the end."""
        for value in values:
            self.append(value)

    def _store(self) -> None:
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="duibiao-")  # noqa: SIM115 # closed with the spool
                weakref.finalize(self, self._file.close)
            for start in range(0, len(self._held), CHUNK):
                self._places.append(self._file.seek(0, 2))
                pickle.dump(self._held[start : start + CHUNK], self._file, pickle.HIGHEST_PROTOCOL)
            self._file.flush()
        except OSError as error:
            folder = tempfile.gettempdir()
            if error.errno == errno.ENOSPC:
                raise ReportError("report-disk-full", path=folder) from error
            raise ReportError("report-unwritable", path=folder, detail=reason(error)) from error
        self._held = []

    def __len__(self) -> int:
        return len(self._places) * CHUNK + len(self._held)

    def __iter__(self) -> Iterator[T]:
        for number in range(len(self._places)):
            yield from self._chunk(number)
        yield from self._held

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...
    def __getitem__(self, place: int | slice) -> T | list[T]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        number, inside = divmod(place % len(self), CHUNK)
        if number >= len(self._places):
            return self._held[place % len(self) - len(self._places) * CHUNK]
        return self._chunk(number)[inside]

    def _chunk(self, number: int) -> list[T]:
        """Return a chunk; the one read last is kept, since neighbours are asked for together."""
        if self._near[0] != number:
            assert self._file is not None
            self._file.seek(self._places[number])
            self._near = number, pickle.load(self._file)
        return self._near[1]

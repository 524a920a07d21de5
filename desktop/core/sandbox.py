"""A child process for what reads foreign files: it may crash, hang or ask for too much memory without harm to us.

Parsers of workbooks, Word files and PDFs are written in C, C++ and Rust, where a hostile file can do more than raise an
error. So they run as ``python -m desktop --child`` (in the bundle: the program itself), which knows one task, gets one
argument after another on a pipe and answers each. A child that dies or hangs is ended, the argument that it had in
hand is named, and a new child goes on with the next.
"""

from __future__ import annotations

import contextlib
import importlib
import itertools
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import IO, Any, Generic, TypeVar

import msgspec

from desktop.core import errors
from desktop.core.errors import DuibiaoError, Fact

WORD = "--child"
"""The hidden word of the command line that makes a process a child of ours."""

AHEAD = 16
"""Arguments that a child has at most in hand, so that it reads on while we work on the answers that we have."""
_POLL = 0.05  # seconds between two looks at the clock and at ``cancelled``, and between two frames of progress

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Told how much of how much is done."""


def _untold(_done: int, _total: int) -> None:
    """Tell nobody."""


class SandboxError(DuibiaoError):
    """A child did not do its task: ``sandbox-crashed``, ``sandbox-timeout``, ``sandbox-memory``, ``sandbox-failed``."""


class NoChildError(DuibiaoError):
    """The system starts no further process now (``sandbox-start``): it has no memory or no number left for one."""


class Limits(msgspec.Struct, frozen=True):
    """What a child may use: memory in bytes, all together, and seconds for each argument."""

    memory: int = 1 << 30
    seconds: float = 60.0


class Cancelled(Exception):
    """The caller gave up; the child was ended."""


class Child(Generic[T]):
    """Does one task on many arguments, in one process as long as all goes well.

    Args:
        task: ``module:function``; the function takes one argument (JSON values and bytes) and returns a value that
            msgspec can write.
        kind: the type of its result.
        limits: what it may use.
        ahead: arguments that it has at most in hand; fewer where they, or the results, are large.
        decode: makes the result of what the child sends (MessagePack), where the plain way would not do.
    """

    def __init__(
        self,
        task: str,
        kind: type[T],
        limits: Limits = Limits(),  # noqa: B008 # a frozen value
        ahead: int = AHEAD,
        decode: Callable[[bytes], T] | None = None,
    ) -> None:
        self._task = task
        self._ahead = ahead
        self._limits = limits
        self._decode = decode or msgspec.msgpack.Decoder(kind).decode
        self._process: subprocess.Popen[bytes] | None = None
        self._arguments: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def __enter__(self) -> Child[T]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child."""
        process, self._process = self._process, None
        if process is not None:
            self._arguments.put(b"")
            process.kill()
            process.wait()

    def start(self) -> None:
        """Start the process now, so that it is ready when it gets its first argument.

        Raises:
            NoChildError: it cannot be started.
        """
        if self._process is None:
            self._process = self._start()

    def run(self, argument: object, cancelled: Callable[[], bool] = lambda: False, progress: Progress = _untold) -> T:
        """Do the task once and return its result; ``progress`` hears what the task itself tells (``tell``).

        Raises:
            SandboxError: the child crashed, hung, used too much memory or failed.
            NoChildError: it cannot be started.
            DuibiaoError: the task refused its argument.
            Cancelled: ``cancelled`` said so.
        """
        (result,) = self.each([argument], cancelled, progress)
        if isinstance(result, DuibiaoError):
            raise result
        return result

    def each(
        self,
        arguments: Iterable[object],
        cancelled: Callable[[], bool] = lambda: False,
        progress: Progress = _untold,
    ) -> Generator[T | DuibiaoError]:
        """Yield the result for each argument in order, or the error that it met.

        Args:
            arguments: taken one by one, a few ahead of the results.
            cancelled: asked several times a second.
            progress: told how far the task is with the argument in hand, where it tells that.

        Raises:
            NoChildError: it cannot be started, at first or after it was lost.
            Cancelled: ``cancelled`` said so.
        """
        source = map(msgspec.msgpack.encode, arguments)
        waiting: list[bytes] = []
        try:
            while True:
                for argument in itertools.islice(source, self._ahead - len(waiting)):
                    waiting.append(argument)
                    self._send(argument)
                if not waiting:
                    break
                answer = self._answer(cancelled, progress)
                del waiting[0]
                lost = isinstance(answer, SandboxError) and answer.key != "sandbox-failed"
                if lost:
                    self.close()
                yield answer
                if lost:  # the others go to a new child, where whoever asks wants to go on
                    for argument in waiting:
                        self._send(argument)
        finally:
            if waiting:  # answers that nobody takes must not stand before the next ones
                self.close()

    def _send(self, argument: bytes) -> None:
        self.start()
        self._arguments.put(argument)

    def _start(self) -> subprocess.Popen[bytes]:
        try:
            process = subprocess.Popen(
                [*_program(), WORD],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise NoChildError("sandbox-start", detail=errors.reason(error)) from error
        assert process.stdin is not None
        assert process.stdout is not None
        # Threads of their own, since a child that hangs neither reads nor writes.
        self._arguments, self._answers = queue.SimpleQueue(), queue.SimpleQueue()
        self._arguments.put(msgspec.msgpack.encode((self._task, self._limits)))
        try:
            threading.Thread(target=_tell, args=(process.stdin, self._arguments), daemon=True).start()
            threading.Thread(target=_listen, args=(process.stdout, self._answers), daemon=True).start()
        except RuntimeError as error:  # a thread takes a number, too
            self._arguments.put(b"")
            with process:
                process.kill()
            raise NoChildError("sandbox-start", detail="EAGAIN") from error
        return process

    def _answer(self, cancelled: Callable[[], bool], progress: Progress) -> T | DuibiaoError:
        end = time.monotonic() + self._limits.seconds
        while True:
            if cancelled():
                self.close()
                raise Cancelled
            try:
                found = self._answers.get(timeout=_POLL)
            except queue.Empty:
                found = None
            if found is None or found[:1] == _FAR:
                if time.monotonic() > end:
                    return SandboxError("sandbox-timeout", seconds=round(self._limits.seconds))
                if found is not None:
                    progress(*msgspec.msgpack.decode(found[1:], type=tuple[int, int]))
                continue
            if not found:
                assert self._process is not None
                code = self._process.wait()
                return (
                    SandboxError("sandbox-memory")
                    if code == _TOO_MUCH
                    else SandboxError("sandbox-crashed", detail=str(code))
                )
            if found[:1] == _VALUE:
                return self._decode(found[1:])
            return _error(*msgspec.msgpack.decode(found[1:]))


_ROOM = 16 << 20
"""Bytes that a child takes and gives back at once: glibc gives every block that is larger than all those before back to
the system, which takes a tenth of the time to fetch it again, cleared, for the next file (mallopt(3))."""

_VALUE, _ERROR, _FAR = b"v", b"e", b"p"
_TOO_MUCH = 76
"""The exit code of a child that saw itself have too much memory."""


def _program() -> list[str]:
    """Return how a child is started: from the bundle its console twin, which has standard streams on Windows too."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "desktop"]
    twin = Path(sys.executable).with_name("duibiao" + Path(sys.executable).suffix)
    return [str(twin if twin.exists() else sys.executable)]


def _tell(sink: IO[bytes], arguments: queue.SimpleQueue[bytes]) -> None:
    """Hand arguments to a child until an empty one says that it was ended."""
    with contextlib.suppress(OSError), sink:  # it died, which its missing answer tells
        while argument := arguments.get():
            _put(sink, argument)


def _listen(source: IO[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    """Take the answers of a child; an empty one says that it is gone."""
    with source:
        while (frame := _get(source)) is not None:
            answers.put(frame)
    answers.put(b"")


def _put(sink: IO[bytes], frame: bytes) -> None:
    sink.write(len(frame).to_bytes(4, "big") + frame)
    sink.flush()


def _get(source: IO[bytes]) -> bytes | None:
    size = source.read(4)
    if len(size) < 4:
        return None
    length = int.from_bytes(size, "big")
    frame = source.read(length)
    return frame if len(frame) == length else None


def _error(kind: str, key: str, facts: dict[str, Fact]) -> DuibiaoError:
    found = SandboxError if kind == "SandboxError" else getattr(errors, kind, DuibiaoError)
    made: DuibiaoError = found(key, **facts)
    return made


class _Teller:
    """Sends how far the task is; elsewhere than in a child there is nobody to hear it."""

    def __init__(self) -> None:
        self.sink: IO[bytes] | None = None
        self._told = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self.sink is not None and now - self._told >= _POLL:
            self._told = now
            _put(self.sink, _FAR + msgspec.msgpack.encode((done, total)))


_teller = _Teller()
tell: Progress = _teller
"""What a task calls to tell how far it is; as often as it likes, since only some of it is sent."""


def serve() -> int:
    """Be a child: answer arguments until the parent closes the pipe."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # nothing that a library prints may stand among the answers
        os.dup2(nowhere, stream)
    first = _get(source)
    if first is None:
        return 1
    task, limits = msgspec.msgpack.decode(first, type=tuple[str, Limits])
    module, _, name = task.partition(":")
    function = getattr(importlib.import_module(module), name)
    bytes(_ROOM)
    restrict = _restriction(limits)
    _teller.sink = sink
    while (argument := _get(source)) is not None:
        restrict()
        _put(sink, _done(function, argument))
    return 0


def _done(function: Callable[[Any], object], argument: bytes) -> bytes:
    try:
        return _VALUE + msgspec.msgpack.encode(function(msgspec.msgpack.decode(argument)))
    except DuibiaoError as error:
        told = (type(error).__name__, error.key, error.facts)
    except MemoryError:
        told = ("SandboxError", "sandbox-memory", {})
    except Exception as error:
        told = ("SandboxError", "sandbox-failed", {"detail": f"{type(error).__name__}: {error}"[:300]})
    return _ERROR + msgspec.msgpack.encode(told)


def watch_memory(most: int) -> None:
    """Let this process end as soon as it has had more than so many bytes; for systems that set no limit.

    Parsers let other threads run while they work, so one that looks now and then is not held up.
    """
    import resource

    unit = 1 if sys.platform == "darwin" else 1024  # what the system counts in

    def watch() -> None:
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit <= most:
            time.sleep(_POLL)
        os._exit(_TOO_MUCH)

    threading.Thread(target=watch, daemon=True).start()


def _restriction(limits: Limits) -> Callable[[], None]:
    """Set the limit of memory, and return what sets that of processor time before each argument.

    The parent holds to the clock; processor time is limited as well, for a child whose parent was killed.
    """
    if sys.platform == "win32":
        from desktop.core import windows_job

        windows_job.limit_memory(limits.memory)
        return lambda: None
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    except (OSError, ValueError):  # a Mac knows the limit and refuses to set it
        watch_memory(limits.memory)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def more_time() -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        seconds = int(used.ru_utime + used.ru_stime + limits.seconds) + 2
        resource.setrlimit(resource.RLIMIT_CPU, (seconds if most < 0 else min(seconds, most), most))

    return more_time

"""Long messages decoded so that a window does not stand meanwhile.

msgspec lets no other thread run while it decodes, so they are decoded piece by piece. The search for garbage among all
that comes of them lets none run either, so that they are left out of it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec

T = TypeVar("T")
_LONG = 1 << 17
"""Bytes from which on a message is taken apart; up to there it takes about a millisecond."""
_TOGETHER = 200
"""Values of a sequence that are decoded at once."""


def decoded(data: bytes | msgspec.Raw, kind: type[T]) -> T:
    """Return what a message of MessagePack holds.

    Args:
        data: the message.
        kind: the type of its value; of a long one the fields, and runs of the values of a sequence, are decoded one
            after another.

    Raises:
        msgspec.ValidationError: it holds something else.
    """
    if memoryview(data).nbytes < _LONG:
        return msgspec.msgpack.decode(data, type=kind)
    with lasting():
        made: T = _decoded(data, kind)
    return made


@contextmanager
def lasting() -> Iterator[None]:
    """Let what is made within be no matter for the search for garbage: much that goes by itself, free of cycles."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if searched:
            gc.enable()


def _decoded(data: bytes | msgspec.Raw, kind: Any) -> Any:  # noqa: ANN401 - what a kind is, its annotation tells
    if memoryview(data).nbytes < _LONG:
        return msgspec.msgpack.decode(data, type=kind)
    kind = _plain(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        raw = msgspec.msgpack.decode(data, type=dict[str, msgspec.Raw])
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        required = {key for key, field in fields.items() if field.required}
        if required <= raw.keys() <= fields.keys():
            return kind(**{fields[key].name: _decoded(one, fields[key].type) for key, one in raw.items()})
    if get_origin(kind) is tuple and get_args(kind)[1:] == (...,):
        each = msgspec.msgpack.decode(data, type=list[msgspec.Raw])
        run = msgspec.msgpack.Decoder(kind)
        made: list[Any] = []
        for start in range(0, len(each), _TOGETHER):
            made += run.decode(msgspec.msgpack.encode(each[start : start + _TOGETHER]))
        return tuple(made)
    return msgspec.msgpack.decode(data, type=kind)


def _plain(kind: Any) -> Any:  # noqa: ANN401 - an annotation is of no type
    """Return a type that may be None without that: what is long is not None."""
    if get_origin(kind) in (Union, UnionType):
        others = [one for one in get_args(kind) if one is not NoneType]
        return others[0] if len(others) == 1 else kind
    return kind

"""Several children of ``sandbox`` that share a task: twice as many files are read in the time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from desktop.core.errors import DuibiaoError
from desktop.core.sandbox import Child, NoChildError

T = TypeVar("T")


def together(
    children: Sequence[Child[T]], arguments: Iterable[object], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[T | DuibiaoError]:
    """Yield what ``Child.each`` does, the arguments dealt out to several children in turn.

    Where one cannot be started, or not again after it was lost, another does what is left.

    Raises:
        NoChildError: none can be started.
        Cancelled: ``cancelled`` said so.
    """
    able = _started(children)
    every = list(arguments)
    hands = [child.each(every[place :: len(able)], cancelled) for place, child in enumerate(able)]
    for number in range(len(every)):
        try:
            yield next(hands[number % len(hands)])
        except NoChildError:
            if len(hands) == 1:
                raise
            yield from _alone(able, hands, every, number, cancelled)
            return


def _started(children: Sequence[Child[T]]) -> list[Child[T]]:
    """Return those children that can be started; at least one of them, if there are any."""
    able: list[Child[T]] = []
    for child in children:
        try:
            child.start()
        except NoChildError:
            if child is children[-1] and not able:
                raise
        else:
            able.append(child)
    return able


def _alone(
    children: Sequence[Child[T]],
    hands: Sequence[Iterator[T | DuibiaoError]],
    every: Sequence[object],
    number: int,
    cancelled: Callable[[], bool],
) -> Iterator[T | DuibiaoError]:
    """Yield what is left from an argument on whose child is gone: another ends its own share, then does the rest."""
    stays = (number + 1) % len(hands)
    own = iter(list(hands[stays]))
    left = [place for place in range(number, len(every)) if place % len(hands) != stays]
    rest = children[stays].each([every[place] for place in left], cancelled)
    for place in range(number, len(every)):
        yield next(own if place % len(hands) == stays else rest)

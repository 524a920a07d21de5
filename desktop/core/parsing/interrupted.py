"""Whether a text goes on behind a line that looks as if it were none of it: its numbers tell."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence


def interrupted(numbers: Sequence[tuple[Hashable, int] | None], places: Collection[int]) -> set[int]:
    """Return at which of some places a text is only interrupted: below comes the number that follows one above.

    Links below a text may be numbered too; their numbers begin anew.

    Args:
        numbers: of each line, the way in which it is numbered and its number; None where it has none.
        places: of the lines that may be none of the text.
    """
    last: dict[Hashable, int] = {}
    above: dict[int, dict[Hashable, int]] = {}
    for at, number in enumerate(numbers):
        if at in places:
            above[at] = dict(last)
        elif number is not None:
            last[number[0]] = number[1]
    first: dict[Hashable, int] = {}
    found: set[int] = set()
    for at in range(len(numbers) - 1, -1, -1):
        number = numbers[at]
        if at not in above:
            first |= {} if number is None else {number[0]: number[1]}
        elif any(above[at].get(kind) == worth - 1 for kind, worth in first.items()):
            found.add(at)
    return found

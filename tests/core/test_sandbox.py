"""The child process: what it answers, and what happens when it dies, hangs or wants too much."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core import sandbox
from desktop.core.errors import DuibiaoError, WorkspaceError
from desktop.core.sandbox import Cancelled, Child, Limits, NoChildError, SandboxError
from desktop.core.sandboxes import together

TASK = "tests.core.misbehaving:act"
WATCHED = pytest.param(
    "watched",
    "sandbox-memory",
    marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows sets the limit itself"),
)


@pytest.fixture
def child() -> Iterator[Child[str]]:
    with Child(TASK, str, Limits(memory=1 << 30, seconds=20)) as made:
        yield made


def key(result: str | DuibiaoError) -> str:
    return result.key if isinstance(result, DuibiaoError) else result.split()[0]


def test_one_child_does_many_arguments_in_order(child: Child[str]) -> None:
    answers = [str(one) for one in child.each([str(number) for number in range(200)])]
    assert [one.split()[0] for one in answers] == [str(number) for number in range(200)]
    assert len({one.split()[1] for one in answers}) == 1


def test_what_a_task_prints_does_not_reach_the_answers(child: Child[str]) -> None:
    assert [key(one) for one in child.each(["print", "a"])] == ["print", "a"]


def test_a_large_argument(child: Child[str]) -> None:
    assert child.run("x" * 5_000_000).startswith("xxx")


@pytest.mark.parametrize(
    ("act", "told"), [("die", "sandbox-crashed"), ("abort", "sandbox-crashed"), ("hoard", "sandbox-memory"), WATCHED]
)
def test_the_culprit_is_named_and_the_others_are_done(child: Child[str], act: str, told: str) -> None:
    assert [key(one) for one in child.each(["a", act, "b", "c", act, act, "d"])] == [
        "a",
        told,
        "b",
        "c",
        told,
        told,
        "d",
    ]
    assert key(child.run("e")) == "e"


def test_what_hangs_is_ended() -> None:
    with Child(TASK, str, Limits(seconds=1)) as child:
        assert [key(one) for one in child.each(["a", "hang", "b" * 300_000])][:2] == ["a", "sandbox-timeout"]


def test_refusals_and_failures_come_back_as_errors(child: Child[str]) -> None:
    with pytest.raises(WorkspaceError) as refused:
        child.run("refuse")
    assert (refused.value.key, refused.value.facts) == ("item-unknown", {"id": "x/1"})
    with pytest.raises(SandboxError) as failed:
        child.run("fail")
    assert failed.value.facts == {"detail": "ValueError: broken"}


def test_cancelling_ends_the_child(child: Child[str]) -> None:
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        child.run("hang", cancelled=lambda: time.monotonic() > begun + 0.2)
    assert time.monotonic() < begun + 10
    assert key(child.run("a")) == "a"


def test_answers_that_nobody_takes_do_not_stand_before_the_next(child: Child[str]) -> None:
    for _ in child.each(["a", "b", "c"]):
        break
    assert key(child.run("d")) == "d"


def test_a_child_ends_with_its_parent() -> None:
    words = [sys.executable, "-m", "desktop", "--child"]
    assert subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False).returncode == 1


def test_two_children_share_the_arguments_and_keep_their_order() -> None:
    with Child(TASK, str) as one, Child(TASK, str) as other:
        children = [one, other]
        results = together(children, (str(number) for number in range(101)))
        answers = list(results)
        assert [key(answer) for answer in answers] == [str(number) for number in range(101)]
        assert len({str(answer).split()[1] for answer in answers}) == 2
        none = together(children, [])
        assert list(none) == []


def starts(monkeypatch: pytest.MonkeyPatch, count: int, folder: Path) -> None:
    """Let so many children start, and none after them: its program is not there."""
    programs = iter([sandbox._program()] * count)
    monkeypatch.setattr(sandbox, "_program", lambda: next(programs, [str(folder / "nothing")]))


@pytest.mark.parametrize(
    ("count", "asked"),
    [(1, "a b c d e"), (2, "a die b c d e f g"), (2, "die a b c"), (2, "a b c die"), (2, "a die"), (2, "die a b")],
)
def test_where_no_other_child_can_be_started_the_one_that_is_left_does_the_rest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, count: int, asked: str
) -> None:
    words = asked.split()
    starts(monkeypatch, count, tmp_path)
    with Child(TASK, str) as one, Child(TASK, str) as other:
        children = [one, other]
        told = [key(answer) for answer in together(children, words)]
    assert told == ["sandbox-crashed" if word == "die" else word for word in words]


@pytest.mark.parametrize(("count", "asked"), [(0, "a b"), (2, "die die a b"), (2, "die a die b c d")])
def test_where_none_is_left_that_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, count: int, asked: str
) -> None:
    starts(monkeypatch, count, tmp_path)
    with Child(TASK, str) as one, Child(TASK, str) as other:
        children = [one, other]
        results = together(children, asked.split())
        with pytest.raises(NoChildError) as told:
            list(results)
    assert (told.value.key, told.value.facts) == ("sandbox-start", {"detail": "ENOENT"})


def test_a_child_whose_threads_cannot_be_started_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    start, begun = threading.Thread.start, iter([True])

    def refuse(thread: threading.Thread) -> None:
        if not next(begun, False):
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with Child(TASK, str) as child, pytest.raises(NoChildError, match="sandbox-start"):
        child.run("a")


def test_what_one_of_two_children_has_in_hand_takes_nothing_with_it() -> None:
    with Child(TASK, str) as one, Child(TASK, str) as other:
        children = [one, other]
        asked = ["a", "die", "b", "c", "hoard", "die", "d", "e", "f"]
        told = ["a", "sandbox-crashed", "b", "c", "sandbox-memory", "sandbox-crashed", "d", "e", "f"]
        assert [key(answer) for answer in together(children, asked)] == told
        begun = time.monotonic()
        results = together(children, ["a", "hang", "b"], lambda: time.monotonic() > begun + 1)
        with pytest.raises(Cancelled):
            list(results)
        assert [key(answer) for answer in together(children, ["g", "h", "i"])] == ["g", "h", "i"]

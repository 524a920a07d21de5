"""Shapes: distinct without colour, crisp at every scale, inside their square; and the bar's numbers."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability, Light, Status
from desktop.core.store.rows import Counts
from desktop.ui import glyphs
from desktop.ui.glyphs import Parts, paint_applicability, paint_bar, paint_box, paint_lamp, paint_status, parts, widths
from desktop.ui.style_sheet import style_sheet
from desktop.ui.theme import selected
from desktop.ui.tokens import DARK, LIGHT, Tokens
from tests.ui.pixels import lightnesses, names, row_of

Paint = Callable[[QPainter, QRectF, Tokens], None]


def _status(status: Status) -> Paint:
    return lambda painter, rect, colours: paint_status(painter, rect, status, 50, colours)


def _square(applicability: Applicability) -> Paint:
    return lambda painter, rect, colours: paint_applicability(painter, rect, applicability, colours)


def _check(checked: bool) -> Paint:
    return lambda painter, rect, colours: paint_box(painter, rect, checked, colours)


def _lamp(light: Light) -> Paint:
    return lambda painter, rect, colours: paint_lamp(painter, rect, light, colours)


STATUSES = {status.value: _status(status) for status in Status}
SQUARES = {applicability.value: _square(applicability) for applicability in Applicability}
LAMPS = {light.value: _lamp(light) for light in Light}
BOXES = {"checked": _check(True), "unchecked": _check(False)}
ALL = STATUSES | SQUARES | LAMPS | BOXES
SCALES = (1.0, 1.25, 1.5, 2.0)

INK = QColor("#404040")
ONE_GREY = replace(
    LIGHT,
    accent=INK,
    secondary=INK,
    text=INK,
    red=INK,
    amber=INK,
    green=INK,
    red_fill=INK,
    amber_fill=INK,
    green_fill=INK,
)


def canvas(width: int, height: int, ground: QColor, scale: float = 1.0) -> QImage:
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(ground)
    return image


def painted(paint: Paint, size: int, colours: Tokens, scale: float = 1.0, margin: int = 0) -> QImage:
    """A glyph in a square of ``size`` with a margin around it."""
    image = canvas(size + 2 * margin, size + 2 * margin, colours.base, scale)
    painter = QPainter(image)
    paint(painter, QRectF(margin, margin, size, size), colours)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """How many pixels differ clearly in grey."""
    pairs = zip(lightnesses(one), lightnesses(other), strict=True)
    return sum(abs(a - b) > 60 for a, b in pairs)


def bar(counts: Parts, width: int = 145, height: int = 8, colours: Tokens = LIGHT, chosen: bool = False) -> QImage:
    image = canvas(width, height, colours.base)
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, width, height), counts, colours, chosen)
    painter.end()
    return image


# Distinct


@pytest.mark.parametrize("colours", [LIGHT, DARK, ONE_GREY], ids=["light", "dark", "one grey"])
@pytest.mark.parametrize("family", [STATUSES, SQUARES], ids=["status", "applicability"])
def test_glyphs_differ_without_colour(family: dict[str, Paint], colours: Tokens) -> None:
    pictures = [painted(paint, 16, colours) for paint in (STATUSES | SQUARES).values()]
    ours = [painted(paint, 16, colours) for paint in family.values()]
    for one in ours:
        assert sum(difference(one, other) < 12 for other in pictures) == 1  # itself


@pytest.mark.parametrize("colours", [LIGHT, DARK, ONE_GREY], ids=["light", "dark", "one grey"])
def test_lights_differ_without_colour(colours: Tokens) -> None:
    pictures = {name: painted(paint, 12, colours) for name, paint in LAMPS.items()}
    assert difference(pictures.pop("behind"), pictures["due_soon"]) == 0  # both are yellow
    for one, other in itertools.combinations(pictures.values(), 2):
        assert difference(one, other) >= 8


def test_a_pie_shows_a_quarter_a_half_or_three_quarters() -> None:
    def ink(progress: int) -> int:
        image = painted(lambda p, r, c: paint_status(p, r, Status.IN_PROGRESS, progress, c), 32, LIGHT)
        return sum(value < 200 for value in lightnesses(image))

    assert ink(1) == ink(37) < ink(38) == ink(62) < ink(63) == ink(99)
    assert [glyphs.quarters(progress) for progress in (1, 37, 38, 62, 63, 99)] == [1, 1, 2, 2, 3, 3]


def test_status_is_blue_and_lights_have_their_colours() -> None:
    for status in (Status.IN_PROGRESS, Status.DONE, Status.ONGOING):
        assert LIGHT.accent.name() in names(painted(STATUSES[status], 32, LIGHT))
        assert DARK.accent.name() in names(painted(STATUSES[status], 32, DARK))
    for light, outline, fill in (
        (Light.OVERDUE, LIGHT.red, LIGHT.red_fill),
        (Light.BEHIND, LIGHT.amber, LIGHT.amber_fill),
        (Light.ON_TRACK, LIGHT.green, LIGHT.green_fill),
    ):
        assert {outline.name(), fill.name()} <= names(painted(LAMPS[light], 24, LIGHT))


def test_the_tick_of_done_shows_on_a_selected_row() -> None:
    assert LIGHT.on_accent.name() in names(painted(STATUSES["done"], 32, selected(LIGHT)))


# Crisp, inside, tidy


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ALL)
def test_nothing_is_painted_outside_the_square(name: str, scale: float) -> None:
    size, margin = (12 if name in LAMPS else 14 if name in BOXES else 16), 8
    image = painted(ALL[name], size, LIGHT, scale, margin)
    inside = range(int(margin * scale) - 1, round((margin + size) * scale) + 1)
    for y, x in itertools.product(range(image.height()), range(image.width())):
        if x not in inside or y not in inside:
            assert image.pixelColor(x, y) == LIGHT.base
    assert len(names(image)) > 1


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("at", [0.0, 0.3, 7.0])
@pytest.mark.parametrize(
    ("name", "colour"),
    [("overdue", LIGHT.red), ("applicable", LIGHT.accent), ("checked", LIGHT.accent), ("unchecked", LIGHT.field_edge)],
)
def test_edges_of_squares_are_whole_pixels(name: str, colour: QColor, at: float, scale: float) -> None:
    image = canvas(30, 30, LIGHT.base, scale)
    painter = QPainter(image)
    side = 12 if name in LAMPS else 14 if name in BOXES else 16
    ALL[name](painter, QRectF(at, at, side, side), LIGHT)
    painter.end()
    middle = round((at + side / 2) * scale)
    across = row_of(image, middle)
    first = next(name for name in across if name != LIGHT.base.name())
    last = next(name for name in reversed(across) if name != LIGHT.base.name())
    assert first == last == colour.name()


@pytest.mark.parametrize("name", ALL)
def test_the_painter_is_left_as_it_was(name: str) -> None:
    image = canvas(40, 40, LIGHT.base)
    painter = QPainter(image)
    painter.setPen(QColor("#123456"))
    before = (painter.transform(), painter.pen().color(), painter.brush().style(), painter.renderHints())
    ALL[name](painter, QRectF(3, 3, 16, 16), LIGHT)
    paint_bar(painter, QRectF(3, 30, 30, 4), Parts(1, 1, 1, 1, 1), LIGHT)
    assert (painter.transform(), painter.pen().color(), painter.brush().style(), painter.renderHints()) == before
    painter.end()


# Check boxes


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("checked", [True, False])
def test_a_box_looks_like_those_that_the_style_draws(qtbot: QtBot, checked: bool, colours: Tokens) -> None:
    asked = QCheckBox()
    qtbot.addWidget(asked)
    asked.setStyleSheet(style_sheet(colours))
    asked.setChecked(checked)
    asked.resize(14, 30)
    drawn = asked.grab(QRect(0, 8, 14, 14)).toImage()
    ours = painted(BOXES["checked" if checked else "unchecked"], 14, colours)
    assert difference(ours, drawn) <= 14, "but for a pixel here and there along its edges"


# The bar


def test_the_bar_shows_every_status_in_its_order_and_share() -> None:
    image = bar(Parts(60, 20, 40, 10, 15), width=145)
    across = row_of(image, 4)
    for colour, first, last in (
        (LIGHT.bar_done, 0, 58),
        (LIGHT.bar_ongoing, 60, 78),
        (LIGHT.bar_progress, 80, 118),
        (LIGHT.bar_rest, 130, 144),
    ):
        assert set(across[first : last + 1]) == {colour.name()}
    assert [across[x] for x in (59, 79, 119)] == [LIGHT.base.name()] * 3  # one pixel between


def test_stalled_is_hatched() -> None:
    image = bar(Parts(stalled=1), width=60)
    for y in range(8):
        found = row_of(image, y)
        assert min(QColor(name).lightness() for name in found) < 150
        assert max(QColor(name).lightness() for name in found) > 220


def test_neighbours_in_the_bar_differ_in_grey() -> None:
    for colours in (LIGHT, DARK):
        ramp = [c.lightness() for c in (colours.bar_done, colours.bar_ongoing, colours.bar_progress, colours.bar_rest)]
        assert all(abs(one - other) > 20 for one, other in itertools.pairwise(ramp))


def test_an_empty_bar_is_all_rest_and_a_selected_one_has_another_rest() -> None:
    assert names(bar(Parts())) == {LIGHT.bar_rest.name()}
    assert names(bar(Parts(), chosen=True)) == {LIGHT.bar_rest_selected.name()}
    assert names(bar(Parts(rest=9), colours=DARK, chosen=True)) == {DARK.bar_rest_selected.name()}


@pytest.mark.parametrize("height", [4, 8])
def test_a_single_item_among_many_still_shows(height: int) -> None:
    image = bar(Parts(done=400, ongoing=1, rest=600), width=100, height=height)
    assert LIGHT.bar_ongoing.name() in names(image)


def test_a_bar_of_a_finished_item_is_full() -> None:
    assert names(bar(Parts(done=100, rest=0), width=58, height=4)) == {LIGHT.bar_done.name()}


@pytest.mark.parametrize("scale", SCALES)
def test_the_bar_is_crisp_and_keeps_to_its_rectangle(scale: float) -> None:
    image = canvas(80, 20, LIGHT.base, scale)
    painter = QPainter(image)
    paint_bar(painter, QRectF(10, 6, 60, 8), Parts(3, 2, 2, 0, 3), LIGHT)
    painter.end()
    allowed = {c.name() for c in (LIGHT.base, LIGHT.bar_done, LIGHT.bar_ongoing, LIGHT.bar_progress, LIGHT.bar_rest)}
    assert names(image) == allowed
    across = row_of(image, round(10 * scale))
    ink = [x for x, name in enumerate(across) if name != LIGHT.base.name()]
    assert (ink[0], ink[-1] + 1) == (round(10 * scale), round(10 * scale) + round(60 * scale))


def test_on_paper_the_gap_grows_with_the_bar() -> None:
    across = row_of(bar(Parts(1, 1), width=800, height=80), 40)
    assert across.count(LIGHT.base.name()) == 10


def test_a_bar_takes_the_counts_of_the_applicable() -> None:
    counts = Counts(items=20, applicable=15, undecided=5, done=1, ongoing=2, in_progress=3, stalled=4, not_started=5)
    assert parts(counts) == (1, 2, 3, 4, 5)


@given(st.lists(st.integers(0, 5000), min_size=5, max_size=5), st.integers(20, 2000), st.integers(1, 4))
def test_widths_fill_the_bar_and_lose_nobody(counts: list[int], width: int, least: int) -> None:
    numbers = Parts(*counts)
    if not sum(numbers):
        return
    shares = widths(numbers, width, least)
    assert sum(shares) == width
    for count, share in zip(numbers, shares, strict=True):
        assert share >= least if count else share == 0


def test_high_contrast_outlines_the_bar() -> None:
    system = replace(LIGHT, system=True, bar_rest=LIGHT.base)
    image = bar(Parts(rest=1), colours=system)
    assert image.pixelColor(0, 4) == LIGHT.text
    assert image.pixelColor(144, 4) == LIGHT.text
    assert image.pixelColor(70, 4) == LIGHT.base


def test_a_glyph_scales_with_its_square() -> None:
    for size in (16, 24, 48):
        image = painted(STATUSES["done"], size, LIGHT)
        ink = [x for x, name in enumerate(row_of(image, size // 4)) if name != LIGHT.base.name()]
        assert ink[-1] - ink[0] > size / 2

"""Names stand whole beside their bars, whatever their length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.labels import Language
from desktop.core.reports.bars import MOST_BARS, Named, named
from desktop.core.reports.chart_places import bands
from desktop.core.reports.glyphs import face
from desktop.core.reports.looks import LABELS_SHARE
from desktop.core.reports.paper import Binding, Paper
from desktop.core.reports.words import Words

TYPE = 9.0  # points of a name in a chart
PAGE = Paper(binding=Binding.LEFT).columns * 0.75  # points: the narrowest there is
ROOM = 320.0  # points for charts on a page of A4 that has signatures, too
CHINESE = st.text("推进标准化与科技创新，（）《》", min_size=1, max_size=60)
LATIN = st.from_regex(r"[a-z]{1,14}( [a-z]{1,14}){0,14}", fullmatch=True)
NAMES = st.lists(st.one_of(CHINESE, LATIN), min_size=1, max_size=30)


def of(names: list[str], language: Language = "zh", figures: str = "123 / 456") -> Named:
    return named(Words(language), "各章进展", [(name, figures) for name in names])


@given(NAMES, st.sampled_from(["zh", "en"]))
def test_no_name_is_cut_and_every_line_has_room(names: list[str], language: Language) -> None:
    found = of(names, language)
    assert [label.replace("\n", "").replace(" ", "") for label in found.labels] == [
        name.replace(" ", "") for name in names[:MOST_BARS]
    ]
    for chart in found.charts:
        room = PAGE * (1 if chart.wide else 0.5) * LABELS_SHARE / TYPE
        for label in found.labels[chart.first : chart.last + 1]:
            lines = f"{label}  123 / 456".split("\n")
            assert len(lines) <= chart.lines
            assert all(face(language).width(line.strip()) <= room for line in lines)


@given(NAMES, st.sampled_from(["zh", "en"]))
def test_each_bar_stands_in_one_chart_and_each_chart_on_a_page(names: list[str], language: Language) -> None:
    found = of(names, language)
    places = [place for chart in found.charts for place in range(chart.first, chart.last + 1)]
    assert places == list(range(len(found.labels)))
    for chart in found.charts:
        (band,) = bands([chart], ROOM)
        assert sum(band.heights) <= ROOM


def test_short_names_stand_on_one_line_in_half_the_page() -> None:
    found = of(["标准化科", "质量发展科"])
    assert found.labels == ("标准化科", "质量发展科")
    assert [(chart.lines, chart.wide, chart.title) for chart in found.charts] == [(1, False, "各章进展")]


@pytest.mark.parametrize(("count", "shapes"), [(4, [(2, False)]), (12, [(1, True)]), (30, [(1, True)])])
def test_longer_names_take_more_lines_and_many_of_them_the_whole_page(
    count: int, shapes: list[tuple[int, bool]]
) -> None:
    found = of(["深入实施标准化战略，推进标准强省建设"] * count)
    assert [(chart.lines, chart.wide) for chart in found.charts] == shapes
    assert found.charts[0].title == ("各章进展，前 20 个" if count > MOST_BARS else "各章进展")


def test_what_is_too_high_for_the_page_is_several_charts_that_say_so() -> None:
    found = of(["深入实施标准化战略，推进标准强省建设" * 3] * 15)
    assert [(chart.title, chart.last - chart.first + 1, chart.wide) for chart in found.charts] == [
        ("各章进展，第 1 至 7 个", 7, True),
        ("各章进展，第 8 至 15 个", 8, True),
    ]

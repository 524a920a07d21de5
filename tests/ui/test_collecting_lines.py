"""Which lines the preview of a collection shows, against a plain reckoning."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.reports.fill_in.collection import Cell, Collection, File, Source, Verdict
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.reports.fill_in.returned import Place
from desktop.ui.collecting.arrangement import Arrangement, View, below, group_of, is_heading

ITEMS, FILES = 6, 3
PLACE = Place("填报表", 5, "E")


@st.composite
def collections(draw: st.DrawFn) -> tuple[Collection, dict[str, int]]:
    """Cells of some items in some files; a few rows have no item."""
    held = draw(st.lists(st.sets(st.integers(1, ITEMS)), min_size=FILES, max_size=FILES))
    cells = []
    for item in sorted(set().union(*held)):
        holders = [file for file in range(FILES) if item in held[file]]
        for field in draw(st.lists(st.sampled_from(Field), unique=True, max_size=4).map(sorted)):
            files = draw(st.lists(st.sampled_from(holders), unique=True, min_size=1).map(sorted))
            verdict = draw(st.sampled_from(Verdict))
            sources = tuple(Source(file, PLACE, "x") for file in files)
            cells.append(Cell(item, f"t/{item}", field, verdict, "", "x", "", sources))
    for file in draw(st.lists(st.integers(0, FILES - 1), max_size=2)):
        cells.append(Cell(0, "?", None, Verdict.REFUSED, "", "x", "", (Source(file, PLACE, "x"),)))
    every = tuple(File(Path(f"{n}.xlsx"), keys=tuple(f"t/{item}" for item in sorted(held[n]))) for n in range(FILES))
    return Collection(every, tuple(cells), 7, (), ()), {f"t/{item}": item for item in set().union(*held)}


@given(collections(), st.sampled_from(View), st.frozensets(st.integers(0, FILES - 1)))
def test_a_view_shows_its_cells_under_their_items(
    made: tuple[Collection, dict[str, int]], view: View, files: frozenset[int]
) -> None:
    collection, items = made
    arrangement = Arrangement(collection, items)
    lines = arrangement.lines(view, files)
    of_files = [
        (place, cell)
        for place, cell in enumerate(collection.cells)
        if not files or files & {source.file for source in cell.sources}
    ]
    wanted = [p for p, c in of_files if view is View.ALL or str(c.verdict) == str(view)]
    assert [line for line in lines if line >= 0] == wanted
    headings = [arrangement.groups[group_of(line)] for line in lines if line < 0 and is_heading(line)]
    rests = [arrangement.groups[group_of(line)] for line in lines if line < 0 and not is_heading(line)]
    shown = [(collection.cells[p].item, collection.cells[p].key) for p in wanted]
    if view is View.UNCHANGED:
        chosen = files or range(FILES)
        assert headings == rests == sorted((items[k], k) for k in {k for f in chosen for k in collection.files[f].keys})
    else:
        assert headings == list(dict.fromkeys(shown))
        assert rests == ([place for place in headings if place[0]] if view is View.ALL else [])
    for place, line in enumerate(lines):
        if line < 0 and is_heading(line):
            group = arrangement.groups[group_of(line)]
            assert [(collection.cells[p].item, collection.cells[p].key) for p in below(lines, place)] == [
                one for one in shown if one == group
            ]


@given(collections())
def test_fields_that_do_not_change_are_the_others(made: tuple[Collection, dict[str, int]]) -> None:
    collection, items = made
    arrangement = Arrangement(collection, items)
    for group, (item, key) in enumerate(arrangement.groups):
        touched = {cell.field for cell in collection.cells if (cell.item, cell.key) == (item, key)}
        assert arrangement.fields(group) == [field for field in FILLED if field not in touched]
    assert arrangement.counts[View.UNCHANGED] == 7
    assert sum(arrangement.verdicts().values()) == len(collection.cells) == arrangement.counts[View.ALL]

"""A dossier's pages cut into documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.assemble import Group, assemble
from extractors.jobs import PageResult
from extractors.page import PageReading
from models.dossier import PageRef


def group_pages(pages: Sequence[PageResult]) -> list[Group]:
    """The documents among the pages; a blank side or a separator sheet stands between papers as one of its own."""
    run: list[PageResult] = []
    groups: list[Group] = []
    for reading, verdicts in pages:
        if reading.views:
            run.append((reading, verdicts))
            continue
        if reading.separator is not None:
            groups += _assemble(run)
            run = []
        groups.append(Group("separator" if reading.separator else "blank", 1.0, (), (_whole(reading),)))
    return sorted(groups + _assemble(run), key=_first_page(pages))


def _assemble(run: Sequence[PageResult]) -> list[Group]:
    views = [view for reading, _ in run for view in reading.views]
    verdicts = [verdict for _, given in run for verdict in given]
    return assemble(views, verdicts)


def _whole(reading: PageReading) -> PageRef:
    return PageRef(scan=reading.scan, page=reading.page)


def _first_page(pages: Sequence[PageResult]) -> Callable[[Group], int]:
    order = {(reading.scan, reading.page): i for i, (reading, _) in enumerate(pages)}

    def key(group: Group) -> int:
        ref = group.refs[0]
        return order[ref.scan, ref.page]

    return key

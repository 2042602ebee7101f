"""How right the checklist is: its verdicts held against the answer sheets of generated dossiers.

    python -m benchmarks.verdicts --dossiers 500 --split held --seed 2017   # true readings: no scan is made
    python -m benchmarks.verdicts --corpus CORPUS                           # true readings of made specimens
    python -m benchmarks.verdicts --corpus CORPUS --out OUT                 # what intake wrote of their scans

Fed true readings (every printed value, accepted; every fact declared), each requirement's verdict is compared with
``sample_scans.needs``, which works it out from the household's facts and never looks at the program's rules. What is
asked: 99 % right. From scans the one thing that must never happen is counted: a dossier called ``complete`` that lacks
a paper or has one that cannot serve.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import click
from rich.console import Console
from rich.table import Table

from models.dossier import Declared, DocumentEntry, Dossier, FieldEntry, PageRef, Registration, Statement
from models.kinds import KINDS
from sample_scans import population
from sample_scans.corpus import all_declared
from sample_scans.dossiers import Item, Plan, plan
from sample_scans.needs import STAMPED, expected
from sample_scans.paper import Split
from validators.persons import join_persons
from validators.rules import check
from validators.seasons import Season, load_season

ASKED = 0.99
Key = tuple[str, str | None]
Truth = dict[str, Any]


@dataclass
class Tally:
    """Verdicts by requirement: how many were right, and each wrong one as ``number: expected -> found``."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    overall: Counter[tuple[str, str]] = field(default_factory=Counter)  # (expected, found)
    false_complete: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        right, wrong = sum(self.right.values()), sum(map(len, self.wrong.values()))
        return right / (right + wrong) if right + wrong else 1.0


@click.command(help=__doc__)
@click.option("--dossiers", default=500, show_default=True, help="How many to plan.")
@click.option("--split", type=click.Choice(["train", "held"]), default="held", show_default=True, help="Whose layouts.")
@click.option("--seed", default=2017, show_default=True, help="Same seed, same dossiers.")
@click.option(
    "--corpus", default=None, type=click.Path(path_type=Path, exists=True), help="Made specimens with truth/."
)
@click.option(
    "--out", default=None, type=click.Path(path_type=Path, exists=True), help="What intake wrote of the corpus."
)
@click.option("--errors", default=20, show_default=True, help="List so many wrong verdicts.")
def main(dossiers: int, split: str, seed: int, corpus: Path | None, out: Path | None, errors: int) -> None:
    season = load_season("2017-2018")
    truths = list(read_truths(corpus)) if corpus else list(plans(dossiers, cast(Split, split), seed))
    if out is not None:
        raise SystemExit(from_scans(truths, out))
    told = [t for t in truths if t["declared_fully"]]
    tally = Tally()
    for truth in told:
        judge(truth, season, tally)
    report(tally, len(told), len(truths) - len(told), errors)
    raise SystemExit(0 if tally.share >= ASKED and not tally.false_complete else 1)


# ---- answer sheets --------------------------------------------------------------------------------------------------


def plans(count: int, split: Split | None, seed: int) -> Iterator[Truth]:
    """Answer sheets of dossiers that are only planned: the papers are composed, nothing is drawn."""
    numbers = random.Random(f"{seed}/numbers").sample(range(101000, 128999), count)
    for number in map(str, numbers):
        world = population.household(random.Random(f"{seed}/{number}/world"), number, pool=split)
        made = plan(random.Random(f"{seed}/{number}/plan"), world, split)
        yield {
            "number": number,
            "date": world.filed.isoformat(),
            "documents": list(_documents(made)),
            "requirements": expected(world, list(made.asked), [(i.need, i.paper) for i in made.items if i.need]),
            "declared": all_declared(world),
            "declared_fully": True,
        }


def _documents(made: Plan) -> Iterator[Truth]:
    """A page for each paper; a residence stamp lies on the page of its owner's card, as it is glued to its back. A
    birth certificate bears none: such a stamp lies by itself."""
    cards: dict[str | None, int] = {}
    for number, item in enumerate(made.items, 1):
        if item.paper.kind in STAMPED:
            cards[item.paper.person] = number
    for number, item in enumerate(made.items, 1):
        glued = item.paper.kind == "residence_stamp"
        yield _document(item, cards.get(item.paper.person, number) if glued else number)


def _document(item: Item, page: int) -> Truth:
    values = [{"path": path, "value": value} for path, value in item.paper.values.items()]
    return {"kind": item.paper.kind, "pages": [{"scan": "plan", "page": page}], "fields": values}


def read_truths(corpus: Path) -> Iterator[Truth]:
    for file in sorted((corpus / "truth").glob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


# ---- true readings --------------------------------------------------------------------------------------------------


def judge(truth: Truth, season: Season, tally: Tally) -> None:
    """Run the checklist on the true readings and note every verdict."""
    found = check(true_dossier(truth, season), season)
    got: dict[Key, str] = {}
    for one in found.requirements:
        if one.status != "not_applicable":
            got[one.id, one.person] = one.status
    meant: dict[Key, str] = {(r["id"], r["person"]): r["status"] for r in truth["requirements"]}
    for key in sorted({*got, *meant}, key=str):
        said, due = got.get(key, "not_applicable"), meant.get(key, "not_applicable")
        if said == due:
            tally.right[key[0]] += 1
        else:
            tally.wrong[key[0]].append(f"{truth['number']}: {due} -> {said}")
    due_overall = overall(truth)
    tally.overall[due_overall, found.status] += 1
    if found.status == "complete" and due_overall != "complete":
        tally.false_complete.append(truth["number"])


def true_dossier(truth: Truth, season: Season) -> Dossier:
    """The dossier as a perfect reader would leave it: every printed value accepted, the others not found; a clerk has
    looked at what no reading judges."""
    documents = tuple(_entry(f"d{n}", d) for n, d in enumerate(truth["documents"], 1))
    declared = Declared.model_validate(truth["declared"])
    registration = Registration(number=truth["number"], date=truth["date"])
    persons = join_persons(documents, declared, registration)
    looked = Statement(id=1, at=f"{truth['date']}T09:00:00Z", act="attest", about="notary", reason="văzută la ghișeu")
    return Dossier(
        registration=registration, declared=declared, statements=(looked,), season=season.id, documents=documents,
        persons=persons,
    )  # fmt: skip


def _entry(name: str, told: Truth) -> DocumentEntry:
    values = {f["path"]: f["value"] for f in told["fields"]}
    absent = [s.path for s in KINDS[told["kind"]].fields if "/N/" not in s.path and s.path not in values]
    fields = [FieldEntry(path=p, value=v, status="accepted", confidence=1.0) for p, v in values.items()]
    fields += [FieldEntry(path=p, value=None, status="missing", confidence=0.0) for p in absent]
    pages = tuple(PageRef(scan=p["scan"], page=p["page"]) for p in told["pages"])
    return DocumentEntry(id=name, kind=told["kind"], confidence=1.0, pages=pages, fields=tuple(fields))


def overall(truth: Truth) -> str:
    """The whole dossier's verdict, as the answer sheet has it."""
    statuses = {r["status"] for r in truth["requirements"]}
    return "incomplete" if "missing" in statuses else "needs_review" if "unclear" in statuses else "complete"


# ---- from scans -----------------------------------------------------------------------------------------------------


def from_scans(truths: list[Truth], out: Path) -> int:
    """Which dossiers intake called complete, and whether each has all its papers; the exit code."""
    statuses: Counter[tuple[str, str]] = Counter()
    false = []
    for truth in truths:
        file = out / f"{truth['number']}.json"
        if not file.is_file():
            continue
        read = json.loads(file.read_text(encoding="utf-8"))
        said = read["completeness"]["status"]
        statuses[overall(truth), said] += 1
        if said == "complete" and overall(truth) != "complete":
            lacking = [r["id"] for r in truth["requirements"] if r["status"] != "met"]
            false.append(f"{truth['number']}: {', '.join(lacking)}")
    screen = Console()
    screen.print(_matrix("Whole dossiers, from scans", statuses))
    screen.print(f"called complete though a paper is missing or cannot serve: {len(false)}", style="bold")
    for line in false:
        screen.print(f"  {line}", style="red")
    return 1 if false else 0


# ---- on the screen --------------------------------------------------------------------------------------------------


def report(tally: Tally, dossiers: int, left_out: int, errors: int) -> None:
    screen = Console()
    table = Table(title=f"Verdicts fed true readings, {dossiers} dossiers", title_justify="left")
    for column in ("requirement", "right", "wrong", "share"):
        table.add_column(column, justify="left" if column == "requirement" else "right")
    for name in sorted({*tally.right, *tally.wrong}):
        right, wrong = tally.right[name], len(tally.wrong[name])
        table.add_row(name, str(right), str(wrong), f"{right / (right + wrong):.2%}")
    right, wrong = sum(tally.right.values()), sum(map(len, tally.wrong.values()))
    table.add_row("all", str(right), str(wrong), f"{tally.share:.2%}", style="bold")
    screen.print(table)
    if left_out:
        screen.print(f"{left_out} dossiers left out: the counter did not declare everything, so that more is unclear")
    for name, lines in tally.wrong.items():
        for line in lines[:errors]:
            screen.print(f"  {name} {line}", style="yellow")
    screen.print(_matrix("Whole dossiers", tally.overall))
    screen.print(
        f"called complete though a paper is missing or cannot serve: {len(tally.false_complete)}", style="bold"
    )


def _matrix(title: str, counts: Counter[tuple[str, str]]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in ("expected", "found", "dossiers"):
        table.add_column(column)
    for (due, said), count in sorted(counts.items()):
        table.add_row(due, said, str(count))
    return table


if __name__ == "__main__":
    main()

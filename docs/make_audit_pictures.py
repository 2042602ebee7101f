"""The pictures of ``docs/desk-auditor.md``: the real desk in Chromium over a ledger of drawn papers (nobody real).

python docs/make_audit_pictures.py
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser  # noqa: E402

from desk.web.passwords import hashed  # noqa: E402
from flows.corrections import Corrector, Target, Work  # noqa: E402
from flows.verdict import judged  # noqa: E402
from ledger import moments  # noqa: E402
from ledger.accounts import Accounts  # noqa: E402
from ledger.ledger import Ledger  # noqa: E402
from ledger.samples import Samples  # noqa: E402
from models.dossier import Check, DocumentEntry, Dossier  # noqa: E402
from tests.desk import traced_dossier  # noqa: E402
from tests.desk.web.audited import DOSSIER, REASON  # noqa: E402
from tests.desk.web.served import PASSWORD, Desk, Person, browser, running_desk  # noqa: E402
from validators.open_items import open_items  # noqa: E402

PICTURES = Path(__file__).with_name("pictures")
_POINTS = ("manastur", "marasti", "iris", "zorilor", "gheorgheni", "cic")
_WAYS = ("counter", "counter", "counter", "courier", "my_cluj")


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        drawn = traced_dossier.record(Path(home))
        traced_dossier.decide(drawn)
        fortnight(Path(home), drawn.dossier)
        with running_desk(Path(home), {"irina": "auditor"}) as desk, browser() as chromium:
            pictures(desk, chromium)


def fortnight(home: Path, pattern: Dossier) -> None:
    """Two weeks of dossiers like the drawn one, some fields doubtful; corrections and an audit sample."""
    chance = random.Random(118342)
    with Ledger(f"sqlite:///{home / 'ledger.db'}") as ledger:
        people = [Accounts(ledger.engine).add(name, "clerk", hashed(PASSWORD), "pictures") for name in ("ana", "dan")]
        numbers: list[str] = []
        for back in range(13, -1, -1):
            at = moments.written(datetime.now(UTC) - timedelta(days=back, hours=1))
            with patch("ledger.ledger._now", lambda at=at: at):
                batch = ledger.start_batch("2017-2018", "0.1.0", operator="op-07")
                for _ in range(chance.randrange(3, 19)):
                    numbers.append(str(118400 + len(numbers)))
                    name = "sha256:" + hashlib.sha256(numbers[-1].encode()).hexdigest()
                    scan = pattern.scans[0].model_copy(update={"id": name, "pages": chance.randrange(4, 12)})
                    ledger.record_scan(batch, scan, 1, numbers[-1])
                    ledger.record_dossier(varied(pattern, numbers[-1], chance), "f", "0.1.0", batch)
        settle(ledger, people, numbers[: len(numbers) * 3 // 4], chance)
        sample(Samples(ledger.engine), people)


def varied(pattern: Dossier, number: str, chance: random.Random) -> Dossier:
    """The drawn dossier under another number, one field in eight doubtful."""
    papers = tuple(_doubtful(paper, chance) for paper in pattern.documents)
    told = {"number": number, "point": chance.choice(_POINTS), "channel": chance.choice(_WAYS)}
    registration = pattern.registration.model_copy(update=told)
    update = {"documents": papers, "registration": registration, "record": None, "completeness": None}
    return judged(pattern.model_copy(update=update), traced_dossier.SEASON)


def _doubtful(paper: DocumentEntry, chance: random.Random) -> DocumentEntry:
    bad = (Check(name="second_reading", ok=False),)
    fields = tuple(
        f.model_copy(update={"status": "review", "checks": bad}) if chance.random() < 0.125 else f for f in paper.fields
    )
    return paper.model_copy(update={"fields": fields})


def settle(ledger: Ledger, people: list[int], numbers: list[str], chance: random.Random) -> None:
    from ledger.provenance import Provenance

    corrector = Corrector(ledger, "0.1.0")
    for number in numbers:
        origin = Provenance(ledger.engine).newest(number, "2017-2018")
        assert origin is not None
        for item in open_items(origin.dossier):
            paper = next(d for d in origin.dossier.documents if d.id == item.document)
            value = paper.value(item.path)
            text = str(value) if chance.random() < 0.7 or not isinstance(value, str) else f"{value}A"
            target = Target(number, "2017-2018", origin.version, item.document, item.path)
            corrector.enter(target, Work(people[0], 4.0), {"True": "da", "False": "nu"}.get(text, text))


def sample(samples: Samples, people: list[int]) -> None:
    samples.draw(people[0], "2017-2018", 120, random.Random(7))
    for number in range(1, 101):
        one = samples.by_id(number)
        assert one is not None
        samples.keep(number, people[0], one.value, same=True, seconds=4.0)


def pictures(desk: Desk, chromium: Browser) -> None:
    irina = Person(desk, chromium, "irina")
    page = irina.page
    page.fill("#ce", "118342")
    irina.press("Enter")
    picture(irina, "audit_cautare")
    irina.go(DOSSIER)
    picture(irina, "audit_dosar", whole=True)
    irina.go(f"{DOSSIER}/cifra?pointer=/income_per_person")
    page.locator("figure.proof img").first.wait_for()
    picture(irina, "audit_drum")
    irina.go(DOSSIER)
    page.fill("#motiv", REASON)
    with page.expect_navigation():
        page.get_by_role("button", name="Arată CNP-urile").click()
    irina.go(f"{DOSSIER}/cifra?pointer=/persons/0/cnp")
    page.locator("svg.page image").wait_for()
    picture(irina, "audit_pagina")
    irina.go("/audit/lant")
    with page.expect_navigation():
        page.get_by_role("button", name="Verifică lanțul").click()
    picture(irina, "audit_lant")
    irina.go("/tablou")
    page.set_viewport_size({"width": 1280, "height": 1180})
    picture(irina, "tablou")


def picture(person: Person, name: str, whole: bool = False) -> None:
    person.page.wait_for_load_state("networkidle")
    person.page.wait_for_timeout(300)
    person.page.screenshot(path=PICTURES / f"{name}.png", full_page=whole)


if __name__ == "__main__":
    main()

"""Separation of duties: nobody is asked to check a value that they settled themselves."""

from __future__ import annotations

from flows.corrections import Target, Work
from flows.verdict import judged
from ledger.samples import Sample
from models.dossier import Dossier
from tests.desk.web.conftest import Site
from tests.flows import desk_dossier as made
from validators.seasons import load_season


def read_again(site: Site) -> None:
    """The same papers in a newer program's hands: what the clerk corrected is read and accepted now."""
    part = made.part(made.card(surname=made.field("/surname", "ȘERBAN", y=0.15)))
    dossier = Dossier(registration=part.registration, declared=part.declared, season=made.SEASON, scans=part.scans,
                      documents=part.documents)  # fmt: skip
    ledger = site.office.ledger
    batch = ledger.start_batch(made.SEASON, "0.2.0")
    ledger.record_scan(batch, dossier.scans[0], 1000, "118342")
    ledger.record_dossier(judged(dossier, load_season(made.SEASON)), "f2", "0.2.0", batch)


def all_for(site: Site, account: int) -> dict[str, Sample]:
    """Every sample that this account is given, answered one after the other."""
    found = {}
    while (one := site.office.samples.next_for(account)) is not None:
        found[one.path] = one
        assert site.office.samples.keep(one.id, account, one.value, same=False, seconds=1.0)
    return found


def test_who_corrected_a_field_is_not_given_it_as_a_sample(site: Site) -> None:
    clerk, other = (site.office.accounts.named(name) for name in ("clerk", "clerk2"))
    assert clerk is not None
    assert other is not None
    done = site.office.corrector.enter(
        Target("118342", made.SEASON, 1, "d1", "/surname"), Work(clerk.id, 2.0), "ȘERBAN"
    )
    assert done.result == "saved"
    read_again(site)
    assert site.office.samples.draw(other.id, made.SEASON, 50) >= 3
    theirs = all_for(site, other.id)
    assert {"/surname", "/cnp"} <= set(theirs)
    assert set(all_for(site, clerk.id)) == set(theirs) - {"/surname"}
    assert not site.office.samples.keep(theirs["/surname"].id, clerk.id, "ȘERBAN", same=True, seconds=1.0)
    shown = site.of("clerk").get("/esantion").text
    assert "Niciun câmp din eșantion" in shown

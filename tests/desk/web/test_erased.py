"""The desk after a dossier was erased: everybody is told when and why, and nothing of it is shown."""

from __future__ import annotations

from ledger.erasing import Order, erase
from tests.desk.web.conftest import Site
from tests.flows import desk_dossier as made

WHERE = f"/dosare/{made.SEASON}/118342"


def test_an_erased_dossier_is_told_of(site: Site) -> None:
    clerk, auditor = site.of("clerk"), site.of("auditor")
    assert clerk.get(WHERE).status_code == 200
    assert site.office.queue.backlog().fields > 0
    site.office.reveals.open(1, "118342", made.SEASON, "verificare")
    erase(site.office.ledger.engine, Order("118342", made.SEASON, "request", "", "cerere admisă", "ana"))
    api = site.stranger()
    bearer = {"Authorization": f"Bearer {site.api_token('clerk')}"}
    for said in (
        clerk.get(WHERE),
        clerk.get(f"{WHERE}/scrisoare.pdf"),
        auditor.get(f"/audit/dosar/{made.SEASON}/118342"),
        api.get(f"/api/v1/dossiers/{made.SEASON}/118342", headers=bearer),
    ):
        assert said.status_code == 410, said.text[:500]
        assert "a fost șters la" in said.text
        assert "cerere admisă" in said.text
        assert made.ANA not in said.text
    for page in ("/dosare", "/coada", "/audit"):
        assert "118342" not in (auditor if page == "/audit" else clerk).get(page).text
    asked = site.post(auditor, "/audit/cauta", {"ce": "118342"}, start="/audit")
    assert "Niciun dosar." in asked.text
    assert "cerere admisă" in asked.text
    assert site.office.queue.backlog().fields == 0
    assert clerk.get(f"/dosare/{made.SEASON}/999").status_code == 404

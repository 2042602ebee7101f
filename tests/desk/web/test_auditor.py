"""The auditor: finds a dossier by anything, sees no CNP without a reason, walks to the pixels, takes the proof away."""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image
from sqlalchemy import text

from desk.bundle_check import check_bundle
from ledger.chain import short
from ledger.desk_tables import read_access
from ledger.engine import reading
from tests.desk.traced_dossier import Drawn
from tests.desk.web import audited
from tests.desk.web.audited import DOSSIER, REASON
from tests.desk.web.conftest import Site
from validators.text import mask_cnp


@pytest.fixture
def audit(tmp_path: Path) -> Iterator[tuple[Site, Drawn]]:
    app, drawn = audited.record(tmp_path / "home")
    with TestClient(app):
        yield Site(app), drawn


def _cnp(drawn: Drawn) -> str:
    return str((drawn.dossier.record or {})["applicant"])


def _search(site: Site, asked: str) -> str:
    return site.post(site.of("auditor"), "/audit/cauta", {"ce": asked}, start="/audit").text


def _reveal(site: Site, who: str = "auditor") -> None:
    answer = site.post(site.of(who), f"{DOSSIER}/dezvaluie", {"motiv": REASON}, start="/audit")
    assert (answer.status_code, answer.headers["location"]) == (303, DOSSIER)


def test_a_dossier_is_found_by_anything_that_names_it(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    person = drawn.dossier.persons[0]
    surname = (person.surname or "").lower()
    wanted = {
        "118342": "număr de înregistrare", drawn.record: "înregistrare", "decizia-1": "decizie",
        _cnp(drawn): "CNP", " ".join([_cnp(drawn)[:7], _cnp(drawn)[7:]]): "CNP", surname: "nume",
        f"{person.given_names} {surname[:3]}": "nume", "Nimeni": None, "99999": None, "2850715120019": None, "": None,
    }  # fmt: skip
    for asked, how in wanted.items():
        said = _search(site, asked)
        assert (f'href="{DOSSIER}"' in said) == (how is not None), asked
        assert how is None or f"<td>{how}</td>" in said, asked
        assert _cnp(drawn) not in said


def test_no_plain_cnp_and_no_plain_hash_of_it_in_the_index(audit: tuple[Site, Drawn]) -> None:
    import hashlib

    site, drawn = audit
    _search(site, _cnp(drawn))
    with reading(site.office.ledger.engine) as connection:
        terms = set(connection.execute(text("SELECT term FROM search_term WHERE kind = 'cnp'")).scalars())
        logged = " ".join(connection.execute(text("SELECT what FROM read_access")).scalars())
    assert site.office.search.keyed(_cnp(drawn)) in terms
    assert not {_cnp(drawn), hashlib.sha256(_cnp(drawn).encode()).hexdigest()} & terms
    assert _cnp(drawn) not in logged
    assert "căutare după CNP: 1 găsite" in logged
    assert (site.office.settings.home / "search.key").stat().st_mode & 0o077 == 0


def test_another_key_makes_the_index_anew(audit: tuple[Site, Drawn]) -> None:
    from ledger.search import Search

    site, drawn = audit
    _search(site, _cnp(drawn))
    other = Search(site.office.ledger.engine, b"x" * 32)
    assert [h.number for h in other.by_cnp(_cnp(drawn))] == ["118342"]
    assert [h.number for h in site.office.search.by_cnp(_cnp(drawn))] == ["118342"]
    assert other.refresh() > 0
    assert other.refresh() == 0


def test_cnps_are_masked_until_a_reason_is_given(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    browser, cnp = site.of("auditor"), _cnp(drawn)
    way = f"{DOSSIER}/cifra?pointer=/applicant"
    for url in (DOSSIER, way):
        said = browser.get(url).text
        assert cnp not in said
        assert mask_cnp(cnp) in said
    short_one = site.post(browser, f"{DOSSIER}/dezvaluie", {"motiv": "asa"}, start="/audit")
    assert short_one.headers["location"].endswith("?m=motiv")
    assert cnp not in browser.get(DOSSIER).text
    _reveal(site)
    for url in (DOSSIER, way):
        assert cnp in browser.get(url).text
    assert cnp not in site.of("administrator").get(DOSSIER).text, "revealed to one is not revealed to all"
    assert f"motiv: {REASON}" in browser.get(DOSSIER).text


def test_a_reason_that_holds_a_cnp_is_kept_without_it(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    site.post(site.of("auditor"), f"{DOSSIER}/dezvaluie", {"motiv": f"cererea lui {_cnp(drawn)}"}, start="/audit")
    with reading(site.office.ledger.engine) as connection:
        reasons = connection.execute(text("SELECT reason FROM reveal")).scalars().all()
        kinds = connection.execute(text("SELECT kind FROM event")).scalars().all()
    assert reasons == [f"cererea lui {mask_cnp(_cnp(drawn))}"]
    assert "cnp.revealed" in kinds


def test_every_figure_leads_to_its_pixels(audit: tuple[Site, Drawn]) -> None:
    site, _ = audit
    browser = site.of("auditor")
    hrefs = re.findall(r'href="([^"]+/cifra\?[^"]+)"', browser.get(DOSSIER).text)
    assert len(hrefs) > 20
    for href in hrefs:
        said = browser.get(href.replace("&amp;", "&"))
        assert said.status_code == 200, href
        assert "Probă ruptă" not in said.text, href
    total = browser.get(f"{DOSSIER}/cifra?pointer=/income_total").text
    assert "suma veniturilor" in total
    assert "amprenta se potrivește" in total
    crop = re.search(r'src="([^"]+/proba.png[^"]+)"', total)
    assert crop is not None
    image = np.asarray(Image.open(io.BytesIO(browser.get(crop[1].replace("&amp;", "&")).content)).convert("RGB"))
    assert ((image == (192, 32, 32)).all(axis=2)).sum() > 100, "the box is drawn"
    assert (image < 60).all(axis=2).sum() > 50, "and there is ink"


def test_the_crop_of_a_cnp_is_covered_until_it_is_revealed(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    card = next(d for d in drawn.dossier.documents if d.kind == "identity_card")
    url = f"{DOSSIER}/proba.png?document={card.id}&path=/cnp"

    def ink() -> int:
        image = np.asarray(Image.open(io.BytesIO(site.of("auditor").get(url).content)).convert("L"))
        return int((image < 40).sum())

    assert ink() == 0
    _reveal(site)
    assert ink() > 50


def test_whole_pages_are_closed_to_the_auditor_until_then(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    browser = site.of("auditor")
    sheet = f"/imagini/2017-2018/118342/{drawn.scan.removeprefix('sha256:')}/1/pagina.png"
    assert browser.get(sheet).status_code == 403
    assert browser.get("/dosare/2017-2018/118342").headers["location"] == DOSSIER
    _reveal(site)
    assert browser.get(sheet).status_code == 200
    assert sheet in browser.get(f"{DOSSIER}/cifra?pointer=/applicant").text


def test_a_scan_that_was_changed_is_not_shown_as_proof(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    drawn.object.chmod(0o600)
    drawn.object.write_bytes(b"altceva")
    said = site.of("auditor").get(f"{DOSSIER}/cifra?pointer=/income_total").text
    assert "NU MAI DĂ AMPRENTA" in said
    assert "Probă ruptă" in said
    assert "proba.png" not in said
    paper = drawn.dossier.documents[0]
    url = f"{DOSSIER}/proba.png?document={paper.id}&path={paper.fields[0].path}"
    assert site.of("auditor").get(url).status_code == 404


def test_what_differs_between_two_versions(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    other = drawn.dossier.model_copy(update={"record": None, "documents": drawn.dossier.documents[1:]})
    version, _ = site.office.ledger.record_dossier(other, "f2", "0.2.0", 1)
    said = site.of("auditor").get(f"{DOSSIER}/diferente?de=1&la={version}").text
    assert f"<td>{drawn.dossier.documents[0].id} /" in said
    assert "Venit total" in said
    assert _cnp(drawn) not in said
    assert site.of("auditor").get(f"{DOSSIER}/diferente?de=1&la=1").text.count("Nicio diferență") == 1
    assert site.of("auditor").get(f"{DOSSIER}/diferente?de=1&la=77").status_code == 404


def test_a_version_of_another_dossier_is_refused(audit: tuple[Site, Drawn]) -> None:
    site, _ = audit
    assert site.of("auditor").get("/audit/dosar/2017-2018/118343?versiune=1").status_code == 404


def test_the_timeline_tells_of_batch_version_decision_and_looks(audit: tuple[Site, Drawn]) -> None:
    site, _ = audit
    site.of("auditor").get(DOSSIER)
    said = site.of("auditor").get(DOSSIER).text
    for words in ("Scanarea scan_001.tif din lotul 1", "Versiunea 1: citire", "Decizia decizia-1: acordat",
                  "decizie primită", "<td>auditor</td><td>audit</td>"):  # fmt: skip
        assert words in said, words
    with reading(site.office.ledger.engine) as connection:
        rows = connection.execute(read_access.select()).all()
    assert {r.subject for r in rows} == {"dossier:2017-2018:118342"}


def test_the_chain_is_walked_and_a_change_is_found(audit: tuple[Site, Drawn]) -> None:
    site, _ = audit
    browser = site.of("auditor")
    head = short(site.office.ledger.head())
    good = site.post(browser, "/audit/lant", {"capuri": head}, start="/audit/lant").text
    assert "Totul este cum a fost scris" in good
    gone = site.post(browser, "/audit/lant", {"capuri": "0123-4567-89ab-cdef"}, start="/audit/lant").text
    assert "s-a tăiat din el" in gone
    with site.office.ledger.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER decision_no_update")
        connection.exec_driver_sql("UPDATE decision SET outcome = 'refused'")
        connection.exec_driver_sql("COMMIT")
    bad = site.post(browser, "/audit/lant", {"capuri": ""}, start="/audit/lant").text
    assert "NU este cum a fost scris" in bad
    assert "decision 1" in bad


def test_the_bundle_is_taken_for_a_reason_and_proved(
    audit: tuple[Site, Drawn], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, _ = audit
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    browser = site.of("auditor")
    refused = site.post(browser, f"{DOSSIER}/pachet", {"motiv": ""}, start="/audit")
    assert refused.status_code == 303
    answer = site.post(browser, f"{DOSSIER}/pachet", {"motiv": REASON}, start="/audit")
    assert answer.headers["content-type"] == "application/zip"
    (tmp_path / "pachet.zip").write_bytes(answer.content)
    proof = check_bundle(tmp_path / "pachet.zip")
    assert proof.faults == []
    assert proof.scans == 1
    assert f"pachet de probe: {REASON}" in browser.get(DOSSIER).text
    assert not list((tmp_path / "temp").iterdir()), "nothing stays behind"


def test_what_was_read_is_escaped(audit: tuple[Site, Drawn]) -> None:
    site, drawn = audit
    papers = tuple(
        d.model_copy(update={"fields": tuple(
            f.model_copy(update={"value": "<img src=x onerror=alert(1)>", "evidence": tuple(
                e.model_copy(update={"text": "<script>alert(1)</script>"}) for e in f.evidence)})
            if f.path == "/address" else f for f in d.fields)})
        for d in drawn.dossier.documents
    )  # fmt: skip
    changed = drawn.dossier.model_copy(update={"documents": papers, "record": None})
    site.office.ledger.record_dossier(changed, "f3", "0.3.0", 1)
    paper = next(d for d in papers if d.field("/address"))
    for url in (DOSSIER, f"{DOSSIER}/cifra?pointer=/{paper.id}/address", f"{DOSSIER}/diferente?de=1&la=2"):
        said = site.of("auditor").get(url).text
        assert "<img src=x" not in said
        assert "<script>alert" not in said
        assert "&lt;img" in said, url

"""The operator's page: what is taken in, what is refused before anything is read, and separator sheets."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image

from desk.web import batch_files
from desk.web.batch_files import TooLarge, Upload
from desk.web.counted import counted
from desk.web.pictures import THUMBNAIL
from tests.desk import traced_dossier
from tests.desk.web import prepared
from tests.desk.web.conftest import Site, token

PDF = ("scan.pdf", b"%PDF-1.4\n", "application/pdf")


def send(site: Site, files: list, **fields: str):  # type: ignore[no-untyped-def]
    operator = site.of("operator")
    headers = {"x-csrf-token": token(operator), "accept": "application/json"}
    return operator.post("/lot", files=[("files", f) for f in files], data=fields, headers=headers)


@pytest.mark.parametrize(
    ("files", "fields", "says"),
    [
        ([("virus.exe", b"MZ", "application/pdf")], {}, "virus.exe"),
        ([PDF], {"number": "///"}, "Numărul"),
        ([PDF], {"number": "1", "day": "31.02.2017"}, "ZZ.LL.AAAA"),
        ([PDF], {"number": "1", "point": "luna"}, "Punct"),
        ([PDF], {"heating": "gas"}, "numărul de înregistrare"),
        ([PDF], {"number": "1", "heating": "uraniu"}, "declarate"),
        ([PDF], {"number": "1", "vehicles": "x"}, "declarate"),
        ([PDF], {"number": "1", "persons": "1850712125670: elev"}, "CNP greșit"),
        ([PDF], {"number": "1", "persons": "2850715120018: pirat"}, "pirat"),
        ([PDF], {"number": "1", "sheets": "multe"}, "Foile numărate"),
        ([PDF], {"number": "1", "sheets": "0"}, "Foile numărate"),
    ],
)
def test_what_is_refused_is_not_stored(site: Site, files: list, fields: dict[str, str], says: str) -> None:
    answer = send(site, files, **fields)
    assert answer.status_code == 422
    assert says in answer.json()["error"]
    assert not list(site.office.batches.root.glob("*"))


def test_persons_are_declared_with_the_scans(site: Site) -> None:
    said = "2850715120018: elev, domiciliu=nu\n\n1850712125674: fără venituri, străin"
    answer = send(site, [PDF], number="1", persons=said)
    assert answer.status_code == 200, answer.text
    (kept,) = site.office.batches.root.rglob("registration.json")
    assert json.loads(kept.read_text(encoding="utf-8"))["declared"]["persons"] == [
        {"cnp": "2850715120018", "student": True, "domicile_elsewhere": False},
        {"cnp": "1850712125674", "foreign": True, "no_income": True},
    ]


def test_too_many_bytes(tmp_path: Path) -> None:
    with pytest.raises(TooLarge):
        batch_files.store(tmp_path, [Upload("a.pdf", io.BytesIO(b"x" * 100))], {}, 99)
    batch_files.store(tmp_path / "b", [Upload("a.pdf", io.BytesIO(b"x" * 100))], {}, 100)


def test_names_from_outside_name_nothing_on_the_disk(tmp_path: Path) -> None:
    names = ["../../../etc/passwd.pdf", "..\\..\\a.tif", "", "a.tif", "a.tif", ".pdf", "Factură gaz.JPG"]
    uploads = [Upload(name, io.BytesIO(b"x")) for name in names]
    batch_files.store(tmp_path, uploads, {"number": "118/2", "point": "manastur"}, 1000)
    stored = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert {p.parent for p in stored} == {tmp_path / "scans" / "dosar"}
    assert len(stored) == len(names) + 1
    said = json.loads((tmp_path / "scans" / "dosar" / "registration.json").read_text(encoding="utf-8"))
    assert said == {"number": "118/2", "point": "manastur"}


@pytest.mark.parametrize("name", ["..", "../../etc", "20171114-080000-zzzzzzzz", "20171114-080000-00000000"])
def test_a_batch_that_is_not_there(site: Site, name: str) -> None:
    assert site.office.batches.get(name) is None
    assert site.of("operator").get(f"/lot/{name}").status_code in (303, 404)


def test_separator_sheets(site: Site) -> None:
    operator = site.of("operator")
    form = {"numbers": "118342, 118343\n118344", "day": "14.11.2017", "point": "manastur"}
    made = site.post(operator, "/separatoare", form)
    assert made.headers["content-type"] == "application/pdf"
    assert made.content.startswith(b"%PDF")
    for wrong in ({"numbers": ""}, {"numbers": "<b>"}, {"day": "ieri"}):
        refused = site.post(operator, "/separatoare", {**form, **wrong})
        assert refused.status_code == 422
        assert "<b>" not in refused.text


@pytest.mark.slow
def test_a_file_that_is_no_scan_is_named(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker is a process of its own; what it rejects is told, and the desk goes on."""
    import time

    monkeypatch.setenv("DOSAR_HOME", str(site.office.settings.home))
    where = send(site, [PDF], number="7").json()["go"]
    for _ in range(240):
        text = site.of("operator").get(f"{where}/stare").text
        if 'data-state="done"' in text or 'data-state="failed"' in text:
            break
        time.sleep(0.5)
    assert "Respins" in text
    assert "scan.pdf" in text
    assert "corrupt" in text


@pytest.mark.parametrize(
    ("sheets", "duplex", "pages", "agrees"), [(6, False, 6, True), (3, True, 6, True), (3, True, 5, False)]
)
def test_the_scanners_count_against_the_files(sheets: int, duplex: bool, pages: int, agrees: bool) -> None:
    found = counted({"sheets": sheets, "duplex": duplex}, {"pages": pages})
    assert found is not None
    assert found.agrees is agrees
    assert counted({"sheets": None}, {"pages": pages}) is None
    assert counted({"sheets": sheets}, {}) is None


def test_the_operators_count_stays_with_the_batch(site: Site) -> None:
    where = send(site, [PDF], number="7", sheets="12", duplex="true").json()["go"]
    meta = batch_files.read_json(site.office.batches.root / where.removeprefix("/lot/") / batch_files.META)
    assert meta is not None
    assert (meta["sheets"], meta["duplex"]) == (12, True)


def test_pages_of_a_batch_as_small_pictures(tmp_path_factory: pytest.TempPathFactory, site: Site) -> None:
    """Only of the batch's own pages, made anew, and the reconciliation beside them."""
    drawn = traced_dossier.record(tmp_path_factory.mktemp("other"))
    scan = site.office.archive.put(drawn.object.read_bytes())
    prepared.batches(site.office.settings.home, scan)
    operator = site.of("operator")
    text = operator.get(f"/lot/{prepared.DONE}").text
    assert "Scanerul a numărat 3 foi față-verso, adică 6 pagini; în fișiere sunt 5: NU se potrivesc." in text
    links = re.findall(r'src="(/lot/[^"]*miniatura.png)"', text)
    assert len(links) == 3
    picture = operator.get(links[0])
    assert picture.headers["content-type"] == "image/png"
    assert max(Image.open(io.BytesIO(picture.content)).size) <= THUMBNAIL
    for there, elsewhere in (("/3/", "/4/"), (prepared.DONE, "x"), (scan[7:], "0" * 64)):
        assert operator.get(links[0].replace(there, elsewhere)).status_code == 404, elsewhere

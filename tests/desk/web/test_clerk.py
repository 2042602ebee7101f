"""The clerk's pages, asked as a browser asks them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image

from ledger.accounts import Accounts
from models.dossier import Check, FieldEntry
from tests.desk.web.conftest import Site
from tests.flows import desk_dossier as made

Form = Callable[..., dict[str, str]]


def entry(site: Site, path: str) -> FieldEntry:
    dossier = site.office.views.latest_dossier("118342")
    assert dossier is not None
    found = dossier.documents[0].field(path)
    assert found is not None
    return found


def test_a_blind_field_shows_no_value(site: Site) -> None:
    """Neither in the page, nor in what the live check answers."""
    text = site.of("clerk").get("/camp/2017-2018/118342/d1?path=/cnp").text
    assert "tastare oarbă" in text
    assert made.ANA not in text
    assert 'class="candidate"' not in text


def test_candidates_with_their_witnesses(site: Site) -> None:
    text = site.of("clerk").get("/camp/2017-2018/118342/d1?path=/surname").text
    assert 'data-value="SERBAN"' in text
    assert 'data-value="ȘERBAN"' in text
    assert "prima citire" in text
    assert "altă citire" in text


def test_saving_goes_on_to_the_next_field(site: Site, field_form: Form) -> None:
    clerk = site.of("clerk")
    done = site.post(clerk, "/camp/salveaza", field_form("/surname", "șerban"))
    assert (done.status_code, done.headers["location"]) == (303, "/camp?m=salvat&dosar=118342")
    assert (entry(site, "/surname").value, entry(site, "/surname").status) == ("ȘERBAN", "corrected")
    following = clerk.get(done.headers["location"]).text
    assert "Salvat. Dosarul 118342 este acum: " in following
    assert 'value="/cnp"' in following
    kept = site.office.book.of("118342", made.SEASON)
    assert [(c.act, c.seconds) for c in kept] == [("enter", 2.5)]


def test_a_refused_value_stays_on_the_screen(site: Site, field_form: Form) -> None:
    answer = site.post(site.of("clerk"), "/camp/salveaza", field_form("/cnp", "2850715120017"))
    assert "Cifra de control a CNP-ului nu se potrivește." in answer.text
    assert 'value="2850715120017"' in answer.text
    assert entry(site, "/cnp").status == "review"


def test_blind_keying_by_two(site: Site, field_form: Form) -> None:
    first, second = site.of("clerk"), site.of("clerk2")
    again = site.post(first, "/camp/salveaza", field_form("/cnp", made.ION))
    assert "tastați încă o dată" in again.text
    assert f'name="first" value="{made.ION}"' in again.text
    assert 'name="text" value=""' in again.text
    passed = site.post(first, "/camp/salveaza", field_form("/cnp", made.ION, first=made.ION))
    assert passed.headers["location"].startswith("/camp?m=al-doilea")
    assert 'value="/cnp"' not in first.get("/camp").text
    done = site.post(second, "/camp/salveaza", field_form("/cnp", made.ION))
    assert done.headers["location"].startswith("/camp?m=salvat")
    assert entry(site, "/cnp").value == made.ION


def test_a_field_that_another_holds(site: Site, field_form: Form) -> None:
    assert site.of("clerk").get("/camp/2017-2018/118342/d1?path=/cnp").status_code == 200
    taken = site.of("clerk2").get("/camp/2017-2018/118342/d1?path=/cnp")
    assert taken.headers["location"] == "/camp?m=schimbat"
    saved = site.post(site.of("clerk2"), "/camp/salveaza", field_form("/cnp", made.ANA))
    assert saved.headers["location"] == "/camp?m=schimbat"
    assert entry(site, "/cnp").status == "review"


def test_skip_illegible_undo_and_kind(site: Site, field_form: Form) -> None:
    clerk = site.of("clerk")
    assert site.post(clerk, "/camp/sari", field_form("/cnp")).status_code == 303
    assert 'value="/surname"' in clerk.get("/camp").text
    assert "m=ilizibil" in site.post(clerk, "/camp/ilizibil", field_form("/surname")).headers["location"]
    assert entry(site, "/surname").value is None
    back = site.post(clerk, "/camp/anuleaza", field_form("/cnp")).headers["location"]
    assert back == "/camp/2017-2018/118342/d1?path=%2Fsurname&m=anulat"
    assert entry(site, "/surname").value == "SERBAN"
    assert "anulată" in clerk.get(back).text
    assert "m=fel" in site.post(clerk, "/camp/fel", field_form("/cnp", kind="residence_permit")).headers["location"]
    dossier = site.office.views.latest_dossier("118342")
    assert dossier is not None
    assert dossier.documents[0].kind == "residence_permit"


def test_live_check(site: Site, field_form: Form) -> None:
    clerk = site.of("clerk")
    for path, text, ok, says in (
        ("/cnp", "285071512001", False, "13 cifre"),
        ("/cnp", made.ION, True, ""),  # the form only: whether it agrees with the reading is not told
        ("/valid_until", "15072027", True, "15.07.2027"),
        ("/valid_until", "31.02.2027", False, "ZZ.LL.AAAA"),
        ("/surname", "pop", True, "POP"),
    ):
        said = site.post(clerk, "/camp/verifica", field_form(path, text)).json()
        assert said["ok"] is ok, (path, text)
        assert says in said["said"] + said["form"]


def test_signs_in_doubt_are_marked(site: Site) -> None:
    text = site.of("clerk").get("/camp/2017-2018/118342/d1?path=/surname").text
    assert '<span class="value" lang="ro"><mark>S</mark>ERBAN</span>' in text
    assert '<span class="value" lang="ro"><mark>Ș</mark>ERBAN</span>' in text


def test_the_live_check_hears_the_other_witnesses(site: Site, field_form: Form) -> None:
    """The machine readable zone speaks while a name is typed; of what is typed blind it says nothing."""
    dossier = site.office.views.latest_dossier("118342")
    assert dossier is not None
    heard = {"/surname": Check(name="face.mrz_name", ok=False, detail="ȘERBAN"), "/cnp": Check(name="mrz.cnp", ok=True)}
    paper = dossier.documents[0]
    fields = tuple(f.model_copy(update={"checks": (heard[f.path],)} if f.path in heard else {}) for f in paper.fields)
    papers = (paper.model_copy(update={"fields": fields}), *dossier.documents[1:])
    site.office.ledger.record_dossier(dossier.model_copy(update={"documents": papers}), "f2", "0.1.0", 1)
    clerk = site.of("clerk")
    for path, text, says in (
        ("/surname", "șerban", "la fel în zona de citire automată"),
        ("/surname", "SERBAN", "la fel în zona de citire automată"),  # letters only: the zone has no marks
        ("/surname", "SERBIN", "zona de citire automată spune altceva"),
        ("/cnp", made.ANA, ""),
    ):
        said = site.post(clerk, "/camp/verifica", field_form(path, text)).json()
        assert (said["ok"], said["said"]) == (True, says), text


def test_pictures_are_made_anew(site: Site) -> None:
    clerk = site.of("clerk")
    crop = clerk.get("/imagini/2017-2018/118342/d1/decupaj.png?path=/surname")
    assert crop.headers["content-type"] == "image/png"
    dossier = site.office.views.latest_dossier("118342")
    assert dossier is not None
    scan = dossier.scans[0].id.removeprefix("sha256:")
    page = clerk.get(f"/imagini/2017-2018/118342/{scan}/1/pagina.png")
    turned = clerk.get(f"/imagini/2017-2018/118342/{scan}/1/pagina.png?rotit=1")
    import io

    sizes = [Image.open(io.BytesIO(answer.content)).size for answer in (page, turned)]
    assert sizes[0] == sizes[1][::-1]
    assert clerk.get(f"/imagini/2017-2018/118342/{'1' * 64}/1/pagina.png").status_code == 404
    assert clerk.get(f"/imagini/2017-2018/118342/{scan}/9/pagina.png").status_code == 404


@pytest.mark.parametrize("path", ["/nu", "../../etc", "/persons/0/cnp"])
def test_what_is_not_there(site: Site, path: str) -> None:
    clerk = site.of("clerk")
    assert clerk.get("/camp/2017-2018/118342/d1", params={"path": path}).status_code == 303
    assert clerk.get("/imagini/2017-2018/118342/d1/decupaj.png", params={"path": path}).status_code == 404


def test_what_was_read_is_escaped(site: Site) -> None:
    """OCR text is hostile: whoever prints a script on a paper gets letters on the screen."""
    from ledger.ledger import Ledger
    from tests.ledger import dossiers

    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    text = dossiers.make("99")
    card = text.documents[0].model_copy(
        update={"fields": (made.field("/address", evil, "review", candidates=(evil + "2",)),)}
    )
    with Ledger(site.office.settings.ledger_url) as ledger:
        batch = ledger.start_batch(made.SEASON, "0.1.0")
        bad = text.model_copy(update={"documents": (card,), "record": None})
        ledger.record_dossier(bad, "f", "0.1.0", batch)
    page = site.of("clerk").get("/camp/2017-2018/99/d1?path=/address").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_accounts_of_the_command_line(site: Site) -> None:
    names = {a.name: a.role for a in Accounts(site.office.sessions._engine).all()}
    assert names["clerk2"] == "clerk"

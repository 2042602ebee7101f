"""Seeded known items: they look like any other field, change nothing, and measure what a clerk notices."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from ledger.seeds import Seed
from models.kinds import KINDS
from tests.desk.web.conftest import Site
from tests.flows import desk_dossier as made
from validators.misread import misread

Form = Callable[..., dict[str, str]]
_SAME = re.compile(
    r'value="(?:\d+(?:\.\d)?|[0-9a-f]{64}|/[a-z_]+)"|name="back" value="[^"]*"|/camp/\S+|path=\S+|data-box="[^"]*"'
)


def known(site: Site, path: str = "/surname", who: str = "clerk2") -> None:
    """A field whose value two independent looks settled, of somebody else's."""
    account = site.office.accounts.named(who)
    assert account is not None
    form = {"number": "118342", "season": made.SEASON, "document": "d1", "path": "/cnp", "version": "1"}
    done = site.post(site.of(who), "/camp/salveaza", {**form, "text": made.ANA, "kind": "identity_card"})
    assert "m=salvat" in done.headers["location"]


def seeded(site: Site, share: float = 1.0) -> None:
    site.office.seeding._share = share  # the setting seed_share
    site.office.seeding._chance = random.Random(5)


def given(site: Site) -> Seed:
    account = site.office.accounts.named("clerk")
    assert account is not None
    found = site.office.seeding.seeds.open_of(account.id)
    assert found is not None
    return found


def answer(site: Site, seed: Seed, text: str, act: str = "salveaza", **more: str) -> str:
    form = {"number": seed.number, "season": seed.season, "document": seed.document, "path": seed.path}
    form |= {"version": str(seed.version), "kind": seed.kind, "text": text, "seconds": "3", **more}
    said = site.post(site.of("clerk"), f"/camp/{act}", form)
    return said.headers.get("location", said.text)


def test_none_is_given_when_the_setting_is_zero_or_nothing_waits(site: Site) -> None:
    known(site)
    assert 'value="/surname"' in site.of("clerk").get("/camp").text
    seeded(site, 0.0)
    assert 'value="/surname"' in site.of("clerk").get("/camp").text


def test_a_known_item_is_caught_and_changes_nothing(site: Site) -> None:
    known(site)
    seeded(site)
    before = site.office.views.latest_dossier("118342")
    acts = len(site.office.book.of("118342", made.SEASON))
    shown = site.of("clerk").get("/camp").text
    seed = given(site)
    assert (seed.path, seed.value, seed.offered) == ("/cnp", made.ANA, ())
    assert "tastare oarbă" in shown
    assert made.ANA not in shown
    assert answer(site, seed, made.ANA) == "/camp?m=salvat&dosar=118342"
    (desk,) = site.office.seeding.seeds.catches()
    assert (desk.name, desk.caught, desk.missed) == ("clerk", 1, 0)
    assert site.office.views.latest_dossier("118342") == before
    assert len(site.office.book.of("118342", made.SEASON)) == acts
    seeded(site)
    assert 'value="/surname"' in site.of("clerk").get("/camp").text  # never the same one twice


def test_a_wrong_one_is_missed_and_may_be_taken_back(site: Site) -> None:
    known(site)
    seeded(site)
    site.of("clerk").get("/camp")
    seed = given(site)
    assert "tastați încă o dată" in answer(site, seed, made.ION)
    assert answer(site, seed, made.ION, first=made.ION).startswith("/camp?m=al-doilea")
    assert site.office.seeding.seeds.catches()[0].missed == 1
    seeded(site, 0.0)
    back = site.post(site.of("clerk"), "/camp/anuleaza", {}).headers["location"]
    assert back == "/camp/2017-2018/118342/d1?path=%2Fcnp&m=anulat"
    assert "tastare oarbă" in site.of("clerk").get(back).text
    assert site.office.seeding.seeds.catches() == []
    answer(site, seed, "", "ilizibil")
    (desk,) = site.office.seeding.seeds.catches()
    assert (desk.illegible, desk.answered) == (1, 0)


def test_its_page_is_like_any_other(site: Site, field_form: Form) -> None:
    """The same page but for what is particular to a field: nothing in it says that it is a known one."""
    true = site.of("clerk").get("/camp/2017-2018/118342/d1?path=/cnp").text
    site.post(site.of("clerk"), "/camp/sari", field_form("/cnp"))
    known(site)  # by now settled, and therefore known
    seeded(site)
    fake = site.of("clerk").get("/camp").text
    given(site)

    def shape(text: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r">[^<]*<", "><", _SAME.sub("", text)))

    assert shape(true).replace(' class="why"', "") == shape(fake).replace(' class="why"', "")
    assert "/camp/salveaza" in fake
    assert not re.search("seed|seman|cunoscut", fake)


def doubtful(text: str) -> list[str]:
    """The fields that a dossier's page shows as open."""
    part = text[text.index('class="doubt"') : text.index('class="gap"')]
    return re.findall(r"<figcaption><strong>([^<]+)</strong>", part)


def test_its_dossier_shows_it_open_like_any_other(site: Site, field_form: Form) -> None:
    """To the clerk who was given it, and to nobody else; the list and the queue agree with it."""
    one, listed = "/dosare/2017-2018/118342", "/dosare?numar=118342"
    clerk, other = site.of("clerk"), site.of("clerk2")
    true = clerk.get(one).text
    open_fields, row = doubtful(true), re.findall(r'class="num">(\d+)', clerk.get(listed).text)
    assert "CNP" in open_fields
    known(site)
    seeded(site, 0.0)
    settled = clerk.get(one).text
    assert doubtful(settled) == [name for name in open_fields if name != "CNP"]
    seeded(site)
    queue = clerk.get("/coada").text  # it is drawn where the clerk sees what comes
    assert given(site).path == "/cnp"
    first = re.search(r'<a href="(/camp/[^"]+)">', queue)
    assert first is not None
    assert first[1].endswith("?path=%2Fcnp")
    assert 'value="/cnp"' in clerk.get("/camp?incepe=1").text
    fake = clerk.get(one).text
    assert doubtful(fake) == open_fields
    gaps = re.compile(r'class="gap".*?</section>', re.DOTALL)
    assert gaps.findall(fake) == gaps.findall(true)
    assert re.findall(r'class="num">(\d+)', clerk.get(listed).text) == row
    assert doubtful(other.get(one).text) == doubtful(settled)
    before = site.office.views.latest_dossier("118342")
    answer(site, given(site), made.ANA)
    assert doubtful(clerk.get(one).text) == doubtful(settled)  # settled, as a true one
    assert site.office.views.latest_dossier("118342") == before


def test_after_a_miss_it_waits_for_a_second_clerk_like_any_other(site: Site) -> None:
    known(site)
    seeded(site)
    site.of("clerk").get("/camp")
    seed = given(site)
    answer(site, seed, made.ION)
    assert answer(site, seed, made.ION, first=made.ION).startswith("/camp?m=al-doilea")
    assert "CNP" in doubtful(site.of("clerk").get("/dosare/2017-2018/118342").text)


def test_skip_and_kind_answer_as_always(site: Site) -> None:
    known(site)
    seeded(site)
    site.of("clerk").get("/camp")
    seed = given(site)
    assert answer(site, seed, "", "fel", kind="other") == "/camp?m=fel&dosar=118342"
    dossier = site.office.views.latest_dossier("118342")
    assert dossier is not None
    assert dossier.documents[0].kind == "identity_card"
    assert site.office.seeding.seeds.catches() == []


def test_the_dashboard_tells_each_desk_with_its_bound(site: Site) -> None:
    known(site)
    seeded(site)
    site.of("clerk").get("/camp")
    answer(site, given(site), made.ANA)
    said = site.of("auditor").get("/tablou").text
    row = re.search(r"<tr><td>clerk</td>(.*?)</tr>", said)
    assert row is not None
    assert re.findall(r">([^<>]+)</td>", row[1]) == ["1", "0", "0", "100,0 %", "5,0 %"]  # 1 of 1: hardly a proof
    assert "cel puțin 5,0 %" in said


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [("identity_card", "/surname", "SERBAN"), ("identity_card", "/valid_until", "2027-07-15"),
     ("gas_bill", "/invoice_number", "EON 123456"), ("pension_slip", "/month", "2017-10"),
     ("identity_card", "/address", "Cluj-Napoca, str. Făgetului nr. 86")],
)  # fmt: skip
def test_a_wrong_reading_has_the_form_of_its_field(kind: str, path: str, value: str) -> None:
    spec = KINDS[kind].spec_of(path)
    assert spec is not None
    for number in range(20):
        wrong = misread(spec, kind, value, random.Random(number))
        assert wrong is not None
        assert wrong != value
        assert abs(len(wrong) - len(value)) <= 1


def test_what_has_no_likeness_is_not_misread() -> None:
    spec = KINDS["application_form"].spec_of("/heating")
    assert spec is not None
    assert misread(spec, "application_form", "gas", random.Random(1)) is None
    assert misread(spec, "application_form", True, random.Random(1)) is None

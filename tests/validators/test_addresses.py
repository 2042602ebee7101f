"""Addresses: the grammar of cards, bills and letters, and how far two papers agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_scans.world import Address as MadeUp
from validators import addresses, streets
from validators.addresses import Address

FULL = Address("CJ", "CLUJ-NAPOCA", "STR", "DONATH", "12", "A3", "2", "4", "15")


@pytest.mark.parametrize(
    "printed",
    [
        "Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15",
        "jud. Cluj, mun. Cluj-Napoca, str. Donath nr. 12, bl. A3, sc. 2, et. 4, ap. 15",
        "Cluj Napoca, strada DONATH, numărul 12, bloc A3, scara 2, etaj IV, apartament 15, județul Cluj",
        "STR DONATH NR 12 BL A3 SC 2 ET 4 AP 15 CLUJ JUD CLUJ",
        "Str. Donath 12, bl. A3, sc. 2, et. 4, apart. 15, Cluj-Napoca, jud. Cluj",
    ],
)
def test_one_address_in_many_forms(printed: str) -> None:
    assert addresses.parse(printed) == FULL
    assert addresses.compare(printed, FULL) == "same"


@pytest.mark.parametrize(
    ("printed", "part", "value"),
    [
        ("B-dul 21 Decembrie 1989 nr. 104", "street", "21 DECEMBRIE 1989"),
        ("B-dul 21 Decembrie 1989, 104", "number", "104"),
        ("Calea Turzii 12A", "number", "12A"),
        ("AleeaBăișoara nr.121", "street", "BAISOARA"),
        ("B-dulMuncii nr.130", "street_type", "BD"),
        ("str. Horea nr. 1 sc. II", "stair", "2"),
        ("Jud.CJ Mun.Cluj-Napoca", "county", "CJ"),
        ("Jud. Cluj Cluj-Napoca, str. Horea nr. 1", "city", "CLUJ-NAPOCA"),
        ("Str. Al. Vaida-Voevod nr. 16", "street", "AL VAIDA-VOEVOD"),
        ("P-ța Mihai Viteazul nr. FN", "number", "FN"),
        ("Str. Câmpului nr. 5/A ap. 3B", "flat", "3B"),
        ("str. Horea nr. 1, parter, ap. 2", "floor", "P"),
        ("Aleea Băișoara nr. 3, 400445 Cluj-Napoca", "postal_code", "400445"),
        ("Com. Florești, str. Avram Iancu nr. 12-14", "city", "FLORESTI"),
        ("Com.Florești Str.Sportului nr.12-14", "number", "12-14"),
        ("str. Donath nr. 12 ap. 15", "city", ""),
    ],
)
def test_parts(printed: str, part: str, value: str) -> None:
    assert getattr(addresses.parse(printed), part) == value


@st.composite
def made_up(draw: st.DrawFn) -> MadeUp:
    kind, street = draw(
        st.sampled_from([("Str.", "Moților"), ("Aleea ", "Băișoara"), ("Calea ", "Turzii"), ("B-dul ", "Eroilor")])
    )
    flat = draw(st.booleans())
    return MadeUp(
        "CJ",
        "Cluj-Napoca",
        kind,
        street,
        str(draw(st.integers(1, 250))) + draw(st.sampled_from(["", "A"])),
        draw(st.sampled_from(["", "A3", "12"])),
        draw(st.sampled_from(["", "2", "B"])),
        draw(st.sampled_from(["", "4", "10"])),
        str(draw(st.integers(1, 120))) if flat else "",
    )


@given(made_up())
def test_card_and_letter_say_the_same(place: MadeUp) -> None:
    card = " ".join(place.on_card())
    assert addresses.compare(card, place.in_prose()) == "same"
    assert addresses.parse(card).flat == place.flat
    assert addresses.parse(card).number == place.number


@pytest.mark.parametrize(
    ("a", "b", "agreement"),
    [
        ("str. Donath nr. 12 ap. 15", "str. Donath nr. 12 ap. 16", "different"),
        ("str. Donath nr. 12", "str. Donath nr. 21", "different"),
        ("str. Donath nr. 12", "str. Horea nr. 12", "different"),
        ("str. Donath nr. 12 ap. 1", "str. Donath nr. 12", "compatible"),
        ("str. B.P. Hasdeu nr. 5", "str. Bogdan Petriceicu Hasdeu nr. 5", "compatible"),
        ("Cluj-Napoca", "str. Donath nr. 12", "unknown"),
        ("", "", "unknown"),
        ("Florești, str. Donath nr. 12", "Cluj-Napoca, str. Donath nr. 12", "different"),
        ("Str. Moților nr. 3", "Calea Moților nr. 3", "compatible"),
        ("str. Donath nr. 12 bl. A", "str. Donath nr. 12 bl. B", "different"),
        ("str. Donath", "str. Donath", "compatible"),
    ],
)
def test_agreement(a: str, b: str, agreement: str) -> None:
    assert addresses.compare(a, b) == agreement
    assert addresses.compare(b, a) == agreement


@given(st.text(max_size=80))
def test_hostile_text(raw: str) -> None:
    addresses.parse(raw)
    assert addresses.compare(raw, raw) != "different"


def test_streets_are_only_a_prior() -> None:
    assert streets.is_known("Calea Mănăștur")
    assert streets.nearest("Str. Mehedlnți") == "Mehedinți"
    assert streets.nearest("Str. Horia") is None or streets.nearest("Str. Horia") == "Horea"
    assert streets.nearest("") is None

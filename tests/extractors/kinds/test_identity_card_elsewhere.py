"""Identity cards as other presses, copiers and years print them; with zones that agree or contradict, or none."""

from __future__ import annotations

import pytest

from tests.extractors.kinds.cards_typed import card, clean_paper, read_typed_zones, td2
from tests.extractors.typed import sure, values

ANA = "2850715120018"
ZONE = td2("POP<<ANA<MARIA", "KX123456", ANA, "270715")
TRUTH = {
    "/cnp": ANA, "/surname": "POP", "/given_names": "ANA-MARIA", "/series": "KX", "/number": "123456",
    "/address": "Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15", "/birth_place": "Jud.BN Mun.Bistrița",
    "/sex": "F", "/issued_by": "SPCLEP Cluj-Napoca", "/valid_from": "2017-03-15", "/valid_until": "2027-07-15",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _typed_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)


TRILINGUAL = """
ROUMANIE | ROMÂNIA | ROMANIA
CARTE D'IDENTITE | CARTE DE IDENTITATE | IDENTITY CARD
CNP 2850715120018 | SERIA KX NR 123456
Nume/Nom/Last name
POP
Prenume/Prenom/First name
ANA-MARIA
Cetățenie/Nationalité/Nationality | Sex/Sexe/Sex
Română / ROU | F
Loc naștere/Lieu de naissance/Place of birth
Jud.BN Mun.Bistrița
Domiciliu/Adresse/Address
Jud.CJ Mun.Cluj-Napoca
Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
Emisă de/Délivrée par/Issued by | Valabilitate/Validité/Validity
SPCLEP Cluj-Napoca | 15.03.17-15.07.2027
"""
PARENTS = """
ROMÂNIA | CARTE DE IDENTITATE
SERIA KX NR 123456
CNP 2850715120018
Nume/Nom/Last name
POP
Prenume/Prenom/First name
ANA-MARIA
Prenume părinți
Vasile și Elena
Loc naștere/Lieu de naissance/Place of birth | Sex/Sexe/Sex
Jud.BN Mun.Bistrița | F
Domiciliu/Adresse/Address
Jud.CJ Mun.Cluj-Napoca
Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
Emisă de/Délivrée par/Issued by | Valabilitate/Validité/Validity
SPCLEP Cluj-Napoca | 15.03.17-15.07.2027
"""
BESIDE = """
ROMÂNIA CARTE DE IDENTITATE
Seria: KX Nr.: 123456 | C.N.P.: 2850715120018
Numele: | POP
Prenumele: | ANA-MARIA
Sexul: | F
Locul nașterii: | Jud.BN Mun.Bistrița
Domiciliul: | Jud.CJ Mun.Cluj-Napoca
 | Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
Eliberată de: | SPCLEP Cluj-Napoca
Valabilitate: | 15.03.17-15.07.2027
"""
UNDER = """
ROMÂNIA | CARTE DE IDENTITATE | KX 123456
 | | seria și numărul
2850715120018
cod numeric personal
POP
nume
ANA-MARIA
prenume
F
sex
Jud.BN Mun.Bistrița
locul nașterii
Jud.CJ Mun.Cluj-Napoca
Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
domiciliu
SPCLEP Cluj-Napoca
emisă de
15.03.17-15.07.2027
valabilitate
"""
WITHOUT_LABELS = """
CARTE DE IDENTITATE | IDENTITY CARD
2850715120018 | KX 123456
POP
ANA-MARIA
Română / ROU | F
Jud.BN Mun.Bistrița
Jud.CJ Mun.Cluj-Napoca
Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
SPCLEP Cluj-Napoca | 15.03.17-15.07.2027
"""
FACES = {"three languages": TRILINGUAL, "parents": PARENTS, "beside": BESIDE, "under": UNDER, "bare": WITHOUT_LABELS}


@pytest.mark.parametrize("zone", [ZONE, ""], ids=["zone", "no zone"])
@pytest.mark.parametrize("face", FACES)
def test_nothing_wrong_is_accepted(face: str, zone: str) -> None:
    got = sure(card("identity_card", FACES[face] + zone))
    assert {p: v for p, v in got.items() if v != TRUTH[p]} == {}


@pytest.mark.parametrize("face", FACES)
def test_with_the_zone_what_it_proves_is_accepted(face: str) -> None:
    got = sure(card("identity_card", FACES[face] + ZONE))
    proved = ("/cnp", "/surname", "/given_names", "/series", "/number", "/sex", "/valid_until")
    assert {p: got.get(p) for p in proved} == {p: TRUTH[p] for p in proved}


@pytest.mark.parametrize("face", ["three languages", "parents", "beside"])
def test_labelled_faces_are_read_whole(face: str) -> None:
    assert sure(card("identity_card", FACES[face] + ZONE)) == TRUTH
    assert sure(card("identity_card", FACES[face])) == TRUTH


def test_labels_under_their_values_give_every_value() -> None:
    got = values(card("identity_card", UNDER + ZONE))
    assert got == TRUTH


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        ("/surname", "POP\n", "POPA\n"),
        ("/given_names", "ANA-MARIA\n", "ANA-MARINA\n"),
        ("/valid_until", "15.07.2027", "15.07.2021"),
        ("/number", "NR 123456", "NR 123466"),
        ("/series", "SERIA KX", "SERIA XX"),
        ("/sex", "ROU | F", "ROU | M"),
        ("/cnp", "CNP 2850715120018", "CNP 2850715120026"),
    ],
)
def test_a_face_that_contradicts_the_zone_is_not_accepted(path: str, right: str, wrong: str) -> None:
    face = TRILINGUAL.replace(right, wrong)
    assert face != TRILINGUAL
    got = sure(card("identity_card", face + ZONE))
    assert got.get(path) in (None, TRUTH[path])


def test_an_issuer_is_no_date_and_a_birth_place_no_street() -> None:
    mixed = """
SERIA KX NR 123456 | CNP 2850715120018
Nume/Nom/Last name
POP
Prenume/Prenom/First name
ANA-MARIA
Loc naștere/Lieu de naissance/Place of birth
Str.Donath nr.12 bl.A3 sc.2 et.4 ap.15
Emisă de/Délivrée par/Issued by
15.03.17-15.07.2027
Valabilitate/Validité/Validity
SPCLEP Cluj-Napoca
"""
    got = sure(card("identity_card", mixed))
    assert not {"/issued_by", "/birth_place"} & set(got)


def test_issuer_and_validity_in_one_run_are_parted() -> None:
    face = TRILINGUAL.replace("SPCLEP Cluj-Napoca | 15.03.17", "SPCLEP Cluj-Napoca 15.03.17")
    face = face.replace("Issued by | Valabilitate", "Issued by Valabilitate")
    got = sure(card("identity_card", face + ZONE))
    assert got.get("/issued_by") in (None, "SPCLEP Cluj-Napoca")
    assert got.get("/valid_until") == "2027-07-15"


def test_a_village_without_streets_is_an_address() -> None:
    face = TRILINGUAL.replace(
        "Jud.CJ Mun.Cluj-Napoca\nStr.Donath nr.12 bl.A3 sc.2 et.4 ap.15", "Jud.CJ Sat.Luna de Sus (Com.Florești)\nnr.45"
    )
    got = sure(card("identity_card", face))
    assert got.get("/address") in (None, "Jud.CJ Sat.Luna de Sus (Com.Florești) nr.45")
    assert got["/birth_place"] == "Jud.BN Mun.Bistrița"


def test_other_issuers_of_the_years_before() -> None:
    for issuer in ("Pol.Mun.Cluj-Napoca", "S.P.C.L.E.P. Florești", "D.E.P. Cluj", "SPCEP Turda", "SPCJEP Cluj"):
        got = sure(card("identity_card", TRILINGUAL.replace("SPCLEP Cluj-Napoca", issuer)))
        assert got["/issued_by"] == issuer


SPOILT = TRILINGUAL.replace("SERIA KX NR 123456", "senA KX na 123456").replace("Sex/Sexe/Sex", "oeSexrSe")


@pytest.mark.parametrize("path", ["/series", "/number", "/sex"])
def test_what_the_zone_says_is_shown_on_the_face_too(path: str) -> None:
    """Labels in small letters are misread; the value beside them is the zone's, letter for letter."""
    found = {f.path: f for f in card("identity_card", SPOILT + ZONE)}[path]
    assert (found.value, found.source) == (TRUTH[path], "mrz")
    (place,) = found.printed
    assert place.y1 < found.boxes[0].y0  # above the zone


@pytest.mark.parametrize(
    ("path", "face"),
    [
        ("/number", SPOILT.replace("Jud.BN Mun.Bistrița", "123456")),  # it stands there twice
        ("/number", SPOILT.replace("123456", "123458")),
        ("/series", SPOILT.replace("KX", "KZ")),
        ("/series", SPOILT.replace("senA KX na", "KX senA KX na")),
    ],
)
def test_a_place_that_is_not_sure_is_not_shown(path: str, face: str) -> None:
    found = {f.path: f for f in card("identity_card", face + ZONE)}[path]
    assert found.value == TRUTH[path]
    assert found.source == "mrz"
    assert found.printed == ()


def test_parents_are_not_the_holder() -> None:
    """On a copy the small labels are misread: those of the parents begin like the holder's own."""
    spoilt = PARENTS.replace("Prenume/Prenom/First name", "PrerumePrenorf a3t nane").replace(
        "Prenume părinți\nVasile și Elena", "Prenume panrt/Prenoms des parent Parerts trst names\nGHEORGHE LUCREȚIA"
    )
    got = sure(card("identity_card", spoilt))
    assert got.get("/given_names") in (None, TRUTH["/given_names"])
    assert got["/cnp"] == TRUTH["/cnp"]


def test_a_zone_that_was_cut_short_proves_no_blank() -> None:
    """The zone has room for AUREL; the engine parts AURELIAN there, and the second one reads no blanks."""
    zone = td2("POPAN<<ROMULUS<CONSTANTIN<AUREL", "KX123456", ANA, "270715")  # full to its end
    face = TRILINGUAL.replace("POP\n", "POPAN\n").replace("ANA-MARIA", "{}")
    torn = sure(card("identity_card", face.format("ROMULUS-CONSTANTIN-AUREL IAN") + zone))
    assert torn["/surname"] == "POPAN"
    assert "/given_names" not in torn
    whole = sure(card("identity_card", face.format("ROMULUS-CONSTANTIN-AURELIAN") + zone))
    assert whole["/given_names"] == "ROMULUS-CONSTANTIN-AURELIAN"

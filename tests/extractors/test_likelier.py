"""What a doubtful name or CNP most likely says, by the household's other papers. It stays under review."""

from __future__ import annotations

import pytest

from extractors.agreement import agree_across
from extractors.likelier import likelier
from models.dossier import Check, DocumentEntry, Evidence, FieldEntry, PageRef

CNP, OTHER = "1850712125674", "2870304123455"


def field(path: str, status: str, value: str | None, read: str = "", *candidates: str) -> FieldEntry:
    evidence = (Evidence(scan="sha256:a", page=1, box=(0.1, 0.1, 0.2, 0.2), text=read, source="ocr", engine="t"),)
    return FieldEntry(
        path=path, value=value, status=status, confidence=0.5, evidence=evidence, candidates=candidates  # type: ignore[arg-type]
    )  # fmt: skip


def paper(number: int, kind: str, *fields: FieldEntry) -> DocumentEntry:
    pages = (PageRef(scan="sha256:a", page=number),)
    return DocumentEntry(id=f"d{number}", kind=kind, confidence=0.9, pages=pages, fields=fields)


CARD = paper(
    1, "identity_card", field("/cnp", "accepted", CNP), field("/surname", "accepted", "MUREȘAN"),
    field("/given_names", "accepted", "ION-VASILE"),
)  # fmt: skip


def second(doubtful: FieldEntry, *others: DocumentEntry) -> FieldEntry:
    documents = likelier([CARD, *others, paper(9, "pension_slip", doubtful)])
    assert documents[0] == CARD
    return documents[-1].fields[0]


@pytest.mark.parametrize("read", ["18507121C", "185071212567", "1850712l25674", "1B50712125614", "l850712125674"])
def test_a_bent_cnp(read: str) -> None:
    got = second(field("/cnp", "review", None, read))
    assert (got.value, got.status) == (CNP, "review")


def test_a_sound_cnp_is_another_persons() -> None:
    doubtful = field("/cnp", "review", OTHER, OTHER)
    assert second(doubtful) == doubtful


def test_two_known_cnps_that_are_alike_settle_nothing() -> None:
    twin = paper(2, "identity_card", field("/cnp", "accepted", "1850712125682"))
    doubtful = field("/cnp", "review", None, "18507121256")
    assert second(doubtful, twin) == doubtful


@pytest.mark.parametrize(
    ("read", "candidates", "likely"),
    [
        ("MUREȘAN ION-VASLE", (), "MUREȘAN ION-VASILE"),
        ("ION-VASILE MURFȘAN", (), "ION-VASILE MUREȘAN"),
        ("MUREAN I0N", ("MUREȘAN ION-VASILE",), "MUREȘAN ION-VASILE"),
        ("MURESAN ION-VASILE", (), "MURESAN ION-VASILE"),
        ("MUREȘAN ANA", (), "MUREȘAN ANA"),
        ("POP GHEORGHE", (), "POP GHEORGHE"),
    ],
    ids=["bent", "other-order", "second-engine", "printed-without-marks", "another-given-name", "stranger"],
)
def test_names(read: str, candidates: tuple[str, ...], likely: str) -> None:
    got = second(field("/name", "review", read, read, *candidates))
    assert (got.value, got.status) == (likely, "review")
    assert likely == read or read in got.candidates


def test_an_accepted_value_is_left_alone() -> None:
    sure = field("/name", "accepted", "MUREȘAN ION-VASLE", "MUREȘAN ION-VASLE")
    assert second(sure) == sure


def test_two_names_of_one_cnp_are_both_doubtful() -> None:
    slip = paper(2, "pension_slip", field("/name", "accepted", "MUREȘAN ION-VASILICA"), field("/cnp", "accepted", CNP))
    first, other = agree_across((CARD, slip))
    assert [f.status for f in first.fields] == ["accepted", "review", "review"]
    assert [f.status for f in other.fields] == ["review", "accepted"]


def test_a_name_that_two_papers_have_mends_a_third() -> None:
    """On copies hardly a name is accepted; that two papers say the same is enough to show it first."""
    said = {2: "PIȚIȘ ANA", 3: "PITIS ANA"}
    others = [paper(n, "pension_slip", field("/name", "review", name)) for n, name in said.items()]
    got = likelier([*others, paper(9, "benefit_slip", field("/name", "review", "PITI ANA"))])[-1].fields[0]
    assert (got.value, got.status) == ("PIȚIȘ ANA", "review")
    alone = likelier([others[0], paper(9, "benefit_slip", field("/name", "review", "PITI ANA"))])[-1].fields[0]
    assert alone.value == "PITI ANA"


def test_an_address_that_two_papers_have() -> None:
    bill = paper(2, "gas_bill", field("/address", "review", "Cluj-Napoca, str. Gruia nr. 95, bl. OC1, ap. 103"))
    read, again = "Str.Gruia nr.95 bl.OC1 ap.193", "Str.Gruia nr.95 ap.103"
    card = paper(9, "heat_bill", field("/address", "review", read, "", again))
    got = likelier([bill, card])[-1].fields[0]
    assert (got.value, got.status) == ("Str.Gruia nr.95 bl.OC1 ap.103", "review")
    assert read in got.candidates


def test_marks_that_a_coarse_scan_lost_are_shown_where_the_paper_prints_marks() -> None:
    rough = Check(name="rough_scan", ok=False)
    bare = field("/surname", "review", "MURESAN", "MURESAN").model_copy(update={"checks": (rough,)})
    home = field("/birth_place", "review", "Jud.CJ Com.Săvădisla", "Jud.CJ Com.Săvădisla")
    assert likelier([CARD, paper(9, "identity_card", bare, home)])[-1].fields[0].value == "MUREȘAN"
    assert likelier([CARD, paper(9, "identity_card", bare)])[-1].fields[0].value == "MURESAN"
    fine = bare.model_copy(update={"checks": ()})
    assert likelier([CARD, paper(9, "identity_card", fine, home)])[-1].fields[0].value == "MURESAN"


def test_given_names_that_another_paper_joins() -> None:
    card = paper(9, "identity_card", field("/given_names", "review", "ION VASILE"))
    assert likelier([CARD, card])[-1].fields[0].value == "ION-VASILE"
    other = paper(9, "identity_card", field("/given_names", "review", "ION VLAD"))
    assert likelier([CARD, other])[-1].fields[0].value == "ION VLAD"

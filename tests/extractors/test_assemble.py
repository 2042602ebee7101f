"""Pages joined to documents and parted from each other, on pages of a few words."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from extractors import kinds
from extractors.assemble import assemble, page_mark
from extractors.classify import Verdict
from tests.extractors.drawn import view_of, words_of
from tests.extractors.kinds.cards_typed import td1

BILL, CODE, OTHER_CODE = "gas_bill", "1002345678", "5550001112"


@dataclass(frozen=True)
class Leaf:
    """A page in short: what it says, and what the classifier made of it."""

    text: str
    kind: str = BILL
    starts: bool = False
    sure: float = 0.95
    scan: str = "a"
    page: int = 1
    card: bool = False


def groups(*leaves: Leaf) -> list[list[int]]:
    """The numbers of the leaves that became one document each."""
    views = [view_of(words_of(*x.text.splitlines()), scan=x.scan, page=x.page, card=x.card) for x in leaves]
    verdicts = [Verdict(x.kind, x.sure, x.starts, {x.kind: 5.0}) for x in leaves]
    numbered = {id(v): i for i, v in enumerate(views)}
    made = assemble(views, verdicts)
    for group in made:
        assert [(r.scan, r.page) for r in group.refs] == [(v.scan, v.page) for v in group.views]
    return [[numbered[id(v)] for v in group.views] for group in made]


FIRST = Leaf(f"FACTURA cod client {CODE} total de plata", starts=True)

CARD = Leaf("ROMANIA CARTE DE IDENTITATE", "identity_card", starts=True, card=True)

PERMIT = "residence_permit"
ANNAS = Leaf("PERMIS DE SEDERE NUME KOVALENKO PRENUME ANNA NR TR4200143 NASCUT 12.03.1985", PERMIT, True, card=True)
PETRUS = Leaf("PERMIS DE SEDERE NUME BONDAR PRENUME PETRO NR TR5511203 NASCUT 30.11.1979", PERMIT, True, card=True)


def back(zone: str) -> Leaf:
    return Leaf("TIP PERMIS reunificarea familiei\n" + zone, PERMIT, card=True, page=2)


BACK_OF_ANNA = back(td1("KOVALENKO<<ANNA", "TR4200143", "7850312129782", "200823", "F", "UKR"))
BACK_OF_PETRU = back(td1("BONDAR<<PETRO", "TR5511203", "7791130129676", "200823", "M", "UKR"))

CASES = {
    "a card's empty back beside it": ((CARD, Leaf("oo ~", "other", sure=0.5, card=True)), [[0, 1]]),
    "its back in front of it, with the words of whoever took the copy": (
        (Leaf("Certific conformitatea cu originalul 12.01.2018 VAN AN", "other", sure=0.5, card=True), CARD), [[1, 0]],
    ),
    "a wordless card between two cards is the first one's back": (
        (CARD, Leaf("oo ~", "other", sure=0.5, card=True), CARD), [[0, 1], [2]],
    ),
    "a second card of another kind beside it": (
        (CARD, Leaf("certificat de inmatriculare", "vehicle_registration_certificate", card=True)), [[0], [1]],
    ),
    "a card that nobody knows, with words": (
        (CARD, Leaf("permis de intrare in uzina cu numele si sectia titularului", "other", sure=0.5, card=True)),
        [[0], [1]],
    ),
    "a wordless card on another sheet": ((CARD, Leaf("oo", "other", sure=0.5, card=True, page=2)), [[0], [1]]),
    "one page": ((FIRST,), [[0]]),
    "a second page without heading": ((FIRST, Leaf("detalii consum", page=2)), [[0, 1]]),
    "its back says nothing of the kind": ((FIRST, Leaf("termeni legali", "other", sure=0.5, page=2)), [[0, 1]]),
    "a stranger behind it": ((FIRST, Leaf("citatie sunteti chemat", "other", page=2)), [[0], [1]]),
    "a stranger that shares a code": ((FIRST, Leaf(f"polita de asigurare {CODE}", "other", page=2)), [[0], [1]]),
    "page marks in order": (
        (Leaf("FACTURA pagina 1 din 3", starts=True), Leaf("pagina 2 din 3", page=2), Leaf("pagina 3 din 3", page=3)),
        [[0, 1, 2]],
    ),
    "page marks of two bills": (
        (Leaf("FACTURA pagina 1 din 2", starts=True), Leaf("pagina 2 din 2", page=2),
         Leaf("FACTURA pagina 1 din 2", starts=True, page=3), Leaf("pagina 2 din 2", page=4)),
        [[0, 1], [2, 3]],
    ),
    "a page one begins anew even without a heading": (
        (FIRST, Leaf("consum pagina 1 din 2", page=2), Leaf("pagina 2 din 2", page=3)), [[0], [1, 2]],
    ),
    "a page of another count": (
        (Leaf("FACTURA pagina 1 din 2", starts=True), Leaf("pagina 2 din 4", page=2)), [[0], [1]],
    ),
    "two copies of one bill": ((FIRST, Leaf(FIRST.text, starts=True, page=2)), [[0], [1]]),
    "two bills of one client": (
        (Leaf(f"E.ON Energie Romania Str. Pandurilor 42 Targu Mures FACTURA fiscala noiembrie {CODE}", starts=True),
         Leaf(f"E.0N Energie Romania Str, Pandurilor 42 Targu Mures FACTURA decembrie {CODE}", starts=True, page=2)),
        [[0], [1]],
    ),
    "a second page with another heading": (
        (Leaf(f"E.ON Energie Romania Str. Pandurilor 42 Targu Mures FACTURA fiscala noiembrie {CODE}", starts=True),
         Leaf(f"Factura detaliata pentru locul de consum si citirile contorului client {CODE}", starts=True, page=2)),
        [[0, 1]],
    ),
    "another kind": ((FIRST, Leaf("CUPON DE PENSIE", "pension_slip", starts=True, page=2)), [[0], [1]]),
    "another kind without heading": ((FIRST, Leaf("talon casa de pensii", "pension_slip", page=2)), [[0], [1]]),
    "files of their own, same code": ((FIRST, Leaf(f"detalii {CODE}", scan="b")), [[0, 1]]),
    "files of their own, another code": ((FIRST, Leaf(f"detalii {OTHER_CODE}", scan="b")), [[0], [1]]),
    "files of their own, no code": ((FIRST, Leaf("detalii consum", scan="b")), [[0], [1]]),
    "kinds of one page are never joined": (
        (Leaf("ADEVERINTA", "school_certificate", starts=True), Leaf("verso", "school_certificate", page=2)),
        [[0], [1]],
    ),
    "cards of one sheet": (
        (Leaf("CARTE POP", "identity_card", starts=True, card=True),
         Leaf("CARTE ION", "identity_card", starts=True, card=True)),
        [[0], [1]],
    ),
    "front and back of an electronic card": (
        (Leaf("CARTE ELECTRONICA", "electronic_identity_card", starts=True, card=True),
         Leaf("IDROU", "electronic_identity_card", card=True)),
        [[0, 1]],
    ),
    "fronts on one sheet, backs on the next in another order": (
        (ANNAS, PETRUS, BACK_OF_PETRU, BACK_OF_ANNA), [[0, 3], [1, 2]],
    ),
    "a back whose front is not there": ((ANNAS, BACK_OF_PETRU), [[0], [1]]),
    "two fronts whose titles were not read": ((ANNAS, replace(PETRUS, starts=False)), [[0], [1]]),
    "two fronts of electronic cards": (
        (Leaf("CARTE ELECTRONICA", "electronic_identity_card", starts=True, card=True),
         Leaf("CARTE ELECTRONICA", "electronic_identity_card", starts=True, card=True)),
        [[0], [1]],
    ),
    "two backs": (
        (Leaf("CARTE ELECTRONICA", "electronic_identity_card", starts=True, card=True),
         Leaf("IDROU", "electronic_identity_card", card=True), Leaf("IDROU", "electronic_identity_card", card=True)),
        [[0, 1], [2]],
    ),
    "a card after a bill": ((FIRST, Leaf("CARTE", "identity_card", starts=True, card=True, page=2)), [[0], [1]]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    leaves, expected = CASES[case]
    many = kinds.modules()
    assert many["gas_bill"].MANY_PAGES
    assert groups(*leaves) == expected


def test_no_page_is_lost_or_doubled_in_any_order() -> None:
    leaves = [leaf for case, _ in CASES.values() for leaf in case]
    for order in (leaves, leaves[::-1], leaves[::2] + leaves[1::2]):
        placed = [i for group in groups(*order) for i in group]
        assert sorted(placed) == list(range(len(order)))


def test_the_group_has_the_best_confidence_of_its_kind() -> None:
    views = [view_of(words_of(FIRST.text)), view_of(words_of("detalii"), page=2), view_of(words_of("verso"), page=3)]
    verdicts = [Verdict(BILL, 0.7, True, {}), Verdict(BILL, 0.9, False, {BILL: 2}), Verdict("other", 0.6, False, {})]
    (group,) = assemble(views, verdicts)
    assert (group.kind, group.confidence, len(group.refs)) == (BILL, 0.9, 3)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Pagina 2 din 3", (2, 3)), ("pag. 1/2", (1, 2)), ("PAGINA: 1 DE 4", (1, 4)), ("factura 2/3", (2, 3)),
        ("Pagina 3 din 2", None), ("data 12/13 decembrie", None), ("1/1", None), ("ap. 45/99", None), ("", None),
    ],
)  # fmt: skip
def test_page_marks(text: str, mark: tuple[int, int] | None) -> None:
    assert page_mark(view_of(words_of(text))) == mark


def test_a_page_of_no_known_words_is_parted_only_when_hardly_doubted() -> None:
    views = [view_of(words_of(FIRST.text)), view_of(words_of("ceva cu totul strain"), page=2)]
    for sure, parts in ((0.7, 1), (0.8, 1), (0.95, 2)):
        verdicts = [Verdict(BILL, 0.9, True, {BILL: 5}), Verdict("other", sure, False, {"other": 1.0})]
        assert len(assemble(views, verdicts)) == parts
    related = [views[0], view_of(words_of(f"instructiuni {CODE}"), page=2)]
    assert len(assemble(related, verdicts)) == 1
    spoken = [Verdict(BILL, 0.9, True, {BILL: 5}), Verdict("other", 0.95, False, {"other": 2.5, BILL: 0.5})]
    assert len(assemble(views, spoken)) == 1


LETTER = (
    "Asociația de Proprietari 7\nNr. 233 din 2 februarie 2018\nAdeverință\nlocuiește cu persoanele din lista anexată"
)
ANNEX = "Anexă la adeverința nr. {}\nTABEL NOMINAL\nPersoana 1\nCNP 2410710129733"


@pytest.mark.parametrize(
    ("number", "between", "joined"), [("233", False, True), ("233", True, True), ("12", False, False)],
    ids=["next", "another-between", "of-another"],
)  # fmt: skip
def test_a_list_on_a_sheet_of_its_own_belongs_to_the_letter_that_it_names(
    number: str, between: bool, joined: bool
) -> None:
    """Whatever the list was taken for: a page of names and numbers says little of its kind."""
    letter = Leaf(LETTER, "association_certificate", starts=True)
    other = Leaf("Adeverință de salariat\nNr. 8 din 1.11.2017", "employer_income_certificate", starts=True, page=2)
    annex = Leaf(ANNEX.format(number), "birth_certificate", starts=True, sure=0.6, page=3)
    leaves = (letter, other, annex) if between else (letter, annex)
    last = len(leaves) - 1
    assert ([0, last] in groups(*leaves)) is joined


def test_an_annex_without_a_number_belongs_to_the_paper_right_before() -> None:
    annex = Leaf("Anexa 1 la adeverință\nPersoana 1", "association_certificate", starts=True, page=2)
    assert groups(Leaf(LETTER, "association_certificate", starts=True), annex) == [[0, 1]]
    assert groups(Leaf("Factură", BILL, starts=True), annex) == [[0], [1]]

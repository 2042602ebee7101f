"""Contract of loan for use (contract de comodat)."""

from __future__ import annotations

from extractors.craft import filled, parties, premises, prose
from extractors.craft.names import FIRM, name_after
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("loan_for_use_contract")
TITLES = (
    "contract de comodat", "contract de imprumut de folosinta", "contract de folosinta gratuita", "comodat",
    "contract de imprumut",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    Cue("contract de comodat", 4, title=True),
    Cue("contract de imprumut de folosinta", 4, title=True),
    Cue("contract de folosinta gratuita", 4, title=True),
    Cue("comodatar", 3),
    Cue("comodatarul", 2),
    Cue("comodant", 3),
    Cue("comodantul", 2),
    Cue("comodat", 2.5),
    Cue("folosinta gratuita", 2.5),
    Cue("cu titlu gratuit", 1.5),
    Cue("ca un bun proprietar", 1.5),
    Cue("uzurii normale", 1.5),
    Cue("prezentul contract", 1),
    Cue("contract de inchiriere", -4, title=True),
    Cue("chiria", -1.5),
    Cue("cartea de imobil", -2),
)
_LENT = (
    ("lent", (
        "numitului|numitei", "numitului ei?", "in favoarea numitului|numitei|lui|dlui|dnei",
        "catre dl|dna|domnul|doamna",
        "dlui|dnei|domnului|doamnei",
    )),
)  # fmt: skip


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    tenant = parties.tenant(pages)
    if not tenant or tenant[0].located < parties.FIRM:
        tenant = _lent_to(pages) or tenant
    return filled.by_hand(pages, [*tenant, *premises.dwelling(pages)], doc)


def _lent_to(pages: tuple[prose.Page, ...]) -> list[Found]:
    """*… să împrumut … numitului POP ION*: the dative names the borrower."""
    for page in pages:
        for a in page.anchors(_LENT):
            name = name_after(page, a.end)
            if name is not None and name.value is not None and len(name.words) > 1:
                return [found("/tenant", name.value, name.words, page.view, located=min(FIRM, name.sure))]
    return []

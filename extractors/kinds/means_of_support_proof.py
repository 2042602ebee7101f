"""Proof of the means of support that a foreign citizen showed for the permit (dovada mijloacelor de întreținere)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.craft import about, filled, prose
from extractors.craft.anchors import Groups
from extractors.craft.names import name_before
from extractors.craft.prose import Page
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("means_of_support_proof")
TITLES = (
    "scrisoare de bonitate", "scrisoare bancara", "adeverinta", "declaratie de intretinere",
    "dovada mijloacelor de intretinere", "angajament", "adeverinta de bursa", "confirmare",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("mijloacelor de intretinere", 3.5),
    Cue("mijloace de intretinere", 3.5),
    Cue("inspectoratul general pentru imigrari", 2.5),
    Cue("scrisoare de bonitate", 4, title=True),
    Cue("scrisoare bancara", 3, title=True),
    Cue("clientul nostru", 1.5),
    Cue("sold disponibil", 1.5),
    Cue("cont curent", 1),
    Cue("permisului de sedere", 1.5),
    Cue("dreptului de sedere", 1.5),
    Cue("cetatean", 0.5),
    Cue("sume in valuta", 0.7),
    Cue("sustinere financiara", 2),
    Cue("extras de cont", -3),
    Cue("sold initial", -3),
    Cue("permis de sedere", -1, title=True),
    Cue("cartea de imobil", -2),
)
_PHRASES = (
    "clientul|clienta nostru|noastra", "titularul|titulara contului", *about.CERTIFIED,
    "cetateanul|cetateana strain|straina?", "studentul|studenta", "bursierul|bursiera", "dl|dna|domnul|doamna",
    "in favoarea lui|dlui|dnei|domnului|doamnei", "intretinerea lui|dlui|dnei|domnului|doamnei",
    "mentionatul|mentionata", "titular cont", "titular", "titularul",
)  # fmt: skip
_FOREIGNER: Groups = (
    ("foreigner", ("cetatean strain", "cetateana straina", "cetatenie", "cetatenia", "pasaport nr?")),
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    return filled.by_hand(pages, _foreigner(pages) or about.person(pages, _PHRASES, with_cnp=False))


def _foreigner(pages: Sequence[Page]) -> list[Found]:
    """Whoever supports the foreigner signs first; the name before *cetățean străin* is the one that is meant."""
    for page in pages:
        for a in page.anchors(_FOREIGNER):
            name = name_before(page, a.start)
            if name is not None and name.value is not None and len(name.words) > 1:
                return [found("/name", name.value, name.words, page.view, located=name.sure)]
    return []

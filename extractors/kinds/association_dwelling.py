"""The dwelling that an association certifies: the address behind the words that say where the persons live."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import places
from extractors.craft.anchors import Groups
from extractors.craft.names import name_after
from extractors.craft.places import Place
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Found, found

DWELLING: Groups = (
    (
        "dwelling",
        (
            "domiciliat|domiciliata|domiciliati a? in", "cu domiciliul in", "la adresa", "la adresa din",
            "apartamentul|apartamentului|apartament|apt|locuinta|locuintei|imobilul|spatiul de la|pe|pe?",
            "apartamentul|apartament|locuinta|imobilul cu adresa|adresa in?", "unitatea locativa din|de? la?",
            "situat|situata in", "locuinta|locuintei din", "apartamentul|apartamentului|apartament|apt din",
            "imobilul|imobilului|imobil din", "locuieste|locuiesc in", "apartamentul|apartament|apt|ap nr? * din|in",
            "apartamentul|apartament nr * situat in", "locuieste|locuiesc la|pe",
            "spatiul|spatiu|imobilul|apartamentul|locuinta de la adresa", "apartamentul|apartament|apt nr *",
            "familia", "familiei", "ca la", "ca in",
            "adresa apartamentului|locuintei|spatiului|unitatii", "adresa imobilului", "in imobilul din",
            "declar si adeveresc ca la",
            "adeverim|adevereste|certifica|certificam|confirma|confirmam ca la", "resedinta in", "domiciliul",
        ),
    ),
)  # fmt: skip
_ANY_ADDRESS: Groups = (
    (
        "weak",
        (
            "adresa", "adresa postala", "imobil|imobilul|imobilului", "apartament|apartamentul|apt",
            "locuinta|locuintei", "spatiul", "domiciliu|domiciliul", "locatia",
        ),
    ),
)  # fmt: skip
_TITLED = re.compile(r"A\s?D\s?E\s?V\s?E\s?R\s?I\s?N\s?T\s?A|CERTIFICAT(?![A-Z])|CONFIRMARE(?![A-Z])|DOVADA(?![A-Z])")
_BEGINS = re.compile(
    r"(?<![A-Z])(?:JUD(?:ETUL)?|MUN(?:ICIPIUL)?|LOC(?:ALITATEA)?|CLUJ-NAPOCA|STR(?:ADA)?|CALEA|ALEEA|B-?DUL|BD|PIATA)(?![A-Z])"
)
_FLAT = re.compile(r"(?<![A-Z])AP(?:T|ART\w*)?\.?\s?\d")
_FLAT_FIRST = re.compile(
    r"(?<![A-Z])AP(?:T|ART\w*)?\.?\s?(?:NR\.?\s?)?\d{1,3}\w?\s?,\s?(?:STR|CALEA|ALEEA|B-?DUL|PIATA)(?![A-Z])"
)


Reading = tuple[list[Found], tuple[int, int] | None]  # and where on the first page it stands


def read(pages: Sequence[Page]) -> Reading:
    """The address behind the words that say where the persons live; it is not the association's own."""
    best: tuple[float, int, Found, tuple[int, int] | None] | None = None
    every: list[Place] = []
    for page in pages:
        for a in page.anchors(DWELLING):
            if re.search(r"SEDIU\w*\s(?:SOCIAL\s)?$", page.plain[max(0, a.start - 16) : a.start]):
                continue
            family = page.plain.startswith("FAMILI", a.start)
            place = (None if family else places.address_at(page, a.end)) or _past_name(page, a.end)
            if place is None:
                continue
            every.append(place)
            key = (place.sure, len(place.words))
            if best is None or key > (best[0], best[1]):
                best = (*key, _reading(page, place, places.FIRM), _span(page, a.start, place))
    every += [
        p for page in pages for m in _FLAT_FIRST.finditer(page.plain) if (p := places.address_at(page, m.start()))
    ]
    if best is None:
        return _below_title(pages) or _anywhere(pages) or ([], None)
    others = tuple({p.value for p in every if _elsewhere(p.value, str(best[2].value))})
    return [replace(best[2], rivals=others)], best[3]


def _elsewhere(one: str, other: str) -> bool:
    """Whether two addresses name different houses or flats."""
    for part in (r"NR\.?\s?(\d+)", r"(?<![A-Z])AP\w*\.?\s?(?:NR\.?\s?)?(\d+)"):
        a, b = re.search(part, fold_signs(one)), re.search(part, fold_signs(other))
        if a and b and a[1] != b[1]:
            return True
    return False


def _reading(page: Page, place: Place, most: float) -> Found:
    """The address; who is certified lives in a flat, so one without is for the clerk."""
    sure = place.sure if _FLAT.search(fold_signs(place.value)) else min(place.sure, 0.7)
    return found("/address", place.value, place.words, page.view, located=min(sure, most))


def _span(page: Page, start: int, place: Place) -> tuple[int, int] | None:
    return (start, page.end_of(place.end - 1)) if page.view == 0 else None


def _below_title(pages: Sequence[Page]) -> Reading | None:
    """A form's plain *Adresa:* or *Apartamentul:* below the title; one that names a flat comes first."""
    weaker: Reading | None = None
    for page in pages:
        title = _TITLED.search(page.plain)
        end = page.text.find("\n", title.end()) if title else -1
        for a in page.anchors(_ANY_ADDRESS):
            place = places.address_at(page, a.end) if 0 <= end < a.start else None
            if place is None:
                continue
            reading = [_reading(page, place, 0.85)], _span(page, a.start, place)
            if _FLAT.search(fold_signs(place.value)):
                return reading
            weaker = weaker or reading
    return weaker


def _anywhere(pages: Sequence[Page]) -> Reading | None:
    """The first address with a flat, whatever stands before it: a place for the clerk to look at."""
    for page in pages:
        for m in _BEGINS.finditer(page.plain):
            place = places.address_at(page, m.start())
            if place is not None and _FLAT.search(fold_signs(place.value)):
                return [_reading(page, place, 0.65)], _span(page, m.start(), place)
    return None


def _past_name(page: Page, position: int) -> Place | None:
    """*Familia Pop, str. …*, *d-na Pop Ana, Cluj-Napoca, str. …*: the address behind a name."""
    name = name_after(page, position)
    return places.address_at(page, page.start_of(name.end)) if name else None

"""Certificate of the owners' or tenants' association (adeverință de la asociația de proprietari/locatari)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import filled, issued, mail, organisations, people, places, prose
from extractors.craft.anchors import Groups
from extractors.craft.names import name_after
from extractors.craft.people import Someone
from extractors.craft.places import Place
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.dossier import Check
from models.kinds import kind

KIND = kind("association_certificate")
TITLES = ("adeverinta", "adeverinta nr")
MANY_PAGES = False
CUES = (
    Cue("asociatia de proprietari", 2.5),
    Cue("asociatia de locatari", 2.5),
    Cue("asociatiei de proprietari", 2),
    Cue("asociatiei de locatari", 2),
    Cue("cotele de intretinere", 2.5),
    Cue("cartea de imobil", 2.5),
    Cue("cartea imobilului", 2.5),
    Cue("cartii de imobil", 2.5),
    Cue("cheltuieli comune", 2),
    Cue("cheltuielile comune", 2),
    Cue("cheltuielile asociatiei", 2),
    Cue("intretinere", 1),
    Cue("inscrise la intretinere", 2),
    Cue("locuiesc", 0.7),
    Cue("cod asociatie", 2),
    Cue("administrator", 0.4),
    Cue("adeverinta", 1, title=True),
    Cue("persoane", 0.4),
    Cue("borderou", -4),
    Cue("venit net", -2),
    Cue("salariu", -2),
    Cue("elev", -0.5),
    Cue("student", -0.5),
    Cue("contract de inchiriere", -3),
    Cue("contract de comodat", -3),
    Cue("factura", -2),
)

_DWELLING: Groups = (
    (
        "dwelling",
        (
            "domiciliat|domiciliata|domiciliati a? in", "cu domiciliul in", "la adresa", "la adresa din",
            "situat|situata in", "locuinta|locuintei din", "apartamentul|apartamentului|apartament|apt din",
            "imobilul|imobilului|imobil din", "locuieste|locuiesc in", "apartamentul|apartament|apt|ap nr? * din|in",
            "apartamentul|apartament nr * situat in",
            "familia", "familiei", "ca la", "ca in",
            "adresa apartamentului|locuintei", "adresa imobilului", "in imobilul din", "declar si adeveresc ca la",
            "adeverim|adevereste|certifica|certificam|confirma|confirmam ca la", "resedinta in", "domiciliul",
        ),
    ),
)  # fmt: skip
_ANY_ADDRESS: Groups = (("weak", ("adresa", "adresa postala", "imobil", "apartament", "locuinta")),)
_PERSON: Groups = (
    (
        "person",
        (
            "adeverim|adevereste prin? prezenta? ca", "certifica|certificam prin? prezenta? ca",
            "confirma|confirmam ca", "adevereste|certifica faptul ca", "atesta ca",
        ),
    ),
)  # fmt: skip
_TITLED = re.compile(r"A\s?D\s?E\s?V\s?E\s?R\s?I\s?N\s?T\s?A|CERTIFICAT(?![A-Z])|CONFIRMARE(?![A-Z])|DOVADA(?![A-Z])")
_FLAT = re.compile(r"(?<![A-Z])AP(?:T|ART\w*)?\.?\s?\d")
_FLAT_FIRST = re.compile(
    r"(?<![A-Z])AP(?:T|ART\w*)?\.?\s?(?:NR\.?\s?)?\d{1,3}\w?\s?,\s?(?:STR|CALEA|ALEEA|B-?DUL|PIATA)(?![A-Z])"
)
_OWN_CODE = re.compile(
    r"(?<![A-Z])COD(?:UL)?\s?(?:AS(?:OC)?(?:\w*)?\.?\s?(?:DE\s)?(?:PROP\w*\.?|LOC\w*\.?)?|RAT|CLIENT RAT)?\s*[:.\-]?\s*"
    r"(?:NR\.?\s*)?(?P<code>[A-Z]{0,3}[\s\-]?\d[\dA-Z]{1,11})(?![\w/\-])"
)
_WHOSE = r"(?:DE\s)?(?:PROPRIETARI(?:LOR)?|LOCATARI(?:LOR)?|PROP(?:RIET)?\.?(?![A-Z])|LOC\.(?![A-Z]))"
_HEAD = re.compile(
    r"(?<![A-Z.])(?:A\.?\s?[PL]\.?(?:\s?/\s?[PL]\.?)?(?=\s(?:[\"„“]|NR|BL|STR|ALEEA|CALEA|P-?TA|PIATA|[A-Z]{3,}|\d))(?<=\.)|"
    rf"AS(?:OC)?\.?(?:IATI[AE]I?)?\s{_WHOSE}(?:(?:\s?/\s?|\sSI\s)(?:DE\s)?(?:LOCATARI(?:LOR)?|PROPRIETARI(?:LOR)?|CHIRIASI))?)"
)
_NAME_ENDS = re.compile(
    r"(?:,(?!\s*(?:BL|BLOC|BLOCUL|SC|SCARA|NR|CORP|TRONSON)\b)|;|\bC\.?U\.?I|\bC\.?I\.?F|\bC\.?F\.|\bCOD\b|"
    r"\bCU SEDIUL\b|\bSEDIU|\bADRESA\b|\bE-?MAIL\b|\bTEL\b|\bDIN (?:STR|CLUJ)|\bAVAND\b|\bADEVER|\bDECLAR|"
    r"\bMUNICIPIUL\b|\s-\s)"
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    dwelling, span = _dwelling(pages)
    readings = [
        *association_name(pages),
        *_code(pages),
        *mail.email(pages, "/association_email"),
        *organisations.seat(pages, "/association_address", skip=span),
        *dwelling,
        *_persons(pages),
        *issued.read(pages),
    ]
    return filled.by_hand(pages, readings)


def association_name(pages: Sequence[Page]) -> list[Found]:
    """The heading's *Asociația de …* with what follows on its row; else the one that the sentence names."""
    for page in pages:
        heads = list(_HEAD.finditer(page.plain))
        for m in heads:
            follower = next((h for h in heads if 0 <= h.start() - m.end() <= 3), None)
            start = (follower or m).start()
            end = _name_end(page, (follower or m).end())
            raw = page.text[start:end].rstrip(" -–:.")
            words = page.words_cut(start, start + len(raw))
            long = len(raw) > (follower or m).end() - start + 1
            cut = re.match(r"[\s,\-]*(?:STR|CALEA|ALEEA|B-?DUL|PIATA|P-?TA)(?![A-Z])", page.plain[end : end + 20])
            genitive = page.plain[start : start + 10] == "ASOCIATIEI"
            return [
                found(
                    "/association_name",
                    " ".join(raw.split()),
                    words,
                    page.view,
                    located=0.6
                    if not long or genitive
                    else 0.75
                    if cut and "\n" not in page.text[end : end + 2]
                    else 0.9,
                )
            ]
    return []


def _name_end(page: Page, start: int) -> int:
    """Where the name's row, cell or phrase ends."""
    stop = next((m for m in _NAME_ENDS.finditer(page.plain, start)), None)
    end = stop.start() if stop else len(page.text)
    line = page.text.find("\n", start)
    bare = not page.text[start : max(start, line)].strip(" .:-")
    if 0 <= line < end and not (bare and page.flows_on(page.index_at(line - 1))):
        end = line
    elif bare and 0 <= line < end:
        end = min(end, page.text.find("\n", line + 1) % (len(page.text) + 1))
    first = page.index_at(max(0, start - 1))
    for i in range(first + 1, len(page.words)):
        if page.start_of(i) >= end:
            break
        if page.gap_before(i) > 2.2:
            return min(end, page.end_of(i - 1))
    return end


def _code(pages: tuple[Page, ...]) -> list[Found]:
    """The code that the paper calls the association's, else its fiscal code."""
    for page in pages:
        for m in _OWN_CODE.finditer(page.plain):
            if re.search(r"FISCAL|POSTAL|NUMERIC", page.plain[m.start() : m.start("code")]):
                continue
            start, end = m.span("code")
            raw = page.text[start:end]
            value = re.sub(r"[\s\-]", "", raw).upper()
            return [found("/association_code", value, page.words_cut(start, end), page.view, raw=raw, located=0.92)]
    return organisations.fiscal_code(pages, "/association_code")


def _dwelling(pages: Sequence[Page]) -> tuple[list[Found], tuple[int, int] | None]:
    """The address behind the words that say where the persons live; it is not the association's own."""
    best: tuple[float, int, Found, tuple[int, int] | None] | None = None
    every: list[Place] = []
    for page in pages:
        for a in page.anchors(_DWELLING):
            if re.search(r"SEDIU\w*\s(?:SOCIAL\s)?$", page.plain[max(0, a.start - 16) : a.start]):
                continue
            family = page.plain.startswith("FAMILI", a.start)
            place = (None if family else places.address_at(page, a.end)) or _past_name(page, a.end)
            if place is None:
                continue
            every.append(place)
            key = (place.sure, len(place.words))
            if best is None or key > (best[0], best[1]):
                flat = bool(_FLAT.search(fold_signs(place.value)))  # who is certified lives in a flat
                reading = found("/address", place.value, place.words, page.view,
                                located=place.sure if flat else min(place.sure, 0.7))  # fmt: skip
                best = (*key, reading, (a.start, page.end_of(place.end - 1)) if page.view == 0 else None)
    every += [
        p for page in pages for m in _FLAT_FIRST.finditer(page.plain) if (p := places.address_at(page, m.start()))
    ]
    if best is None:
        return _below_title(pages)
    others = tuple({p.value for p in every if _elsewhere(p.value, str(best[2].value))})
    return [replace(best[2], rivals=others)], best[3]


def _elsewhere(one: str, other: str) -> bool:
    """Whether two addresses name different houses or flats."""
    for part in (r"NR\.?\s?(\d+)", r"(?<![A-Z])AP\w*\.?\s?(?:NR\.?\s?)?(\d+)"):
        a, b = re.search(part, fold_signs(one)), re.search(part, fold_signs(other))
        if a and b and a[1] != b[1]:
            return True
    return False


def _below_title(pages: Sequence[Page]) -> tuple[list[Found], tuple[int, int] | None]:
    """A form's plain *Adresa:* is the dwelling's when it stands below the title and names a flat."""
    for page in pages:
        title = _TITLED.search(page.plain)
        for a in page.anchors(_ANY_ADDRESS):
            place = places.address_at(page, a.end) if title and title.end() < a.start else None
            if place is not None and _FLAT.search(fold_signs(place.value)):
                reading = found("/address", place.value, place.words, page.view, located=min(place.sure, 0.85))
                return [reading], (a.start, page.end_of(place.end - 1)) if page.view == 0 else None
    return [], None


def _past_name(page: Page, position: int) -> Place | None:
    """*Familia Pop, str. …*, *d-na Pop Ana, Cluj-Napoca, str. …*: the address behind a name."""
    name = name_after(page, position)
    return places.address_at(page, page.start_of(name.end)) if name else None


def _persons(pages: tuple[Page, ...]) -> list[Found]:
    persons = [_named_before(s) for s in people.listed(pages)]
    counts = people.stated_counts(pages)
    check = Check(
        name="persons.count", ok=counts == {len(persons)} if counts else None,
        detail=", ".join(map(str, sorted(counts))) or None,
    )  # fmt: skip
    out: list[Found] = []
    for row, one in enumerate(persons):
        out += [replace(f, checks=(*f.checks, check)) for f in _person(row, one)]
    return out


def _named_before(one: Someone) -> Someone:
    """*D-na POP ANA, domiciliată în …, CNP …*: the name stands farther from its CNP."""
    if one.name is not None and one.name.value is not None and len(one.name.words) > 1:
        return one
    anchors = [a for a in one.page.anchors(_PERSON) if 0 < one.position - a.end < 320]
    name = name_after(one.page, anchors[-1].end) if anchors else None
    return replace(one, name=replace(name, sure=min(name.sure, 0.85))) if name else one


def _person(row: int, one: Someone) -> list[Found]:
    view = one.page.view
    name, out = one.name, []
    if name is not None:
        out.append(found(f"/persons/{row}/name", name.value, name.words, view, located=name.sure))
    else:
        out.append(found(f"/persons/{row}/name", None, one.cnp_words, view, raw="", located=0.3))
    if one.cnp_words:
        sure = 0.95 if name is not None else 0.85
        out.append(found(f"/persons/{row}/cnp", one.cnp, one.cnp_words, view, raw=one.raw, located=sure))
    else:
        unread = found(f"/persons/{row}/cnp", None, name.words if name else (), view, raw="", located=0.3)
        out.append(replace(unread, reread=False))
    return out

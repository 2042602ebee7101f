"""Certified empowerment by the owner (împuternicire, procură)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.craft import filled, mentions, premises, prose
from extractors.craft.anchors import Groups
from extractors.craft.names import Name, name_after, name_before
from extractors.craft.prose import Page
from extractors.craft.roles import LONGEST, columns
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind
from validators import names as forms

KIND = kind("power_of_attorney")
TITLES = (
    "imputernicire", "procura", "procura speciala", "declaratie imputernicire", "mandat special", "procura notariala",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("imputernicire", 3, title=True),
    Cue("procura speciala", 4, title=True),
    Cue("procura", 3, title=True),
    Cue("imputernicesc", 3),
    Cue("persoana imputernicita", 2.5),
    Cue("acordul proprietarului", 3, title=True),
    Cue("imi dau acordul", 2.5),
    Cue("autorizez pe", 3),
    Cue("mandatez pe", 3),
    Cue("deleg pe", 3),
    Cue("dau imputernicire", 3),
    Cue("mandatar", 2),
    Cue("mandant", 2),
    Cue("incheiere de autentificare", 3),
    Cue("legalizare de semnatura", 3),
    Cue("legalizare a semnaturii", 3),
    Cue("notar public", 2.5),
    Cue("notarial", 1.5),
    Cue("camera notarilor publici", 2),
    Cue("sa ma reprezinte", 2.5),
    Cue("in numele meu", 1.5),
    Cue("sunt de acord ca", 1),
    Cue("onorariu", 1),
    Cue("proprietar al", 1),
    Cue("contract de comodat", -4, title=True),
    Cue("ma intretin", -4),
    Cue("niciun venit", -4),
    Cue("nu am realizat venituri", -4),
    Cue("nu am obtinut", -3),
    Cue("sunt intretinut", -3),
    Cue("contract de inchiriere", -4, title=True),
    Cue("contract de vanzare", -4, title=True),
    Cue("testament", -4, title=True),
)
_KIN = (
    "fiica|fiul|sotul|sotia|mama|tatal|fratele|sora|nepotul|nepoata|prietenul|prietena|vecinul|vecina|"
    "chiriasul|chiriasa|nora|ginerele|cumnatul|cumnata|unchiul|matusa|verisorul|verisoara|varul|socrul|soacra|"
    "bunicul|bunica|concubinul|concubina|partenerul|partenera|finul|fina|ruda|cunostinta"
)
_PHRASES: Groups = (
    (
        "said",
        (
            f"imputernicesc|imputerniceste|imputernicim prin? prezenta? pe? {_KIN}? mea|meu?",
            "numesc|numeste ca|drept? mandatar|procurator|reprezentant pe",
            f"numesc|constitui|desemnez ca|drept? mandatar|procurator|imputernicit pe? {_KIN}? mea|meu?",
            f"deleg|mandatez|autorizez|desemnez|delegam|mandatam|autorizam pe? {_KIN}? mea|meu?",
            "sunt|suntem de acord ca", "exprim|dau|avem acordul ca", "acord ca",
            "acord|dau|confer|conferim imputernicire|procura|mandat|dreptul? "
            "lui|dlui|dnei|domnului|doamnei|numitului|numitei",
            "imputernicita|imputernicit fiind",
        ),
    ),
    (
        "label",
        (
            "mandatar|mandatarul|mandatara|procurator|delegat|delegatul|delegata",
            "imputernicit|imputernicitul|imputernicita",
            "persoana imputernicita|mandatata|autorizata|delegata", "numele imputernicitului|mandatarului",
        ),
    ),
)  # fmt: skip
_GIVER = re.compile(r"SUBSEMNAT|MANDANT|PROPRIETAR|NOTAR|\bDE\b(?!\s+ACORD)|\bEU\b|\bEL\b")
_FAR = re.compile(
    r"(?<![A-Z])(?:IMPUTERNICESC|IMPUTERNICIM|AUTORIZEZ|DELEG|MANDATEZ|DESEMNEZ|NUMESC|CONSTITUI)(?![A-Z])[^.;:]{0,70}?\s(?:PE|CA)\s+"
    rf"(?:(?:{_KIN.upper()})\s(?:MEA|MEU|NOASTRA|NOSTRU)[\s,]+)?(?:(?:D-?NA|D-?L|NUMIT\w+|DOAMNA|DOMNUL)[.\s]+)*"
)
_NOUN = re.compile(r"(?:IMPUTERNICIRE\w*|IMPUTERNICIRI|MANDATARE)")
_PASSIVE: Groups = (
    ("passive", ("este|sunt|fie|va imputernicit|imputernicita|autorizat|autorizata|mandatat|mandatata sa",)),
)
_ROLES = re.compile(r"(?P<tenant>MANDATAR\w*|IMPUTERNICIT\w*|PROCURATOR)|(?P<owner>MANDANT\w*|PROPRIETAR\w*)")
_GIVES_TO = re.compile(
    r"SUBSEMNAT\w*(?:\s?\(A\))?[\s,:]*$|"
    r"(?<![A-Z])(?:EU|MANDANT\w*|PROPRIETAR\w*|NOTAR\w*(?:\sPUBLIC)?)[\s,:]+$"
)
_TOLD = re.compile(
    r"(?<![A-Z])(?P<lead>(?:DOAMNA|DOMNUL|D-?NA|D-?L|NUMIT(?:A|UL))[.\s]+)(?:[^\W\d_]{2,}[\s\-]+){1,5}?"
    r"[^\W\d_]{2,}\s*,\s*(?:CU\s|AVAND\s)?(?:CNP|COD NUMERIC)"
)
_JOINED = re.compile(r"(?:[^.;]{0,220}?)[\s,]SI\s+(?:PE\s+)?(?:(?:D-?NA|D-?L|NUMIT\w+|DOAMNA|DOMNUL)[.\s]+)*")


@dataclass(frozen=True)
class _Person:
    page: Page
    name: Name
    sure: float


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    return filled.by_hand(pages, [*_empowered(pages), *premises.dwelling(pages)], doc)


def _empowered(pages: Sequence[Page]) -> list[Found]:
    """The one behind *împuternicesc pe*, a label or before *este împuternicit*; several are rivals, whoever signs as
    the giver is never meant."""
    known = [p for page in pages for p in _candidates(page)]
    best = max(known, key=lambda p: min(p.sure, p.name.sure), default=None)
    if best is None or best.name.value is None:
        return []
    value = best.name.value
    others = {p.name.value for p in known if p.name.value} | set(_partners(best))
    rivals = tuple(sorted(v for v in others if forms.compare(v, value) == "different"))
    located = min(best.sure, best.name.sure)
    return [found("/name", value, best.name.words, best.page.view, located=located, rivals=rivals)]


def _candidates(page: Page) -> Iterable[_Person]:
    for a in page.anchors(_PHRASES):
        noun = _NOUN.fullmatch(page.plain[a.start : a.end].strip())
        of_the_giver = page.plain[: a.start].endswith("CARE ") and page.plain[a.end : a.end + 2].strip().startswith(":")
        stands_in = re.search(r"\b(?:PRIN|DE)\s+$", page.plain[max(0, a.start - 6) : a.start])
        if noun or of_the_giver or (stands_in and a.name == "label"):
            continue
        name = name_after(page, a.end) if a.name == "said" else mentions.behind_role(page, a.end)
        if name is not None and _whole(name) and not _GIVER.search(page.plain, a.end, page.start_of(name.start)):
            yield _Person(page, name, 0.95 - 0.05 * (a.name == "label"))
    for m in _FAR.finditer(page.plain):
        name = name_after(page, m.end())
        if name is not None and _whole(name):
            yield _Person(page, name, 0.9)
    for one in mentions.of_page(page):
        before = page.plain[max(0, one.start - LONGEST) : one.start]
        if one.dative and re.search(
            r"(?<![A-Z])(?:ACORD|DAU|CONFER|OFER|DAM|ACORDAM|CONFERIM|OFERIM|DA|DAT|ACORDA|CONFERA)\s", before
        ):
            yield _Person(page, one.name, 0.9)
    for a in page.anchors(_PASSIVE):
        name = name_before(page, a.start)
        if name is not None and _whole(name) and not _GIVES_TO.search(page.plain[: page.start_of(name.start)][-40:]):
            yield _Person(page, name, 0.85)
    for m in _TOLD.finditer(page.plain):  # *sta doamna …, CNP …*, whom a later sentence empowers
        name = name_after(page, m.end("lead"))
        if name is not None and _whole(name):
            yield _Person(page, name, 0.7)
    for name, empowered in columns(page, _ROLES):
        if empowered:
            yield _Person(page, name, 0.9)


def _whole(name: Name) -> bool:
    return name.value is not None and len(forms.tokens(name.value)) > 1


def _partners(best: _Person) -> list[str]:
    """Who is empowered beside the one found: *… și pe numitul …* in the same sentence."""
    joint = _JOINED.match(best.page.plain, best.page.end_of(best.name.end - 1))
    name = name_after(best.page, joint.end()) if joint else None
    return [name.value] if name is not None and name.value is not None and _whole(name) else []

"""Proof of the means of support that a foreign citizen showed for the permit (dovada mijloacelor de întreținere)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import about, filled, prose
from extractors.craft.anchors import Groups
from extractors.craft.names import Name, name_before
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, slip_facts
from models.kinds import kind
from validators import names as forms

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
    Cue("declaratie de intretinere", 2.5, title=True),
    Cue("cheltuielile de intretinere", 1),
    Cue("means of support", 2.5),
    Cue("se intretine in romania", 1.5),
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
_KIN = "sotiei|sotului|fiicei|fiului|mamei|tatalui|fratelui|surorii|logodnicei|prietenei|prietenului"
_SUPPORTED = (
    f"intretinere|intretinerea|intretinerii|intretin|sustin|sustine|garantez * {_KIN}? mele|meu|sale|sau?",
    "cheltuielile de intretinere|sedere|trai ale|a lui|dlui|dnei|domnului|doamnei|numitului|numitei",
    f"ale|a|al|pentru|pe {_KIN} mele|meu|sale|sau", "pe|pentru sotia|sotul|fiica|fiul|mama|tatal mea|meu",
    "pentru dl|dna|domnul|doamna|numitul|numita|cetateanul|cetateana|studentul|studenta straina|strain?",
    "mijloace|mijloacele de intretinere|trai pentru|lui|dlui|dnei|domnului|doamnei",
    "beneficiar|beneficiarul|beneficiara", "studentul|studenta|cetateanul|cetateana|doctorandul|doctoranda "
    "strain|straina",
    "strainul|straina|strainului", "numele strainului|titularului|studentului|beneficiarului|clientului",
    "numele si prenumele strainului|titularului|studentului|beneficiarului|clientului|bursierului",
    "cetateanul|cetateana|cetateanului|cetatencei turc|turca|strain|straina|moldovean|ucrainean|sirian|italian|francez",
    "numitul|numita", "sponsorizat|sponsorizata", "persoanei", "lui", "fiului|fiicei|sotiei|sotului meu|mele",
    "angajatului|angajatei|salariatului|salariatei nostru|noastre",
)  # fmt: skip
_LABELS = (
    "titular cont", "titular", "titularul contului", "titularul", "account holder", "holder", "client", "clientul",
    "nume client", "customer", "name", "beneficiar", "beneficiarul", "beneficiary",
    "student", "studentul", "nume si prenume", "numele si prenumele", "cetatean strain", "cetateanul strain",
    "strainul", "persoana", "solicitant", "nume", "numele",
)  # fmt: skip
_KINDRED = (f"{_KIN} mele|meu|sale|sau", "sotia|sotul|fiica|fiul|mama|tatal mea|meu")
_SUBJECT = re.compile(r"(?<![A-Z])SUBSEMNAT")
_FOREIGNER: Groups = (
    (
        "foreigner",
        (
            "cetatean strain",
            "cetateana straina",
            "cetatean|cetateana *",
            "cetatenie|cetatenia",
            "pasaport nr?",
            "titular|titulara al|a pasaportului",
            "posesor|posesoare al|a pasaportului",
            "avand pasaport|pasaportul",
        ),
    ),
)
_ROMANIAN = re.compile(r"CETATE\w+[\s:]+(?:DE\s)?ROM[AI]N")
_SPONSOR = re.compile(
    r"(?<![A-Z])(?:SUBSEMNAT\w*(?:\s?\(A\))?|GARANT\w*|SUSTINATOR\w*|SPONSOR\w*|DIRECTOR\w*|CONSILIER\w*|RECTOR\w*|"
    r"DECAN\w*|ANGAJATOR\w*|PRIN|REPREZENTA\w*|GAZDA)[\s:,.]*(?:(?:D-?L|D-?NA|DOMNUL|DOAMNA|PROF|DR|ING)[.\s]+|DE\s)*$"
)
_FOREIGN = re.compile(r"[\s,]*(?:CETATEA\w+\s(?!ROMAN)|PASAPORT|(?:TITULAR|POSESO)\w*\sA?L?\s?PASAPORT)")
_SPONSOR_PART = re.compile(r"(?:SUSTINATOR|GARANT|SPONSOR|GAZDA|ANGAJATOR)\w*")


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = (
        _supported(pages)
        or _foreigner(pages)
        or about.person(pages, (*_PHRASES, *_SUPPORTED), with_cnp=False, guess=False)
    )
    if not any(len(forms.tokens(str(f.value or ""))) > 1 for f in readings):
        beside = slip_facts.labelled(doc, _LABELS, (*slip_facts.STOPS, "iban", "valuta", "sold", "sold disponibil"))
        readings = [beside] if beside is not None else readings
    return filled.by_hand(pages, _not_the_sponsor(pages, readings), doc)


def _supported(pages: Sequence[Page]) -> list[Found]:
    """Where a foreigner supports a foreigner: the one who is named as kin or as supported, if a sponsor stands too."""
    if not any(_SUBJECT.search(page.plain) for page in pages):
        return []
    told = about.person(pages, _KINDRED, labels=(), with_cnp=False, guess=False)
    return [replace(f, located=min(f.located, 0.9)) for f in told if len(forms.tokens(str(f.value or ""))) > 1]


def _foreigner(pages: Sequence[Page]) -> list[Found]:
    """Whoever supports the foreigner signs first; the name before *cetățean turc* or a passport is the one that is
    meant, never one before *cetățean român*. Two foreigners are rivals."""
    names: list[tuple[Page, Name]] = []
    for page in pages:
        for a in page.anchors(_FOREIGNER):
            if _ROMANIAN.match(page.plain, a.start):
                continue
            name = name_before(page, a.start)
            if name is not None and name.value is not None and len(forms.tokens(name.value)) > 1:
                names.append((page, name))
    if not names:
        return []
    page, best = names[0]
    rivals = {n.value for _, n in names if n.value and forms.compare(n.value, best.value or "") == "different"}
    return [found("/name", best.value, best.words, page.view, located=best.sure, rivals=tuple(sorted(rivals)))]


def _not_the_sponsor(pages: Sequence[Page], readings: Sequence[Found]) -> list[Found]:
    """Whoever declares, guarantees or signs is for the clerk, unless the paper calls that person a foreigner."""
    out = []
    for reading in readings:
        page = pages[reading.view]
        start = page.plain.find(fold_signs(reading.raw))
        before = page.plain[max(0, start - 60) : start] if start >= 0 else ""
        other = _SPONSOR_PART.search(page.plain[max(0, start - 120) : start]) if start >= 0 else None
        mine = _ROMANIAN.search(page.plain[start : start + len(reading.raw) + 40]) if start >= 0 else None
        foreign = bool(_FOREIGN.match(page.plain, start + len(reading.raw))) if start >= 0 else False
        doubtful = start < 0 or mine or ((_SPONSOR.search(before) or other) and not foreign)
        out.append(replace(reading, located=min(reading.located, 0.6)) if doubtful else reading)
    return out

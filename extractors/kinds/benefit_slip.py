"""Proof of a benefit: unemployment, disability, child allowance and others; slips, postal orders, letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import prose
from extractors.craft.prose import Page
from extractors.craft.sums import find_all as all_sums
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, slip_facts, slip_money
from models.kinds import kind
from validators import cnp as cnps

KIND = kind("benefit_slip")
TITLES = (
    "mandat postal", "cupon mandat postal", "adeverinta", "decizie", "dispozitie", "cupon", "talon de plata",
    "chitanta",
    "comunicare", "decizie de plata", "dovada de plata", "cupon de plata", "fisa de plata", "borderou de plata",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("mandat postal", 3, title=True),
    Cue("posta romana", 1.5),
    Cue("agentia judeteana pentru ocuparea fortei de munca", 3),
    Cue("agentia pentru ocuparea fortei de munca", 2.5),
    Cue("ajofm", 2),
    Cue("indemnizatie de somaj", 3),
    Cue("indemnizatia de somaj", 3),
    Cue("ajutor de somaj", 3),
    Cue("legea 76/2002", 2),
    Cue("legea nr 76/2002", 2),
    Cue("somer", 1),
    Cue("directia generala de asistenta sociala si protectia copilului", 3),
    Cue("dgaspc", 2),
    Cue("persoana cu handicap", 2),
    Cue("persoane cu handicap", 2),
    Cue("persoanelor cu handicap", 2),
    Cue("grad de handicap", 2),
    Cue("buget complementar", 2.5),
    Cue("indemnizatie lunara", 1.5),
    Cue("indemnizatie de insotitor", 1.5),
    Cue("legea 448/2006", 1.5),
    Cue("legea nr 448/2006", 1.5),
    Cue("agentia judeteana pentru plati si inspectie sociala", 3),
    Cue("agentia pentru plati si inspectie sociala", 2.5),
    Cue("ajpis", 2),
    Cue("alocatie de stat", 2.5),
    Cue("alocatia de stat", 2.5),
    Cue("alocatie pentru sustinerea familiei", 2.5),
    Cue("indemnizatie crestere copil", 2.5),
    Cue("cresterea copilului", 2),
    Cue("stimulent de insertie", 2.5),
    Cue("venit minim garantat", 1.5),
    Cue("ajutor social", 1),
    Cue("dreptului la ajutor social", 2),
    Cue("beneficiar de ajutor social", 2),
    Cue("legii 416/2001", 2),
    Cue("legea 416/2001", 2),
    Cue("legea nr 416/2001", 2),
    Cue("alocatia pentru sustinerea familiei", 2.5),
    Cue("destinatar", 1),
    Cue("expeditor", 1),
    Cue("cerere si declaratie", -5),
    Cue("declaratie pe propria raspundere", -3),
    Cue("casa judeteana de pensii", -2),
    Cue("extras de cont", -4, title=True),
    Cue("asociatia de proprietari", -2),
    Cue("iban", -0.5),
    Cue("bursa", -1.5),
    Cue("elev", -0.7),
    Cue("student", -1),
)


_ROLES = (
    ("net", r"SUMA NETA|CUANTUM(?:UL)?(?: LUNAR)? NET|NET DE PLATA|REST (?:DE )?PLATA|VALOARE NETA|INDEMNIZATIE NETA|"
            r"(?<![A-Z])NET(?:A|UL)?(?![A-Z])", 0.95),
    ("gross", r"BRUT[A-Z]*|SALARIU\w* MINIM|VENITUL? MEDIU", 0.5),
    ("paid", r"TOTAL(?:UL)? PLATIT\w*|TOTAL DE PLATA|SUM[AE] PLATIT\w*|SUMA DE PLATA|SUMA INCASATA|TOTAL DREPTURI|"
             r"A INCASAT|I S-?A(?:U)? PLATIT|VALOAREA MANDATULUI|"
             r"(?<!TALON )(?<!CUPON )(?<!DOVADA )(?<!DECIZIE )(?<!PERIOADA )(?<!DATA )(?<!LUNA )(?<!FISA )"
             r"(?<!BORDEROU )(?<!MANDAT )(?<![A-Z])DE (?:PLATA|INCASAT|PRIMIT|ACHITAT)(?![A-Z])"
             r"(?! (?:PE|PENTRU|LUNA|AL|A|NR))", 0.93),
    ("amount", r"CUANTUM(?:UL)?(?: LUNAR)?(?: AL DREPTULUI)?|SUMA(?: LUNARA)?(?! IN LITERE)|IN VALOARE DE|"
               r"VALOARE[A]?", 0.9),
    ("total", r"(?<![A-Z])TOTAL(?![A-Z])", 0.88),
)  # fmt: skip
_BENEFITS = (
    ("unemployment", r"INDEMNIZATI\w* DE SOMAJ|AJUTOR\w* DE SOMAJ|INDEMNIZATIA? PENTRU SOMAJ|SOMAJ\w*|SOMER\w*|"
                     r"PLATI COMPENSATORII"),
    ("disability", r"INDEMNIZATI\w* (?:LUNARA |DE |PENTRU )?(?:INSOTITOR\w*|(?:PERSOAN\w* CU )?HANDICAP\w*)|BUGET\w* "
                   r"(?:PERSONAL )?COMPLEMENTAR\w*|(?:GRAD DE |CU )HANDICAP\w*|HANDICAP\w*|DIZABILIT\w*|"
                   r"ASISTENT\w* PERSONAL\w*"),
    ("child_allowance", r"ALOCATI\w* DE STAT(?: PENTRU COPII)?|ALOCATI\w* (?:PENTRU )?COPI\w*"),
    ("other", r"CRESTERE\w*(?: A)? COPIL\w*|STIMULENT\w*(?: DE INSERTIE)?|SUSTINEREA FAMILIEI|AJUTOR\w* SOCIAL\w*|"
              r"VENIT\w* MINIM GARANTAT|PLASAMENT\w*|AJUTOR\w* (?:LUNAR|DE URGENTA)|INDEMNIZATI\w* DE HRANA|TRUSOU|"
              r"INDEMNIZATI\w* (?:DE )?(?:MATERNITATE|VETERAN\w*)|ALOCATI\w* (?:LUNARA )?DE (?:HRANA|PLASAMENT)"),
)  # fmt: skip
_PARENT = re.compile(
    r"REPREZENTANT\w* LEGAL|(?<![A-Z])(?:MINOR\w*|PARINTE\w*|MAMA|TATAL?|TUTORE|FIUL|FIICA|FIICEI)(?![A-Z])"
)
_OFFICES = (
    ("unemployment", r"OCUPAREA FORTEI DE MUNCA|AJOFM|76/2002"),
    ("disability", r"PROTECTIA COPILULUI|DGASPC|448/2006"),
    ("child_allowance", r"61/1993"),
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    persons = slip_facts.person(doc)
    benefit = _benefit(pages)
    if benefit and _of_two(pages, benefit[0].value == "child_allowance"):
        persons = [replace(f, located=min(f.located, 0.7)) for f in persons]
    return [*persons, *slip_facts.month(pages), *benefit, *_net(pages)]


def _of_two(pages: Sequence[Page], for_a_child: bool) -> bool:
    """Whether a child and the parent who is paid for it both stand on the paper: whose benefit is it?"""
    distinct = {d for page in pages for _, _, d in cnps.find_all(page.text)}
    return len(distinct) > 1 or (for_a_child and any(_PARENT.search(page.plain) for page in pages))


def _benefit(pages: Sequence[Page]) -> list[Found]:
    """The right that is paid, by its own name; else by the office that pays or the law, then less sure."""
    for forms, sure in ((_BENEFITS, 0.92), (_OFFICES, 0.7)):
        hits = [
            (page, m.start(), m.end(), name)
            for page in pages for name, form in forms for m in re.finditer(rf"(?<![A-Z])(?:{form})", page.plain)
        ]  # fmt: skip
        if not hits:
            continue
        named = [
            h
            for h in hits
            if not re.search(r"DIRECTIA|AGENTIA|COMISIA|SERVICIUL", h[0].plain[max(0, h[1] - 60) : h[1]])
        ]
        counts = {h[3]: sum(x[3] == h[3] for x in named or hits) for h in named or hits}
        kind = max(counts, key=lambda k: counts[k])
        page, start, end, _ = next(h for h in named or hits if h[3] == kind)
        rivals = tuple(k for k in counts if k != kind)
        words = page.words_cut(start, end)
        raw = page.text[start:end]
        return [
            found("/benefit", kind, words, page.view, raw=raw, located=sure * (0.75 if rivals else 1), rivals=rivals)
        ]
    return []


def _net(pages: Sequence[Page]) -> list[Found]:
    if table := slip_money.of_months(pages, slip_facts.PAID):
        return table
    sums = slip_money.named(pages, _ROLES)
    usable = [s for s in sums if s.role != "gross"]
    if any(s.role == "gross" for s in sums):  # where gross amounts stand too, only what is called net or paid is sure
        usable = [s if s.role in ("net", "paid") else replace(s, sure=min(s.sure, 0.7)) for s in usable]
    if not usable:
        money = [s for page in pages for s in all_sums(page) if s.currency]
        usable = [slip_money.Named("money", s, 0.85 if len({m.value for m in money}) == 1 else 0.6) for s in money]
    return slip_money.best(pages, usable) or slip_money.guess(pages)

"""How the dwelling is heated, said in words: in a sentence that asks for the aid, or filled in at a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.craft import prose
from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row, arrange
from extractors.craft.stream import fold_signs
from extractors.craft.zones import Zone, below, right_of
from extractors.found import Doc, Found
from extractors.kinds.heating_options import options_of, reading

_SAID = re.compile(
    r"(?:INCALZ\w*|SISTEM\w*|TIP\w*|COMBUSTIBIL\w*|SURSA)(?:(?!\bFACTUR|\bCONSUM)[^.;]){0,90}?"
    r"(?:\bCU\b|\bPE BAZA DE\b|\bPE\b|\bFOLOSIND\b|\bUTILIZAND\b|\bPRIN\b|\bESTE\b|:)"
    r"(?P<rest>[^.;]{0,110})"
)
# A request, or a line to fill in; what was, what is not and what a law is called are no choice.
_ASKS = re.compile(
    r"\b(?:SOLICIT|CER|ROG|DORESC|APROBATI|APROBA|ACORDATI|BENEFICIEZ|DEPUN|OPTEZ|INCALZESC|INCALZIM|SE INCALZESTE|"
    r"ESTE INCALZITA|SE FACE)\b"
)
_NOT = re.compile(
    r"\bNU\b|\bNICI\b|\bFARA\b|\bFOST\w{0,2}\b|\bTRECUT\w{0,2}\b|\bANTERIO\w+|"
    r"\bAM (?:PRIMIT|BENEFICIAT|AVUT|FOLOSIT)\b|\bPANA ACUM\b|\bRENUNT\w*|\bDEBRANSAT\w*|\bIN LOC DE\b|\bVECI\w{2,4}\b"
)
_LAW = re.compile(
    r"\bO\.?\s?U\.?\s?G\b|\bORDONANT\w*|\bLEG(?:EA|II)\b|\bH\.?\s?G\b|\bPREVEDERILE\b|\bMASURI\w*|\bCONDITIILE\b"
)


def said(doc: Doc) -> list[Found]:
    """A sentence or a filled line that names one way of heating."""
    hits: list[Found] = []
    for page in prose.pages(doc):
        options = options_of(page.view, page.rows)
        for m in _SAID.finditer(page.plain):
            words = set(page.words_between(m.start("rest"), m.end("rest")))
            sure = _how_plainly(page, m)
            hits += [reading(o, (), sure) for o in options if all(w in words for w in o.words)]
    choices = {f.value for f in hits}
    if len(choices) == 1:
        return [max(hits, key=lambda f: f.located)]
    return []


def _how_plainly(page: prose.Page, said: re.Match[str]) -> float:
    """How surely a sentence states the choice: a request does, a line to fill in does, other mentions hardly."""
    before = page.plain[max(0, said.start() - 220) : said.start("rest")]
    sentence = re.split(r"(?<=[A-Z]{3})[.;](?=\s)", before)[-1]
    if _NOT.search(sentence) or _NOT.search(page.plain[said.start("rest") : said.end("rest")]):
        return 0.4
    asked = list(_ASKS.finditer(sentence))
    if asked:
        return 0.5 if _LAW.search(sentence[asked[-1].end() :]) else 0.86
    at_once = re.match(r"\s*[A-Z]+(?: [A-Z,]+){0,3}\s", said["rest"] + " ")
    filled = said.group().removesuffix(said["rest"]).rstrip().endswith(":") and bool(at_once)
    return 0.84 if filled and not _LAW.search(sentence) else 0.7


LABELS = (
    "sistem de incalzire", "sistemul de incalzire", "sistem incalzire", "modul de incalzire", "mod de incalzire",
    "mod incalzire", "modalitatea de incalzire", "tip incalzire", "tipul de incalzire", "tipul incalzirii",
    "combustibil folosit", "combustibilul folosit", "combustibil utilizat", "combustibilul utilizat", "tip combustibil",
    "tipul de combustibil", "tipul combustibilului", "sursa de incalzire", "sursa de energie", "incalzire",
    "incalzire cu", "incalzirea locuintei", "locuinta se incalzeste cu", "mijloc de incalzire", "agent de incalzire",
    "felul incalzirii", "tipul ajutorului", "tip ajutor", "tipul de ajutor solicitat", "ajutor solicitat pentru",
    "combustibil", "combustibilul",
)  # fmt: skip
_NEIGHBOURS = (
    "regim locuinta", "nr camere", "numar camere", "nr persoane", "numar persoane", "telefon", "e mail", "cnp",
    "adresa", "calitatea", "suprafata", "furnizor", "cod client", "cod loc de consum", "tip locuinta", "nume",
    "prenume", "venit net",
)  # fmt: skip
FILLED, AMONG = 0.86, 0.7


def filled(doc: Doc) -> list[Found]:
    """The one way of heating that stands beside or under a label for it, and nothing else that might be meant."""
    for view, rows in enumerate(doc.rows):
        hits = find(rows, (*LABELS, *_NEIGHBOURS))
        for hit in (h for h in hits if h.label in LABELS):
            for zone in (right_of(rows, hit, hits, reach=8.0), below(rows, hit, hits)):
                options = options_of(view, arrange(zone.words)) if zone else []
                if zone is None or len({o.choice for o in options}) != 1:
                    continue
                first = options[0].words[0] in zone.words[:1] and len(zone.words) <= 6
                alone = first and not _of_a_list(rows, hit, hits, zone)
                return [reading(options[0], (), FILLED if alone else AMONG)]
    return []


_MARKED = re.compile(r"BIF|MARC|INCERC|SUBLIN|TAI[AE]|ALEG|OPTIUN|VARIANT|CORESPUNZ")


def _of_a_list(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit], zone: Zone) -> bool:
    """Whether it may be one of several printed choices: the form says how to mark one, or more lines follow."""
    if _MARKED.search(fold_signs(rows[hit.row].text)):
        return True
    two = below(rows, hit, hits, lines=2)
    beside = zone.side == "right"
    under = below(rows, hit, hits) if beside else zone
    more = two is not None and under is not None and len(two.words) > len(under.words)
    return more and not beside

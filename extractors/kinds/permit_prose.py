"""Certificates of registration that say everything in one sentence: *se certifică că dl ROSSI MARCO, cetățean
italian, …*. Whose name is parted by what is known of given names, so it goes to the clerk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.craft import picks, prose
from extractors.found import Doc, Found, found
from extractors.kinds import nations
from models.kinds import KindSpec
from validators import fields
from validators.full_names import split_full

GUESS, SAID = 0.6, 0.85  # how sure: a name that must be parted, a nationality behind its word
_WHO = re.compile(
    r"\b(?:D-?L\.?\s?/\s?D-?NA|D(?:OMNU|-?)L|D(?:OAMNA|-?NA)|NUMIT(?:UL|A)|TITULAR(?:UL|A)?|CETATEAN(?:UL|A))\b[.:,]?\s*"
    r"(?:\(A\)\s*)?"
)
_NATION = re.compile(r"\bCETATEAN\w{0,3}\s+(?:AL\s+)?(?:REPUBLICII\s+)?(?P<nation>[A-Z]{4,}(?:-[A-Z]+)?)")


def read(doc: Doc, kind: KindSpec, lacking: set[str]) -> list[Found]:
    """Names and nationality from the sentence, for the paths that are ``lacking``."""
    out: dict[str, Found] = {}
    for page in prose.pages(doc):
        for f in (*_names(page, kind), *_nation(page, kind)):
            if f.path in lacking:
                out.setdefault(f.path, f)
    return list(out.values())


def _names(page: prose.Page, kind: KindSpec) -> Iterator[Found]:
    for who in _WHO.finditer(page.plain):
        words = list(picks.name(page.words[page.index_at(who.end()) :][:6]))
        surname, given = split_full(" ".join(w.text.strip(".,;:") for w in words)) if len(words) > 1 else ("", "")
        if surname and given:
            for path, part in (("/surname", surname), ("/given_names", given)):
                spec = kind.spec_of(path)
                value = fields.normalise(spec, part) if spec else None
                own = [w for w in words if w.text.strip(".,;:").upper() in part.upper().split()]
                yield found(path, value, own or words, page.view, raw=part, located=GUESS)
            return


def _nation(page: prose.Page, kind: KindSpec) -> Iterator[Found]:
    spec = kind.spec_of("/nationality")
    for said in _NATION.finditer(page.plain):
        words = page.words_cut(said.start("nation"), said.end("nation"))
        raw = " ".join(w.text for w in words).strip(".,;: ")
        if spec is not None and nations.known(raw):
            yield found("/nationality", fields.normalise(spec, raw), words, page.view, raw=raw, located=SAID)
            return

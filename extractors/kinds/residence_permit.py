"""Papers of foreigners: residence permit (two-sided card), registration certificate of EU citizens, residence card."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import picks
from extractors.craft.form import Ask
from extractors.craft.mrz_band import looks_like_mrz
from extractors.craft.rows import letters
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, nations, permit_prose
from extractors.kinds.card_labels import OTHERS, PRINTED
from extractors.kinds.cards import read_card
from models.kinds import kind

KIND = kind("residence_permit")
TITLES = (
    "permis de sedere", "permis de sedere temporara", "permis de sedere pe termen lung", "residence permit",
    "certificat de inregistrare", "carte de rezidenta", "carte de rezidenta permanenta",
    "document de identitate pentru straini",
)  # fmt: skip
MANY_PAGES = False
CUES = (
    Cue("permis de sedere", 4),
    Cue("residence permit", 3),
    Cue("certificat de inregistrare", 2, title=True),
    Cue("registration certificate", 2),
    Cue("carte de rezidenta", 4.5),
    Cue("rezidenta permanenta", 2),
    Cue("residence card", 3),
    Cue("inspectoratul general pentru imigrari", 2.5),
    Cue("imigrari", 1.5),
    Cue("oficiul roman pentru imigrari", 2),
    Cue("tipul permisului", 2.5),
    Cue("type of permit", 2),
    Cue("cetatenie nationality", 1),
    Cue("termen lung", 1),
    Cue("cetatean al uniunii", 1.5),
    Cue("membru de familie al cetateanului", 1.5),
    Cue("rezident ce", 1.5),
    Cue("observatii remarks", 1.5),
    Cue("irrou", 3),
    Cue("carte de identitate", -2),
    Cue("registrul comertului", -5),
    Cue("certificat de inmatriculare", -4),
    Cue("dovada mijloacelor de intretinere", -4),
    Cue("mijloace de intretinere", -4),
    Cue("adeverinta", -2),
    Cue("declaratie pe propria raspundere", -4),
    Cue("contract", -2),
    Cue("extras de cont", -3),
)
NATIONALITY = (
    "cetatenie nationality", "cetatenia nationality", "nationalitate nationality", "cetatenie citizenship",
    "cetatenia citizenship", "cetatenie", "cetatenia", "nationality", "nationalitate", "nationalitatea",
)  # fmt: skip
PERMIT_NUMBER = (
    "numar document", "numarul documentului", "nr document", "document no", "document number", "seria si numarul",
    "serie si numar", "seria si nr", "seria nr", "numarul permisului", "numar permis", "permis nr", "certificat nr",
    "carte nr", "seria", "numarul", "numar", "nr", "no",
)  # fmt: skip
UNLABELLED = 0.7  # how sure a number without a label is: for the clerk
NUMBER_FORM = picks.matching(r"\b[A-Z]{1,3}[\])}|]?\s?(?:[Nn][Rr]\.?\s?)?\d{5,8}\b|(?<!\d)\d{6,9}(?!\d)", 0, 0)


def _country(words: picks.Words) -> picks.Words:
    """A country or nationality: words of letters that stand together; a sign of the sex after it is no part."""
    chosen = picks.matching(r"[^\W\d_]{3,}(?:[ \-][^\W\d_]{2,}){0,4}(?:\s?/\s?[A-Z]{3}\b)?", 0, 0)(words)
    kept = [w for i, w in enumerate(chosen) if i == 0 or w.box.x0 - chosen[i - 1].box.x1 < 1.8 * w.box.height]
    return [] if any(letters(w.text) in PRINTED for w in kept) else kept


def read(doc: Doc) -> list[Found]:
    extra = (
        Ask("/nationality", NATIONALITY, _country, sides=("right", "below"), rank_cost=0.02),
        Ask("/number", PERMIT_NUMBER, NUMBER_FORM, avoid=OTHERS, rank_cost=0.02),
    )
    out = [_less_foreign(f) for f in read_card(doc, KIND, extra)]
    have = {f.path for f in out if f.value is not None and (f.path != "/nationality" or f.located > UNLABELLED)}
    said = permit_prose.read(doc, KIND, {"/surname", "/given_names", "/nationality"} - have)
    out = [*(f for f in out if f.path not in {s.path for s in said}), *said]
    return out if "/number" in have else [*out, *_bare_number(doc)]


def _less_foreign(f: Found) -> Found:
    """A nationality that is none that is known is for the clerk."""
    odd = f.path == "/nationality" and isinstance(f.value, str) and not nations.known(f.value)
    return replace(f, located=min(UNLABELLED, f.located)) if odd else f


_BARE_NUMBER = re.compile(r"[A-Z]{2,3}\d{6,7}")


def _bare_number(doc: Doc) -> list[Found]:
    """A permit's number that no label names: the card's only word of two or three letters and digits."""
    hits = [
        (w, view) for view, rows in enumerate(doc.rows) for row in rows for w in row.words
        if _BARE_NUMBER.fullmatch(w.text.strip(".,:;")) and not looks_like_mrz(row.text)
    ]  # fmt: skip
    if len({w.text for w, _ in hits}) != 1:
        return []
    word, view = hits[0]
    return [found("/number", word.text.strip(".,:;"), [word], view, located=UNLABELLED)]

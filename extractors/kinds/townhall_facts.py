"""Whom a town hall's certificate is about: in its sentence, at a label, in its subject line or over a caption."""

from __future__ import annotations

from extractors.craft import about, filled, mentions, prose, unread
from extractors.found import Doc, Found
from extractors.kinds import slip_facts

LABELS = (
    *about.LABELS, "denumire", "denumirea", "denumire contribuabil", "denumirea contribuabilului", "nume denumire",
    "denumire nume", "numele denumirea", "denumirea numele contribuabilului", "numele si prenumele denumirea",
    "nume prenume denumire", "titular", "titularul", "titular rol", "titularul rolului", "proprietar", "proprietarul",
    "persoana fizica", "persoana", "solicitant", "solicitantul", "numele solicitantului", "capul gospodariei",
    "cap gospodarie", "cap de gospodarie", "cap de familie", "numele si prenumele capului gospodariei", "referitor",
    "referitor la", "ref", "privind", "privind pe", "pentru", "beneficiar", "petent", "petentul", "petenta",
    "detinator", "detinatorul", "subiectul", "numele si prenumele titularului",
    "numele capului gospodariei", "obiect", "subiect",
)  # fmt: skip
PHRASES = (
    *about.CERTIFIED, "dl|dna|domnul|doamna|numitul|numita", "contribuabilul|contribuabila",
    "contribuabilul|contribuabila dl|dna|domnul|doamna", "subsemnatul|subsemnata", "cetateanul|cetateana",
    "pe numele", "pe numele lui|dlui|dnei|domnului|doamnei|contribuabilului|contribuabilei|numitului|numitei",
    "la cererea? lui|dlui|dnei|domnului|doamnei|numitului|numitei|contribuabilului|contribuabilei",
    "cererea depusa|formulata|inregistrata de? catre?", "titular|titularul rol|rolului?", "proprietar|proprietarul",
    "persoana fizica?", "gospodaria condusa de", "capul gospodariei", "gospodaria lui|dlui|dnei|domnului|doamnei",
    "domnului|doamnei|dlui|dnei|numitului|numitei|contribuabilului|contribuabilei", "susnumitul|susnumita",
    "referitor la?", "in legatura cu", "solicitarea lui|dlui|dnei|domnului|doamnei", "solicitata|depusa de catre?",
)  # fmt: skip
STOPS = (
    *slip_facts.STOPS,
    "cod fiscal",
    "codul de identificare fiscala",
    "cod de identificare fiscala",
    "rol",
    "strada",
)


def person(doc: Doc) -> list[Found]:
    """``/name`` and ``/cnp``. A name that is the better placed wins: in a sentence, or beside or below its label."""
    pages = prose.pages(doc)
    readings = {f.path: f for f in about.person(pages, PHRASES, alone=True)}
    told, beside = readings.get("/name"), slip_facts.labelled(doc, LABELS, STOPS)
    if beside is not None and (told is None or told.located < beside.located - 0.05):
        readings["/name"] = beside
    if "/name" not in readings or readings["/name"].located <= unread.GUESSED:
        readings |= {f.path: f for f in mentions.captioned(pages)}
    return filled.by_hand(pages, list(readings.values()), doc)

"""Certificate of the owners' or tenants' association (adeverință de la asociația de proprietari/locatari)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import filled, issued, mail, organisations, people, prose
from extractors.craft.anchors import Groups
from extractors.craft.names import name_after
from extractors.craft.people import Someone
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, association_dwelling, association_grid, association_seat
from models.dossier import Check
from models.kinds import kind
from validators import cui

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

_PERSON: Groups = (
    (
        "person",
        (
            "adeverim|adevereste prin? prezenta? ca", "certifica|certificam prin? prezenta? ca",
            "confirma|confirmam ca", "adevereste|certifica faptul ca", "atesta ca",
        ),
    ),
)  # fmt: skip
_NO_CODE = re.compile(r"ADEVERI|CERTIFICAT(?![A-Z])|TEL|FAX|MOBIL")
_OWN_CODE = re.compile(
    r"(?<![A-Z])COD(?:UL)?\s?(?:AS(?:OC)?(?:\w*)?\.?\s?(?:DE\s)?(?:PROP\w*\.?|LOC\w*\.?)?|RAT|CLIENT RAT)?\s*[:.\-]?\s*"
    r"(?:NR\.?\s*)?(?P<code>[A-Z]{0,3}[\s\-]?\d[\dA-Z]{1,11})(?![\w/\-])"
)
_WHOSE = r"(?:DE\s)?(?:PROPRIETARI(?:LOR)?|LOCATARI(?:LOR)?|PROP(?:RIET)?\.?(?![A-Z])|LOC\.(?![A-Z]))"
_HEAD = re.compile(
    r"(?<![A-Z.])(?:A(?:\.\s?[PL]|\.?\s?[PL]\.)(?:\s?/\s?[PL]\.?)?\.?(?=\s(?:[\"„“]|NR|BL|STR|ALEEA|CALEA|P-?TA|PIATA|[A-Z]{3,}|\d))|"
    rf"AS(?:OC)?\.?(?:IATI[AE]I?)?\s{_WHOSE}(?:(?:\s?/\s?|\sSI\s)(?:DE\s)?(?:LOCATARI(?:LOR)?|PROPRIETARI(?:LOR)?|CHIRIASI))?)"
)
_NAME_ENDS = re.compile(
    r"(?:\(|,(?!\s*(?:BL|BLOC|BLOCUL|SC|SCARA|NR|CORP|TRONSON)\b)|;|\bC\.?U\.?I|\bC\.?I\.?F|\bC\.?F\.|\bCOD\b|"
    r"\bCU SEDIUL\b|\bSEDIU|\bADRESA\b|\bE-?MAIL\b|\bTEL\b|\bDIN (?:STR|CLUJ)|\bAVAND\b|\bADEVER|\bDECLAR|"
    r"\bMUNICIPIUL\b|\s-\s)"
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    dwelling, span = association_dwelling.read(pages)
    readings = [
        *association_name(pages),
        *_code(pages),
        *mail.email(pages, "/association_email"),
        *association_seat.read(pages, span),
        *dwelling,
        *_persons(pages),
        *issued.read(pages),
    ]
    return filled.by_hand(pages, association_grid.over(pages, readings), doc)


def association_name(pages: Sequence[Page]) -> list[Found]:
    """The first *Asociația de …* that is followed by a name; else the first one."""
    named = [reading for page in pages for reading in _names(page)]
    return [f for f in named if f.located > BARE][:1] or named[:1]


BARE = 0.6  # *Asociația de proprietari* and no more: the title of a part of a form, or a name that was not read


def _names(page: Page) -> list[Found]:
    heads = list(_HEAD.finditer(page.plain))
    out, past = [], 0
    for m in heads:
        if m.start() < past:
            continue
        follower = next((h for h in heads if 0 <= h.start() - m.end() <= 3), None)
        start, after = (follower or m).start(), (follower or m).end()
        end = past = _name_end(page, after)
        raw = page.text[start:end].rstrip(" -–:.(,")
        words = page.words_cut(start, start + len(raw))
        long = len(raw) > after - start + 1 and any(c.isalnum() for c in page.text[after:end])
        cut = re.match(
            r"[\s,\-]*(?:\(\s?(?:BL|NR|SC|FOST)|STR|CALEA|ALEEA|B-?DUL|PIATA|P-?TA)(?![A-Z])",
            page.plain[end : end + 20],
        )
        cut = cut if "\n" not in page.text[end : end + 2] else None
        genitive = page.plain[start : start + 10] == "ASOCIATIEI"
        sure = BARE if not long else 0.65 if genitive else 0.75 if cut else 0.9
        out.append(found("/association_name", " ".join(raw.split()), words, page.view, located=sure))
    return out


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
            start, end = m.span("code")
            label = page.plain[m.start() : start]
            if re.search(r"FISCAL|POSTAL|NUMERIC", label) or _breaks_off(page, m.start(), start):
                continue
            raw = page.text[start:end]
            value = re.sub(r"[\s\-]", "", raw).upper()
            numbered = re.search(r"PROP|LOC", label) and re.search(r"NR", label)  # of the association or of its code?
            sure = 0.7 if numbered else 0.92
            return [found("/association_code", value, page.words_cut(start, end), page.view, raw=raw, located=sure)]
    fiscal = organisations.fiscal_code(pages, "/association_code")
    if any(_OWN_LABEL.search(page.plain) for page in pages):  # a code of its own is printed, but was not read
        fiscal = [replace(f, located=min(f.located, 0.7)) for f in fiscal]
    return fiscal or _unlabelled_code(pages)


_OWN_LABEL = re.compile(r"(?<![A-Z])COD(?:UL)?\s(?:AL\s)?(?:AS(?:OC)?(?:IATI\w*)?(?![A-Z])\.?|RAT(?![A-Z])|CLIENT RAT)")


def _breaks_off(page: Page, start: int, end: int) -> bool:
    """Whether a label goes over the end of a row that is not so full that its sentence goes on in the next."""
    label = page.text[start:end].rstrip()
    at = label.find("\n")
    return at >= 0 and not page.flows_on(page.index_at(start + at - 1))


def _unlabelled_code(pages: tuple[Page, ...]) -> list[Found]:
    """A number with the check digit of a fiscal code near the top, where its label could not be read."""
    for page in pages[:1]:
        for number, row in enumerate(page.rows[:12]):
            words = [w for w in page.words if w.line == number]
            if len(words) > 5 or _NO_CODE.search(fold_signs(row.text)):
                continue
            for word in words:
                digits = word.text.strip(".,;:")
                if re.fullmatch(r"\d{7,9}", digits) and cui.is_valid(digits):
                    return [found("/association_code", digits, (word,), page.view, located=0.7)]
    return []


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

"""Certificate of a school or university (adeverință de elev, de student), with the statement on scholarships."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import about, filled, grant_answers, prose, school_tables, schools, standing, sums, ticks
from extractors.craft.prose import Page
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from models.kinds import kind

KIND = kind("school_certificate")
OPEN = 0.3  # how sure a choice is whose box is empty
TITLES = ("adeverinta", "adeverinta de elev", "adeverinta de student", "adeverinta scolara")
MANY_PAGES = False
CUES = (
    Cue("anul scolar", 3),
    Cue("anul universitar", 3),
    Cue("an universitar", 2),
    Cue("elevul", 1.5),
    Cue("eleva", 1),
    Cue("elev", 0.5),
    Cue("studentul", 1.5),
    Cue("studenta", 1),
    Cue("nebursier", 3),
    Cue("bursier", 1.5),
    Cue("bursa", 1.5),
    Cue("in clasa", 1.5),
    Cue("clasa a", 1),
    Cue("anul de studiu", 1),
    Cue("inspectoratul scolar", 2),
    Cue("colegiul", 1),
    Cue("liceul", 1),
    Cue("scoala gimnaziala", 1.5),
    Cue("universitatea", 1),
    Cue("facultatea", 1.5),
    Cue("gradinita", 1),
    Cue("decan", 1),
    Cue("invatamant", 1),
    Cue("secretar", 0.5),
    Cue("adeverinta", 0.7, title=True),
    Cue("tichete de masa", -3),
    Cue("cartea de imobil", -3),
    Cue("venit net", -2),
    Cue("contract individual de munca", -3),
)
_PHRASES = (
    "elevul|eleva", "studentul|studenta", "minorul|minora", *about.CERTIFIED, "doamna|domnisoara|domnul|dl|dna|dra",
)  # fmt: skip
_NO = re.compile(
    r"(?<![A-Z])NE\s?-?BURSIER\w{0,2}|NU\s(?:\w+\s){0,6}?BURS\w+|FARA\s(?:A\s(?:BENEFICIA|PRIMI|AVEA)\s(?:DE\s)?(?:NICIO\s)?)?BURSA|NU\sBENEFICIAZA|NU\sPRIMESTE\sBURS\w+|"
    r"BURS(?:A|IER\w?|EI)(?:\s?\(\s?DA\s?/\s?NU\s?\))?\s?[:\-–]\s?NU(?![A-Z])"
)
_YES = re.compile(
    r"BURS(?:A|IER\w?|EI)(?:\s?\(\s?DA\s?/\s?NU\s?\))?\s?[:\-–]\s?DA(?![A-Z])|(?<![A-Z])BURSIER\w{0,2}(?!\s?[:\-–])|BENEFICIAZA\s(?:\w+\s){0,3}BURS\w+|"
    r"(?:PRIMESTE|INCASEAZA|ARE)\s(?:\w+\s){0,2}BURSA"
)
_KINDS = re.compile(
    r"(?P<whole>BURS[AEI]\w?\s(?P<kind>(?:DE\s|PENTRU\s)?(?:MERIT|STUDIU|PERFORMANTA|EXCELENTA|SOCIAL[AE]|"
    r"AJUTOR SOCIAL|AJUTOR|ORFAN\w*|MEDICAL[AE]|INVATATURA|BANI DE LICEU|OCAZIONAL[AE]|PROFESIONAL[AE])"
    r"(?:\s(?:OLIMPIC\w*|SOCIAL[AE]?|DE STUDIU))?)|[„\"]?BANI DE LICEU[”\"]?)"
)
_KIND_LABEL = re.compile(r"(?:TIP(?:UL)?(?:\sDE)?\sBURS[AEI]\w?|FELUL BURSEI|CATEGORIA BURSEI|TIP BURSA)\s*[:\-]?\s*")
_AMOUNT = re.compile(
    r"(?:CUANTUM\w*(?:\sLUNAR|\sDE|\sBURSEI)*|VALOARE\w*(?:\sBURSEI|\sDE|\sLUNARA)*|IN SUMA DE|"
    r"SUMA(?:\sDE|\sLUNARA)*)\s*[:\-]?\s*"
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = [
        *schools.read(pages),
        *school_tables.with_whole_name(pages, about.person(pages, _PHRASES)),
        *(_unless_left_open(doc, f) for f in _scholarship(pages)),
    ]
    return filled.by_hand(pages, readings, doc)


def _unless_left_open(doc: Doc, said: Found) -> Found:
    """A choice beside whose words an empty box is printed was not chosen, or another one was not read."""
    if said.path != "/scholarship" or said.located < OPEN or len(said.boxes) != 1:
        return said
    box = ticks.at(doc.views[said.view], said.boxes[0])
    return said if box is None or box.marked else replace(said, located=OPEN)


def _scholarship(pages: Sequence[Page]) -> list[Found]:
    table = [f for page in pages for f in school_tables.scholarship(page)]
    if table:
        return table
    out: list[Found] = []
    if replied := [f for page in pages for f in grant_answers.answer(page)][:1]:
        return [_unopposed(pages, replied[0]), *_details(pages, replied[0])]
    for page in pages:
        choice, sure = standing.decided(standing.options(page, _YES, _NO))
        if choice is None:
            continue
        if choice.value and not choice.ticked and grant_answers.alone(page, choice.start, choice.end):
            sure = min(sure, 0.6)  # a label whose answer was not read
        words = page.words_cut(choice.start, choice.end)
        raw = page.text[choice.start : choice.end]
        out.append(found("/scholarship", choice.value, words, page.view, raw=raw, located=sure))
        if choice.value:
            out += _kind(page) + _amount(page)
        break
    else:
        out += [f for page in pages for f in _implied(page)][:1]
        if out:
            out += [f for page in pages for f in (*_kind(page), *_amount(page))]
    return out


def _details(pages: Sequence[Page], reply: Found) -> list[Found]:
    return [f for page in pages for f in (*_kind(page), *_amount(page))] if reply.value else []


def _unopposed(pages: Sequence[Page], reply: Found) -> Found:
    """The reply of a form, doubtful where a sentence says otherwise."""
    against = any(
        _says_otherwise(page, m, reply) for page in pages for m in (_NO if reply.value else _YES).finditer(page.plain)
    )
    return replace(reply, located=min(reply.located, 0.4)) if against else reply


def _says_otherwise(page: Page, m: re.Match[str], reply: Found) -> bool:
    if grant_answers.alone(page, m.start(), m.end()):
        return False
    first = page.index_at(m.start())
    before = [w for w in page.words[max(0, first - 4) : first] if not any(b.overlap(w.box) for b in reply.boxes)]
    denied = not reply.value and any(prose.key(w) == "NU" for w in before)
    own_row = any(b.same_line(w.box, 0.4) for b in reply.boxes for w in page.words_cut(*m.span()))
    return not denied and not own_row


def _implied(page: Page) -> list[Found]:
    """A kind of scholarship with its amount and no plain word says that there is one: for the clerk."""
    m = _KINDS.search(page.plain)
    if m is None or not _amount(page):
        return []
    return [found("/scholarship", True, page.words_cut(*m.span()), page.view, raw=page.text[m.start() : m.end()],
                  located=0.7)]  # fmt: skip


def _kind(page: Page) -> list[Found]:
    label = _KIND_LABEL.search(page.plain)
    if label is not None:
        end = _phrase_end(page, label.end())
        words = page.words_cut(label.end(), end)
        raw = prose.printed(words).strip(" .,;-–")
        if sum(c.isalpha() for c in raw) < 3:
            return []
        if raw:
            return [found("/scholarship_kind", raw, words, page.view, raw=raw, located=0.9)]
    hits = list(_KINDS.finditer(page.plain))
    if not hits:
        return []
    m = hits[0]
    start, end = m.span("whole")
    raw = " ".join(page.text[start:end].split()).strip('„”" ')
    sure = 0.85 if len({" ".join(h["whole"].split()) for h in hits}) == 1 else 0.5
    return [found("/scholarship_kind", raw, page.words_cut(start, end), page.view, raw=raw, located=sure)]


def _phrase_end(page: Page, start: int) -> int:
    """Where what a label says ends: at the row's end, a wide gap, a comma or the word *cuantum*."""
    first = page.index_at(start)
    end = len(page.text)
    for i in range(first + 1, len(page.words)):
        over = not page.same_row(i - 1, i) or page.gap_before(i) > 2.2 or "CUANTUM" in prose.key(page.words[i])
        if over or page.words[i - 1].text.endswith((",", ";", ".")):
            end = page.end_of(i - 1)
            break
    stop = page.plain.find("CUANTUM", start, end)
    return stop if stop >= 0 else end


def _amount(page: Page) -> list[Found]:
    """The scholarship's monthly amount: behind *în cuantum de*, else the only sum in lei."""
    for m in _AMOUNT.finditer(page.plain):
        here = sums.find_all(page, m.end(), m.end() + 24)
        if here:
            return [here[0].as_found("/amount", 0.93 if here[0].currency else 0.82)]
    money = [s for s in sums.find_all(page) if s.currency]
    if len({s.value for s in money}) == 1:
        return [money[0].as_found("/amount", 0.82)]
    return []

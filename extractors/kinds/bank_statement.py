"""Bank statement (extras de cont) that shows a pension, a salary, an allowance or an indemnity coming in."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from extractors.craft import prose
from extractors.craft.lines import block, lines, under
from extractors.craft.printed_names import known, name_words, untitled
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds import Cue, slip_facts, statement_lines
from models.kinds import kind
from models.page import Word
from validators import dates, iban, names

KIND = kind("bank_statement")
TITLES = (
    "extras de cont", "extras cont", "extras de cont curent", "extras de cont lunar", "account statement",
    "istoric tranzactii", "lista tranzactii", "istoric cont", "raport tranzactii",
)  # fmt: skip
MANY_PAGES = True
CUES = (
    Cue("extras de cont", 3, title=True),
    Cue("extras cont", 3, title=True),
    Cue("account statement", 2.5, title=True),
    Cue("istoric tranzactii", 2.5, title=True),
    Cue("lista tranzactiilor", 2),
    Cue("sold initial", 2),
    Cue("sold final", 2),
    Cue("sold anterior", 0.7),
    Cue("sold precedent", 0.5),
    Cue("sold disponibil", 1.5),
    Cue("rulaj", 1.5),
    Cue("rulaj debitor", 1),
    Cue("rulaj creditor", 1),
    Cue("debit", 0.7),
    Cue("credit", 0.7),
    Cue("total debit", 1),
    Cue("total credit", 1),
    Cue("incasare", 0.7),
    Cue("retragere numerar", 1.5),
    Cue("retragere atm", 1.5),
    Cue("comision administrare cont", 1.5),
    Cue("titular cont", 1.5),
    Cue("titularul contului", 1.5),
    Cue("tip cont", 1),
    Cue("cod iban", 0.5),
    Cue("swift", 0.5),
    Cue("banca", 0.5),
    Cue("valuta", 0.5),
    Cue("moneda", 0.5),
    Cue("detalii tranzactie", 1.5),
    Cue("descriere tranzactie", 1.5),
    Cue("total intrari", 1),
    Cue("total iesiri", 1),
    Cue("plata la pos", 1.5),
    Cue("cumparare pos", 1.5),
    Cue("tranzactie comerciant", 1.5),
    Cue("viramentsalariu", 1),
    Cue("transfer intern", 1),
    Cue("garantare a depozitelor", 1.5),
    Cue("depozitele sunt garantate", 1.5),
    Cue("total de plata", -2),
    Cue("factura fiscala", -3, title=True),
    Cue("gaze naturale", -2),
    Cue("energie activa", -2),
    Cue("apa rece", -2),
    Cue("permis de sedere", -2),
    Cue("mijloace de intretinere", -2),
    Cue("adeverinta", -1.5, title=True),
)


_HOLDER = (
    "titular cont", "titularul contului", "titular de cont", "nume titular", "numele titularului", "nume client",
    "numele clientului", "titular", "client", "nume si prenume", "denumire client", "detinator cont", "account holder",
    "proprietar cont", "proprietarul contului", "posesor cont", "customer", "customer name", "detinatorul contului",
    "nume", "denumire titular",
)  # fmt: skip
_STOPS = (
    "iban", "cod iban", "cont iban", "cont", "contul", "numar cont", "nr cont", "moneda", "valuta", "perioada",
    "adresa",
    "sold initial", "sold final", "sold anterior", "sold", "cnp", "cod client", "data", "sucursala", "agentia",
    "tip cont",
    "descriere", "debit", "credit", "suma", "detalii tranzactie", "extras de cont", "cif", "bic", "swift", "telefon",
)  # fmt: skip
_IBAN = re.compile(r"R[O0]\d\d[A-Z]{4}[A-Z0-9]{16}")
_PERIOD = re.compile(
    r"PERIOAD\w*|EXTRAS\w*\s(?:DE\s)?(?:CONT\w*\s)?(?:CURENT\s)?(?:LUNAR|PENTRU|PE|AL LUNII)|INTERVAL\w*|DE LA|"
    r"LUNA|LUNII|(?:EXTRAS\w*|RAPORT\w*|ISTORIC\w*|SITUATI\w*|TRANZACTII\w*)(?:\s(?:DE|CONT\w*|CURENT|TRANZACTI\w+|IN|DIN))*\W{0,4}(?=\s)"
)
_ALIKE = {"O": "0", "0": "O", "I": "1", "1": "I", "S": "5", "5": "S", "B": "8", "8": "B", "Z": "2", "2": "Z"}


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    return [*_holder(doc), *_iban(doc), *_month(pages), *statement_lines.income(doc)]


def _holder(doc: Doc) -> list[Found]:
    labelled = slip_facts.labelled(doc, _HOLDER, _STOPS)
    if labelled is not None:
        return [replace(labelled, path="/holder_name")]
    window = slip_facts.windowed(doc)
    return [replace(window, path="/holder_name")] if window is not None else _over_account(doc)


def _over_account(doc: Doc) -> list[Found]:
    """A known name that stands alone on its line over the account's number, else alone near the top of the paper."""
    out: list[Found] = []
    for view, rows in enumerate(doc.rows):
        every = lines(rows)
        for line in every:
            words = name_words(line)
            text = " ".join(w.text for w in words)
            alone = 2 <= len(words) <= 4 and len(words) == len(untitled(line)) and known(words)
            if not alone or not names.is_valid(text) or line.box.y0 > 0.4 * doc.views[view].height:
                continue
            near = " ".join(x.text for x in block(every, line, 5)[1:])
            located = 0.85 if re.search(r"IBAN|R[O0]\d\d\s?[A-Z]{4}", fold_signs(near)) else 0.65
            out.append(found("/holder_name", names.validate(text), words, view, located=located))
    best = max(out, key=lambda f: f.located, default=None)
    if best is None:
        return []
    return [replace(best, rivals=tuple(dict.fromkeys(str(f.value) for f in out if f.value != best.value)))]


def _iban(doc: Doc) -> list[Found]:
    """The account's own IBAN: the first on the paper (those of transactions come later), also over two lines."""
    for view, rows in enumerate(doc.rows):
        every = lines(rows)
        for line in every:
            at = next((i for i, w in enumerate(line.words) if re.match(r"R[O0]\s?\d", fold_signs(w.text))), None)
            if at is None:
                continue
            below = under(every, line, line.words[at].box.x0)
            for words in (line.words[at:], (*line.words[at:], *(below.words if below else ()))):
                reading = _as_iban(words, view)
                if reading is not None:
                    return [reading]
    return []


def _as_iban(words: Sequence[Word], view: int) -> Found | None:
    """The IBAN that the words begin with; None when they are none."""
    taken: list[Word] = []
    for word in words:
        taken.append(word)
        value = re.sub(r"[^A-Z0-9]", "", "".join(w.text for w in taken).upper())
        if len(value) >= 24:
            if len(value) != 24 or not _IBAN.fullmatch(value):
                return None
            right = value if iban.is_valid(value) else _repaired(value)
            return found(
                "/iban", right or value, taken, view, located=0.95 if right == value else 0.8 if right else 0.7
            )
    return None


def _repaired(value: str) -> str | None:
    """The IBAN with one or two letters and digits that look alike exchanged, where only one such makes it valid."""
    places = [i for i, c in enumerate(value) if i > 1 and c in _ALIKE and _among_others(value, i)]

    def with_other(text: str, i: int) -> str:
        return text[:i] + _ALIKE[text[i]] + text[i + 1 :]

    for size in (1, 2):
        fits = set()
        for chosen in combinations(places, size):
            text = functools.reduce(with_other, chosen, value)
            fits |= {text} if _IBAN.fullmatch(text) and iban.is_valid(text) else set()
        if fits:
            return fits.pop() if len(fits) == 1 else None
    return None


def _among_others(value: str, i: int) -> bool:
    """Whether a letter has a digit beside it, or a digit a letter."""
    return any(c.isdigit() != value[i].isdigit() for c in value[i - 1 : i + 2])


def _month(pages: Sequence[Page]) -> list[Found]:
    """The month of the statement's period; none where the period spans several."""
    for page in pages:
        for m in _PERIOD.finditer(page.plain):
            stop = m.end() + 75
            here = dates.find_dates(page.text[m.end() : stop])[:2]
            months = {h[2][:7] for h in here}
            if len(here) == 2 and here[0][0] < 25:
                start, end = m.end() + here[0][0], m.end() + here[1][1]
                value = months.pop() if len(months) == 1 else None
                located = 0.93 if value else 0.5
                words = page.words_cut(start, end)
                return [found("/month", value, words, page.view, raw=page.text[start:end], located=located)]
            named = dates.find_months(page.text[m.end() : m.end() + 40])
            if named and named[0][0] < 12 and not here:
                start, end = m.end() + named[0][0], m.end() + named[0][1]
                words = page.words_cut(start, end)
                return [found("/month", named[0][2], words, page.view, raw=page.text[start:end], located=0.9)]
    return []

"""What clerks do to whole papers: cut, join, move to another dossier, send back for a scan, draw a missed field.

What has to be read is read before the transaction begins, in a reading worker; then the act, the papers' readings, the
new versions and the queue change together or not at all. Each act can be taken back, by another entry.
"""

from __future__ import annotations

from archive.archive import ArchiveError
from flows.acts import CHANGED, Outcome, Target, Work, act_on, keep_act, paper_in, read_again, settle, undoing
from flows.papers import Papers
from ledger.corrections import Corrections, Sitting
from ledger.ledger import Ledger
from models.correction import Act, Correction, Cut, Seen
from models.dossier import DocumentEntry, PageRef
from models.errors import Rejected
from models.geometry import Box
from models.kinds import KINDS
from validators.corrected import effective
from validators.corrected_papers import entered_fields
from validators.cutting import Parts
from validators.drawn_fields import drawn_field, free_paths
from validators.text import mask_cnp, tidy

SHORTEST_REASON, LONGEST_REASON = 3, 300
_NOT_READ = "Scanarea nu poate fi citită acum; nimic nu a fost schimbat."
_NO_CUT = "Aici nu este nimic de tăiat."


class PaperCorrector:
    """Acts on the papers of one ledger's dossiers, by this program version."""

    def __init__(self, ledger: Ledger, program_version: str, papers: Papers) -> None:
        self._book = Corrections(ledger.engine)
        self._version, self._papers = program_version, papers

    def split(self, target: Target, work: Work, parts: Parts | None) -> Outcome:
        """The paper is really these papers (:mod:`validators.cutting`)."""
        if parts is None:
            return Outcome("refused", _NO_CUT)
        found = self._look(target)
        if not found or [p for part in parts for p in part if p.scan not in {r.scan for r in found[0].pages}]:
            return CHANGED
        read = [read_again(self._papers, part, None) for part in parts]
        return self._recut(target, work, "split", found[0].pages, [r for r in read if r is not None], len(parts))

    def join(self, target: Target, work: Work, other: str) -> Outcome:
        """The paper and another one of its dossier are one paper, of the kind of the one that comes first."""
        found = self._look(target, other)
        if len(found) != 2:
            return CHANGED
        pages = tuple(p for d in found for p in d.pages)
        read = read_again(self._papers, pages, found[0].kind)
        return self._recut(target, work, "join", pages, [read] if read else [], 1)

    def _recut(
        self, target: Target, work: Work, act: Act, place: tuple[PageRef, ...], read: list[DocumentEntry], count: int
    ) -> Outcome:
        if len(read) != count:
            return Outcome("refused", _NOT_READ)
        with self._book.sitting(target.number, target.season) as sitting:
            document = _still(sitting, target)
            if document is None:
                return CHANGED
            for entry in read:
                sitting.keep_reading(entry, self._version)
            cuts = tuple(Cut(pages=e.pages, kind=e.kind) for e in read)
            said = ", ".join(KINDS[c.kind].title for c in cuts if c.kind in KINDS)
            one = act_on(target, work, document, None, act, said, papers=cuts, pages=place)
            return keep_act(sitting, one, self._version)

    def add_field(self, target: Target, work: Work, seen: Seen, turns: int) -> Outcome:
        """A field that was missed stands in this box: it is read at once and waits under review for somebody to type
        it. ``turns``: quarters clockwise that make the page upright."""
        found = self._look(target)
        spec = KINDS[found[0].kind].spec_of(target.path) if found and found[0].kind in KINDS else None
        if not found or spec is None or target.path not in free_paths(found[0]):
            return Outcome("refused", "Câmpul acesta nu se poate adăuga pe act.")
        if (seen.scan, seen.page) not in {(p.scan, p.page) for p in found[0].pages}:
            return Outcome("refused", "Pagina nu este a acestui act.")
        try:
            lines = self._papers.read_box(seen.scan, seen.page, Box(*seen.box), turns)
        except (Rejected, ArchiveError):
            return Outcome("refused", _NOT_READ)
        field = drawn_field(spec, target.path, seen, [(x.engine, x.text) for x in lines])
        with self._book.sitting(target.number, target.season) as sitting:
            document = _still(sitting, target)
            if document is None:
                return CHANGED
            cut = Cut(pages=document.pages, kind=document.kind, fields=(field,))
            return keep_act(sitting, act_on(target, work, document, field, "add", field.value, papers=(cut,)),
                            self._version)  # fmt: skip

    def rescan(self, target: Target, work: Work, page: int | None, reason: str) -> Outcome:
        """The paper, or its page of this number (as scanned), is to be scanned again."""
        said = mask_cnp(tidy(reason))[:LONGEST_REASON]
        if len(said) < SHORTEST_REASON:
            return Outcome("refused", "Scrieți de ce trebuie scanat din nou.")
        with self._book.sitting(target.number, target.season) as sitting:
            document = _still(sitting, target)
            if document is None:
                return CHANGED
            pages = tuple(p for p in document.pages if page is None or p.page == page)
            if not pages:
                return Outcome("refused", "Pagina nu este a acestui act.")
            if any(c.act == "rescan" and c.place.pages == pages for c in effective(sitting.corrections)):
                return Outcome("refused", "Scanarea aceasta a fost deja cerută.")
            one = act_on(target, work, document, None, "rescan", None, said, pages=pages)
            return keep_act(sitting, one, self._version)

    def move(self, target: Target, work: Work, number: str, reason: str | None = None) -> Outcome:
        """The paper belongs to another dossier of the season: it leaves this one and is read anew there."""
        if number == target.number:
            return Outcome("refused", "Actul este deja în acest dosar.")
        found = self._look(target)
        if not found:
            return CHANGED
        read = read_again(self._papers, found[0].pages, found[0].kind)
        if read is None:
            return Outcome("refused", _NOT_READ)
        with self._book.two_sittings(target.season, target.number, number) as (here, there):
            document = _still(here, target)
            if document is None or here.current is None:
                return CHANGED
            if there.current is None:
                return Outcome("refused", f"Dosarul {number} nu există în acest sezon.")
            here.keep_reading(read, self._version)
            scans = tuple(s for s in here.current.dossier.scans if s.id in {p.scan for p in document.pages})
            cut = Cut(pages=document.pages, kind=document.kind, fields=entered_fields(document), scans=scans)
            version = there.current.id
            out = act_on(target, work, document, None, "move_out", number, reason)
            facts = {"number": number, "version": version, "act": "move_in", "after": target.number, "papers": (cut,)}
            came = out.model_copy(update=facts)
            keep_act(there, came, self._version)
            return keep_act(here, out, self._version)

    def undo(self, correction: Correction, work: Work) -> Outcome:
        """Take a move back, in both dossiers."""
        if correction.account != work.account:
            return Outcome("refused", "Se poate anula numai o corectură proprie.")
        other = str(correction.after)
        with self._book.two_sittings(correction.season, correction.number, other) as (here, there):
            one = next((c for c in effective(here.corrections) if c.id == correction.id), None)
            two = _twin(effective(there.corrections), correction)
            if one is None or two is None:
                return Outcome("refused", "Mutarea a fost deja anulată.")
            there.add(undoing(two, work))
            settle(there, self._version)
            return keep_act(here, undoing(one, work), self._version)

    def _look(self, target: Target, *others: str) -> list[DocumentEntry]:
        """The paper and the others, in the order of their pages; none when the dossier is not what was shown."""
        with self._book.looking(target.number, target.season) as sitting:
            if _still(sitting, target) is None or sitting.current is None:
                return []
            return [d for d in sitting.current.dossier.documents if d.id in (target.document, *others)]


def _twin(acts: tuple[Correction, ...], one: Correction) -> Correction | None:
    """The other half of a move."""
    act = "move_in" if one.act == "move_out" else "move_out"
    mine = [c for c in acts if (c.act, c.after, c.place.pages) == (act, one.number, one.place.pages)]
    return mine[-1] if mine else None


def _still(sitting: Sitting, target: Target) -> DocumentEntry | None:
    """The paper, if the dossier is still the version that was on the screen."""
    if sitting.current is None or sitting.current.id != target.version:
        return None
    return paper_in(sitting, target.document)

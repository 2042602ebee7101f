"""``dosar show``: one dossier on the terminal, as it was last read."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table

from desk.erased_words import erased_notice
from desk.tables import safe, status_text
from flows.output import write_dossier
from flows.settings import load
from ledger.ledger import Ledger
from ledger.views import Views
from models.dossier import DocumentEntry, Dossier, FieldEntry
from models.errors import ConfigError
from models.kinds import KINDS

_FIELD = {
    "accepted": ("acceptat", "green"),
    "corrected": ("corectat", "green"),
    "review": ("de verificat", "yellow"),
    "missing": ("negăsit", "dim"),
}
_REQUIREMENT = {
    "met": ("îndeplinit", "green"),
    "missing": ("lipsește", "red"),
    "unclear": ("neclar", "yellow"),
    "not_applicable": ("nu e cazul", "dim"),
}

_SEVERITY = {"missing": ("lipsește", "red"), "doubt": ("îndoială", "yellow"), "notice": ("de știut", "dim")}


def save_dossier(number: str, season: str | None, out: Path) -> Path:
    """Write the latest version of the dossier to ``out`` as intake does, CNPs in full; the file."""
    dossier, _ = _newest(number, season)
    return write_dossier(out, dossier)


def _newest(number: str, season: str | None) -> tuple[Dossier, str]:
    """The latest version of the dossier, and the options that lead to other seasons' dossiers with this number;
    ConfigError when the ledger knows none."""
    settings = load()
    wanted = season or settings.season
    with Ledger(settings.ledger_url) as ledger:
        views = Views(ledger.engine)
        dossier, others = views.latest_dossier(number, wanted), views.seasons_of(number)
        erased = erased_notice(ledger, number, wanted) if dossier is None else None
    elsewhere = ", ".join(f"--season {s}" for s in others if s != wanted)
    if erased is not None:
        raise ConfigError(erased)
    if dossier is None:
        remedy = f"Există în alt sezon: {elsewhere}." if elsewhere else "Citiți-l întâi cu «dosar intake»."
        raise ConfigError(f"Dosarul {number} nu există în registru pentru sezonul {wanted}. {remedy}")
    return dossier, elsewhere


def show_dossier(number: str, season: str | None, reveal: bool) -> None:
    """Print the latest version of the dossier; ConfigError when the ledger knows none. Numbers begin anew each year:
    without ``season`` it is the configured one's, and other seasons that have the number are named."""
    dossier, elsewhere = _newest(number, season)
    screen = Console()
    _head(screen, dossier, reveal)
    if elsewhere:
        screen.print(f"Același număr există și în alt sezon: {elsewhere}", style="yellow", highlight=False)
    for document in dossier.documents:
        screen.print(_document(document, reveal))
    screen.print(_persons(dossier, reveal))
    screen.print(_checklist(dossier, reveal))
    _findings(screen, dossier, reveal)
    _quality(screen, dossier, reveal)
    screen.print("Înregistrarea pentru motorul de eligibilitate: " + ("gata" if dossier.record else "încă nu se poate"))


def _head(screen: Console, dossier: Dossier, reveal: bool) -> None:
    r = dossier.registration
    screen.print(
        f"[bold]Dosarul {safe(r.number or '—')}[/bold] din {safe(r.date or '—')} · {status_text(dossier)}",
        highlight=False,
    )
    screen.print(
        f"punct: {safe(r.point or '—')} · canal: {safe(r.channel or '—')} · sezon: {dossier.season}", highlight=False
    )
    for scan in dossier.scans:
        state = "citit" if scan.status == "read" else f"[red]respins[/red] ({safe(scan.reason or '', reveal)})"
        screen.print(f"  {safe(scan.file, reveal)}: {scan.pages} pagini, {state}", highlight=False)


def _quality(screen: Console, dossier: Dossier, reveal: bool) -> None:
    """Places that were scanned badly, the worth-while ones first."""
    for one in sorted(dossier.quality, key=lambda q: q.severity != "rescan"):
        fields = ", ".join(f"{ref.document}{ref.path}" for ref in one.fields)
        colour = "yellow" if one.severity == "rescan" else "dim"
        where = " ".join(f"{v:.2f}" for v in one.region)
        risk = f"; în pericol: {safe(fields, reveal)}" if fields else ""
        screen.print(f"[{colour}]{safe(one.message, reveal)}[/{colour}] [dim]({where})[/dim]{risk}", highlight=False)


def _document(document: DocumentEntry, reveal: bool) -> Table:
    where = ", ".join(f"p. {p.page}" for p in document.pages)
    title = f"{document.id} {KINDS[document.kind].title} ({document.confidence:.0%}; {where})"
    table = Table(title=title, title_justify="left", expand=False)
    for column in ("Câmp", "Valoare", "Stare", "Sigur", "Variante"):
        table.add_column(column)
    for field in document.fields:
        table.add_row(*_field(field, reveal))
    return table


def _field(field: FieldEntry, reveal: bool) -> tuple[str, str, str, str, str]:
    word, colour = _FIELD[field.status]
    value = "—" if field.value is None else _shown(_plain(field.value), reveal)
    others = ", ".join(_shown(c, reveal) for c in field.candidates)
    return safe(field.path), value, f"[{colour}]{word}[/{colour}]", f"{field.confidence:.1%}", others


def _plain(value: str | bool) -> str:
    return value if isinstance(value, str) else "da" if value else "nu"


def _shown(text: str, reveal: bool) -> str:
    return safe(text, reveal)


def _persons(dossier: Dossier, reveal: bool) -> Table:
    table = Table(title="Persoane", title_justify="left")
    for column in ("CNP", "Nume", "Prenume", "Născut", "Acte"):
        table.add_column(column)
    for p in dossier.persons:
        cnp = _shown(p.cnp, reveal) if p.cnp else "—"
        table.add_row(
            cnp,
            safe(p.surname or "—", reveal),
            safe(p.given_names or "—", reveal),
            p.birth_date or "—",
            ", ".join(p.documents),
        )
    return table


def _checklist(dossier: Dossier, reveal: bool) -> Table:
    table = Table(title="Lista de acte", title_justify="left")
    for column in ("Cerința", "Persoana", "Stare", "Acte", "Ce este de făcut"):
        table.add_column(column)
    for r in dossier.completeness.requirements if dossier.completeness else ():
        word, colour = _REQUIREMENT[r.status]
        person = _shown(r.person, reveal) if r.person else "gospodăria"
        table.add_row(
            r.id, person, f"[{colour}]{word}[/{colour}]", ", ".join(r.documents), _shown(r.message or "", reveal)
        )
    return table


def _findings(screen: Console, dossier: Dossier, reveal: bool) -> None:
    """What the checklist noticed, the weightiest first; nothing where nothing was noticed."""
    found = dossier.completeness.findings if dossier.completeness else ()
    if not found:
        return
    table = Table(title="Constatări", title_justify="left")
    for column in ("Cod", "Greutate", "Persoana", "Acte și câmpuri", "Constatare"):
        table.add_column(column)
    for one in sorted(found, key=lambda f: list(_SEVERITY).index(f.severity)):
        word, colour = _SEVERITY[one.severity]
        person = _shown(one.person, reveal) if one.person else "gospodăria"
        where = [f"{ref.document}{ref.path}" for ref in one.fields] or list(one.documents)
        table.add_row(
            one.code, f"[{colour}]{word}[/{colour}]", person, safe(", ".join(where)), _shown(one.message, reveal)
        )
    screen.print(table)

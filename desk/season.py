"""``dosar season``: a season's data as a clerk or a lawyer reads it, with its sources and all that is flagged."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Sheet

from flows.settings import load
from validators.seasons import Season, available_seasons, load_season
from validators.seasons.places import Point
from validators.seasons.shape import Cell, Table

HEATING = {
    "gas": "gaze naturale",
    "electricity": "energie electrică",
    "thermal": "energie termică (RAT)",
    "solid": "combustibili solizi",
}
_HOUSEHOLD = {"single": "persoană singură", "family": "familie"}
_USES = {"dossiers": "dosare", "forms": "formulare"}
_FLAG = "[yellow]⚑[/yellow]"
_COLUMNS = {
    "state_single": "stat, singură", "state_family": "stat, familie", "local_single": "local, singură",
    "local_family": "local, familie", "gas": "gaz", "electricity": "energie el.", "solid": "solizi",
}  # fmt: skip


def print_season(season_id: str | None) -> None:
    """Print the season with this id, the configured one when None; ConfigError when there is none such."""
    show_season(load_season(season_id or load().season), Console())


def show_season(told: Season, screen: Console) -> None:
    """Everything that the season's file says, in the order of the file."""
    screen.print(f"[bold]{escape(told.title)}[/bold] ({told.id})", highlight=False)
    for line in _dates(told):
        screen.print(line, highlight=False)
    screen.print(_ceilings(told))
    for table in told.tables.values():
        screen.print(_table(told, table))
    if told.points:
        screen.print(_points(told))
    if told.channels:
        screen.print(_channels(told))
    screen.print(_requirements(told))
    _flags(screen, told)
    _sources(screen, told)
    screen.print(f"Sezoane: {', '.join(available_seasons())}", style="dim", highlight=False)


def _dates(told: Season) -> Iterator[str]:
    filing = told.filing
    yield f"Localitatea: {told.city} ({told.county}) · lunile {told.first_month} – {told.last_month}"
    yield f"Cererile: {filing.first_day:%d.%m.%Y} – {filing.last_day:%d.%m.%Y}" + _why(told, "first_day", "last_day")
    until = filing.same_month_until
    yield (
        f"Depusă până la data de {until} (inclusiv): dreptul începe în luna depunerii; după {until}: în luna următoare"
        + _why(told, "same_month_until")
    )
    ages = told.ages
    yield (
        f"Vârste: act de identitate de la {ages.identity_card}, adult de la {ages.adult}, venit de la "
        f"{ages.income_from}, școală {ages.school_from}–{ages.school_to} ani"
    )
    yield f"Venitul anual se împarte la {told.yearly_divisor} (sursa: {told.yearly_source})"
    if told.contact:
        yield f"Contact: {told.contact.email.value} · {', '.join(p.value for p in told.contact.phones)}"


def _why(told: Season, *keys: str) -> str:
    return f" (sursa: {', '.join(dict.fromkeys(told.filing.sources[k] for k in keys))})"


def _sheet(title: str, *columns: str) -> Sheet:
    sheet = Sheet(title=title, title_justify="left", expand=False)
    for column in columns:
        sheet.add_column(column)
    return sheet


def _ceilings(told: Season) -> Sheet:
    sheet = _sheet("Plafoane (lei net pe persoană, luna anterioară cererii)", "Încălzire", "Gospodăria", "Lei", "Sursa")
    for c in told.ceilings:
        heating = ", ".join(HEATING[h] for h in c.heating)
        sheet.add_row(heating, ", ".join(_HOUSEHOLD[h] for h in c.household), str(c.amount), c.source)
    return sheet


def _table(told: Season, table: Table) -> Sheet:
    heads = [f"{_COLUMNS.get(c.id, c.id)}\n{'%' if c.unit == 'percent' else c.unit}" for c in table.columns]
    sheet = _sheet(table.title, "", *heads)
    for row in table.rows:
        sheet.add_row(row.label, *(_cell(row.cells[c.id]) for c in table.columns))
    sheet.caption = "Surse: " + ", ".join(f"{_COLUMNS.get(c.id, c.id)} {c.source}" for c in table.columns)
    return sheet


def _cell(cell: Cell) -> str:
    return f"{'—' if cell.value is None else cell.value}{' ' + _FLAG if cell.flag else ''}"


def _points(told: Season) -> Sheet:
    sheet = _sheet("Puncte de preluare", "Cod", "Unde", "Adresa (sursa)", "Orar (sursa)", "Primește")
    for p in told.points:
        uses = ", ".join(_USES[u] for u in p.uses)
        sheet.add_row(" / ".join((p.id, *p.aliases)), p.title + (f" {_FLAG}" if p.flags else ""), *_places(p), uses)
    return sheet


def _places(point: Point) -> tuple[str, str]:
    where = "\n".join(f"{escape(a.value)} ({a.source})" for a in point.addresses) or "—"
    return where, "\n".join(f"{h.text()} ({h.source})" for h in point.hours) or "—"


def _channels(told: Season) -> Sheet:
    sheet = _sheet("Căi de depunere", "Cod", "Cum", "Pentru", "Sursa")
    for c in told.channels:
        heating = ", ".join(HEATING[h] for h in c.heating) or "toate"
        sheet.add_row(" / ".join((c.id, *c.aliases)), c.title + (f" {_FLAG}" if c.flag else ""), heating, c.source)
    return sheet


def _requirements(told: Season) -> Sheet:
    sheet = _sheet("Lista de acte", "Cerința", "Temeiul")
    sheet.show_lines = True
    for r in told.requirements:
        sheet.add_row(f"{escape(r.title)}\n[dim]{r.id}[/dim]", escape(r.basis))
    return sheet


def _flags(screen: Console, told: Season) -> None:
    """Every flag in words: the season's gaps, the cells, the points, the channels."""
    said = [*told.gaps]
    for table in told.tables.values():
        said += [f"{table.title}, {row}, {_COLUMNS.get(col, col)}: {cell.flag}" for row, col, cell in table.flagged]
    said += [f"{p.title}: {flag}" for p in told.points for flag in p.flags]
    said += [f"{c.title}: {c.flag}" for c in told.channels if c.flag]
    screen.print(f"\n[bold]De confirmat de un om ({len(said)})[/bold]")
    for flag in said:
        screen.print(f" {_FLAG} {escape(flag)}", highlight=False)


def _sources(screen: Console, told: Season) -> None:
    screen.print("\n[bold]Surse[/bold]")
    words = {"certain": "sigură", "likely": "probabilă", "uncertain": "nesigură"}
    for s in told.sources.values():
        screen.print(f" {s.id}: {escape(s.title)} ({words[s.certainty]})", highlight=False)

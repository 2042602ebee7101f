"""What deeds of this room share: parties with their papers, clauses, the tax office's entry, notaries."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.fifth_offices.parts_desk import Desk
from sample_scans.other_offices.parts_clerk import official
from sample_scans.other_offices.parts_deeds import agreed_on, fiscal_number, landlord
from sample_scans.paper import esc
from sample_scans.world import Household, Human

__all__ = ["agreed_on", "landlord"]


def of(who: Human, male: str, female: str) -> str:
    """The word of the person's own sex, whatever the typist does elsewhere."""
    return male if who.sex == "M" else female


def person(t: Desk, who: Human, name: str, number: bool = True) -> str:
    """A party in running text: name (HTML), home, identity card, number."""
    home = t.any(of(who, "domiciliat", "domiciliată") + " în", "cu domiciliul în", "domiciliul în")
    paper = t.any("posesor al C.I.", "CI", "identificat(ă) cu C.I.", "cu act de identitate CI")
    shown = f"{paper} seria {who.id_series} nr. {who.id_number}"
    if t.chance(0.5):
        shown += f" {t.any('eliberată de', 'emisă de')} {esc(who.id_issuer)}"
    parts = [name, f"{home} {t.place(who.domicile)}", shown]
    if number:
        parts.append(f"{t.any('CNP', 'C.N.P.', 'având CNP')} {who.cnp}")
    return ", ".join(parts)


def lines_of(t: Desk, who: Human, name: str) -> str:
    """A party as a block of lines, label and colon each."""
    rows = (
        (t.any("Nume și prenume", "Numele și prenumele"), name),
        (t.any("Domiciliul", "Adresa de domiciliu"), t.place(who.domicile)),
        (t.any("Act de identitate", "CI"), f"seria {who.id_series} nr. {who.id_number}, {esc(who.id_issuer)}"),
        ("CNP", who.cnp),
    )
    return "".join(f'<div style="margin-left:6mm">{k}: {v}</div>' for k, v in rows)


def clauses(t: Desk, pool: tuple[str, ...], count: int) -> list[str]:
    """``count`` clauses of ``pool`` in its own order."""
    chosen = set(t.rng.sample(range(len(pool)), count))
    return [text for i, text in enumerate(pool) if i in chosen]


def tax_entry(t: Desk, day: date, css: str) -> str:
    """The tax office's rubber stamp with its number and day, placed by ``css``."""
    entered = t.day(day + timedelta(days=t.rng.randint(2, 25)))
    shade = t.any("#2c3f8f", "#3d2d78", "#3a3a3a")
    office = t.any("ANAF<br>A.J.F.P. CLUJ", "D.G.R.F.P. CLUJ-NAPOCA<br>Serviciul registratură", "A.J.F.P. CLUJ")
    pen = t.any("hand", "mono")
    entry = t.any("ÎNREGISTRAT<br>Nr. {n}<br>Data {d}", "Intrare nr. {n}<br>{d}", "Nr. {n}<br>Ziua {d}")
    filled = entry.format(n=f'<span class="{pen}">{fiscal_number(t)}</span>', d=f'<span class="{pen}">{entered}</span>')
    turn = f"transform:rotate({t.rng.uniform(-3, 3):.1f}deg)"
    frame = f"border:0.6mm double {shade};color:{shade};padding:1.5mm 2mm;width:58mm;{turn}"
    return f'<div class="sans small mid" style="{css};{frame}">{office}<br>{filled}</div>'


def tax_line(t: Desk, day: date) -> str:
    """The same entry as a typed line."""
    entered = t.day(day + timedelta(days=t.rng.randint(2, 25)))
    text = t.any("Contract înregistrat la organul fiscal A.J.F.P. Cluj cu nr. {n} din data de {d}.",
                 "Înregistrat la Administrația Județeană a Finanțelor Publice Cluj sub nr. {n} din {d}.",
                 "Număr de înregistrare ANAF: {n} / {d}")  # fmt: skip
    return text.format(n=fiscal_number(t), d=entered)


def notary(t: Desk) -> tuple[str, str]:
    """A notary's name and the lines of the office's head, both HTML."""
    who = official(t, titled=False)
    office = t.any(f"BIROU INDIVIDUAL NOTARIAL<br>{who}", f"BIROUL INDIVIDUAL NOTARIAL „{who.upper()}”",
                   f"Societatea Profesională Notarială<br>„{t.any('Themis', 'Concordia', 'Aequitas')}”")  # fmt: skip
    street = t.any("Iuliu Maniu", "Memorandumului", "Moților", "Emil Isac", "Avram Iancu")
    seat = f"Cluj-Napoca, str. {street} nr. {t.rng.randint(1, 70)}, jud. Cluj"
    licence = f"Licența de funcționare nr. {t.rng.randint(80, 3900)}/{t.rng.randint(2004, 2016)}"
    return who, f'<div class="b">{office}</div><div class="small">{licence}<br>{seat}</div>'


def rooms_text(world: Household) -> str:
    """``o cameră`` or ``3 camere``."""
    return "o cameră" if world.rooms == 1 else f"{world.rooms} camere"


def months_from(t: Desk, day: date, rng: random.Random) -> tuple[int, str, str]:
    """A term in months with its first and last day as text."""
    months = rng.choice((12, 12, 24, 36))
    return months, t.day(day), t.day(day + timedelta(days=round(months * 30.4) - 1))

"""Sentences of declarations: what one lives on, the penal clause, date and signature."""

from __future__ import annotations

from sample_scans.office.typist import Typist


def living_on(t: Typist, amount: int | None = None) -> str:
    """Where the money comes from and how much it is a month."""
    amount = amount or t.rng.choice((150, 200, 250, 300, 350, 400, 500))
    source = t.any(
        "ajutorul părinților",
        "sprijinul fiicei mele",
        "ajutor primit de la rude",
        "economii personale",
        "munci ocazionale",
        "ajutorul fratelui plecat în străinătate",
        "împrumuturi de la prieteni",
    )
    return t.any(
        f"Mă întrețin din {source}, în sumă de {amount} lei lunar, din care îmi plătesc utilitățile.",
        f"Sursele de venit din care mă întrețin sunt: {source}, aproximativ {amount} lei/lună.",
        f"Utilitățile le plătesc din {source}, suma lunară fiind de {amount} lei, înscrisă la pct. 78 din cerere.",
        f"Venitul din care trăiesc provine din {source} ({amount} lei pe lună).",
    )


def penal_clause(t: Typist) -> str:
    return t.any(
        "Am luat la cunoștință că declararea necorespunzătoare a adevărului se pedepsește conform legii penale.",
        "Dau prezenta declarație cunoscând prevederile art. 326 din Codul Penal privind falsul în declarații.",
        "Cunosc faptul că falsul în declarații se pedepsește conform legii și îmi asum cele de mai sus.",
        "Declar cele de mai sus sub sancțiunea prevederilor art. 326 Cod penal.",
    )


def signature_line(t: Typist, day: str, hand: bool = False) -> str:
    """Date and signature, side by side or the other way round."""
    shown = f'<span class="hand">{day}</span>' if hand else day
    date_cell = f"<div>{t.any('Data', 'Data:', 'Cluj-Napoca,')}<br>{shown}</div>"
    sign = f'<div class="sign">{t.any("Semnătura", "Semnătura,", "Semnătura declarantului")}<div '
    sign += 'class="dots">.................</div></div>'
    cells = date_cell + sign if t.chance(0.75) else sign + date_cell
    return f'<div class="cols" style="margin-top:18mm">{cells}</div>'

"""Income certificates of employers that are not one sentence: dotted forms, tables of months, fiches."""

from __future__ import annotations

import random
from decimal import Decimal

from sample_scans.office.employer import (
    boss_roles,
    gross_of,
    job,
    letterhead_lines,
    pay_of,
    purpose,
    register,
    tax_code,
)
from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import MONTHS, address_text, month_text, sum_in_words
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "employer_income_certificate"


def dotted(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed blank with dotted lines, filled by machine or by hand."""
    t = Typist(rng, look, plain=0.2)
    pay = pay_of(world, person, rng)
    who, pen = pay.human, t.any("hand", "hand", "b", "mono")
    seat = esc(address_text(pay.employer.address, t.address_style))
    lives = esc(address_text(who.domicile, t.address_style))
    month = t.month("/month", world.income_month, t.any("words", "upper", "slashes"))
    words = ink(sum_in_words(pay.net), 60, pen)
    tickets = f"de tichete de masă: {t.any('da / <s>nu</s>', '<s>da</s> / nu', 'DA ☐ NU ☒', 'DA ☒ NU ☐')}"
    html = f"""<p>{t.any("Unitatea", "Angajator", "Societatea", "Denumirea angajatorului")}
{ink(t.text("/employer", pay.employer.name), 80, pen)}</p>
<p>{tax_code(t, pay.employer)} {ink(register(t, pay.employer), 40, pen)}</p><p>Sediul {ink(seat, 90, pen)}</p>
<p>Nr. {ink(str(rng.randint(4, 900)), 16, pen)} din {ink(t.issued(world), 30, pen)}</p>
{title(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ DE VENIT"))}
<p class="wide">{t.any("Se adeverește că dl./d-na", "Prin prezenta se adeverește că domnul/doamna")}
{ink(t.name("/name", who), 70, pen)} {t.any("CNP", "cod numeric personal", "C.N.P.")}
{ink(t.cnp("/cnp", who.cnp), 50, pen)} domiciliat(ă) în {ink(lives, 80, pen)} este angajat(ă) în
funcția de {ink(job(t), 40, pen)} și a realizat în luna {ink(month, 40, pen)} un venit net în sumă de
{ink(t.amount("/net_income", pay.net), 25, pen)} lei ({t.any("în litere", "adică")} {words}) și beneficiază
{tickets}.</p>
<p class="ind">{purpose(t)}</p>"""
    roles = t.any(["Conducătorul unității", "Contabil șef"], ["Director", "Contabil"])
    return t.paper(KIND, html + signatures(t, roles), person=who.cnp)


def three_months(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A table of three months, gross beside net; the newest month is the one that counts."""
    t = Typist(rng, look)
    pay = pay_of(world, person, rng)
    rows = _month_rows(t, world, pay.net)
    labels = (
        t.any("Luna", "LUNA", "Perioada"),
        t.any("Venit brut", "Salariu brut (lei)", "Brut realizat"),
        t.any("Rețineri", "Contribuții și impozit"),
        t.any("Venit net", "Salariu net (lei)", "Net încasat"),
    )
    cells = "".join(
        f"<tr><td>{m}</td>" + "".join(f"<td class='right'>{x}</td>" for x in sums) + "</tr>" for m, *sums in rows
    )
    table = f'<table class="grid"><tr>{"".join(f"<th>{x}</th>" for x in labels)}</tr>{cells}</table>'
    who = pay.human
    opening = t.any("Prin prezenta se adeverește că", "Se atestă prin prezenta că", "Confirmăm că")
    body = f"{opening} {t.sex(who, 'dl.', 'd-na')} {t.name('/name', who)}, CNP {t.cnp('/cnp', who.cnp)}, "
    body += f"{t.sex(who, 'angajat', 'angajată')} ca {job(t)}, a realizat în ultimele trei luni următoarele venituri:"
    html = head(t, t.text("/employer", pay.employer.name), letterhead_lines(t, pay.employer))
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world))}</p>' + title(t, "ADEVERINȚĂ DE VENIT")
    html += f'<p class="just ind">{body}</p>{table}<p class="just ind" style="margin-top:4mm">{purpose(t)}</p>'
    return t.paper(KIND, html + signatures(t, boss_roles(t)), person=who.cnp)


def _month_rows(t: Typist, world: Household, net: Decimal) -> list[tuple[str, str, str, str]]:
    """Month, gross, deductions and net of three months, oldest or newest first; the newest is marked."""
    year, month = world.income_month
    style = t.any("words", "capital", "upper", "slashes", "dots")
    rows = []
    for back in range(3):
        y, m = (year, month - back) if month > back else (year - 1, month - back + 12)
        gained = net if not back else (net * Decimal(t.rng.randint(88, 108)) / 100).quantize(Decimal(1))
        gross = gross_of(gained)
        label = t.month("/month", (y, m), style) if not back else month_text(y, m, style)
        shown = t.amount("/net_income", gained) if not back else t.lei(gained)
        rows.append((label, t.lei(gross), t.lei(gross - gained), shown))
    return rows if t.chance(0.35) else rows[::-1]


def list_of_facts(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Label and value on lines of their own, gross and net both."""
    t = Typist(rng, look)
    pay = pay_of(world, person, rng)
    who = pay.human
    facts = [
        (t.any("Numele și prenumele", "Nume, prenume salariat", "Salariat"), t.name("/name", who)),
        (t.any("CNP", "Cod numeric personal"), t.cnp("/cnp", who.cnp)),
        (t.any("Funcția", "Funcția/meseria", "Postul ocupat"), job(t)),
        (t.any("Luna", "Luna de referință", "Venit aferent lunii"), t.month("/month", world.income_month)),
        (t.any("Venit brut", "Salariu brut", "Total brut"), f"{t.lei(pay.gross)} lei"),
        (
            t.any("Venit net", "Salariu net", "Total venit net"),
            f"{t.amount('/net_income', pay.net)} {t.any('lei', 'RON')}",
        ),
        ("Tichete de masă", t.any("nu", "da, 20 buc. x 15 lei", "-")),
    ]
    sep = t.any(":", " :", ": ....", " -")
    lines = "".join(
        f'<tr><td style="padding:1.2mm 8mm 1.2mm 4mm">{k}{sep}</td><td class="b">{v}</td></tr>' for k, v in facts
    )
    html = head(t, t.text("/employer", pay.employer.name), letterhead_lines(t, pay.employer))
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world))}</p>' + title(
        t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ DE SALARIU")
    )
    html += f"<p class='ind'>{t.any('Prin prezenta se certifică următoarele:', 'Adeverim următoarele date:')}</p>"
    html += f'<table>{lines}</table><p class="ind" style="margin-top:5mm">{purpose(t)}</p>'
    return t.paper(KIND, html + signatures(t, boss_roles(t)), person=who.cnp)


def payroll(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Printed by payroll software: a fiche with every line from gross to net, in a mono font, employer in the foot."""
    t = Typist(rng, look, plain=0.75, cedilla=0.1)
    pay = pay_of(world, person, rng)
    who, gross, net = pay.human, pay.gross, pay.net
    social = (gross * Decimal("0.165")).quantize(Decimal(1))
    lines = [
        ("Salariu de incadrare", f"{gross + rng.randint(-40, 0):.2f}"),
        ("TOTAL VENIT BRUT", f"{gross:.2f}"),
        ("CAS 10,5% / CASS 5,5% / Somaj 0,5%", f"{social:.2f}"),
        ("Deducere personala", "300.00"),
        ("Impozit pe venit 16%", f"{gross - social - net:.2f}"),
    ]
    t.amount_style = "machine"
    rows = "".join(f"<tr><td>{k}</td><td class='right'>{v}</td></tr>" for k, v in lines)
    rows += f"<tr class='b'><td>{t.any('VENIT NET', 'SALARIU NET', 'TOTAL NET')}</td><td class='right'>"
    rows += f"{t.amount('/net_income', net)}</td></tr>"
    paid = f"{t.rng.randint(200, 500):.2f}"
    rows += f"<tr><td>Avans</td><td class='right'>{paid}</td></tr>" if t.chance(0.4) else ""
    html = f"""<div class="mono" style="font-size:0.92em"><p>ADEVERINȚĂ VENITURI nr. {rng.randint(2, 800)} din
{t.issued(world)}</p>
<p>Marca: {rng.randint(3, 480):05d} &nbsp; Nume: {t.name("/name", who, upper=True)}<br>CNP: {t.cnp("/cnp", who.cnp)}<br>
Luna: {t.month("/month", world.income_month, t.any("slashes", "upper", "dots"))} &nbsp; Funcția: {job(t)}</p>
<table style="width:120mm;border-top:0.3mm dashed #000;border-bottom:0.3mm dashed #000">{rows}</table>
<p style="margin-top:6mm">{purpose(t)}</p></div>"""
    foot = f'<div class="foot mono">{t.text("/employer", pay.employer.name.upper())} {tax_code(t, pay.employer)}</div>'
    return t.paper(KIND, html + signatures(t, ["Întocmit", "Verificat"]) + foot, person=who.cnp)


def declaration_of_firm(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """``Subscrisa ..., reprezentată prin ...``: no letterhead; the sum stands first, the person last."""
    t = Typist(rng, look)
    pay = pay_of(world, person, rng)
    who = pay.human
    seat = esc(address_text(pay.employer.address, t.address_style))
    net = f"{t.amount('/net_income', pay.net)} {t.any('lei', 'RON', 'lei net')}"
    year, month = world.income_month
    gross = f"brut: {t.lei(pay.gross)} lei, " if t.chance(0.6) else ""
    body = (
        f"{t.any('Subscrisa', 'Societatea', 'Firma')} {t.text('/employer', pay.employer.name)}, cu sediul în {seat}, "
        f"{register(t, pay.employer)}, {tax_code(t, pay.employer)}, "
        f"{t.any('prin reprezentant legal', 'prin administrator')}, "
        f"{t.any('confirmă plata', 'declară că a plătit', 'certifică achitarea')} sumei de {net} ({gross}"
        f"{sum_in_words(pay.net)}), reprezentând drepturi salariale pe {t.month('/month', (year, month), 'words')}, "
        f"către {t.sex(who, 'salariatul', 'salariata')} {t.name('/name', who, given_first=t.chance(0.6))}, "
        f"{t.any('identificat(ă) prin CNP', 'cod numeric personal', 'CNP')} {t.cnp('/cnp', who.cnp)}."
    )
    extra = t.any(f"Pentru luna {MONTHS[month - 2 if month > 1 else 11]} s-a acordat și o primă.", "", "")
    html = title(t, t.any("CONFIRMARE DE VENIT", "DECLARAȚIE DE VENIT SALARIAL", "ADEVERINȚĂ"))
    html += f'<p class="just wide">{body}</p><p class="just">{extra} {purpose(t)}</p>'
    html += f'<div class="cols"><p>{t.any("Data", "Data eliberării:")} {t.issued(world)}</p></div>'
    return t.paper(KIND, html + signatures(t, boss_roles(t), gap_mm=4), person=who.cnp)


def institution(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A public institution's letter: three columns on top, the pay in a small table with words beneath."""
    t = Typist(rng, look, plain=0.1)
    pay = pay_of(world, person, rng)
    who = pay.human
    mid = (
        f"<b>{t.text('/employer', pay.employer.name)}</b><br>{esc(address_text(pay.employer.address, t.address_style))}"
    )
    left = f"ROMÂNIA<br>{t.any('JUDEȚUL CLUJ', 'CLUJ-NAPOCA')}<br>{tax_code(t, pay.employer)}"
    right = f"Serviciul resurse umane<br>Nr. {rng.randint(200, 19000)}<br>{t.issued(world)}"
    month = t.month("/month", world.income_month, t.any("words", "upper", "capital"))
    heads = ("Luna", t.any("Drepturi brute", "Brut"), t.any("Drepturi nete", "Net"))
    cells = (month, t.lei(pay.gross), t.amount("/net_income", pay.net))
    table = "".join(f"<th>{x}</th>" for x in heads) + "</tr><tr>" + "".join(f"<td class='mid'>{x}</td>" for x in cells)
    html = f"""<table class="sans small" style="width:100%;border-bottom:0.4mm solid #000"><tr><td>{left}</td>
<td class="mid">{mid}</td><td class="right">{right}</td></tr></table>{title(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ VENIT"))}
<p class="just ind">{t.any("La cererea", "Urmare solicitării")} {t.sex(who, "domnului", "doamnei")}
{t.name("/name", who)}, având codul numeric personal {t.cnp("/cnp", who.cnp)}, {job(t)} în cadrul instituției noastre,
vă comunicăm veniturile realizate:</p>
<table class="grid" style="width:120mm;margin:0 auto"><tr>{table}</tr></table>
<p class="just ind" style="margin-top:4mm">{t.any("Net în litere", "Adică")}: {sum_in_words(pay.net)}.
{purpose(t)}</p>"""
    return t.paper(
        KIND, html + signatures(t, ["Manager", "Director financiar-contabil", "Șef serviciu RU"]), person=who.cnp
    )

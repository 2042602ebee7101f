"""Income certificates of employers: an answer with a table of pay, an institution's letter, a short typed note."""

from __future__ import annotations

import random

from sample_scans.office.employer import Pay, job, pay_of
from sample_scans.office.wording import sum_in_words
from sample_scans.other_offices.parts_clerk import Clerk, body, closing, landline, masthead, official
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "employer_income_certificate"


def _code(t: Clerk, pay: Pay) -> str:
    label = t.any("CUI", "Cod unic de înregistrare", "C.I.F.", "Cod de identificare fiscală", "CF")
    return f"{label}{t.any(' ', ': ')}{t.any('', 'RO', 'RO ')}{t.code('/employer_tax_code', pay.employer.tax_code)}"


def _use(t: Clerk) -> str:
    return t.any(
        "Adeverința se eliberează la cererea salariatului, pentru ajutorul de încălzire.",
        "Se eliberează prezenta pentru a-i folosi la Direcția de Asistență Socială Cluj-Napoca.",
        "S-a eliberat spre a fi prezentată la primărie.",
    )


def pay_across(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letterhead, a sentence on who works here, one row of a table: month, gross, cuts, net; a signature."""
    t = Clerk(rng, look, plain=0.3)
    pay = pay_of(world, person, rng)
    who = pay.human
    number = pay.employer.register_number or f"J12/{rng.randint(60, 4000)}/{rng.randint(1993, 2016)}"
    lines = [_code(t, pay), esc(number), t.place(pay.employer.address), f"Tel. {landline(t)}"]
    head = masthead(t, t.text("/employer", pay.employer.name), lines, t.any("bar", "halves", "one_line", "framed_line"))
    html = f'<p class="right" style="margin-top:6mm">Nr. {rng.randint(5, 1400)} / {t.issued(world)}</p>'
    html += f"<h1>{t.any('ADEVERINȚĂ DE VENIT', 'ADEVERINȚĂ', 'Adeverință privind venitul net')}</h1>"
    since = t.day(who.birth_date.replace(year=rng.randint(2009, 2016), day=1))
    html += f'<p class="just ind">{t.any("Confirmăm că", "Subscrisa adeverește că")} {t.sex(who, "domnul", "doamna")} '
    html += f"{t.name('/name', who)}, {t.any('CNP', 'C.N.P.', 'având codul numeric personal')} "
    html += f"{t.cnp('/cnp', who.cnp)}, are calitatea de salariat din data de {since}, în funcția de {job(t)}, "
    html += "cu următoarele drepturi salariale:</p>"
    heads = ["Luna", "Venit brut", "Contribuții și impozit", t.any("Venit net", "Salariu net", "Net de plată")]
    cells = [t.month("/month", world.income_month), t.lei(pay.gross), t.lei(pay.gross - pay.net),
             t.amount("/net_income", pay.net)]  # fmt: skip
    head_cells = "".join(f"<th>{h}{' (lei)' if i else ''}</th>" for i, h in enumerate(heads))
    html += f'<table class="grid"><tr>{head_cells}'
    html += f"</tr><tr>{''.join(f'<td class=mid>{c}</td>' for c in cells)}</tr></table>"
    html += f'<p class="just ind" style="margin-top:5mm">{_use(t)}</p>'
    return t.paper(KIND, head + body(t, html) + closing(t, t.any(["Administrator", "Contabil șef"], ["Director"],
                   ["Director economic", "Inspector resurse umane"])), person=who.cnp)  # fmt: skip


def office_of_staff(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The staff office of a larger house: reference lines, addressee, the sum within the text, contact at the foot."""
    t = Clerk(rng, look, plain=0.15).tightened()
    pay = pay_of(world, person, rng)
    who = pay.human
    name = t.text("/employer", pay.employer.name)
    html = '<div style="font-size:1.25em" '
    html += f'class="b">{name}</div><div>{t.any("Serviciul Resurse Umane", "Birou Personal")}'
    html += '</div><table style="margin-top:6mm"><tr><td '
    html += f'style="width:34mm">Număr:</td><td>RU/{rng.randint(20, 5200)}</td>'
    html += f"</tr><tr><td>Data:</td><td>{t.issued(world)}</td></tr><tr><td>Referitor:</td><td>adeverință de venit"
    html += "</td></tr></table>"
    html += f'<p style="margin:6mm 0">Către: {t.any("Primăria Municipiului Cluj-Napoca", "cei interesați")}</p>'
    month = t.month("/month", world.income_month, t.any("words", "capital", "slashes"))
    net = t.amount("/net_income", pay.net)
    words = t.any("", f" ({sum_in_words(pay.net)})")
    html += f'<p class="just">Prin prezenta vă informăm că {t.sex(who, "angajatul nostru", "angajata noastră")} '
    html += f"{t.name('/name', who, given_first=False)} (CNP {t.cnp('/cnp', who.cnp)}), {job(t)}, cu domiciliul în "
    html += f"{t.place(who.domicile)}, a {t.any('încasat', 'realizat', 'primit')} "
    html += f"{t.any('pentru luna', 'în cursul lunii')} "
    html += f"{month} un {t.any('salariu net', 'venit net')} de {net} lei{words}"
    html += f"{t.any('', ', incluzând sporurile permanente', ', fără tichete de masă')}.</p>"
    html += f'<p class="just">{t.any("Contractul individual de muncă este în vigoare. ", "")}{_use(t)}</p>'
    seat = f"{esc(pay.employer.name)} | {t.place(pay.employer.address)} | {_code(t, pay)} | {landline(t)}"
    foot = f'<div class="foot mid" style="border-top:0.4mm solid #333;padding-top:1.5mm">{seat}</div>'
    html = body(t, html)
    return t.paper(KIND, html + closing(t, [t.any("Șef serviciu resurse umane", "Director resurse umane")]) + foot,
                   person=who.cnp)  # fmt: skip


def typed_note(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A small firm's note: everything typed line under line, the employee's facts before the firm's."""
    t = Clerk(rng, look, plain=0.55, cedilla=0.15)
    pay = pay_of(world, person, rng)
    who = pay.human
    face = t.any("mono", "serif", "mono")
    title = t.any("ADEVERINȚĂ", "ADEVERINȚĂ DE SALARIAT", "A D E V E R I N Ț Ă")
    html = f'<p class="mid b" style="margin:2mm 0 9mm">{title}<br>Nr. {rng.randint(1, 90)} din {t.issued(world)}</p>'
    lines = [
        f"{t.any('Numele și prenumele', 'Angajatul', 'Salariat')}: {t.name('/name', who)}",
        f"{t.any('CNP', 'Cod numeric personal')}: {t.cnp('/cnp', who.cnp)}",
        f"{t.any('Angajat ca', 'Meseria / funcția', 'Funcția')}: {job(t)}",
        f"{t.any('Luna', 'Pentru luna')}: {t.month('/month', world.income_month)}",
        f"{t.any('Venit brut', 'Salariu brut')}: {t.lei(pay.gross)} lei",
        f"{t.any('Venit net', 'Salariu net', 'Venit net încasat')}: {t.amount('/net_income', pay.net)} lei",
    ]
    html += "".join(f'<p style="margin:0 0 1mm">{line}</p>' for line in lines)
    firm = t.text("/employer", pay.employer.name)
    html += f'<p style="margin:6mm 0 1mm">{t.any("Angajator", "Firma", "Unitatea angajatoare")}: {firm}</p>'
    html += f'<p style="margin:0 0 1mm">{_code(t, pay)}</p><p>{t.any("Adresa", "Sediul")}: '
    html += f"{t.place(pay.employer.address)}</p><p>{_use(t)}</p>"
    sign = f'<div style="margin:12mm 0 0 auto;width:70mm" class="mid">Administrator<br>{official(t, False)}'
    sign += '<div class="stamp-here"></div></div>'
    return t.paper(KIND, f'<div class="{face}">{html}{sign}</div>', person=who.cnp)


LAYOUTS = (
    Layout("pay_across", pay_across, split="train"),
    Layout("office_of_staff", office_of_staff, split="train"),
    Layout("typed_note", typed_note, split="train"),
)

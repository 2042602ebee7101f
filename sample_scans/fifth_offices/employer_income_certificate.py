"""Income certificates of employers: who signs speaks for the firm, a credit-style form, a template filled by pen."""

from __future__ import annotations

import random
from decimal import Decimal

from sample_scans.fifth_offices.parts_income import elsewhere_paid, public, register, signers
from sample_scans.office.employer import Pay, gross_of, job, pay_of
from sample_scans.office.typist import ink
from sample_scans.office.wording import month_text, sum_in_words
from sample_scans.other_offices.parts_clerk import PEN, Clerk, landline, official
from sample_scans.other_offices.parts_letters import months_back
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "employer_income_certificate"


def _code(t: Clerk, pay: Pay) -> str:
    return f"{t.any('', '', 'RO')}{t.code('/employer_tax_code', pay.employer.tax_code)}"


def _head_of(t: Clerk, pay: Pay) -> str:
    if public(pay.employer.name):
        return t.any("director", "șef serviciu financiar-contabil")
    return t.any("administrator", "administrator", "director general", "contabil-șef", "reprezentant legal")


def undersigned_states(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """No letterhead: whoever signs says in the text for which firm, of whom and how much."""
    t = Clerk(rng, look, plain=0.35)
    pay = elsewhere_paid(t, pay_of(world, person, rng))
    who, head, role = pay.human, official(t, titled=False), _head_of(t, pay)
    filed = register(t, pay, t.any(", înmatriculată la O.R.C. Cluj sub nr.", ", nr. reg. com."))
    html = f'<p class="{t.any("", "right")}">Nr. {rng.randint(2, 1250)} / {t.issued(world)}</p>'
    html += f"<h1>{t.any('ADEVERINȚĂ', 'ADEVERINȚĂ DE SALARIZARE', 'ADEVERINȚĂ PRIVIND VENITUL REALIZAT')}</h1>"
    html += f'<p class="just ind wide">{t.any("Subsemnatul(a)", "Subsemnatul/a")} {head}, în calitate de {role} la '
    html += f"{t.text('/employer', pay.employer.name)}, cu sediul în {t.place(pay.employer.address)}{filed}, "
    html += f"{t.any('cod fiscal', 'CUI', 'cod unic de înregistrare', 'C.I.F.')} {_code(t, pay)}, tel. {landline(t)}, "
    html += f"{t.any('adeveresc', 'certific', 'confirm')} prin prezenta că {t.sex(who, 'domnul', 'doamna')} "
    html += f"{t.name('/name', who)}, {t.any('identificat(ă) cu CNP', 'CNP', 'cod numeric personal')} "
    html += f"{t.cnp('/cnp', who.cnp)}, {t.any('lucrează în unitatea noastră', 'are contract de muncă la noi')} ca "
    html += f"{job(t)}, {t.any('cu timp integral', 'cu normă întreagă', 'pe durată nedeterminată')}.</p>"
    html += f'<p class="just ind wide">{_paid(t, world, pay)}</p>'
    more = t.any(
        "Nu se acordă tichete de masă sau alte bonuri valorice.", "Salariatul primește și tichete de masă.", ""
    )
    html += f'<p class="just ind wide">{more}</p>' if more else ""
    html += f'<p class="just ind wide">{_use(t)}</p>'
    last = f'<div style="margin:13mm 0 0 {t.any("100mm", "0")};width:66mm" class="mid">{role.capitalize()},<br>{head}'
    last += '<div class="stamp-here" style="width:38mm;height:26mm;margin:1mm auto 0"></div></div>'
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>{last}', person=who.cnp)


def _paid(t: Clerk, world: Household, pay: Pay) -> str:
    month = t.month("/month", world.income_month, t.any("words", "words", "capital", "dots"))
    net, gross = t.amount("/net_income", pay.net), t.lei(pay.gross)
    words = t.any("", f" ({sum_in_words(pay.net)})")
    return t.any(
        f"Veniturile salariale aferente lunii {month} au fost: brut {gross} lei, net {net} lei{words}.",
        f"Pentru munca prestată în luna {month} i se cuvine un salariu net de {net} lei{words}.",
        f"În luna {month}, salariul net încasat a fost în valoare de {net} lei{words}.",
        f"Salariul net plătit pe luna {month} este {net} RON{words}, iar cel brut {gross} RON.",
    )


def _use(t: Clerk) -> str:
    return t.any(
        "Prezenta se dă pentru a fi folosită la Primărie, la dosarul de ajutor pentru încălzire.",
        "S-a eliberat la solicitarea titularului, fiindu-i necesară la asistența socială.",
        "Am eliberat prezenta spre a-i folosi la obținerea subvenției de căldură.",
        "Valabilă 30 zile de la data emiterii.",
    )


_FORM = """
.sec { background: #e4e4e4; border: .3mm solid #000; border-bottom: 0; font-weight: bold; padding: 1mm 2mm;
margin-top: 4mm; } .cel { width: 100%; table-layout: fixed; } .cel td { border: .3mm solid #000; padding: .8mm 2mm;
vertical-align: top; } .cel .k { display: block; font-size: .74em; } .cel th { border: .3mm solid #000; font-weight:
normal; font-size: .86em; padding: .8mm; } .cel .n { text-align: center; }
"""


def credit_style_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The form that personnel offices also fill for banks: three sections of cells, caption above the value."""
    t = Clerk(rng, look, plain=0.25).tightened()
    pay = elsewhere_paid(t, pay_of(world, person, rng))
    who = pay.human
    form = "Instituție publică" if public(pay.employer.name) else t.any("S.R.L.", "Societate comercială", "privat")
    firm = [
        [(t.any("Denumirea angajatorului", "Angajator"), t.text("/employer", pay.employer.name), 2),
         (t.any("CUI / CIF", "Cod fiscal", "Cod unic de înregistrare"), _code(t, pay), 1)],
        [("Adresa", t.place(pay.employer.address), 2), ("Telefon / fax", landline(t), 1)],
        [("Registrul Comerțului", register(t, pay, "") or "-", 1), ("Forma juridică", form, 1),
         ("Persoană de contact", official(t, titled=False), 1)],
    ]  # fmt: skip
    employee = [
        [(t.any("Nume și prenume", "Numele și prenumele salariatului"), t.name("/name", who), 2),
         (t.any("CNP", "Cod numeric personal"), t.cnp("/cnp", who.cnp), 1)],
        [("Domiciliu", t.place(who.domicile), 2), ("Act identitate", f"{who.id_series} {who.id_number}", 1)],
        [("Funcția", job(t), 1), ("Tip contract", t.any("nedeterminat", "determinat"), 1),
         ("Vechime la angajator", f"{rng.randint(1, 19)} ani", 1)],
    ]  # fmt: skip
    titles = t.any(("I. DATE DESPRE ANGAJATOR", "II. DATE DESPRE SALARIAT", "III. VENITURI DIN SALARII (LEI)"),
                   ("A. ANGAJATORUL", "B. SALARIATUL", "C. VENITURI (lei)"))  # fmt: skip
    html = f'<div class="cols"><span>Nr. ieșire {rng.randint(4, 3100)}</span><span>Data {t.issued(world)}</span></div>'
    html += f'<h1 style="margin:5mm 0 3mm">{t.any("ADEVERINȚĂ DE VENIT", "ADEVERINȚĂ DE SALARIU")}</h1>'
    html += _section(titles[0], firm)
    html += _section(titles[1], employee)
    html += f'<div class="sec">{titles[2]}</div>{_pays(t, world, pay)}'
    html += f'<p class="just" style="margin-top:4mm">Răspundem de exactitatea datelor de mai sus. {_use(t)}</p>'
    roles = t.any(["Conducătorul unității", "Șef compartiment salarizare"], ["Director", "Contabil"], ["Administrator"])
    return t.paper(KIND, f'<div class="{t.any("sans", "serif")}">{html}</div>{signers(t, roles, 9)}', css=_FORM,
                   person=who.cnp)  # fmt: skip


def _section(title: str, lines: list[list[tuple[str, str, int]]]) -> str:
    body = ""
    for line in lines:
        cells = "".join(f'<td colspan="{n}"><span class="k">{k}</span>{v}</td>' for k, v, n in line)
        body += f"<tr>{cells}</tr>"
    return f'<div class="sec">{title}</div><table class="cel">{body}</table>'


def _pays(t: Clerk, world: Household, pay: Pay) -> str:
    """The month's row, at times under those of the two months before."""
    style = t.any("words", "slashes", "capital")
    tickets = t.any("-", "0", "nu")
    rows = [(t.month("/month", world.income_month, style), t.lei(pay.gross), t.amount("/net_income", pay.net))]
    for back in (1, 2) if t.chance(0.35) else ():
        net = pay.net + Decimal(t.rng.randint(-40, 40))
        year, month = months_back(world.income_month, back)
        rows.insert(0, (month_text(year, month, style), t.lei(gross_of(net)), t.lei(net)))
    heads = ("Luna", "Venit brut", t.any("Venit net", "Salariu net încasat", "Net"), "Tichete de masă")
    cells = "".join(f"<tr>{''.join(f'<td class=n>{c}</td>' for c in (*row, tickets))}</tr>" for row in rows)
    return f'<table class="cel"><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{cells}</table>'


def template_by_pen(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The firm's own copied template: its data in a frame at the top, the rest filled by pen over dots."""
    t = Clerk(rng, look, plain=0.1, cedilla=0.1).by_pen()
    pay = elsewhere_paid(t, pay_of(world, person, rng))
    who = pay.human
    rows = [f"<b>{t.text('/employer', pay.employer.name)}</b>", t.place(pay.employer.address),
            f"{t.any('C.U.I.', 'CIF', 'Cod fiscal')} {_code(t, pay)}", register(t, pay, "Reg. com.")]  # fmt: skip
    edge = t.any("border:.4mm solid #223a7a;color:#223a7a", "border:.3mm solid #000", "border-left:1mm solid #000")
    html = f'<div class="sans" style="display:inline-block;max-width:95mm;{edge};padding:2mm 4mm;line-height:1.35">'
    html += "<br>".join(row for row in rows if row) + "</div>"
    html += f'<p style="margin-top:5mm">Nr. {ink(str(rng.randint(1, 320)), 18)} data {ink(t.issued(world), 36)}</p>'
    html += f'<h1>ADEVERINȚĂ</h1><p class="wide">{t.any("Se adeverește că", "Prin prezenta se adeverește că")} '
    html += f"dl/d-na {ink(t.name('/name', who), 88)} cu domiciliul în {ink(t.place(who.domicile), 90)}, CNP "
    html += f"{ink(t.cnp('/cnp', who.cnp), 56)}, este angajat(ă) la societatea/unitatea noastră, pe funcția de "
    html += f"{ink(job(t), 48)}, și {t.any('a obținut', 'a realizat')} pe luna "
    html += f"{ink(t.month('/month', world.income_month, t.any('words', 'dots')), 42)} un venit net de "
    html += f"{ink(t.amount('/net_income', pay.net), 32)} lei"
    html += f" (în litere {ink(sum_in_words(pay.net), 80)}).</p>" if t.chance(0.5) else ".</p>"
    html += f'<p class="wide">Tichete de masă {ink(t.any("nu", "-", "da"), 20)}</p>'
    use = ink(esc(t.any("ajutor încălzire", "primărie", "dosar căldură")), 60)
    html += f'<p class="wide">S-a eliberat prezenta pentru {use}.</p>'
    roles = t.any(["Administrator,", "Întocmit,"], ["Director,", "Contabil,"])
    return t.paper(KIND, html + signers(t, roles), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("undersigned_states", undersigned_states, split="held"),
    Layout("credit_style_form", credit_style_form, split="held"),
    Layout("template_by_pen", template_by_pen, split="held"),
)

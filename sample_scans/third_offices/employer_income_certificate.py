"""Income certificates of employers: a letter, a payroll program's print, a stationer's pad filled by pen."""

from __future__ import annotations

import random

from sample_scans.office.employer import Pay, job, pay_of
from sample_scans.office.typist import ink
from sample_scans.office.wording import sum_in_words
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, landline
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "employer_income_certificate"


def _firm(t: Clerk, pay: Pay) -> tuple[str, str, str]:
    """The marked tax code, the register number and the seat."""
    code = f"{t.any('', 'RO', '')}{t.code('/employer_tax_code', pay.employer.tax_code)}"
    register = pay.employer.register_number or f"J12/{t.rng.randint(90, 3900)}/{t.rng.randint(1994, 2015)}"
    return code, esc(register), t.place(pay.employer.address)


def split_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The usual letter with the sum after the paragraph: firm at the left, number at the right, two signatures."""
    t = Clerk(rng, look, plain=0.35)
    pay = pay_of(world, person, rng)
    who = pay.human
    code, register, seat = _firm(t, pay)
    left = f'<div><div class="b">{t.text("/employer", pay.employer.name)}</div><div>{seat}</div>'
    left += f"<div>{t.any('C.U.I.', 'CUI', 'Cod fiscal')}: {code}</div><div>Reg. com.: {register}</div></div>"
    right = f'<div class="right">Nr. {rng.randint(3, 990)}<br>Data {t.issued(world)}</div>'
    html = f'<div class="cols">{left}{right}</div><h1>{t.any("ADEVERINȚĂ", "ADEVERINȚĂ DE SALARIU")}</h1>'
    opening = t.any("Se adeverește prin prezenta că", "Prin prezenta se atestă că", "Adeverim că")
    hired = t.sex(who, "încadrat", "încadrată")
    html += f'<p class="just ind">{opening} {t.sex(who, "dl.", "d-na")} {t.name("/name", who)}, '
    html += f"{t.any('posesor CI', 'legitimat(ă) cu CI')} seria {who.id_series} nr. {who.id_number}, CNP "
    html += f"{t.cnp('/cnp', who.cnp)}, cu domiciliul în {t.place(who.domicile)}, este {hired} la unitatea noastră cu "
    html += f"contract individual de muncă pe perioadă {t.any('nedeterminată', 'determinată')}, pe postul de {job(t)}."
    month = t.month("/month", world.income_month, t.any("words", "upper", "slashes"))
    net = t.amount("/net_income", pay.net)
    words = t.any("", f", adică {sum_in_words(pay.net)}", f" ({sum_in_words(pay.net)})")
    paid = t.any(
        f"Drepturile salariale nete cuvenite pentru luna {month} sunt în sumă de {net} lei{words}.",
        f"Pentru luna {month} i s-a plătit un salariu net de {net} lei{words}.",
        f"Salariul realizat în luna {month} a fost de {t.lei(pay.gross)} lei brut, respectiv {net} lei net{words}.",
    )
    html += f'</p><p class="just ind">{paid}</p>'
    tickets = t.any("Nu se acordă tichete de masă.", "Beneficiază de 20 tichete de masă.", "")
    html += f'<p class="just ind">{tickets}</p>' if tickets else ""
    use = t.any("la Primăria Cluj-Napoca, în vederea obținerii ajutorului pentru încălzire", "la ajutor încălzire")
    html += f'<p class="just ind">Prezenta a fost eliberată spre a-i servi {use}.</p>'
    roles = t.any(["Administrator", "Contabil"], ["Director", "Șef birou personal"], ["Manager", "Economist"])
    return t.paper(KIND, body(t, html) + closing(t, roles), person=who.cnp)


def pay_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """From a payroll program: firm, employee and income as three groups of lines with colons, signed by one."""
    t = Clerk(rng, look, plain=0.5).tightened()
    pay = pay_of(world, person, rng)
    who = pay.human
    code, register, seat = _firm(t, pay)
    firm = [
        (t.any("Angajator", "Societatea", "Unitatea"), t.text("/employer", pay.employer.name)),
        (t.any("CIF", "Cod fiscal", "CUI"), code),
        (t.any("Nr. ORC", "Registrul comerțului"), register),
        ("Adresa", seat),
    ]
    employee = [
        (t.any("Salariat", "Nume și prenume angajat", "Angajat"), t.name("/name", who, upper=True)),
        (t.any("CNP", "Cod numeric personal"), t.cnp("/cnp", who.cnp)),
        ("Marca", str(rng.randint(2, 980))),
        ("Funcția", job(t)),
        ("Normă", t.any("8 ore/zi", "normă întreagă")),
    ]
    income = [
        (t.any("Luna", "Luna de referință", "Perioada de plată"),
         t.month("/month", world.income_month, t.any("upper", "slashes", "dots", "capital"))),
        (t.any("Total venit brut", "Venit brut"), f"{t.lei(pay.gross)} lei"),
        (t.any("Zile lucrate", "Zile lucrătoare"), str(rng.randint(20, 22))),
        (t.any("Total venit net", "Venit net", "Net realizat"), f"<b>{t.amount('/net_income', pay.net)}</b> lei"),
        ("Valoare tichete", t.any("0", "0,00 lei", "nu")),
    ]  # fmt: skip
    html = f'<p class="right small">Nr. înreg. {rng.randint(10, 2400)} / {t.issued(world)}</p>'
    html += f'<h1 style="margin-top:3mm">{t.any("ADEVERINȚĂ VENIT SALARIAL", "Adeverință de venit")}</h1>'
    for title, group in (("Date angajator", firm), ("Date angajat", employee), ("Venituri din salarii", income)):
        cells = "".join(f'<tr><td style="padding:0.7mm 6mm 0.7mm 0">{k}:</td><td>{v}</td></tr>' for k, v in group)
        html += (
            f'<p class="b" style="border-bottom:0.3mm solid #000;margin:5mm 0 1mm">{title}</p><table>{cells}</table>'
        )
    html += f'<p style="margin-top:6mm">{t.any("Eliberată la cererea salariatului.", "Necesară la primărie.")}</p>'
    html += closing(t, [t.any("Reprezentant angajator", "Administrator", "Resurse umane")], 8)
    return t.paper(KIND, f'<div class="{t.any("sans", "mono", "sans")}">{html}</div>', person=who.cnp)


def firm_pad(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A stationer's pad of certificates: printed lines with dots, filled by pen, firm on the first line."""
    t = Clerk(rng, look, plain=0.1).by_pen()
    pay = pay_of(world, person, rng)
    who = pay.human
    code, register, _ = _firm(t, pay)
    html = f"<p>Unitatea {ink(t.text('/employer', pay.employer.name), 80)}</p>"
    html += f"<p>C.U.I. {ink(code, 40)} Nr. reg. com. {ink(register, 40)}</p><p>Telefon {ink(landline(t), 40)}</p>"
    html += f"<p>Nr. {ink(str(rng.randint(2, 400)), 20)} din {ink(t.issued(world), 36)}</p><h1>ADEVERINȚĂ</h1>"
    html += f'<p class="wide">Dl. (D-na) {ink(t.name("/name", who), 90)} având CNP {ink(t.cnp("/cnp", who.cnp), 54)}, '
    html += f"este salariat(ă) la unitatea noastră în funcția de {ink(job(t), 50)}, cu contract de muncă pe durată "
    html += f"{ink('nedeterminată', 36)}. În luna {ink(t.month('/month', world.income_month, 'words'), 44)} a realizat "
    html += f"un venit net de {ink(t.amount('/net_income', pay.net), 34)} lei.</p>"
    html += f"<p class='wide'>Se eliberează prezenta spre a-i servi la {ink('ajutor încălzire', 60)}.</p>"
    return t.paper(KIND, html + closing(t, ["Conducătorul unității", "Contabil"]), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("split_letter", split_letter, split="train"),
    Layout("pay_print", pay_print, split="train"),
    Layout("firm_pad", firm_pad, split="train"),
)

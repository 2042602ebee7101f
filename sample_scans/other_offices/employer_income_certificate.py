"""Income certificates of employers: the town's model form, a group's personnel office, a one-man firm."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.bills.codes import tax_code as another_code
from sample_scans.office.employer import Pay, gross_of, job, pay_of
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text, sum_in_words
from sample_scans.other_offices.parts_letters import signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "employer_income_certificate"
_CSS = """
.sign { display: flex; justify-content: space-between; margin-top: 14mm; position: static; } .sign > div { text-align:
center; position: relative; min-width: 42mm; } .sign .stamp-here { position: absolute; left: 2mm; top: 5mm; width: 40mm;
height: 30mm; } .bx { width: 100%; } .bx td { border: .25mm solid #000; padding: 1.3mm 2mm; } .bx td:first-child {
width: 8mm; text-align: center; } .typed li { margin-bottom: 2mm; } .pay { width: 110mm; margin: 3mm auto; } .pay td {
padding: .7mm 2mm; border-bottom: .2mm solid #555; } .pay tr:last-child td { border-bottom: .5mm solid #000; }
"""


def _cui(t: Typist, pay: Pay) -> str:
    return f"{t.any('', '', 'RO')}{t.code('/employer_tax_code', pay.employer.tax_code)}"


def _seat(t: Typist, pay: Pay) -> str:
    return esc(address_text(pay.employer.address, t.address_style))


def _register(t: Typist, pay: Pay) -> str:
    return esc(pay.employer.register_number or f"J12/{t.rng.randint(90, 3900)}/{t.rng.randint(1994, 2015)}")


def _job(t: Typist, who: Human) -> str:
    return f"{t.any('funcția', 'meseria', 'postul')} de {job(t)}" if who else ""


def town_model(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The model that the city hall hands out: the incomes of the month as a list with dashes, blanks filled in."""
    t = Typist(rng, look, plain=0.2)
    pay = pay_of(world, person, rng)
    who, pen = pay.human, t.any("hand", "b", "mono", "")
    vouchers = t.any("0", "0", "-", "285", "300", "150")
    month = t.month("/month", world.income_month, t.any("words", "upper", "slashes"))
    other = f"{ink(t.any('0', '-', 'nu'), 24, pen)} lei"
    items = [
        f"venit net din salariu: {ink(t.amount('/net_income', pay.net), 30, pen)} lei",
        f"contravaloarea tichetelor de masă: {ink(vouchers, 24, pen)} lei",
        f"{t.any('tichete cadou, tichete de vacanță', 'alte drepturi (prime, bonusuri)')}: {other}",
    ]
    listed = "".join(f"<p style='margin-left:14mm'>- {item};</p>" for item in items)
    where = t.any("Primăria municipiului Cluj-Napoca", "Direcția de Asistență Socială și Medicală Cluj-Napoca")
    lives = esc(address_text(who.domicile, t.address_style))
    gender = t.any("dl./d-na", "domnul/doamna", "d-l/d-na")
    html = f"""<p>Denumirea angajatorului {ink(t.text("/employer", pay.employer.name), 80, pen)}</p>
<p>Adresa {ink(_seat(t, pay), 90, pen)}</p><p>Cod fiscal {ink(_cui(t, pay), 40, pen)} Telefon
{ink(f"0264-{rng.randint(400, 599)}{rng.randint(100, 999)}", 36, pen)}</p><p>Nr. de înregistrare
{ink(str(rng.randint(5, 1900)), 18, pen)} din {ink(t.issued(world), 32, pen)}</p><h1>ADEVERINȚĂ</h1><p class="just
wide">Prin prezenta se adeverește că {gender} {ink(t.name("/name", who), 75, pen)}, CNP
{ink(t.cnp("/cnp", who.cnp), 52, pen)}, domiciliat(ă) în {ink(lives, 80, pen)}, este angajatul (angajata) unității
noastre în {_job(t, who)} și a realizat în luna {ink(month, 40, pen)} următoarele
venituri nete:</p>{listed}<p class="just">Prezenta s-a eliberat pentru a fi depusă la {where}, la dosarul privind
acordarea ajutorului pentru
încălzirea locuinței. Răspundem de exactitatea datelor înscrise.</p>"""
    return t.paper(KIND, html + signed(rng, ("Conducătorul unității", "Compartiment financiar")), css=_CSS,
                   person=who.cnp)  # fmt: skip


def personnel_office(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter of the personnel office to the city hall: subject line, way from gross to net, footer of the firm."""
    t = Typist(rng, look, plain=0.15).tightened()
    pay = pay_of(world, person, rng)
    who = pay.human
    day = t.issued(world)
    lines = _gross_to_net(t, pay)
    body = "".join(f"<tr><td>{label}</td><td class='right'>{value}</td></tr>" for label, value in lines)
    purpose = t.any("dosarul de subvenție pentru încălzire", "obținerea ajutorului de încălzire", "uz social")
    html = f"""<div class="cols sans"><div class="b" style="font-size:1.25em">{t.text("/employer", pay.employer.name)}
</div><div class="small right">Departament Resurse Umane<br>Nr. {rng.randint(100, 6000)}/RU<br>{day}</div></div>
<p style="margin-top:9mm">Către: Primăria municipiului Cluj-Napoca<br>Ref.: adeverință de venit
{t.sex(who, "salariat", "salariată")}</p><p class="just">Prin prezenta confirmăm că {t.name("/name", who)}
({t.any("CNP", "C.N.P.:", "cod numeric personal")} {t.cnp("/cnp", who.cnp)}) este
{t.sex(who, "angajatul", "angajata")} societății noastre, ocupând {_job(t, who)}. Situația salarială pentru luna
{t.month("/month", world.income_month)} este următoarea:</p><table class="pay">{body}</table><p class="just">Suma
netă de
mai sus reprezintă {sum_in_words(pay.net)}. {t.any("Salariatul nu are popriri.", "Nu există rețineri.", "")}</p>
<p class="just">Adeverința servește la {purpose} și este valabilă 30 de zile.</p>
{signed(rng, ("Manager resurse umane", "Specialist salarizare"))}"""
    foot = f"{_seat(t, pay)} · CUI {_cui(t, pay)} · {_register(t, pay)}"
    return t.paper(KIND, html + f'<div class="foot sans mid">{foot}</div>', css=_CSS, person=who.cnp)


def _gross_to_net(t: Typist, pay: Pay) -> list[tuple[str, str]]:
    gross = gross_of(pay.net)
    parts = [(gross * Decimal(rate) / 100).quantize(Decimal(1), ROUND_HALF_UP) for rate in ("10.5", "5.5", "0.5")]
    tax = gross - sum(parts) - pay.net
    return [
        (t.any("Salariu de bază brut", "Venit brut realizat"), t.lei(gross)),
        ("Contribuție asigurări sociale (CAS)", t.lei(parts[0])),
        ("Contribuție sănătate (CASS)", t.lei(parts[1])),
        ("Contribuție șomaj", t.lei(parts[2])),
        ("Impozit pe venit", t.lei(tax)),
        (f"<b>{t.any('Venit net', 'Salariu net', 'Net de plată')}</b>", f"<b>{t.amount('/net_income', pay.net)}</b>"),
    ]


def numbered_boxes(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A ruled table of numbered rows from the firm down to the net pay; who drew it up stands in the foot."""
    t = Typist(rng, look)
    pay = pay_of(world, person, rng)
    who = pay.human
    facts = [
        (t.any("Denumirea angajatorului", "Angajator", "Unitatea"), t.text("/employer", pay.employer.name)),
        (t.any("Cod unic de înregistrare", "CUI / CIF", "Cod fiscal"), _cui(t, pay)),
        ("Nr. Registrul Comerțului", _register(t, pay)),
        ("Sediul", _seat(t, pay)),
        (t.any("Numele și prenumele salariatului", "Salariat (nume, prenume)"), t.name("/name", who)),
        (t.any("Codul numeric personal", "CNP"), t.cnp("/cnp", who.cnp)),
        ("Domiciliul", esc(address_text(who.domicile, t.address_style))),
        ("Funcția", job(t)),
        (t.any("Luna pentru care se eliberează", "Luna", "Perioada"), t.month("/month", world.income_month)),
        (t.any("Venit brut (lei)", "Salariu brut"), t.lei(pay.gross)),
        (t.any("Venit net (lei)", "Salariu net (lei)", "Venit net realizat"), t.amount("/net_income", pay.net)),
        ("Tichete de masă", t.any("nu se acordă", "da", "0")),
    ]
    body = "".join(f"<tr><td>{i}</td><td>{k}</td><td>{v}</td></tr>" for i, (k, v) in enumerate(facts, 1))
    drawn_up = t.any("Conta Prim Expert S.R.L.", "Balanța Contabilă S.R.L.", "Cabinet Expert Contabil Hossu")
    why = t.any(
        "S-a eliberat la cererea salariatului, pentru Primăria Cluj-Napoca.",
        "Necesară la dosarul pentru ajutorul de încălzire 2017-2018.",
    )
    html = f"""<div class="cols"><span>Nr. {rng.randint(2, 700)}</span><span>Data: {t.issued(world)}</span></div>
<h1>{t.any("ADEVERINȚĂ DE VENIT", "ADEVERINȚĂ PRIVIND VENITURILE SALARIALE", "ADEVERINȚĂ")}</h1><table class="bx">{body}
</table><p class="just" style="margin-top:4mm">{why}</p>{signed(rng, ("Administrator", "Întocmit"))}"""
    foot = t.any(f"Salarizare: {drawn_up}, CIF {another_code(rng)}", "Valabilă 30 de zile de la eliberare.")
    return t.paper(KIND, html + f'<div class="foot">{foot}</div>', css=_CSS, person=who.cnp)


def plain_typed(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A small firm's typed page: firm's data in the corner, three short paragraphs, the date at the end."""
    t = Typist(rng, look, plain=0.55)
    pay = pay_of(world, person, rng)
    who = pay.human
    called = t.any("numitul", "dl.") if who.sex == "M" else t.any("numita", "d-na")
    words = t.any("", f" (adică {sum_in_words(pay.net)})", f", în litere: {sum_in_words(pay.net)}")
    net = t.amount("/net_income", pay.net)
    month = t.month("/month", world.income_month, t.any("words", "upper", "dots"))
    paid = t.any(
        f"Salariul net primit pentru luna {month} este de {net} lei{words}.",
        f"Venitul salarial net pe luna {month}: {net} RON{words}.",
        f"În luna {month} a avut un venit net de {net} lei{words}.",
    )
    more = t.any("Nu primește tichete de masă.", "Primește tichete de masă.", "Nu are alte venituri la noi.")
    since = t.any("cu contract pe durată nedeterminată", f"din {rng.randint(2003, 2016)}", "cu normă întreagă")
    why = t.any("subvenția la căldură", "primărie", "ajutorul de încălzire")
    html = f"""<div class="{t.any("mono", "", "sans")}"><p>{t.text("/employer", pay.employer.name)}<br>
{_seat(t, pay)}<br>{t.any("CUI", "C.U.I.", "Cod fiscal")} {_cui(t, pay)}<br>{_register(t, pay)}</p><h1>A D E V E R I N
Ț Ă</h1><p
class="ind">Adeverim prin prezenta că {called} {t.name("/name", who)}, CNP {t.cnp("/cnp", who.cnp)}, lucrează la
unitatea noastră {since}, ca
{job(t)}.</p><p class="ind">{paid}</p><p class="ind">{more}</p><p class="ind">Dăm prezenta pentru {why}.</p><p
style="margin-top:8mm">{t.any("Cluj-Napoca,", "Data:", "")}
{t.issued(world)}</p></div>"""
    return t.paper(
        KIND, html + signed(rng, (t.any("Administrator", "Director", "Reprezentant legal"),)), css=_CSS, person=who.cnp
    )


LAYOUTS = (
    Layout("town_model", town_model),
    Layout("personnel_office", personnel_office),
    Layout("numbered_boxes", numbered_boxes),
    Layout("plain_typed", plain_typed),
)

"""Pension papers: the postman's receipt, a notice of transfer, two houses' certificates, a decision."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.incomes.earner import earner, fitting, pension_of
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "pension_slip"
_ROLES: tuple[Role, ...] = ("pensioner",)

_RECEIPT = """
.sheet { padding: 5mm 6mm; font-family: FONT; font-size: SIZE; line-height: 1.3; background: TINT; height: 100%; }
.flex { display: flex; justify-content: space-between; gap: 4mm; } .k { font-size: .74em; } .v { font-family: MONO;
border-bottom: .15mm solid #444; margin-bottom: 1.2mm; } .f2 > div { flex: 1; } .t { width: 100%; } .t td { padding:
.3mm
0; font-family: MONO; font-size: .95em; } .net { border: .4mm solid #000; padding: 1mm 2mm; display: flex;
justify-content: space-between; font-weight: bold; margin: 1.5mm 0; }
"""


def receipt(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """What the postman leaves: captions in small print over fixed-width values, rights and cuts in one column."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point", "dot")), letters=rng.choice(("plain", "plain", "full")))
    e, p = earner(who, rng, upper=1.0), pension_of(who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("slash", "upper", "number")))
    lines = [[esc(label.upper()), ink.lei(value)] for label, value in p.rights]
    lines += [["TOTAL DREPTURI", ink.lei(p.gross)], ["RETINERI IMPOZIT", ink.lei(p.tax)],
              ["RETINERI CASS", ink.lei(p.health)]]  # fmt: skip

    post = f"{rng.randint(1, 19)} / 0{rng.randint(10, 99)}"

    def field(caption: str, value: str) -> str:
        return f"<div><div class='k'>{caption}</div><div class='v'>{value}</div></div>"

    page = f"""<div class="sheet"><div class="flex"><b>CASA NAȚIONALĂ DE PENSII PUBLICE<br>CASA JUDEȚEANĂ DE PENSII
CLUJ</b><div class="c">{rng.choice(("TALON DE PLATĂ", "CUPON DE PLATĂ"))}<br>DREPTURI PE LUNA <b>{month}</b></div></div>
<div class="flex f2" style="margin-top:2mm">{field("NR. DOSAR", ink.code("/file_number", p.file_number))}
{field("COD NUMERIC PERSONAL", ink.cnp("/cnp", who.cnp))}{field("O.P. / FACTOR", post)}
</div>{field("NUMELE ȘI PRENUMELE BENEFICIARULUI", ink.name("/name", e.name))}{field("ADRESA", esc(e.home))}<table
class="t">{rows(lines)}</table><div class="net"><span>{rng.choice(("REST DE PLATĂ", "SUMA DE PLATĂ", "NET DE PLATĂ"))}
</span><span>{ink.amount("/net_income", p.net, "lei")}</span></div><div class="flex k"><span>Semnătura de primire
..................</span><span>Data {ink.day(day_of_issue(world, rng))}</span></div></div>"""
    css = dressed(_RECEIPT, look.sans, look.size - 0.6, MONO=look.mono, TINT=rng.choice(("#fff", "#fbe9ee", "#f7e3e8")))
    return ink.paper(KIND, "receipt", [page], css, width_mm=150.0, height_mm=92.0, person=who.cnp)


_TRANSFER = """
.sheet { padding: 12mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.45; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } h1 { font-size: 1.2em; margin: 7mm 0 4mm; } .z { width: 100%; } .z td {
padding: 1.1mm 2mm; border-bottom: .2mm solid #999; } .z td:last-child { text-align: right; } .z .s td { font-weight:
bold; background: #eee; }
"""


def transfer(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """For those whom a bank pays: a notice of what was transferred, facts in two lines, the sums striped below."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain")))
    e, p = earner(who, rng, upper=0.8), pension_of(who, rng)
    account = codes.grouped(codes.iban(rng, rng.choice(("BTRL", "CECE", "RNCB", "BRDE"))))
    lines = [[esc(label), ink.lei(value)] for label, value in p.rights]
    lines.append(["Impozit pe venitul din pensii", ink.lei(p.tax)])
    lines.append(["Rețineri din pensie (popriri, CAR)", ink.lei(p.health)])
    told = rng.choice(("Suma virată în cont", "Net virat", "Pensie netă virată"))
    page = f"""<div class="sheet"><div class="flex"><div><b>Casa Județeană de Pensii Cluj</b><br>str. George Coșbuc
nr. 2,
Cluj-Napoca</div><div>Informare privind plata drepturilor</div></div><div style="margin:6mm 0 0 85mm">
{ink.name("/name", e.name)}<br>{esc(e.home)}</div><h1>Drepturi de pensie – luna
{ink.month("/month", world.income_month)}</h1><p>CNP {ink.cnp("/cnp", who.cnp)} &nbsp; Dosar pensie
{ink.code("/file_number", p.file_number)} &nbsp; Punctaj {p.points}</p><table class="z">{rows(lines)}<tr class="s">
<td>{told} (lei)</td><td>{ink.amount("/net_income", p.net)}</td></tr></table><p>Plata s-a făcut în contul {account}, în
data de {rng.randint(10, 14)}. Nelămuririle se depun în scris la sediul casei de pensii.</p></div>"""
    css = dressed(_TRANSFER, look.sans, look.size - 0.6)
    return ink.paper(KIND, "transfer", [page], css, height_mm=rng.choice((148.5, 297.0)), person=who.cnp,
                     born_digital=rng.random() < 0.25)  # fmt: skip


def house_list(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The county house's certificate whose facts stand as a list between two sentences."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    e, p = earner(who, rng, upper=0.7), pension_of(who, rng)
    file = rng.choice(("Dosar de pensie nr.", "Număr dosar", "Nr. dosar pensie"))
    items = [
        ("Nume și prenume", ink.name("/name", e.name)),
        (rng.choice(("CNP", "Cod numeric personal")), ink.cnp("/cnp", who.cnp)),
        (file, ink.code("/file_number", p.file_number)),
        ("Categoria de pensie", esc(p.kind.lower())),
        (rng.choice(("Luna de plată", "Luna")), ink.month("/month", world.income_month)),
        (rng.choice(("Pensie brută", "Cuantum brut")), ink.lei(p.gross) + " lei"),
        ("Impozit", ink.lei(p.tax) + " lei"),
        (rng.choice(("Pensie netă", "Cuantum net", "Venit net din pensie")), ink.amount("/net_income", p.net, "lei")),
    ]
    page = f"""<div class="sheet"><div class="c"><b>MINISTERUL MUNCII ȘI JUSTIȚIEI SOCIALE<br>CASA NAȚIONALĂ DE PENSII
PUBLICE<br>CASA JUDEȚEANĂ DE PENSII CLUJ</b></div><p>Nr. {rng.randint(2000, 90000)} din
{ink.day(day_of_issue(world, rng))}</p><h1>ADEVERINȚĂ</h1><p class="ind">În baza evidențelor pe care le deținem, vă
comunicăm următoarele date referitoare la:</p>{pairs(items)}<p class="ind">Adeverința s-a eliberat la cererea
{rng.choice(("pensionarului", "titularului", "celui în cauză"))}, fiindu-i necesară la
{rng.choice(("primărie", "dosarul de încălzire", "Direcția de Asistență Socială"))}.</p>
{signed(rng, ("Director executiv", "Șef serviciu plăți", "Întocmit"))}<div class="foot">Operator de date cu caracter
personal nr. {rng.randint(500, 9000)} · Tel. 0264 431 010</div></div>"""
    css = dressed(LETTER, look.serif, look.size + 1)
    return ink.paper(KIND, "house_list", [page], css, person=who.cnp)


def uniform_house(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The sectoral house of the army or the police certifies in one paragraph, the sum in words after it."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla")),
              dates=rng.choice(("dots", "words")))  # fmt: skip
    e, p = earner(who, rng, upper=0.6), pension_of(who, rng)
    house = rng.choice(
        (
            "MINISTERUL APĂRĂRII NAȚIONALE<br>CASA DE PENSII SECTORIALĂ",
            "MINISTERUL AFACERILOR INTERNE<br>CASA DE PENSII SECTORIALĂ",
            "CASA DE PENSII SECTORIALĂ A M.A.I.<br>Biroul pensii Cluj",
        )
    )
    titled = "dl." if who.sex == "M" else "d-na"
    gross = rng.choice((f"cuantumul brut fiind de {ink.lei(p.gross)} lei,", ""))
    page = f"""<div class="sheet"><div class="flex"><div>{house}</div><div>Nr. {rng.choice("ABDP")}-{
        rng.randint(100, 99999)
    }
<br>{ink.day(day_of_issue(world, rng))}<br>Exemplar unic</div></div><h1>ADEVERINȚĂ</h1><p class="ind">Se adeverește că
{titled} {ink.name("/name", e.name)}, CNP {ink.cnp("/cnp", who.cnp)}, domiciliat(ă) în {esc(e.home)}, este în evidența
noastră cu dosarul nr. {ink.code("/file_number", p.file_number)}, ca beneficiar(ă) de {esc(p.kind.lower())}. Pentru luna
{ink.month("/month", world.income_month)}, {gross} pensia netă este de {ink.amount("/net_income", p.net)} lei
({amount_words(p.net)}).</p><p class="ind">Prezenta s-a eliberat pentru a-i servi la obținerea ajutorului pentru
încălzirea locuinței.</p>{signed(rng, ("Șeful casei de pensii", "Șef birou plată pensii"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1.2)
    return ink.paper(KIND, "uniform_house", [page], css, person=who.cnp)


def indexation(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The decision after a raise of the pension point: old and new sums in a table, no month of payment."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain", "cedilla")))
    e, p = earner(who, rng, upper=0.9), pension_of(who, rng)
    day = world.filed - timedelta(days=rng.randint(70, 150))
    items = [
        ("Numele și prenumele", ink.name("/name", e.name)),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)),
        ("Dosar nr.", ink.code("/file_number", p.file_number)),
        ("Domiciliul", esc(e.home)),
    ]
    old = (p.gross * 100 / 109).quantize(p.gross)
    table = [
        ["Punctaj mediu anual", f"{rng.randint(0, 1)},{rng.randint(20000, 99999)}"],
        ["Cuantum brut înainte de majorare (lei)", ink.lei(old)],
        ["Cuantum brut majorat (lei)", ink.lei(p.gross)],
        ["Impozit calculat (lei)", ink.lei(p.tax)],
    ]
    page = f"""<div class="sheet"><div class="flex"><div>CASA JUDEȚEANĂ DE PENSII CLUJ<br>Serviciul stabiliri
pensii</div><div>Exemplarul {rng.randint(1, 2)}</div></div>
<h1>DECIZIE nr. {codes.digits(rng, 6)}<br><span style="font-size:.75em">din {ink.day(day)} privind majorarea
pensiei</span>
</h1>{pairs(items)}<p class="ind">Potrivit art. 102 din Legea nr. 263/2010, pensia titularului se majorează astfel:</p>
<table class="g">{rows(table)}<tr><td><b>{rng.choice(("Pensie netă lunară (lei)", "Cuantum net lunar (lei)"))}</b></td>
<td class="n"><b>{ink.amount("/net_income", p.net)}</b></td></tr></table><p class="ind">Împotriva prezentei se poate
face
contestație în 45 de zile de la comunicare.</p>{signed(rng, ("Director executiv", "Verificat"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 0.6)
    return ink.paper(KIND, "indexation", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("receipt", receipt),
    Layout("transfer", transfer),
    Layout("house_list", house_list),
    Layout("uniform_house", uniform_house),
    Layout("indexation", indexation),
)

"""Town hall certificates in other shapes: tax tables and ticks, blanks and tables of the agricultural register."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.townhall import farm_goods, home_town, is_town, tax_goods, tax_office
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

TAX, FARM = "local_tax_certificate", "agricultural_register_certificate"
_PURPOSES = (
    "Prezenta s-a eliberat pentru obținerea ajutorului de încălzire.",
    "Eliberată la cererea solicitantului, pentru Primăria Cluj-Napoca.",
    "S-a eliberat pentru a servi la dosarul privind ajutorul pentru încălzirea locuinței.",
)


def tax_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Buildings, land and vehicles in a table, with nothing or little in it."""
    t = Typist(rng, look, plain=0.2)
    who = person or world.applicant
    name, lines = tax_office(t, home_town(who))
    none = t.any("nu figurează", "-", "NU", "0")
    house = t.any(none, f"1 - apartament {rng.randint(30, 90)} mp")
    rows = [("Clădiri", house), ("Terenuri", none), (t.any("Mijloace de transport", "Auto"), none)]
    cells = "".join(f"<tr><td>{i}</td><td>{k}</td><td class='mid'>{v}</td></tr>" for i, (k, v) in enumerate(rows, 1))
    html = head(t, name, lines) + f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += title(t, t.any("ADEVERINȚĂ", "CERTIFICAT DE ATESTARE FISCALĂ", "ADEVERINȚĂ FISCALĂ"))
    html += f"""<p class="just">{t.any("Contribuabil", "Numele și prenumele")}: {t.name("/name", who)}<br>{
        t.any("CNP", "CIF / CNP")
    }:
{t.cnp("/cnp", who.cnp)}<br>{t.any("Domiciliul", "Domiciliul fiscal", "Adresa")}:
{esc(address_text(who.domicile, t.address_style))}</p><p>{
        t.any(
            "Figurează în evidențele fiscale cu următoarele bunuri:",
            "Situația bunurilor impozabile aflate în proprietate:",
        )
    }</p>
<table class="grid"><tr><th>Nr.</th><th>Felul bunului</th><th>Situația</th></tr>{cells}</table>
<p style="margin-top:5mm">{t.any(*_PURPOSES)}</p>"""
    return t.paper(
        TAX,
        html + signatures(t, t.any(["Director", "Șef birou", "Inspector"], ["Director executiv", "Întocmit"])),
        person=who.cnp,
    )


def tax_blank(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A blank with dotted lines filled by hand and ``figurează / nu figurează`` to strike out."""
    t = Typist(rng, look, plain=0.1)
    who = person or world.applicant
    name, lines = tax_office(t, home_town(who))
    lives = ink(esc(address_text(who.domicile, "short")), 80)
    struck = t.any("<s>figurează</s> / nu figurează", "<s>FIGUREAZĂ</s> / NU FIGUREAZĂ")
    html = head(t, name, lines) + f"<p style='margin-top:4mm'>Nr. {ink(str(rng.randint(900, 60000)), 24)} din "
    html += (
        f"{ink(t.issued(world, None), 28)}</p>{title(t, 'ADEVERINȚĂ')}<p class='wide'>Prin prezenta se adeverește că "
    )
    html += (
        f"domnul/doamna {ink(t.name('/name', who), 75)} având CNP {ink(t.cnp('/cnp', who.cnp), 48)} și domiciliul în "
    )
    html += (
        f"{lives} {struck} în evidențele fiscale ale unității noastre cu bunuri imobile și mijloace de transport.</p>"
    )
    html += f"<p class='wide'>Alte mențiuni: {ink('-', 60)}</p><p class='ind'>{t.any(*_PURPOSES)}</p>"
    return t.paper(TAX, html + signatures(t, ["Șef serviciu", "Inspector"]), person=who.cnp)


def tax_extract(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A print of the tax software: capital letters, role number, the finding, the name after the number."""
    t = Typist(rng, look, plain=0.8)
    who = person or world.applicant
    name, lines = tax_office(t, home_town(who))
    day = t.issued(world, None)
    html = f"""<div class="mono" style="font-size:0.9em"><div>{name}</div><div>{lines[0].upper()}</div>
<div>DATA LISTĂRII: {day}  PAG. 1</div><h1>{t.any("SITUAȚIE FISCALĂ", "ADEVERINȚĂ - SITUAȚIE BUNURI")}</h1>
<div>ROL NOMINAL UNIC: {rng.randint(1000, 990000)}</div><div>COD FISCAL: {t.cnp("/cnp", who.cnp)}</div>
<div>DENUMIRE: {t.name("/name", who, upper=True)}</div>
<p style="margin-top:5mm">SUSNUMITUL {tax_goods(t)}</p><div>DEBITE RESTANTE LA {day}: 0,00 LEI</div>
<p style="margin-top:5mm">{t.any(*_PURPOSES)}</p></div>"""
    return t.paper(TAX, html + signatures(t, ["Operator"]), person=who.cnp)


def farm_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Land by use and animals by kind, in two tables."""
    t = Typist(rng, look, plain=0.25)
    who = person or world.applicant
    land = [(k, t.any("-", f"0,{rng.randint(5, 60):02d}")) for k in ("Arabil", "Fânețe", "Livezi", "Curți-construcții")]
    stock = [(k, t.any("-", "-", str(rng.randint(1, 9)))) for k in ("Bovine", "Ovine", "Porcine", "Păsări")]
    tables = "".join(
        f'<table class="grid" style="width:76mm"><tr><th>{a}</th><th>{b}</th></tr>'
        + "".join(f"<tr><td>{k}</td><td class='mid'>{v}</td></tr>" for k, v in rows)
        + "</table>"
        for a, b, rows in (("Categoria de folosință", "ha", land), ("Efectiv de animale", "buc.", stock))
    )
    number = f"CNP {t.cnp('/cnp', who.cnp)}, " if t.chance(0.7) else ""
    html = head(t, _place(t, who), ["JUDEȚUL CLUJ", "Compartiment Registrul Agricol"])
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += title(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ DIN REGISTRUL AGRICOL"))
    html += f"<p class='just'>Gospodăria {t.any('numitului(ei)', 'd-lui/d-nei')} {t.name('/name', who)}, {number}"
    html += f"înscrisă în registrul agricol la tip {rng.randint(1, 3)}, vol. {rng.randint(1, 20)}, poz. "
    html += f"{rng.randint(1, 150)}, "
    html += f"deține:</p><div class='cols'>{tables}</div><p style='margin-top:5mm'>{t.any(*_PURPOSES)}</p>"
    return t.paper(FARM, html + signatures(t, ["Primar", "Secretar", "Agent agricol"]), person=who.cnp)


def farm_blank(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The commune's blank, filled by hand."""
    t = Typist(rng, look, plain=0.1)
    who = person or world.applicant
    number = f"CNP {ink(t.cnp('/cnp', who.cnp), 48)}" if t.chance(0.7) else ""
    html = (
        f"<p class='b'>ROMÂNIA<br>JUDEȚUL CLUJ<br>{_place(t, who)}</p><p>Nr. {ink(str(rng.randint(50, 5000)), 20)} din "
    )
    html += f"{ink(t.issued(world, None), 28)}</p>{title(t, 'ADEVERINȚĂ')}<p "
    html += f"class='wide'>{t.any('Se adeverește că', 'Se certifică că')} "
    html += f"dl./d-na {ink(t.name('/name', who), 75)} {number} din localitatea {ink(esc(home_town(who)), 35)} nr. "
    html += "casei "
    html += f"{ink(esc(who.domicile.number), 14)} figurează în registrul agricol vol. "
    html += f"{ink(str(rng.randint(1, 20)), 12)} poz. "
    html += f"{ink(str(rng.randint(1, 150)), 14)} cu teren {ink(t.any('-', '0,12 ha', 'nu'), 20)} și animale "
    html += f"{ink('nu', 20)}.</p>"
    return t.paper(FARM, html + f"<p>{t.any(*_PURPOSES)}</p>" + signatures(t, ["Primar", "Secretar"]), person=who.cnp)


def farm_reply(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A reply by post: ``Către``, reference to the request, no heading; the finding in the second paragraph."""
    t = Typist(rng, look)
    who = person or world.applicant
    request = f"{rng.randint(100, 9000)}/{world.filed.year}"
    number = f" ({t.cnp('/cnp', who.cnp)})" if t.chance(0.7) else ""
    html = head(
        t,
        _place(t, who),
        ["Județul Cluj", t.any("Registratura agricolă", "Serviciul fond funciar și registru agricol")],
    )
    html += f'<p style="margin-top:6mm">{outgoing(t, t.issued(world, None))}</p><p class="right" style="margin:6mm '
    html += '0">Către,<br>'
    html += f"{t.sex(who, 'Dl.', 'D-na')} {t.name('/name', who, given_first=t.chance(0.5))}{number}<br>"
    html += f"{esc(address_text(who.domicile, 'short'))}</p><p class='just ind'>Ca răspuns la cererea dvs. nr. "
    html += f"{request} prin care "
    html += "solicitați o adeverință cu situația din registrul agricol, vă facem cunoscut că persoana dvs. "
    html += f"{farm_goods(t)}</p>"
    html += f"<p class='just ind'>{t.any(*_PURPOSES)}</p>"
    return t.paper(FARM, html + signatures(t, ["Secretar general", "Referent"]), person=who.cnp)


def _place(t: Typist, who: Human) -> str:
    town = home_town(who)
    place = f"{'MUNICIPIUL' if is_town(town) else 'COMUNA'} {town.upper()}"
    return t.any(place, f"PRIMĂRIA {place.replace('MUNICIPIUL', 'MUNICIPIULUI').replace('COMUNA', 'COMUNEI')}")

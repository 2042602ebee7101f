"""Certificates of owners' associations: a needle printer's list, a blank torn from its stub, a letter with a margin
of data and the persons side by side, a letter with the list on a second sheet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from sample_scans.fifth_offices.parts_desk import Desk, box_lines, letterhead, signers
from sample_scans.office.typist import code_form, ink
from sample_scans.other_offices.parts_building import (
    called,
    how_many,
    identifiers,
    kinship,
    listed,
    quota_month,
    telephone,
)
from sample_scans.other_offices.parts_clerk import PEN, official
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "association_certificate"
_OFFICE = "DIRECȚIA DE ASISTENȚĂ SOCIALĂ ȘI MEDICALĂ"


def _use(t: Desk) -> str:
    return t.any(
        "Prezenta este valabilă 30 de zile și se folosește la cererea de ajutor pentru încălzire.",
        "Eliberată spre a fi anexată cererii privind ajutorul pentru încălzirea locuinței, sezonul rece 2017-2018.",
        "S-a întocmit la cerere, pentru dosarul de încălzire depus la Primăria municipiului Cluj-Napoca.",
        "Dată în baza Legii 230/2007, pentru obținerea ajutorului lunar de încălzire.",
    )


def _seat(t: Desk, world: Household) -> str:
    return t.address("/association_address", world.association.address)


def _mail(t: Desk, world: Household) -> str:
    org = world.association
    return t.text("/association_email", org.email) if org.email else ""


def _padded(cells: Sequence[tuple[str, str]], widths: Sequence[int]) -> str:
    """A line of a printed table; a cell is its HTML and its bare text, which says how much room is left."""
    inner = "|".join(f" {html}{' ' * (width - len(text))} " for (html, text), width in zip(cells, widths, strict=True))
    return f"|{inner}|\n"


def _printed_list(t: Desk, world: Household) -> str:
    """Persons between rules of minus signs; the months that were counted stand behind."""
    names = [t.spelled(human) for human in world.members]
    kin = [kinship(t, world, row, human) for row, human in enumerate(world.members)]
    heads = ("NR", t.any("NUMELE SI PRENUMELE", "PERSOANA", "NUME PRENUME"), t.any("C.N.P.", "COD NUM. PERS."),
             t.any("CALITATEA", "OBS"))  # fmt: skip
    widths = [2, max(map(len, [*names, heads[1]])), 14, max(map(len, [*kin, heads[3]]))]
    rule = "+" + "+".join("-" * (w + 2) for w in widths) + "+\n"
    text = rule + _padded([(h, h) for h in heads], widths) + rule
    for row, human in enumerate(world.members):
        name, number = listed(t, row, human)
        at = str(row + 1)
        text += _padded([(at, at), (name, names[row]), (number, human.cnp), (kin[row], kin[row])], widths)
    return text + rule


_FANFOLD = """
.needle { white-space: pre-wrap; font-size: 9.4pt; line-height: 1.32; color: #333; margin: 0; }
.wheel { position: absolute; top: 0; bottom: 0; width: 9mm; background: radial-gradient(circle at 50% 50%, #bbb 1.6mm,
transparent 1.75mm) 0 2mm / 9mm 12.7mm repeat-y; }
.wheel.l { left: 0; border-right: .2mm dashed #aaa; } .wheel.r { right: 0; border-left: .2mm dashed #aaa; }
"""


def needle_print(world: Household, rng: random.Random, look: Look) -> Paper:
    """Endless paper out of a needle printer: one width of letters, rules of minus signs, labels with dots behind."""
    t = Desk(rng, look, plain=0.7, cedilla=0.05).tightened()
    width = t.any(18, 21, 24)
    dots = t.any(".", ".", " ")

    def fact(label: str, value: str) -> str:
        return f"{label.ljust(width, dots)}: {value}\n"

    org = world.association
    lines = [fact(t.any("ASOCIATIA", "DENUMIRE", "ASOC."), called(t, world))]
    if org.code and org.code != org.tax_code:
        stated = t.chance(0.7)
        lines.append(fact("COD FISCAL", org.tax_code if stated else t.code("/association_code", org.tax_code)))
        lines += [fact("COD ASOCIATIE", t.code("/association_code", org.code))] if stated else []
    else:
        lines.append(fact(t.any("COD FISCAL", "C.U.I.", "C.I.F."), t.code("/association_code", org.tax_code)))
    lines.append(fact("SEDIUL", _seat(t, world)))
    if org.email:
        lines.append(fact("E-MAIL", _mail(t, world)))
    rng.shuffle(lines)
    title = t.any("A D E V E R I N T A", "*** ADEVERINTA ***", "ADEVERINTA NR. {}").format(rng.randint(2, 320))
    day = t.issued(world)
    text = "".join(lines) + f"\n{' ' * 26}<b>{title}</b>\n\n"
    text += fact(t.any("DATA", "ELIBERATA LA"), day) + fact(t.any("APARTAMENT", "ADRESA", "LOCUINTA"),
                                                            t.address("/address", world.dwelling))  # fmt: skip
    text += fact("NR. CAMERE", str(world.rooms)) + fact("PERS. LA INTRETINERE", str(len(world.members)))
    lead = t.any("IN CARTEA DE IMOBIL SUNT INSCRISI", "SE ADEVERESTE CA LA ADRESA LOCUIESC", "LOCATARI INSCRISI")
    text += f"\n{lead}:\n\n{_printed_list(t, world)}\n"
    quota = f"{rng.randint(80, 390)}.{rng.randint(0, 99):02d}"
    text += f"INTRETINERE {quota_month(world).upper()}: {quota} LEI  RESTANTE: 0.00\n\n{esc(_use(t))}\n\n"
    text += f"{t.any('ADMINISTRATOR', 'PRESEDINTE').ljust(34)}{t.any('CONTABIL', 'CENZOR')}\n"
    text += f"{official(t)}\n<span class='stamp-here' style='display:inline-block;height:24mm'></span>"
    wheels = '<div class="wheel l"></div><div class="wheel r"></div>' if t.chance(0.6) else ""
    return t.paper(KIND, f'{wheels}<pre class="mono needle">{text}</pre>', css=_FANFOLD)


def _squares(t: Desk, path: str, code: str) -> str:
    """A code with a framed square for each sign."""
    return t.put(path, "".join(f'<i class="bx">{sign}</i>' for sign in code), code_form(code))


_BLANK = """
.typed { width: 210mm; height: HEIGHTmm; padding: 9mm 9mm 6mm 8mm; line-height: 1.5; font-size: 9.2pt; }
.pair { display: flex; gap: 4mm; height: 100%; } .stub { width: 43mm; border-right: .35mm dashed #222;
padding-right: 3mm; flex: none; font-size: .84em; }
.bx { display: inline-block; border: .2mm solid #333; width: 4.4mm; height: 5mm; text-align: center; line-height: 5mm;
font-style: normal; margin-right: -.2mm; font-size: .95em; } .leaf { flex: 1; min-width: 0; }
.who { display: flex; justify-content: space-between; align-items: flex-end; gap: 2mm; margin: .5mm 0; }
.who .nm { flex: 1; border-bottom: .25mm dotted #000; line-height: 1.2; }
"""


def from_the_pad(world: Household, rng: random.Random, look: Look) -> Paper:
    """A low blank beside its stub, filled by pen: squares for the code and the CNPs, a line for every name."""
    t = Desk(rng, look, plain=0.08).by_pen()
    org = world.association
    number, day = str(rng.randint(1, 99)), t.issued(world)
    flat = world.dwelling.flat or "-"
    stub = f'<div class="stub"><b>COTOR</b><br>Nr. {ink(number, 12)}<br>Solicitant<br>'
    stub += f'<span class="hand">{esc(t.spelled(world.applicant))}</span><br>Ap. {ink(flat, 12)}<br>'
    stub += f"Nr. pers. {ink(str(len(world.members)), 10)}<br>Am primit,<br><br>.....................</div>"
    label = t.any("Cod", "Cod asociație", "Cod unic")
    stated = _squares(t, "/association_code", org.code or org.tax_code)
    top = (
        f"<div>{t.any('ASOCIAȚIA', 'Asociația', 'A.P. / A.L.')} {ink(t.text('/association_name', org.name), 84)}</div>"
    )
    top += f'<div>Sediu {ink(_seat(t, world), 92)}</div><div>{label} <span class="hand">{stated}</span></div>'
    top += f"<div>E-mail {ink(_mail(t, world) or '-', 70)}</div>"
    title = t.any("ADEVERINȚĂ", "Adeverință de locatar", "ADEVERINȚĂ - cartea de imobil")
    html = f'{top}<div class="mid b" style="font-size:1.25em;margin:2mm 0">{title} nr. {ink(number, 12)}</div>'
    html += f"<div>{t.any('Adeverim că în locuința din', 'La adresa', 'Pentru apartamentul din')} "
    html += f"{ink(t.address('/address', world.dwelling), 90)} "
    html += f"{t.any('locuiesc și plătesc cote comune', 'sunt înscriși în cartea de imobil', 'figurează')}:</div>"
    for row, human in enumerate(world.members):
        cnp = _squares(t, f"/persons/{row}/cnp", human.cnp)
        name = t.name(f"/persons/{row}/name", human)
        html += f'<div class="who"><div class="nm">{row + 1}. <span class="hand">{name}</span></div>'
        html += f'<div class="hand" style="white-space:nowrap">{cnp}</div></div>'
    html += '<div class="who"><div class="nm">&nbsp;</div></div>' if len(world.members) < 4 else ""
    html += f'<div class="small">{_use(t)}</div>'
    html += f'<div class="cols"><div>Data {ink(day, 30)}</div><div class="mid">Administrator / Președinte'
    html += '<div class="stamp-here" style="width:30mm;height:18mm;margin:0 auto"></div></div></div>'
    height = 104.0 + 8 * len(world.members)
    css = _BLANK.replace("HEIGHT", f"{height:.0f}") + PEN
    paper = t.paper(KIND, f'<div class="pair">{stub}<div class="leaf">{html}</div></div>', css=css)
    return replace(paper, height_mm=height)


def _side_by_side(t: Desk, world: Household, first: int, last: int) -> str:
    """A column for each person: name, number, standing under one another."""
    names, numbers, kin = "", "", ""
    for row in range(first, min(last, len(world.members))):
        human = world.members[row]
        name, number = listed(t, row, human)
        names, numbers = f"{names}<td>{name}</td>", f"{numbers}<td>{number}</td>"
        kin += f"<td>{kinship(t, world, row, human)}</td>"
    heads = (t.any("Nume", "Numele și prenumele"), t.any("CNP", "C.N.P."), t.any("Calitate", "Rol"))
    rows = "".join(f"<tr><th>{h}</th>{cells}</tr>" for h, cells in zip(heads, (names, numbers, kin), strict=True))
    return f'<table class="grid mid" style="margin:2mm 0;font-size:.92em">{rows}</table>'


def margin_of_data(world: Household, rng: random.Random, look: Look) -> Paper:
    """The association's data in a shaded margin along the whole sheet; persons side by side, two or three to a band."""
    t = Desk(rng, look, plain=0.25).tightened()
    blocks = [("", f"<b>{called(t, world)}</b>"), (t.any("Sediu", "Adresă", "Unde ne găsiți"), _seat(t, world))]
    blocks += [("", "<br>".join(identifiers(t, world)))]
    if world.association.email:
        mail = f'<span style="font-size:.8em;white-space:nowrap">{_mail(t, world)}</span>'
        blocks.append((t.any("E-mail", "Scrieți-ne", "Mail"), mail))
    blocks += [("", telephone(t)), (t.any("Program casierie", "Încasări"), "luni și joi 17-19")]
    data = "".join(
        f'<p style="margin-bottom:5mm">{f"<i>{head}</i><br>" if head else ""}{value}</p>' for head, value in blocks
    )
    side = t.any("left", "right")
    html = f'<h1 style="margin-top:4mm;text-align:left">{t.any("Adeverință", "ADEVERINȚĂ")}</h1>'
    html += f"<p>{t.any('nr.', 'Nr. ieșire')} {rng.randint(4, 290)} / {t.issued(world)}</p>"
    start = t.any("Adresa la care se referă:", "Privind locuința din", "Locuința:")
    html += f'<p class="b" style="margin-top:7mm">{start} {t.address("/address", world.dwelling)}</p>'
    band = t.any(2, 2, 3)
    lead = t.any("Potrivit cărții de imobil, aici locuiesc", "La întreținere sunt luate în calcul", "Sunt înscrise")
    html += f"<p>{lead} {how_many(t, world)}:</p>"
    html += "".join(_side_by_side(t, world, at, at + band) for at in range(0, len(world.members), band))
    html += f'<p class="just" style="margin-top:6mm">{_use(t)}</p>'
    html += signers(t, t.any(["Președinte,"], ["Administrator,", "Președinte,"]))
    shade = t.any("#ececec", "#e6edf3", "#f1ece2")
    order = (1, 2) if side == "left" else (2, 1)
    margin = f'<div class="small sans" style="order:{order[0]};width:58mm;flex:none;background:{shade};padding:4mm">'
    main = f'<div class="{t.face}" style="order:{order[1]};flex:1;min-width:0">{html}</div>'
    css = ".typed { padding: 12mm 12mm 10mm 12mm; }"
    sheet = f'<div style="display:flex;gap:7mm;height:100%">{margin}{data}</div>{main}</div>'
    return t.paper(KIND, sheet, css=css)


def list_annexed(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two sheets: a letter that says how many live there, and the annex with a box of lines for each person."""
    t = Desk(rng, look, plain=0.2).tightened()
    number = rng.randint(6, 380)
    day = t.issued(world)
    heads = [*identifiers(t, world), _seat(t, world), telephone(t)]
    heads += [f"e-mail {_mail(t, world)}"] if world.association.email else []
    html = letterhead(t, called(t, world), heads, "A.P.")
    html += f'<p class="right" style="margin-top:6mm">Nr. {number} din {day}</p>'
    html += f"<p>{t.any('Către', 'În atenția')}: {_OFFICE} CLUJ-NAPOCA</p>"
    html += f"<h1>{t.any('ADEVERINȚĂ', 'Adeverință')}</h1>"
    since = f"din anul {rng.randint(1985, 2014)}"
    html += f'<p class="just ind wide">{t.any("Confirmăm", "Adeverim", "Se certifică")} că '
    html += f"{t.sex(world.applicant, 'dl.', 'd-na')} {esc(t.spelled(world.applicant))}, titular al apartamentului din "
    html += f"{t.address('/address', world.dwelling)}, locuiește la această adresă {since}, împreună cu persoanele din "
    html += f"{t.any('anexă', 'lista anexată', 'Anexa 1')}, în total {how_many(t, world)}, și că pentru luna "
    html += f"{quota_month(world)} cotele de întreținere au fost calculate pentru toate aceste persoane.</p>"
    html += f'<p class="just ind wide">{_use(t)}</p>' + signers(t, ["Președinte,", "Administrator,"])
    annex = f'<p class="right">{t.any("Anexă", "ANEXA 1")} la adeverința nr. {number}</p>'
    annex += f"<h1>{t.any('LISTA PERSOANELOR', 'Persoane înscrise în cartea de imobil', 'TABEL NOMINAL')}</h1>"
    turned = t.chance(0.3)
    called_by = (
        t.any("Nume și prenume", "Numele, prenumele"),
        t.any("Data nașterii", "Născut(ă) la"),
        t.any("Calitatea", "În calitate de"),
    )
    for row, human in enumerate(world.members):
        name, cnp = listed(t, row, human)
        rows = [(called_by[0], name), ("CNP", cnp)]
        rows = rows[::-1] if turned else rows
        rows.append((called_by[1], t.day(human.birth_date)))
        rows.append((called_by[2], kinship(t, world, row, human)))
        annex += f'<div style="margin-top:3mm"><b>Persoana {row + 1}</b>{box_lines(t, rows, 44)}</div>'
    annex += signers(t, ["Administrator,"], 6)
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>', f'<div class="{t.face}">{annex}</div>')


LAYOUTS = (
    Layout("needle_print", needle_print, split="held"),
    Layout("from_the_pad", from_the_pad, split="held"),
    Layout("margin_of_data", margin_of_data, split="train"),
    Layout("list_annexed", list_annexed, split="train"),
)

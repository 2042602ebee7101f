"""Certificates of pupils and students: a letter with the scholarship set apart, a pad filled by pen, a program's."""

from __future__ import annotations

import random

from sample_scans.fifth_offices.parts_desk import Desk, letterhead, signers, written
from sample_scans.fifth_offices.parts_studies import grant, learner, noun, seat, term
from sample_scans.other_offices.parts_clerk import PEN
from sample_scans.other_offices.parts_school import Pupil
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "school_certificate"


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("„", "").split() if word[0].isupper())[:3]


def _roles(t: Desk, pupil: Pupil) -> list[str]:
    if pupil.student:
        return t.any(["DECAN,", "SECRETAR ȘEF,"], ["Secretar șef facultate,"], ["PRODECAN,", "SECRETAR,"])
    return t.any(
        ["DIRECTOR,", "SECRETAR,"], ["Director,", "Secretar șef,"], ["Director,", "Secretar,", "Contabil șef,"]
    )


def matricol_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One sentence with parents' initials left out, the page of the register, the scholarship in its own paragraph."""
    t = Desk(rng, look)
    pupil = learner(world, person, rng)
    who = pupil.who
    lines = [t.any("MINISTERUL EDUCAȚIEI NAȚIONALE", "INSPECTORATUL ȘCOLAR JUDEȚEAN CLUJ", "")]
    lines = ["" if pupil.student else lines[0], *seat(t, pupil)]
    school = t.text("/school", t.any(pupil.school.name, pupil.school.name.upper()))
    html = letterhead(t, school, lines, _initials(pupil.school.name))
    number, day = rng.randint(60, 5400), t.issued(world, None)
    html += t.any(f'<p style="margin-top:7mm">Nr. {number} din {day}</p>',
                  f'<p class="right" style="margin-top:7mm">Nr. înreg. {number}/{day}</p>')  # fmt: skip
    html += f'<h1 style="letter-spacing:{t.any(0, 1, 2)}mm">ADEVERINȚĂ</h1>'
    born = f", {t.sex(who, 'născut', 'născută')} la data de {t.day(who.birth_date)}" if t.chance(0.5) else ""
    start = t.any("Se adeverește prin prezenta că", "Prin prezenta se confirmă că", "Conducerea unității adeverește că")
    detail = f", {esc(pupil.detail)}" if pupil.detail else ""
    book = f", {t.sex(who, 'înscris', 'înscrisă')} în registrul matricol nr. {rng.randint(1, 90)}, fila "
    book = f"{book}{rng.randint(2, 198)}," if t.chance(0.6) else ""
    html += f'<p class="just ind wide">{start} {noun(t, pupil)} <b>{t.name("/name", who)}</b>{born}, '
    html += f"{t.any('CNP', 'cod numeric personal', 'având CNP')} {t.cnp('/cnp', who.cnp)}{book} urmează cursurile în "
    html += f"{esc(pupil.place)}{detail}, în anul {term(pupil)} {pupil.year}, la forma de învățământ "
    html += f"{t.any('zi', 'cu frecvență', 'de zi')}.</p>"
    lead = t.any("În anul curent", "În prezent,", "Din evidențele secretariatului rezultă că")
    html += f'<p class="just ind wide">{lead} {noun(t, pupil)} {grant(t, pupil)}.</p>'
    use = t.any("S-a eliberat prezenta adeverință spre a fi prezentată la Primăria Cluj-Napoca, pentru ajutorul de "
                "încălzire.", "Prezenta servește la completarea dosarului de subvenție pentru căldură.",
                "Adeverința s-a eliberat la cererea părinților.")  # fmt: skip
    html = f'<div class="{t.face}">{html}<p class="just ind wide">{use}</p></div>'
    return t.paper(KIND, html + signers(t, _roles(t, pupil)), person=who.cnp)


def secretary_pad(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed pad of the secretariat, filled by pen on dotted lines; number and stamp at the top left."""
    t = Desk(rng, look, plain=0.1).by_pen()
    pupil = learner(world, person, rng)
    who = pupil.who
    number = written(str(rng.randint(15, 2400)), 22)
    top = f"<div>{t.any('Unitatea școlară', 'Denumirea unității', 'Instituția')}: "
    top += f"{written(t.text('/school', pupil.school.name), 92)}</div>"
    top += f'<div style="margin-top:3mm">Nr. {number} / {written(t.issued(world, None), 34)}</div>'
    klass = "Anul de studii" if pupil.student else "Clasa"
    rows = [
        (t.any("Numele și prenumele elevului (studentului)", "Elev(ă) / student(ă)"), t.name("/name", who), 88),
        (t.any("Cod numeric personal", "C.N.P."), t.cnp("/cnp", who.cnp), 60),
        (klass, esc(pupil.place.removeprefix("clasa ").removeprefix("anul ")), 40),
        ("Anul școlar / universitar", pupil.year, 34),
    ]
    if t.chance(0.4):
        rows.insert(2, ("Data nașterii", t.day(who.birth_date), 44))
    html = f'{top}<h1 style="margin:12mm 0 8mm">ADEVERINȚĂ</h1><p class="wide">Se adeverește că persoana de mai jos '
    html += f"este {t.any('înscrisă și frecventează cursurile', 'în evidența unității noastre')}:</p>"
    html += "".join(f'<p class="wide">{label} {written(value, width)}</p>' for label, value, width in rows)
    if pupil.bursar:
        said = t.put("/scholarship", t.any("bursier", "da, bursier"), True)
        kind = written(t.text("/scholarship_kind", pupil.kind), 54)
        sum_ = written(t.amount("/amount", pupil.amount), 26)
    else:
        said, kind, sum_ = t.put("/scholarship", t.any("nebursier", "nu are bursă"), False), written("-", 54), ""
        sum_ = written("-", 26)
    html += f'<p class="wide">Bursier / fără bursă <span class="small">(se va înscrie)</span> {written(said, 44)}</p>'
    html += f'<p class="wide">Categoria bursei {kind} suma lunară {sum_} lei</p>'
    use = written(t.any("ajutor încălzire", "Primăria Cluj-Napoca", "dosar ajutor căldură"), 80)
    html += f'<p class="wide">Prezenta se eliberează pentru {use}</p>'
    roles = ["Decan,", "Secretar,"] if pupil.student else ["Director,", "Secretar,"]
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, roles, 8), css=PEN, person=who.cnp)


def _grants_table(t: Desk, pupil: Pupil) -> str:
    """The scholarships of the year as a ruled table, or a line that says there is none."""
    heads = t.any(("Tipul bursei", "Perioada", "Cuantum lunar (lei)"), ("Bursa", "Perioada acordării", "Lei / lună"))
    if pupil.bursar:
        kind = t.put("/scholarship", t.text("/scholarship_kind", pupil.kind), True)
        cells = (kind, t.any("oct. 2017 - feb. 2018", "semestrul I", "sem. I"), t.amount("/amount", pupil.amount))
        row = "".join(f'<td class="mid">{cell}</td>' for cell in cells)
    else:
        none = t.any("nu beneficiază de bursă", "fără bursă", "nebursier")
        row = f'<td colspan="3" class="mid">{t.put("/scholarship", none, False)}</td>'
    top = "".join(f"<th>{head}</th>" for head in heads)
    return f'<table class="grid" style="width:82%;margin:2mm auto"><tr>{top}</tr><tr>{row}</tr></table>'


def grants_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """From the registry's program: a sentence on the enrolment, a table of scholarships, a code of the print below."""
    t = Desk(rng, look, plain=0.2)
    pupil = learner(world, person, rng)
    who = pupil.who
    unit = esc(pupil.detail) if pupil.student else t.any("Secretariat", "Compartimentul secretariat")
    name = t.text("/school", pupil.school.name)
    html = letterhead(t, name, [unit, *seat(t, pupil)], _initials(pupil.school.name), t.any("emblem", "at_right"))
    code = f"{rng.randint(10, 99)}-{rng.randint(1000, 9999)}"
    html += f'<div class="cols" style="margin-top:6mm"><div>Nr. {rng.randint(100, 19000)}</div>'
    html += f"<div>Data: {t.issued(world, None)}</div></div>"
    title = "ADEVERINȚĂ DE STUDENT" if pupil.student else "ADEVERINȚĂ DE ELEV"
    html += f"<h1>{t.any(title, 'ADEVERINȚĂ')}</h1>"
    place = pupil.place if not pupil.student else f"{pupil.place}, studii universitare de licență"
    detail = f", profilul {esc(pupil.detail)}" if pupil.detail and not pupil.student else ""
    paid = t.any(", la buget", ", regim fără taxă", "") if pupil.student else ""
    html += f'<p class="just">{t.any("Domnul/Doamna", "Titularul adeverinței,")} '
    html += f"{t.name('/name', who, upper=True)}, C.N.P. {t.cnp('/cnp', who.cnp)}, are calitatea de "
    html += f"{noun(t, pupil, False)} în {esc(place)}{detail}, anul {term(pupil)} {pupil.year}{paid}.</p>"
    html += f'<p style="margin-top:5mm">Situația burselor în anul {term(pupil)} {pupil.year}:</p>'
    html += _grants_table(t, pupil)
    html += f'<p style="margin-top:5mm">{t.any("Eliberată la cererea titularului.", "Eliberată pentru primărie.")}</p>'
    printed = t.any("pagina 1 din 1", "1/1", "tipărit din evidența școlară")
    foot = f'<div class="foot">Cod document {code} - {printed}</div>'
    html = f'<div class="{t.any("sans", "serif")}">{html}</div>'
    return t.paper(KIND, html + signers(t, _roles(t, pupil)[:2], 9) + foot, person=who.cnp)


LAYOUTS = (
    Layout("matricol_letter", matricol_letter, split="held"),
    Layout("secretary_pad", secretary_pad, split="held"),
    Layout("grants_table", grants_table, split="held"),
)

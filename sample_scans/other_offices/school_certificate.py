"""Certificates of pupils and students, by secretariats with forms and programs of their own."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, heading, masthead, registered
from sample_scans.other_offices.parts_school import finding, pupil_of, school_data
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "school_certificate"


def half_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The usual half sheet: the school at the top left, number, one sentence, director and secretary."""
    t = Clerk(rng, look).tightened()
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    over = t.any("MINISTERUL EDUCAȚIEI NAȚIONALE", "INSPECTORATUL ȘCOLAR AL JUDEȚULUI CLUJ", "")
    school = t.text("/school", t.any(pupil.school.name, pupil.school.name.upper()))
    html = f'<div class="{t.any("sans", "serif")}"><div class="small">{over}</div><div class="b">{school}</div>'
    html += f'<div class="small">{", ".join(x for x in school_data(t, pupil) if x)}</div></div>'
    html += f'<p style="margin-top:3mm">{registered(t, t.issued(world, None), 2600)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "Adeverință"), 4)
    noun = t.sex(who, *(("studentul", "studenta") if pupil.student else ("elevul", "eleva")))
    opening = t.any("Prin prezenta se adeverește că", "Se adeverește că", "Se certifică prin prezenta că")
    detail = f", {pupil.detail}" if pupil.detail else ""
    kind_of_year = "universitar" if pupil.student else "școlar"
    html += f'<p class="just ind">{opening} {noun} <b>{t.name("/name", who)}</b>, CNP {t.cnp("/cnp", who.cnp)}, '
    html += f"{t.any('frecventează', 'urmează')} în anul {kind_of_year} {pupil.year} {pupil.place}{detail}, "
    html += f"{t.any('învățământ de zi', 'cursuri de zi')}, și {finding(t, pupil)}.</p>"
    use = t.any("Se eliberează pentru ajutorul de încălzire.", "S-a eliberat spre a-i servi la Primărie.")
    html += f'<p class="ind">{use}</p>'
    roles = ["Decan", "Secretar"] if pupil.student else t.any(["Director", "Secretar"], ["Director"])
    css = ".typed { height: 148mm; padding-top: 8mm; padding-bottom: 0; } .stamp-here { max-height: 16mm; }"
    paper = t.paper(KIND, body(t, html) + closing(t, roles, 5), css=css, person=who.cnp)
    return replace(paper, height_mm=148.0)


def student_office(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """From the office's program: pairs of label and value without rules, financing and scholarship among them."""
    t = Clerk(rng, look, plain=0.25)
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    rows = [
        ("Nume și prenume", t.name("/name", who, upper=True)),
        ("Cod numeric personal", t.cnp("/cnp", who.cnp)),
        ("Facultatea" if pupil.student else "Profil", esc(pupil.detail)),
        ("Anul de studiu" if pupil.student else "Clasa", pupil.place.removeprefix("anul ").removeprefix("clasa ")),
        ("An universitar" if pupil.student else "An școlar", pupil.year),
        ("Forma de învățământ", t.any("cu frecvență", "zi", "IF")),
    ]
    if pupil.student:
        rows.append(("Regim de finanțare", t.any("buget", "taxă", "buget (fără taxă)")))
    if pupil.bursar:
        rows.append((t.any("Bursier", "Beneficiar bursă"), t.put("/scholarship", t.any("DA", "Da"), True)))
        rows.append((t.any("Tip bursă", "Categoria bursei"), t.text("/scholarship_kind", pupil.kind)))
        rows.append((t.any("Cuantum lunar", "Valoare lunară"), f"{t.amount('/amount', pupil.amount)} lei"))
    else:
        rows.append((t.any("Bursier", "Beneficiar bursă"), t.put("/scholarship", t.any("NU", "Nu"), False)))
    colon = t.any(":", "")
    cells = "".join(f'<tr><td style="padding:1mm 9mm 1mm 0">{k}{colon}</td><td>{v}</td></tr>' for k, v in rows if v)
    top = masthead(t, t.text("/school", pupil.school.name.upper()), school_data(t, pupil))
    html = f'<p class="right" style="margin-top:5mm">{registered(t, t.issued(world, None))}</p>'
    html += heading(t, t.any("ADEVERINȚĂ DE STUDENT", "ADEVERINȚĂ") if pupil.student else "ADEVERINȚĂ")
    html += f"<p>{t.any('Prin prezenta se confirmă următoarele:', 'Se adeverește situația de mai jos:')}</p>"
    html += f'<table style="margin-left:8mm">{cells}</table>'
    html += (
        f"<p style='margin-top:6mm'>{t.any('Valabilă în original, cu ștampilă.', 'Document generat electronic.')}</p>"
    )
    roles = ["Secretar șef"] if pupil.student else ["Director", "Secretar șef"]
    return t.paper(KIND, top + body(t, html) + closing(t, roles), person=who.cnp)


def multiplied_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A form multiplied at the school for the heating aid; the secretary writes on the dots and underlines nothing."""
    t = Clerk(rng, look, plain=0.1).by_pen()
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    html = f"<p>{t.any('Școala / Liceul', 'Instituția de învățământ')} "
    html += f"{ink(t.text('/school', pupil.school.name), 80)}</p>"
    html += f"<p>Nr. {ink(str(rng.randint(40, 2200)), 20)} din {ink(t.issued(world, None), 36)}</p>"
    html += heading(t, "ADEVERINȚĂ", 6)
    html += f'<p class="wide">Se adeverește că {ink(t.name("/name", who), 80)} CNP {ink(t.cnp("/cnp", who.cnp), 54)} '
    kind_of_year = "universitar" if pupil.student else "școlar"
    html += f"este elev(ă)/student(ă) în {ink(esc(pupil.place), 40)} în anul {kind_of_year} {ink(pupil.year, 30)}.</p>"
    labels = t.any(("Bursă (DA/NU)", "Felul bursei", "Cuantum lunar"), ("Beneficiază de bursă", "Tipul", "Suma"))
    said = t.put("/scholarship", t.any("DA", "Da") if pupil.bursar else t.any("NU", "Nu"), pupil.bursar)
    kind = t.text("/scholarship_kind", pupil.kind.removeprefix("bursă ")) if pupil.bursar else "-"
    amount = t.amount("/amount", pupil.amount) if pupil.bursar else "-"
    html += f'<p class="wide">{labels[0]}: {ink(said, 20)}<br>{labels[1]}: {ink(kind, 60)}<br>'
    html += f"{labels[2]}: {ink(amount, 30)} lei</p>"
    html += "<p class='just'>Adeverința este necesară la dosarul pentru ajutorul de încălzire a locuinței.</p>"
    roles = ["Decan", "Secretar"] if pupil.student else ["Director", "Secretar"]
    return t.paper(KIND, body(t, html) + closing(t, roles), css=PEN, person=who.cnp)


def two_findings(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter on the whole sheet: one paragraph on the enrolment, one on attendance, one on the scholarship."""
    t = Clerk(rng, look)
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    top = masthead(t, t.text("/school", t.any(pupil.school.name, pupil.school.name.upper())), school_data(t, pupil))
    html = f'<p style="margin-top:5mm">{registered(t, t.issued(world, None), 4000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "A D E V E R I N Ț Ă"))
    born = f"{t.sex(who, 'născut', 'născută')} la {t.day(who.birth_date)}"
    noun = t.sex(who, *(("student", "studentă") if pupil.student else ("elev", "elevă")))
    kind_of_year = "universitar" if pupil.student else "școlar"
    html += f'<p class="just ind wide">{t.name("/name", who)}, {born}, cod numeric personal {t.cnp("/cnp", who.cnp)}, '
    html += f"este {noun} al{'' if who.sex == 'M' else 'e'} instituției noastre, {pupil.place}"
    html = html.replace("ale instituției", "a instituției")
    html += f"{', ' + pupil.detail if pupil.detail else ''}, anul {kind_of_year} {pupil.year}.</p>"
    html += (
        f'<p class="just ind wide">{t.any("Frecventează cursurile cu regularitate.", "Nu are absențe nemotivate.")}</p>'
    )
    lead = t.any("Menționăm că", "Totodată, precizăm că", "În luna anterioară,")
    html += f'<p class="just ind wide">{lead} {finding(t, pupil)}.</p>'
    html += f'<p class="just ind">{t.any("S-a eliberat la cererea părintelui.", "Eliberată la cerere.")}</p>'
    roles = ["Secretar șef"] if pupil.student else ["Director", "Secretar"]
    return t.paper(KIND, top + body(t, html) + closing(t, roles), person=who.cnp)


LAYOUTS = (
    Layout("half_letter", half_letter),
    Layout("student_office", student_office),
    Layout("multiplied_form", multiplied_form),
    Layout("two_findings", two_findings),
)

"""Certificates of schools on blanks and in other orders: ticks, struck-out words, tables, universities."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.school import Study, school_lines, study_of
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "school_certificate"


def blank(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A school's blank: dotted lines filled by hand, ``bursier / nebursier`` with one of them struck out."""
    t = Typist(rng, look, plain=0.1)
    study = study_of(world, person, rng)
    who = study.human
    html = f"""<p>{t.any("Unitatea de învățământ", "Școala", "Unitatea școlară")}
{ink(t.text("/school", study.school.name), 70)}</p>
<p>{t.any("Localitatea", "Adresa")} {ink(esc(address_text(study.school.address, "short")), 60)}</p>
<p>Nr. {ink(str(rng.randint(30, 1900)), 16)} din {ink(t.issued(world, None), 30)}</p>{title(t, "ADEVERINȚĂ")}
<p class="wide">Elevul(a) / Studentul(a) {ink(t.name("/name", who), 70)} născut(ă) la {ink(t.day(who.birth_date), 24)}
{t.any("CNP", "C.N.P.")} {ink(t.cnp("/cnp", who.cnp), 45)} este înscris(ă) în {study.year_label} {ink(study.year, 20)}
în {ink(study.grade, 30)} și este {_struck(t, study)}{_kind_and_amount(t, study)}.</p>
<p class="ind">{
        t.any("Eliberată pentru ajutorul de încălzire.", "S-a eliberat prezenta pentru a-i servi la Primărie.")
    }</p>"""
    return t.paper(KIND, html + signatures(t, study.signing(t)), person=who.cnp)


def _struck(t: Typist, study: Study) -> str:
    yes, no = t.any(("bursier", "nebursier"), ("bursier(ă)", "nebursier(ă)"), ("BURSIER", "NEBURSIER"))
    if study.bursar:
        return f"{t.put('/scholarship', yes, True)} / <s>{no}</s>"
    return f"<s>{yes}</s> / {t.put('/scholarship', no, False)}"


def _kind_and_amount(t: Typist, study: Study) -> str:
    """The slots after the struck-out words; dashes where there is no scholarship."""
    if not study.bursar:
        return f", tipul bursei {ink('-', 30)}, cuantum {ink('-', 16)} lei"
    short = study.kind.removeprefix("bursă ")
    amount = ink(t.amount("/amount", study.amount), 16)
    return f", tipul bursei {ink(t.text('/scholarship_kind', short), 30)}, cuantum {amount} lei"


def faculty(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A faculty's secretariat: numbered statements, tuition form, the scholarship in a line of its own."""
    t = Typist(rng, look, plain=0.15)
    study = study_of(world, person, rng)
    who = study.human
    place = t.any("pe loc subvenționat de la buget", "în regim cu taxă", "la buget")
    html = head(
        t, t.text("/school", study.school.name.upper()), school_lines(t, study), t.any("logo", "two_columns", "ruled")
    )
    html += f'<p class="right" style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>' + title(t, "ADEVERINȚĂ")
    html += f"<p class='just'>{t.sex(who, 'Domnul', 'Doamna/Domnișoara')} {t.name('/name', who, upper=True)}, "
    html += (
        f"CNP {t.cnp('/cnp', who.cnp)}, {t.sex(who, 'înmatriculat', 'înmatriculată')} {place}, urmează {study.grade}, "
    )
    html += f"{study.form}, în {study.year_label} {study.year}.</p>"
    if study.bursar:
        kind, amount = t.text("/scholarship_kind", study.kind), t.amount("/amount", study.amount)
        said = t.put("/scholarship", t.any("DA", "Da", "este bursier"), True)
        html += f"<p>{t.any('Bursă', 'Beneficiază de bursă', 'Situația bursei')}: {said}</p><p>Tipul bursei: {kind}</p>"
        html += f"<p>Cuantum lunar: {amount} lei</p>"
    else:
        said = t.put("/scholarship", t.any("NU", "Nu", "nebursier"), False)
        html += f"<p>{t.any('Bursă', 'Beneficiază de bursă', 'Situația bursei')}: {said}</p>"
    html += "<p "
    html += f"style='margin-top:4mm'>{t.any('Necesară la Primăria Cluj-Napoca.', 'Pentru dosarul de încălzire.')}</p>"
    return t.paper(KIND, html + signatures(t, ["Decan", "Secretar șef"]), person=who.cnp)


def ticks(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A list of labels and values with tick boxes for the scholarship."""
    t = Typist(rng, look, plain=0.2)
    study = study_of(world, person, rng)
    who = study.human
    on, off = t.any(("☒", "☐"), ("[x]", "[ ]"), ("(X)", "( )"))
    yes = t.put("/scholarship", f"{on} bursier", True) if study.bursar else f"{off} bursier"
    no = f"{off} nebursier" if study.bursar else t.put("/scholarship", f"{on} nebursier", False)
    rows = [
        ("Numele și prenumele", t.name("/name", who)),
        ("CNP", t.cnp("/cnp", who.cnp)),
        ("Clasa / anul de studiu", study.grade),
        (study.year_label.capitalize(), study.year),
        ("Situația", f"{yes} &nbsp;&nbsp; {no}"),
    ]
    if study.bursar:
        rows.append(("Tipul bursei", t.text("/scholarship_kind", study.kind)))
        rows.append((t.any("Cuantum (lei/lună)", "Valoarea lunară a bursei"), t.amount("/amount", study.amount)))
    cells = "".join(f"<tr><td style='width:58mm'>{k}</td><td class='b'>{v}</td></tr>" for k, v in rows)
    html = head(t, t.text("/school", study.school.name), school_lines(t, study))
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += title(t, t.any("ADEVERINȚĂ DE ELEV/STUDENT", "ADEVERINȚĂ")) + f'<table class="grid">{cells}</table>'
    html += f'<p style="margin-top:5mm">{t.any("Valabilă 30 de zile.", "S-a eliberat la cerere.")}</p>'
    return t.paper(KIND, html + signatures(t, study.signing(t)), person=who.cnp)


def note(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A short note without a CNP label: the number in brackets after the name, the scholarship in the first "
    "sentence."""
    t = Typist(rng, look, plain=0.35)
    study = study_of(world, person, rng)
    who = study.human
    words = ("elev", "elevă") if not study.university else ("student", "studentă")
    if study.bursar:
        said = t.put("/scholarship", t.any("primește", "încasează", "are"), True)
        kind, amount = t.text("/scholarship_kind", study.kind), t.amount("/amount", study.amount)
        money = f"{said} {kind}, {amount} lei {t.any('lunar', 'pe lună')}"
    else:
        said = t.any("nu primește nicio bursă", "nu are bursă", "nu încasează bursă", "nu este bursier")
        money = t.put("/scholarship", said, False)
    html = f'<div class="mid sans b">{t.text("/school", study.school.name.upper())}</div>'
    html += f'<div class="mid small">{" · ".join(x for x in school_lines(t, study) if x)}</div>'
    html += '<div class="cols" '
    html += f'style="margin-top:8mm"><b>ADEVERINȚĂ</b><span>{outgoing(t, t.issued(world, None))}</span></div>'
    html += f"<p class='just' style='margin-top:4mm'>{t.name('/name', who)} ({t.cnp('/cnp', who.cnp)}), "
    html += f"{t.sex(who, *words)} "
    html += f"în {study.grade}, {study.year_label} {study.year}, {money}.</p>"
    html += f"<p>{t.any('Dată spre folosință la Primăria municipiului.', 'Pentru dosarul de subvenție căldură.')}</p>"
    return t.paper(
        KIND, f'<div style="font-size:0.95em">{html}{signatures(t, study.signing(t), gap_mm=5)}</div>', person=who.cnp
    )


def register_extract(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A one-row table taken from the school's register, the scholarship in its last columns."""
    t = Typist(rng, look, plain=0.2)
    study = study_of(world, person, rng)
    who = study.human
    said = t.put("/scholarship", t.any("DA", "bursier") if study.bursar else t.any("NU", "nebursier"), study.bursar)
    kind = t.text("/scholarship_kind", study.kind) if study.bursar else "-"
    amount = t.amount("/amount", study.amount) if study.bursar else "-"
    labels = ("Nr. matricol", "Numele și prenumele", "CNP", "Clasa / anul", "Bursă", "Tipul bursei", "Cuantum lei/lună")
    cells = (str(rng.randint(100, 9900)), t.name("/name", who), t.cnp("/cnp", who.cnp), study.grade, said, kind, amount)
    table = "".join(f"<th>{x}</th>" for x in labels) + "</tr><tr>" + "".join(f"<td>{x}</td>" for x in cells)
    html = head(t, t.text("/school", study.school.name), school_lines(t, study), t.any("framed", "left", "right"))
    html += title(t, t.any("ADEVERINȚĂ", "EXTRAS DIN REGISTRUL MATRICOL", "ADEVERINȚĂ DE STUDII"))
    html += f"<p>{t.any('Din evidențele unității noastre rezultă', 'Vă comunicăm situația din evidențe')} "
    html += f"({study.year_label} {study.year}):</p><table class='grid small'><tr>{table}</tr></table>"
    html += f'<p style="margin-top:6mm">{outgoing(t, t.issued(world, None))}</p>'
    return t.paper(KIND, html + signatures(t, study.signing(t)), person=who.cnp)

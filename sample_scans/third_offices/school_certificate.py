"""Certificates of pupils and students: a numbered-copy print, a letter to the city hall, a stationer's form by pen."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, closing, registered
from sample_scans.other_offices.parts_school import Pupil, finding, pupil_of, school_data
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "school_certificate"


def _status(t: Clerk, pupil: Pupil) -> str:
    """The scholarship as one word and, with one, its kind and sum."""
    if not pupil.bursar:
        return t.put("/scholarship", t.any("NEBURSIER", "nebursier", "fără bursă"), False)
    said = t.put("/scholarship", t.any("BURSIER", "bursier"), True)
    return f"{said} - {t.text('/scholarship_kind', pupil.kind)}, {t.amount('/amount', pupil.amount)} lei lunar"


def to_the_hall(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter addressed to the city hall: school centred, addressee, one long sentence, the scholarship after it."""
    t = Clerk(rng, look, plain=0.25)
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    data = " &nbsp; ".join(x for x in school_data(t, pupil) if x)
    html = f'<div class="mid"><div class="b">{t.text("/school", pupil.school.name.upper())}</div>'
    html += (
        f'<div class="small">{data}</div></div><p style="margin-top:6mm">{registered(t, t.issued(world, None), 3000)}'
    )
    html += '</p><p class="b" style="margin:6mm 0 0 20mm">Către,<br>Primăria Municipiului Cluj-Napoca'
    html += "<br>Direcția de Asistență Socială și Medicală</p>"
    noun = t.sex(who, *(("studentul", "studenta") if pupil.student else ("elevul", "eleva")))
    term = "universitar" if pupil.student else "școlar"
    detail = f" ({pupil.detail})" if pupil.detail else ""
    html += (
        f'<p class="just ind wide" style="margin-top:8mm">{t.any("Vă facem cunoscut că", "Vă comunicăm că")} {noun} '
    )
    html += f"{t.name('/name', who)}, identificat{'' if who.sex == 'M' else 'ă'} prin CNP {t.cnp('/cnp', who.cnp)}, "
    html += f"este {t.sex(who, 'înscris', 'înscrisă')} în evidențele noastre în {pupil.place}{detail}, forma de "
    html += f"învățământ {t.any('zi', 'cu frecvență')}, anul {term} {pupil.year}.</p>"
    html += f'<p class="just ind wide">{t.any("În ceea ce privește bursa,", "De asemenea,", "În acest an,")} '
    html += f"{noun} {finding(t, pupil)}.</p>"
    html += f'<p class="just ind">{t.any("Cu stimă,", "Vă mulțumim pentru colaborare.")}</p>'
    roles = ["Decan", "Secretar șef facultate"] if pupil.student else ["Director", "Secretar"]
    return t.paper(KIND, body(t, html) + closing(t, roles), person=who.cnp)


def ruled_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A ruled table below the title: name, number, birth, class, scholarship, what for."""
    t = Clerk(rng, look)
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    rows = [
        (t.any("Numele și prenumele elevului", "Elev", "Numele elevului") if not pupil.student else "Student(ă)",
         t.name("/name", who)),
        (t.any("CNP", "Cod numeric personal", "C.N.P."), t.cnp("/cnp", who.cnp)),
        (t.any("Data nașterii", "Născut(ă) la"), t.day(who.birth_date)),
        ("Anul de studii" if pupil.student else "Clasa", esc(pupil.place.removeprefix("clasa "))),
        ("Facultatea" if pupil.student else "Profilul", esc(pupil.detail)),
        ("Anul universitar" if pupil.student else "Anul școlar", pupil.year),
        (t.any("Situația bursei", "Bursa", "Bursier / nebursier"), _status(t, pupil)),
        (t.any("Scopul eliberării", "Necesară la"), t.any("ajutor încălzire", "dosar primărie")),
    ]  # fmt: skip
    cells = "".join(f'<tr><td style="width:60mm">{k}</td><td>{v}</td></tr>' for k, v in rows if v)
    county = t.any("JUDEȚUL CLUJ", "ROMÂNIA", "MINISTERUL EDUCAȚIEI NAȚIONALE")
    html = f'<div class="cols"><div>{county}<br><b>{t.text("/school", pupil.school.name)}</b><br>'
    html += f"{'<br>'.join(x for x in school_data(t, pupil) if x)}</div>"
    html += f"<div>{registered(t, t.issued(world, None), 5000)}</div></div>"
    title = "ADEVERINȚĂ DE STUDENT" if pupil.student else "ADEVERINȚĂ DE ELEV"
    html += f"<h1>{t.any(title, 'ADEVERINȚĂ')}</h1><table class='grid'>{cells}</table>"
    roles = ["Secretar șef"] if pupil.student else ["Director", "Secretar"]
    return t.paper(KIND, body(t, html) + closing(t, roles), person=who.cnp)


def stationers_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed form of stationers' shops, filled by the secretary's pen; the finding is written on the last dots."""
    t = Clerk(rng, look, plain=0.1).by_pen()
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    html = "<p>MINISTERUL EDUCAȚIEI NAȚIONALE</p>"
    html += f"<p>Unitatea de învățământ {ink(t.text('/school', pupil.school.name), 90)}</p>"
    html += f"<p>Nr. {ink(str(rng.randint(20, 1900)), 22)} / {ink(t.issued(world, None), 36)}</p><h1>ADEVERINȚĂ</h1>"
    html += f'<p class="wide">Elevul (eleva) / studentul (studenta) {ink(t.name("/name", who), 84)} C.N.P. '
    html += f"{ink(t.cnp('/cnp', who.cnp), 54)} născut(ă) la data de {ink(t.day(who.birth_date), 40)} este "
    html += f"înscris(ă) în anul școlar / universitar {ink(pupil.year, 30)} în {ink(esc(pupil.place), 44)}.</p>"
    if pupil.bursar:
        said = t.put("/scholarship", "Da", True)
        kind, amount = t.text("/scholarship_kind", pupil.kind), t.amount("/amount", pupil.amount)
    else:
        said, kind, amount = t.put("/scholarship", "Nu", False), "-", "-"
    html += (
        f'<p class="wide">Este bursier(ă): {ink(said, 20)} felul bursei {ink(kind, 56)}<br>valoarea lunară a bursei '
    )
    html += f"{ink(amount, 30)} lei.</p>"
    html += f"<p class='wide'>Se eliberează pentru {ink('ajutor de încălzire', 70)}.</p>"
    roles = ["Decan", "Secretar"] if pupil.student else ["Director", "Secretar"]
    return t.paper(KIND, html + closing(t, roles), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("to_the_hall", to_the_hall, split="train"),
    Layout("ruled_print", ruled_print, split="train"),
    Layout("stationers_form", stationers_form, split="train"),
)

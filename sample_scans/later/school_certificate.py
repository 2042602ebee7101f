"""Certificates of pupils and students: an answer with ticked lines, a short certificate, a sheet of two columns."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading, masthead
from sample_scans.other_offices.parts_school import Pupil, pupil_of, school_data
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "school_certificate"


def _noun(t: Clerk, pupil: Pupil) -> str:
    return t.sex(pupil.who, *(("studentul", "studenta") if pupil.student else ("elevul", "eleva")))


def _scope(t: Clerk) -> str:
    return t.any(
        "Adeverința se eliberează pentru dosarul de ajutor de încălzire.",
        "Se eliberează la cerere, fiind necesară părinților la primărie.",
        "Eliberăm prezenta pentru a fi depusă la Primăria Municipiului Cluj-Napoca.",
    )


def _bursary(t: Clerk, pupil: Pupil) -> str:
    """The scholarship as a clause of its own, without its full stop."""
    if not pupil.bursar:
        return t.put("/scholarship", t.any("nu beneficiază de burse școlare", "nu are bursă", "nu primește bursă")
                     if not pupil.student else t.any("nu este bursier", "nu beneficiază de bursă"), False)  # fmt: skip
    verb = t.put("/scholarship", t.any("beneficiază de", "i se acordă", "încasează"), True)
    kind, amount = t.text("/scholarship_kind", pupil.kind), t.amount("/amount", pupil.amount)
    return t.any(f"{verb} {kind}, în cuantum lunar de {amount} lei", f"{verb} {kind} de {amount} lei pe lună",
                 f"{verb} {kind} - {amount} lei/lună")  # fmt: skip


def plain_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A short certificate with the number under the school's head and the findings as one paragraph after another."""
    t = Clerk(rng, look, plain=0.25)
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    term = "universitar" if pupil.student else "școlar"
    day = t.issued(world, None)
    head = masthead(t, t.text("/school", pupil.school.name), school_data(t, pupil),
                    t.any("crest", "halves", "framed_line", "bar"))  # fmt: skip
    html = f'<p style="margin-top:7mm">Nr. {rng.randint(30, 4100)} / {day}</p>' + heading(t, "ADEVERINȚĂ", 9)
    start = t.any("Prin prezenta adeverim că", "Se adeverește de către noi că", "Adeverim prin prezenta că")
    born = f", {t.sex(who, 'născut', 'născută')} la data de {t.day(who.birth_date)}" if t.chance(0.6) else ""
    detail = f", {esc(pupil.detail)}" if pupil.detail else ""
    html += f'<p class="just ind wide">{start} {_noun(t, pupil)} {t.name("/name", who)}{born}, '
    html += f"CNP {t.cnp('/cnp', who.cnp)}, {t.any('frecventează cursurile în', 'este în evidența noastră în')} "
    html += f"{pupil.place}{detail}, în anul {term} {pupil.year}.</p>"
    lead = t.any("Menționăm că", "Totodată, precizăm că", "Conform evidențelor contabile,")
    html += f'<p class="just ind wide">{lead} {_bursary(t, pupil)}.</p><p class="just ind wide">{_scope(t)}</p>'
    roles = t.any(["Decan", "Secretar facultate"], ["Prodecan", "Secretar"]) if pupil.student else t.any(
        ["Director", "Secretar șef"], ["Director adjunct", "Secretar", "Contabil"])  # fmt: skip
    return t.paper(KIND, head + body(t, html) + closing(t, roles), person=who.cnp)


def lines_and_ticks(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed sheet with values typed after words, two little boxes for the scholarship, one of them crossed."""
    t = Clerk(rng, look, plain=0.2)
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    cls = t.any("mono", "sans", "mono")

    def typed(value: str) -> str:
        return f'<span class="{cls}">{value}</span>'

    box = "display:inline-block;width:4.4mm;height:4.4mm;border:0.3mm solid #000;text-align:center;line-height:4.2mm"

    def ticked(chosen: bool) -> str:
        mark = t.put("/scholarship", "X", pupil.bursar) if chosen else "&nbsp;"
        return f'<span style="{box}">{mark}</span>'

    rows = [
        (t.any("Numele și prenumele", "Elev / student"), t.name("/name", who)),
        (t.any("C.N.P.", "Cod numeric personal"), t.cnp("/cnp", who.cnp)),
        (t.any("Clasa / anul de studiu", "Clasa / anul"), esc(pupil.place.removeprefix("clasa "))),
        (t.any("Anul școlar / universitar", "Anul de învățământ"), pupil.year),
    ]
    if t.chance(0.3):
        rows[0], rows[1] = rows[1], rows[0]
    html = f"<div>{t.text('/school', pupil.school.name)}</div>"
    html += "".join(f"<div class='small'>{x}</div>" for x in school_data(t, pupil) if x)
    html += f'<p class="right">Nr. {typed(str(rng.randint(12, 3300)))} din {typed(t.issued(world, None))}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ ELEV / STUDENT"), 7)
    html += "".join(f'<p style="margin:0 0 3mm">{label}: {typed(value)}</p>' for label, value in rows)
    html += f'<p style="margin:5mm 0 2mm">{t.any("Bursă școlară / universitară", "Situația bursei")}:</p>'
    if pupil.bursar:
        kind, amount = t.text("/scholarship_kind", pupil.kind), t.amount("/amount", pupil.amount)
        html += f'<p style="margin-left:8mm">{ticked(True)} bursier - felul bursei: {typed(kind)}, cuantum lunar: '
        html += f'{typed(amount)} lei</p><p style="margin-left:8mm">{ticked(False)} nebursier</p>'
    else:
        html += f'<p style="margin-left:8mm">{ticked(False)} bursier - felul bursei: ............, cuantum lunar: '
        html += f'........ lei</p><p style="margin-left:8mm">{ticked(True)} nebursier</p>'
    html += f'<p style="margin-top:5mm">{_scope(t)}</p>'
    roles = ["Secretar șef"] if pupil.student else t.any(["Director", "Secretar"], ["Secretar"])
    return t.paper(KIND, body(t, html) + closing(t, roles), person=who.cnp)


def half_and_half(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The secretariat's program prints it: facts of the learner at the left, of the studies at the right."""
    t = Clerk(rng, look, plain=0.35).tightened()
    pupil = pupil_of(world, person, rng)
    who = pupil.who
    small = '<div class="small" style="color:#333">{}</div><div style="margin-bottom:2.4mm">{}</div>'
    left = [
        (t.any("Nume și prenume", "Numele și prenumele"), t.name("/name", who)),
        (t.any("CNP", "Cod numeric personal"), t.cnp("/cnp", who.cnp)), ("Data nașterii", t.day(who.birth_date)),
        ("Domiciliul", t.place(who.domicile)),
    ]  # fmt: skip
    if pupil.bursar:
        said = t.put("/scholarship", t.any("DA", "Da"), True)
        grant = [("Bursă", f"{said} - {t.text('/scholarship_kind', pupil.kind)}"),
                 (t.any("Cuantum lunar", "Valoare bursă"), f"{t.amount('/amount', pupil.amount)} lei")]  # fmt: skip
    else:
        grant = [("Bursă", t.put("/scholarship", t.any("NU", "Nu", "nu are"), False))]
    right = [
        ("Facultatea" if pupil.student else "Profil", esc(pupil.detail)),
        ("Anul de studiu" if pupil.student else "Clasa", esc(pupil.place.removeprefix("clasa "))),
        ("Anul universitar" if pupil.student else "Anul școlar", pupil.year), *grant,
    ]  # fmt: skip
    columns = ["".join(small.format(k, v) for k, v in part if v) for part in (left, right)]
    title = t.any("Adeverință de student", "Adeverință") if pupil.student else t.any("Adeverință de elev", "Adeverință")
    html = f'<div class="cols"><div class="b">{t.text("/school", pupil.school.name)}</div><div class="right">Nr. '
    html += f"{rng.randint(40, 9000)}<br>{t.issued(world, None)}</div></div>"
    html += f'<p style="font-size:1.5em;margin:9mm 0 5mm">{title}</p><div class="cols" style="border-top:0.4mm '
    html += "solid #000;"
    html += "border-bottom:0.4mm solid #000;padding:4mm 0 2mm"
    html += f'"><div style="flex:1">{columns[0]}</div><div style="flex:1">{columns[1]}</div></div>'
    html += f'<p style="margin-top:5mm">{_scope(t)}</p>'
    html = f'<div class="{t.any("sans", "serif")}">{html}</div>'
    roles = ["Secretar"] if pupil.student else ["Director", "Secretar"]
    return t.paper(KIND, html + closing(t, roles, 8), person=who.cnp)


LAYOUTS = (
    Layout("plain_letter", plain_letter, split="train"),
    Layout("lines_and_ticks", lines_and_ticks, split="train"),
    Layout("half_and_half", half_and_half, split="train"),
)

"""Certificates of schools and universities: scholarship or none."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.school import Study, bursary_sentence, school_lines, study_of
from sample_scans.office.school_forms import blank, faculty, note, register_extract, ticks
from sample_scans.office.typist import Typist
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "school_certificate"


def prose(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Letterhead, a sentence on the enrolment, a sentence on the scholarship."""
    t = Typist(rng, look)
    study = study_of(world, person, rng)
    top = head(t, t.text("/school", t.any(study.school.name, study.school.name.upper())), school_lines(t, study))
    html = top + f'<p style="margin-top:6mm">{outgoing(t, t.issued(world, None))}</p>' + title(t, "ADEVERINȚĂ")
    html += f'<p class="just ind {t.any("wide", "")}">{_enrolment(t, study)} {bursary_sentence(t, study)}</p>'
    html += f'<p class="just ind">{_purpose(t)}</p>'
    return t.paper(KIND, html + signatures(t, study.signing(t)), person=study.human.cnp)


def _enrolment(t: Typist, study: Study) -> str:
    who = study.human
    noun = ("studentul", "studenta") if study.university else ("elevul", "eleva")
    opening = t.any("Se adeverește prin prezenta că", "Prin prezenta se adeverește faptul că", "Adeverim că")
    born = t.any(f", {t.sex(who, 'născut', 'născută')} la data de {t.day(who.birth_date)}", "")
    return (
        f"{opening} {t.sex(who, *noun)} {t.name('/name', who)}{born}, {t.any('CNP', 'având CNP', 'C.N.P.')} "
        f"{t.cnp('/cnp', who.cnp)}, este {t.sex(who, 'înscris', 'înscrisă')} în {study.year_label} {study.year} "
        f"{t.any('în', 'la')} {study.grade}, {study.form}."
    )


def _purpose(t: Typist) -> str:
    return t.any(
        "Prezenta adeverință s-a eliberat pentru a-i servi la dosarul de ajutor de încălzire.",
        "Eliberată spre a-i servi la Primărie, pentru subvenția de încălzire.",
        "S-a eliberat prezenta la cerere, fiind necesară la dosarul social.",
    )


LAYOUTS = (
    Layout("prose", prose),
    Layout("blank", blank),
    Layout("faculty", faculty),
    Layout("ticks", ticks),
    Layout("note", note),
    Layout("register_extract", register_extract),
)

"""Clauses of loans for use, each in several wordings."""

from __future__ import annotations

from datetime import date

from sample_scans.office.typist import Typist


def comodat_term(t: Typist, day: date) -> str:
    years = t.rng.choice((1, 2, 3, 5, 10))
    until = day.replace(year=day.year + years, day=min(day.day, 28))
    return t.any(
        f"Folosința se acordă pe o durată de {years} {'an' if years == 1 else 'ani'}, până la data de {t.day(until)}.",
        "Prezentul contract se încheie pe durată nedeterminată, începând cu data semnării.",
        f"Termenul împrumutului este {t.day(until)}, putând fi prelungit prin act adițional.",
    )


def comodat_duties(t: Typist) -> list[str]:
    return [
        "Comodatarul se obligă să îngrijească bunul ca un bun proprietar și să îl folosească numai ca locuință.",
        t.any(
            "Comodatarul suportă cheltuielile de întreținere și contravaloarea utilităților (apă, gaz, curent).",
            "Toate cheltuielile cu utilitățile și întreținerea curentă sunt în sarcina comodatarului.",
        ),
        t.any(
            "Comodatarul nu poate ceda folosința imobilului altei persoane fără acordul comodantului.",
            "Este interzisă închirierea sau subînchirierea imobilului de către comodatar.",
        ),
        "Comodantul se obligă să predea imobilul și să nu tulbure folosința pe durata contractului.",
        t.any(
            "Comodatarul își poate stabili domiciliul sau reședința la adresa imobilului.",
            "Comodantul este de acord ca comodatarul să încheie în nume propriu contractele de utilități.",
        ),
    ]


def comodat_end(t: Typist) -> list[str]:
    return [
        t.any(
            "Contractul încetează la expirarea termenului, prin acordul părților sau la cererea comodantului, cu un "
            "preaviz de 30 de zile.",
            "Comodantul poate cere restituirea bunului înainte de termen în caz de nevoie urgentă și neprevăzută.",
        ),
        "La încetare, comodatarul va restitui imobilul în starea în care l-a primit, cu excepția uzurii normale.",
        t.any(
            "Încheiat în două exemplare, câte unul pentru fiecare parte.",
            "Drept care s-a încheiat prezentul contract în 2 exemplare, azi, data de mai sus.",
        ),
    ]

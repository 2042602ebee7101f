"""Clauses of leases, each in several wordings."""

from __future__ import annotations

from datetime import date, timedelta

from sample_scans.office.typist import Typist
from sample_scans.office.wording import number_in_words
from sample_scans.world import Household


def object_clause(t: Typist, world: Household, address: str) -> tuple[str, ...]:
    """What is let; ``address`` is the marked address."""
    rooms = f"{world.rooms} {t.any('camere', 'cameră(e)')}, bucătărie, baie și dependințe"
    first = t.any(
        f"Proprietarul dă în folosință chiriașului imobilul situat în {address}, compus din {rooms}.",
        f"Obiectul contractului îl constituie închirierea locuinței din {address}, formată din {rooms}.",
        f"Locatorul închiriază, iar locatarul ia în chirie apartamentul situat în {address}, având {rooms}.",
    )
    second = t.any(
        "Locuința se predă mobilată și dotată conform procesului-verbal anexat.",
        "Imobilul va fi folosit exclusiv ca locuință de către chiriaș și familia sa.",
        "Predarea se face pe bază de proces-verbal, în stare bună de folosință, cu instalațiile în funcțiune.",
    )
    return first, second


def term_clause(t: Typist, day: date) -> str:
    """How long it runs."""
    months = t.rng.choice((12, 12, 24, 36))
    start = day + timedelta(days=t.rng.randint(0, 10))
    ends = start + timedelta(days=round(months * 30.44))
    words = number_in_words(months, feminine=True)
    return t.any(
        f"Contractul se încheie pe o perioadă de {months} luni, de la {t.day(start)} până la {t.day(ends)}.",
        f"Durata închirierii este de {months} ({words}) luni, începând cu data de {t.day(start)}, cu posibilitate de "
        "prelungire prin act adițional.",
        f"Termenul închirierii: {t.day(start)} - {t.day(ends)}, cu drept de reînnoire prin acordul părților.",
    )


def rent_clauses(t: Typist) -> tuple[str, ...]:
    """Rent, day of payment, deposit."""
    rent = t.rng.choice((150, 180, 200, 220, 250, 280, 300, 320))
    first = t.any(
        f"Chiria lunară convenită este de {rent} euro, plătibilă în lei la cursul BNR din ziua plății.",
        f"Prețul închirierii este de {rent} EUR/lună ({number_in_words(rent)}), achitat în numerar sau prin virament.",
        f"Chiriașul va plăti lunar suma de {rent * 4} lei, până cel târziu în data de 5 a fiecărei luni.",
    )
    second = t.any(
        "Neplata chiriei timp de două luni consecutive atrage rezilierea de drept a contractului.",
        "La semnarea contractului se plătește o garanție egală cu chiria pe o lună, restituită la încetare.",
        "Cheltuielile de întreținere, energia electrică și gazele naturale cad în sarcina chiriașului.",
    )
    return first, second


def closing_clauses(t: Typist) -> list[tuple[str, tuple[str, ...]]]:
    """The headings and sentences of the second page."""
    return [
        (
            "OBLIGAȚIILE PROPRIETARULUI",
            (
                "a) să predea locuința în stare corespunzătoare folosinței;",
                t.any(
                    "b) să asigure chiriașului liniștita folosință pe toată durata contractului;",
                    "b) să garanteze împotriva viciilor ascunse ale imobilului;",
                ),
                t.any(
                    "c) să suporte reparațiile capitale și impozitul pe clădire;",
                    "c) să înregistreze contractul la organul fiscal competent în termenul legal.",
                ),
            ),
        ),
        (
            "OBLIGAȚIILE CHIRIAȘULUI",
            (
                "a) să folosească locuința cu prudență și diligență, potrivit destinației;",
                t.any(
                    "b) să plătească la termen chiria și utilitățile consumate;",
                    "b) să achite cotele de întreținere către asociația de proprietari;",
                ),
                t.any(
                    "c) să nu subînchirieze fără acordul scris al proprietarului;",
                    "c) să permită vizitarea imobilului cu un preaviz de 24 de ore;",
                ),
                "d) să restituie locuința la expirarea termenului, în starea în care a primit-o.",
            ),
        ),
        (
            "FORȚA MAJORĂ",
            ("Forța majoră apără de răspundere partea care o invocă, dacă este notificată în 5 zile de la apariție.",),
        ),
        (
            "ÎNCETAREA CONTRACTULUI",
            (
                t.any(
                    "Contractul încetează prin acordul părților, la expirarea termenului sau prin denunțare cu "
                    "un preaviz de 30 de zile.",
                    "Oricare dintre părți poate denunța contractul, notificând cealaltă parte cu 60 de zile înainte.",
                ),
                "Nerespectarea obligațiilor dă dreptul celeilalte părți să ceară rezilierea și daune-interese.",
            ),
        ),
        (
            "DISPOZIȚII FINALE",
            (
                t.any(
                    "Orice modificare se face numai prin act adițional semnat de ambele părți.",
                    "Litigiile se soluționează pe cale amiabilă, iar în caz contrar de instanța competentă de la locul "
                    "imobilului.",
                ),
                t.any(
                    "Prezentul contract s-a încheiat în trei exemplare, câte unul pentru fiecare parte și unul pentru "
                    "organul fiscal.",
                    "Drept pentru care am încheiat prezentul contract în 2 (două) exemplare originale.",
                ),
            ),
        ),
    ]

"""What notaries print round a power of attorney."""

from __future__ import annotations

from datetime import date

from sample_scans.office.letterhead import head, signatory
from sample_scans.office.typist import Typist
from sample_scans.paper import esc


def notary_head(t: Typist) -> str:
    """The office's letterhead."""
    who = esc(signatory(t, titled=False))
    office = t.any(
        f"BIROUL INDIVIDUAL NOTARIAL {who}",
        f"SOCIETATEA PROFESIONALĂ NOTARIALĂ „{who.upper()}”",
        f"Birou Individual Notarial „{who}”",
    )
    street = t.any("Str. Iuliu Maniu nr. 7", "B-dul Eroilor nr. 21, ap. 3", "Str. Horea nr. 34, parter")
    lines = [
        "Camera Notarilor Publici Cluj",
        f"Cluj-Napoca, {street}",
        f"Licența de funcționare nr. {t.rng.randint(90, 2400)}",
    ]
    return head(t, office, lines, t.any("centred", "left", "ruled"))


def authentication(t: Typist, day: date, signer: str) -> str:
    """The notary's closing act."""
    number = t.rng.randint(60, 3900)
    fee = t.rng.choice((40, 50, 60, 70, 80))
    came = t.any(
        f"În fața mea, notar public, s-a prezentat {esc(signer)}, care, după citirea actului, a consimțit la "
        "autentificarea prezentului înscris și l-a semnat în unicul exemplar original.",
        f"S-a înfățișat: {esc(signer)}, identificat cu actul de identitate arătat în cuprinsul înscrisului, care a "
        "declarat că i-a înțeles conținutul și consimte la autentificare.",
    )
    return (
        f'<div style="border-top:0.3mm solid #000;padding-top:3mm;line-height:1.3">'
        f'<p class="mid b">ÎNCHEIERE DE AUTENTIFICARE NR. '
        f'{number}</p><p class="mid">Anul {day.year}, luna {day.month:02d}, ziua {day.day:02d}</p>'
        f'<p class="just">{came}</p><p class="just">În temeiul art. 12 lit. b) din Legea nr. 36/1995, republicată, '
        f"SE DECLARĂ AUTENTIC PREZENTUL ÎNSCRIS.</p><p>S-a încasat onorariul de {fee} lei cu chitanța nr. "
        f'{t.rng.randint(100, 9900)}/{day.year}.</p><div class="sign" style="margin:6mm 0 0 90mm">NOTAR PUBLIC,'
        f'<br>{esc(signatory(t, titled=False))}<div class="stamp-here"></div></div></div>'
    )

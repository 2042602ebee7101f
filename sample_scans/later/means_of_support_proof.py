"""What foreigners bring to show what they live on: a scholarship's letter, a relative's undertaking in a form."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_cards import foreigner
from sample_scans.other_offices.parts_clerk import (
    Clerk,
    body,
    closing,
    heading,
    landline,
    made_up,
    masthead,
    registered,
)
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "means_of_support_proof"


def grant_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A university or institute confirms the monthly grant and the free room, in two paragraphs."""
    t = Clerk(rng, look, plain=0.2)
    who, nation = foreigner(world, rng, person)
    house = t.any("INSTITUTUL DE CERCETĂRI „NAPOCENSIA”", "UNIVERSITATEA TEHNICĂ „GH. LAZĂR” CLUJ-NAPOCA",
                  "UNIVERSITATEA DE ȘTIINȚE APLICATE CLUJ")  # fmt: skip
    rows = [t.any("Biroul Relații Internaționale", "Serviciul Studenți Străini", "International Office"),
            f"Cluj-Napoca, str. {t.any('Minerilor', 'Observatorului', 'Fântânele')} nr. {rng.randint(2, 90)}",
            f"Tel. {landline(t)}"]  # fmt: skip
    head = masthead(t, house, rows)
    money = t.any("310 EUR", "1.450 lei", "2.000 lei", "65% din salariul minim")
    html = f'<p style="margin-top:6mm">{registered(t, t.issued(world, None), 5000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "ATESTARE", "ADEVERINȚĂ PRIVIND MIJLOACELE DE ÎNTREȚINERE"))
    html += f'<p class="just ind wide">{t.any("Se atestă că", "Adeverim prin prezenta că")} '
    html += f"{t.sex(who, 'domnul', 'doamna')} {t.name('/name', who)}, de cetățenie {esc(nation)}, "
    html += f"{t.sex(who, 'născut', 'născută')} la {t.day(who.birth_date)}, "
    html += f"{t.any('beneficiază de o bursă', 'primește o bursă de stat')} de {money} lunar pe durata anului "
    html += "universitar "
    html += "2017-2018, precum și de cazare gratuită.</p>"
    html += '<p class="just ind wide">Documentul dovedește mijloacele de întreținere ale titularului pe durata șederii '
    html += f"{t.any('în România', 'pe teritoriul României')}.</p>"
    return t.paper(
        KIND, head + body(t, html) + closing(t, [t.any("Prorector", "Șef birou", "Director")]), person=who.cnp
    )


def relative_keeps(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A relative who lives here declares, in a table of data and a sentence, to keep the foreigner."""
    t = Clerk(rng, look, plain=0.35).tightened()
    who, nation = foreigner(world, rng, person)
    host = made_up(rng, world.applicant)
    data = [
        (t.any("Declarant", "Cel care întreține"), t.spelled(host)),
        ("Adresa", t.place(world.dwelling)), ("Venit lunar net", f"{rng.randint(1900, 5200)} lei"),
        (t.any("Persoana întreținută", "Cetățeanul străin"), t.name("/name", who)),
        ("Cetățenia", esc(nation)), ("Data nașterii", t.day(who.birth_date)),
        ("Gradul de rudenie", t.any("soț/soție", "cumnat(ă)", "ginere/noră", "văr/verișoară")),
    ]  # fmt: skip
    cells = "".join(f'<tr><td style="width:54mm">{k}</td><td>{v}</td></tr>' for k, v in data)
    html = heading(t, t.any("DECLARAȚIE DE ÎNTREȚINERE", "ANGAJAMENT DE ÎNTREȚINERE", "DECLARAȚIE DE SUSȚINERE"), 4)
    html += f'<table class="grid">{cells}</table><p class="just" style="margin-top:6mm">Declar pe propria '
    html += "răspundere că "
    html += "asigur persoanei întreținute, pe toată durata șederii, mijloacele de întreținere necesare: "
    html += "locuință, hrană, "
    html += "îmbrăcăminte și asistență medicală, din veniturile mele.</p>"
    html += f'<div class="cols" style="margin-top:12mm"><div>Cluj-Napoca, {t.issued(world, None)}</div><div '
    html += 'class="mid">'
    html += f"Semnătura<br><br>{esc(host.surname)}</div></div>"
    return t.paper(KIND, body(t, html), person=who.cnp)


LAYOUTS = (
    Layout("grant_letter", grant_letter, split="train"),
    Layout("relative_keeps", relative_keeps, split="train"),
)

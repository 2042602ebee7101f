"""Certificates of local tax offices on buildings, land and vehicles."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatures, title
from sample_scans.office.more_letters import tax_reply
from sample_scans.office.townhall import home_town, tax_goods, tax_office
from sample_scans.office.townhall_forms import tax_blank, tax_extract, tax_table
from sample_scans.office.typist import Typist
from sample_scans.office.wording import address_text
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "local_tax_certificate"


def prose(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter of the tax office in one paragraph."""
    t = Typist(rng, look)
    who = person or world.applicant
    town = home_town(who)
    request = t.any(
        f"Ca urmare a cererii înregistrate sub nr. {rng.randint(900, 64000)}/{world.filed.year}, vă comunicăm că",
        "În urma verificării evidențelor fiscale, se adeverește că",
        "Prin prezenta se atestă că",
    )
    where = t.any(f", cu domiciliul în {esc(address_text(who.domicile, t.address_style))},", ",")
    body = (
        f"{request} {t.any('d-l/d-na', t.sex(who, 'domnul', 'doamna'), 'contribuabilul')} {t.name('/name', who)}, "
        f"{t.any('CNP', 'cod numeric personal', 'C.N.P.', 'CIF/CNP')} {t.cnp('/cnp', who.cnp)}{where} {tax_goods(t)}"
    )
    html = head(t, tax_office(t, town)[0], tax_office(t, town)[1])
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += (
        title(t, t.any("ADEVERINȚĂ", "ADEVERINȚĂ", "CERTIFICAT"))
        + f'<p class="just ind {t.any("wide", "")}">{body}</p>'
    )
    html += '<p class="just '
    html += f'ind">{t.any("S-a eliberat pentru ajutorul de încălzire.", "Prezenta servește la dosarul social.")}</p>'
    return t.paper(KIND, html + signatures(t, ["Șef serviciu", "Inspector"]), person=who.cnp)


LAYOUTS = (
    Layout("prose", prose),
    Layout("tax_table", tax_table),
    Layout("tax_blank", tax_blank),
    Layout("tax_extract", tax_extract),
    Layout("tax_reply", tax_reply),
)

"""What things are called on the screen: fields, values, checks, acts. Values stay Romanian, as they are typed."""

from __future__ import annotations

import re
from urllib.parse import quote

from desk.web.language import Said, current, tr
from models.dossier import Check, Value
from models.kinds import FieldSpec, generic, row_of

_FIELDS = Said({
    "/surname": "Nume", "/given_names": "Prenume", "/cnp": "CNP", "/address": "Adresă", "/heating": "Mod de încălzire",
    "/email": "E-mail", "/phone": "Telefon", "/series": "Serie", "/number": "Număr", "/birth_place": "Locul nașterii",
    "/sex": "Sex", "/issued_by": "Emis de", "/valid_from": "Valabil de la", "/valid_until": "Valabil până la",
    "/birth_date": "Data nașterii", "/nationality": "Cetățenie", "/supplier": "Furnizor",
    "/subscriber_code": "Cod abonat", "/consumption_point_code": "Cod loc de consum",
    "/holder_name": "Numele titularului", "/invoice_number": "Numărul facturii", "/issue_date": "Data emiterii",
    "/due_date": "Data scadenței", "/total": "Total de plată", "/association_name": "Numele asociației",
    "/association_code": "Codul asociației", "/association_email": "E-mailul asociației",
    "/association_address": "Adresa asociației", "/persons/N/name": "Numele persoanei",
    "/persons/N/cnp": "CNP-ul persoanei", "/employer": "Angajator",
    "/employer_tax_code": "Codul fiscal al angajatorului",
    "/name": "Nume și prenume", "/month": "Luna", "/net_income": "Venit net", "/file_number": "Numărul dosarului",
    "/benefit": "Felul dreptului", "/year": "Anul", "/school": "Unitatea de învățământ", "/scholarship": "Are bursă",
    "/scholarship_kind": "Felul bursei", "/amount": "Cuantumul bursei", "/iban": "IBAN",
    "/tenant": "Numele chiriașului",
    "/tax_registration_number": "Numărul de la administrația financiară", "/plate": "Număr de înmatriculare",
    "/first_registration": "Prima înmatriculare", "/rows/N/name": "Numele din rând", "/rows/N/apartment": "Apartament",
})  # fmt: skip
CHOICES = {
    "gas": "gaze naturale", "electricity": "energie electrică", "thermal": "energie termică", "solid": "lemne, cărbuni",
    "unemployment": "șomaj", "disability": "handicap", "child_allowance": "alocație pentru copii", "other": "altele",
}  # fmt: skip
TENURE = Said({"owner": "proprietar", "tenant": "chiriaș", "free_use": "comodat", "authorised": "împuternicit"})
STATUS = Said({"complete": "complet", "incomplete": "incomplet", "needs_review": "de verificat"})
FIELD_STATUS = Said({"accepted": "acceptat", "corrected": "corectat", "review": "de verificat", "missing": "negăsit"})
REQUIREMENT = Said({
    "application": "Cererea", "identity": "Act de identitate", "energy_bill": "Factura",
    "association_certificate": "Adeverința asociației", "income": "Dovada venitului",
    "school_certificate": "Adeverința de elev sau student", "no_income_declaration": "Declarația fără venituri",
    "means_of_support": "Mijloace de întreținere", "tenure": "Dreptul asupra locuinței",
    "residence_stamp": "Viza de reședință", "local_tax_certificate": "Taxe și impozite locale",
    "agricultural_register_certificate": "Registrul agricol",
    "vehicle_registration_certificate": "Certificat de înmatriculare",
})  # fmt: skip
REJECTED = Said({
    "empty": "gol", "encrypted": "protejat cu parolă", "corrupt": "nu poate fi citit întreg",
    "too_large": "prea mare", "too_many_pages": "prea multe pagini",
    "unsupported": "de alt fel decât PDF, TIFF, JPEG, PNG",
    "timeout": "nu s-a deschis la timp", "unreadable": "nu poate fi deschis",
})  # fmt: skip
_WHY = Said(
    {
        "second_reading": "două citiri diferă",
        "other_paper": "alt act al dosarului spune altceva",
        "cnp.checksum": "cifra de control nu se potrivește",
        "cnp.sex": "CNP-ul nu se potrivește cu sexul",
        "date.plausible": "dată neobișnuită",
        "month.plausible": "lună neobișnuită",
        "amount.plausible": "sumă neobișnuită",
        "amount.words": "suma în litere spune altceva",
        "bill.rows": "rândurile facturii nu dau totalul",
        "bill.dates": "datele facturii nu se potrivesc",
        "slip.net_not_gross": "poate fi venitul brut",
        "slip.rows": "rândurile nu dau totalul",
        "diacritic_marks": "semnele de pe litere nu se potrivesc",
        "nothing_left_unread": "a rămas ceva necitit alături",
        "rough_scan": "scanare slabă: de citit cu ochiul",
        "streak": "o dungă a scanerului trece peste valoare",
        "address.whole": "adresa nu pare întreagă",
        "whose_number": "nu e sigur al cui este numărul",
        "whose_address": "nu e sigur a cui este adresa",
        "persons.count": "numărul de persoane nu se potrivește",
        "text.words": "nu pare a fi text",
        "text.quotes": "ghilimele nepereche",
        "not_a_caption": "pare eticheta câmpului",
    }
)
_HINTS = Said({
    "cnp": "13 cifre", "date": "ZZ.LL.AAAA", "month": "LL.AAAA", "year": "AAAA", "amount": "lei, de exemplu 1234,56",
    "bool": "da sau nu", "sex": "M sau F", "letters2": "două litere", "digits6": "șase cifre",
})  # fmt: skip
DIGITS_ONLY = ("cnp", "date", "month", "year", "amount", "digits6")  # letters typed there are commands
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def field_name(path: str) -> str:
    """``/persons/1/name`` is *Numele persoanei 2*."""
    row = row_of(path)
    name = _FIELDS.get(generic(path), path)
    return name if row is None else f"{name} {row + 1}"


def hint(spec: FieldSpec) -> str:
    return _HINTS.get(spec.type, "")


def shown(spec: FieldSpec | None, value: Value) -> str:
    """A value as people write it: 14.11.2017, 1234,56, da, gaze naturale."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return "da" if value else "nu"
    if spec is None:
        return value
    if spec.type == "date" and (day := _DAY.fullmatch(value)):
        return f"{day[3]}.{day[2]}.{day[1]}"
    if spec.type == "month" and (month := _MONTH.fullmatch(value)):
        return f"{month[2]}.{month[1]}"
    if spec.type == "amount":
        return value.replace(".", ",")
    return CHOICES.get(value, value) if spec.type == "choice" else value


def why(checks: tuple[Check, ...], missing: bool = False) -> str:
    """Why a field is doubtful, in a few words."""
    found = [_WHY[c.name] for c in checks if c.ok is False and c.name in _WHY]
    if missing:
        return tr("nu s-a găsit pe act")
    return "; ".join(dict.fromkeys(found)) or tr("nu există un al doilea martor")


def many(count: int, one: str, more: str) -> str:
    """
    >>> many(1, "câmp", "câmpuri"), many(4, "câmp", "câmpuri"), many(20, "câmp", "câmpuri")
    ('1 câmp', '4 câmpuri', '20 de câmpuri')
    """
    if count == 1 or current() == "en":
        return f"{count} {one if count == 1 else more}"
    return f"{count} de {more}" if (count % 100 == 0 and count) or count % 100 >= 20 else f"{count} {more}"


def in_url(text: str) -> str:
    """For use within a URL."""
    return quote(text, safe="")

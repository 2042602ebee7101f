"""What a clerk types for a field: its normal form, or why it is refused, in Romanian.

Stricter and plainer than :mod:`validators.fields`, which reads what an engine made of print: nothing is repaired here,
and no small l becomes a capital I, because somebody who types *lazăr* means it.

>>> from models.kinds import kind
>>> spec = kind("identity_card").spec_of("/cnp")
>>> entered(spec, "identity_card", "2850715120018").value
'2850715120018'
>>> entered(spec, "identity_card", "2850715120017").refusal
'Cifra de control a CNP-ului nu se potrivește.'
>>> entered(kind("identity_card").spec_of("/surname"), "identity_card", "lazăr").value
'LAZĂR'
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from models.dossier import Value
from models.kinds import FieldSpec, FieldType
from validators import addresses, amount, checks, cnp, dates, fields, names
from validators.errors import InvalidChecksum, InvalidComponent, InvalidLength, InvalidValue
from validators.text import fold, tidy

LONGEST = 400  # symbols of a field that somebody types

_REFUSAL: dict[FieldType, str] = {
    "cnp": "CNP-ul are 13 cifre.",
    "name": "Numele se scrie cu litere (și cratimă), fără cifre.",
    "date": "Data se scrie ZZ.LL.AAAA, de exemplu 14.11.2017.",
    "month": "Luna se scrie LL.AAAA, de exemplu 10.2017.",
    "year": "Anul se scrie cu patru cifre, de exemplu 2016.",
    "amount": "Suma se scrie în lei, de exemplu 1234,56.",
    "code": "Codul are litere și cifre.",
    "bool": "Răspundeți «da» sau «nu».",
    "text": "Textul trebuie să aibă cel puțin o literă sau o cifră.",
    "email": "Adresa de e-mail nu este întreagă.",
    "phone": "Numărul de telefon are 10 cifre și începe cu 0.",
    "address": "Adresa este prea scurtă.",
    "choice": "Alegeți una dintre variante.",
    "letters2": "Seria are două litere.",
    "digits6": "Numărul are șase cifre.",
    "sex": "Scrieți M sau F.",
}
_UNPARTED = re.compile(r"^(\d\d)(\d\d)((?:19|20)\d\d)$")  # 14112017, as fast hands type

# Checks that no right value of these papers can fail; the others only warn.
_HARD = {
    "cnp.checksum": "Cifra de control a CNP-ului nu se potrivește.",
    "date.plausible": "Data nu este posibilă pe un astfel de act.",
    "month.plausible": "Luna nu este posibilă pe un astfel de act.",
    "iban.mod97": "Cifrele de control ale contului IBAN nu se potrivesc.",
    "pod.gs1": "Cifra de control a codului locului de consum nu se potrivește.",
}
_SOFT = {
    "amount.plausible": "Suma este neobișnuit de mare: priviți virgula.",
    "text.quotes": "Ghilimelele nu sunt pereche.",
    "text.words": "Textul are mai multe cifre decât litere.",
    "address.whole": "Adresa pare să conțină și altceva (telefon, cod) sau îi lipsește o parte.",
    "not_a_caption": "Pare a fi eticheta câmpului, nu valoarea lui.",
}


@dataclass(frozen=True, slots=True)
class Entered:
    """``value`` None exactly when there is a ``refusal``. ``warnings``: what is odd and may be right."""

    value: Value
    refusal: str | None = None
    warnings: tuple[str, ...] = ()


def entered(spec: FieldSpec, kind: str, text: str) -> Entered:
    """The value of what was typed for this field on a paper of this kind."""
    typed = tidy(text)
    if not typed:
        return Entered(None, "Scrieți valoarea (sau «i» dacă nu se poate citi).")
    if len(typed) > LONGEST:
        return Entered(None, f"Prea lung: cel mult {LONGEST} de semne.")
    try:
        value = _FORMS.get(spec.type, fields.normalise)(spec, typed)
    except InvalidValue as fault:
        return Entered(None, _why(spec, fault))
    if value is None:
        return Entered(None, _REFUSAL[spec.type])
    failed = [c.name for c in checks.of(spec, value, kind) if c.ok is False]
    refusals = [_HARD[name] for name in failed if name in _HARD]
    if refusals:
        return Entered(None, refusals[0])
    return Entered(value, None, tuple(_SOFT[name] for name in failed if name in _SOFT))


def _why(spec: FieldSpec, fault: InvalidValue) -> str:
    if spec.type == "cnp":
        if isinstance(fault, InvalidChecksum):
            return _HARD["cnp.checksum"]
        if isinstance(fault, InvalidComponent):
            return "Data nașterii din CNP nu există sau prima cifră este greșită."
        if isinstance(fault, InvalidLength):
            return "CNP-ul are 13 cifre; ați scris mai multe sau mai puține."
    return _REFUSAL[spec.type]


def _yes_or_no(spec: FieldSpec, text: str) -> Value:
    return {"D": True, "DA": True, "TRUE": True, "N": False, "NU": False, "FALSE": False}.get(fold(text))


def _plain(spec: FieldSpec, text: str) -> Value:
    return text if any(c.isalnum() for c in text) else None


def _address(spec: FieldSpec, text: str) -> Value:
    return addresses.tidy_address(text) if sum(c.isalnum() for c in text) >= 3 else None


_FORMS: dict[FieldType, Callable[[FieldSpec, str], Value]] = {
    "cnp": lambda spec, text: cnp.validate(text),
    "name": lambda spec, text: names.validate(text.upper()),
    "date": lambda spec, text: dates.validate(_UNPARTED.sub(r"\1.\2.\3", text)),
    "amount": lambda spec, text: amount.validate(text),
    "bool": _yes_or_no,
    "text": _plain,
    "address": _address,
}

"""What other places of the same paper say to a value while it is typed: the machine readable zone, the amount in words.

The reading left its outcome in the field's checks: a check that held says that the witness has the field's value, one
that failed may name the witness's own. Pure.
"""

from __future__ import annotations

from models.dossier import Check, FieldEntry, Value
from models.kinds import FieldSpec
from validators import fields
from validators.entry import entered
from validators.text import squeeze

_ZONE = ("mrz.", "face.mrz")
_SAYS = {
    ("zone", True): "la fel în zona de citire automată",
    ("zone", False): "zona de citire automată spune altceva",
    ("words", True): "la fel ca suma în litere",
    ("words", False): "suma în litere spune altceva",
}


def witnesses(spec: FieldSpec, kind: str, field: FieldEntry, value: Value) -> tuple[str, ...]:
    """One sentence for each witness of this field, in Romanian. The zone has letters without their marks."""
    said = []
    for check in field.checks:
        which = "words" if check.name == "amount.words" else "zone" if check.name.startswith(_ZONE) else None
        known = _value_of(spec, kind, field, check) if which else None
        if which and known is not None:
            same = fields.equal(spec, known, value) or (which == "zone" and squeeze(str(known)) == squeeze(str(value)))
            said.append(_SAYS[which, same])
    return tuple(dict.fromkeys(said))


def _value_of(spec: FieldSpec, kind: str, field: FieldEntry, check: Check) -> Value:
    """The witness's own value; None where it is not known."""
    if check.ok:
        return field.value
    return entered(spec, kind, check.detail).value if check.ok is False and check.detail else None

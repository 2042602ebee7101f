"""What gas, electricity and heat bills share: the labels of their codes, parties, dates and totals.

Which printed code is which (DOMAIN.md C): the subscriber's code is, by preference, *cod de încasare*, *cod abonat*,
*cod client*; the consumption point's is *POD*, *cod punct de măsură*, then *CLC*, *cod loc de consum*, *NLC*,
*cod Eneltel*. An unlabelled number is never guessed.
"""

from __future__ import annotations

from extractors.craft import picks
from extractors.craft.form import Ask, read_form
from extractors.found import Doc, Found
from models.kinds import KindSpec

SUBSCRIBER = (
    "cod de incasare", "cod incasare", "cod abonat", "cod de abonat", "codul abonatului", "nr abonat", "cod client",
    "codul clientului", "cod de client", "numar client", "nr client", "id client", "cont contract",
)  # fmt: skip
POINT = (
    "pod", "cod pod", "cod punct de masura", "cod punct de masurare", "cod loc de consum pod", "punct de masura",
    "clc", "cod clc", "cod loc de consum clc", "cod loc de consum nlc", "cod loc de consum", "cod loc consum",
    "codul locului de consum", "cod punct de consum", "codul punctului de consum", "loc de consum nr",
    "numar loc consum", "numar loc de consum", "nlc numar loc consum", "nlc", "cod nlc", "cod eneltel", "cod tehnic",
)  # fmt: skip
NOT_CODES = (
    "cod autocitire", "cod atm", "cod postal", "cod furnizor", "cod fiscal", "cod iban", "cod de bare",
    "serie contor", "instalatie", "operator de date", "cod caen", "cif", "cui", "cnp", "telefon", "tel",
    "numar contract", "nr contract", "contract de furnizare", "simbol variabil", "adresa", "perioada de facturare",
)  # fmt: skip
INVOICE = (
    "factura fiscala seria", "factura seria", "seria si numarul", "serie si numar", "numar factura", "nr factura",
    "numarul facturii", "id factura", "factura fiscala nr", "factura nr", "seria",
)  # fmt: skip
ISSUED = (
    "din data de", "data facturii", "data emiterii", "data emitere factura", "data emitere", "data emiterii facturii",
    "emisa la", "emisa in data de", "data factura", "din data",
)  # fmt: skip
DUE = (
    "data scadenta", "data scadentei", "scadenta", "termen de plata", "termenul de plata", "data limita de plata",
    "scadenta la", "de plata pana la", "total de plata pana la", "plata pana la", "zi scadenta",
)  # fmt: skip
TOTAL = (
    "total de plata cu tva", "total general de plata", "total de plata", "sold total de plata", "sold total",
    "total de plata la zi", "suma de plata", "total plata", "de plata", "total factura curenta", "total factura",
    "valoare factura curenta",
)  # fmt: skip
NOT_TOTAL = (
    "total de plata factura curenta", "valoare factura fara tva", "total baza de impozitare", "sold precedent",
    "sold la data emiterii", "sold anterior", "facturi restante",
)  # fmt: skip
HOLDER = ("nume client", "numele clientului", "titular contract", "titular", "client", "abonat", "consumator", "cumparator", "beneficiar")
ADDRESS = (
    "adresa locului de consum", "adresa loc de consum", "adresa loc consum", "adresa de consum", "adresa consum",
    "loc de consum", "locul de consum", "adresa punctului de consum", "adresa",
)  # fmt: skip
NOT_ADDRESS = ("adresa de corespondenta", "adresa corespondenta", "adresa de corespondenta a clientului")


def read_bill(doc: Doc, kind: KindSpec) -> list[Found]:
    """The fields of a bill of this kind."""
    asks = (
        Ask("/subscriber_code", SUBSCRIBER, picks.code, avoid=NOT_CODES),
        Ask("/consumption_point_code", POINT, picks.code, avoid=NOT_CODES, rank_cost=0.03),
        Ask("/invoice_number", INVOICE, picks.code, rank_cost=0.03),
        Ask("/issue_date", ISSUED, picks.date, rank_cost=0.02),
        Ask("/due_date", DUE, picks.date, rank_cost=0.02),
        Ask("/total", TOTAL, picks.amount, avoid=NOT_TOTAL, rank_cost=0.05, last=True),
        Ask("/holder_name", HOLDER, picks.name, rank_cost=0.03),
        Ask("/address", ADDRESS, picks.everything, lines=2, avoid=NOT_ADDRESS, rank_cost=0.04),
    )
    return read_form(doc, kind, asks)

"""The words by which suppliers of gas, electricity and heat label the same things (DOMAIN.md C.2 and their synonyms).

Codes stand in classes: one that is printed, though its value cannot be read, makes the next class's value doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable


def _joined(heads: Iterable[str], nouns: Iterable[str]) -> tuple[str, ...]:
    nouns = tuple(nouns)
    return tuple(f"{head} {noun}" for head in heads for noun in nouns)


_CODE = ("cod", "codul", "cod de", "nr", "numar", "numarul", "id")
_YOURS = ("codul dumneavoastra de", "codul dvs de", "numar de", "numarul de", "nr de", "codul de", "identificator")
_PLACE = (
    "loc de consum", "loc consum", "loc de livrare", "loc livrare", "punct de consum", "punct consum",
    "punct de livrare", "punct livrare", "instalatie de consum", "instalatie consum", "inst consum", "inst de consum",
    "punct de furnizare", "loc de furnizare", "locului de consum", "punctului de consum", "locului de livrare",
    "punctului de livrare", "instalatiei de consum",
)  # fmt: skip

PAYER = (
    *_joined(_CODE, ("platitor", "beneficiar")), *_joined(_YOURS, ("platitor",)), "codul platitorului",
    "codul beneficiarului",
)  # fmt: skip
SUBSCRIBER_CLASSES = (
    (
        *_joined(_CODE, ("incasare", "abonat")), *_joined(_YOURS, ("incasare", "abonat")), "codul abonatului",
        "numarul abonatului", "cod abonat consumator", "cod abonament",
    ),
    (
        *_joined(_CODE, ("client", "consumator", "partener", "utilizator")),
        *_joined(_YOURS, ("client", "consumator", "partener")), "codul clientului", "numarul clientului",
        "codul consumatorului", "codul partenerului", "cont client",
        "cont de client", "contul clientului", "contul de client", "nr cont client", "numar cont client",
        "cont partener", "cod cont client", "cod client casnic",
        *_joined(("cod identificare", "cod de identificare", "cod unic"), ("client", "beneficiar", "consumator")),
    ),
    PAYER,
    (
        "cod plata", "cod de plata", "cont contract", "cod contract client", "nr contract client",
        "numar contract client", "cod asociatie", "codul asociatiei",
    ),
)  # fmt: skip
POINT_CLASSES = (
    (
        "pod", "cod pod", "cod punct de masura pod", "cod punct de masura", "cod punct de masurare", "cod punct masura",
        "punct de masura pod", "cod loc de consum pod", "punct de masurare", "punct de masura", "cod punct masurare",
        "identificator loc de consum pod", "identificator punct de masura", "codul punctului de masura",
        "codul punctului de masurare", "id punct de masura", "id pod", "numar pod", "nr pod",
    ),
    (
        "clc", "cod clc", "cod loc de consum clc", "cod loc consum clc", "cod loc de consum nlc", "cod loc consum nlc",
        *_joined(("cod", "codul", "cod de"), _PLACE), "cod identificare loc de consum", "cod unic loc de consum",
        "cod pc", "cod lc", "cod identificare loc consum", "cod identificare punct de consum",
    ),
    (
        *_joined(("nr", "numar", "numarul", "id", "identificator"), _PLACE), "nlc numar loc consum",
        "nlc numar loc de consum", "nlc", "cod nlc", "loc de consum nr", "loc consum nr", "loc de livrare nr",
        "punct de livrare nr", "punct de consum nr", "punct consum nr", "cod eneltel", "cod tehnic", "id lc", "id pc",
        "cod punct termic consumator",
    ),
)  # fmt: skip
SUBSCRIBER = tuple(label for group in SUBSCRIBER_CLASSES for label in group)
POINT = tuple(label for group in POINT_CLASSES for label in group)
INVOICE = (
    "numar factura", "nr factura", "numarul facturii", "factura fiscala nr", "factura nr", "factura numarul",
    "seria si numarul facturii", "serie si numar factura", "seria si numarul", "serie si numar", "serie si nr",
    "seria si nr", "numar document fiscal", "numarul documentului fiscal", "nr document fiscal", "document fiscal nr",
    "documentul fiscal nr", "numar document", "nr document", "document nr", "serie numar factura", "serie factura",
    "nr si data facturii", "numarul si data facturii", "factura seria", "factura fiscala seria", "id document",
    "document fiscal", "seria nr", "serie nr", "serie numar", "seria numarul", "seria numar",
    "factura fiscala", "seria", "factura", "id factura",
)  # fmt: skip
ISSUED = (
    "data emiterii facturii", "data emitere factura", "data emiterii", "data emitere", "data facturii", "data factura",
    "data facturarii", "emisa la data de", "emisa in data de", "emis la data de", "emis in data de", "emisa la",
    "emis la", "emisa in", "emis in", "emisa la data", "emisa pe", "data emisiunii", "data emiterii documentului",
    "facturat la data de", "facturat la", "data documentului", "data document", "data intocmirii", "data eliberarii",
    "emitere", "emiterea facturii", "emisa", "emis", "din data de", "din data",
)  # fmt: skip
DUE = (
    "data scadenta", "data scadentei", "scadenta facturii", "termen de plata", "termenul de plata", "termen plata",
    "data limita de plata", "data limita", "termen limita de plata", "scadenta la data de", "scadent la data de",
    "scadenta la", "scadent la", "scadenta", "termen scadent", "termenul scadent", "termen scadenta",
    "de plata pana la", "total de plata pana la", "plata pana la", "de achitat pana la", "zi scadenta",
    "ultima zi de plata", "ultima zi pentru plata", "a se achita pana la", "se achita pana la", "achitati pana la",
    "va rugam achitati pana la", "platiti pana la", "plateste pana la", "platibil pana la", "de platit pana la",
    "a se plati pana la", "se plateste pana la", "plata pana la data de", "de achitat pana la data de",
    "a se achita pana la data de", "achitati pana la data de", "data ultima de plata", "data maxima de plata",
    "termen limita", "exigibila la", "scadent",
)  # fmt: skip
OTHER_LABELS = (
    "cod autocitire", "cod atm", "cod postal", "cod furnizor", "cod fiscal", "cod iban", "iban", "cod de bare",
    "serie contor", "seria contor", "seria contorului", "contor", "instalatie", "operator de date", "cod caen", "cif",
    "cui", "cif cui cnp", "cnp", "telefon", "tel", "numar contract", "nr contract", "contract de furnizare",
    "contract furnizare", "contract nr", "contract", "simbol variabil", "adresa", "perioada de facturare",
    "perioada facturata", "perioada de consum", "perioada facturarii", "categorie client", "operator distributie",
    "operator de distributie", "distribuitor", "factura curenta", "sold precedent", "sold anterior", "total de plata",
    "client", "furnizor", "titular", "beneficiar", "abonat", "consumator", "mod stabilire index", "nivel tensiune",
    "punct termic", "suprafata", "luna de consum", "cod fiscal client", "prin sucursala", "prin agentia",
    "categorie consumator", "tip client", "capital social", "nr inreg", "cod swift", "swift", "cont", "banca",
    "numele delegatului", "nume delegat", "delegat", "intocmit de", "numar contor", "nr contor", "nr contract retea",
    "contract distributie", "nr contract distributie", "data citirii", "data index", "urmatoarea citire",
    "cod client distribuitor", "cod furnizare", "email", "e mail", "cod operator", "data contract", "data contractului",
    "suma", "total datorat", "la data de", "pana la data de", "in data de", "la data", "categorie", "categoria",
    "observatii",
)  # fmt: skip

HOLDER = (
    "nume client", "numele clientului", "nume si prenume client", "nume titular", "titular contract",
    "titularul contractului", "titular", "denumire client", "client", "abonat", "consumator", "cumparator",
    "beneficiar", "nume si prenume", "denumire loc consum", "denumire loc de consum", "nume abonat", "catre",
    "destinatar", "numele abonatului", "numele si prenumele", "clientul", "client final", "abonatul",
    "titularul locului de consum", "titular loc de consum", "titularul", "nume consumator", "consumatorul",
    "nume beneficiar", "cumparatorul", "platitor", "platitorul", "client casnic", "titular de contract",
    "nume denumire", "denumire nume", "date client", "datele clientului", "datele dumneavoastra", "utilizator",
    "nume", "numele",
)  # fmt: skip
DWELLING = (
    "adresa locului de consum", "adresa loc de consum", "adresa loc consum", "adresa de consum", "adresa consum",
    "adresa punctului de consum", "adresa punct de consum", "adresa punct consum", "adresa imobilului",
    "adresa de furnizare", "adresa locuintei", "adresa de livrare", "adresa locului de livrare",
    "adresa loc de livrare", "adresa punctului de livrare", "adresa punct de livrare", "adresa punct livrare",
    "adresa la care se consuma", "adresa obiectivului", "adresa tehnica", "adresa locului de furnizare",
    "adresa instalatiei", "adresa imobil", "adresa spatiului", "adresa apartamentului", "amplasament",
    "locul consumului", "loc de consum", "loc consum", "locul de consum", "punct de consum", "punct consum",
    "punctul de consum", "loc de livrare", "locul de livrare", "punct de livrare", "punctul de livrare",
    "adr loc consum", "adr loc de consum", "adr consum", "adr punct consum", "adr locului de consum", "adresa", "adr",
    "domiciliu", "domiciliul",
)  # fmt: skip
LETTERS_TO = (
    "adresa de corespondenta a clientului", "adresa de corespondenta", "adresa corespondenta", "adresa postala",
    "adresa de facturare", "adresa facturare", "adresa de expediere", "adresa trimitere factura", "sediul social",
    "adresa furnizor", "adresa furnizorului", "corespondenta", "adresa pentru corespondenta",
    "domiciliul fiscal", "punct de lucru", "adresa de trimitere",
    "adr coresp", "adr corespondenta", "adresa coresp", "adr facturare", "adr postala",
)  # fmt: skip

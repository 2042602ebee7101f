"""The words by which suppliers of gas, electricity and heat label the same things (DOMAIN.md C.2 and their synonyms).

Codes stand in classes: one that is printed, though its value cannot be read, makes the next class's value doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable


def _joined(heads: Iterable[str], nouns: Iterable[str]) -> tuple[str, ...]:
    nouns = tuple(nouns)
    return tuple(f"{head} {noun}" for head in heads for noun in nouns)


_CODE = ("cod", "codul", "cod de", "nr", "numar", "numarul", "id")
_YOURS = (
    "codul tau de",
    "codul tau",
    "codul dvs",
    "codul dumneavoastra",
    "codul dumneavoastra de",
    "codul dvs de",
    "numar de",
    "numarul de",
    "nr de",
    "codul de",
    "identificator",
)
_PLACE = (
    "loc de consum", "loc consum", "loc de livrare", "loc livrare", "punct de consum", "punct consum",
    "punct de livrare", "punct livrare", "instalatie de consum", "instalatie consum", "inst consum", "inst de consum",
    "punct de furnizare", "loc de furnizare", "locului de consum", "punctului de consum", "locului de livrare",
    "punctului de livrare", "instalatiei de consum", "adresa de consum", "adresa consum", "locatie de consum",
    "locatie consum", "loc furnizare", "punct furnizare", "obiectiv de consum", "pct de consum", "pct consum",
)  # fmt: skip

_NUMBER = ("nr", "numar", "numarul")

PAYER = (
    *_joined(_CODE, ("platitor", "beneficiar")), *_joined(_YOURS, ("platitor",)), "codul platitorului",
    "codul beneficiarului",
)  # fmt: skip
SUBSCRIBER_CLASSES = (
    (
        *_joined(_CODE, ("incasare", "abonat")), *_joined(_YOURS, ("incasare", "abonat")), "codul abonatului",
        "numarul abonatului", "cod abonat consumator", "cod abonament", *_joined(("abonat", "abonatul"), _NUMBER),
        "identificator abonat", "cod identificare abonat",
    ),
    (
        *_joined(_CODE, ("client", "consumator", "partener", "utilizator")),
        *_joined(_YOURS, ("client", "consumator", "partener")), "codul clientului", "numarul clientului",
        "codul consumatorului", "codul partenerului", "cont client",
        "cont de client", "contul clientului", "contul de client", "nr cont client", "numar cont client",
        "cont partener", "cod cont client", "cod client casnic", "identificator client", "referinta client",
        "cod cumparator", "codul cumparatorului", "cod titular", "codul titularului", "cod partener de afaceri",
        "partener de afaceri", "cod client abonat", "cod client unic", "cod unic de client", "cod identificare titular",
        *_joined(("client", "clientul"), _NUMBER),
        *_joined(("cod identificare", "cod de identificare", "cod unic"), ("client", "beneficiar", "consumator")),
    ),
    PAYER,
    (
        "cod plata", "cod de plata", "cont contract", "cod contract client", "nr contract client",
        "numar contract client", "cod asociatie", "codul asociatiei", "referinta de plata", "referinta plata",
        "cod referinta plata", "cod pentru plata", "cod unic de plata", "cont de plata",
    ),
)  # fmt: skip
POINT_CLASSES = (
    (
        "pod", "cod pod", "cod punct de masura pod", "cod punct de masura", "cod punct de masurare", "cod punct masura",
        "punct de masura pod", "cod loc de consum pod", "punct de masurare", "punct de masura", "cod punct masurare",
        "identificator loc de consum pod", "identificator punct de masura", "codul punctului de masura",
        "codul punctului de masurare", "id punct de masura", "id pod", "numar pod", "nr pod", "punct masurare",
        "punct masura", "cod de punct de masura", "cod de masura", "identificator punct de masurare", "cod unic pod",
    ),
    (
        "clc", "cod clc", "cod loc de consum clc", "cod loc consum clc", "cod loc de consum nlc", "cod loc consum nlc",
        *_joined(("cod", "codul", "cod de"), _PLACE), "cod identificare loc de consum", "cod unic loc de consum",
        "cod pc", "cod lc", "cod identificare loc consum", "cod identificare punct de consum", "cod consum",
        "codul unic al locului de consum", "cod unic punct de consum", "cod unic loc consum",
        "cod de identificare a locului de consum", "codul de identificare al locului de consum",
        "cod identificare al locului de consum", "cod unic de identificare a locului de consum",
        "codul de identificare a locului de consum", "cod locatie", "codul locatiei", "cod punct", "cod bransament",
        "cod instalatie", "clc cod loc consum", "clc cod loc de consum", "cod loc",
    ),
    (
        *_joined(("nr", "numar", "numarul", "id", "identificator"), _PLACE), "nlc numar loc consum",
        "locul de consum nr",
        "punctul de consum nr", "loc de furnizare nr", "nlc numar loc de consum", "nlc", "cod nlc",
        "loc de consum nr", "loc consum nr", "loc de livrare nr",
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
    "factura fiscala", "seria", "factura", "id factura", "nr facturii", "cod factura", "nr fact", "factura numar",
    "referinta factura", "identificator factura", "nota de plata nr", "nr nota de plata", "numar nota de plata",
    "nota de plata", "aviz de plata nr", "nr aviz", "numar aviz", "factura nr si data",
)  # fmt: skip
PLAIN_NUMBER = ("numarul", "numar")  # of what, the heading over it says
NAMED_CODE = ("abonat", "abonatul", "client", "clientul", "consumator", "consumatorul")  # where a code follows, no name
NAMED_POINT = (
    "punct de consum", "punct consum", "punctul de consum", "loc de consum", "loc consum", "locul de consum",
    "punct de livrare", "punctul de livrare", "loc de livrare", "locul de livrare", "loc de furnizare",
)  # fmt: skip
ISSUED = (
    "data emiterii facturii", "data emitere factura", "data emiterii", "data emitere", "data facturii", "data factura",
    "data facturarii", "emisa la data de", "emisa in data de", "emis la data de", "emis in data de", "emisa la",
    "emis la", "emisa in", "emis in", "emisa la data", "emisa pe", "data emisiunii", "data emiterii documentului",
    "facturat la data de", "facturat la", "data documentului", "data document", "data intocmirii", "data eliberarii",
    "emitere", "emiterea facturii", "emisa", "emis", "din data de", "din data", "intocmita la", "intocmit la",
    "intocmita in", "intocmita la data de", "eliberata la", "emisa de noi la", "data facturare", "zi emitere",
)  # fmt: skip
ISSUED_TOO = (  # number and date under one label
    "nr si data facturii", "numarul si data facturii", "numar si data", "nr si data", "nr data", "numar data",
    "factura nr si data", "nr data factura", "factura nr data", "serie numar data", "document fiscal",
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
    "termen limita", "exigibila la", "scadent", "data de scadenta", "scadenta platii", "termenul", "termen",
    "plata pana in", "de plata pana in", "de achitat pana in", "achitati pana in", "plateste pana in",
    "plata pana cel tarziu", "de achitat pana cel tarziu", "cel tarziu la", "data limita plata", "termen limita plata",
    "ultima zi", "ziua limita", "zi limita de plata", "a se achita cel tarziu la", "scad",
    "termen final", "termen de achitare", "data maxima plata", "data scadentei la plata",
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
    "nume", "numele", "factura pentru", "emisa pentru", "factura emisa pentru", "emisa catre", "facturat catre",
    "consumator casnic", "consumator final", "abonat casnic", "nume si prenume abonat", "nume si prenume consumator",
    "nume si prenume titular", "titular abonament", "numele dumneavoastra", "destinatarul", "nume prenume",
    "numele titularului", "numele consumatorului", "dl dna", "domnul doamna", "d na dl", "primitor",
)  # fmt: skip
DWELLING = (
    "adresa locului de consum", "adresa loc de consum", "adresa loc consum", "adresa de consum", "adresa consum",
    "adresa punctului de consum", "adresa punct de consum", "adresa punct consum", "adresa imobilului",
    "adresa de furnizare", "adresa locuintei", "adresa de livrare", "adresa locului de livrare",
    "adresa loc de livrare", "adresa punctului de livrare", "adresa punct de livrare", "adresa punct livrare",
    "adresa la care se consuma", "adresa obiectivului", "adresa tehnica", "adresa locului de furnizare",
    "adresa instalatiei", "adresa imobil", "adresa spatiului", "adresa apartamentului", "amplasament",
    "locul tau de consum", "locul dvs de consum", "locul dumneavoastra de consum", "adresa ta de consum",
    "adresa dvs de consum", "adresa dumneavoastra de consum",
    "locul consumului", "loc de consum", "loc consum", "locul de consum", "punct de consum", "punct consum",
    "punctul de consum", "loc de livrare", "locul de livrare", "punct de livrare", "punctul de livrare",
    "adresa de livrare a energiei",
    "adresa de livrare a gazelor", "adresa de livrare a energiei electrice", "adresa de livrare a gazelor naturale",
    "adresa de livrare a energiei termice", "adresa unde consumati", "unde consumati", "unde consumi",
    "adresa la care consumati", "adresa de instalare", "adresa de utilizare", "locatia", "locatie", "locatia de consum",
    "locatie de consum", "locatie consum", "adresa locatiei", "adresa de racord", "adresa bransamentului",
    "adresa contorului", "adresa contor", "imobil", "imobilul", "locuinta", "obiectiv", "adresa de prestare",
    "adresa de prestare a serviciului", "adresa furnizarii", "locul furnizarii", "locul de furnizare",
    "loc de furnizare", "loc furnizare", "adresa serviciului", "obiectiv de consum", "adresa apartament",
    "adr loc consum", "adr loc de consum", "adr consum", "adr punct consum", "adr locului de consum", "adresa", "adr",
    "domiciliu", "domiciliul", "adresa clientului", "adresa client", "adresa abonatului", "adresa abonat",
    "adresa titularului", "adresa titular", "adresa consumatorului", "adresa consumator",
)  # fmt: skip
LETTERS_TO = (
    "adresa de corespondenta a clientului", "adresa de corespondenta", "adresa corespondenta", "adresa postala",
    "adresa de facturare", "adresa facturare", "adresa de expediere", "adresa trimitere factura", "sediul social",
    "adresa furnizor", "adresa furnizorului", "corespondenta", "adresa pentru corespondenta",
    "domiciliul fiscal", "punct de lucru", "adresa de trimitere",
    "adresa livrare factura", "adresa de livrare a facturii", "adresa de livrare factura", "livrare factura",
    "trimitem factura la", "expediem la", "adresa de trimitere a facturii", "adresa de expediere a facturii",
    "adr coresp", "adr corespondenta", "adresa coresp", "adr facturare", "adr postala",
)  # fmt: skip

VOCABULARY = tuple(
    sorted({
        *SUBSCRIBER, *POINT, *INVOICE, *ISSUED, *ISSUED_TOO, *DUE, *OTHER_LABELS, *HOLDER, *DWELLING, *LETTERS_TO,
        *PLAIN_NUMBER,
        "data",
    })
)  # fmt: skip

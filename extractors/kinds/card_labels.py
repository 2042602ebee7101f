"""The words that identity papers print: labels of their fields, the preferred first, and words that are no name."""

from __future__ import annotations

SURNAME = (
    "nume nom last name", "nume surname", "nume name", "numele de familie", "nume de familie", "numele", "nume",
    "last name", "surname", "family name", "numele titularului", "nume familie", "csaladi nev", "nom",
)  # fmt: skip
GIVEN = (
    "prenume prenom first name", "prenume given names", "prenume given name", "prenume forenames", "prenumele",
    "prenume", "first name", "given names", "given name", "first names", "forenames", "forename", "prenume complet",
    "prenumele titularului", "prenoms", "prenom", "utonev",
)  # fmt: skip
BOTH = (
    "nume prenume name", "nume si prenume name", "nume prenume", "numele si prenumele", "nume si prenume",
    "nume prenume surname given names",
)  # fmt: skip
CNP = (
    "cnp", "cod numeric personal", "codul numeric personal", "cnp pin", "cod numeric personal cnp",
)  # fmt: skip
ADDRESS = (
    "domiciliu adresse address", "domiciliul stabil", "domiciliu stabil", "adresa de domiciliu", "domiciliu adresa",
    "domiciliu address", "domiciliat in", "domiciliata in", "cu domiciliul in", "domiciliu", "domiciliul", "adresa",
    "adresse address", "address", "resedinta", "adresa de resedinta", "adresa address",
)  # fmt: skip
BIRTH_PLACE = (
    "loc nastere lieu de naissance place of birth", "locul nasterii", "loc nastere", "locul si data nasterii",
    "loc de nastere", "locul de nastere", "localitatea nasterii", "nascut in", "nascuta in", "nascut a in",
    "nascut la", "nascuta la", "nascut a la",
    "locul nasterii place of birth", "place of birth",
)  # fmt: skip
ISSUER = (
    "emisa de delivree par issued by", "emisa de", "eliberata de", "eliberat de", "emitent", "autoritatea emitenta",
    "autoritate emitenta", "organul emitent", "emis de", "emisa de catre", "eliberat de catre",
    "eliberata de catre", "emitent authority", "autoritatea", "authority", "issuing authority", "issued by",
)  # fmt: skip
VALIDITY = (
    "valabilitate validite validity", "valabilitate", "valabila pana la data de", "valabila pana la",
    "valabil pana la valid until", "valabil pana la", "termen de valabilitate", "validity", "valid until",
    "data expirarii date of expiry", "data expirarii", "date of expiry", "expira la", "expira",
    "valabila pana la data", "valabila pana in", "valabil pana la data de", "valabil pana la data",
    "valabil pana in", "data expirare", "data de expirare", "valabila pana", "valabil pana", "expiry date",
    "expiry", "expires", "valabilitatea expira la", "pana la data de", "pana la",
    "valabila", "valabil",
)  # fmt: skip
# Numbers, names and places of other papers and people, which cards and certificates print too.
OTHERS = (
    "pasaport nr", "pasaportul nr", "pasaport seria", "passport no", "act de identitate nr",
    "document de calatorie nr", "nr inregistrare", "numar de inregistrare", "cerere nr", "telefon", "tel",
    "cod postal", "numele tatalui", "numele mamei", "prenumele tatalui", "prenumele mamei", "prenumele parintilor",
    "prenume parinti", "nume parinti", "numele parintilor", "parinti", "parents", "tata", "mama", "nume anterior",
    "numele anterior", "nume la nastere", "numele la nastere", "name at birth", "numele inainte de casatorie",
    "numele sotului", "numele sotiei", "numele si prenumele parintilor", "numele ofiterului", "functia",
    "semnatura autoritatii", "inaltime", "height",
)  # fmt: skip
FROM = (
    "data emiterii date of issue", "data eliberarii date of issue", "data emiterii", "data eliberarii",
    "eliberata la data de", "eliberata la", "eliberat la data de", "eliberat la", "emisa la data de", "emisa la",
    "emis la", "data emitere", "data eliberare", "la data de", "la data", "date of issue", "issued on",
    "de la data de", "de la", "valabila de la", "valabil de la", "din data de",
)  # fmt: skip
PERIOD = (
    "valabila de la", "valabil de la", "perioada de valabilitate", "valabilitate de la", "valabilitatea",
)  # fmt: skip
SEX = (
    "sex sexe sex", "sexul sex", "sex sex", "sexul", "sex",
)  # fmt: skip
OTHER = (
    "cetatenie nationalite nationality", "cetatenie nationality", "cetatenie", "cetatenia", "roumanie", "romania",
    "data nasterii date of birth", "data nasterii", "date of birth", "semnatura titularului", "seria", "nr",
    "data si locul nasterii", "locul si data eliberarii place and date of issue",
    "data si locul nasterii date and place of birth", "tipul permisului type of permit", "tipul permisului",
    "observatii remarks", "observatii", "nascut a", "nascut la", "nascut", "semnatura", "specimen",
    "inspectoratul general pentru imigrari", "permis de sedere", "residence permit", "carte de identitate",
    "nr document document no", "document no", "numar document", "resedinta", "eliberata la", "emisa la",
    "certificat de inregistrare", *OTHERS,
)  # fmt: skip
PRINTED = frozenset((
    "NEV", "UTONEV", "KERESZTNEV", "CSALADI", "NACHNAME", "VORNAME", "VORNAMEN", "FAMILIENNAME",
    "ADDRESS", "ADRESA", "ADRESSE", "AFACERILOR", "AND", "AUTHORITY", "AUTORITATE", "AUTORITATEA", "BIRTH", "BY",
    "CARD", "CARTE", "CERTIFICAT", "CERTIFICATE", "CETATEAN", "CETATENIA", "CETATENIE", "CITIZENSHIP", "CNP", "COD",
    "CODUL", "DATA", "DATE", "DELIVREE", "DOCUMENT", "DOCUMENTULUI", "DOMICILIU", "DOMICILIUL", "ELECTRONICA",
    "ELIBERATA", "EMISA", "EMITENT", "EMITENTA", "EUROPEAN", "EUROPENE", "EXPIRA", "EXPIRARII", "EXPIRY", "FAMILIE",
    "FAMILY", "FATHER", "FIRST", "FORENAME", "FORENAMES", "GENERAL", "GIVEN", "HOLDER", "IDENTITATE", "IDENTITY",
    "IMIGRARI", "INREGISTRARE", "INSPECTORATUL", "INTERNE", "ISSUED", "JUD", "LAST", "LIEU", "LOCUL", "MAMA",
    "MEMBRU", "MINISTERUL", "MOTHER", "MUN", "NAISSANCE", "NAME", "NAMES", "NASTERE", "NASTERII", "NATIONALITATE",
    "NATIONALITATEA", "NATIONALITE", "NATIONALITY", "NOM", "NR", "NUMAR", "NUMARUL", "NUME", "NUMERIC",
    "OBSERVATII", "OF", "PAR", "PARINTI", "PARINTILOR", "PENTRU", "PERMIS", "PERMIT", "PERSONAL", "PI", "PIN",
    "PLACE", "PRENOM", "PRENOMS", "PRENUME", "PROVIZORIE", "REGISTRATION", "REMARKS", "RESEDINTA", "RESIDENCE",
    "REZIDENTA", "ROMANIA", "ROU", "ROUMANIE", "SEDERE", "SEMNATURA", "SERIA", "SEX", "SEXE", "SEXUL", "SI",
    "SIGNATURE", "SPCLEP", "SPECIMEN", "STR", "SURNAME", "TATA", "TATAL", "TEMPORARA", "TIPUL", "TITULAR",
    "TITULARULUI", "UNION", "UNIUNII", "UNTIL", "VALABIL", "VALABILA", "VALABILITATE", "VALID",
))  # fmt: skip
# Printed words of the head of a card, which label nothing.
HEADINGS = frozenset((
    "roumanie", "romania", "specimen", "inspectoratul general pentru imigrari", "permis de sedere", "residence permit",
    "carte de identitate", "certificat de inregistrare",
))  # fmt: skip

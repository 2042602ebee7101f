"""Associations' papers in other words and shapes; only what is certain may be accepted."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, read_typewritten, sure

AP_SHORT = """
A.P. Aleea Padin nr. 22, bl. C4 | CIF 12345674
Aleea Padin nr. 22, Cluj-Napoca | mail: ap.padin22@exemplu.ro
Nr. 118 din 13.11.2017
A D E V E R I N Ț Ă
Prin prezenta adeverim că dl. Kovács István-Zoltán, CNP 1480601120031, domiciliat în Cluj-Napoca,
Aleea Padin nr. 22, bl. C4, ap. 31, este înscris la plata cheltuielilor comune cu 2 persoane:
Nr. | CNP | Numele și prenumele
1. | 1480601120031 | KOVÁCS ISTVÁN-ZOLTÁN
2. | 2580320120109 | KOVÁCS ERZSÉBET
Președinte | Administrator
Chiș Dorin | Bota Lia
"""
AS_PROP = """
As. de Prop. str. Observatorului nr. 107, bl. OS3
Cod de înregistrare fiscală: 12345674
Sediu: str. Observatorului nr. 107, bl. OS3, Cluj-Napoca
Telefon: 0744 123 456
CERTIFICAT
La apartamentul nr. 14 din str. Observatorului nr. 107, bl. OS3, sc. 2, et. 3, ap. 14, Cluj-Napoca
locuiesc și achită întreținerea un număr de trei persoane:
- Ilea Cosmin (CNP: 1860422120205);
- Ilea Raluca-Ioana (CNP: 2850715120018);
- Ilea Daria (CNP: 6020914120778).
Cluj-Napoca, 10 noiembrie 2017
"""
CAPS = """
ASOCIATIA DE PROPRIETARI NR. 310
STR. BUCEGI NR. 11 CLUJ-NAPOCA
COD CLIENT RAT: 4471
ADEVERINTA NR. 31 DIN 08.11.2017
SE ADEVERESTE CA IN APARTAMENTUL DIN STR. BUCEGI NR. 11 BL. D1 SC. 3 AP. 40
LOCUIESC URMATOARELE PERSOANE:
1. BALAZS ANDREI    CNP 1860422120205
2. BALAZS MIHAELA   CNP 2850715120018
NUMAR TOTAL PERSOANE: 2
PRESEDINTE                  ADMINISTRATOR
"""
LINES = """
Asociația de Locatari Micro III | C.F. 12345674 | Cod asociație: AL-77
Adresa: Calea Florești nr. 81, bl. V6, Cluj-Napoca | e-mail: micro3@exemplu.eu
Adeverință nr. 9 / 07-11-2017
Se adeverește prin prezenta că familia Suciu este înscrisă în cartea de imobil la adresa:
Cluj-Napoca, Calea Florești nr. 81, bl. V6, sc. 1, et. P, ap. 2
cu următorii membri:
Nume, prenume: Suciu Marius-Dan
Cod numeric personal: 1860422120205
Nume, prenume: Suciu Adina
Cod numeric personal: 2850715120018
Total: 2 (două) persoane
"""
SEMIS = """
ASOCIAȚIA DE PROPRIETARI "CIREȘILOR 7" CLUJ-NAPOCA
C.U.I. 12345674, cod RAT 2210
Subsemnata Bota Lia, CNP 2791107120312, administrator al asociației, certific faptul că la adresa
str. Cireșilor nr. 7, sc. 1, ap. 9, Cluj-Napoca, locuiesc efectiv patru persoane, respectiv: Oprea Nicolae
CNP 1520304120028; Oprea Elena CNP 2580320120109; Oprea Mihai CNP 1860422120205; Oprea Sofia CNP
6020914120778. Prezenta s-a eliberat la cererea titularului pentru ajutorul de încălzire.
Data: 09.11.2017
"""
SLASH = """
ASOCIAȚIA DE PROPRIETARI STR. PLOPILOR NR. 54
Sediul asociației: str. Plopilor nr. 54, Cluj-Napoca | CIF: 12345674
Adresa de poștă electronică: plopilor54@exemplu.org
ADEVERINȚĂ
Adresa locuinței: str. Plopilor nr. 54, bl. 12, sc. 2, ap. 28, Cluj-Napoca
Persoane înscrise: Mureșan Ioan / 1480601120031 / proprietar
Mureșan Floarea / 2580320120109 / soție
Data eliberării: 06.11.2017
"""
BOXES = """
ASOCIATIA DE PROPRIETARI DOROBANTILOR 99
ADEVERINTA
Adresa: Cluj-Napoca, str. Dorobantilor nr. 99, bl. 9, ap. 5
Nume si prenume: | POP GAVRIL
CNP: | 1 4 8 0 6 0 1 1 2 0 0 3 1
Nume si prenume: | POP ANA
CNP: | 2 8 5 0 7 1 5 1 2 0 0 1 8
Nr. persoane: 2
"""
FAMILY = """
Asociația de proprietari nr. 51, str. Grigore Alexandrescu nr. 51, Cluj-Napoca
Codul fiscal al asociației 12345674 | Poșta electronică: asoc51@exemplu.com
Nr. ieșire 210/14.11.2017
ADEVERINȚĂ
Confirmăm prin prezenta că la întreținere figurează, pentru apartamentul nr. 60 al scării II, din imobilul situat
în municipiul Cluj-Napoca, str. Grigore Alexandrescu nr. 51, bl. G, sc. II, ap. 60, următorii:
Nr. crt. | Nume | Prenume | CNP | Calitate
1 | Toma | Lucian-Ioan | 1860422120205 | proprietar
2 | Toma | Bianca | 2850715120018 | soție
3 | Toma | Ștefan | 5180520120157 | fiu
"""
OREND = """
ASOCIAȚIA PROPRIETARILOR BLOC X7, STR. MESTECENILOR NR. 4
CIF: 12345674; COD RAT: 1190
DOVADĂ
privind numărul de persoane
Locuința: str. Mestecenilor nr. 4, bl. X7, sc. 1, et. 2, ap. 10, Cluj-Napoca
Titular: Kovács-Szilágyi Réka, CNP 2850715120018, domiciliată în Cluj-Napoca
Alte persoane: Kovács Előd (1860422120205), Kovács Bence (5180520120157)
Întreținerea se calculează pentru 3 persoane.
Administrator: Chiș Dorin, tel. 0744 123 456
Data 12.11.2017
"""
SAMLINE = """
Asociația de Proprietari „Grigorescu 66"
Str. Donath nr. 66, Cluj-Napoca
Cod poștal 400301, Cod fiscal 12345674
ADEVERINȚĂ
nr. 14 din 10.11.2017
Prin prezenta se adeverește că dna Toma Bianca, având CNP 2850715120018, domiciliază în Cluj-Napoca,
str. Donath nr. 66, bl. M2, sc. 1, ap. 3, în calitate de proprietar, împreună cu: soțul Toma Lucian-Ioan, CNP
1860422120205 și fiica Toma Ana, CNP 6020914120778, fiind înscriși la plata utilităților trei persoane.
"""
CNPLINE = """
AS. PROP. ZORILOR NR. 2
COD FISCAL 12345674
ADEVERINTA
SUBSEMNATUL CHIS DORIN PRESEDINTE AL ASOCIATIEI ADEVERESC CA IN AP. 7 DIN STR. ZORILOR NR. 2
SC. 1 LOCUIESC:
1. RUS VASILE
   CNP 1480601120031
2. RUS FLOAREA
   CNP 2580320120109
IN TOTAL 2 PERSOANE.
"""
PRES_NAME = """
Asociația de proprietari Horea 5 | C.U.I. 12345674
Președinte: Bota Lia, CNP 2791107120312
ADEVERINȚĂ
Certificăm că în apartamentul 12 al imobilului din Cluj-Napoca, str. Horea nr. 5, ap. 12 locuiesc:
Suciu Marius-Dan 1860422120205
Suciu Adina 2850715120018
Eliberată azi, 09.11.2017, pentru a-i servi la Direcția de asistență socială, Cluj-Napoca, Calea Moților nr. 3.
"""
THREE_TAB = """
ASOCIATIA DE LOCATARI CALEA DOROBANTILOR 99-101
SEDIUL SOCIAL: CALEA DOROBANTILOR NR. 99-101, BL. 9C, CLUJ-NAPOCA
CERTIFICAT NR. 7/2017
Data: 08.11.2017
Titularul contractului de întreținere: Oprea Nicolae
Adresa: Calea Dorobanților nr. 99-101, bl. 9C, sc. 3, ap. 88
CNP | Numele | Prenumele | Grad de rudenie
1520304120028 | OPREA | NICOLAE | titular
2580320120109 | OPREA | ELENA | soție
Total membri: 2
"""
TRAP_OWNER = """
Asociația de proprietari nr. 12, cod fiscal 12345674
Sediu: str. Bucium nr. 3, Cluj-Napoca
ADEVERINȚĂ
Apartamentul nr. 5, str. Bucium nr. 3, bl. B2, sc. 1, et. 1, Cluj-Napoca, proprietatea d-nei Rus Dana,
CNP 2791107120312, domiciliată în Oradea, str. Republicii nr. 1, ap. 2, este ocupat de chiriașii:
- Pop Ana, CNP 2850715120018
- Pop Ștefan, CNP 5011130123337
"""
PAPERS = {
    AP_SHORT: {
        "/association_name": "A.P. Aleea Padin nr. 22, bl. C4",
        "/association_code": "12345674",
        "/association_email": "ap.padin22@exemplu.ro",
        "/association_address": "Aleea Padin nr. 22, Cluj-Napoca",
        "/address": "Cluj-Napoca, Aleea Padin nr. 22, bl. C4, ap. 31",
        "/persons/0/name": "KOVÁCS ISTVÁN-ZOLTÁN",
        "/persons/0/cnp": "1480601120031",
        "/persons/1/name": "KOVÁCS ERZSÉBET",
        "/persons/1/cnp": "2580320120109",
        "/issue_date": "2017-11-13",
    },
    AS_PROP: {
        "/association_name": "As. de Prop. str. Observatorului nr. 107, bl. OS3",
        "/association_code": "12345674",
        "/association_address": "str. Observatorului nr. 107, bl. OS3, Cluj-Napoca",
        "/address": "str. Observatorului nr. 107, bl. OS3, sc. 2, et. 3, ap. 14, Cluj-Napoca",
        "/persons/0/name": "ILEA COSMIN",
        "/persons/0/cnp": "1860422120205",
        "/persons/1/name": "ILEA RALUCA-IOANA",
        "/persons/1/cnp": "2850715120018",
        "/persons/2/name": "ILEA DARIA",
        "/persons/2/cnp": "6020914120778",
        "/issue_date": "2017-11-10",
    },
    LINES: {
        "/association_name": "Asociația de Locatari Micro III",
        "/association_code": "AL77",
        "/association_email": "micro3@exemplu.eu",
        "/association_address": "Calea Florești nr. 81, bl. V6, Cluj-Napoca",
        "/address": "Cluj-Napoca, Calea Florești nr. 81, bl. V6, sc. 1, et. P, ap. 2",
        "/persons/0/name": "SUCIU MARIUS-DAN",
        "/persons/0/cnp": "1860422120205",
        "/persons/1/name": "SUCIU ADINA",
        "/persons/1/cnp": "2850715120018",
        "/issue_date": "2017-11-07",
    },
    SEMIS: {
        "/association_name": 'ASOCIAȚIA DE PROPRIETARI "CIREȘILOR 7" CLUJ-NAPOCA',
        "/association_code": "2210",
        "/address": "str. Cireșilor nr. 7, sc. 1, ap. 9, Cluj-Napoca",
        "/persons/0/name": "OPREA NICOLAE",
        "/persons/0/cnp": "1520304120028",
        "/persons/1/name": "OPREA ELENA",
        "/persons/1/cnp": "2580320120109",
        "/persons/2/name": "OPREA MIHAI",
        "/persons/2/cnp": "1860422120205",
        "/persons/3/name": "OPREA SOFIA",
        "/persons/3/cnp": "6020914120778",
        "/issue_date": "2017-11-09",
    },
    SLASH: {
        "/association_name": "ASOCIAȚIA DE PROPRIETARI STR. PLOPILOR NR. 54",
        "/association_code": "12345674",
        "/association_email": "plopilor54@exemplu.org",
        "/association_address": "str. Plopilor nr. 54, Cluj-Napoca",
        "/address": "str. Plopilor nr. 54, bl. 12, sc. 2, ap. 28, Cluj-Napoca",
        "/persons/0/name": "MUREȘAN IOAN",
        "/persons/0/cnp": "1480601120031",
        "/persons/1/name": "MUREȘAN FLOAREA",
        "/persons/1/cnp": "2580320120109",
        "/issue_date": "2017-11-06",
    },
    BOXES: {
        "/association_name": "ASOCIATIA DE PROPRIETARI DOROBANTILOR 99",
        "/address": "Cluj-Napoca, str. Dorobantilor nr. 99, bl. 9, ap. 5",
        "/persons/0/name": "POP GAVRIL",
        "/persons/0/cnp": "1480601120031",
        "/persons/1/name": "POP ANA",
        "/persons/1/cnp": "2850715120018",
    },
    FAMILY: {
        "/association_code": "12345674",
        "/association_email": "asoc51@exemplu.com",
        "/address": "municipiul Cluj-Napoca, str. Grigore Alexandrescu nr. 51, bl. G, sc. II, ap. 60",
        "/persons/0/name": "TOMA LUCIAN-IOAN",
        "/persons/0/cnp": "1860422120205",
        "/persons/1/name": "TOMA BIANCA",
        "/persons/1/cnp": "2850715120018",
        "/persons/2/name": "TOMA ȘTEFAN",
        "/persons/2/cnp": "5180520120157",
        "/issue_date": "2017-11-14",
    },
    OREND: {
        "/association_code": "1190",
        "/address": "str. Mestecenilor nr. 4, bl. X7, sc. 1, et. 2, ap. 10, Cluj-Napoca",
        "/persons/0/name": "KOVÁCS-SZILÁGYI RÉKA",
        "/persons/0/cnp": "2850715120018",
        "/persons/1/name": "KOVÁCS ELŐD",
        "/persons/1/cnp": "1860422120205",
        "/persons/2/name": "KOVÁCS BENCE",
        "/persons/2/cnp": "5180520120157",
        "/issue_date": "2017-11-12",
    },
    SAMLINE: {
        "/association_name": 'Asociația de Proprietari „Grigorescu 66"',
        "/association_code": "12345674",
        "/association_address": "Str. Donath nr. 66, Cluj-Napoca",
        "/address": "Cluj-Napoca, str. Donath nr. 66, bl. M2, sc. 1, ap. 3",
        "/persons/0/name": "TOMA BIANCA",
        "/persons/0/cnp": "2850715120018",
        "/persons/1/name": "TOMA LUCIAN-IOAN",
        "/persons/1/cnp": "1860422120205",
        "/persons/2/name": "TOMA ANA",
        "/persons/2/cnp": "6020914120778",
        "/issue_date": "2017-11-10",
    },
    CNPLINE: {
        "/association_name": "AS. PROP. ZORILOR NR. 2",
        "/association_code": "12345674",
        "/persons/0/name": "RUS VASILE",
        "/persons/0/cnp": "1480601120031",
        "/persons/1/name": "RUS FLOAREA",
        "/persons/1/cnp": "2580320120109",
    },
    PRES_NAME: {
        "/association_name": "Asociația de proprietari Horea 5",
        "/association_code": "12345674",
        "/address": "Cluj-Napoca, str. Horea nr. 5, ap. 12",
        "/persons/0/name": "SUCIU MARIUS-DAN",
        "/persons/0/cnp": "1860422120205",
        "/persons/1/name": "SUCIU ADINA",
        "/persons/1/cnp": "2850715120018",
    },
    THREE_TAB: {
        "/association_name": "ASOCIATIA DE LOCATARI CALEA DOROBANTILOR 99-101",
        "/address": "Calea Dorobanților nr. 99-101, bl. 9C, sc. 3, ap. 88",
        "/persons/0/name": "OPREA NICOLAE",
        "/persons/0/cnp": "1520304120028",
        "/persons/1/name": "OPREA ELENA",
        "/persons/1/cnp": "2580320120109",
        "/issue_date": "2017-11-08",
    },
    TRAP_OWNER: {
        "/association_name": "Asociația de proprietari nr. 12",
        "/association_code": "12345674",
        "/association_address": "str. Bucium nr. 3, Cluj-Napoca",
        "/persons/0/name": "RUS DANA",
        "/persons/0/cnp": "2791107120312",
        "/persons/1/name": "POP ANA",
        "/persons/1/cnp": "2850715120018",
        "/persons/2/name": "POP ȘTEFAN",
        "/persons/2/cnp": "5011130123337",
    },
}
TYPEWRITTEN = {
    CAPS: {
        "/association_name": "ASOCIATIA DE PROPRIETARI NR. 310",
        "/association_code": "4471",
        "/association_address": "STR. BUCEGI NR. 11 CLUJ-NAPOCA",
        "/address": "STR. BUCEGI NR. 11 BL. D1 SC. 3 AP. 40",
        "/persons/0/name": "BALAZS ANDREI",
        "/persons/0/cnp": "1860422120205",
        "/persons/1/name": "BALAZS MIHAELA",
        "/persons/1/cnp": "2850715120018",
        "/issue_date": "2017-11-08",
    },
}


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_sure(paper: str) -> None:
    assert sure(read("association_certificate", paper)) == PAPERS[paper]


@pytest.mark.parametrize("paper", TYPEWRITTEN)
def test_what_is_sure_on_typewritten_papers(paper: str) -> None:
    assert sure(read_typewritten("association_certificate", paper)) == TYPEWRITTEN[paper]

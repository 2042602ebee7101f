"""Lists of requests in other shapes: every row comes out, with its flat, or the list is not trusted."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, read_typewritten, sure

SPLIT = """
ASOCIAȚIA DE PROPRIETARI NR. 310
TABEL NOMINAL cu solicitanții de ajutor pentru încălzire
Nr. | Ap. | Numele | Prenumele | Nr. pers. | Sumă
1 | 4 | POP | ANA-MARIA | 2 | 120,00
2 | 12 | SZABO | ION | 1 | 90,00
3 | 27A | MUREȘAN | VLAD | 3 | 80,50
TOTAL | | | | 6 | 290,50
"""
INITIALS = """
A.P. Bloc T7
BORDEROU
Nr.crt. | Apartamentul | Venit pe membru | Titularul dosarului
1. | Ap. 1 | 512,00 | Pop I. Ana
2. | Ap. 2 | 480,00 | Rus V. Gh. Ioan
3. | Ap. 10 | 333,00 | Kovács-Nagy É. Emese
Întocmit, Bota Lia
"""
NOHEAD = """
Asociația de Locatari Gruia 41
Centralizator cereri depuse
1. Pop Ana, ap. 4
2. Szabo Ion, ap. 12
3. Mureșan Vlad-Ștefan, ap. 27
4. Bota Lia, ap. 31
"""
LONG = """
ASOCIATIA DE PROPRIETARI NR 5
BORDEROU CENTRALIZATOR
NR CRT | NUMELE SI PRENUMELE | BLOC | SC | AP | DATA DEPUNERII
1 | POP ANA | C4 | 1 | 4 | 02.11.2017
2 | SZABO ION | C4 | 1 | 5 | 03.11.2017
3 | RUS VASILE | C4 | 1 | 6 | 04.11.2017
4 | CHIS DORIN | C4 | 1 | 7 | 05.11.2017
5 | BOTA LIA | C4 | 1 | 8 | 06.11.2017
6 | TOMA LUCIAN IOAN | C4 | 1 | 9 | 07.11.2017
7 | NAGY EMESE | C4 | 1 | 10 | 08.11.2017
8 | BALAZS NORBERT | C4 | 1 | 11 | 09.11.2017
9 | ILEA VLAD | C4 | 1 | 12 | 01.11.2017
10 | OPREA SOFIA | C4 | 2 | 13 | 02.11.2017
11 | LACATUS DENIS | C4 | 2 | 14 | 03.11.2017
12 | KOVACS TUNDE | C4 | 2 | 15 | 04.11.2017
13 | SUCIU ADINA | C4 | 2 | 16 | 05.11.2017
14 | MURESAN FLOAREA | C4 | 2 | 17 | 06.11.2017
15 | RUSU IOANA | C4 | 2 | 18 | 07.11.2017
"""
TWOBLOCKS = """
ASOCIATIA DE PROPRIETARI DONATH 17
LISTA persoanelor care au depus cereri
Ap. | Nume și prenume | Ap. | Nume și prenume
1 | Pop Ana | 11 | Toma Lucian
2 | Szabo Ion | 12 | Nagy Emese
3 | Rus Vasile | 14 | Ilea Vlad
"""
COMMA = """
Asoc. de Prop. Bucegi 11
Situația cererilor predate
Familia | Nr. apartament | Observații
Fam. Pop Ana | 3 | complet
Fam. Szabó Ión | 5 | lipsă copie CI
Fam. Rus Vasile | 8 | complet
Președinte, Chiș Dorin
"""
TWOLINES = """
ASOCIATIA DE PROPRIETARI NR. 9
BORDEROU
Nr. | Nume si prenume | Nr.
crt. | titular | ap.
1 | POP ANA | 2
2 | SZABO ION | 7
"""
CNPCOL = """
Asociația de proprietari Titulescu 14
Borderou de predare dosare
Nr.crt | CNP solicitant | Solicitant | Adresa | Nr. pers
1 | 2850715120018 | Pop Ana | N. Titulescu 14, ap. 3 | 2
2 | 1480601120031 | Szabo Ion | N. Titulescu 14, ap. 12 | 1
"""
OBS = """
ASOCIAȚIA DE PROPRIETARI GRIGORESCU 12
BORDEROU cu dosarele de subvenție depuse de locatari
Nr. dosar | Nr. ap. | Numele și prenumele solicitantului | Actele | Semnătura
101 | 1 | Pop Ana-Maria | Complet | Pop
102 | 2 | Kovács István Zoltán | Lipsă | Kovács
104 | 10 | Rus Vasile | Complet | Rus
Total: 3 dosare
Administrator Bota Lia
"""
WRAPPED = """
Asociația de Locatari Micro III
Situația solicitanților
Ap. | Solicitant | Nr. persoane
3 | Constantinescu-Popescu | 2
5 | Rus Ana | 1
"""
SENTENCE = """
ASOCIATIA DE PROPRIETARI DONATH 17
CENTRALIZATOR
Predam cererile urmatorilor proprietari:
1) Pop Ana - ap. 3; 2) Rus Dan - ap. 4
Administrator Bota Lia
"""
LOST = """
ASOCIATIA DE PROPRIETARI DONATH 17
BORDEROU
Nr. crt. | Nume si prenume | Ap.
1 | POP ANA | 2
2 | RUS DAN | 3
4 | ILEA VLAD | 9
5 | TOMA BIANCA | 10
"""
TYPED = """
ASOCIATIA DE PROPRIETARI PADIN 3
BORDEROU CENTRALIZATOR
CRT     AP      TITULAR                        VENIT/MEMBRU     SEMN.
1       4       KOVACS-NAGY EMESE KINGA        512,30
2       11      POP I. ION                     433,00
3       11      POP ANA                        433,00           POP
4       27B     RUSU DIANA-IOANA               98,75
TOTAL 4
"""
PAPERS = {
    SPLIT: {
        "/association_name": "ASOCIAȚIA DE PROPRIETARI NR. 310",
        "/rows/0/name": "POP ANA-MARIA",
        "/rows/0/apartment": "4",
        "/rows/1/name": "SZABO ION",
        "/rows/1/apartment": "12",
        "/rows/2/name": "MUREȘAN VLAD",
        "/rows/2/apartment": "27A",
    },
    INITIALS: {
        "/association_name": "A.P. Bloc T7",
        "/rows/0/name": "POP I. ANA",
        "/rows/0/apartment": "1",
        "/rows/1/name": "RUS V. GH. IOAN",
        "/rows/1/apartment": "2",
        "/rows/2/name": "KOVÁCS-NAGY É. EMESE",
        "/rows/2/apartment": "10",
    },
    NOHEAD: {
        "/association_name": "Asociația de Locatari Gruia 41",
        "/rows/0/name": "POP ANA",
        "/rows/0/apartment": "4",
        "/rows/1/name": "SZABO ION",
        "/rows/1/apartment": "12",
        "/rows/2/name": "MUREȘAN VLAD-ȘTEFAN",
        "/rows/2/apartment": "27",
        "/rows/3/name": "BOTA LIA",
        "/rows/3/apartment": "31",
    },
    LONG: {
        "/association_name": "ASOCIATIA DE PROPRIETARI NR 5",
        "/rows/0/name": "POP ANA",
        "/rows/0/apartment": "4",
        "/rows/1/name": "SZABO ION",
        "/rows/1/apartment": "5",
        "/rows/2/name": "RUS VASILE",
        "/rows/2/apartment": "6",
        "/rows/3/name": "CHIS DORIN",
        "/rows/3/apartment": "7",
        "/rows/4/name": "BOTA LIA",
        "/rows/4/apartment": "8",
        "/rows/5/name": "TOMA LUCIAN IOAN",
        "/rows/5/apartment": "9",
        "/rows/6/name": "NAGY EMESE",
        "/rows/6/apartment": "10",
        "/rows/7/name": "BALAZS NORBERT",
        "/rows/7/apartment": "11",
        "/rows/8/name": "ILEA VLAD",
        "/rows/8/apartment": "12",
        "/rows/9/name": "OPREA SOFIA",
        "/rows/9/apartment": "13",
        "/rows/10/name": "LACATUS DENIS",
        "/rows/10/apartment": "14",
        "/rows/11/name": "KOVACS TUNDE",
        "/rows/11/apartment": "15",
        "/rows/12/name": "SUCIU ADINA",
        "/rows/12/apartment": "16",
        "/rows/13/name": "MURESAN FLOAREA",
        "/rows/13/apartment": "17",
        "/rows/14/name": "RUSU IOANA",
        "/rows/14/apartment": "18",
    },
    TWOBLOCKS: {
        "/association_name": "ASOCIATIA DE PROPRIETARI DONATH 17",
        "/rows/0/name": "POP ANA",
        "/rows/0/apartment": "1",
        "/rows/1/name": "SZABO ION",
        "/rows/1/apartment": "2",
        "/rows/2/name": "RUS VASILE",
        "/rows/2/apartment": "3",
        "/rows/3/name": "TOMA LUCIAN",
        "/rows/3/apartment": "11",
        "/rows/4/name": "NAGY EMESE",
        "/rows/4/apartment": "12",
        "/rows/5/name": "ILEA VLAD",
        "/rows/5/apartment": "14",
    },
    COMMA: {
        "/association_name": "Asoc. de Prop. Bucegi 11",
        "/rows/0/name": "POP ANA",
        "/rows/0/apartment": "3",
        "/rows/1/name": "SZABÓ IÓN",
        "/rows/1/apartment": "5",
        "/rows/2/name": "RUS VASILE",
        "/rows/2/apartment": "8",
    },
    TWOLINES: {
        "/association_name": "ASOCIATIA DE PROPRIETARI NR. 9",
        "/rows/0/name": "POP ANA",
        "/rows/0/apartment": "2",
        "/rows/1/name": "SZABO ION",
        "/rows/1/apartment": "7",
    },
    CNPCOL: {
        "/association_name": "Asociația de proprietari Titulescu 14",
        "/rows/0/name": "POP ANA",
        "/rows/0/apartment": "3",
        "/rows/1/name": "SZABO ION",
        "/rows/1/apartment": "12",
    },
    OBS: {
        "/association_name": "ASOCIAȚIA DE PROPRIETARI GRIGORESCU 12",
        "/rows/0/name": "POP ANA-MARIA",
        "/rows/0/apartment": "1",
        "/rows/1/name": "KOVÁCS ISTVÁN ZOLTÁN",
        "/rows/1/apartment": "2",
        "/rows/2/name": "RUS VASILE",
        "/rows/2/apartment": "10",
    },
    WRAPPED: {
        "/association_name": "Asociația de Locatari Micro III",
        "/rows/1/name": "RUS ANA",
        "/rows/1/apartment": "5",
    },
    SENTENCE: {"/association_name": "ASOCIATIA DE PROPRIETARI DONATH 17"},
    LOST: {"/association_name": "ASOCIATIA DE PROPRIETARI DONATH 17"},
}
TYPEWRITTEN = {
    TYPED: {
        "/association_name": "ASOCIATIA DE PROPRIETARI PADIN 3",
        "/rows/0/name": "KOVACS-NAGY EMESE KINGA",
        "/rows/0/apartment": "4",
        "/rows/1/name": "POP I. ION",
        "/rows/1/apartment": "11",
        "/rows/2/name": "POP ANA",
        "/rows/2/apartment": "11",
        "/rows/3/name": "RUSU DIANA-IOANA",
        "/rows/3/apartment": "27B",
    },
}


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_sure(paper: str) -> None:
    assert sure(read("bordereau", paper)) == PAPERS[paper]


@pytest.mark.parametrize("paper", TYPEWRITTEN)
def test_what_is_sure_on_typewritten_papers(paper: str) -> None:
    assert sure(read_typewritten("bordereau", paper)) == TYPEWRITTEN[paper]

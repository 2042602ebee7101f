"""Schools' papers in other words and shapes: whose, which school, and whether there is a scholarship."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

FORM = """
MINISTERUL EDUCAȚIEI NAȚIONALE
UNITATEA DE ÎNVĂȚĂMÂNT: ȘCOALA GIMNAZIALĂ "NICOLAE TITULESCU"
Cluj-Napoca, Calea Mănăștur nr. 7
Nr. 312 din 07.11.2017
ADEVERINȚĂ
Se adeverește prin prezenta că Pop Ștefan-Andrei, fiul lui Vasile și al Mariei, născut la 13.11.2001, CNP
5011130123337, este elev al școlii noastre în clasa a VIII-a B, forma de învățământ zi, anul școlar 2017-2018.
Nu beneficiază de nicio formă de bursă.
Director, prof. Rus Dana | Secretar șef, Bota Lia
"""
UNIV = """
UNIVERSITATEA TEHNICĂ DIN CLUJ-NAPOCA
Facultatea de Automatică și Calculatoare
Nr. 4410/08.11.2017
ADEVERINȚĂ
Dl./D-ra KOVÁCS TÜNDE, CNP 6020914120778, figurează ca student(ă) în anul universitar 2017/2018, anul II de
studii, la specializarea Calculatoare, învățământ cu frecvență, buget.
Primește bursă de performanță în valoare de 700 lei lunar.
Decan, | Secretar,
Prof. dr. ing. Toma Liviu | Chiș Ana
"""
LABELS = """
Colegiul Tehnic „Ana Aslan” | Cod SIIIR 1261104567
Str. Decebal nr. 39
Numele și prenumele elevului: Balázs Norbert
Cod numeric personal: 5011130123337
Clasa: a XI-a A
Anul școlar: 2017 - 2018
Bursă (DA/NU): DA
Tipul bursei: bursă socială
Cuantumul bursei: 100 lei / lună
Data: 06.11.2017
"""
CAPS = """
LICEUL TEORETIC "BATHORY ISTVAN" CLUJ-NAPOCA
ADEVERINTA NR. 88 / 03.11.2017
ELEVA NAGY EMESE-KINGA CNP 6020914120778 ESTE INSCRISA IN CLASA A X-A SI NU PRIMESTE BURSA.
ADEVERINTA S-A ELIBERAT PENTRU A-I SERVI LA PRIMARIE.
DIRECTOR SZABO ATTILA
"""
KINDER = """
GRĂDINIȚA CU PROGRAM PRELUNGIT „LUMEA COPIILOR”
Nr. 12 / 02.11.2017
Prin prezenta se confirmă că minora Toma Bianca (CNP 6020914120778), domiciliată în Cluj-Napoca, str. Donath
nr. 4, frecventează grădinița noastră în anul școlar 2017-2018, grupa mare. Nu este beneficiară de bursă.
Director, Rus Dana
"""
MONEY = """
COLEGIUL NAȚIONAL „EMIL RACOVIȚĂ”
Nr. 7 din 07.11.2017
ADEVERINȚĂ
Prin prezenta se adeverește că tânărul Ilea Vlad, CNP 5011130123337, urmează cursurile clasei a XII-a și este
beneficiarul programului „Bani de liceu”, cu suma de 180 lei pe lună. Taxa de 20 lei a fost achitată.
"""
TABLE = """
UNIVERSITATEA „BABEȘ-BOLYAI”
ADEVERINȚĂ DE STUDENT
Nume și prenume | CNP | Anul | Bursa | Cuantum
Oprea Sofia | 6020914120778 | II | socială | 580 lei
Secretar șef
"""
FARA = """
Școala Profesională Specială SAMUS
Se atestă că elevul Lăcătuș Denis, în vârstă de 16 ani, CNP 5011130123337, frecventează cursurile.
Menționăm că elevul este fără bursă.
"""
COND = """
Liceul de Informatică „Tiberiu Popoviciu”
ADEVERINȚĂ
Elevul Rus Dan, CNP 5011130123337, este bursier / nebursier (se taie ce nu corespunde), bursa în sumă de ____ lei.
"""
PARENTS = """
ROMÂNIA
JUDEȚUL CLUJ
Școala Gimnazială „Horea” Cluj-Napoca
ADEVERINȚĂ nr. 40/2017
Se adeverește prin prezenta că elevul(a) TOMA ANA, fiul (fiica) lui Toma Lucian-Ioan și Bianca, având C.N.P.
6020914120778, este înscris(ă) în clasa a V-a. NU primește bursă de niciun fel în anul școlar 2017-2018.
"""
DOCT = """
ACADEMIA DE MUZICĂ „GHEORGHE DIMA”
Str. I.C. Brătianu nr. 25
Nr. 77/ 07.11.2017
Prin prezenta se certifică faptul că d-ra Nagy Emese Kinga, CNP 6020914120778, este studentă la zi, cu taxă, în
anul I, fără a beneficia de bursă.
"""
LIST = """
LICEUL TEORETIC „LUCIAN BLAGA”
Adeverință elev
Nume: Suciu
Prenume: Marius Dan
CNP: 5011130123337
Clasa: X C
Bursier: NU
Semnătura
"""
YESNO = """
COLEGIUL ECONOMIC „IULIAN POP”
ADEVERINȚĂ
Eleva Oprea Sofia, CNP 6020914120778, clasa a XI-a, beneficiază lunar de bursă socială (orfan) în sumă de 90 lei.
Alocația de stat de 84 lei este încasată de mamă, Oprea Elena, CNP 2580320120109.
"""
FUTURE = """
UNIVERSITATEA BABEȘ-BOLYAI CLUJ-NAPOCA
Facultatea de Litere
ADEVERINȚĂ
Studentul Ilea Vlad, CNP 5011130123337, nu a beneficiat de bursă în semestrul II al anului universitar
2016-2017; începând cu luna octombrie 2017 beneficiază de bursă de merit în cuantum de 650 lei.
"""
PAPERS = {
    FORM: {
        "/school": 'ȘCOALA GIMNAZIALĂ "NICOLAE TITULESCU"',
        "/name": "POP ȘTEFAN-ANDREI",
        "/cnp": "5011130123337",
        "/scholarship": False,
    },
    UNIV: {
        "/school": "UNIVERSITATEA TEHNICĂ DIN CLUJ-NAPOCA",
        "/name": "KOVÁCS TÜNDE",
        "/cnp": "6020914120778",
        "/scholarship": True,
        "/scholarship_kind": "bursă de performanță",
        "/amount": "700.00",
    },
    LABELS: {
        "/school": "Colegiul Tehnic „Ana Aslan”",
        "/name": "BALÁZS NORBERT",
        "/cnp": "5011130123337",
        "/scholarship": True,
        "/scholarship_kind": "bursă socială",
        "/amount": "100.00",
    },
    CAPS: {
        "/school": 'LICEUL TEORETIC "BATHORY ISTVAN" CLUJ-NAPOCA',
        "/name": "NAGY EMESE-KINGA",
        "/cnp": "6020914120778",
        "/scholarship": False,
    },
    KINDER: {
        "/school": "GRĂDINIȚA CU PROGRAM PRELUNGIT „LUMEA COPIILOR”",
        "/name": "TOMA BIANCA",
        "/cnp": "6020914120778",
        "/scholarship": False,
    },
    MONEY: {
        "/school": "COLEGIUL NAȚIONAL „EMIL RACOVIȚĂ”",
        "/name": "ILEA VLAD",
        "/cnp": "5011130123337",
        "/scholarship_kind": "Bani de liceu",
        "/amount": "180.00",
    },
    TABLE: {"/school": "UNIVERSITATEA „BABEȘ-BOLYAI”", "/name": "OPREA SOFIA", "/cnp": "6020914120778"},
    FARA: {
        "/school": "Școala Profesională Specială SAMUS",
        "/name": "LĂCĂTUȘ DENIS",
        "/cnp": "5011130123337",
        "/scholarship": False,
    },
    COND: {"/school": "Liceul de Informatică „Tiberiu Popoviciu”", "/name": "RUS DAN", "/cnp": "5011130123337"},
    PARENTS: {
        "/school": "Școala Gimnazială „Horea” Cluj-Napoca",
        "/name": "TOMA ANA",
        "/cnp": "6020914120778",
        "/scholarship": False,
    },
    DOCT: {
        "/school": "ACADEMIA DE MUZICĂ „GHEORGHE DIMA”",
        "/name": "NAGY EMESE KINGA",
        "/cnp": "6020914120778",
        "/scholarship": False,
    },
    LIST: {
        "/school": "LICEUL TEORETIC „LUCIAN BLAGA”",
        "/name": "SUCIU MARIUS DAN",
        "/cnp": "5011130123337",
        "/scholarship": False,
    },
    YESNO: {
        "/school": "COLEGIUL ECONOMIC „IULIAN POP”",
        "/name": "OPREA SOFIA",
        "/cnp": "6020914120778",
        "/scholarship": True,
        "/scholarship_kind": "bursă socială",
        "/amount": "90.00",
    },
    FUTURE: {"/school": "UNIVERSITATEA BABEȘ-BOLYAI CLUJ-NAPOCA", "/name": "ILEA VLAD", "/cnp": "5011130123337"},
}


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_sure(paper: str) -> None:
    assert sure(read("school_certificate", paper)) == PAPERS[paper]


def test_quotation_marks_of_two_forms_are_for_the_clerk() -> None:
    paper = """
Liceul Teoretic „Ana Ipătescu"
ADEVERINȚĂ
Eleva TOMA IRINA, CNP 6020914120778, nu primește bursă.
"""
    readings = read("school_certificate", paper)
    assert values(readings)["/school"] == "Liceul Teoretic „Ana Ipătescu”"
    assert "/school" not in sure(readings)

"""Employers' papers in other words and shapes: the net of the newest month, and no average, no gross."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, read_typewritten, sure

DEDUCT = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Adeverim prin prezenta că d-nul KOVÁCS István, având CNP 1860422120205, este angajatul unității noastre
din data de 01.03.2011 în funcția de tâmplar, având în luna OCTOMBRIE 2017 următoarele drepturi salariale:
Salariu de bază brut | 2.600 lei
Total venit brut | 2.845 lei
CAS 10,5% | 299 lei
CASS 5,5% | 156 lei
Șomaj 0,5% | 14 lei
Impozit pe venit | 340 lei
Rețineri | 200 lei
Salariu net | 2.036 lei
Rest de plată | 1.836 lei
Director, | Contabil șef,
Pop Vasile | Rus Ana
"""
AVG = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Salariata MUREȘAN ANA-MARIA (CNP 2850715120018) a realizat în ultimele 3 luni următoarele venituri nete:
- luna august 2017: 1.820 lei
- luna septembrie 2017: 1.835 lei
- luna octombrie 2017: 1.790 lei
Media veniturilor nete pe ultimele 3 luni: 1.815 lei
"""
WORDS = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Se adeverește de noi că numitul Bota Călin-Dan, legitimat cu C.I. seria CJ nr. 123456, CNP 1860422120205,
lucrează în cadrul societății noastre cu contract de muncă pe perioadă nedeterminată.
Venitul salarial net pe luna octombrie a anului 2017 este de una mie șase sute douăzeci lei (1.620 lei).
"""
INVERTED = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Subsemnatul Pop Vasile, CNP 1480601120031, administrator, adeverim că dna. Oprea Elena, CNP 2580320120109,
are calitatea de salariat. Venituri realizate:
 | Venit brut | Contribuții | Impozit | Venit net
Octombrie 2017 | 3.000 | 495 | 375 | 2.130
Septembrie 2017 | 2.900 | 480 | 360 | 2.060
August 2017 | 2.950 | 487 | 367 | 2.096
"""
LABELS = """
ADEVERINTA DE SALARIAT
DENUMIRE ANGAJATOR: SPITALUL CLINIC DE RECUPERARE
COD FISCAL 12345674
NUMELE SALARIATULUI: RUSU
PRENUMELE SALARIATULUI: IOANA-DIANA
COD NUMERIC PERSONAL: 2850715120018
FUNCTIA: ASISTENT MEDICAL
VENIT BRUT LUNA 10.2017: 4120
VENIT NET LUNA 10.2017: 2890
DATA: 07.11.2017
"""
AVANTAJE = """
PRIMĂRIA COMUNEI FELEACU
Compartiment Resurse Umane
Cod de identificare fiscală: 4532116
Nr. 5123 din 03.11.2017
Către Primăria Municipiului Cluj-Napoca
Prin prezenta vă comunicăm că domnul Toma Lucian-Ioan, cu domiciliul în Cluj-Napoca, str. Donath nr. 4,
ap. 2, identificat prin C.N.P. 1860422120205, angajat în cadrul instituției noastre ca referent, a beneficiat
în luna anterioară (octombrie 2017) de un salariu net în cuantum de 2.145 lei, din care s-au reținut rate
de 300 lei, și de tichete de masă în valoare de 315 lei.
"""
COLS = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Se certifică de noi că dl. Ilea Cosmin, C.N.P. 1860422120205, a obținut:
Specificație | August 2017 | Septembrie 2017 | Octombrie 2017
Venit brut realizat | 2.400 | 2.410 | 2.455
Contribuții și impozit | 720 | 723 | 740
Venit net încasat | 1.680 | 1.687 | 1.715
Tichete de masă | 315 | 300 | 330
"""
TOTAL = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Angajat: Ilea Cosmin
CNP: 1860422120205
Luna | Salariu net | Alte venituri nete | Total
aug.2017 | 1500 | 100 | 1600
sept.2017 | 1510 | 100 | 1610
oct.2017 | 1520 | 100 | 1620
"""
MINIMAL = """
Cabinet Individual de Avocat Szilágyi Réka
CIF 30303030
Nr. 3 din 02 noiembrie 2017
ADEVERINȚĂ
Doamna Chiș Dorina, CNP 2850715120018, secretară, a încasat pe luna octombrie 2017 drepturi salariale nete de
1.065 lei.
Avocat titular Szilágyi Réka
"""
DOTMATRIX = """
S.C. ELECTRO-NAPOCA S.A.                                  NR. 2210 / 03.11.2017
CUI 30303030
                           ADEVERINTA
SE ADEVERESTE PRIN PREZENTA CA DL. SZABO ATTILA-LEVENTE CNP 1480601120031 ESTE SALARIAT AL
SOCIETATII SI A AVUT IN LUNA OCTOMBRIE 2017 UN SALARIU NET DE 1920 LEI SI UN BRUT DE 2700 LEI
"""
GROSS_LAST = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Adeverim că salariatul nostru, dl Rus Vasile, CNP 1480601120031, a încasat în luna octombrie 2017 un salariu
net de 1.450 lei aferent unui venit brut de 2.050 lei, media pe ultimele 12 luni fiind de 1.390 lei net.
"""
SPLIT_NAMES = """
FUNDAȚIA "ALBINA"
C.I.F.: 12345674
DATELE SALARIATULUI
Nume | Prenume | CNP | Funcția
Toma | Lucian-Ioan | 1860422120205 | paznic
VENITURI
Luna | Venit net
septembrie 2017 | 1.065
octombrie 2017 | 1.105
Data eliberării 08.11.2017
"""
TABLE_WORDS = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Numele şi prenumele: OPREA SOFIA; CNP: 6020914120778
Perioada | Brut (lei) | Impozit (lei) | Net (lei)
01.10.2017 - 31.10.2017 | 2.000 | 190 | 1.430
"""
STATED = """
II SUCIU MARIUS-DAN
CUI 30303030
ADEVERINTA
PRIN PREZENTA ADEVERIM CA D-NA SUCIU ADINA, CNP 2850715120018, ESTE ANGAJATA IN CADRUL II SUCIU MARIUS-DAN,
CU UN SALARIU NEGOCIAT DE 1450 LEI BRUT. SALARIUL NET INCASAT IN LUNA 10/2017: 1065 LEI
"""
UNIV = """
UNIVERSITATEA DE MEDICINĂ ȘI FARMACIE "IULIU HAȚIEGANU"
Direcția Resurse Umane
Nr. 22101 din 06.11.2017
ADEVERINȚĂ
Prin prezenta se confirmă faptul că doamna Conf. dr. Nagy Emese-Kinga, CNP 2791107120312, este titulară
în cadrul Facultății de Farmacie. În luna octombrie 2017, venitul net realizat la funcția de bază a fost
de 4.310 lei, iar din plata cu ora 520 lei.
"""
GROSS_TABLE_ONLY = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Dl. Ilea Cosmin, CNP 1860422120205
Luna | Salariu brut | CAS | CASS | Impozit | Rest de plată
Octombrie 2017 | 2.500 | 263 | 138 | 320 | 1.779
"""
YEARAVG = """
SC MOBILA TRANSILVANA SRL
Cluj-Napoca, str. Oașului nr. 12 | CIF RO 30303030 | Nr. Reg. Com. J12/1/2001
Nr. 88/06.11.2017
ADEVERINȚĂ DE VENIT

Se adeverește că dl. Ilea Cosmin, CNP 1860422120205, realizează un venit mediu net lunar de 1.800 lei.
Adeverința este valabilă 30 de zile, fiind eliberată în luna noiembrie 2017.
"""
TWOCOL = """
Angajator | Salariat
SC PANEURO SRL | Ilea Cosmin
CUI 30303030 | CNP 1860422120205
Str. Fabricii nr. 4 | Str. Donath nr. 2, ap. 9
Net luna octombrie 2017 | 1.715 lei
"""
PAPERS = {
    DEDUCT: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "KOVÁCS ISTVÁN",
        "/cnp": "1860422120205",
        "/net_income": "2036.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    AVG: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "MUREȘAN ANA-MARIA",
        "/cnp": "2850715120018",
        "/net_income": "1790.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    WORDS: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "BOTA CĂLIN-DAN",
        "/cnp": "1860422120205",
        "/net_income": "1620.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    INVERTED: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "OPREA ELENA",
        "/net_income": "2130.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    LABELS: {
        "/employer": "SPITALUL CLINIC DE RECUPERARE",
        "/employer_tax_code": "12345674",
        "/name": "RUSU IOANA-DIANA",
        "/cnp": "2850715120018",
        "/net_income": "2890.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-07",
    },
    AVANTAJE: {
        "/employer": "PRIMĂRIA COMUNEI FELEACU",
        "/employer_tax_code": "4532116",
        "/name": "TOMA LUCIAN-IOAN",
        "/cnp": "1860422120205",
        "/net_income": "2145.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-03",
    },
    COLS: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "ILEA COSMIN",
        "/cnp": "1860422120205",
        "/net_income": "1715.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    TOTAL: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "ILEA COSMIN",
        "/cnp": "1860422120205",
        "/issue_date": "2017-11-06",
    },
    MINIMAL: {
        "/employer": "Cabinet Individual de Avocat Szilágyi Réka",
        "/employer_tax_code": "30303030",
        "/name": "CHIȘ DORINA",
        "/cnp": "2850715120018",
        "/net_income": "1065.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-02",
    },
    GROSS_LAST: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "RUS VASILE",
        "/cnp": "1480601120031",
        "/net_income": "1450.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    SPLIT_NAMES: {
        "/employer": 'FUNDAȚIA "ALBINA"',
        "/employer_tax_code": "12345674",
        "/cnp": "1860422120205",
        "/net_income": "1105.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-08",
    },
    TABLE_WORDS: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "OPREA SOFIA",
        "/cnp": "6020914120778",
        "/net_income": "1430.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    STATED: {
        "/employer": "II SUCIU MARIUS-DAN",
        "/employer_tax_code": "30303030",
        "/name": "SUCIU ADINA",
        "/cnp": "2850715120018",
        "/net_income": "1065.00",
        "/month": "2017-10",
    },
    UNIV: {
        "/employer": 'UNIVERSITATEA DE MEDICINĂ ȘI FARMACIE "IULIU HAȚIEGANU"',
        "/name": "NAGY EMESE-KINGA",
        "/cnp": "2791107120312",
        "/net_income": "4310.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    GROSS_TABLE_ONLY: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "ILEA COSMIN",
        "/cnp": "1860422120205",
        "/month": "2017-10",
        "/issue_date": "2017-11-06",
    },
    YEARAVG: {
        "/employer": "SC MOBILA TRANSILVANA SRL",
        "/employer_tax_code": "30303030",
        "/name": "ILEA COSMIN",
        "/cnp": "1860422120205",
        "/issue_date": "2017-11-06",
    },
    TWOCOL: {
        "/employer": "SC PANEURO SRL",
        "/employer_tax_code": "30303030",
        "/cnp": "1860422120205",
        "/net_income": "1715.00",
        "/month": "2017-10",
    },
}
TYPEWRITTEN = {
    DOTMATRIX: {
        "/employer": "S.C. ELECTRO-NAPOCA S.A.",
        "/employer_tax_code": "30303030",
        "/name": "SZABO ATTILA-LEVENTE",
        "/cnp": "1480601120031",
        "/net_income": "1920.00",
        "/month": "2017-10",
        "/issue_date": "2017-11-03",
    },
}


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_sure(paper: str) -> None:
    assert sure(read("employer_income_certificate", paper)) == PAPERS[paper]


@pytest.mark.parametrize("paper", TYPEWRITTEN)
def test_what_is_sure_on_typewritten_papers(paper: str) -> None:
    assert sure(read_typewritten("employer_income_certificate", paper)) == TYPEWRITTEN[paper]

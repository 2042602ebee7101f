"""Certificates of the agricultural register in other words and shapes."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

FARMER = {"/name": "ILIEȘ ROXANA-IOANA", "/cnp": "2950723120444"}
PLAIN = [
    """
PRIMĂRIA COMUNEI APAHIDA
ADEVERINȚĂ
Primarul comunei Apahida, Popa Emil, adeverește prin prezenta că numita Ilieș Roxana-Ioana, cu domiciliul în com.
Apahida, sat Dezmir nr. 12, CNP 2950723120444, nu este înscrisă în registrul agricol.
Secretar, Rusu Elena | Referent agricol, Bota Daniel
""",
    """
În evidențele registrului agricol al comunei Feleacu, la vol. II, poziția 33, este înregistrată gospodăria condusă de
Ilieș Roxana-Ioana, CNP 2950723120444, cu 0,20 ha teren.
""",
    """
EXTRAS DIN REGISTRUL AGRICOL
Capul gospodăriei: | ILIEȘ ROXANA-IOANA
CNP: | 2950723120444
Arabil: | 0,30 ha
Întocmit, Rusu Elena
""",
    """
COMUNA BACIU
PRIN PREZENTA SE ADEVERESTE CA DNA ILIEȘ ROXANA-IOANA CNP 2950723120444 FIGUREAZA IN REGISTRUL AGRICOL CU 2 HA
""",
    """
Se adeverește prin prezenta faptul că persoana ILIEȘ ROXANA-IOANA (CNP: 2950723120444) nu deține terenuri.
Viceprimar, Popa Emil
""",
    """
Consultând registrul agricol, s-a constatat că d-na. Ilieș Roxana-Ioana, CNP 2950723120444, nu are teren și animale.
""",
    """
Nume, prenume titular gospodărie
ILIEȘ ROXANA-IOANA
Cod numeric personal
2950723120444
Poziția de rol
1/33
""",
    """
Numita ILIEȘ ROXANA-IOANA, fiica lui Ilieș Ioan, din localitatea Luna de Sus nr. 8, CNP 2950723120444, este înscrisă
în registrul agricol tip I, poz. nr. 33, cu 0,15 ha.
""",
]
DOUBTFUL = [
    """
Se adeverește că în gospodăria lui Rusu Vasile, CNP 1631110120776, locuiește și Ilieș Roxana, CNP 2950723120444,
care nu figurează în registrul agricol.
""",
    """
ADEVERINȚĂ din registrul agricol
Primar, Popa Emil
Secretar, Rusu Elena
""",
]


@pytest.mark.parametrize("paper", PLAIN)
def test_plain_papers(paper: str) -> None:
    readings = read("agricultural_register_certificate", paper)
    assert values(readings) == FARMER
    assert sure(readings) == FARMER


@pytest.mark.parametrize("paper", DOUBTFUL)
def test_doubtful_papers(paper: str) -> None:
    assert "/name" not in sure(read("agricultural_register_certificate", paper))

"""Persons of an association's certificate side by side, names over numbers."""

from __future__ import annotations

from tests.extractors.typed import read_typewritten

PAPER = """
Asociația de Proprietari Horea 12
ADEVERINȚĂ nr. 12 / 18.10.2017
Privind locuința din Cluj-Napoca, str. Horea nr. 12 ap. 4 sunt înscrise 3 (trei) persoane:
{label}     POPA ROMULUS           POPA DAMIANA
C.N.P.                  1850712125674          2870304123455
Rol                     proprietar             soție
{label}     POPA ION
C.N.P.                  5050117125781
Rol                     fiu
Președinte,
"""


def test_each_number_has_the_name_above_it() -> None:
    for label in ("Numele și prenumele", "Nume și prenume    "):
        found = {f.path: f for f in read_typewritten("association_certificate", PAPER.format(label=label))}
        named = [str(found[f"/persons/{n}/name"].value) for n in range(3)]
        numbers = [str(found[f"/persons/{n}/cnp"].value) for n in range(3)]
        assert named == ["POPA ROMULUS", "POPA DAMIANA", "POPA ION"]
        assert [n[:7] for n in numbers] == ["1850712", "2870304", "5050117"]

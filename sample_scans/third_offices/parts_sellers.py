"""Sellers of energy that only these papers know."""

from __future__ import annotations

from sample_scans.bills.suppliers import Supplier

CARPAT = Supplier("Carpat Gaz Furnizare S.A.", "CarpatGaz", "RO17244220", "J32/417/2006",
                  "Str. Uzinei nr. 4, Mediaș, jud. Sibiu", "#1f4e79", "0269 841 300", "www.carpatgaz.example",
                  "22.640.000 lei")  # fmt: skip
VITAL = Supplier("Vital Gas Energy S.R.L.", "vital", "RO29253680", "J12/2214/2013",
                 "Calea Dorobanților nr. 73, Cluj-Napoca, jud. Cluj", "#c2410c", "0364 880 880",
                 "www.vitalgas.example")  # fmt: skip
APUSENI = Supplier("Gaz Rețele Apuseni S.A.", "Gaz Apuseni", "RO39720945", "J01/233/2005",
                   "Bd. Revoluției nr. 18, Alba Iulia, jud. Alba", "#374151", "0258 811 450",
                   "www.gazapuseni.example", "4.118.300 lei")  # fmt: skip
HIDRA = Supplier("Hidra Furnizare Energie S.A.", "HIDRA", "RO19463537", "J40/3308/2011",
                 "Str. Buzești nr. 61, sector 1, București", "#155e75", "021 307 4400", "www.hidra-energie.example",
                 "18.000.000 lei")  # fmt: skip
VOLTIS = Supplier("Voltis Trading S.R.L.", "voltis", "RO37216853", "J05/1877/2014",
                  "Str. Republicii nr. 9, Oradea, jud. Bihor", "#7c2d12", "0259 433 210",
                  "www.voltis.example")  # fmt: skip
TERMCLUJ = Supplier("Energoterm Cluj S.A.", "ENERGOTERM", "RO29071956", "J12/96/2001",
                    "B-dul 21 Decembrie 1989 nr. 79, Cluj-Napoca, jud. Cluj", "#8b1e1e", "0264 503 700",
                    "www.energoterm.example", "2.450.000 lei")  # fmt: skip
BLOCTERM = Supplier("Bloc Term Service S.R.L.", "Bloc Term", "RO12944177", "J12/1509/2008",
                    "Str. Tășnad nr. 14, Cluj-Napoca, jud. Cluj", "#333333", "0264 582 119",
                    "www.blocterm.example")  # fmt: skip

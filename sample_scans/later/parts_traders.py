"""Sellers of gas, power and heat that only these papers know."""

from __future__ import annotations

from sample_scans.bills.suppliers import Supplier

SILVANIA = Supplier("Silvania Gaz Furnizare S.A.", "SILVANIA GAZ", "RO26622830", "J31/288/2005",
                    "Bd. Mihai Viteazul nr. 52, Zalău, jud. Sălaj", "#0f5132", "0260 611 700",
                    "www.silvaniagaz.example", "7.320.000 lei")  # fmt: skip
NOVA = Supplier("Nova Energie Gaz S.R.L.", "nova", "RO34386284", "J12/3119/2011",
                "Str. Constantin Brâncuși nr. 131, Cluj-Napoca, jud. Cluj", "#5b2a86", "0364 141 414",
                "www.nova-energie.example")  # fmt: skip
CAMPIA = Supplier("Câmpia Gaz Distribuție S.R.L.", "Câmpia Gaz", "RO10795567", "J12/874/2003",
                  "Str. Laminoriștilor nr. 17, Câmpia Turzii, jud. Cluj", "#1b4965", "0264 368 455",
                  "www.campiagaz.example")  # fmt: skip
MONTANA = Supplier("Montana Electric Furnizare S.A.", "MONTANA ELECTRIC", "RO14192526", "J08/1990/2009",
                   "Str. Lungă nr. 210, Brașov, jud. Brașov", "#0b3954", "0268 410 999",
                   "www.montana-electric.example", "25.400.000 lei")  # fmt: skip
CURENT = Supplier("Curent Direct S.R.L.", "curent direct", "RO14570460", "J40/7741/2013",
                  "Calea Floreasca nr. 91, sector 1, București", "#b08900", "031 430 22 22",
                  "www.curentdirect.example")  # fmt: skip
ELCOM = Supplier("Elcom Ardeal Furnizare S.A.", "ELCOM ARDEAL", "RO39381881", "J32/905/2007",
                 "Str. Turnului nr. 3, Sibiu, jud. Sibiu", "#23395b", "0269 205 777", "www.elcom-ardeal.example",
                 "16.900.000 lei")  # fmt: skip
CALOR = Supplier("Calor Someș S.A.", "CALOR SOMEȘ", "RO38101967", "J12/233/2000",
                 "Str. Câmpul Pâinii nr. 3-5, Cluj-Napoca, jud. Cluj", "#7f1d1d", "0264 414 414",
                 "www.calorsomes.example", "3.105.000 lei")  # fmt: skip
CARTIER = Supplier("Centrale de Cartier Mănăștur S.R.L.", "CC Mănăștur", "RO37125062", "J12/1711/2006",
                   "Str. Mehedinți nr. 44, Cluj-Napoca, jud. Cluj", "#374151", "0264 425 118",
                   "www.ccmanastur.example")  # fmt: skip
TERMAL = Supplier("Termal Vest Utilități S.A.", "termal vest", "RO38443838", "J12/640/2004",
                  "Calea Moților nr. 88, Cluj-Napoca, jud. Cluj", "#92400e", "0364 260 260",
                  "www.termalvest.example", "1.240.000 lei")  # fmt: skip

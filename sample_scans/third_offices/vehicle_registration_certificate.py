"""Certificat de înmatriculare: two printed sides with codes in a margin, and a copied grid of coded cells."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import arms, guilloche
from sample_scans.cards.placing import address_lines, whom
from sample_scans.cards.sheets import sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.third_offices.parts_copies import counter_css, counter_mark
from sample_scans.world import Household, Human

KIND = "vehicle_registration_certificate"
Vehicle = tuple[str, date]
_CARS = (
    ("DACIA", "LOGAN", "LSDAB"), ("SKODA", "FABIA", "6Y"), ("OPEL", "CORSA", "C"), ("RENAULT", "CLIO", "B"),
    ("VOLKSWAGEN", "POLO", "9N"), ("FORD", "FIESTA", "JH1"), ("DAEWOO", "CIELO", "KLETN"), ("PEUGEOT", "206", "2A"),
)  # fmt: skip
_VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"


class Car:
    """One registered vehicle: code -> ready value."""

    def __init__(
        self, world: Household, rng: random.Random, ink: Ink, person: Human | None, vehicle: Vehicle | None
    ) -> None:
        self.who = whom(world, rng, person, lambda m: m is world.applicant)
        plate, first = vehicle or self._drawn(world, rng)
        make, model, sort = rng.choice(_CARS)
        enrolled = min(first.toordinal() + rng.choice((0, 5, 400, 1900)), world.filed.toordinal() - 20)
        said = f"{self.who.surname} {self.who.given_names}".upper()
        home = " ".join(address_lines(self.who.domicile)).upper()
        self.serial = f"{rng.choice('ABCDEFK')}{rng.randrange(10**8):08d}"
        self.checked = date_text(date(world.filed.year + rng.choice((0, 1)), rng.randint(1, 12), rng.randint(1, 28)))
        self.owner = {
            "A": ink.code("/plate", plate), "B": ink.date("/first_registration", first),
            "C.1.1": ink.name("/holder_name", said), "C.1.3": esc(home), "C.4": rng.choice(("a", "DA", "PROPRIETAR")),
            "I": ink.day(date.fromordinal(enrolled)), "H": "-",
        }  # fmt: skip
        self.vehicle = {
            "D.1": make, "D.2": sort, "D.3": model, "E": "UU1" + "".join(rng.choice(_VIN) for _ in range(14)),
            "F.1": str(rng.randrange(1400, 1950, 5)), "G": str(rng.randrange(880, 1350, 5)), "J": "M1",
            "K": f"{rng.choice('ABC')}{rng.choice('ABDE')}{rng.randint(1000, 9999)}",
            "P.1": str(rng.randint(998, 1995)),
            "P.2": str(rng.randint(40, 105)), "P.3": rng.choice(("BENZINĂ", "MOTORINĂ", "BENZINĂ+GPL")),
            "Q": "-", "R": rng.choice(("ALB", "GRI", "ALBASTRU", "ROȘU", "NEGRU")), "S.1": "5",
        }  # fmt: skip

    @staticmethod
    def _drawn(world: Household, rng: random.Random) -> Vehicle:
        if world.vehicles:
            return rng.choice(world.vehicles)
        letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
        return f"CJ {rng.randint(1, 99):02d} {letters}", date(
            rng.randint(1997, 2014), rng.randint(1, 12), rng.randint(1, 28)
        )


_WORDS = {
    "A": "Nr. înmatriculare", "B": "Data primei înmatriculări", "C.1.1": "Titular: nume, prenume", "C.1.3": "Adresa",
    "C.4": "Calitatea", "I": "Data înmatriculării", "H": "Termen de valabilitate", "D.1": "Marca",
    "D.2": "Tip, variantă",
    "D.3": "Denumire comercială", "E": "Nr. identificare", "F.1": "Masa max.", "G": "Masa", "J": "Categoria",
    "K": "Nr. omologare", "P.1": "Cilindree (cm3)", "P.2": "Putere (kW)", "P.3": "Combustibil", "Q": "kW/kg",
    "R": "Culoare", "S.1": "Locuri",
}  # fmt: skip


def margin_codes(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """Front and back: the title page with plate and owner, then the vehicle's data, the codes in a shaded margin."""
    ink = Ink(rng, dates=rng.choice(("dots", "dots", "slash")))
    car = Car(world, rng, ink, person, vehicle)
    named = rng.random() < 0.5

    def rows(values: dict[str, str]) -> str:
        said = {k: f"<small>{_WORDS[k]}</small> " if named else "" for k in values}
        return "".join(f"<tr><td class='k'>{k}</td><td class='v'>{said[k]}{v}</td></tr>" for k, v in values.items())

    half = len(car.vehicle) // 2
    parts = [dict(list(car.vehicle.items())[:half]), dict(list(car.vehicle.items())[half:])]
    ground = guilloche(rng, 148, 105, ("#b3cfb0", "#c9d8a8", "#abccd0"), 0.5)
    front = (
        f"{ground}<div class='on'><div class='h'>{arms(7, '#3c6b45')}<div>ROMÂNIA - RO<br>MINISTERUL AFACERILOR "
        f"INTERNE</div><b>CERTIFICAT DE<br>ÎNMATRICULARE</b></div><table>{rows(car.owner)}</table><div class='sn'>"
        f"{car.serial}</div></div>"
    )
    back = (
        f"{ground}<div class='on'><div class='tw'><table>{rows(parts[0])}</table><table>{rows(parts[1])}</table></div>"
        f"<div class='itp'>I.T.P. valabilă până la: {car.checked}</div></div>"
    )
    css = (
        ".doc{background:#f1f6ec}.on{position:relative;height:100%}.h{display:flex;gap:4mm;align-items:center;"
        "font-size:7pt;margin-bottom:3mm}.h b{font-size:11pt;margin-left:auto;text-align:right}table{width:100%;"
        "border-collapse:collapse}td{padding:1.9mm 1.4mm;vertical-align:middle}.k{width:11mm;background:#dbe8d4;"
        f"font-weight:700;font-size:7.4pt}}.v{{font-family:{rng.choice((look.sans, look.mono))};font-weight:600;"
        f"font-size:8pt;border-bottom:.15mm solid #b6c7ae}}small{{display:block;font-family:{look.sans};"
        "font-weight:400;font-size:5.4pt;color:#4a5a48}.tw{display:flex;gap:6mm}.sn{position:absolute;right:0;bottom:0;color:#a12f2f;"
        "font-weight:700}.itp{margin-top:4mm;font-size:8pt;border:.2mm solid #8fa68a;padding:2mm}"
    )
    return ink.paper(
        KIND, "margin_codes", (sheet(front), sheet(back)), sheet_css(look, 148, 105, "6mm 8mm", "sans") + css,
        width_mm=148, height_mm=105, card=True, person=car.who.cnp,
    )  # fmt: skip


def coded_cells(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """A copy on a sheet of a certificate whose values stand in cells, each with its code small at the top left."""
    ink = Ink(rng)
    car = Car(world, rng, ink, person, vehicle)

    def cell(code: str, share: int) -> str:
        value = {**car.owner, **car.vehicle}[code]
        return f"<div class='ce' style='flex:{share}'><small>({code}) {_WORDS[code]}</small>{value}</div>"

    plan = (
        (("A", 2), ("B", 2), ("I", 2)), (("C.1.1", 4), ("C.4", 1)), (("C.1.3", 1),),
        (("D.1", 2), ("D.2", 2), ("D.3", 3)), (("E", 4), ("K", 2)), (("F.1", 1), ("G", 1), ("J", 1), ("S.1", 1)),
        (("P.1", 2), ("P.2", 2), ("P.3", 3), ("Q", 1), ("R", 2)),
    )  # fmt: skip
    body = "".join(f"<div class='rw'>{''.join(cell(*c) for c in row)}</div>" for row in plan)
    scale, left, top = rng.choice((0.9, 1.0)), rng.uniform(10, 24), rng.uniform(14, 60)
    copy = (
        f"<div class='cp'><div class='h'><span>ROMÂNIA</span><b>CERTIFICAT DE ÎNMATRICULARE</b><span>Seria {car.serial}"
        f"</span></div>{body}<div class='ft'>Inspecție tehnică până la {car.checked}</div></div>"
    )
    mark = counter_mark(rng, left + rng.uniform(10, 60), top + 110 * scale + rng.uniform(14, 30))
    css = (
        f".cp{{position:absolute;left:{left:.1f}mm;top:{top:.1f}mm;width:170mm;padding:6mm;outline:.2mm solid #aaa;"
        f"transform:rotate({rng.uniform(-1, 1):.2f}deg) scale({scale});transform-origin:0 0;background:#efefec;filter:"
        "grayscale(1)}.h,.rw{display:flex}.h{justify-content:space-between;font-size:9pt;margin-bottom:3mm}.ce{border:"
        f".2mm solid #666;margin:-.1mm;padding:.8mm 1.4mm 1.4mm;font-family:{rng.choice((look.sans, look.mono))};"
        f"font-weight:600;font-size:9.2pt}}small{{display:block;font-weight:400;font-size:6pt;font-family:{look.sans}}}"
        ".ft{font-size:8pt;margin-top:3mm}"
    )
    sheet_ = sheet_css(look, 210, 297, "0", "sans")
    return ink.paper(
        KIND, "coded_cells", (sheet(copy + mark),), sheet_ + counter_css(look) + css, person=car.who.cnp
    )  # fmt: skip


LAYOUTS = (
    Layout("margin_codes", margin_codes, split="train"),
    Layout("coded_cells", coded_cells, split="train"),
)

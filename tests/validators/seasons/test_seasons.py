"""Seasons as data: what the city's page says is there, what it leaves open is flagged, what is wrong is refused."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.errors import ConfigError
from tests.situations.reading import household
from validators.rules import RULES, check
from validators.seasons import FOLDER, available_seasons, load_season

HERE = Path(__file__).parent
SEASON = load_season("2017-2018")
TEXT = (FOLDER / "2017-2018.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("day", "month"),
    [
        ("2017-10-05", "2017-11"), ("2017-11-01", "2017-11"), ("2017-11-20", "2017-11"), ("2017-11-21", "2017-12"),
        ("2017-12-31", "2018-01"), ("2018-03-20", "2018-03"), ("2018-03-21", None),
    ],
)  # fmt: skip
def test_the_rule_of_the_20th(day: str, month: str | None) -> None:
    assert SEASON.start_month(date.fromisoformat(day)) == month


def test_the_ceilings_of_the_page() -> None:
    assert [(c.heating[0], c.household[0], c.amount) for c in SEASON.ceilings] == [
        ("thermal", "single", Decimal("1082.00")),
        ("thermal", "family", Decimal("786.00")),
        ("gas", "single", Decimal("750.00")),
    ]
    assert SEASON.last_day == date(2018, 3, 31)


def test_the_table_of_the_page() -> None:
    aid = SEASON.tables["aid"]
    printed = [
        ("0-155", 100, 90, 0, 10, 262, 240), ("155,1-210", 90, 80, 10, 6, 190, 216),
        ("210,1-260", 80, 70, 13, 19, 150, 192), ("260,1-310", 70, 60, 16, 21, 120, 168),
        ("310,1-355", 60, 50, 19, 24, 90, 144), ("355,1-425", 50, 40, 21, 26, 70, 120),
        ("425,1-480", 40, 30, 23, 29, 45, 96), ("480,1-540", 30, 20, 29, 31, 35, 72),
        ("540,1-615", 20, 10, 30, 34, 20, 48), ("615,1-786", 15, 5, 31, 0, None, None),
        ("786,1-1082", 10, 0, 0, 0, None, None),
    ]  # fmt: skip
    columns = ("state_single", "state_family", "local_single", "local_family", "gas", "electricity")
    assert [(r.label, *(r.cells[c].value for c in columns)) for r in aid.rows] == printed


def test_what_the_page_leaves_open_is_flagged_and_never_filled_in() -> None:
    aid, heat = SEASON.tables["aid"], SEASON.tables["heat_consumption"]
    assert aid.row("155,1-210").cells["local_single"].flag
    assert aid.row("615,1-786").cells["gas"].value is None
    assert all(row.cells["solid"].flag for row in aid.rows)
    assert all(row.cells["2018-03"].value is None and row.cells["2018-03"].flag for row in heat.rows)
    assert heat.row("4 sau mai multe camere").cells["2018-02"].value == Decimal("374.55")


def test_every_requirement_quotes_its_source_and_has_a_rule() -> None:
    assert {r.id for r in SEASON.requirements} == set(RULES)
    assert all("„" in r.basis and r.title and r.source in SEASON.sources for r in SEASON.requirements)


def test_romanian_with_commas_below_in_our_own_words() -> None:
    for spec in SEASON.requirements:
        for message in (spec.title, *spec.messages.values()):
            assert not re.search("[şţŞŢ]", message), spec.id


def test_a_new_season_needs_no_code() -> None:
    invented = load_season("2031-2032", HERE)
    assert available_seasons(HERE) == ("2031-2032",)
    assert invented.start_month(date(2031, 12, 11)) == "2032-01"
    assert invented.last_day == date(2032, 4, 30)
    found = check(household("familie", without=[{"kind": "birth_certificate"}]), invented)
    assert {r.id for r in found.requirements} == {"identity", "vehicle_registration_certificate"}
    assert [r.message for r in found.requirements if r.status == "missing"] == ["Act lipsă (copil): POP M."]
    assert found.requirements[0].basis == "Art. 1: „toți aduc pașaportul energetic”"


def test_an_unknown_season_lists_those_there_are() -> None:
    with pytest.raises(ConfigError, match="2017-2018"):
        load_season("2019-2020")
    with pytest.raises(ConfigError, match="no such season"):
        load_season("../secrets")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('first_month = "2017-11"', 'first_month = "2017-13"', "period.first_month"),
        ('first_month = "2017-11"', 'first_month = "2018-04"', "period.last_month"),
        ("same_month_until = 20 #", "same_month_until = 32 #", "filing.same_month_until"),
        ("last_day = 2018-03-20", 'last_day = "2018-03-20"', "filing.last_day"),
        ("last_day = 2018-03-20", "last_day = 2016-03-20", "filing.last_day"),
        ('amount = "786.00"', "amount = 786.0", "ceilings[1].amount"),
        ('amount = "786.00"', 'amount = "786,00"', "ceilings[1].amount"),
        ('heating = ["thermal"]', 'heating = ["steam"]', "ceilings[0].heating"),
        ('papers = ["application_form"]', 'papers = ["application"]', "requirements[0].kinds.papers"),
        ('gas = "262"\n', "", "tables.aid.rows[0].gas"),
        ('above = "155"', 'above = "150"', "tables.aid.rows[1].above"),
        ('id = "identity"', 'id = "application"', "requirements[1].id"),
        ("adult = 18", "adult = 18\nold = 90", "ages.old"),
        ('source = "practice"', 'source = "rumour"', "income.source"),
        ("este din {date}, în", "este din {date, în", "requirements[0].messages.not_this_season"),
        ('city = "Cluj-Napoca"', 'city = ""', "place.city"),
        ('thu = "08:30-18:30"', 'thu = "08:30-25:00"', "points[0].hours[0].thu"),
        ('thu = "08:30-18:30"', 'thu = "18:30-08:30"', "points[0].hours[0].thu"),
        ('id = "manastur"', 'id = "cic"', "points[1].id"),
        ('id = "manastur"', 'id = "centru"', "points[1].id"),
        ('uses = ["dossiers", "forms"]', 'uses = ["papers"]', "points[0].uses"),
        ('flags = [\n    "Pagina direcției numește', 'flag = [\n    "Pagina direcției numește', "points[0].flag"),
        ('flags = ["Cele două pagini ale primăriei', 'aliases = ["', "points[2].addresses"),
        ('aliases = ["post"]', 'aliases = ["counter"]', "channels[1].id"),
        ("years = 10", "years = 0", "vehicles.years"),
        ('heating = ["thermal"]\nsource', 'heating = ["steam"]\nsource', "channels[4].heating"),
        ("incalzire2013cjn@gmail.com", "incalzire2013cjn", "contact.email.value"),
        ("[place]", "[place", "not TOML"),
    ],
)
def test_a_wrong_key_is_named(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in TEXT
    (tmp_path / "2017-2018.toml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(key)):
        load_season("2017-2018", tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('id = "tenure"', 'id = "pets"', "requirements[8].id"),
        ('nobody = "Nu s-a', 'no_body = "Nu s-a', "requirements[1].messages.nobody"),
        ("a expirat la {date}", "a expirat la {day}", "requirements[1].messages.expired"),
        ('child = ["birth_certificate"]\n', "", "requirements[1].kinds.child"),
        ('[[checks]]\nid = "person"', '[[checks]]\nid = "pets"', "checks[0].id"),
        ('alone = "', 'lonely = "', "checks[0].messages.alone"),
        ("este în {city}", "este în {town}", "checks[1].messages.other_city"),
    ],
)
def test_a_season_that_does_not_fit_the_rules_is_refused_at_once(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in TEXT
    (tmp_path / "2017-2018.toml").write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(key)):
        check(household("singura"), load_season("2017-2018", tmp_path))


def test_quotations_bear_commas_below() -> None:
    """What is quoted from the page reaches people as ``basis``: no cedilla may come with it."""
    assert not set("şţŞŢ") & set(TEXT)
    assert "Cerere și declarație pe proprie răspundere" in TEXT


def test_places_of_both_pages_with_every_contradiction_flagged() -> None:
    taking = {p.id: p for p in SEASON.points if p.takes_dossiers}
    assert set(taking) == {
        "cic", "manastur", "marasti", "iris", "someseni", "grigorescu", "zorilor", "gheorgheni", "piata_unirii",
    }  # fmt: skip
    assert [(a.value, a.source) for a in taking["marasti"].addresses] == [
        ("str. Fabricii nr. 4", "page"),
        ("str. Porumbeilor nr. 41", "directorate"),
    ]
    for point in SEASON.points:
        several = len(point.addresses) != 1 or len(point.hours) != 1
        assert bool(point.flags) >= several, point.id
        assert all(said.source in SEASON.sources for said in (*point.addresses, *point.hours))
    assert taking["cic"].opening == "luni-miercuri 08:30-16:30, joi 08:30-18:30, vineri 08:30-16:30"
    assert taking["zorilor"].opening == "luni-miercuri 08:00-16:00, joi 08:00-17:30, vineri 08:00-14:30"


def test_channels_and_other_names() -> None:
    assert [c.id for c in SEASON.channels] == ["counter", "courier", "my_cluj", "antonia", "bordereau"]
    found = SEASON.channel("association")
    assert found is not None
    assert (found.id, found.heating) == ("bordereau", ("thermal",))
    assert SEASON.channel("pigeon") is None
    assert SEASON.point("centru") is SEASON.point("cic") is not None
    assert SEASON.point(None) is None
    assert SEASON.contact is not None
    assert SEASON.contact.email.source == "page"


def test_every_separator_point_and_population_point_is_a_point_of_the_season() -> None:
    from sample_scans.population import POINTS

    assert all(SEASON.point(name) for name in POINTS)

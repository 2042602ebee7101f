"""What was given on the command line, sorted into dossiers and batch files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.sources import Source, survey
from models.dossier import Declared, Registration
from models.errors import ConfigError


def lay(root: Path, *names: str) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())


def register(folder: Path, text: str | dict[str, object]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    said = text if isinstance(text, str) else json.dumps(text)
    (folder / "registration.json").write_text(said, encoding="utf-8")


def names(source: Source) -> list[str]:
    return [p.name for p in source.files]


def test_a_folder_of_dossiers(tmp_path: Path) -> None:
    lay(tmp_path, "118342_2017-11-14/a.tif", "118343/b.pdf", "9/c.png", "118342-7/d.jpg")
    made = survey([tmp_path])
    assert [(s.registration.number, s.registration.date) for s in made] == [
        ("9", None), ("118342-7", None), ("118342", "2017-11-14"), ("118343", None),
    ]  # fmt: skip


def test_one_dossier_and_single_files(tmp_path: Path) -> None:
    lay(tmp_path, "118342/a.tif", "lot.tif", "118344_2017-12-01.pdf", "adeverinta.pdf")
    made = survey(
        [tmp_path / "118342", tmp_path / "lot.tif", tmp_path / "118344_2017-12-01.pdf", tmp_path / "adeverinta.pdf"]
    )
    assert [(s.name, s.registration.number, s.registration.date) for s in made] == [
        ("118342", "118342", None), ("lot.tif", None, None), ("118344_2017-12-01.pdf", "118344", "2017-12-01"),
        ("adeverinta.pdf", None, None),
    ]  # fmt: skip


def test_a_mixed_folder_loses_nothing(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "118342/a.tif",
        "118342/verso/b.tif",
        "lot.tif",
        "punct cic/118345/c.tif",
        "punct cic/lot2.pdf",
        "note.txt",
    )
    made = survey([tmp_path])
    assert sorted(n for s in made for n in names(s)) == ["a.tif", "b.tif", "c.tif", "lot.tif", "lot2.pdf", "note.txt"]
    assert {s.registration.number for s in made} == {"118342", "118345", None}


def test_files_in_the_order_that_people_count(tmp_path: Path) -> None:
    lay(tmp_path, *(f"118342/scan_{n}.tif" for n in (10, 2, 1, 100)), "118342/Scan_3.TIF", "118342/a.pdf")
    (made,) = survey([tmp_path])
    assert names(made) == ["a.pdf", "scan_1.tif", "scan_2.tif", "Scan_3.TIF", "scan_10.tif", "scan_100.tif"]


def test_the_order_does_not_depend_on_the_disk(tmp_path: Path) -> None:
    lay(tmp_path / "x", "2/a.tif", "10/a.tif", "1/a.tif")
    lay(tmp_path / "y", "1/a.tif", "10/a.tif", "2/a.tif")
    assert [s.name for s in survey([tmp_path / "x"])] == [s.name for s in survey([tmp_path / "y"])] == ["1", "2", "10"]


def test_clutter_is_passed_over_and_nothing_else(tmp_path: Path) -> None:
    clutter = ("Thumbs.db", ".DS_Store", "desktop.ini", "~$opis.docx", ".hidden.tif")
    lay(tmp_path, *(f"118342/{c}" for c in clutter), "118342/a.tif", "118342/opis.docx", *clutter)
    (made,) = survey([tmp_path])
    assert names(made) == ["a.tif", "opis.docx"]


def test_a_registration(tmp_path: Path) -> None:
    lay(tmp_path, "dosar pop/a.tif")
    facts = {"number": 118342, "date": "2017-11-14", "point": "manastur", "channel": "counter", "operator": "op-07",
             "declared": {"heating": "gas", "tenure": "owner", "vehicles": 0}}  # fmt: skip
    register(tmp_path / "dosar pop", facts)
    (made,) = survey([tmp_path])
    assert made.registration == Registration(
        number="118342", date="2017-11-14", point="manastur", channel="counter", operator="op-07"
    )
    assert made.declared == Declared(heating="gas", tenure="owner", vehicles=0)
    assert (names(made), made.faults) == (["a.tif"], ())


def test_a_registration_of_parts_keeps_what_the_folder_says(tmp_path: Path) -> None:
    lay(tmp_path, "118342_2017-11-14/a.tif")
    register(tmp_path / "118342_2017-11-14", {"point": "iris", "operator": None})
    (made,) = survey([tmp_path])
    assert made.registration == Registration(number="118342", date="2017-11-14", point="iris")
    assert made.declared is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '"118342"', "null", '{"numbr": "1"}', '{"declared": {"heating": "wood"}}', '{"declared": 5}',
     '{"declared": {"persons": [{"name": "POPESCU ION"}]}}', '{"number": "1" "date": 2}'],
)  # fmt: skip
def test_a_broken_registration_is_named_and_the_scans_are_read(tmp_path: Path, text: str) -> None:
    lay(tmp_path, "118342_2017-11-14/a.tif")
    register(tmp_path / "118342_2017-11-14", text)
    (made,) = survey([tmp_path])
    assert names(made) == ["a.tif"]
    assert (made.registration.number, made.registration.date) == ("118342", "2017-11-14")
    ((file, reason),) = made.faults
    assert file == "118342_2017-11-14/registration.json"
    assert reason.startswith("corrupt: ")
    assert "POPESCU" not in reason


def test_a_registration_in_no_unicode(tmp_path: Path) -> None:
    lay(tmp_path, "118342/a.tif")
    (tmp_path / "118342" / "registration.json").write_bytes(b'{"point": "m\xe3n\xe3\xbaTur"}')
    (made,) = survey([tmp_path])
    assert len(made.faults) == 1


def test_a_number_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    from flows.output import file_name
    from models.dossier import Dossier

    for number in ("../../etc/passwd", "/etc/passwd", "..", "a\nb", "batch", "Batch", ""):
        made = file_name(Dossier(registration=Registration(number=number), season="2017-2018"))
        assert "/" not in made
        assert not made.startswith(".")
        assert made.lower() != "batch.json"
        assert made.endswith(".json")


def test_an_empty_dossier_is_named(tmp_path: Path) -> None:
    (tmp_path / "118342").mkdir()
    (made,) = survey([tmp_path])
    assert (made.files, made.registration.number) == ((), "118342")
    ((file, reason),) = made.faults
    assert (file, reason.split(":")[0]) == ("118342", "empty")


def test_what_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nu-exista"):
        survey([tmp_path / "nu-exista"])


def test_nothing_in_nothing(tmp_path: Path) -> None:
    assert survey([]) == []
    assert survey([tmp_path]) == []


def test_a_file_given_twice_is_one_source(tmp_path: Path) -> None:
    lay(tmp_path, "lot.tif", "altul.tif")
    lot = tmp_path / "lot.tif"
    (tmp_path / "legat.tif").symlink_to(lot)
    made = survey([lot, tmp_path / "altul.tif", tmp_path / "." / "lot.tif", tmp_path / "legat.tif"])
    assert [(s.name, s.repeats) for s in made] == [("lot.tif", 2), ("altul.tif", 0)]


@pytest.mark.parametrize("turned", [False, True], ids=["folder-first", "file-first"])
def test_a_file_given_beside_its_folder_belongs_to_the_dossier(tmp_path: Path, turned: bool) -> None:
    lay(tmp_path, "118342/a.tif", "118342/b.tif", "lot.tif")
    inputs = [tmp_path, tmp_path / "118342" / "b.tif", tmp_path / "118342", tmp_path / "lot.tif"]
    made = {s.name: s for s in survey(inputs[::-1] if turned else inputs)}
    assert {name: (names(s), s.repeats) for name, s in made.items()} == {
        "118342": (["a.tif", "b.tif"], 3), "lot.tif": (["lot.tif"], 1),
    }  # fmt: skip
    assert made["118342"].registration.number == "118342"


def test_the_outermost_dossier_keeps_what_lies_below_it(tmp_path: Path) -> None:
    lay(tmp_path, "118342/a.tif", "118342/7/b.tif")
    (made,) = survey([tmp_path / "118342" / "7", tmp_path / "118342"])
    assert (made.name, sorted(names(made)), made.repeats) == ("118342", ["a.tif", "b.tif"], 1)


def test_an_empty_dossier_given_twice_is_named_once(tmp_path: Path) -> None:
    for point in ("cic", "iris"):
        (tmp_path / point / "118342").mkdir(parents=True)
    made = survey([tmp_path, tmp_path / "cic" / "118342"])
    assert [len(s.faults) for s in made] == [1, 1]  # two folders of one name are two


def test_copies_of_a_file_elsewhere_stay(tmp_path: Path) -> None:
    """Only the same file is a repeat: what lies in two dossiers belongs to both."""
    lay(tmp_path, "118342/a.tif", "118343/a.tif")
    assert [(s.name, s.repeats) for s in survey([tmp_path])] == [("118342", 0), ("118343", 0)]

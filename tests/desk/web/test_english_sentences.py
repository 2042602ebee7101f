"""Sentences that are not the web desk's own come to it finished, in Romanian; English mode knows each of them again."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk import speech
from validators.rules.case import FIELD_NAMES
from validators.seasons import load_season

ROOT = Path(speech.__file__).parents[1]
ROMANIAN = re.compile("[ăâîșțĂÂÎȘȚ]")
# Rooms whose words reach a page of the desk. Patterns and words that are only compared stand elsewhere.
ROOMS = (
    "validators/entry.py", "validators/blind.py", "validators/awaited_scans.py", "validators/page_quality.py",
    "flows/acts.py", "flows/corrections.py", "flows/paper_acts.py", "flows/protocol.py", "ledger/proof.py",
    "desk/trace_words.py", "desk/erased_words.py", "desk/web/operator.py", "desk/web/papers.py", "desk/web/seeding.py",
    "desk/web/auditor.py", "desk/web/auditor_proof.py", "desk/web/dossiers.py", "desk/web/sampling.py",
)  # fmt: skip
# Halves of sentences that are known as a whole, a finding's basis, a value, the log of searches: it is on no page.
AS_THEY_ARE = {
    "verificarea scanării: un funcționar a cerut o scanare nouă", "Nu este la fel cu ce s-a citit.",
    "Nu există o citire cu care să fie comparat.", "7 Priviți imaginea și tastați încă o dată.", "(listă goală)",
    "căutare după 7: 7 găsite", "lanțul verificat: 7 abateri la 7 evenimente",
}  # fmt: skip


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    speech.use("en")
    yield
    speech.use("ro")


def said_in(file: Path) -> Iterator[str]:
    """Every sentence of a module; of one with places, as it is with 7 in each."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    inner |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(v.value) if isinstance(v, ast.Constant) else "7" for v in node.values)
        elif isinstance(node, ast.Constant) and id(node) not in inner and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if ROMANIAN.search(text) and "\n" not in text:
            yield text.removeprefix(" · ")


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_says_is_known_again(room: str) -> None:
    found = {one for one in said_in(ROOT / room) if one not in AS_THEY_ARE}
    known = speech.english()
    assert [one for one in found if one not in known and speech.tr(one) == one] == []


def test_every_message_of_the_season_is_known() -> None:
    season = load_season("2017-2018")
    messages = [m for one in (*season.requirements, *season.checks) for m in one.messages.values()]
    assert len(messages) > 80
    shown = [m for one in season.requirements for m in one.messages.values()]
    assert [m for m in shown if m not in speech.english()] == []
    assert [name for name in FIELD_NAMES.values() if name not in speech.english()] == []


def test_every_sentence_that_is_put_together_is_in_the_catalogue() -> None:
    sentences = set()
    for file in (ROOT / "desk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("put", "tr"):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    sentences.add(str(first.value))
    assert len(sentences) > 40
    assert [one for one in sentences if one not in speech.english()] == []


def test_places_of_both_languages_are_the_same() -> None:
    places = re.compile(r"{\w+}")
    found = {ro: en for ro, en in speech.english().items() if set(places.findall(ro)) != set(places.findall(en))}
    assert found == {}


def test_a_message_is_known_again_with_what_stands_in_it() -> None:
    message = (
        "ȘERBAN A.: pe cartea de identitate trebuie verificate: CNP-ul (de verificat), valabilitatea (nu s-a găsit)."
    )
    assert speech.plain(speech.tr(message)) == (
        "ȘERBAN A.: on cartea de identitate these must be checked: the CNP (to be checked), the validity (not found)."
    )
    income = "Lipsește dovada venitului pentru o persoană fără nume, pentru luna octombrie 2017. Aduceți adeverința de "
    income += "venit, cuponul de pensie sau altă dovadă ori declarația că nu are venituri."
    assert "of a person without a name is missing, for October 2017." in speech.tr(income)
    own = list(speech.pieces(speech.tr("Dosarul 7/ȘȚ nu există în acest sezon.")))
    assert own == [(False, "There is no dossier "), (True, "7/ȘȚ"), (False, " in this season.")]


def test_commands_speak_romanian_and_marks_of_others_are_taken_out() -> None:
    assert list(speech.pieces(speech.own("a\ue001<b>\ue000"))) == [(True, "a<b>")]
    speech.use("ro")
    assert speech.tr("Dosarul nu există.") == "Dosarul nu există."
    assert speech.own("Ana\ue000") == "Ana"
    assert speech.put("pagina {number}", number=7) == "pagina 7"

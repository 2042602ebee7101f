"""The desk in English: every message has its words, a switch that stays, and values as they stand on the papers."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment

from desk.web import clerk, counted, dashboard, login, oidc, render, sampling, words
from desk.web.language import COOKIE, Cutter, Said, english, in_english, words_of
from models.kinds import KINDS
from tests.desk.web.conftest import Site

WEB = Path(words.__file__).parent
# Names of keys, commands and the program, and what is the same in both languages.
AS_THEY_ARE = {
    "Enter", "Esc", "Tab", "F2", "Alt", "Shift", "Ctrl", "PgDn", "dosar verify", "dosar", "· dosar", "work", "English",
    "Română", "CNP", "E-mail", "IBAN",
}  # fmt: skip
_ROMANIAN = re.compile("[ăâîșțĂÂÎȘȚ]")
# Sentences that are made of pieces and stay Romanian: logs, the auditor's timeline, the API, what serve.py prints.
_PYTHON = ("app", "auditor_search", "clerk", "clerk_view", "counted", "dossiers", "login", "oidc", "render", "sampling",
           "security", "words")  # fmt: skip


def template_messages() -> dict[str, str]:
    """Every message of the templates -> the template."""
    lexer, found = Environment(trim_blocks=True, lstrip_blocks=True).lexer, {}
    for file in sorted((WEB / "templates").glob("*.html")):
        cutter = Cutter()
        for token in lexer.tokenize(file.read_text(encoding="utf-8"), file.name):
            if token.type == "data":
                found |= {words_of(p): file.name for read, p in cutter.cut(token.value) if read}
            elif token.type == "string" and _ROMANIAN.search(token.value):
                found[token.value] = file.name
    return {said: name for said, name in found.items() if len(said) > 1 and said not in AS_THEY_ARE}


def python_messages() -> dict[str, str]:
    """Every whole sentence with Romanian letters in the modules that speak to people."""
    found = {}
    for name in _PYTHON:
        tree = ast.parse((WEB / f"{name}.py").read_text(encoding="utf-8"))
        pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
        for node in ast.walk(tree):
            said = node.value if isinstance(node, ast.Constant) and id(node) not in pieces else None
            if isinstance(said, str) and _ROMANIAN.search(said) and "\n" not in said:
                found[said] = name
    for names in [
        v for module in (words, clerk, sampling, render) for v in vars(module).values() if isinstance(v, Said)
    ]:
        found |= dict.fromkeys(dict.values(names), "names")
    rows = [title for _, title in counted._ROWS] + [k.title for k in KINDS.values()] + [t for _, t in render._MENU]
    found |= dict.fromkeys([*rows, *dashboard._AGES, login._WRONG, oidc._SILENT], "rows")
    return {said: name for said, name in found.items() if said not in AS_THEY_ARE}


@pytest.mark.parametrize("messages", [template_messages, python_messages])
def test_every_message_has_its_english(messages) -> None:  # type: ignore[no-untyped-def]
    said = messages()
    assert len(said) > 100
    assert {m: where for m, where in said.items() if m not in english()} == {}


def test_the_cutter_tells_what_people_read() -> None:
    cutter = Cutter()
    source = ['<a href="/x?a=1" title="Caută ', '"', ' class="b">', "Dosarul ", "<b>7</b>", " din</a>"]
    read = [piece for part in source for said, piece in cutter.cut(part) if said and piece.strip()]
    assert read == ["Caută ", "Dosarul ", "7", " din"]
    assert "".join(p for part in source for _, p in Cutter().cut(part)) == "".join(source)
    assert in_english("  Dosarul\n ") == "  Dossier\n "


def test_somebody_switches_and_it_stays(site: Site) -> None:
    clerk = site.of("clerk")
    assert "De verificat" in clerk.get("/coada").text
    answer = site.post(clerk, "/limba", {"language": "en", "back": "/coada?x=1"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/coada?x=1")
    text = clerk.get("/coada").text
    assert '<html lang="en">' in text
    for said in (
        "Begin checking",
        "Identity card",
        "Surname",
        "Separator sheets" if "/separatoare" in text else "Dossiers",
    ):
        assert said in text
    assert not _ROMANIAN.search(re.sub(r"<button[^>]*>Română</button>", "", text)), "a word was left"
    assert "Checking" not in site.of("clerk2").get("/coada").text
    field = clerk.get("/camp/2017-2018/118342/d1?path=/surname").text
    assert "ȘERBAN" in field, "values are what stands on the paper"
    assert "first reading" in field
    assert "There is no such dossier" in clerk.get("/dosare/2017-2018/nu").text
    site.post(clerk, "/limba", {"language": "ro", "back": "//elsewhere.example"})
    assert "Începe verificarea" in clerk.get("/coada").text


def test_the_switch_leads_nowhere_else_and_knows_two_languages(site: Site) -> None:
    clerk = site.of("clerk")
    for back in ("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"):
        assert site.post(clerk, "/limba", {"language": "en", "back": back}).headers["location"] == "/"
    assert site.post(clerk, "/limba", {"language": "xx"}).status_code == 422
    assert clerk.post("/limba", data={"language": "ro"}).status_code == 403
    stranger = site.stranger()
    assert "Parolă" in stranger.get("/intrare").text
    site.post(stranger, "/limba", {"language": "en"}, start="/intrare")
    assert stranger.cookies[COOKIE] == "en"
    assert "Password" in stranger.get("/intrare").text

"""Every page of every role in English: no Romanian word of the desk's is left. What stands on papers, what somebody
wrote and what is the city's own stays Romanian, and its element says so (``lang="ro"``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from desk import speech
from desk.web import render
from desk.web.app import create_app
from desk.web.language import COOKIE, words_of
from flows.settings import Settings
from ledger.accounts import ROLES
from tests.desk.web import audited, prepared
from tests.desk.web.conftest import Site
from tests.desk.web.walked import pages_of

STATIC = Path(render.__file__).parent / "static"
ROMANIAN = re.compile("[ăâîșțşţĂÂÎȘȚŞŢ]")
ENGLISH = set(speech.english().values())
READ = ("alt", "title", "aria-label", "placeholder", "label")
VOID = ("img", "input", "meta", "link", "br", "hr", "wbr")
NAMES = {"dosar"}  # the program's
REASON = "sesizarea numărul 77 din 14.11.2017"


class Reader(HTMLParser):
    """What a page says outside elements that are marked as Romanian."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[tuple[str, bool]] = []  # tag, whether it speaks Romanian

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        foreign = self._foreign if known.get("lang") is None else known["lang"] != "en"
        if not foreign:
            self.said += [value for name, value in attrs if value and (name in READ or name.startswith("data-say-"))]
        if tag not in VOID:
            self._open.append((tag, foreign))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._foreign and self._open and self._open[-1][0] not in ("script", "style"):
            self.said.append(data)

    @property
    def _foreign(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def left_of(text: str) -> list[str]:
    """The Romanian that a page says as if it were English."""
    reader = Reader()
    reader.feed(text)
    said = [one for piece in reader.said if (one := words_of(piece))]
    catalogue = speech.english()
    said = [one for one in said if one not in NAMES]
    return [one for one in said if ROMANIAN.search(one) or (one not in ENGLISH and catalogue.get(one, one) != one)]


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("casa")
    prepared.prepare(home)
    audited.add_accounts(home)
    prepared.draw_sample(home, 1)
    app = create_app(Settings(home=home, seed_share=0))
    with TestClient(app):
        made = Site(app)
        for role in ROLES:
            made.of(role).cookies.set(COOKIE, "en")
        yield made


@pytest.mark.parametrize("role", ROLES)
def test_no_romanian_word_is_left_on_any_page(english: Site, role: str) -> None:
    left = {}
    for path in pages_of(role):  # type: ignore[arg-type]
        answer = english.of(role).get(path)
        answer = english.of(role).get(answer.headers["location"]) if answer.is_redirect else answer
        assert answer.status_code == 200, path
        assert '<html lang="en">' in answer.text
        assert not re.search("[\ue000\ue001]", answer.text), path
        left |= {path: found} if (found := left_of(answer.text)) else {}
    assert left == {}


def test_what_pages_answer_is_english_too(english: Site) -> None:
    """Faults, refusals, a reveal, the whole page after it, the chain's walk."""
    auditor, clerk, operator = (english.of(role) for role in ("auditor", "clerk", "operator"))
    way = "/audit/dosar/2017-2018/118342"
    start = "/audit"
    assert english.post(auditor, f"{way}/dezvaluie", {"motiv": "nu"}, start).status_code == 303
    english.post(auditor, f"{way}/dezvaluie", {"motiv": REASON}, start)
    field = {"number": "118355/2017", "season": "2017-2018", "document": "d1", "path": "/cnp", "version": "2",
             "kind": "identity_card", "text": "7"}  # fmt: skip
    texts = [
        auditor.get(f"{way}?m=motiv").text, auditor.get(f"{way}/cifra?pointer=/applicant").text,
        auditor.get(f"{way}/cifra?pointer=/nimic").text, auditor.get("/audit/dosar/2017-2018/7").text,
        english.post(auditor, "/audit/lant", {"capuri": "77aa-77aa"}, start).text,
        english.post(auditor, "/audit/cauta", {"ce": "118342"}, start).text,
        english.post(clerk, "/camp/verifica", field).text, english.post(clerk, "/camp/salveaza", field).text,
        english.post(clerk, "/act/muta", {**field, "dosar": "9"}).text, clerk.get("/camp?m=salvat&dosar=118342").text,
        english.post(operator, "/lot", {"number": "7 7"}).text,
        english.post(operator, "/separatoare", {"numbers": "1", "day": "31.02.2017"}).text, operator.get("/audit").text,
    ]  # fmt: skip
    assert [found for text in texts if (found := left_of(text))] == []


def test_the_scripts_have_no_words_of_their_own() -> None:
    for file in STATIC.glob("*.js"):
        code = re.sub(r"^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert not ROMANIAN.search(code), file.name
        said = re.findall(r"[\"'`]([^\"'`]*)[\"'`]", code)
        assert [one for one in said if speech.english().get(one, one) != one] == [], file.name


def test_the_check_finds_what_is_left() -> None:
    page = '<html lang="en"><p title="Rotește">Dosarul <b lang="ro">șters</b> <i>of</i></p><img alt="Taste"> și</html>'
    assert left_of(page) == ["Rotește", "Dosarul", "Taste", "și"]

"""The dashboard's numbers against a ledger whose contents are known; the audit sample; metrics and health."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from desk.bounds import upper_bound
from desk.web import dashboard, health
from desk.web.office import Office
from flows.corrections import Target, Work
from tests.desk.web.conftest import Site
from tests.flows import desk_dossier as made


def _samples(site: Site, count: int = 50) -> None:
    answer = site.post(site.of("auditor"), "/tablou/esantion", {"cate": str(count)}, start="/tablou")
    assert answer.status_code == 303


def _metrics(site: Site) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    answer = site.stranger().get("/metrics", headers={"authorization": f"Bearer {site.api_token('auditor')}"})
    assert answer.headers["content-type"].startswith("text/plain")
    families = text_string_to_metric_families(answer.text)
    return {(s.name, tuple(sorted(s.labels.items()))): s.value for f in families for s in f.samples}


def _answer(site: Site, who: str, text: str, act: str = "save") -> str:
    """Read the next sample as this clerk, typing it twice when asked to; what the page says afterwards."""
    browser = site.of(who)
    shown = browser.get("/esantion").text
    sample = re.search(r'name="sample" value="(\d+)"', shown)
    assert sample is not None, shown
    form = {"sample": sample[1], "text": text, "first": "", "act": act, "seconds": "3"}
    answer = site.post(browser, "/esantion", form, start="/esantion")
    if answer.status_code == 200 and "încă o dată" in answer.text:
        answer = site.post(browser, "/esantion", {**form, "first": text}, start="/esantion")
    assert answer.status_code == 303, answer.text
    return str(browser.get(answer.headers["location"]).text)


def test_the_numbers_are_those_of_the_ledger(site: Site) -> None:
    clerk = site.office.accounts.named("clerk")
    assert clerk is not None
    target = Target("118342", made.SEASON, 1, "d1", "/surname")
    assert site.office.corrector.enter(target, Work(clerk.id, 2.0), "ȘERBAN").result == "saved"
    said = site.of("auditor").get("/tablou").text
    # given_names and valid_until were accepted; cnp and surname were not, and surname had another value
    assert "50,0 %" in said
    row = re.search(r"<td>Carte de identitate</td><td>Nume</td>(.*?)</tr>", said)
    assert row is not None
    assert re.findall(r">([^<>]+)</td>", row[1]) == ["1", "0,0 %", "0", "1", "100,0 %"]
    assert "Mănăștur" in said
    seen = _metrics(site)
    assert seen["dosar_fields_read", (("status", "accepted"),)] == 2
    assert seen["dosar_fields_read", (("status", "review"),)] == 2
    assert seen["dosar_corrections_total", (("act", "enter"),)] == 1
    assert seen["dosar_point_dossiers", (("point", "manastur"),)] == 1
    assert seen["dosar_part_up", (("part", "ledger"),)] == 1
    assert seen["dosar_queue_fields", ()] == site.office.queue.backlog().fields
    assert seen["dosar_silent_error_upper_bound", ()] == 1.0


def test_metrics_hold_nothing_about_a_person(site: Site) -> None:
    headers = {"authorization": f"Bearer {site.api_token('administrator')}"}
    said = site.stranger().get("/metrics", headers=headers).text
    for secret in (made.ANA, "SERBAN", "ANA", "118342", str(site.office.settings.home)):
        assert secret not in said
    assert site.stranger().get("/metrics").status_code == 303
    assert site.stranger().get("/metrics", headers={"authorization": "Bearer x"}).status_code == 401


def test_a_sample_is_drawn_from_accepted_fields_once_each(site: Site) -> None:
    _samples(site)
    drawn = [site.office.samples.by_id(n) for n in (1, 2)]
    assert {s.path for s in drawn if s} == {"/given_names", "/valid_until"}
    _samples(site)
    assert site.office.samples.counts().drawn == 2
    assert site.office.samples.counts().population == 2


def test_the_clerk_never_sees_the_sampled_value(site: Site) -> None:
    _samples(site, 1)
    sample = site.office.samples.by_id(1)
    assert sample is not None
    shown = site.of("clerk").get("/esantion").text
    assert "tastare oarbă" in shown
    assert str(sample.value) not in shown
    assert "2027" not in shown
    picture = site.of("clerk").get("/esantion/1/decupaj.png")
    assert picture.headers["content-type"] == "image/png"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [("right", None, "right"), ("wrong", "right", "right"), ("wrong", "wrong", "wrong"),
     ("wrong", "other", "undecided"), ("illegible", "illegible", "undecided")],
)  # fmt: skip
def test_one_or_two_blind_readings_decide(site: Site, first: str, second: str | None, verdict: str) -> None:
    _samples(site, 1)
    sample = site.office.samples.by_id(1)
    assert sample is not None
    texts = {"right": str(sample.value)}
    texts |= {"wrong": "IOANA", "other": "MARIA"} if sample.path == "/given_names" else {}
    texts |= {"wrong": "01.02.2026", "other": "02.03.2025"} if sample.path == "/valid_until" else {}
    for who, what in (("clerk", first), ("clerk2", second)):
        if what is not None:
            _answer(site, who, texts.get(what, ""), "illegible" if what == "illegible" else "save")
    counts = site.office.samples.counts()
    assert {k: getattr(counts, k) for k in ("right", "wrong", "undecided")} == {
        k: int(k == verdict) for k in ("right", "wrong", "undecided")
    }
    assert site.office.samples.next_for(99) is None
    assert bool(site.office.samples.faults()) == (verdict != "right")


def test_who_read_a_sample_does_not_read_it_again(site: Site) -> None:
    _samples(site, 1)
    sample = site.office.samples.by_id(1)
    assert sample is not None
    _answer(site, "clerk", "IOANA" if sample.path == "/given_names" else "01.02.2026")
    assert "Niciun câmp din eșantion" in site.of("clerk").get("/esantion").text
    form = {"sample": "1", "text": str(sample.value), "act": "save"}
    answer = site.post(site.of("clerk"), "/esantion", form, start="/dosare")
    assert answer.headers["location"] == "/esantion?m=schimbat"
    assert site.office.samples.counts().right == 0
    assert 'name="sample"' in site.of("clerk2").get("/esantion").text


@pytest.mark.parametrize(
    ("wrong", "checked", "bound"), [(0, 59, 0.0495), (0, 300, 0.0099), (1, 100, 0.0466), (5, 5, 1.0), (0, 0, 1.0)]
)
def test_the_bound_of_clopper_and_pearson(wrong: int, checked: int, bound: float) -> None:
    assert upper_bound(wrong, checked) == pytest.approx(bound, abs=5e-5)


def test_charts_say_in_words_what_they_draw(site: Site) -> None:
    said = site.of("administrator").get("/tablou").text
    assert said.count('role="img"') == 4
    assert re.search(r'aria-label="Dosare citite pe zi: [^"]* 1"', said)


def test_health_names_what_is_not_well(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answer = site.stranger().get("/healthz")
    assert answer.status_code == 200
    assert set(answer.json()["parts"]) == {"ledger", "archive", "tesseract", "disk"}
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(health, "LEAST_FREE", 1 << 62)
    site.app.state.health = health.Health()
    answer = site.stranger().get("/healthz")
    assert answer.status_code == 503
    assert {k for k, v in answer.json()["parts"].items() if v == "failed"} == {"tesseract", "disk"}
    assert str(tmp_path) not in answer.text


def test_numbers_that_take_long_are_made_while_the_last_ones_are_shown(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a ledger of many years: only the first visitor waits."""
    board, true, begun, free = dashboard.Board(), dashboard._numbers, threading.Event(), threading.Event()
    first = replace(board.numbers(site.office), took=5.0)
    monkeypatch.setattr(board, "_found", first)
    monkeypatch.setattr(dashboard, "_FRESH_S", 0.0)

    def slow(office: Office) -> dashboard.Numbers:
        begun.set()
        assert free.wait(60)
        return true(office)

    monkeypatch.setattr(dashboard, "_numbers", slow)
    assert board.numbers(site.office) is first
    assert begun.wait(60)
    assert board.numbers(site.office) is first  # and no second one is begun
    free.set()
    end = time.monotonic() + 60
    while board._found is first and time.monotonic() < end:
        time.sleep(0.01)
    assert board._found is not first
    site.app.state.board._found = replace(first, at=first.at - 100)
    assert "se numără din nou" in site.of("auditor").get("/tablou").text

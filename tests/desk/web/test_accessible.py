"""Every page of every role in real Chromium: no WCAG 2.1 A or AA fault that axe-core finds, the keyboard reaches
everything in the order it stands in, nothing runs over the side at 1280x800 nor at 200 %."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from ledger.accounts import ROLES, Role
from tests.desk.web import prepared
from tests.desk.web.served import CHROMIUM, Desk, Person, browser, running_desk
from tests.desk.web.walked import pages_of

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    "rules": {"tabindex": {"enabled": True}, "skip-link": {"enabled": True}, "heading-order": {"enabled": True}},
    "resultTypes": ["violations"],
}
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = tmp_path_factory.mktemp("casa")
    prepared.prepare(home)
    with running_desk(home, {role: role for role in ROLES}) as running:
        prepared.draw_sample(home, 1)
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as made:
        yield made


@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_a_role(desk: Desk, chromium: Browser, role: Role) -> None:
    person = Person(desk, chromium, role)
    faults = []
    for path in pages_of(role):
        answer = person.page.goto(desk.address + path, wait_until="load")
        assert answer is not None
        assert answer.status == 200, path
        faults += [f"{role} {path}: {fault}" for fault in faults_of(person.page)]
    assert faults == []
    assert person.faults == []
    assert person.hosts == {f"127.0.0.1:{desk.port}"}


def test_the_pages_of_nobody(desk: Desk, chromium: Browser) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="ro-RO").new_page()
    page.goto(f"{desk.address}/intrare", wait_until="load")
    assert faults_of(page) == []


def test_the_check_itself_finds_faults(desk: Desk, chromium: Browser) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="ro-RO").new_page()
    page.goto(f"{desk.address}/intrare", wait_until="load")
    page.evaluate("""() => {
      const bad = document.createElement('div');
      bad.innerHTML = '<img src="/static/dosar.svg"><p id="pale">pale</p><input tabindex="3"><b id="wide">_</b>';
      document.querySelector('main').append(bad);
      Object.assign(document.querySelector('#pale').style, {color: '#ccc', background: '#fff'});
      document.querySelector('.brand').style.outline = 'none';
      Object.assign(document.querySelector('#wide').style, {display: 'block', width: '1500px'});
    }""")
    said = " ".join(faults_of(page))
    for fault in ("image-alt", "color-contrast", "label", "tabindex", "wide in a window", "focus that nobody sees"):
        assert fault in said, fault


def faults_of(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    said = [f"{one['id']}: {node['html'][:160]} ({node['failureSummary']})" for one in found for node in one["nodes"]]
    return [*said, *_too_wide(page), *_keyboard(page)]


def _too_wide(page: Page) -> list[str]:
    """At 1280x800, and at 200 %, which is a window of half the width."""
    said = []
    for width, height in ((640, 400), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            said.append(f"{wide} wide in a window of {width}: {page.evaluate(_WIDEST)}")
    return said


_WIDEST = """[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 4).map(e => e.outerHTML.slice(0, 90))"""
# The element that has the focus: its place among all, whether it can be seen, whether its focus can be.
_FOCUSED = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const label = e.matches('.picker') ? getComputedStyle(document.querySelector('.picker + .button')) : style;
  return {at: [...document.querySelectorAll('*')].indexOf(e), name: e.outerHTML.slice(0, 90),
          body: e === document.body, seen: box.width > 0 && box.height > 0,
          ring: label.outlineStyle !== 'none' && parseFloat(label.outlineWidth) >= 2};
}"""
_MOST_STOPS = 40


def _keyboard(page: Page) -> list[str]:
    """Tab from the top of the page: each stop further down than the one before, visible, with a ring around it."""
    page.evaluate("() => { document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0); }")
    page.evaluate(
        "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex') }"
    )
    said, first, last = [], -1, -1
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUSED)
        if stop["body"] or stop["at"] in (0, first):
            break  # round again
        if stop["at"] <= last:
            said.append(f"the focus goes back: {stop}")
        if not (stop["seen"] and stop["ring"]):
            said.append(f"focus that nobody sees: {stop}")
        first, last = first if first >= 0 else stop["at"], stop["at"]
    return said if last > 0 else [*said, "the keyboard reaches nothing"]

"""The real desk for tests in a real browser: ``dosar desk`` as its own process, accounts by ``dosar users``."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.engine_home import migrated

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=ro", "--hide-scrollbars")
PASSWORD = "parola-de-proba"
_START_S = 180
_PATIENCE_MS = 240_000  # a busy machine is slow, not wrong; some pages come only when something was read for them


class Desk:
    """A running desk: its address, and its home below ``home``."""

    def __init__(self, home: Path, port: int, **settings: str) -> None:
        self.home, self.port = home, port
        migrated(home / "prefect")
        self.address = f"http://127.0.0.1:{port}"
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("DOSAR_")}
        self.env |= {"DOSAR_HOME": str(home), "DOSAR_WORKERS": "1", "DOSAR_NEW_PASSWORD": PASSWORD}
        self.env["DOSAR_SEED_SHARE"] = "0"
        self.env |= {f"DOSAR_{key.upper()}": value for key, value in settings.items()}

    def command(self, *args: str) -> None:
        subprocess.run([sys.executable, "-m", "desk.cli", *args], env=self.env, check=True, capture_output=True)

    def wait(self, process: subprocess.Popen) -> None:
        end = time.monotonic() + _START_S
        while time.monotonic() < end and process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=2):
                    return
            except OSError:
                time.sleep(0.2)
        raise RuntimeError("the desk did not start")


@contextmanager
def running_desk(home: Path, accounts: dict[str, str], **settings: str) -> Iterator[Desk]:
    """The desk with these accounts (name -> role) and settings, stopped at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    desk = Desk(home, port, **settings)
    for name, role in accounts.items():
        desk.command("users", "add", name, "--role", role)
    command = [sys.executable, "-m", "desk.cli", "desk", "--port", str(port)]
    process = subprocess.Popen(command, env=desk.env, stdout=subprocess.DEVNULL)
    try:
        desk.wait(process)
        yield desk
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield made
        made.close()


class Person:
    """Somebody at a screen of 1280x800; notes what went wrong in the page and where its requests went."""

    def __init__(self, desk: Desk, browser: Browser, name: str, scale: float = 1.0) -> None:
        self.desk = desk
        size = {"width": round(1280 / scale), "height": round(800 / scale)}
        self.page: Page = browser.new_context(
            viewport=size,
            locale="ro-RO",
            device_scale_factor=scale,  # type: ignore[arg-type]
        ).new_page()
        self.page.set_default_timeout(_PATIENCE_MS)
        self.faults: list[str] = []
        self.hosts: set[str] = set()
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)
        self.page.on("request", lambda request: self.hosts.add(urlparse(request.url).netloc))
        self._sign_in(name)

    def _sign_in(self, name: str) -> None:
        """With the keyboard, as people do: the first field has the focus, Tab leads to the second."""
        self.go("/")
        self.type_into("#name", name)
        self.page.keyboard.press("Tab")
        self.type_into("#password", PASSWORD)
        self.press("Enter")
        expect(self.page.locator("header .me")).to_contain_text(name, timeout=_PATIENCE_MS)

    def go(self, path: str) -> None:
        self.page.goto(f"{self.desk.address}{path}", wait_until="load")

    def wait_for_focus(self, selector: str) -> None:
        """A page takes the focus to its first field a moment after it is loaded: keys before that are lost."""
        expect(self.page.locator(selector)).to_be_focused(timeout=_PATIENCE_MS)

    def type_into(self, selector: str, text: str) -> None:
        """Type into the field that has the focus, or is just given it; all of the text has arrived at the end."""
        self.wait_for_focus(selector)
        self.page.keyboard.type(text)
        expect(self.page.locator(selector)).to_have_value(text, timeout=_PATIENCE_MS)

    def press(self, key: str) -> None:
        """A key that leads to another page."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.keyboard.press(key)

"""A reader that fails costs its own fields, never the dossier."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from extractors import document, kinds
from extractors.assemble import Group
from extractors.found import Doc
from models.dossier import PageRef
from models.errors import MissingTool
from models.kinds import kind
from tests.extractors import typed


def failing(error: Exception) -> SimpleNamespace:
    def read(doc: Doc) -> list[object]:
        raise error

    return SimpleNamespace(KIND=kind("pension_slip"), CUES=(), TITLES=(), MANY_PAGES=False, read=read)


def group() -> Group:
    return Group("pension_slip", 0.99, (typed.view("TALON DE PLATA"),), (PageRef(scan="sha256:typed", page=1),))


def test_its_fields_are_missing_and_the_log_names_no_value(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(kinds, "modules", lambda: {"pension_slip": failing(ValueError("CNP 2850715120018"))})
    entry = document.read_document(group(), 3)
    assert (entry.id, entry.kind) == ("d3", "pension_slip")
    assert {f.status for f in entry.fields} == {"missing"}
    assert {f.path for f in entry.fields} == {f.path for f in kind("pension_slip").fields}
    assert "pension_slip" in caplog.text
    assert "2850715120018" not in caplog.text


def test_what_the_machine_lacks_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "modules", lambda: {"pension_slip": failing(MissingTool("Lipsește"))})
    with pytest.raises(MissingTool):
        document.read_document(group(), 1)

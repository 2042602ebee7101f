"""The checks that a value carries in itself."""

from __future__ import annotations

import pytest

from models.kinds import FieldSpec, kind
from validators import checks


def spec_of(kind_id: str, path: str) -> FieldSpec:
    spec = kind(kind_id).spec_of(path)
    assert spec is not None
    return spec


@pytest.mark.parametrize("value", ["Nr.", "NOM", "Nume / Nom / Last name", "SERIA NR."])
def test_a_caption_is_no_value(value: str) -> None:
    for path, kind_id in (("/series", "birth_certificate"), ("/surname", "identity_card")):
        assert checks.fails(spec_of(kind_id, path), value)


def test_a_value_beside_a_caption_is_one() -> None:
    assert not checks.fails(spec_of("birth_certificate", "/series"), "NV")
    assert not checks.fails(spec_of("identity_card", "/surname"), "NUMEȘAN")

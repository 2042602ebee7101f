"""How sure a value is: between 0 and 1, in the right order, and never surer for what speaks against it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from extractors import confidence
from extractors.confidence import Signs, features, model, probability

PLAIN = Signs(
    type="amount", accepted=False, empty=False, witnesses=frozenset(), obstacles=frozenset(), strong=0, broken=0,
    located=0.9, read=0.9, second=0.9, alike=0.8, third=False, own=True,
)  # fmt: skip
parts = st.floats(0, 1)
signs = st.builds(
    Signs,
    type=st.sampled_from(["cnp", "amount", "name", "address", "text", "bool", "code"]),
    accepted=st.booleans(),
    empty=st.booleans(),
    witnesses=st.frozensets(st.sampled_from(["second_reading", "third_reading", "mrz", "rows_add_up", "barcode"])),
    obstacles=st.frozensets(st.sampled_from(["failed_check", "rival", "handwritten", "unsure_place", "rough"])),
    strong=st.integers(0, 2),
    broken=st.integers(0, 1),
    located=parts,
    read=parts,
    second=parts,
    alike=parts,
    third=st.booleans(),
    own=st.booleans(),
)


@given(signs)
def test_a_probability(given_signs: Signs) -> None:
    assert 0 <= probability(given_signs) <= 1
    assert (probability(given_signs) == 0) == given_signs.empty


def test_the_model_knows_the_features() -> None:
    """Weights were learned for exactly the numbers that are weighed today."""
    assert set(model().weights) == set(features(PLAIN))


def test_in_the_right_order() -> None:
    agreed = replace(PLAIN, witnesses=frozenset({"second_reading"}), alike=1.0)
    accepted = replace(agreed, accepted=True)
    failed = replace(PLAIN, obstacles=frozenset({"failed_check"}))
    poor = replace(PLAIN, read=0.2, second=0.2, located=0.3)
    broken = replace(agreed, obstacles=frozenset({"failed_check"}), broken=1)
    assert probability(accepted) > probability(agreed) > probability(PLAIN) > probability(poor) > probability(broken)
    assert probability(PLAIN) > probability(failed)


def test_accepted_values_are_surest() -> None:
    assert model().accepted >= 0.99
    assert model().other_paper >= 0.9
    assert confidence.weigh(model(), replace(PLAIN, read=1.0, second=1.0, alike=1.0)) < model().accepted

"""Cues and the trained classifier weighed together."""

from __future__ import annotations

from extractors import kinds
from extractors.classify import AT_ODDS, classify_words, cue_scores, weigh
from extractors.craft.rows import letters
from extractors.policy import policy
from tests.extractors.typed import typewritten

LEARNED = {"gas_bill": 0.02, "electricity_bill": 0.02, "pension_slip": 0.02, "other": 0.94}


def learned(kind: str, probability: float) -> dict[str, float]:
    rest = (1 - probability) / (len(LEARNED) - 1)
    return {k: probability if k == kind else rest for k in LEARNED}


def test_agreement_is_sure_and_surer_than_either() -> None:
    kind, both = weigh({"gas_bill": 6.0}, learned("gas_bill", 0.8))
    assert kind == "gas_bill"
    assert both > weigh({}, learned("gas_bill", 0.8))[1]
    assert both > 0.95


def test_at_odds_nobody_is_sure() -> None:
    for points in (3.0, 6.0, 12.0, 50.0):
        for probability in (0.5, 0.8, 0.95, 0.9999):
            _, confidence = weigh({"pension_slip": points}, learned("gas_bill", probability))
            assert confidence <= AT_ODDS


def test_strong_cues_turn_a_weak_classifier() -> None:
    assert weigh({"pension_slip": 7.0}, learned("gas_bill", 0.5))[0] == "pension_slip"


def test_a_sure_classifier_stands_against_a_stray_cue() -> None:
    assert weigh({"pension_slip": 1.0}, learned("gas_bill", 0.97))[0] == "gas_bill"


def test_words_against_a_kind_count() -> None:
    plain = weigh({"gas_bill": 2.0, "electricity_bill": 2.0}, learned("gas_bill", 0.4))
    against = weigh({"gas_bill": -3.0, "electricity_bill": 2.0}, learned("gas_bill", 0.4))
    assert plain[0] == "gas_bill"
    assert against[0] == "electricity_bill"


def test_without_a_classifier_cues_speak_alone() -> None:
    assert weigh({}, {})[0] == "other"
    kind, confidence = weigh({"gas_bill": 8.0}, {})
    assert kind == "gas_bill"
    assert confidence > 0.85
    assert weigh({"gas_bill": 1.0}, {})[0] == "other"


def test_hundreds_of_points_are_no_more_than_many() -> None:
    many, more = (weigh({"gas_bill": points}, learned("gas_bill", 0.5)) for points in (12.0, 300.0))
    assert many == more


def test_cues_are_found_without_blanks_and_with_a_bent_letter() -> None:
    rows = [letters(line) for line in ("EXTRASDECONT", "Titu1ar cont: POP ANA", "Sold initial 10,00")]
    scores = cue_scores(rows)
    assert set(kinds.readable()) <= set(scores)
    assert max(scores, key=scores.__getitem__) == "bank_statement"


BARE_FACE = """
ROUMANIE ROMANIA ROMANIA
CJ - 729851
2590602129619
CĂLUGĂR
ANGELA-MARGARETA
Jud CJ Mun.Cluj- Napoca
IDROUCALUGAR<<ANGELA<MARGAREȚA<<<<<<
CJ729851<5R0U5906026F680602021296192
"""


def test_a_zone_tells_a_card_whose_labels_were_not_read() -> None:
    """A poor copy: with less certainty it would be taken for the next sheet of the paper before it, and be lost."""
    found = classify_words(typewritten(BARE_FACE))
    assert found.kind == "identity_card"
    assert found.confidence >= policy().kind
    assert classify_words(typewritten(BARE_FACE.split("IDROU")[0])).confidence < policy().kind


FAINT = """bă
ROUMANIE ROMÂNIA ROMANIA
568168
2881026129751
RALINI
iiie= 3 DELIA
AR Rumară RUU i
VUĂA IL Jucti
iul iti tu, Prăporă
Str nul ne bibe Zap 23
SPP Mapa ERIC [oi EIN CERERI 3
9 IDROUBALINT<<DELIA<<<asaa<ecaeeeec<e
CJ568168<9R0U8810263F261026521297513"""


def test_a_zone_tells_a_card_whose_face_is_hardly_legible() -> None:
    verdict = classify_words(typewritten(FAINT))
    assert verdict.kind == "identity_card"
    assert verdict.confidence >= policy().kind
    assert classify_words(typewritten(FAINT.split("9 IDROU")[0])).kind != "identity_card"


def test_the_first_line_of_a_zone_is_enough() -> None:
    faint = FAINT.rsplit("\n", 1)[0].replace("9 IDROU", "IDROU")
    assert classify_words(typewritten(faint)).kind == "identity_card"
    assert classify_words(typewritten(faint.replace("IDROUBALINT", "IDROU568168"))).kind != "identity_card"

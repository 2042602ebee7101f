"""Training from a handful of papers: the same every time, and spans that survive whatever is done to the text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import spacy

from extractors.language import Calibration
from training import judging
from training.gazette import tagged
from training.noise import Severity, spoilt
from training.pipeline import Recipe, save, train
from training.reading import label_of, read
from training.specimens import Order, Page, pages
from training.strangers import stranger
from training.tagged import Line, Piece, cut, joined
from training.wording import reworded

KINDS = ("gas_bill", "pension_slip", "other")
ORDER = Order(per_kind=9, strangers=9, kinds=KINDS)
RECIPE = Recipe(length=2048, width=16, rows=200, depth=1, entity_rounds=1)
HTML = """<style>p{color:red}</style><h1>FACTUR&#258;</h1><table><tr><td>Client</td>
<td><span data-f="/surname">POP</span> <span data-f="/given_names">ANA-MARIA</span></td></tr>
<tr><td>Adresa</td><td><span data-f="/address">Str. Horea nr. 5<br>Cluj-Napoca</span></td></tr></table>
<svg><path d="M0 0"/><text>SPECIMEN</text></svg><p>Total <b><span data-f="/total">12,50</span></b>, lei</p>"""


def quiet(_: str) -> None:
    pass


@pytest.fixture(scope="module")
def made() -> list[Page]:
    return pages(ORDER)


def test_html_is_read_in_lines_with_its_entities() -> None:
    text, spans = joined(read(HTML))
    assert text == "FACTURĂ Client POP ANA-MARIA Adresa Str. Horea nr. 5 Cluj-Napoca Total 12,50, lei"
    assert [(label, text[a:b]) for a, b, label in spans] == [
        ("PERSON", "POP ANA-MARIA"),
        ("ADDRESS", "Str. Horea nr. 5 Cluj-Napoca"),
    ]


@pytest.mark.parametrize(
    ("path", "label"),
    [("/holder_name", "PERSON"), ("/rows/3/name", "PERSON"), ("/association_address", "ADDRESS"), ("/school", "ORG"),
     ("/association_name", "ORG"), ("/total", None), ("/number", None)],
)  # fmt: skip
def test_label_of_a_field(path: str, label: str | None) -> None:
    assert label_of(path) == label


def test_entities_that_nobody_marked_are_found() -> None:
    lines = [tuple(cut("S.C. Bradul Verde S.R.L. cu sediul în Cluj-Napoca, str. Horea nr. 12 bl. A ap. 3")),
             tuple(cut("Președinte, ing. M. Popescu")), tuple(cut("Contabil, POP ION"))]  # fmt: skip
    text, spans = joined(tagged(lines))
    assert [(label, text[a:b]) for a, b, label in spans] == [
        ("ORG", "S.C. Bradul Verde S.R.L."),
        ("ADDRESS", "Cluj-Napoca, str. Horea nr. 12 bl. A ap. 3"),
        ("PERSON", "M. Popescu"),
        ("PERSON", "POP ION"),
    ]


def test_noise_and_wording_keep_spans_on_their_words() -> None:
    """Every entity's text is a sign that stands nowhere else, so that a span that slipped would show."""
    lines: list[Line] = [tuple(Piece("abcdefgh") for _ in range(6)) for _ in range(4)]
    lines.insert(
        2, (Piece("nume"), Piece("ЖЖЖЖ", ("PERSON", 1)), Piece("ЖЖЖЖЖ", ("PERSON", 1)), Piece(",", None, True))
    )
    lines.insert(4, (Piece("domiciliul"), Piece("ЯЯЯ", ("ADDRESS", 2)), Piece("ЯЯ", ("ADDRESS", 2))))
    bad = Severity(0.03, 0.05, 0.05, 0.05, "mixed")
    seen = 0
    for seed in range(200):
        rng = random.Random(seed)
        text, spans = joined(spoilt(reworded(lines, rng), rng, bad))
        for start, end, label in spans:
            own = {"PERSON": "Ж", "ADDRESS": "Я"}[label]
            assert text[start] != " "
            assert text[end - 1] != " "
            outside = text[:start][-1:] + text[end : end + 1]
            inside = text[start:end]
            if own in inside:
                seen += 1
                assert own not in outside
                assert inside.count(own) >= 2
    assert seen > 200


def test_the_same_order_gives_the_same_pages(made: list[Page]) -> None:
    assert pages(ORDER) == made
    assert pages(Order(per_kind=9, strangers=9, kinds=KINDS, seed=2)) != made
    assert {p.kind for p in made} == set(KINDS)
    assert any(p.spans for p in made)


def test_a_layout_is_left_out_as_a_whole(made: list[Page]) -> None:
    from sample_scans.catalogue import layouts_of

    folds: dict[tuple[str, str], set[int]] = {}
    for page in made:
        if page.layout != "invented":
            folds.setdefault((page.kind, page.layout), set()).add(page.fold)
    assert all(len(f) == 1 for f in folds.values())
    train_layouts = {(k, entry.name) for k in KINDS for entry in layouts_of(k, "train")}
    assert set(folds) <= train_layouts


def test_training_is_reproducible_and_survives_the_disk(made: list[Page], tmp_path: Path) -> None:
    first, second = (train(made, KINDS, RECIPE, note=quiet) for _ in range(2))
    save(first, tmp_path / "p", KINDS, RECIPE)
    loaded = spacy.load(tmp_path / "p")
    for page in made[::4]:
        cats = [nlp(page.text).cats for nlp in (first, second, loaded)]
        assert cats[0] == cats[1]
        assert cats[2] == pytest.approx(cats[0], abs=1e-5)
        ents = [[(e.start_char, e.end_char, e.label_) for e in nlp(page.text).ents] for nlp in (first, second, loaded)]
        assert ents[0] == ents[1] == ents[2]


def test_it_learns_what_it_was_shown(made: list[Page]) -> None:
    nlp = train(made, KINDS, RECIPE, entities=False, note=quiet)
    right = [max(c := nlp.get_pipe("textcat")(nlp.make_doc(p.text)).cats, key=c.__getitem__) == p.kind for p in made]
    assert sum(right) / len(right) > 0.9


def test_calibration_tells_an_honest_share() -> None:
    """A classifier that claims 0.99 and is right in 7 of 10 is taken at its deeds."""
    page = Page("gas_bill", "x", "text", (), 0)
    answers = [
        judging.Answer(page, {"gas_bill": 0.99, "other": 0.01} if n % 10 < 7 else {"gas_bill": 0.01, "other": 0.99})
        for n in range(200)
    ]
    calibration = judging.calibrate(answers)
    assert calibration.honest(max(calibration.flattened(answers[0].cats).values())) == pytest.approx(0.7, abs=0.02)


def test_calibration_is_monotone() -> None:
    curve = Calibration(1.5, ((0.0, 0.02), (0.4, 0.3), (0.9, 0.95)))
    told = [curve.honest(p / 50) for p in range(51)]
    assert told == sorted(told)
    assert told[-1] == 0.95
    assert curve.honest(0.4) == pytest.approx(0.3)


def test_invented_papers_differ() -> None:
    texts = {joined(stranger(random.Random(n)))[0] for n in range(40)}
    assert len(texts) == 40

"""The pipeline that is shipped: it loads, knows every kind, and reads texts that no specimen's layout has made."""

from __future__ import annotations

import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from extractors import kind_weights, language
from extractors.letter_runs import features, folded
from models.kinds import KINDS

TEXTS = {
    "gas_bill": """
        GAZ TRANSILVAN FURNIZARE SA Factura de gaze naturale seria GT nr. 778812 Cod client 5512003 CLC DEG0012345
        Perioada de facturare 01.11.2017-30.11.2017 Consum gaze naturale mc 112 kWh 1188 Putere calorifica
        superioara 10,61 Distributie Transport Acciza TVA Total de plata 155,20 lei Scadenta 29.12.2017""",
    "electricity_bill": """
        ELECTRICA NOUA FURNIZARE Factura de energie electrică Cod POD 594020100001234567 Loc de consum Serie
        contor Index vechi Index nou Energie activă kWh 145 Contribuție cogenerare Certificate verzi Acciză Tarif
        de distribuție Total de plată 96,11 lei""",
    "pension_slip": """
        CASA JUDEȚEANĂ DE PENSII CLUJ Talon de plată a pensiei luna noiembrie 2017 Nr. dosar 112233 Pensie limită
        de vârstă Pensionar POP ANA Drepturi Rețineri CASS Impozit Net de plată 1.034 lei""",
    "employer_income_certificate": """
        S.C. Moara de Aur S.R.L. CUI 12345674 ADEVERINȚĂ Prin prezenta se adeverește că domnul Rus Ioan, CNP
        1800101120011, este salariat al societății noastre cu contract individual de muncă pe durată nedeterminată
        în funcția de morar și a realizat în luna octombrie 2017 un salariu net de 1450 lei. Administrator""",
    "school_certificate": """
        Colegiul Tehnic Fluierașul ADEVERINȚĂ Se adeverește prin prezenta că eleva Rus Maria este înscrisă în anul
        școlar 2017-2018 în clasa a X-a, cursuri de zi, și nu beneficiază de bursă. Director, Secretar""",
    "association_certificate": """
        Asociația de proprietari Bloc 14 CIF 12345674 ADEVERINȚĂ Prin prezenta se adeverește că în apartamentul
        nr. 7 locuiesc și sunt luate în calcul la cheltuielile comune următoarele persoane: 1. Pop Ion 2. Pop Ana.
        Președinte, Administrator""",
    "identity_card": """
        ROUMANIE ROMÂNIA ROMANIA CARTE D'IDENTITE CARTE DE IDENTITATE IDENTITY CARD SERIA KX NR 123456 CNP
        2850715120018 Nume/Nom/Last name POP Prenume/Prenom/First name ANA Cetățenie/Nationalité/Nationality
        Română / ROU Loc naștere/Lieu de naissance/Place of birth Domiciliu/Adresse/Address Emisă de/Délivrée
        par/Issued by""",
    "birth_certificate": """
        ROMÂNIA CERTIFICAT DE NAȘTERE Seria NX Nr. 123456 Codul numeric personal Numele de familie Prenumele Data
        nașterii anul luna ziua Locul nașterii Sexul Tata Mama Act de naștere nr. 12 Ofițer de stare civilă""",
    "lease_contract": """
        CONTRACT DE ÎNCHIRIERE Părțile contractante: proprietar, în calitate de locator, și chiriaș, în calitate
        de locatar. Obiectul contractului: închirierea locuinței. Chiria lunară este de 200 euro. Durata
        închirierii 12 luni. Locatarul se obligă să plătească chiria. Locator Locatar""",
    "loan_for_use_contract": """
        CONTRACT DE COMODAT Comodantul dă în folosință gratuită comodatarului apartamentul. Comodatarul se obligă
        să folosească bunul potrivit destinației și să îl restituie la termen. Împrumut de folosință gratuit""",
    "power_of_attorney": """
        PROCURĂ SPECIALĂ Subsemnata împuternicesc prin prezenta pe domnul să mă reprezinte la primărie, să semneze
        în numele meu. Notar public Încheiere de autentificare""",
    "bank_statement": """
        BANCA SOMEȘULUI EXTRAS DE CONT Titular cont IBAN RO24BTRLRONCRT0000000001 Perioada 01.11.2017-30.11.2017
        Sold inițial Data tranzacției Descriere Debit Credit Rulaj Sold final""",
    "no_income_declaration": """
        DECLARAȚIE Subsemnata declar pe propria răspundere, cunoscând prevederile codului penal privind falsul în
        declarații, că nu realizez niciun venit și mă întrețin din ajutorul părinților""",
    "agricultural_register_certificate": """
        PRIMĂRIA ADEVERINȚĂ Se adeverește că figurează înscris în registrul agricol vol. 3 poziția 12 cu suprafața
        de 0,50 ha teren arabil și animale: 2 oi""",
    "local_tax_certificate": """
        DIRECȚIA IMPOZITE ȘI TAXE LOCALE Adeverință Se certifică faptul că figurează în evidențele fiscale cu
        clădiri, terenuri și mijloace de transport, impozit pe clădiri achitat""",
    "other": """
        CERTIFICAT DE GARANȚIE Frigider model RX Seria 5512 Cumpărătorul beneficiază de garanție 24 de luni.
        Service autorizat. Data vânzării, semnătura vânzătorului, magazin""",
}  # fmt: skip


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_shipped_pipeline_knows_every_kind() -> None:
    nlp = language.pipeline()
    assert nlp is not None
    assert set(nlp.get_pipe("textcat").labels) == set(KINDS) - {"separator", "blank"}
    assert set(nlp.get_pipe("ner").labels) == {"PERSON", "ADDRESS", "ORG"}


def test_it_is_small() -> None:
    folder = Path(str(language.trained_path()))
    assert sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) < 5_000_000


@pytest.mark.parametrize("kind", TEXTS)
def test_kind_of_an_invented_text(kind: str) -> None:
    found = language.kind_of(flat(TEXTS[kind]))
    assert found is not None
    assert found[0] == kind


def test_the_classifier_alone_says_what_the_pipeline_says() -> None:
    nlp = language.pipeline()
    layer = kind_weights.load(Path(str(language.trained_path())) / "textcat")
    assert layer is not None
    for text in TEXTS.values():
        said = nlp.get_pipe("textcat")(nlp.make_doc(language.prepare(flat(text)))).cats
        assert layer.probabilities(language.prepare(flat(text))) == pytest.approx(said, abs=1e-5)


def test_a_folder_without_a_classifier_has_none(tmp_path: Path) -> None:
    assert kind_weights.load(tmp_path) is None


def test_kinds_need_no_spacy_and_spacy_keeps_its_command_line() -> None:
    """In a fresh process, for here spaCy is long there."""
    program = (
        "import sys; from extractors import language;"
        "assert language.kinds_of('CONTRACT DE INCHIRIERE, proprietar, chirias'); assert 'spacy' not in sys.modules;"
        "assert language.pipeline() is not None; assert 'spacy.cli' not in sys.modules;"
        "import spacy.cli; assert spacy.cli.download"
    )  # fmt: skip
    subprocess.run([sys.executable, "-c", program], check=True)


def test_kinds_survive_a_bad_reading() -> None:
    """Marks lost, l for I, 0 for O, m for rn: two of the letters in a hundred."""
    right = 0
    for kind, text in TEXTS.items():
        bare = "".join(c for c in unicodedata.normalize("NFKD", flat(text)) if not unicodedata.combining(c))
        found = language.kind_of(bare.replace("O", "0", 3).replace("I", "l", 3).replace("rn", "m").replace("e i", "ei"))
        right += found is not None and found[0] == kind
    assert right >= len(TEXTS) - 1


def test_too_little_text_makes_no_kind() -> None:
    assert language.kind_of("CNP") is None
    assert language.kind_of("") is None


def test_words_of_no_paper_are_not_claimed_surely() -> None:
    for text in ("xyz qwrt plm nbv hgf dsa trew kjh mnb vcx zas", "12 34 56 78 90 12 34 56 78 90 11 22 33 44",
                 "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"):  # fmt: skip
        found = language.kind_of(text)
        assert found is not None
        assert found[0] == "other" or found[1] < 0.7


def test_persons_and_addresses_of_an_invented_sentence() -> None:
    text = ("Se adeverește că domnul Brăneanu Teofil, CNP 1800101120011, domiciliat în Cluj-Napoca, str. Lalelelor "
            "nr. 14 bl. C2 sc. 1 ap. 9, este salariat al societății.")  # fmt: skip
    found = language.entities(text)
    assert all(text[e.start : e.end] == e.text for e in found)
    assert "Brăneanu Teofil" in [e.text for e in found if e.label == "PERSON"]
    address = next(e.text for e in found if e.label == "ADDRESS")
    assert "Lalelelor nr. 14" in address
    assert address.endswith("ap. 9")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spans_are_places_in_the_given_text(form: str) -> None:
    """Letters whose marks are signs of their own must not shift a span."""
    text = unicodedata.normalize(form, "Șeful țării, șșșțțț. Titular: Țîrleanu Ștefania, locuiește aici")
    for e in language.entities(text):
        assert text[e.start : e.end] == e.text


def test_prepare_keeps_every_place() -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "Țîrlea Ștefan ŞŢ 2850715120018 ½ ő")
        assert len(language.prepare(text)) == len(text)


def test_calibration_is_shipped_and_bounded() -> None:
    probabilities = [language.kind_of(flat(t)) for t in TEXTS.values()]
    assert all(p is not None and 0 < p[1] < 0.99 for p in probabilities)


def test_features_are_alike_for_texts_alike() -> None:
    assert folded("Şcoală, nr. 12/2017") == folded("SCOALA NR 3.4")
    bag = features("Factură de gaze naturale", 4096, (3, 4, 5))
    assert float(bag @ bag) == pytest.approx(1.0, abs=1e-5)
    near, far = (
        float(bag @ features(t, 4096, (3, 4, 5))) for t in ("Factura de gaze natura1e", "Certificat de naștere")
    )
    assert near > 0.6 > 0.2 > far
    assert not features("", 64, (3, 4, 5)).any()


def test_a_page_is_judged_at_once() -> None:
    text = " ".join(flat(t) for t in TEXTS.values())[: language.LONGEST]
    language.kind_of(text)
    started = time.process_time()
    for n in range(10):
        language.kind_of(f"{n} {text}")
    assert (time.process_time() - started) / 10 < 0.05

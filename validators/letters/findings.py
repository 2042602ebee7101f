"""A finding of the checklist as an item of the letter: what was found, for whom, what to bring.

Nothing that is in doubt is called missing: a finding that is ``unclear`` is either to be cleared up with the applicant
or looked at by the office, and its words say so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.dossier import Requirement
from models.kinds import KINDS
from validators.letters.grammar import Gender, gender_of, gendered, listed, opened
from validators.letters.messages import Said, said
from validators.letters.people import called, find, whom
from validators.letters.sentences import Sentence, Sentences, filled
from validators.letters.shape import Item, SectionName
from validators.printable import printable
from validators.rules.case import Case, Member
from validators.text import mask_cnp

_FIELD = re.compile(r"\s*(?P<name>[^()]+?) \((?P<why>de verificat|nu s-a găsit)\)(?:, |$)")
_DIFFERS = re.compile(r"(?P<name>[^()]+?) \(altul decât[^()]*\)")
_GONE = ("missing", "nobody")  # how the keys of messages begin that say that a paper is not there
_KIND_OF = {spec.title[:1].lower() + spec.title[1:]: kind for kind, spec in KINDS.items()}


@dataclass(frozen=True)
class _Finding:
    """A requirement with its message taken apart, and the member whom it is about (None: the household)."""

    case: Case
    words: Sentences
    one: Requirement
    said: Said
    sentence: Sentence
    member: Member | None
    gender: Gender | None

    @property
    def certain(self) -> bool:
        return self.one.status == "missing"

    @property
    def unread(self) -> bool:
        """Whether a file that could not be read may hold the paper: none lies there that may be it, and there is no
        other reason for doubt, as there is for a bill while nobody knows the heating."""
        key, scans = self.said.key or "", self.case.dossier.scans
        if self.certain or not key.startswith(_GONE) or (key == "missing" and self.sentence.unsure):
            return False
        loose = {d.id for d in self.case.strays} & set(self.one.documents)
        return not loose and any(s.status == "rejected" for s in scans)

    @property
    def differs(self) -> str | None:
        """The field of a ``doubt`` message that was read well, but says otherwise than the other papers."""
        found = _DIFFERS.fullmatch(self.said.facts.get("fields", ""))
        return found["name"] if found else None

    @property
    def doubts(self) -> dict[str, list[str]]:
        """The fields of a ``doubt`` message, by why they are doubtful: ``de verificat``, ``nu s-a găsit``."""
        found: dict[str, list[str]] = {"de verificat": [], "nu s-a găsit": []}
        text = self.said.facts.get("fields", "")
        for part in _FIELD.finditer(text):
            found[part["why"]].append(part["name"])
        if text and not any(found.values()):
            found["de verificat"].append(text)
        return found


def item_of(case: Case, words: Sentences, one: Requirement, asks: Gender | None) -> tuple[SectionName, Item]:
    """The item, and the section that it belongs to; its number is given later. ``asks``: the applicant's gender."""
    taken = said(case.season, one.id, one.message)
    member = find(case, one.person, taken.facts.get("person"))
    gender = gender_of(member.cnp) if member else asks
    finding = _Finding(case, words, one, taken, words.sentence(one.id, taken.key, taken.check), member, gender)
    found, bring = _found(finding), _bring(finding)
    spec = case.season.requirement(one.id) or next((c for c in case.season.checks if c.id == taken.check), None)
    section: SectionName = "missing" if finding.certain else "clarify" if bring else "office"
    item = Item(
        number=0,
        title=spec.title if spec else one.id,
        whom=whom(words, member) if member else words.say("words", "household"),
        found=_tidy(found, gender),
        bring=_tidy(bring, gender) if bring else None,
        basis=printable(one.basis, 1200),
        requirement=one.id,
        status=one.status,
    )
    return section, item


def _found(f: _Finding) -> str:
    facts = _facts(f)
    key = f.said.key or ""
    if "fields" in f.said.facts:
        return _doubtful(f, str(facts["paper"]))
    if f.unread:
        return f.words.say("general", "unread")
    if key.startswith("missing") and not f.certain:
        return filled(f.sentence.unsure, **facts) if f.sentence.unsure else f.words.say("general", "unsure")
    if f.sentence.found:
        return filled(f.sentence.found, **facts)
    general = {"other": "other", "stray": "stray", "no_date": "no_date"}.get(key)
    if general:
        return f.words.say("general", general, **facts)
    return mask_cnp(printable(f.one.message or f.one.id, 600))


def _doubtful(f: _Finding, paper: str) -> str:
    if f.differs:
        return f.words.say("general", "differs", paper=paper, differs=f.differs)
    unsure, absent = f.doubts["de verificat"], f.doubts["nu s-a găsit"]
    parts = []
    if unsure:
        key = "doubt_unsure_one" if len(unsure) == 1 else "doubt_unsure_many"
        parts.append(f.words.say("general", key, paper=paper, unsure=listed(unsure)))
    if absent:
        key = "doubt_absent_one" if len(absent) == 1 else "doubt_absent_many"
        parts.append(f.words.say("general", key, paper=paper, absent=listed(absent)))
    return " ".join(parts)


def _bring(f: _Finding) -> str | None:
    facts = _facts(f)
    key = f.said.key or ""
    if "fields" in f.said.facts:
        return _bring_for_doubt(f, facts)
    bring = filled(f.sentence.bring, **facts) if f.sentence.bring else None
    maybe_there = key.startswith("missing") and not f.certain and not f.sentence.unsure
    if bring and (f.unread or maybe_there):
        return f.words.say("general", "unsure_bring", bring=bring[:1].lower() + bring[1:])
    if bring is None and key == "other":
        return f.words.say("general", "other_bring", **facts)
    return bring


def _bring_for_doubt(f: _Finding, facts: dict[str, object]) -> str | None:
    """Only what was not found at all may be asked of the applicant; what was read badly is ours to look at."""
    if f.differs:
        return f.words.say("general", "differs_bring", **facts)
    absent = f.doubts["nu s-a găsit"]
    if not absent:
        return None
    facts = {**facts, "absent": listed(absent)}
    return filled(f.sentence.bring, **facts) if f.sentence.bring else f.words.say("general", "doubt_bring", **facts)


def _facts(f: _Finding) -> dict[str, object]:
    """The facts of the message in the letter's words: papers with their article, people by their full names."""
    facts: dict[str, object] = {name: printable(text, 300) for name, text in f.said.facts.items()}
    facts["season"] = f.case.season.id
    kind = _KIND_OF.get(f.said.facts.get("paper", ""), "other")
    one, of = f.words.paper(kind)
    facts["paper"], facts["of_paper"] = f.sentence.paper or one, of
    if "person" in facts:
        facts["person"] = called(f.words, f.member) if f.member else facts["person"]
    if "persons" in facts:
        labels = f.said.facts["persons"].split(", ")
        members = [(label, find(f.case, None, label)) for label in labels]
        facts["persons"] = listed([called(f.words, m) if m else printable(label) for label, m in members])
    return facts


def _tidy(text: str, gender: Gender | None) -> str:
    return opened(gendered(text, gender)).replace("..", ".")

"""The parties of a contract: who is called owner and who tenant, and which dwelling it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import places
from extractors.craft.anchors import Groups
from extractors.craft.names import FIRM, Name, name_after, name_before
from extractors.craft.prose import Page
from extractors.found import Found, found
from validators import cnp as cnps
from validators import names as forms

_BEHIND_NAME: Groups = (
    (
        "behind",
        (
            "domiciliat|domiciliata|domiciliati", "cu domiciliul", "legitimat|legitimata", "identificat|identificata",
            "posesor|posesoare al|a", "nascut|nascuta", "cu resedinta", "avand cnp", "resident|rezident|rezidenta in",
        ),
    ),
)  # fmt: skip
TENANT = r"(?:CHIRIAS\w*|LOCATAR\w*|COMODATAR\w*)"
OWNER = r"(?:PROPRIETAR\w*|LOCATOR\w*|COMODANT\w*)"
_ROLE = re.compile(rf"(?<![A-Z])(?:(?P<tenant>{TENANT})|(?P<owner>{OWNER}))")
_LABEL = re.compile(rf"(?<![A-Z])(?:(?P<tenant>{TENANT})|(?P<owner>{OWNER}))\s*[:\-–]\s*(?:D-?(?:L|NA|RA)\.?\s?)?$")
_OWN = re.compile(r"\s*(?:AL|A|ALE)\s(?:IMOBIL|APARTAMENT|LOCUINT|CASEI)\w*")
_DWELLING: Groups = (
    (
        "dwelling",
        (
            "imobilul|imobilului|apartamentul|apartamentului|locuinta|locuintei|casa|casei situat|situata|situate in",
            "imobilul|imobilului|apartamentul|apartamentului|locuinta|locuintei|casa|casei din",
            "situat|situata|aflat|aflata in", "locuinta mea situata? in|din", "imobilul|apartamentul * din|in",
            "apartament|apartamentul nr * situat in|din", "la adresa din?",
            "adresa imobilului|locuintei|apartamentului",
            "spatiul de locuit situat? in|din", "situat|situata", "imobilul de la adresa",
        ),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Party:
    """A person of the contract; ``tenant``: True, False, or None where the paper does not call it anything."""

    page: Page
    name: Name
    tenant: bool | None


def parties(pages: Sequence[Page]) -> list[Party]:
    """The persons that the contract describes, in its order, each with its role."""
    out: list[Party] = []
    for page in pages:
        described = _described(page)
        for k, name in enumerate(described):
            stop = page.start_of(described[k + 1].start) if k + 1 < len(described) else len(page.text)
            out.append(Party(page, name, _role(page, name, min(stop, page.end_of(name.end - 1) + 480))))
    return out


def _described(page: Page) -> list[Name]:
    """Names followed by a domicile, an identity card or a CNP; overlapping findings are one."""
    spots = [a.start for a in page.anchors(_BEHIND_NAME)] + [s for s, _, _ in cnps.find_all(page.text)]
    out: dict[int, Name] = {}
    for spot in sorted(spots):
        name = name_before(page, spot)
        if name is None or name.value is None or len(forms.tokens(name.value)) < 2:
            continue
        known = next((n for n in out.values() if n.start < name.end and name.start < n.end), None)
        if known is None:
            out[name.start] = name
    return [out[k] for k in sorted(out)]


def _role(page: Page, name: Name, stop: int) -> bool | None:
    label = _LABEL.search(page.plain[max(0, page.start_of(name.start) - 40) : page.start_of(name.start)])
    if label is not None:
        return label["tenant"] is not None
    for m in _ROLE.finditer(page.plain, page.end_of(name.end - 1), stop):
        if m["owner"] and _OWN.match(page.plain, m.end()):
            return False
        return m["tenant"] is not None
    return None


def tenant(pages: Sequence[Page], path: str = "/tenant") -> list[Found]:
    """The tenant or borrower: called so, or the second of two parties of which the first is the owner."""
    known = parties(pages)
    called = [p for p in known if p.tenant]
    owners = [p for p in known if p.tenant is False]
    sure = FIRM
    if not called:
        rest = [p for p in known if p.tenant is None]
        called = rest if len(rest) == 1 and owners else rest[-1:] if len(rest) > 1 and owners else []
        sure = 0.75
    if not called:
        return _signed(pages, path)
    best = called[0]
    others = {p.name.value for p in called[1:] if p.name.value}
    rivals = tuple(v for v in others if v != best.name.value and forms.compare(v, best.name.value or "") == "different")
    return [
        found(path, best.name.value, best.name.words, best.page.view, located=min(sure, best.name.sure), rivals=rivals)
    ]


_SIGNS: Groups = (("signs", ("chirias|chiriasul|chiriasa", "locatar|locatarul", "comodatar|comodatarul")),)


def _signed(pages: Sequence[Page], path: str) -> list[Found]:
    """The name at the role's own label, as forms and signatures have it: for the clerk."""
    for page in pages:
        for a in page.anchors(_SIGNS):
            name = name_after(page, a.end)
            if name is not None and name.value is not None and len(forms.tokens(name.value)) > 1:
                return [found(path, name.value, name.words, page.view, located=0.6)]
    return []


def dwelling(pages: Sequence[Page], path: str = "/address") -> list[Found]:
    """The address of the dwelling that the paper is about: behind *imobilul situat în*, never behind *domiciliat*."""
    best: tuple[float, int, Found] | None = None
    for page in pages:
        for a in page.anchors(_DWELLING):
            if re.search(r"(?:DOMICILI|SEDIU)\w*\s*$", page.plain[max(0, a.start - 14) : a.start]):
                continue
            place = places.address_at(page, a.end)
            if place is None:
                continue
            if best is None or place.sure > best[0]:
                best = (place.sure, a.rank, found(path, place.value, place.words, page.view, located=place.sure))
    return [best[2]] if best else []


_REGISTERED = re.compile(
    r"(?:INREGISTRA\w+|LUAT\w* IN EVIDENTA|EVIDENTA FISCALA|NR\.? DE INREGISTRARE|INREG\.?|INTRARE)[^\d]{0,60}?"
    r"(?:N[RO]\.?|NUMARUL)\s*[:.]?\s*(?P<number>[A-Z]{0,4}[-/]?\d{2,9}(?:/\d{4})?)(?!\d)"
)
_FISCAL = re.compile(
    r"A\.?\s?J\.?\s?F\.?\s?P|ANAF|A\.N\.A\.F|FINANT\w+|D\.?\s?G\.?\s?(?:R\.?\s?)?[FE]\.?\s?P|FISCAL\w*|A\.?F\.?P\."
)


def registration(pages: Sequence[Page], path: str = "/tax_registration_number") -> list[Found]:
    """The number under which the tax office registered the contract; without the office's name near it, for the
    clerk."""
    out: list[Found] = []
    for page in pages:
        for m in _REGISTERED.finditer(page.plain):
            near = page.plain[max(0, m.start() - 120) : m.end() + 120]
            start, end = m.span("number")
            words = page.words_cut(start, end)
            sure = 0.93 if _FISCAL.search(near) else 0.6
            out.append(found(path, page.text[start:end], words, page.view, raw=page.text[start:end], located=sure))
    out.sort(key=lambda f: -f.located)
    return out[:1]

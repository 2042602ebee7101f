"""The parties of a contract: who is called owner and who tenant, as its reader gives it."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.craft import roles
from extractors.craft.anchors import Groups
from extractors.craft.names import FIRM, UNSURE, name_after
from extractors.craft.prose import Page
from extractors.found import Found, found
from validators import names as forms


def tenant(pages: Sequence[Page], path: str = "/tenant") -> list[Found]:
    """The tenant or borrower: called so, or the second of two parties of which the first is the owner. Several tenants
    are rivals; whoever is called both tenant and owner is for the clerk."""
    known = roles.parties(pages)
    called = sorted((p for p in known if p.tenant), key=lambda p: -min(p.sure, p.name.sure))
    owners = {p.name.value for p in known if p.tenant is False}
    sure = FIRM
    if not called:
        rest = [p for p in known if p.tenant is None]
        called = rest if len(rest) == 1 and owners else rest[-1:] if len(rest) > 1 and owners else []
        sure = 0.75
    if not called:
        return _signed(pages, path)
    best = called[0]
    value = best.name.value or ""
    if any(forms.compare(o, value) != "different" for o in owners if o):
        sure = UNSURE
    others = {p.name.value for p in called[1:] if p.name.value}
    rivals = tuple(sorted(v for v in others if v != value and forms.compare(v, value) != "same"))
    located = min(sure, best.sure or FIRM, best.name.sure)
    return [found(path, best.name.value, best.name.words, best.page.view, located=located, rivals=rivals)]


_SIGNS: Groups = (("signs", ("chirias|chiriasul|chiriasa", "locatar|locatarul", "comodatar|comodatarul")),)


def _signed(pages: Sequence[Page], path: str) -> list[Found]:
    """The name at the role's own label, as forms and signatures have it: for the clerk."""
    for page in pages:
        for a in page.anchors(_SIGNS):
            name = name_after(page, a.end)
            if name is not None and name.value is not None and len(forms.tokens(name.value)) > 1:
                return [found(path, name.value, name.words, page.view, located=0.6)]
    return []

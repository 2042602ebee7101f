"""What a doubtful address most likely says, by its own further readings and by the addresses of the other papers.

A household's papers print one home in many notations, so nothing is taken over whole: the reading keeps its form, and
only a word that no other paper has, where a further reading or another paper has one that engines take for it, gives
way to that. The address stays under review, with what was read among its candidates.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from extractors.craft.address_tokens import SHORT_PARTS, Token, tokens
from validators import addresses, streets
from validators.text import fold

# Signs that engines take for each other; a word is another's misreading only by these.
_ALIKE = ("0OQDU", "1ILJT7", "2Z", "3BE8", "4A", "5S", "6G", "8B", "0698", "CG", "VY", "MN", "HN", "17")
_SPELLED = 0.7  # likeness of two spellings of a word
AKIN = 0.5  # likeness of two readings of one word
_STRAY = re.compile(r"[„”“\"'`|*•]")
_LONG = 4  # letters from which a word can be told by its likeness
_MARKS = re.compile("[ăâîșțĂÂÎȘȚ]")
_ODD = re.compile(r"[@=<>{}|„”“•*]")  # signs that no address has
_FOREIGN = re.compile(r"[äáàãåëéèêïíìöóòôüúùûűőçñÄÁÀÃÅËÉÈÊÏÍÌÖÓÒÔÜÚÙÛŰŐÇÑ]")


def likelier_home(
    value: str, readings: Sequence[str], others: Sequence[str], *, marked: bool = False, card: bool = False
) -> str | None:
    """The address, with words that the other papers make likelier; None where nothing speaks for a change.

    ``readings``: what further engines read there; ``others``: addresses of other papers, whole or in part; ``marked``:
    whether this paper is printed with the marks of ă, ș and ț, as some of it shows; ``card``: whether it is a card,
    whose addresses begin with county and town.

    >>> likelier_home("Str.Gruia nr.95 ap.193", ["Str Gruia nr.95 ap.103"], ["str. Gruia nr. 95, ap. 103"])
    'Str.Gruia nr.95 ap.103'
    >>> likelier_home("Str.Gruia nr.95 ap.7", ["Str.Gruia nr.95 ap.9"], ["str. Horea nr. 3, ap. 9"])
    """
    known = [_parts(o) for o in others]
    if card and (place := _place_lost(value, known)):
        return likelier_home(place + value, [place + r for r in readings], others, marked=marked) or place + value
    bases = [value, *(r for r in readings if _same_form(r, value) and not _ODD.search(r))]
    mended = [_mended(base, [value, *readings], known, marked) for base in bases]
    mended = [_evened(_STRAY.sub("", m)) for m in mended]
    best = max(mended, key=lambda m: (_support(m, known), sum(t.label for t in tokens(m)), m == mended[0]))
    return best if best not in (value, addresses.tidy_address(value)) else None


def _place_lost(value: str, known: Sequence[tuple[Token, ...]]) -> str:
    """The line with county and town that was not read above a street of Cluj-Napoca, as the other papers say."""
    own = _parts(value)
    if not own or own[0].part != "street" or any(t.part in ("city", "county") for t in own):
        return ""
    towns = {t.key for words in known if _related(own, words) for t in words if t.part == "city"}
    if "NAPOCA" not in towns:
        return ""
    return "JUD.CJ MUN.CLUJ-NAPOCA " if value.isupper() else "Jud.CJ Mun.Cluj-Napoca "


def _mended(base: str, readings: Sequence[str], known: Sequence[tuple[Token, ...]], marked: bool) -> str:
    """One reading with its words made likelier, where another paper is of the same house."""
    related = [k for k in known if _related(_parts(base), k)]
    if not related:
        return base
    return _spliced(base, {t: _word(t, readings, related, marked) for t in tokens(base)})


def _parts(text: str) -> tuple[Token, ...]:
    return tuple(t for t in tokens(text) if not t.label and t.part)


def _keys(words: Iterable[Token]) -> set[tuple[str, str]]:
    return {(t.part, t.key) for t in words}


def _support(text: str, known: Sequence[tuple[Token, ...]]) -> int:
    """How many words of the address stand in the same part of at least one other paper's of the same house."""
    ours = _parts(text)
    everywhere = {k for words in known if _related(ours, words) for k in _keys(words)}
    return len(_keys(ours) & everywhere)


def _same_form(a: str, b: str) -> bool:
    """Whether two readings are of the same words: none lost its beginning, or took in its neighbour."""
    return abs(len(a) - len(b)) <= 0.25 * len(b) + 4 and fold(a)[:3] == fold(b)[:3]


def _related(words: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether both are of one house: the street's words are the same or bent, and so is one more part."""
    ours, theirs = ([t for t in side if t.part == "street"] for side in (words, other))
    if not ours or len(ours) != len(theirs) or not all(_near(a, b) for a, b in zip(ours, theirs, strict=True)):
        return False
    beside = _keys(t for t in words if t.part in SHORT_PARTS) & _keys(other)
    return bool(beside)


def _near(a: Token, b: Token) -> bool:
    return a.key == b.key or _spelled_alike(a.key, b.key)


def _akin(a: Token, b: Token) -> bool:
    """Whether two readings of one place of an address can be of one word."""
    return Levenshtein.normalized_similarity(a.key, b.key) >= AKIN


def _spelled_alike(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= _LONG and Levenshtein.normalized_similarity(a, b) >= _SPELLED


def _word(token: Token, readings: Sequence[str], related: Sequence[Sequence[Token]], marked: bool) -> str:
    """The likeliest spelling of one word of the address."""
    if token.label or not token.part:
        return token.text
    theirs = [t for words in related for t in words if t.part == token.part]
    votes = Counter(t.key for t in theirs)
    own = [t for r in readings for t in _parts(r) if (t.part, t.at) == (token.part, token.at)]
    if not votes[token.key]:
        backed = [t for t in own if votes[t.key] and (token.part in SHORT_PARTS or _akin(token, t))]
        if backed:
            best = max(backed, key=lambda t: votes[t.key])
            return _spelled(best.text, own, theirs, marked)
        bent = {t.key: t for t in theirs if t.at == token.at and _misread(token, t)}
        other = next(iter(bent.values())) if len(bent) == 1 else None
        sure = other is not None and (token.key + other.key).isdigit() and all(t.key == token.key for t in own)
        if other is not None and not sure:  # two numbers, and every engine read this one: another flat
            return _cased(other.text, token.text)
    return _spelled(token.text, own, theirs, marked)


def _misread(read: Token, printed: Token) -> bool:
    """Whether an engine may have read ``printed`` so: signs that look alike, or a long word a little bent."""
    a, b = read.key, printed.key
    if read.part in ("stair", "floor"):
        return False
    if len(a) == len(b) and all(x == y or any(x in g and y in g for g in _ALIKE) for x, y in zip(a, b, strict=True)):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or len(a) >= _LONG
    return read.part in ("street", "city") and not streets.is_known(read.text) and _spelled_alike(a, b)


def _spelled(text: str, own: Sequence[Token], theirs: Sequence[Token], marked: bool) -> str:
    """The word with the marks that another paper gives it, where a further reading saw them too or the paper has such
    marks; a mark that no Romanian word has is given up for the other paper's spelling."""
    spelled = [_cased(t.text, text) for t in theirs if fold(t.text) == fold(text)]
    if text in spelled and (_MARKS.search(text) or not marked):
        return text
    read = {_cased(t.text, text) for t in own}
    backed = [s for s in spelled if s in read or marked or _FOREIGN.search(text)]
    with_marks = [s for s in backed if _MARKS.search(s)]
    return with_marks[0] if with_marks else text


def _cased(text: str, like: str) -> str:
    """The word in the capitals of another."""
    if like.isupper():
        return text.upper()
    return text.title() if text.isupper() and len(text) > 1 and text.isalpha() and like.istitle() else text


_LABELS = re.compile(r"(?i)(?<![^\W_])(?P<label>str|nr|bl|sc|et|ap|jud)(?P<gap>\.\s?|\s)(?=\w)")


def _evened(text: str) -> str:
    """The address with the one abbreviation that is printed otherwise than all others, by its point, its blank or its
    case, printed as they are."""
    found = list(_LABELS.finditer(text))
    gaps = Counter(m["gap"] for m in found if m["gap"] != " ")
    house = Counter(_case(m["label"]) for m in found if m["label"].lower() in ("nr", "bl", "sc", "et", "ap"))
    (gap, often), *_ = gaps.most_common(1) or [("", 0)]
    (case, alike), *_ = house.most_common(1) or [("", 0)]
    odd = [m["gap"] for m in found if m["gap"] != gap]
    spaces = often >= 3 and len(odd) == 1 and (gap == ". " or odd[0] == " ")  # blanks are lost, and seldom made up
    cases = alike >= 3 and alike == sum(house.values()) - 1

    def label(m: re.Match[str]) -> str:
        recased = cases and m["label"].lower() != "str" and m["label"].lower() != "jud"
        return (getattr(m["label"], case)() if recased else m["label"]) + (gap if spaces else m["gap"])

    return _LABELS.sub(label, text)


def _case(label: str) -> str:
    return "lower" if label.islower() else "upper" if label.isupper() else "title"


def _spliced(text: str, words: dict[Token, str]) -> str:
    out = text
    for token in sorted(words, key=lambda t: -t.start):
        out = out[: token.start] + words[token] + out[token.end :]
    return addresses.tidy_address(out)

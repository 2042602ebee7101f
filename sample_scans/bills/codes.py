"""Made-up codes in the shapes that each supplier prints. No register knows any of them."""

from __future__ import annotations

import random


def digits(rng: random.Random, count: int, prefix: str = "") -> str:
    """``count`` digits in all, ``prefix`` first."""
    return prefix + "".join(rng.choice("0123456789") for _ in range(count - len(prefix)))


def electrica_pod(rng: random.Random) -> str:
    """Eighteen digits with the GS1 check digit at the end (weights 3, 1 from the right)."""
    body = digits(rng, 17, rng.choice(("5940204", "59402010", "59402040")))
    total = sum(int(d) * (3 if i % 2 == 0 else 1) for i, d in enumerate(reversed(body)))
    return f"{body}{-total % 10}"


def enel_pod(rng: random.Random) -> str:
    """``RO00nE`` and nine digits."""
    return f"RO00{rng.choice('125')}E{digits(rng, 9)}"


def eon_pod(rng: random.Random) -> str:
    """``EMO`` and seven digits."""
    return f"EMO{digits(rng, 7)}"


def eon_clc(rng: random.Random) -> str:
    """``DEG`` and seven to ten digits: the gas consumption place of the Cluj network."""
    return f"DEG{digits(rng, rng.choice((7, 7, 9, 10)), '00')}"


def engie_clc(rng: random.Random) -> str:
    """``DGS``, county, locality and digits."""
    place = rng.choice(("CJCLU", "CJTUR", "BUBUC", "DJCRA"))
    return f"DGS{place}{digits(rng, rng.choice((8, 10)), '0000')}"


def meter(rng: random.Random) -> str:
    """A meter's serial number: a trap."""
    return rng.choice(("", "EM", "G4-", "AEM")) + digits(rng, rng.choice((7, 8, 9)))


def iban(rng: random.Random, bank: str = "") -> str:
    """An IBAN of a Romanian bank whose check digits are right."""
    bank = bank or rng.choice(("BTRL", "RNCB", "BRDE", "INGB", "RZBR", "BACX", "CECE", "TREZ"))
    account = bank + "".join(
        rng.choice("0123456789ABCDEFGHKLMNPRSTVX") if i < 8 else rng.choice("0123456789") for i in range(16)
    )
    number = int("".join(str(int(c, 36)) for c in f"{account}RO00"))
    return f"RO{98 - number % 97:02d}{account}"


def grouped(code: str, size: int = 4, joint: str = " ") -> str:
    """A long code in groups.

    >>> grouped("RO24BTRLRONCRT")
    'RO24 BTRL RONC RT'
    """
    return joint.join(code[i : i + size] for i in range(0, len(code), size))


def tax_code(rng: random.Random) -> str:
    """A fiscal code (CUI) of eight digits that passes its check."""
    body = digits(rng, 7, rng.choice("123"))
    weights = (3, 2, 1, 7, 5, 3, 2)
    total = sum(w * int(d) for w, d in zip(weights, body, strict=True)) * 10
    return f"{body}{total % 11 % 10}"

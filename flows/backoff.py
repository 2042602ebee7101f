"""When to try again: exponential, with jitter, never given up."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

_MOST_DOUBLINGS = 40


@dataclass(frozen=True, slots=True)
class Backoff:
    """``first_s`` after the first failed try, twice as long after each further one, at most ``most_s``; each time
    between half of that and all of it, so that many messages do not come back in the same second."""

    first_s: float
    most_s: float
    chance: Callable[[], float] = random.random

    def delay(self, failed: int, asked_s: float | None = None) -> float:
        """Seconds until the next try, after so many ``failed`` ones in a row (1 or more). ``asked_s``: what the other
        side asked for (Retry-After); it is granted up to ``most_s``."""
        doubled = self.first_s * 2 ** min(max(failed, 1) - 1, _MOST_DOUBLINGS)
        wait = min(doubled, self.most_s) * (0.5 + 0.5 * self.chance())
        return wait if asked_s is None else max(wait, min(asked_s, self.most_s))

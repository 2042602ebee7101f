"""How often a program may ask: a moving window for each token, a narrower one for whoever shows none that holds."""

from __future__ import annotations

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

PER_MINUTE, STRANGERS_PER_MINUTE = 240, 20


class Throttle:
    """Counts in this process's memory. Thread-safe."""

    def __init__(self, per_minute: int = PER_MINUTE, strangers: int = STRANGERS_PER_MINUTE) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._known, self._strange = RateLimitItemPerMinute(per_minute), RateLimitItemPerMinute(strangers)

    def wait_s(self, account: int) -> int:
        """Count a request of this account; seconds that it must wait, 0 when it need not."""
        return self._hit(self._known, f"account:{account}")

    def stranger_wait_s(self, origin: str) -> int:
        """Count a request without a token that holds, from this address."""
        return self._hit(self._strange, f"origin:{origin}")

    def _hit(self, item: RateLimitItemPerMinute, key: str) -> int:
        if self._limiter.hit(item, key):
            return 0
        return max(1, math.ceil(self._limiter.get_window_stats(item, key).reset_time - time.time()))

"""One drain at a time, and a killed one blocks nobody for long."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

from ledger.drain_lease import DrainLease
from ledger.ledger import Ledger


def test_one_of_many_takes_it(ledger: Ledger) -> None:
    leases = [DrainLease(ledger.engine, 60) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(DrainLease.take, leases))
    assert taken.count(True) == 1
    holder = leases[taken.index(True)]
    assert holder.keep()
    assert holder.take()  # its own is no obstacle
    holder.leave()
    assert [one.take() for one in leases[:2]].count(True) == 1


def test_it_ends_by_itself_and_the_sleeper_is_told(ledger: Ledger) -> None:
    sleeper, other = DrainLease(ledger.engine, 1.5), DrainLease(ledger.engine, 60)
    assert sleeper.take()
    assert not other.take()
    time.sleep(1.7)
    assert other.take()
    assert not sleeper.keep()
    sleeper.leave()  # gives back nothing: it is not its own
    assert not sleeper.take()
    assert other.keep()


def test_it_is_kept_up(ledger: Ledger) -> None:
    holder, other = DrainLease(ledger.engine, 1.5), DrainLease(ledger.engine, 60)
    assert holder.take()
    for _ in range(6):
        time.sleep(0.3)
        assert holder.keep()
        assert not other.take()

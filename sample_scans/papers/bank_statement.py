"""Bank statements: the layouts of :mod:`sample_scans.incomes`."""

from __future__ import annotations

from sample_scans.incomes.bank import by_day, counter_print, debit_credit, signed_amounts
from sample_scans.paper import Layout

KIND = "bank_statement"
LAYOUTS = (
    Layout("debit_credit", debit_credit),
    Layout("signed_amounts", signed_amounts),
    Layout("counter_print", counter_print),
    Layout("by_day", by_day),
)

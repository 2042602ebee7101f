"""Bank statements: the layouts of :mod:`sample_scans.incomes`."""

from __future__ import annotations

from sample_scans.incomes.bank import debit_credit
from sample_scans.paper import Layout

KIND = "bank_statement"
LAYOUTS = (Layout("debit_credit", debit_credit),)

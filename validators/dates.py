"""Dates and months of papers: the one door to :mod:`validators.days` and :mod:`validators.month`.

>>> validate("08 noiembrie 2017"), parse_month("luna octombrie 2017"), find_months("10/2017")
('2017-11-08', '2017-10', [(0, 7, '2017-10')])
"""

from __future__ import annotations

from validators.days import compact, find_dates, is_valid, validate, validity
from validators.month import find_months, parse_month

__all__ = ["compact", "find_dates", "find_months", "is_valid", "parse_month", "validate", "validity"]

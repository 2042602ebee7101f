"""Names of persons: the one door to :mod:`validators.name_form`, ``name_compare`` and ``full_names``.

>>> validate("D-na Pop  Ana - Maria"), compare("POP ANA", "Pop Ana-Maria"), split_full("POP ANA-MARIA")
('POP ANA-MARIA', 'compatible', ('POP', 'ANA-MARIA'))
"""

from __future__ import annotations

from validators.full_names import is_given_name, split_full
from validators.name_compare import Agreement, begins, compare
from validators.name_form import compact, is_valid, tokens, validate

__all__ = ["Agreement", "begins", "compact", "compare", "is_given_name", "is_valid", "split_full", "tokens", "validate"]

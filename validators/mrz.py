"""Machine-readable zones: the one door to :mod:`validators.mrz_layout`, ``mrz_parse`` and ``mrz_repair``.

>>> parse_best(["noise", "IDROUSZABO<<LASZLO<ISTVAN<<<<<<<<<<<", "CJ004217<3ROU4806015M491231011200312"]).cnp
'1480601120031'
"""

from __future__ import annotations

from validators.mrz_layout import Format, check_digit
from validators.mrz_parse import Mrz, compact, is_valid, parse, validate
from validators.mrz_repair import parse_best, repair_line

__all__ = ["Format", "Mrz", "check_digit", "compact", "is_valid", "parse", "parse_best", "repair_line", "validate"]

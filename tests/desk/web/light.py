"""A password's hash that costs a thousandth of a real one to check: argon2 reads from the hash how hard it was made.

Logins of tests go the whole way with it. That accounts really get hard ones is what test_access.py proves.
"""

from __future__ import annotations

from argon2 import PasswordHasher

PASSWORD = "parola-de-proba"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)

"""What must be TRUE: pure checks and normal forms of the values that papers carry.

Each value has one small module after python-stdnum's manner: ``compact`` (drop what is only lay-out), ``validate``
(the normal form of CONTRACT section 3, or an :class:`~validators.errors.InvalidValue` whose message never shows the
value) and ``is_valid``. Nothing here reads files or images, and nothing here accepts a value: a check that holds is a
witness, and :mod:`validators.fields` only turns raw text into the contract's normal form.

The PyPI has a package of the same name; ``tests/validators/test_package.py`` guards that this one is imported.
"""

"""Makes the small trained pipeline of ``extractors/trained`` from specimens: ``python -m training``.

The text of a specimen comes straight from its HTML (:mod:`training.reading`), is worded anew
(:mod:`training.wording`), spoilt as an engine spoils it (:mod:`training.noise`) and goes through the same
:func:`extractors.language.prepare` as at run time. Only layouts of the ``train`` split are ever looked at; how well
it does is judged by leaving whole layouts out (:mod:`training.judging`).
"""

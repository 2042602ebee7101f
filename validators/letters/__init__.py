"""Letters to the applicant: words about a dossier, composed here and drawn by the desk.

:func:`validators.letters.compose.compose` makes a :class:`~validators.letters.shape.Letter` of a dossier, its season
and a day; :func:`validators.letters.plain.plain` prints it for the counter's screen. The sentences are data
(``sentences.toml``), one for each message of the checklist.
"""

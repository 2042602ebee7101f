"""What things are: frozen records, without behaviour that needs a machine.

A *model* here is a record of the domain (a word, a reading, a dossier), never a machine-learning model.
Nothing in this room imports anything but the standard library and pydantic.
"""

"""An example of an eligibility engine: records come in, decisions by the city's table go out.

It knows dosar only by its messages and the published JSON Schema of the record; no line of dosar is imported.
"""

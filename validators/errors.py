"""Why a value is refused. Messages name the rule, never the value: a CNP or a name must not leak into logs."""

from __future__ import annotations


class InvalidValue(ValueError):
    """A text is not a valid value of its type. ``code`` is stable, for checks and findings."""

    code = "invalid"
    message = "The value is not valid."

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.message)


class InvalidFormat(InvalidValue):
    """Symbols or lay-out that this type cannot have."""

    code = "format"
    message = "The text does not have the form of this type."


class InvalidLength(InvalidValue):
    """Too few or too many symbols."""

    code = "length"
    message = "The text is too short or too long."


class InvalidComponent(InvalidValue):
    """A part is impossible: a 30 February, a sex digit 0, a date in the future."""

    code = "component"
    message = "A part of the value is impossible."


class InvalidChecksum(InvalidValue):
    """The check digit does not hold."""

    code = "checksum"
    message = "The check digit does not hold."

"""marshmallow fields that are as strict as the specification says, with an error code beside each message.

JSON types are not converted: "3" is not 3, 1 is not true. A message is a :class:`Fault`, a string that
carries its code through marshmallow, so that the problem document can name both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import EXCLUDE, RAISE, Schema, ValidationError, fields, validate


class Fault(str):
    """An error message with its ``code``; survives marshmallow's formatting."""

    __slots__ = ("code",)
    code: str

    def __new__(cls, code: str, detail: str) -> Fault:
        fault = super().__new__(cls, detail)
        fault.code = code
        return fault

    def format(self, *args: object, **kwargs: object) -> Fault:
        return Fault(self.code, str.format(str(self), *args, **kwargs))


def _messages(**faults: Fault) -> Any:
    """As marshmallow wants them."""
    return faults


_COMMON = _messages(
    required=Fault("required", "This field is required."),
    null=Fault("null", "This field must not be null."),
    validator_failed=Fault("invalid", "Not a valid value."),
)


class _Strict(fields.Field[Any]):
    """Refuses what is not of the field's JSON type before marshmallow converts it."""

    default_error_messages = _COMMON

    def fits(self, value: Any) -> bool:
        raise NotImplementedError

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not self.fits(value):
            raise self.make_error("invalid")
        return super()._deserialize(value, attr, data, **kwargs)


class Text(_Strict, fields.String):
    """A JSON string without NUL, which no text format of the web allows."""

    default_error_messages = _messages(
        invalid=Fault("wrong_type", "Must be a string."),
        nul=Fault("nul_character", "Must not contain the NUL character."),
    )

    def fits(self, value: Any) -> bool:
        if isinstance(value, str) and "\0" in value:
            raise self.make_error("nul")
        return isinstance(value, str)


class Whole(_Strict, fields.Integer):
    """A JSON integer; 3.0 is one, as JSON Schema has it, true is not."""

    default_error_messages = _messages(invalid=Fault("wrong_type", "Must be an integer."))

    def fits(self, value: Any) -> bool:
        if isinstance(value, float):
            return value.is_integer()
        return isinstance(value, int) and not isinstance(value, bool)


class Number(_Strict, fields.Float):
    """A JSON number; true is none."""

    default_error_messages = _messages(invalid=Fault("wrong_type", "Must be a number."))

    def fits(self, value: Any) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool)


class Flag(_Strict, fields.Boolean):
    """true or false, nothing else."""

    default_error_messages = _messages(invalid=Fault("wrong_type", "Must be true or false."))

    def fits(self, value: Any) -> bool:
        return isinstance(value, bool)


class Moment(_Strict, fields.AwareDateTime):
    """An RFC 3339 date and time with its offset, in the years that newspapers have existed."""

    default_error_messages = _messages(
        invalid=Fault("invalid_date", "Must be a date and time with an offset, as 2024-12-09T08:00:00Z."),
        years=Fault("out_of_range", "The year must be 1600 to 2999."),
    )
    _FORM = re.compile(r"(\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)", re.ASCII)

    def fits(self, value: Any) -> bool:
        form = self._FORM.fullmatch(value) if isinstance(value, str) else None
        if form and not 1600 <= int(form[1]) <= 2999:
            raise self.make_error("years")
        return form is not None


class Items(_Strict, fields.List[Any]):
    default_error_messages = _messages(invalid=Fault("wrong_type", "Must be an array."))

    def fits(self, value: Any) -> bool:
        return isinstance(value, list)


class Part(fields.Nested):
    default_error_messages = _messages(**_COMMON, type=Fault("wrong_type", "Must be an object."))


class Request(Schema):
    """Refuses what it does not know."""

    error_messages = _messages(
        unknown=Fault("unknown_field", "There is no such field here."),
        type=Fault("wrong_type", "Must be an object."),
    )

    class Meta:
        unknown = RAISE


class Response(Schema):
    """Leaves room for fields to come: clients must ignore what they do not know."""

    class Meta:
        unknown = EXCLUDE


def at_most(count: int, what: str = "characters") -> validate.Length:
    return validate.Length(max=count, error=Fault("too_long", f"At most {count} {what}."))


def at_least(count: int, what: str = "characters") -> validate.Length:
    words = "Must not be empty." if count == 1 else f"At least {count} {what}."
    return validate.Length(min=count, error=Fault("too_short", words))


def between(least: float, most: float, *, least_inclusive: bool = True) -> validate.Range:
    words = f"Must be {least} to {most}." if least_inclusive else f"Must be over {least} and at most {most}."
    return validate.Range(least, most, min_inclusive=least_inclusive, error=Fault("out_of_range", words))


def among(choices: Iterable[str]) -> validate.OneOf:
    return validate.OneOf(tuple(choices), error=Fault("not_allowed", "Must be one of: {choices}."))


def matching(pattern: str, words: str) -> validate.Regexp:
    return validate.Regexp(pattern, error=Fault("invalid", words))


def faults(error: ValidationError) -> list[dict[str, str]]:
    """``errors`` of the problem document: JSON Pointer (RFC 6901), code and detail, in the order of the fields.

    Unknown ones come last and by name: they are found in an order that differs from process to process.
    """
    found: list[dict[str, str]] = []
    _walk(error.messages_dict, "", found)
    return sorted(found, key=lambda fault: fault["pointer"] if fault["code"] == "unknown_field" else "")


def pointer(*tokens: object) -> str:
    """A JSON Pointer; a token that a caller made up is cut, so that no answer grows with its question."""
    return "".join("/" + str(token)[:64].replace("~", "~0").replace("/", "~1") for token in tokens)


def _walk(messages: Any, path: str, found: list[dict[str, str]]) -> None:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            _walk(inner, path if key == "_schema" else path + pointer(key), found)
    elif isinstance(messages, list):
        found += [
            {"pointer": path, "code": getattr(message, "code", "invalid"), "detail": str(message)}
            for message in messages
        ]

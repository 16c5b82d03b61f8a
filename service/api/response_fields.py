"""Fields of answers that many schemas share: always there, always described."""

from __future__ import annotations

from typing import Any, get_args

from marshmallow import fields, validate

from service.api.fields import Response


def a_text(description: str, *, null: bool = False) -> fields.String:
    return fields.String(required=True, allow_none=null, metadata={"description": description})


def one_of(words: Any, description: str) -> fields.String:
    """``words``: a ``Literal``, or a tuple of them."""
    choices = words if isinstance(words, tuple) else get_args(words)
    return fields.String(required=True, validate=validate.OneOf(choices), metadata={"description": description})


def a_ref(what: str, *, null: bool = True) -> fields.String:
    return a_text(f"Id of {what}.", null=null)


def some_refs(what: str) -> fields.List[Any]:
    return fields.List(fields.String(), required=True, metadata={"description": f"Ids of {what}."})


def some_texts(description: str) -> fields.List[Any]:
    return fields.List(fields.String(), required=True, metadata={"description": description})


def some_of(literal: Any, description: str) -> fields.List[Any]:
    return fields.List(
        fields.String(validate=validate.OneOf(get_args(literal))), required=True, metadata={"description": description}
    )


def a_share(description: str) -> fields.Float:
    return fields.Float(required=True, metadata={"description": description, "minimum": 0, "maximum": 1})


def a_count(description: str, least: int = 0) -> fields.Integer:
    return fields.Integer(required=True, metadata={"description": description, "minimum": least})


def a_flag(description: str) -> fields.Boolean:
    return fields.Boolean(required=True, metadata={"description": description})


def a_part(schema: type[Response], description: str, *, null: bool = False) -> fields.Nested:
    return fields.Nested(schema, required=True, allow_none=null, metadata={"description": description})


def many(schema: type[Response], description: str, least: int = 0) -> fields.List[Any]:
    metadata = {"description": description} | ({"minItems": least} if least else {})
    return fields.List(fields.Nested(schema), required=True, metadata=metadata)


def a_code(description: str) -> fields.String:
    """Admiralty code, null where nothing was rated."""
    return fields.String(
        required=True, allow_none=True, metadata={"description": description, "pattern": "^[A-F][1-6]$"}
    )


def an_id() -> fields.String:
    """Id of an answer."""
    return fields.String(
        required=True,
        metadata={
            "description": "SHA-256 of request, options, version and rules: equal for equal answers.",
            "pattern": "^sha256:[0-9a-f]{64}$",
        },
    )


def a_version() -> fields.String:
    """Version of the answer's shape."""
    return one_of(("1",), "Version of this answer's shape.")

"""From the bytes on the wire to the plain request: encodings, media types, options in the query string.

A JSON body is the request. A bare ``text/plain`` or ``text/html`` body is its ``text`` or ``html``; the other
fields then stand in the query string under their flat names, as ``?title=…&summary.sentences=2``.
"""

from __future__ import annotations

import codecs
import re
import zlib
from functools import lru_cache
from typing import Any, NamedTuple

import orjson
from flask import Request
from marshmallow import Schema, fields
from werkzeug.http import parse_options_header
from werkzeug.wsgi import get_content_length, get_input_stream

from service.api.fields import pointer
from service.api.problems import PROBLEMS, ProblemError

JSON, BARE = "application/json", {"text/plain": "text", "text/html": "html"}
# Encodings that are text and nothing else: Python knows others that run code-like escapes or shift states.
_CHARSETS = re.compile(
    r"utf-8|us-ascii|ascii|iso-8859-(?:[1-9]|1[0-6])|latin-?1|windows-125[0-8]|cp125[0-8]|utf-16(?:le|be)?"
    r"|utf-16-(?:le|be)|koi8-[ru]|macintosh|big5|gb2312|gbk|gb18030|euc-jp|shift_jis|euc-kr|tis-620"
)
_INTEGER = re.compile(r"-?[0-9]{1,9}", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?", re.ASCII)
_BOM = "\ufeff"
FORMAT = "format"  # the one query parameter that is no option of the request

Options = dict[str, fields.Field[Any]]


class Body(NamedTuple):
    """A body that has arrived, as it was sent; nothing has been made of it yet."""

    sent: bytes
    kind: str
    parameters: dict[str, str]
    zipped: bool


def receive(request: Request, limit: int, *, bare: bool = True) -> Body:
    """Takes the body off the wire, so that an answer can be given at any time; raises for what is not taken here."""
    kind, parameters = _media_type(request.environ.get("CONTENT_TYPE", ""), bare)
    encoding = request.environ.get("HTTP_CONTENT_ENCODING", "").strip().lower() or "identity"
    if encoding not in {"identity", "gzip", "x-gzip"}:
        raise ProblemError(
            "unsupported_media_type", "Content-Encoding can be gzip.", headers={"Accept-Encoding": "gzip"}
        )
    size = get_content_length(request.environ)
    if size is not None and size > limit:
        raise _too_large(limit, size)
    try:
        # To ask for no more than is announced spares a buffer of ``limit`` bytes.
        sent = get_input_stream(request.environ).read(limit + 1 if size is None else size)
    except MemoryError:
        raise
    except Exception:  # the caller has gone, sends nothing more or no sound chunks: each server has its own for that
        raise _incomplete() from None
    if size is not None and len(sent) < size:
        raise _incomplete()
    if len(sent) > limit:
        raise _too_large(limit, len(sent))
    return Body(sent, kind, parameters, encoding != "identity")


def read_json(request: Request, body: Body, limit: int) -> Any:
    """The JSON value in the body."""
    _refuse_options(request)
    plain = _plain(body, limit).removeprefix(codecs.BOM_UTF8)
    try:
        return orjson.loads(plain)
    except orjson.JSONDecodeError as error:
        raise ProblemError("not_json", _no_json(plain, error)) from None


def read_article(request: Request, body: Body, options: Options, limit: int) -> Any:
    """The request as it would be in JSON, from a JSON or a bare body; ``options`` are those of :func:`flat_fields`."""
    if body.kind == JSON:
        return read_json(request, body, limit)
    charset = body.parameters.get("charset", "utf-8").lower()
    if not _CHARSETS.fullmatch(charset):
        raise ProblemError("unsupported_media_type", "This charset is not supported; utf-8 always is.")
    try:
        text = _plain(body, limit).decode(charset)
    except UnicodeError:
        raise ProblemError("not_text") from None
    return {**_given(request, options), BARE[body.kind]: text.removeprefix(_BOM)}


@lru_cache(maxsize=64)  # callers are few programs, each of which always sends the same
def _media_type(header: str, bare: bool) -> tuple[str, dict[str, str]]:
    kind, parameters = parse_options_header(header)
    kind = kind.lower()
    taken = [JSON, *BARE] if bare else [JSON]
    if kind not in taken:
        raise ProblemError(
            "unsupported_media_type", f"Send {' or '.join(taken)}.", headers={"Accept": ", ".join(taken)}
        )
    if kind == JSON and parameters.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        raise ProblemError("unsupported_media_type", "JSON is in utf-8.")
    return kind, parameters


def _no_json(body: bytes, error: orjson.JSONDecodeError) -> str:
    """What is wrong where, in the parser's fixed words."""
    if not body:
        return "The body is empty."
    if not error.doc:
        return "The body is not in UTF-8."
    return f"{PROBLEMS['not_json'].detail} Line {error.lineno}, column {error.colno}: {error.msg}."


def _too_large(limit: int, size: int) -> ProblemError:
    return ProblemError(
        "too_large", f"The body has {size} bytes or more, the limit is {limit}.", more={"limit": limit, "size": size}
    )


def _incomplete() -> ProblemError:
    return ProblemError("bad_request", "The body did not arrive whole.")


def _plain(body: Body, limit: int) -> bytes:
    """The body, decompressed; never more than ``limit`` bytes are held, whatever is sent."""
    return _gunzip(body.sent, limit) if body.zipped else body.sent


def _gunzip(body: bytes, limit: int) -> bytes:
    stream = zlib.decompressobj(wbits=31)
    try:
        plain = stream.decompress(body, limit + 1)
    except zlib.error:
        raise ProblemError("not_gzip") from None
    if len(plain) > limit:
        raise _too_large(limit, len(plain))
    if not stream.eof or stream.unused_data:
        raise ProblemError("not_gzip")
    return plain


def _refuse_options(request: Request) -> None:
    """Options beside a JSON body would be options that nobody reads."""
    extra = [name for name in request.args if name != FORMAT] if request.query_string else ()
    if extra:
        detail = "With a JSON body, options stand in the body."
        raise ProblemError(
            "invalid",
            errors=[{"pointer": pointer(*n.split(".")), "code": "misplaced", "detail": detail} for n in extra],
        )


def flat_fields(schema: type[Schema], prefix: str = "") -> Options:
    """The options that a query string can carry, by flat name. Takes its time: made once for a route."""
    out: Options = {}
    for name, field in schema().fields.items():
        if isinstance(field, fields.Nested):
            out |= flat_fields(type(field.schema), f"{prefix}{name}.")
        elif not isinstance(field, fields.List) and (prefix or name not in BARE.values()):
            out[prefix + name] = field
    return out


def _given(request: Request, known: Options) -> dict[str, Any]:
    out: dict[str, Any] = {}
    errors: list[dict[str, str]] = []
    for name, values in request.args.lists():
        where = pointer(*name.split("."))
        if name == FORMAT:
            continue
        if name not in known:
            errors.append({"pointer": where, "code": "unknown_field", "detail": "There is no such option here."})
        elif len(values) > 1:
            errors.append({"pointer": where, "code": "repeated", "detail": "This option can be given once."})
        else:
            group, _, inner = name.rpartition(".")
            (out.setdefault(group, {}) if group else out)[inner] = _value(known[name], values[0])
    if errors:
        raise ProblemError("invalid", errors=errors)
    return out


def _value(field: fields.Field[Any], text: str) -> object:
    """What the text stands for in JSON; what it can't stand for stays text, for the schema to refuse."""
    if isinstance(field, fields.Integer) and _INTEGER.fullmatch(text):
        return int(text)
    if isinstance(field, fields.Float) and _NUMBER.fullmatch(text):
        return float(text)
    if isinstance(field, fields.Boolean) and text in {"true", "false"}:
        return text == "true"
    return text

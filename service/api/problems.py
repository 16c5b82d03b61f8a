"""RFC 9457: one shape for every error of every route, and a table of all there are.

A problem never carries article text: details are fixed words, numbers and names of fields.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

import orjson
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from service.api.call import this_call
from service.errors import InputError

MEDIA_TYPE = "application/problem+json"
_MOST_ERRORS = 50


class Kind(NamedTuple):
    """A kind of problem: status, title, and the detail where there is nothing more to say."""

    status: int
    title: str
    detail: str


PROBLEMS: dict[str, Kind] = {
    "bad_request": Kind(400, "Bad request", "The request can't be read."),
    "not_json": Kind(400, "Not JSON", "The body is not valid JSON (RFC 8259) in UTF-8."),
    "not_text": Kind(400, "Not text", "The body is not text in the encoding that was declared."),
    "not_gzip": Kind(400, "Not gzip", "The body is not one complete gzip stream."),
    "unauthorized": Kind(401, "Unauthorized", "This address needs a key that is valid; see `WWW-Authenticate`."),
    "forbidden": Kind(403, "Forbidden", "This key is suspended."),
    "not_found": Kind(404, "Not found", "There is nothing at this address."),
    "method_not_allowed": Kind(405, "Method not allowed", "This address does not take this method; see `Allow`."),
    "not_acceptable": Kind(406, "Not acceptable", "The answer can't be given in any of the forms asked for."),
    "too_large": Kind(413, "Too large", "The request is over a size limit."),
    "unsupported_media_type": Kind(415, "Unsupported media type", "The body's type or encoding is not supported."),
    "invalid": Kind(422, "Invalid values", "The request has values that can't be used; see `errors`."),
    "unsupported_language": Kind(422, "Unsupported language", "The article's language is not supported."),
    "rate_limited": Kind(429, "Too many requests", "This caller asks too often; see `Retry-After`."),
    "internal": Kind(500, "Internal error", "The service failed on this request; the fault is ours."),
    "busy": Kind(503, "Busy", "All places are taken; try again after the time in `Retry-After`."),
    "deadline": Kind(
        503, "Deadline passed", "The article could not be analysed in the time the service allows itself."
    ),
    "draining": Kind(503, "Draining", "The service is about to stop; another one will answer."),
    "no_metrics": Kind(503, "No metrics", "The processes can't add up their counts; the log says why."),
}
_BY_STATUS = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 406: "not_acceptable",
              413: "too_large", 415: "unsupported_media_type", 429: "rate_limited"}  # fmt: skip


class ProblemError(Exception):
    """Ends a request with the problem of that ``code``; ``more`` are further members of the document."""

    def __init__(
        self,
        code: str,
        detail: str | None = None,
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.kind = PROBLEMS[code]
        self.detail = detail or self.kind.detail
        self.errors = errors
        self.headers = headers or {}
        self.more = more or {}

    def inside(self, pointer: str) -> ProblemError:
        """The same problem of a part of the request, as a problem of the whole."""
        errors = [{**e, "pointer": pointer + e["pointer"]} for e in self.errors]
        return ProblemError(self.code, self.detail, errors=errors, headers=self.headers, more=self.more)

    def document(self, within: str = "") -> dict[str, Any]:
        """The problem document; ``within`` is the pointer to the part of the request that it is about."""
        return self.about(request.path, this_call().request_id, within)

    def about(self, path: str, request_id: str, within: str = "") -> dict[str, Any]:
        """The document, of a request to ``path``."""
        out: dict[str, Any] = {
            "type": f"urn:factcard:problem:{self.code}",
            "title": self.kind.title,
            "status": self.kind.status,
            "detail": self.detail,
            "instance": quote(path, safe="/:@!$&'()*+,;=-._~")[:256],
            "code": self.code,
            "request_id": request_id,
        }
        if self.errors:
            out["errors"] = [{**e, "pointer": within + e["pointer"]} for e in self.errors[:_MOST_ERRORS]]
        return {**out, **self.more}

    def response(self) -> Response:
        response = Response(orjson.dumps(self.document()), self.kind.status, mimetype=MEDIA_TYPE)
        response.headers.update(self.headers)
        return response


def from_input_error(error: InputError) -> ProblemError:
    """The problem for a value that only reading the article could refuse."""
    errors = [{"pointer": error.pointer, "code": error.code, "detail": error.detail}]
    if "limit" in error.more and "size" in error.more:
        return ProblemError("too_large", error.detail, errors=errors, more=error.more)
    code = error.code if error.code in PROBLEMS else "invalid"
    return ProblemError(code, error.detail if code != "invalid" else None, errors=errors, more=error.more)


def code_list() -> str:
    """The table of codes as Markdown, for the specification."""
    return "\n".join(f"* `{code}` ({kind.status}): {kind.detail}" for code, kind in PROBLEMS.items())


def note_fault(error: Exception) -> None:
    """For the log. What the failed functions held, the article too, is let go at once."""
    traceback.clear_frames(error.__traceback__)
    this_call().fault = error


def register(app: Flask) -> None:
    """Makes every error of the application a problem document."""

    @app.errorhandler(ProblemError)
    def problem(error: ProblemError) -> Response:
        this_call().problem = error.code
        return error.response()

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        code = _BY_STATUS.get(error.code or 500)
        if code is None:
            code = "bad_request" if 400 <= (error.code or 500) < 500 else "internal"
        headers = {}
        if isinstance(error, MethodNotAllowed) and error.valid_methods:
            headers["Allow"] = ", ".join(sorted(error.valid_methods))
        return problem(ProblemError(code, headers=headers))

    @app.errorhandler(Exception)
    def fault(error: Exception) -> Response:
        note_fault(error)
        return problem(ProblemError("internal"))

"""Examples in the specification: requests written by hand, the service's own answers, every problem."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import orjson
from marshmallow import Schema

from service.api.problems import ProblemError

ARTICLE: dict[str, Any] = {
    "text": (
        "The port authority of Marlow closed its northern basin on Monday after a crane collapsed. "
        "“Nobody was hurt,” harbour master Ines Kaldor said. "
        "A dock worker, who asked not to be named because he was not authorised to speak, said the crane had failed "
        "an inspection in May. "
        "Norhaven Cranes, which runs the terminal, declined to comment."
    ),
    "title": "Marlow closes harbour basin after crane collapse",
    "published_at": "2024-06-12T08:00:00Z",
    "language": "en",
}
OPTIONS: dict[str, Any] = {"summary": {"sentences": 1}, "fact_card": {"policy": "indicative"}}
COMPARISON: dict[str, Any] = {
    "before": {"text": ARTICLE["text"], "published_at": ARTICLE["published_at"], "language": "en"},
    "after": {
        "text": (
            "The port authority of Marlow closed its northern basin on Monday after a crane collapsed. "
            "“Two workers were hurt,” harbour master Ines Kaldor said.\n\n"
            "Correction: An earlier version of this article said that nobody was hurt."
        ),
        "published_at": "2024-06-12T11:00:00Z",
        "language": "en",
    },
}
CORROBORATION: dict[str, Any] = {
    "articles": [
        {
            "id": "herald",
            "text": "A crane at the port of Marlow failed an inspection in May, a dock worker told Nordwire.",
            "publisher": {"name": "Marlow Herald"},
            "language": "en",
        },
        {
            "id": "courier",
            "text": "A crane at the port of Marlow failed an inspection in May, the Nordwire news agency reported.",
            "publisher": {"name": "Coast Courier"},
            "language": "en",
        },
    ]
}
# What is asked where (None: by GET), and the file that holds the answer to it.
ASKED: dict[str, tuple[str, dict[str, Any] | None]] = {
    "example_answer": ("/v1/analyses", {**ARTICLE, **OPTIONS}),
    "example_comparison": ("/v1/comparisons", COMPARISON),
    "example_corroboration": ("/v1/corroborations", CORROBORATION),
    "example_capabilities": ("/v1/capabilities", None),
    "example_version": ("/version", None),
    "example_status": ("/livez", None),
}
FOLDER = Path(__file__).parent / "data"


@cache
def answered(name: str) -> dict[str, Any]:
    """The answer that the file of that name holds."""
    loaded: dict[str, Any] = orjson.loads((FOLDER / f"{name}.json").read_bytes())
    return loaded


def analysis() -> dict[str, Any]:
    """An answer of ``/v1/analyses`` to ``ARTICLE`` with ``OPTIONS``."""
    return answered("example_answer")


def answer(schema: type[Schema]) -> dict[str, Any] | None:
    """The example of an answer with this schema: the analysis or the part that it has, a problem in a batch."""
    fields = schema._declared_fields
    if "results" in fields:
        item = {"id": "n-1", "status": 422, "problem": problem("invalid")}
        return {"schema_version": "1", "results": [item]}
    for name in ASKED:
        found = {field: value for field, value in answered(name).items() if field in fields}
        if found.keys() == fields.keys():
            return found
    return None


def problem(code: str) -> dict[str, Any]:
    """The problem document of that kind."""
    fault = {"pointer": "/summary/sentences", "code": "out_of_range", "detail": "Must be 1 to 20."}
    error = ProblemError(
        code,
        errors=[fault] if code == "invalid" else (),
        more={"limit": 1_048_576, "size": 2_000_000} if code == "too_large" else None,
    )
    return error.about("/v1/analyses", "4f1c0e5d9a7b4e0c8d2f6a1b3c5d7e9f")

"""What callers get: the schema of every answer. Enumerations come from the core's own types.

Answers are written by ``export.plain``, not by these schemas; tests check every answer against the
specification that is generated from them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from marshmallow import fields, validate

from service.api.card_responses import FactCardResponse
from service.api.fields import Response
from service.api.problems import PROBLEMS, code_list
from service.api.requests import OFFSET_UNITS
from service.api.response_fields import a_version, an_id
from service.card.facts import Genre
from service.card.rating.house_rules import Level
from service.summary.options import METHODS
from service.summary.result import AttributionState
from service.text.document import LanguageBasis


def _string(description: str = "", choices: Iterable[str] | None = None, *, null: bool = False) -> fields.String:
    return fields.String(
        required=True,
        allow_none=null,
        validate=validate.OneOf(tuple(choices)) if choices else None,
        metadata={"description": description} if description else {},
    )


def _integer(description: str, *, null: bool = False) -> fields.Integer:
    return fields.Integer(required=True, allow_none=null, metadata={"description": description, "minimum": 0})


def _many(schema: type[Response], description: str = "") -> fields.List[Any]:
    metadata = {"description": description} if description else {}
    return fields.List(fields.Nested(schema), required=True, metadata=metadata)


class EngineResponse(Response):
    version = _string("Version of the service.")
    rules_version = _string("Version of the rating rules.")
    model = _string("Language model and its version.")


class DocumentResponse(Response):
    """The analysed text."""

    language = _string("ISO 639-1 code.")
    language_basis = _string("How the language is known.", get_args(LanguageBasis))
    offset_unit = _string("Unit of all offsets.", OFFSET_UNITS)
    sha256 = _string("SHA-256 of the analysed text in UTF-8, in hexadecimal.")
    characters = _integer("Length of the text in Unicode code points.")
    words = _integer("Number of words.")
    sentences = _integer("Number of sentences.")
    genre = _string("What kind of text it is.", get_args(Genre))
    text = fields.String(metadata={"description": "The analysed text; for HTML input or with `include_text`."})


class SummaryAttributionResponse(Response):
    state = _string("Whether the summary shows who said it; `lost` is the last resort.", get_args(AttributionState))
    label = _string("Who said it.", null=True)
    sources = fields.List(fields.String(), required=True, metadata={"description": "Ids of the card's sources."})


class SummarySentenceResponse(Response):
    index = _integer("Number of the sentence in the text, from 0.")
    start = _integer("Offset of its first character.")
    end = _integer("Offset after its last character.")
    text = _string("The sentence, verbatim.")
    score = fields.Float(required=True, metadata={"description": "1 for the text's best sentence."})
    rank = fields.Integer(required=True, metadata={"description": "1 for the summary's best sentence.", "minimum": 1})
    attribution = fields.Nested(SummaryAttributionResponse, required=True)


class SummaryResponse(Response):
    method = _string("The ranking method.", METHODS)
    text = _string("The sentences, one after the other.")
    ratio = fields.Float(
        required=True, metadata={"description": "Share of the text's characters.", "minimum": 0, "maximum": 1}
    )
    is_whole_text = fields.Boolean(required=True, metadata={"description": "Nothing was left out."})
    sentences = _many(SummarySentenceResponse)


class _Envelope(Response):
    schema_version = a_version()
    id = an_id()
    engine = fields.Nested(EngineResponse, required=True)
    document = fields.Nested(DocumentResponse, required=True)


class SummaryAnswer(_Envelope):
    summary = fields.Nested(SummaryResponse, required=True)


class FactCardAnswer(_Envelope):
    fact_card = fields.Nested(FactCardResponse, required=True)


class AnalysisAnswer(_Envelope):
    summary = fields.Nested(SummaryResponse, required=True)
    fact_card = fields.Nested(FactCardResponse, required=True)


class ErrorItem(Response):
    pointer = _string("JSON Pointer (RFC 6901) to the field at fault; for options in the query string, to the same "
                      "field of a JSON request.")  # fmt: skip
    code = _string("A fixed word for the fault.")
    detail = _string("The fault in a sentence.")


class ProblemResponse(Response):
    """A problem document (RFC 9457)."""

    type = _string("URI of the kind of problem.")
    title = _string("The kind of problem in a few words.")
    status = fields.Integer(required=True, metadata={"minimum": 400, "maximum": 599})
    detail = _string("This problem in a sentence.")
    instance = _string("Path of the request.")
    code = _string("A fixed word for the kind of problem:\n\n" + code_list(), PROBLEMS)
    request_id = _string("The id that stands in the log line.")
    errors = fields.List(fields.Nested(ErrorItem), metadata={"description": "Every fault found in the request."})
    limit = fields.Integer(metadata={"description": "The limit that was passed."})
    size = fields.Integer(metadata={"description": "The size that passed it, as far as it is known."})


class BatchItem(Response):
    """Exactly one of `result` and `problem`."""

    id = _string("The caller's id of the article.", null=True)
    status = fields.Integer(required=True, metadata={"description": "What the article alone would have answered."})
    result = fields.Nested(AnalysisAnswer)
    problem = fields.Nested(ProblemResponse)


class BatchAnswer(Response):
    schema_version = a_version()
    results = _many(BatchItem, "One for each article, in the order of the request.")


class StatusAnswer(Response):
    status = _string("Always `ok`.", ("ok",))


class VersionAnswer(Response):
    version = _string("Version of the service.")
    commit = _string("Commit it was built from, where known.", null=True)
    rules_version = _string("Version of the rating rules.")
    model = _string("Language model and its version.")


class LanguageCapability(Response):
    code = _string("ISO 639-1 code.")
    summary = fields.Boolean(required=True)
    fact_card = fields.Boolean(required=True)


class LimitsCapability(Response):
    body_bytes = _integer("Largest body, after decompression.")
    characters = _integer("Longest text, in code points.")
    sentences = _integer("Most sentences.")
    batch = _integer("Most articles of a batch.")
    source_register = _integer("Most entries of a register.")
    corroboration = _integer("Most articles of a corroboration.")
    deadline_seconds = fields.Float(required=True, metadata={"description": "Time for one article."})
    batch_deadline_seconds = fields.Float(required=True, metadata={"description": "Time for a batch."})
    comparison_deadline_seconds = fields.Float(required=True, metadata={"description": "Time for a comparison."})
    corroboration_deadline_seconds = fields.Float(required=True, metadata={"description": "Time for a corroboration."})
    concurrent_analyses = _integer("Analyses at a time in a worker.")
    queue_length = _integer("Analyses that may wait for the one a worker does.")


class RuleCapability(Response):
    id = _string()
    kind = _string("What the rule sets.", ("letter", "number", "cap"))
    condition = _string("When it fires, for an editor.")
    result = _string("The letter or number it gives.")
    basis = _string("What a letter rests on.", null=True)
    version = _string("Version of the rules.")


class RulesCapability(Response):
    version = _string("Version of the rating rules.")
    rules = _many(RuleCapability, "In the order in which they are tried: of each kind the first that fires.")


class HouseRuleCapability(Response):
    id = _string()
    level = _string("How much it asks for an editor's eye.", get_args(Level))
    text = _string("What is found, for an editor.")


class CapabilitiesAnswer(Response):
    version = _string("Version of the service.")
    languages = _many(LanguageCapability)
    summary_methods = fields.List(fields.String(), required=True)
    formats = fields.List(
        fields.String(), required=True, metadata={"description": "Media types that `Accept` may name."}
    )
    format_names = fields.List(
        fields.String(), required=True, metadata={"description": "The same as `?format=` names them, in that order."}
    )
    limits = fields.Nested(LimitsCapability, required=True)
    enumerations: Any = fields.Dict(
        keys=fields.String(), values=fields.List(fields.String()), required=True,
        metadata={"description": "Every fixed vocabulary of the fact card."},
    )  # fmt: skip
    rating = fields.Nested(RulesCapability, required=True)
    house_rules = _many(HouseRuleCapability, "In force here: those of the box, and the newsroom's own.")
    problems = fields.List(fields.String(), required=True, metadata={"description": "Every `code` of a problem."})

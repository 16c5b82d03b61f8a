"""What callers get: the schema of every answer. Enumerations come from the core's own types.

Answers are written by ``export.plain``, not by these schemas; tests check every answer against the
specification that is generated from them.
"""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from service.api.card_responses import FactCardResponse
from service.api.fields import Response
from service.api.problems import PROBLEMS, code_list
from service.api.requests import OFFSET_UNITS
from service.api.response_fields import (
    a_count,
    a_flag,
    a_part,
    a_share,
    a_text,
    a_version,
    an_id,
    many,
    one_of,
    some_texts,
)
from service.card.facts import Genre
from service.card.rating.house_rules import Level
from service.summary.options import METHODS
from service.summary.result import AttributionState
from service.text.document import LanguageBasis


class EngineResponse(Response):
    version = a_text("Version of the service.")
    rules_version = a_text("Version of the rating rules.")
    model = a_text("Language model and its version.")


class DocumentResponse(Response):
    """The analysed text."""

    language = a_text("ISO 639-1 code.")
    language_basis = one_of(LanguageBasis, "How the language is known.")
    offset_unit = one_of(OFFSET_UNITS, "Unit of all offsets.")
    sha256 = a_text("SHA-256 of the analysed text in UTF-8, in hexadecimal.")
    characters = a_count("Length of the text in Unicode code points.")
    words = a_count("Number of words.")
    sentences = a_count("Number of sentences.")
    genre = one_of(Genre, "What kind of text it is.")
    text = fields.String(metadata={"description": "The analysed text; for HTML input or with `include_text`."})


class SummaryAttributionResponse(Response):
    state = one_of(AttributionState, "Whether the summary shows who said it; `lost` is the last resort.")
    label = a_text("Who said it.", null=True)
    sources = fields.List(fields.String(), required=True, metadata={"description": "Ids of the card's sources."})


class SummarySentenceResponse(Response):
    index = a_count("Number of the sentence in the text, from 0.")
    start = a_count("Offset of its first character.")
    end = a_count("Offset after its last character.")
    text = a_text("The sentence, verbatim.")
    score = fields.Float(required=True, metadata={"description": "1 for the text's best sentence."})
    rank = fields.Integer(required=True, metadata={"description": "1 for the summary's best sentence.", "minimum": 1})
    attribution = a_part(SummaryAttributionResponse, "Whose words or claim it is.")


class SummaryResponse(Response):
    method = one_of(METHODS, "The ranking method.")
    text = a_text("The sentences, one after the other.")
    ratio = a_share("Share of the text's characters.")
    is_whole_text = a_flag("Nothing was left out.")
    sentences = many(SummarySentenceResponse, "The sentences that were taken.")


class _Envelope(Response):
    schema_version = a_version()
    id = an_id()
    engine = a_part(EngineResponse, "What made the answer.")
    document = a_part(DocumentResponse, "The text that was analysed: all offsets are into it.")


def _summary() -> fields.Nested:
    return a_part(SummaryResponse, "Sentences of the article, verbatim.")


def _fact_card() -> fields.Nested:
    return a_part(FactCardResponse, "Who, what, where, when, and who says so.")


class SummaryAnswer(_Envelope):
    summary = _summary()


class FactCardAnswer(_Envelope):
    fact_card = _fact_card()


class AnalysisAnswer(_Envelope):
    summary = _summary()
    fact_card = _fact_card()


class ErrorItem(Response):
    pointer = a_text("JSON Pointer (RFC 6901) to the field at fault; for options in the query string, to the same "
                     "field of a JSON request.")  # fmt: skip
    code = a_text("A fixed word for the fault.")
    detail = a_text("The fault in a sentence.")


class ProblemResponse(Response):
    """A problem document (RFC 9457)."""

    type = a_text("URI of the kind of problem.")
    title = a_text("The kind of problem in a few words.")
    status = fields.Integer(
        required=True, metadata={"description": "The status of the answer.", "minimum": 400, "maximum": 599}
    )
    detail = a_text("This problem in a sentence.")
    instance = a_text("Path of the request.")
    code = one_of(tuple(PROBLEMS), "A fixed word for the kind of problem:\n\n" + code_list())
    request_id = a_text("The id that stands in the log line.")
    errors = fields.List(fields.Nested(ErrorItem), metadata={"description": "Every fault found in the request."})
    limit = fields.Integer(metadata={"description": "The limit that was passed."})
    size = fields.Integer(metadata={"description": "The size that passed it, as far as it is known."})
    supported = fields.List(fields.String(), metadata={"description": "Languages that an article may be in."})
    cost = fields.Integer(metadata={"description": "Milliseconds that the method of summary would take on this text."})
    cap = fields.Integer(metadata={"description": "The most that a method may take."})
    alternatives = fields.List(fields.String(), metadata={"description": "Methods that would work on this text."})


class BatchItem(Response):
    """Exactly one of `result` and `problem`."""

    id = a_text("The caller's id of the article.", null=True)
    status = fields.Integer(required=True, metadata={"description": "What the article alone would have answered."})
    result = fields.Nested(AnalysisAnswer, metadata={"description": "What `/v1/analyses` answers to it."})
    problem = fields.Nested(ProblemResponse, metadata={"description": "Why it has no result."})


class BatchAnswer(Response):
    schema_version = a_version()
    results = many(BatchItem, "One for each article, in the order of the request.")


class StatusAnswer(Response):
    status = one_of(("ok",), "Always `ok`.")


class VersionAnswer(Response):
    version = a_text("Version of the service.")
    commit = a_text("Commit it was built from, where known.", null=True)
    rules_version = a_text("Version of the rating rules.")
    model = a_text("Language model and its version.")


class LanguageCapability(Response):
    code = a_text("ISO 639-1 code.")
    summary = a_flag("Summaries are made in it.")
    fact_card = a_flag("Fact cards are made in it.")


class LimitsCapability(Response):
    body_bytes = a_count("Largest body, after decompression.")
    characters = a_count("Longest text, in code points.")
    sentences = a_count("Most sentences.")
    tokens = a_count("Most words and marks of a text that gets a card.")
    batch = a_count("Most articles of a batch.")
    source_register = a_count("Most entries of a register.")
    corroboration = a_count("Most articles of a corroboration.")
    deadline_seconds = fields.Float(required=True, metadata={"description": "Time for one article."})
    batch_deadline_seconds = fields.Float(required=True, metadata={"description": "Time for a batch."})
    comparison_deadline_seconds = fields.Float(required=True, metadata={"description": "Time for a comparison."})
    corroboration_deadline_seconds = fields.Float(required=True, metadata={"description": "Time for a corroboration."})
    concurrent_analyses = a_count("Analyses at a time in a worker.")
    queue_length = a_count("Analyses that may wait for the one a worker does.")


class RuleCapability(Response):
    id = a_text("The rule.")
    kind = one_of(("letter", "number", "cap"), "What the rule sets.")
    condition = a_text("When it fires, for an editor.")
    result = a_text("The letter or number it gives.")
    basis = a_text("What a letter rests on.", null=True)
    version = a_text("Version of the rules.")


class RulesCapability(Response):
    version = a_text("Version of the rating rules.")
    rules = many(RuleCapability, "In the order in which they are tried: of each kind the first that fires.")


class HouseRuleCapability(Response):
    id = a_text("The house rule.")
    level = one_of(Level, "How much it asks for an editor's eye.")
    text = a_text("What is found, for an editor.")


class CapabilitiesAnswer(Response):
    version = a_text("Version of the service.")
    languages = many(LanguageCapability, "The languages of articles.")
    summary_methods = some_texts("What `summary.method` may be.")
    formats = fields.List(
        fields.String(), required=True, metadata={"description": "Media types that `Accept` may name."}
    )
    format_names = fields.List(
        fields.String(), required=True, metadata={"description": "The same as `?format=` names them, in that order."}
    )
    limits = a_part(LimitsCapability, "What is refused beyond them.")
    enumerations: Any = fields.Dict(
        keys=fields.String(), values=fields.List(fields.String()), required=True,
        metadata={"description": "Every fixed vocabulary of the fact card."},
    )  # fmt: skip
    rating = a_part(RulesCapability, "The rules by which cards are rated.")
    house_rules = many(HouseRuleCapability, "In force here: those of the box, and the newsroom's own.")
    problems = fields.List(fields.String(), required=True, metadata={"description": "Every `code` of a problem."})

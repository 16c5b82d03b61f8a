"""The routes of the contract: thin views that hand the body to the workshop."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response, request
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

import service
from service.api import bodies, examples
from service.api.capabilities import capabilities
from service.api.fields import Request
from service.api.fields import Response as Answer
from service.api.metrics import Metrics
from service.api.negotiate import FORMS, JSON, choose
from service.api.operations import Lifecycle
from service.api.problems import ProblemError, note_fault
from service.api.requests import request_schemas
from service.api.responses import (
    AnalysisAnswer,
    BatchAnswer,
    CapabilitiesAnswer,
    FactCardAnswer,
    StatusAnswer,
    SummaryAnswer,
    VersionAnswer,
)
from service.api.specification import Routes, format_parameter, query_parameters
from service.api.work import Parts, Workshop

_OK = orjson.dumps({"status": "ok"})


def articles(workshop: Workshop) -> Routes:
    """``/v1``: articles in, summaries and cards out."""
    routes = Routes("articles", "Articles in, summaries and fact cards out.")
    schemas = request_schemas(workshop.settings)
    limit = workshop.settings.max_body_bytes

    def article_route(path: str, schema: type[Request], answer: type[Answer], parts: Parts, text: str) -> None:
        loader, options = schema(), bodies.flat_fields(schema)
        perhaps_light = parts == ("summary",)

        def view() -> Response:
            body = workshop.receive(light=perhaps_light)
            form = choose(request)
            task = workshop.load(loader, bodies.read_article(request, body, options, limit), parts)
            return workshop.answer(task, form)

        view.__name__, view.__doc__ = path.strip("/").replace("-", "_"), text
        answers: dict[str, Any] = {form.documented: form.schema for form in FORMS if form.write}
        parameters = [format_parameter(), *query_parameters(schema)]
        body = _article_body(schema, parts)
        routes.post("/v1" + path, body, {**answers, JSON.media_type: answer}, parameters)(view)

    article_route(
        "/analyses", schemas.analysis, AnalysisAnswer, ("summary", "fact_card"),
        "Summarise an article and make its fact card.\n\nThe main job: both, with the summary's sentences tied to the "
        "card's sources.",
    )  # fmt: skip
    article_route(
        "/summaries", schemas.summary, SummaryAnswer, ("summary",),
        "Summarise an article.\n\nNever needs the language model, so it is far cheaper.",
    )  # fmt: skip
    article_route(
        "/fact-cards", schemas.fact_card, FactCardAnswer, ("fact_card",),
        "Make the fact card of an article.\n\nWho, what, where, when, who says so, and how well it is sourced.",
    )  # fmt: skip

    batch_example = {"articles": [{"id": "n-1", **examples.ARTICLE, **examples.OPTIONS}]}
    batch_body = {JSON.media_type: {"schema": schemas.batch, "example": batch_example}}

    @routes.post("/v1/batches", batch_body, {JSON.media_type: BatchAnswer})
    def batches() -> Response:
        """Analyse several articles.

        One result or problem each, in order; a bad article never sinks the rest, so the answer is 200 where the
        list itself is sound. Pointers of an article's problem are those of the whole request.
        """
        body = workshop.receive(bare=False)
        choose(request, (JSON,))
        return workshop.batch(schemas, bodies.read_json(request, body, limit), ("summary", "fact_card"))

    said = orjson.dumps(capabilities(workshop.settings, workshop.engine.house_rules))

    @routes.get("/v1/capabilities", CapabilitiesAnswer)
    def capabilities_() -> Response:
        """Tell what this service can do.

        Languages, summary methods, forms, limits, enumerations, and the rating rules with their version.
        """
        return Response(said, mimetype=JSON.media_type)

    return routes


def operations(workshop: Workshop, lifecycle: Lifecycle, metrics: Metrics | None) -> Routes:
    """Probes, version and metrics."""
    routes = Routes("operations", "For operators.")

    @routes.get("/livez", StatusAnswer)
    def livez() -> Response:
        """Tell that the process is up.

        Touches nothing.
        """
        return Response(_OK, mimetype=JSON.media_type)

    @routes.get("/readyz", StatusAnswer, problems=(503,))
    def readyz() -> Response:
        """Tell whether to send requests here.

        The service listens only when the engine is loaded and warm; it says no when it is about to stop.
        """
        if lifecycle.draining:
            raise ProblemError("draining", headers={"Retry-After": str(workshop.settings.retry_after_seconds)})
        return Response(_OK, mimetype=JSON.media_type)

    about = orjson.dumps({
        "version": service.__version__,
        "commit": workshop.settings.commit or None,
        "rules_version": workshop.engine.rules_version,
        "model": workshop.engine.model,
    })  # fmt: skip

    @routes.get("/version", VersionAnswer)
    def version() -> Response:
        """Tell what is running."""
        return Response(about, mimetype=JSON.media_type)

    @routes.get("/metrics", {"type": "string"}, "text/plain", problems=(503,))
    def metrics_() -> Response:
        """Give Prometheus what it counts.

        Load balancers as configured in `deploy` keep it from the outside.
        """
        if metrics is None:
            raise ProblemError("no_metrics")
        try:
            return Response(metrics.exposition(), content_type=CONTENT_TYPE_PLAIN_0_0_4)
        except Exception as error:
            note_fault(error)
            raise ProblemError("no_metrics") from None

    return routes


def _article_body(schema: type[Request], parts: Parts) -> dict[str, Any]:
    options = {name: value for name, value in examples.OPTIONS.items() if name in parts}
    text = examples.ARTICLE["text"]
    return {
        JSON.media_type: {"schema": schema, "example": {**examples.ARTICLE, **options}},
        "text/plain": {"schema": {"type": "string"}, "example": text},
        "text/html": {"schema": {"type": "string"}, "example": f"<p>{text}</p>"},
    }

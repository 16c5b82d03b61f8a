"""``/v1/comparisons`` and ``/v1/corroborations``: several articles in, one answer out."""

from __future__ import annotations

from flask import Response, request

from service.api import bodies, examples
from service.api.comparison_responses import ComparisonAnswer
from service.api.corroboration_responses import CorroborationAnswer
from service.api.negotiate import JSON, choose
from service.api.requests import request_schemas
from service.api.several import compare_versions, corroborate_articles
from service.api.specification import Routes
from service.api.work import Workshop


def several(workshop: Workshop) -> Routes:
    """Routes that hold articles against each other."""
    routes = Routes("several", "Articles held against each other.")
    schemas = request_schemas(workshop.settings)
    limit = workshop.settings.max_body_bytes
    comparison, corroboration = schemas.comparison(), schemas.corroboration()

    @routes.post(
        "/v1/comparisons",
        {JSON.media_type: {"schema": schemas.comparison, "example": examples.COMPARISON}},
        {JSON.media_type: ComparisonAnswer},
    )
    def comparisons() -> Response:
        """Tell what changed between two versions of an article.

        Claims, sources, figures, names, places and times that were added, removed or changed, the rating before and
        after, and what the later version itself says of a correction or retraction; with spans of both texts.
        """
        body = workshop.receive(bare=False)
        choose(request, (JSON,))
        return compare_versions(workshop, comparison, bodies.read_json(request, body, limit))

    @routes.post(
        "/v1/corroborations",
        {JSON.media_type: {"schema": schemas.corroboration, "example": examples.CORROBORATION}},
        {JSON.media_type: CorroborationAnswer},
    )
    def corroborations() -> Response:
        """Tell what several articles on one event carry together.

        Which claims they share, which origins these rest on with echoes collapsed to one, who contradicts whom, and a
        joint rating by the same published rules. Outlets and agencies that only pass a claim on are never origins.
        """
        body = workshop.receive(bare=False)
        choose(request, (JSON,))
        return corroborate_articles(workshop, corroboration, bodies.read_json(request, body, limit))

    return routes

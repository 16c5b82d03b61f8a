"""The application: settings and engine in, a WSGI application out."""

from __future__ import annotations

import os
from dataclasses import dataclass

from flask import Flask

from service import settings as settings_table
from service.api import operations, pages, problems, routes, specification
from service.api.operations import Lifecycle
from service.api.specification import Api
from service.api.work import Workshop
from service.engine import Engine
from service.settings import Settings
from service.text.reading import TextLimits


@dataclass(frozen=True, slots=True)
class Service:
    """What the application holds, under ``app.extensions["factcard"]``."""

    settings: Settings
    engine: Engine
    workshop: Workshop
    lifecycle: Lifecycle
    api: Api


def create_app(settings: Settings | None = None, engine: Engine | None = None) -> Flask:
    """Settings come from the environment, and the engine is loaded and warmed, unless they are given."""
    settings = settings or settings_table.load(os.environ)
    engine = engine or make_engine(settings)
    app = Flask(__name__, static_folder=None)
    app.url_map.merge_slashes = False
    problems.register(app)
    operations.register(app)
    api = specification.make_api(app)
    lifecycle, workshop = Lifecycle(), Workshop(settings, engine)
    app.extensions["factcard"] = Service(settings, engine, workshop, lifecycle, api)
    for group in (
        routes.articles(workshop), routes.operations(workshop, lifecycle), pages.contract(app)
    ):  # fmt: skip
        api.register_blueprint(group.blueprint)
    pages.register(app)
    return app


def make_engine(settings: Settings) -> Engine:
    limits = TextLimits(characters=settings.max_characters, sentences=settings.max_sentences)
    engine = Engine(settings.model, limits, settings.default_language, settings.max_tokens)
    engine.warm_up()
    return engine

"""The application: settings and engine in, a WSGI application out."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask, Request
from flask.sessions import NullSession, SessionInterface
from werkzeug.middleware.proxy_fix import ProxyFix

import service
from service import settings as settings_table
from service.api import access, compression, cors, limits, operations, pages, problems, routes, specification
from service.api.gate import Gate
from service.api.keys import KeyRing
from service.api.metrics import Metrics
from service.api.operations import Lifecycle
from service.api.several_routes import several
from service.api.specification import Api
from service.api.telemetry import telemetry_of
from service.api.work import Workshop
from service.api.worker_limits import Watchdog
from service.card.rating.house_rules import HouseRule, read_house_rules
from service.engine import Engine
from service.settings import SettingError, Settings
from service.text import language
from service.text.reading import TextLimits


@dataclass(frozen=True, slots=True)
class Service:
    """What the application holds, under ``app.extensions["factcard"]``."""

    settings: Settings
    engine: Engine
    workshop: Workshop
    lifecycle: Lifecycle
    metrics: Metrics
    keys: KeyRing | None
    watchdog: Watchdog
    api: Api


class _NoSessions(SessionInterface):
    """Nobody is remembered from one request to the next."""

    _none = NullSession()

    def open_session(self, app: Flask, request: Request) -> NullSession:
        del app, request
        return self._none


class Application(Flask):
    """Flask but for what nothing here uses and every request pays for: sessions, and views that are coroutines."""

    session_interface = _NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        return func


def create_app(settings: Settings | None = None, engine: Engine | None = None, *, counted: bool = True) -> Flask:
    """Settings come from the environment, and the engine is loaded and warmed, unless they are given.

    ``counted``: this process can tell what all of them count, so that there is something to show at ``/metrics``.
    """
    telemetry = None
    if settings is None:
        settings, telemetry = settings_table.load(os.environ), telemetry_of(os.environ)
    engine = engine or make_engine(settings)
    app = Application(__name__, static_folder=None, template_folder="web")
    app.url_map.merge_slashes = False
    metrics = Metrics({
        "version": service.__version__, "rules_version": engine.rules_version, "model": engine.model,
    })  # fmt: skip
    problems.register(app)
    keys = protect(app, settings)
    compression.register(app)
    api = specification.make_api(app)
    watchdog = Watchdog(settings.overrun_seconds)
    lifecycle, workshop = Lifecycle(), Workshop(settings, engine, watchdog, metrics.queue)
    if not settings.rate_limit and telemetry is None:  # these are to see every request
        app.wsgi_app = Gate(app.wsgi_app, settings, workshop.admission, keys)  # type: ignore[method-assign]
    operations.register(app, metrics, telemetry)
    app.extensions["factcard"] = Service(settings, engine, workshop, lifecycle, metrics, keys, watchdog, api)
    for group in (
        routes.articles(workshop),
        several(workshop),
        routes.operations(workshop, lifecycle, metrics if counted else None),
        pages.contract(app),
    ):
        api.register_blueprint(group.blueprint)
    pages.register(app)
    return app


def protect(app: Flask, settings: Settings) -> KeyRing | None:
    """Keys, rate limits, origins and proxies, each only where it is set; gives the keys, if there are any."""
    keys = KeyRing(settings.keys_file) if settings.keys_file else None
    if keys is not None:
        access.register(app, keys)
    if settings.rate_limit:
        limits.register(app, settings.rate_limit, settings.rate_limit_redis)
    if settings.cors_origins:
        cors.register(app, settings.cors_origins.split())
    if proxies := settings.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=0)  # type: ignore[method-assign]
    return keys


def make_engine(settings: Settings) -> Engine:
    """Raises :class:`SettingError` for a language, a model or house rules that can't be used."""
    if settings.default_language not in language.SUMMARY:
        known = ", ".join(language.SUMMARY)
        raise SettingError(f"FACTCARD_DEFAULT_LANGUAGE={settings.default_language!r}: not one of {known}")
    limits = TextLimits(characters=settings.max_characters, sentences=settings.max_sentences)
    rules = house_rules_of(settings)
    try:
        engine = Engine(settings.model, limits, settings.default_language, settings.max_tokens, rules)
    except OSError:  # spaCy's words on it are a page
        raise SettingError(f"FACTCARD_MODEL={settings.model!r}: no such model is installed") from None
    engine.warm_up()
    return engine


def house_rules_of(settings: Settings) -> tuple[HouseRule, ...] | None:
    """The newsroom's own house rules beside those of the box; None where no file is set."""
    if not settings.house_rules_file:
        return None
    try:
        return read_house_rules(Path(settings.house_rules_file).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingError(f"FACTCARD_HOUSE_RULES_FILE={settings.house_rules_file!r}: {error}") from None

"""The contract as documents, and the page to try it: every asset is served from here."""

from __future__ import annotations

from pathlib import Path

import flask_swagger_ui
import orjson
from flask import Flask, Response, render_template, request, send_from_directory

from service.api import specification
from service.api.specification import Routes

_UI = Path(flask_swagger_ui.__file__).parent / "dist"
_UI_FILES = {"swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"}
_WEB = Path(__file__).parent.parent / "web"
_YAML = "application/yaml"
# The page runs scripts from here only; Swagger UI sets styles in attributes and draws with data: images.
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)

# Our own pages: no inline script or style, and nothing from anywhere else.
_STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def contract(app: Flask) -> Routes:
    """``/openapi.json``, ``/openapi.yaml``: written once, when first asked for."""
    routes = Routes("contract", "This contract.")
    written: dict[str, bytes] = {}

    def spec(form: str) -> bytes:
        if form not in written:
            document = specification.document(app.extensions["factcard"].api)
            written["json"] = orjson.dumps(document)
            if form == "yaml":
                written["yaml"] = specification.to_yaml(document).encode()
        return written[form]

    @routes.get("/openapi.json", {"type": "object"})
    def openapi_json() -> Response:
        """Get this contract as JSON."""
        return Response(spec("json"), mimetype="application/json")

    @routes.get("/openapi.yaml", {"type": "object"}, _YAML)
    def openapi_yaml() -> Response:
        """Get this contract as YAML."""
        return Response(spec("yaml"), content_type=_YAML)

    return routes


def register(app: Flask) -> None:
    """The pages, ``/docs`` to read and try the contract, and ``/embed``: ``<fact-card>`` with an example of its use."""
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}

    @app.get("/")
    def index() -> Response:
        return _page("index.html")

    @app.get("/compare")
    def compare() -> Response:
        return _page("compare.html")

    @app.get("/corroborate")
    def corroborate() -> Response:
        return _page("corroborate.html")

    @app.get("/page/<path:name>")
    def page_asset(name: str) -> Response:
        return send_from_directory(_WEB / "page", name)

    @app.get("/docs")
    def docs() -> Response:
        page = send_from_directory(_WEB, "docs.html")
        page.headers["Content-Security-Policy"] = _POLICY
        return page

    @app.get("/docs/<name>")
    def docs_asset(name: str) -> Response:
        return send_from_directory(_UI if name in _UI_FILES else _WEB / "docs", name, max_age=3600)

    @app.get("/embed")
    def embed_bare() -> Response:
        # Flask's own way there names a host, and loses the path that a proxy may have put in front.
        return Response(status=308, headers={"Location": "embed/"})

    @app.get("/embed/")
    def embed() -> Response:
        return _strict(send_from_directory(_WEB, "embed/example.html"))

    @app.get("/embed/<path:name>")
    def embed_asset(name: str) -> Response:
        asset = send_from_directory(_WEB / "embed", name)
        # A page of another origin may load the element: modules are fetched with CORS. They hold nothing secret.
        asset.headers["Access-Control-Allow-Origin"] = "*"
        asset.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return asset


def _page(name: str) -> Response:
    """A template, whose like parts stand in ``web/parts``; it says the same to everyone."""
    page = Response(render_template(name))
    page.cache_control.no_cache = True
    page.add_etag()
    page.make_conditional(request)
    return _strict(page)


def _strict(page: Response) -> Response:
    page.headers["Content-Security-Policy"] = _STRICT
    return page

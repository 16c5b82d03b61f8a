"""``python -m service``: serve, analyse a file, make a key, or print the contract or the settings."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from service import settings as settings_table
from service.settings import SettingError, Settings

_GUNICORN = Path(__file__).parent.parent / "deploy" / "gunicorn.conf.py"


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        settings = settings_table.load(os.environ)
    except SettingError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    try:
        status: int = options.run(options, settings)
    except SettingError as error:  # what only the application can tell: a file that can't be used
        sys.stderr.write(f"{error}\n")
        return 2
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m service", description="Factcard: a news article in, a summary and a fact card out."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    serve = commands.add_parser("serve", help="serve HTTP until SIGTERM; settings come from the environment")
    serve.set_defaults(run=_serve)
    analyse = commands.add_parser("analyse", help="analyse one file and print the answer")
    analyse.set_defaults(run=_analyse)
    analyse.add_argument("file", help="an article in UTF-8, as text or (ending in .html) HTML; - for standard input")
    analyse.add_argument("--format", default="json", help="a name that ?format= takes, as json or markdown")
    analyse.add_argument("--title", help="its headline")
    analyse.add_argument("--published-at", help="when it was published, as 2024-12-09T08:00:00Z")
    analyse.add_argument("--language", help="its language, as en; detected where not given")
    analyse.add_argument("--policy", help="how the card is rated: indicative or strict")
    analyse.add_argument("--html", action="store_true", help="the file is HTML, whatever its name")
    analyse.add_argument("--method", help="how the sentences of the summary are ranked, as news or lead")
    analyse.add_argument("--sentences", type=int, help="how many sentences the summary has")
    openapi = commands.add_parser("openapi", help="print the contract, as committed in openapi.yaml")
    openapi.set_defaults(run=_openapi)
    table = commands.add_parser("settings", help="print the table of settings")
    table.set_defaults(run=_settings)
    key = commands.add_parser("key", help="make a key; its line for the file of keys goes to standard output")
    key.set_defaults(run=_key)
    key.add_argument("name", help="who is to have it: up to 64 letters, digits and . _ -")
    return parser


def _serve(_options: argparse.Namespace, _settings: Settings) -> int:
    command = [sys.executable, "-m", "gunicorn", "--config", str(_GUNICORN)]
    os.execv(sys.executable, command)  # noqa: S606 (the process becomes the server: one pid, one SIGTERM)


def _analyse(options: argparse.Namespace, settings: Settings) -> int:
    """Through the application itself, so that the answer is the one that HTTP gives."""
    from service.app import create_app

    try:
        body = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    except OSError as error:
        sys.stderr.write(f"{options.file}: {error.strerror}\n")
        return 2
    html = options.html or options.file.endswith((".html", ".htm"))
    query: dict[str, Any] = {
        "format": options.format,
        "title": options.title,
        "published_at": options.published_at,
        "language": options.language,
        "fact_card.policy": options.policy,
        "summary.method": options.method,
        "summary.sentences": options.sentences,
    }
    answer = (
        create_app(settings)
        .test_client()
        .post(
            "/v1/analyses",
            data=body,
            content_type="text/html" if html else "text/plain",
            query_string={name: value for name, value in query.items() if value is not None},
        )
    )
    stream = sys.stdout if answer.status_code == 200 else sys.stderr
    stream.write(answer.get_data(as_text=True).rstrip("\n") + "\n")
    return 0 if answer.status_code == 200 else 1


def _openapi(_options: argparse.Namespace, _settings: Settings) -> int:
    """Under the default settings, whatever the environment: the committed contract does not depend on it."""
    from service.api import specification
    from service.app import create_app

    api = create_app(Settings()).extensions["factcard"].api
    sys.stdout.write(specification.to_yaml(specification.document(api)))
    return 0


def _settings(_options: argparse.Namespace, _given: Settings) -> int:
    sys.stdout.write(settings_table.table() + "\n")
    return 0


def _key(options: argparse.Namespace, _given: Settings) -> int:
    from service.api import keys

    if not keys.NAME.fullmatch(options.name):
        sys.stderr.write("a name has up to 64 letters, digits and . _ -\n")
        return 2
    secret, line = keys.make_key(options.name)
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
    sys.stderr.write(f"The key of {options.name}, shown this once: {secret}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

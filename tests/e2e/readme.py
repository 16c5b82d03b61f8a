"""The parts of README.md that are made from the running code: ``python -m tests.e2e.readme`` writes them anew."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from service import settings
from service.app import create_app
from service.settings import Settings

README = Path(__file__).parents[2] / "README.md"
_PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- /made -->)", re.DOTALL)
_ARTICLE = re.compile(r"```text article\.txt\n(.*?)```", re.DOTALL)
_PUBLISHED = "2025-03-05T08:00:00Z"


def written_anew(readme: str) -> str:
    """``readme`` with every made part as the code makes it now; the article in it is the input."""
    found = _ARTICLE.search(readme)
    if found is None:
        raise ValueError("README.md shows no article.txt")
    parts = {"settings": settings.table(), **_answers(found[1])}
    return _PART.sub(lambda m: f"{m[1]}\n{parts[m[2]].strip()}\n\n{m[3]}", readme)


def _answers(article: str) -> dict[str, str]:
    client = create_app(Settings()).test_client()
    query = {"published_at": _PUBLISHED, "summary.sentences": 2}
    send: dict[str, Any] = {"data": article.encode(), "content_type": "text/plain"}
    markdown = client.post("/v1/analyses", query_string={**query, "format": "markdown"}, **send)
    card = client.post("/v1/analyses", query_string=query, **send).get_json()["fact_card"]
    shown = {
        "sources": card["sources"][1:2],
        "attributions": card["attributions"][:1],
        "rating": {k: card["reliability"]["ratings"][0][k] for k in ("code", "derivation")},
    }
    return {
        "card": _fenced("markdown", markdown.get_data(as_text=True)),
        "json": _fenced("json", json.dumps(shown, indent=1, ensure_ascii=False)),
    }


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text.strip()}\n```"


if __name__ == "__main__":
    README.write_text(written_anew(README.read_text("utf-8")), "utf-8")

"""The example answer of the contract is the service's own: ``python -m tests.contract.example`` writes it anew."""

from __future__ import annotations

import json
from pathlib import Path

from service.api import examples
from service.app import create_app
from service.settings import Settings

FILE = Path(examples.__file__).parent / "data" / "example_answer.json"


def written() -> str:
    """The answer to the example request, as the file holds it."""
    answer = create_app(Settings()).test_client().post("/v1/analyses", json={**examples.ARTICLE, **examples.OPTIONS})
    return json.dumps(answer.get_json(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), "utf-8")

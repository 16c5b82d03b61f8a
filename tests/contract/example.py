"""The example answers of the contract are the service's own: ``python -m tests.contract.example`` writes them anew."""

from __future__ import annotations

import json
from pathlib import Path

from service.api import examples
from service.app import create_app
from service.settings import Settings


def written() -> dict[Path, str]:
    """The answers to the example requests, as the files hold them."""
    client = create_app(Settings()).test_client()
    asked = {
        name: client.get(path) if request is None else client.post(path, json=request)
        for name, (path, request) in examples.ASKED.items()
    }
    return {
        examples.FOLDER / f"{name}.json": json.dumps(answer.get_json(), indent=2, ensure_ascii=False) + "\n"
        for name, answer in asked.items()
    }


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text, "utf-8")

"""A client generated from the contract talks to a running service."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.server import serving

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Name of the generated package, importable while the tests run. Of bodies the generator knows only JSON."""
    folder = tmp_path_factory.mktemp("client")
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\npackage_name_override: made_client\n", encoding="utf-8")
    made = subprocess.run(
        [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(ROOT / "openapi.yaml"),
         "--config", str(config), "--meta", "none", "--output-path", str(folder / "made_client")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield "made_client"
    sys.path.remove(str(folder))


def test_it_asks_and_reads_a_whole_analysis(generated: str) -> None:
    def part(name: str) -> Any:
        return importlib.import_module(f"{generated}.{name}")

    models = part("models")
    request = models.AnalysisRequest(
        text="The mayor of Brask closed the old bridge on Monday, her office said.", language="en",
        summary=models.SummaryRequestOptions(sentences=1),
    )  # fmt: skip
    with (
        serving(workers=1, drain_seconds=0) as server,
        part("client").Client(f"http://127.0.0.1:{server.port}") as http,
    ):
        answer = part("api.articles.analyses").sync(client=http, body=request)
        problem = part("api.articles.summaries").sync(client=http, body=models.SummaryRequest(text=" "))
    assert isinstance(answer, models.AnalysisAnswer)
    assert answer.summary.sentences[0].text == request.text
    assert answer.fact_card.reliability.ratings is not None
    assert isinstance(problem, models.Problem)
    assert problem.errors[0].pointer == "/text"

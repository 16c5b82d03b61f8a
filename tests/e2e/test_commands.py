"""``python -m service``: the same answers without a server, the contract, the table of settings."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from service import settings
from tests.e2e.server import ROOT

TEXT = "The council of Tarn closed the old mill on Friday, mayor Lena Holt said."


def run(*arguments: str, given: bytes = b"", **environ: str) -> tuple[int, str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCARD_")}
    done = subprocess.run(
        [sys.executable, "-m", "service", *arguments], cwd=ROOT, env={**kept, **environ},
        input=given, capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "article.html"
    path.write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    return path


def test_a_file_is_analysed_as_over_http(article: Path) -> None:
    code, out, _ = run("analyse", str(article), "--published-at", "2024-12-09T08:00:00Z", "--sentences", "1")
    answer = json.loads(out)
    assert code == 0
    assert answer["document"]["text"] == TEXT
    assert answer["fact_card"]["when"][0]["anchor"] == "published_at"


def test_standard_input_can_be_read_and_markdown_written() -> None:
    code, out, _ = run("analyse", "-", "--format", "markdown", "--title", "Mill closed", given=TEXT.encode())
    assert code == 0
    assert out.startswith("# Mill closed\n")
    assert "Lena Holt" in out


def test_a_bad_value_is_told_on_standard_error() -> None:
    code, out, err = run("analyse", "-", "--sentences", "99", given=TEXT.encode())
    assert (code, out) == (1, "")
    assert json.loads(err)["errors"][0]["pointer"] == "/summary/sentences"


def test_the_contract_does_not_depend_on_the_environment() -> None:
    code, out, _ = run("openapi", FACTCARD_MAX_CHARACTERS="500")
    assert code == 0
    assert out == (ROOT / "openapi.yaml").read_text(encoding="utf-8")


def test_the_table_of_settings_is_printed() -> None:
    assert run("settings")[:2] == (0, settings.table() + "\n")


@pytest.mark.parametrize("command", ["serve", "analyse", "settings"])
def test_a_bad_setting_stops_every_command(command: str) -> None:
    code, out, err = run(command, *(["-"] if command == "analyse" else []), FACTCARD_PORT="http")
    assert (code, out) == (2, "")
    assert "FACTCARD_PORT='http'" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("MODEL", "en_core_web_nope", "no such model is installed"),
        ("DEFAULT_LANGUAGE", "tlh", "not one of "),
    ],
)
def test_what_only_the_engine_can_tell_stops_the_start_in_one_line(name: str, value: str, told: str) -> None:
    code, out, err = run("analyse", "-", given=TEXT.encode(), **{f"FACTCARD_{name}": value})
    assert (code, out) == (2, "")
    assert re.fullmatch(f"FACTCARD_{name}='{value}': {told}.*\n", err)


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_file_that_can_not_be_read_is_told_in_one_line(name: str) -> None:
    code, out, err = run("analyse", name)
    assert (code, out) == (2, "")
    assert re.fullmatch(f"{re.escape(name)}: [^\n]+\n", err)


def test_own_house_rules_are_read_from_a_file(tmp_path: Path) -> None:
    rules = tmp_path / "house.toml"
    rules.write_text(
        '[[rules]]\nid = "DESK-1"\ntext = "Ask for a record."\nreasons = ["ORIGIN_NAMED"]\n', encoding="utf-8"
    )
    code, out, _ = run("analyse", "-", given=TEXT.encode(), FACTCARD_HOUSE_RULES_FILE=str(rules))
    assert code == 0
    assert "DESK-1" in [f["id"] for f in json.loads(out)["fact_card"]["reliability"]["house_rules"]]
    rules.write_text("[house]", encoding="utf-8")
    code, _, err = run("analyse", "-", given=TEXT.encode(), FACTCARD_HOUSE_RULES_FILE=str(rules))
    assert code == 2
    assert err.startswith("FACTCARD_HOUSE_RULES_FILE")

"""Settings: one table; the README shows it; a bad value stops the start."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from service import settings
from service.settings import SettingError, Settings, load

ROOT = Path(__file__).parent.parent.parent


def test_without_an_environment_the_defaults_hold() -> None:
    assert load({}) == Settings()
    assert Settings().host == "127.0.0.1"


def test_a_variable_is_read_in_its_type() -> None:
    given = load(
        {"FACTCARD_PORT": " 9000 ", "FACTCARD_DEADLINE_SECONDS": "2.5", "FACTCARD_HOST": "::1", "PATH": "/bin"}
    )
    assert (given.port, given.deadline_seconds, given.host) == (9000, 2.5, "::1")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"), ("PORT", "-1"), ("PORT", "65536"), ("PORT", ""), ("PORT", "80.0"), ("WORKERS", "0"),
        ("DEADLINE_SECONDS", "nan"), ("DEADLINE_SECONDS", "inf"), ("DEADLINE_SECONDS", "0"), ("MAX_BATCH", "1e3"),
    ],
)  # fmt: skip
def test_a_bad_value_stops_the_start_and_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"FACTCARD_{name}={value!r}|FACTCARD_{name}={value}"):
        load({f"FACTCARD_{name}": value})


def test_a_misspelt_variable_stops_the_start() -> None:
    with pytest.raises(SettingError, match=r"^FACTCARD_WORKER: no such setting; is FACTCARD_WORKERS meant[?]"):
        load({"FACTCARD_WORKER": "2"})


def test_a_place_to_count_in_needs_a_limit_to_count() -> None:
    with pytest.raises(SettingError, match="FACTCARD_RATE_LIMIT_REDIS is set, and FACTCARD_RATE_LIMIT is not"):
        Settings(rate_limit_redis="redis://127.0.0.1:6379")
    assert Settings(rate_limit="60/minute", rate_limit_redis="redis://127.0.0.1:6379").rate_limit == "60/minute"


def test_probes_keep_a_thread_of_their_own() -> None:
    with pytest.raises(SettingError, match="FACTCARD_THREADS=4"):
        Settings(threads=4, queue_length=3)


def test_settings_can_not_be_changed_while_running() -> None:
    with pytest.raises(AttributeError):
        Settings().port = 1  # type: ignore[misc]


def test_every_setting_has_help() -> None:
    assert all(text.endswith(".") for _, _, _, text in settings.rows())


def test_the_readme_shows_the_table_as_it_is() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = re.search(r"^## Settings\n(.*?)(?=^## |\Z)", readme, re.MULTILINE | re.DOTALL)
    assert section, "README.md has no section Settings"
    assert settings.table() in section[1], "put the output of `python -m service settings` into README.md"


@pytest.mark.parametrize("path", sorted((ROOT / "service").rglob("*.py")), ids=str)
def test_only_the_outermost_files_read_the_environment(path: Path) -> None:
    if path.relative_to(ROOT / "service").as_posix() not in {"app.py", "__main__.py", "threads.py"}:
        assert not re.search(r"\bos\.(environ|getenv)", path.read_text(encoding="utf-8"))
